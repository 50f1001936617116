import DICOM

/// How a File-set is repaired.
public struct RepairOptions: Sendable {
  /// What becomes of PATIENT records that have one Patient ID and several names (PS3.3 §F.5.1).
  public enum Conflict: Hashable, Sendable {
    /// They stay: nobody but a person can know who they are.
    case keep
    /// They are one patient, whose record is the first of them.
    case join
    /// They are several patients; all but the first get Patient IDs that are made up.
    case separate
  }

  /// What becomes of a file whose SOP Instance another file has, which has the record.
  public enum Twins: Hashable, Sendable {
    /// It stays.
    case keep
    /// It goes, if it has the same bytes.
    case deleteCopies
    /// It goes, whatever it has.
    case delete
  }

  /// What is being done, where ``progress`` is told how far it is.
  public enum Stage: Hashable, Sendable {
    /// Records, and their files, are looked at.
    case checking
    /// Records are put right.
    case mending
    /// What the result has is looked at.
    case checkingResult
  }

  /// Whether records stay whose files are not on the medium.
  public var keepsMissing = false
  /// Whether the files are read and compared with their records; where they differ, the file is right.
  public var isDeep = false
  /// How many files are read at once.
  public var jobs = 1
  /// Bounds for what a file may ask of the machine.
  public var limits = ReadLimits()

  /// The character set of text that declares none, or a wrong one; `nil` where nobody knows it.
  public var declaredCharacterSet: [String]?
  /// Whether files get valid names whose own can be no File IDs.
  public var renamesFiles = false
  /// What becomes of one Patient ID with several names.
  public var conflict = Conflict.keep
  /// What becomes of one SOP Instance with several files.
  public var twins = Twins.keep
  /// Is told how many of how many records are done; it returns whether to go on.
  public var progress: @Sendable (_ stage: Stage, _ done: Int, _ of: Int) -> Bool = { _, _, _ in
    true
  }

  /// Creates the usual options.
  public init() {}
}

/// Something that a repair decided, about one record, one file, or the directory.
public struct RepairDecision: Hashable, Sendable {
  /// What was decided.
  public enum Action: String, Hashable, Sendable {
    /// The directory, or what leads from record to record in it, is written anew.
    case rewritten
    /// A record that no offset led to is in the tree again.
    case relinked
    /// A record got another place.
    case moved
    /// Elements of a record were put right, most of them from its file.
    case mended
    /// A record went, and what is below it is now below another of the same patient, study or series.
    case joined
    /// A record went.
    case dropped
    /// A file that no record referred to has one.
    case added
    /// A file got another name.
    case renamed
    /// A file went, as another one has its SOP Instance.
    case deleted
    /// Something is wrong that a repair cannot put right.
    case left
  }

  /// What was decided.
  public var action: Action
  /// The type of the record; `nil` where it is about none.
  public var type: RecordType?
  /// Where the record stands, or stood, in the DICOMDIR that was repaired.
  public var offset: Int?
  /// The path below the root of the file that it is about.
  public var file: String?
  /// Why, as a sentence.
  public var reason: String
}

extension RepairDecision: CustomStringConvertible {
  /// The decision as one line.
  public var description: String {
    var place: [String] = []
    if let offset { place.append("byte \(offset)") }
    if let type, !type.rawValue.isEmpty { place.append(type.rawValue) }
    if let file { place.append(file.shortened(to: 4096)) }
    let verb = action.rawValue + String(repeating: " ", count: 10 - action.rawValue.utf8.count)
    return verb + (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + reason
  }
}
