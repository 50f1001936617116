import DICOM

/// Why an instance cannot be written in another transfer syntax.
public enum TranscodeError: Error, Hashable, Sendable {
  /// Its pixels cannot be decoded.
  case imaging(ImagingError)
  /// It cannot be laid out or written.
  case write(WriteError)
  /// An element cannot be set.
  case value(ValueError)
  /// There is no encoder for that.
  case noEncoder(TransferSyntax)
  /// A video is one stream, which is not coded anew.
  case video(TransferSyntax)
  /// Float Pixel Data and Double Float Pixel Data are never compressed (PS3.5 §A.4).
  case floatPixelData(TransferSyntax)
  /// The coding has no place for samples of that meaning (PS3.5 §8.2).
  case photometric(PhotometricInterpretation, samplesPerPixel: Int, TransferSyntax)
  /// The coding has no place for cells and samples of so many bits (PS3.5 §8.2).
  case bits(allocated: Int, stored: Int, TransferSyntax)
  /// The difference that was allowed is more than the coding has for such samples.
  case near(Int, limit: Int)
  /// Samples near the least or greatest number would come out with the other sign, as the coding knows
  /// none.
  case signedNear(Int)
  /// The file has fewer frames than it states; the rest would be lost silently.
  case missingFrames(found: Int, stated: Int)
  /// A frame has other cells or colours than those before it.
  case otherFrame(Int)
  /// An overlay stands in unused bits of the cells and cannot be moved out of them; its Overlay Bit
  /// Position.
  case embeddedOverlay(Tag)
}

extension TranscodeError: CustomStringConvertible {
  /// What is wrong and what helps, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    switch self {
    case .imaging(let error): error.description
    case .write(let error): error.description
    case .value(let error): error.description
    case .noEncoder(let syntax):
      "there is no encoder for \(syntax) (\(syntax.uid)); RLE, JPEG lossless and JPEG-LS have one"
    case .video(let syntax):
      "a video, \(syntax), is one stream and is not coded anew; keep its transfer syntax"
    case .floatPixelData(let syntax):
      "Float and Double Float Pixel Data cannot be compressed, as \(syntax) wants it; choose an "
        + "uncompressed transfer syntax (PS3.5 §A.4)"
    case .photometric(let photometric, let samples, let syntax):
      "\(syntax) has no place for \(photometric) with \(samples) samples a pixel (PS3.5 §8.2)"
    case .bits(let allocated, let stored, let syntax):
      "\(syntax) has no place for samples of \(stored) bits in \(allocated) (PS3.5 §8.2)"
    case .near(let near, let limit):
      "samples may differ by \(limit) at most here, not by \(near) (T.87 §C.2.3)"
    case .signedNear(let near):
      "signed samples lie within \(near) of the least or greatest number and could change their sign; "
        + "code them without loss"
    case .missingFrames(let found, let stated):
      "the file states \(stated) frames and has \(found); the rest would be missing without a trace"
    case .embeddedOverlay(let tag):
      "the overlay of \(tag) stands in bits that this coding does not keep, and reaches beyond the image, "
        + "is of none of its frames, or has bits set beside its own rows and columns; RLE and the uncompressed transfer syntaxes keep it (PS3.5 §8.1.2)"
    case .otherFrame(let frame):
      "frame \(frame) has other cells or colours than those before it, which one data set cannot say"
    }
  }
}
