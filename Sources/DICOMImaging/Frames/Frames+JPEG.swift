import DICOM
import ImageCodecs

extension Frames {
  /// So many bytes of the first frame are looked at for its headers.
  private static var headerLength: Int { 4096 }

  /// Compares what the first JPEG stream says of itself with the data set.
  ///
  /// The stream is believed in what is added to `problems` here; what no header tells is left to
  /// the decoder, and so are headers that cannot be read.
  func compareJPEG(
    _ description: ImageDescription, _ syntax: TransferSyntax, problems: inout [Problem]
  ) throws(ImagingError) {
    guard syntax.pixelCoding.isJPEG, case .encapsulated(let frames) = layout,
      let piece = frames.pieces.first, !piece.isEmpty
    else { return }
    let fragment = frames.fragments[piece.lowerBound]
    let range = fragment.lowerBound..<fragment.lowerBound + min(fragment.count, Self.headerLength)
    try load(range)
    guard let header = JPEG.header(of: source.bytes.extracting(range).octets) else { return }
    if header.precision > max(description.bitsAllocated, 8) {
      problems.append(
        Problem(
          .warning, .codedOtherwise, offset: range.lowerBound,
          "the JPEG stream has samples of \(header.precision) bits, more than Bits Allocated has; "
            + "the stream is believed", section: "PS3.5 §8.2.1"))
    }
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
