import DICOM
import DICOMImaging

/// Writes instances in other transfer syntaxes, and reads them again.
enum TranscodeWork {
  /// All transfer syntaxes with an encoder.
  static let syntaxes: [TransferSyntax] = [
    .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
    .deflatedExplicitVRLittleEndian, .encapsulatedUncompressed, .rleLossless, .jpegLossless,
    .jpegLosslessSV1, .jpegLSLossless, .jpegLSNearLossless, TransferSyntax("1.2.840.10008.1.2.8.1"),
  ]

  private static let limits = {
    var limits = ImageLimits()
    (limits.samplesPerFrame, limits.samplesPerArray, limits.frames) = (1 << 20, 1 << 20, 1 << 12)
    return limits
  }()

  private static func options(_ random: inout Mutator) -> TranscodeOptions {
    var options = TranscodeOptions(syntaxes.randomElement(using: &random) ?? .rleLossless)
    options.near = .random(in: 0...4, using: &random)
    options.lossyColour = Bool.random(using: &random) ? .rgb : .asDecoded
    options.lossyIdentity = Bool.random(using: &random) ? .derived : .same
    options.offsetTable = Bool.random(using: &random) ? .basic : .extended
    options.checking = Bool.random(using: &random) ? .lenient : .strict
    options.jobs = Int.random(in: 0..<8, using: &random) == 0 ? 2 : 1
    options.limits = limits
    return options
  }

  /// Transcodes a file twice, one after the other, and compares what comes out with what went in.
  ///
  /// - Parameter isSound: Whether the elements but the pixel data are sound; what others are depends on
  ///   what stands around them.
  /// - Returns: How often that was possible.
  static func tryAll(
    _ first: Part10File, isSound: Bool, _ random: inout Mutator
  ) throws -> Int {
    var file = first
    var count = 0
    for _ in 0..<2 {
      let options = options(&random)
      let transcoded = try Transcoder(options).transcode(file)
      let bytes = try transcoded.bytes()
      let again = try Part10File(try FileBytes(bytes, named: "transcoded"))
      if again.transferSyntax != transcoded.transferSyntax {
        Watch.fail("written in \(again.transferSyntax), not in \(transcoded.transferSyntax)")
      }
      if isSound { compare(file, again, options) }
      file = again
      count += 1
    }
    return count
  }

  private static func compare(
    _ file: Part10File, _ again: Part10File, _ options: TranscodeOptions
  ) {
    // Colours of lossy streams may become RGB, as those of an array may.
    let array = PixelArray.Options(convertsToRGB: options.lossyColour == .rgb)
    guard let before = PixelComparison(file, array, limits), before.isSound else { return }
    let what = "\(file.transferSyntax) to \(options.transferSyntax)"
    guard let after = PixelComparison(again, array, limits) else {
      Watch.fail("\(what): the pixels cannot be read again")
    }
    if !after.isSound {
      Watch.fail("\(what): sound pixels are damaged: \(after.problems.first?.description ?? "")")
    }
    let isNear = options.transferSyntax == .jpegLSNearLossless
    // What is near in luminance and colour differences may be farther in red, green and blue.
    guard !isNear || options.lossyColour == .asDecoded || options.near == 0 else { return }
    if let difference = before.difference(from: after, near: isNear ? options.near : 0) {
      Watch.fail("\(what): \(difference)")
    }
  }
}
