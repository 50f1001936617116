import DICOM
import ImageCodecs

/// How frames are written in a transfer syntax.
enum FrameCoding: Hashable, Sendable {
  /// One behind the other, in one value.
  case native
  /// Each in a fragment, as they are.
  case uncompressed
  /// Each as a raw deflate stream.
  case deflated
  /// Run lengths.
  case rle
  /// JPEG process 14 with first-order prediction.
  case jpegLossless
  /// JPEG-LS, lossless or near-lossless.
  case jpegLS

  /// The coding of a transfer syntax, or `nil` if there is no encoder for it.
  init?(_ syntax: TransferSyntax) {
    switch syntax {
    case .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
      .deflatedExplicitVRLittleEndian:
      self = .native
    case .encapsulatedUncompressed: self = .uncompressed
    case .rleLossless: self = .rle
    case .jpegLossless, .jpegLosslessSV1: self = .jpegLossless
    case .jpegLSLossless, .jpegLSNearLossless: self = .jpegLS
    default:
      guard syntax.pixelCoding == .deflatedFrame else { return nil }
      self = .deflated
    }
  }

  /// Whether cells are coded whole, with bits that are not part of the samples.
  var holdsCells: Bool {
    switch self {
    case .native, .uncompressed, .deflated, .rle: true
    case .jpegLossless, .jpegLS: false
    }
  }

  /// Refuses what the coding has no place for (PS3.5 §8.2).
  func check(_ form: PixelForm, _ options: TranscodeOptions) throws(TranscodeError) {
    let syntax = options.transferSyntax
    let (photometric, samples) = (form.photometric, form.samplesPerPixel)
    let (allocated, stored) = (form.bitsAllocated, form.bitsStored)
    let hasPlace: Bool
    switch photometric {
    case .monochrome1, .monochrome2, .paletteColor: hasPlace = samples == 1
    case .rgb, .ybrFull: hasPlace = samples == 3
    default: hasPlace = holdsCells && self != .rle
    }
    let isNear = syntax == .jpegLSNearLossless && options.near > 0
    guard hasPlace, !isNear || photometric != .paletteColor else {
      throw .photometric(photometric, samplesPerPixel: samples, syntax)
    }
    let bits: Bool
    switch self {
    case .native, .uncompressed, .deflated: bits = true
    case .rle: bits = [8, 16, 32].contains(allocated) || allocated == 1 && samples == 1
    case .jpegLossless: bits = [8, 16].contains(allocated) && stored <= 16
    case .jpegLS: bits = [8, 16].contains(allocated) && 2...16 ~= stored
    }
    guard bits else { throw .bits(allocated: allocated, stored: stored, syntax) }
    let limit = min(255, (1 << min(stored, 16) - 1) / 2)
    guard !isNear || options.near <= limit else { throw .near(options.near, limit: limit) }
  }

  /// Codes one frame.
  ///
  /// - Parameter deadline: When coding is given up.
  /// - Returns: A stream, of an even number of bytes unless it is native, and how many of them are the
  ///   frame's.
  func encode(
    _ stored: borrowing StoredFrame, _ form: PixelForm, near: Int, until deadline: Deadline
  ) throws(CodecError) -> CodedFrame {
    var bytes: [UInt8]
    switch self {
    case .native, .uncompressed: bytes = form.nativeBytes(of: stored)
    case .deflated: bytes = DeflatedFrame.deflate(form.nativeBytes(of: stored).span)
    case .rle: bytes = try RLE.encode(form.samples(of: stored), bitsAllocated: form.bitsAllocated)
    case .jpegLossless:
      bytes = try JPEGLosslessEncoder.encode(form.samples(of: stored), until: deadline)
    case .jpegLS:
      var encoder = JPEGLSEncoder(near: near, interleave: .line)
      encoder.deadline = deadline
      bytes = try encoder.encode(form.samples(of: stored, near: near))
    }
    let count = bytes.count
    if count % 2 == 1, self != .native { bytes.append(0) }
    return CodedFrame(bytes: bytes, count: count)
  }
}

/// A coded frame.
struct CodedFrame: Hashable, Sendable {
  /// The stream, and a byte of padding where it has an odd number of bytes.
  var bytes: [UInt8]
  /// The number of bytes without padding.
  var count: Int
}
