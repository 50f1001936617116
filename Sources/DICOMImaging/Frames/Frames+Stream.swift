import DICOM
import ImageCodecs

extension Frames {
  /// So many bytes of the first frame are looked at for its headers.
  private static var headerLength: Int { 4096 }

  /// Compares what the first coded stream says of itself with the data set.
  ///
  /// The stream is believed in what is added to `problems` here; what no header tells is left to
  /// the decoder, and so are headers that cannot be read.
  func compareStream(
    _ description: ImageDescription, _ syntax: TransferSyntax, problems: inout [Problem]
  ) throws(ImagingError) {
    guard case .encapsulated(let frames) = layout,
      let piece = frames.pieces.first, !piece.isEmpty
    else { return }
    let fragment = frames.fragments[piece.lowerBound]
    let range = fragment.lowerBound..<fragment.lowerBound + min(fragment.count, Self.headerLength)
    try load(range)
    let bytes = source.bytes.extracting(range).octets
    func compare(precision: Int, _ name: String, _ section: String) {
      guard precision > max(description.bitsAllocated, 8) else { return }
      problems.append(
        Problem(
          .warning, .codedOtherwise, offset: range.lowerBound,
          "the \(name) stream has samples of \(precision) bits, more than Bits Allocated has; "
            + "the stream is believed", section: section))
    }
    switch syntax.pixelCoding {
    case .jpegLS:
      if let precision = JPEGLS.precision(of: bytes) {
        compare(precision: precision, "JPEG-LS", "PS3.5 §8.2.3")
      }
    case .jpeg2000, .jpeg2000Multicomponent, .htj2k:
      guard let precision = JPEG2000.precision(of: bytes) else { return }
      compare(precision: precision.bits, "JPEG 2000", "PS3.5 §8.2.4")
      if precision.isSigned != description.isSigned {
        problems.append(
          Problem(
            .warning, .codedOtherwise, offset: range.lowerBound,
            "the JPEG 2000 stream has \(precision.isSigned ? "signed" : "unsigned") samples, which "
              + "is not what Pixel Representation says", section: "PS3.5 §8.2.4"))
      }
    default: break
    }
    guard syntax.pixelCoding.isJPEG, let header = JPEG.header(of: bytes) else { return }
    compare(precision: header.precision, "JPEG", "PS3.5 §8.2.1")
    let photometric = description.photometricInterpretation
    switch header.colour {
    case .rgb where photometric != .rgb, .ybr where !photometric.rawValue.hasPrefix("YBR"):
      problems.append(
        Problem(
          .warning, .codedOtherwise, offset: range.lowerBound,
          "the JPEG stream is marked as \(header.colour == .rgb ? "RGB" : "YCbCr"), the data set "
            + "says \(photometric); the stream is believed", section: "PS3.5 §8.2.1"))
    default: break
    }
  }
}

extension TransferSyntax.PixelCoding {
  /// Whether pixels are coded by a process of ITU-T T.81.
  fileprivate var isJPEG: Bool {
    switch self {
    case .jpegBaseline, .jpegExtended, .jpegProgressive, .jpegLossless, .jpegHierarchical: true
    default: false
    }
  }
}

extension Problem.Code {
  /// A coded stream and the data set disagree.
  public static var codedOtherwise: Self { "coded-otherwise" }
}
