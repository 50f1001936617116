import DICOM
import DICOMImaging

/// What the options say about how much a file may ask of the machine, and how hard a disc is tried.
enum LimitSettings {
  /// How often what cannot be read is read again.
  static let retries = OptionDescription(
    "--retries", "N", "Read up to N times again what the disc cannot read (0).")

  /// The option for discs in slow drives.
  static let discOrder = OptionDescription(
    "--disc-order", nil, "Read files in the order of the disc, as is done on CDs and DVDs.")

  /// The options that raise the bounds for what is read of a file; every command that opens files
  /// has them.
  static let files = [
    OptionDescription(
      LimitOption.inflated.rawValue, "BYTES",
      "Inflate a deflated data set up to so many bytes (67108864, or 16 times the file)."),
    OptionDescription(
      LimitOption.nesting.rawValue, "N",
      "Read up to N sequences one inside of the other (\(ReadLimits().nesting); at most "
        + "\(ReadLimits.greatestNesting))."),
  ]

  /// The options that raise the bounds for pixels too; every command that decodes them has these.
  static let images =
    [
      OptionDescription(
        LimitOption.samples.rawValue, "N",
        "Decode frames of up to N samples: rows × columns × colours (1073741824)."),
      OptionDescription(
        LimitOption.frames.rawValue, "N", "Decode images of up to N frames (262144)."),
    ] + files

  /// The bounds for files.
  static func reading(_ arguments: Arguments) throws(UsageError) -> ReadLimits {
    var limits = ReadLimits()
    limits.retries = try arguments.number("--retries", in: 0...1000) ?? limits.retries
    if let bytes = try arguments.number(LimitOption.inflated.rawValue, in: 1...Int.max) {
      // What is asked for is what counts, be it less than usual.
      (limits.inflatedBytes, limits.inflatedRatio) = (bytes, 0)
    }
    let nesting = try arguments.number(
      LimitOption.nesting.rawValue, in: 1...ReadLimits.greatestNesting)
    limits.nesting = nesting ?? limits.nesting
    return limits
  }

  /// The bounds for images.
  static func imaging(_ arguments: Arguments) throws(UsageError) -> ImageLimits {
    var limits = ImageLimits()
    if let samples = try arguments.number(LimitOption.samples.rawValue, in: 1...Int.max) {
      limits.samplesPerFrame = samples
      limits.samplesPerArray = samples
    }
    limits.frames =
      try arguments.number(LimitOption.frames.rawValue, in: 1...Int.max) ?? limits.frames
    return limits
  }
}
