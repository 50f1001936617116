import DICOM

/// What a check looks at.
public struct CheckOptions: Sendable {
  /// The profile whose rules the medium has to keep; `nil` for those of the standard only.
  public var profile: MediaProfile?
  /// Whether the rules of IHE Portable Data for Imaging are checked.
  public var isPDI = false
  /// Whether the files are read, and compared with their records.
  public var isDeep = false
  /// How many files are read at once.
  public var jobs = 1
  /// So many findings of one code are given, the rest is counted; `nil` for all.
  public var kept: Int?
  /// Whether nothing is said of files that are not on the medium.
  var ignoresMissing = false
  /// Bounds for what a file may ask of the machine.
  public var limits = ReadLimits()
  /// Decodes the pixels of a file, and says what is wrong with them, a sentence each; `nil` where
  /// pixels are not looked at. It is called from several threads.
  public var pixelFaults: (@Sendable (_ file: Part10File) -> [String])?

  /// Creates the options of a quick check of everything but the files themselves.
  public init() {}
}

/// How many problems of one kind there are.
public struct CheckCount: Sendable {
  /// The rule that is broken.
  public let rule: CheckRule
  /// How often.
  public let count: Int
}
