import DICOM
import DICOMFileSet

/// What became of one instance.
public struct ExportOutcome: Hashable, Sendable {
  /// How it ended.
  public enum Status: String, Hashable, Sendable {
    /// It is there, as what was asked for.
    case exported
    /// It is there, but frames of it are damaged or cut off, as ``problems`` say.
    case partial
    /// It is there as DICOM, as nothing else can be made of it.
    case copied
    /// All its files were there already.
    case skipped
    /// It, or a frame of it, is not there.
    case failed
  }

  /// How it ended.
  public var status: Status
  /// The paths of its files below the destination.
  public var paths: [String] = []
  /// Its files, those that were there included; only where there is a manifest.
  public var files: [ExportedFile] = []
  /// The number of bytes written.
  public var bytes = 0
  /// Why it is not, or not whole, what was asked for; a sentence each.
  public var failures: [String] = []
  /// What its file says that it is; `nil` if that was not read.
  public var ids: InstanceIDs?
  /// What is wrong with its pixels, though they could be had, at least in part, and where its file
  /// says otherwise than its records.
  public var problems: [Problem] = []

  /// Creates an outcome.
  public init(
    status: Status = .exported, paths: [String] = [], bytes: Int = 0, failures: [String] = []
  ) {
    self.status = status
    self.paths = paths
    self.bytes = bytes
    self.failures = failures
  }

  /// An instance of which nothing could be made.
  static func failed(_ reason: String) -> ExportOutcome {
    ExportOutcome(status: .failed, failures: [reason])
  }
}

/// What became of all instances.
public struct ExportSummary: Hashable, Sendable {
  /// How many instances are there, those as DICOM for want of better included.
  public var exported = 0
  /// How many of these are there as DICOM, as nothing else can be made of them.
  public var copied = 0
  /// How many of those exported have frames of which only a part could be decoded.
  public var partial = 0
  /// How many were there already.
  public var skipped = 0
  /// How many are not, or not whole, there.
  public var failed = 0
  /// The number of files written.
  public var files = 0
  /// The number of bytes written.
  public var bytes = 0
  /// Whether the export was cancelled before its end.
  public var isCancelled = false

  /// Counts one more instance.
  mutating func add(_ outcome: ExportOutcome) {
    switch outcome.status {
    case .exported: exported += 1
    case .partial:
      exported += 1
      partial += 1
    case .copied:
      exported += 1
      copied += 1
    case .skipped: skipped += 1
    case .failed: failed += 1
    }
    files += outcome.paths.count
    bytes += outcome.bytes
  }
}
