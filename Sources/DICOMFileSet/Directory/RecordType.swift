/// The type of a directory record (0004,1430); a type that the standard does not know is a type
/// too (PS3.3 §F.3.2.2, Table F.4-1).
public struct RecordType: RawRepresentable, Hashable, Sendable {
  /// The value as it stands in the file, without padding; empty where a record has none.
  public let rawValue: String

  /// Creates a type of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Where in the tree records of a type stand (Table F.4-1).
  public enum Level: Int, Sendable {
    /// Directly below the root.
    case patient
    /// Below a patient.
    case study
    /// Below a study.
    case series
    /// Below a series.
    case instance
    /// Directly below the root: instances that belong to no patient.
    case rootInstance
    /// Anywhere, or nobody knows: private, retired and unknown types.
    case any

    /// Whether a record of this level may stand directly below one of `parent`, `nil` for the
    /// root. Those of no fixed level may stand anywhere.
    public func mayStand(below parent: Level?) -> Bool {
      guard self != .any, parent != .any else { return true }
      guard let parent else { return self == .patient || self == .rootInstance }
      return rawValue == parent.rawValue + 1 && self != .rootInstance
    }
  }

  /// The level at which the standard wants the type.
  public var level: Level {
    switch self {
    case .patient: .patient
    case .study: .study
    case .series: .series
    case "HANGING PROTOCOL", "PALETTE", "IMPLANT", "IMPLANT ASSY", "IMPLANT GROUP", "INVENTORY",
      "TOPIC", "PRINT QUEUE":
      .rootInstance
    case _ where RecordType.belowSeries.contains(rawValue): .instance
    default: .any
    }
  }

  /// The types below SERIES, those of later and earlier editions included (Table F.4-1).
  private static let belowSeries: Set<String> = [
    "IMAGE", "RT DOSE", "RT STRUCTURE SET", "RT PLAN", "RT TREAT RECORD", "PRESENTATION",
    "WAVEFORM", "SR DOCUMENT", "KEY OBJECT DOC", "SPECTROSCOPY", "RAW DATA", "REGISTRATION",
    "FIDUCIAL", "ENCAP DOC", "VALUE MAP", "STEREOMETRIC", "PLAN", "MEASUREMENT", "SURFACE",
    "SURFACE SCAN", "TRACT", "ASSESSMENT", "RADIOTHERAPY", "ANNOTATION", "WF PRESENTATION",
    "OVERLAY", "MODALITY LUT", "VOI LUT", "CURVE", "STORED PRINT",
  ]

  /// Whether records of this type refer to a file, if they are as the standard wants them.
  public var isInstance: Bool { level == .instance || level == .rootInstance }
}

extension RecordType: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Creates a type of that name.
  public init(stringLiteral value: String) { rawValue = value }

  /// The value as it stands in the file, or `(no type)` where that is empty.
  public var description: String { rawValue.isEmpty ? "(no type)" : rawValue }
}

extension RecordType {
  /// A patient, at the root.
  public static var patient: RecordType { "PATIENT" }
  /// A study of a patient.
  public static var study: RecordType { "STUDY" }
  /// A series of a study.
  public static var series: RecordType { "SERIES" }
  /// An image of a series.
  public static var image: RecordType { "IMAGE" }
  /// A record as its Private Record UID defines it (PS3.3 §F.6.1).
  public static var privateRecord: RecordType { "PRIVATE" }
  /// A retired record that holds a file for several others (retired in 2004).
  public static var multiReferenced: RecordType { "MRDR" }
}
