import DICOM

/// How instances are added to a File-set.
public struct AddOptions: Sendable {
  /// What to do where identities do not agree.
  public enum Conflict: Hashable, Sendable {
    /// The instance is not added.
    case refuse
    /// It is added, and a problem says what does not agree; it never stands below the record of
    /// another Patient ID than its file has.
    case warn
    /// It gets a patient record, or with the series of another study a series record, of its own.
    case separate
  }

  /// What to do with a SOP Instance that the File-set has.
  public enum Duplicate: Hashable, Sendable {
    /// The one that is there stays; if the other is not the same byte for byte, that is an error.
    case keep
    /// The one that is there stays; if the other is not the same, a problem says so.
    case keepAndWarn
    /// The new one takes its place, under the same File ID. Records above are made anew where nobody
    /// stays who says what they say.
    case replace
  }

  /// What the names of new files are like.
  public enum Naming: Hashable, Sendable {
    /// `PT000000/ST000000/SE000000/IM000000`: patient, study, series, instance.
    case hierarchy
    /// The same with the numbers that pydicom gives: the place among all siblings.
    case pydicom
    /// The path that they have below the folder that is added, where that is a valid File ID.
    case asTheyAre
    /// The same in upper case and without a dot at the end, as `dcmmkdir +m` enters it.
    case upperCase

    /// The File ID of a file by its path, where the scheme has such.
    func fileID(path: String) -> FileID? {
      switch self {
      case .hierarchy, .pydicom: nil
      case .asTheyAre: FileID(path: path)
      case .upperCase: FileID(path: path.last == "." ? String(path.dropLast()) : path).upperCased
      }
    }
  }

  /// Which instances are added; the others are passed over. `nil` for all.
  public var filter: Query?
  /// What all instances have to be, also those that ``filter`` passes over; one that is not stops the
  /// addition of all. `nil` for anything.
  public var expectation: Query?
  /// How the files get onto the medium.
  public var transfer = Transfer.copy
  /// What their names are like.
  public var naming = Naming.hierarchy
  /// Whether files that stay on the medium get valid names, where their paths are no valid File IDs.
  public var renamesFiles = false
  /// What to do where an instance lacks what a record must have.
  public var missing = MissingKeys.refuse
  /// Whether items of sequences may lack what records must have there.
  var keepsIncomplete = false
  /// What becomes of instances of unknown SOP classes.
  public var unknownClasses = UnknownClasses.byContent
  /// A Patient ID that stands for another name, birth date or issuer already, a study for another
  /// patient, a series for another study, or a SOP Instance UID for an instance of another patient
  /// that would be replaced.
  public var conflict = Conflict.warn
  /// A SOP Instance that is there.
  public var duplicate = Duplicate.keep
  /// The media profile that the File-set is to conform to.
  public var profile: MediaProfile?
  /// Makes icon images, where the profile wants them.
  public var icon: (@Sendable (Part10File, _ size: Int) -> DataSet?)?
  /// Writes instances in a transfer syntax of the profile where theirs is none; `nil` to take them as
  /// they are. Files that stay where they are on the medium are not converted.
  public var converter: InstanceConverter?
  /// The order in which files are read; what is added does not depend on it.
  public var order = ReadingOrder.automatic
  /// How many files are read at once.
  public var jobs = 1
  /// Bounds for what a file may ask of the machine.
  public var limits = ReadLimits()

  /// Creates the usual options.
  public init() {}

  /// Makes records as these options want them.
  var builder: RecordBuilder {
    var builder = RecordBuilder(missing: missing, profile: profile)
    builder.unknownClasses = unknownClasses
    builder.keepsIncomplete = keepsIncomplete
    builder.icon = icon
    builder.converter = converter
    builder.limits = limits
    return builder
  }
}

/// What is to become of a file to which several records refer.
public enum SharedUse: String, Hashable, Sendable {
  /// It gets another name.
  case moved = "get another name"
  /// It becomes one of another patient, study or series.
  case edited = "become one of another patient, study or series"
}

/// Why a File-set cannot be changed as wanted; nothing was changed then.
public enum StagingError: Error, Hashable, Sendable {
  /// Only File-sets with a DICOMDIR can be changed.
  case noDirectory(String)
  /// The file cannot be read.
  case unreadable(String, ReadError)
  /// The file ends early, or cannot be read to its end.
  case damaged(String, Problem)
  /// A DICOMDIR is no instance.
  case isDirectory(String)
  /// An instance has not what its records need.
  case record(String, RecordError)
  /// The File-set has another instance with the same SOP Instance UID, in the file of that File ID.
  case otherContent(String, uid: String, there: FileID?)
  /// An edited instance gets the SOP Instance UID of another one, in the file of that File ID.
  case takenUID(String, uid: String, there: FileID?)
  /// The Patient ID stands for a patient with another name, birth date, or issuer of the ID.
  case otherPatient(String, keyword: String)
  /// An edited instance would leave its study, or series, whose UID it keeps, and others stay.
  case parted(String, RecordType)
  /// The study belongs to another patient.
  case otherStudyPatient(String)
  /// The series belongs to another study.
  case otherSeriesStudy(String)
  /// The SOP Instance UID is that of an instance of another patient, in the file of that File ID,
  /// which would go.
  case otherOwner(String, there: FileID?)
  /// A File ID is not valid, or stands for another file; the file that was to have it, where that has
  /// another path.
  case badFileID(FileID, of: String? = nil, reason: String)
  /// Other records refer to the file, too, so that it cannot be changed as wanted for one of them.
  case sharedFile(FileID, others: Int, SharedUse)
  /// The File-set has no such instance.
  case noInstance(String)
  /// A file is none of those of the File-set.
  case foreign(String)
  /// A folder cannot be listed.
  case folder(FileError)
  /// A record refers to a file that is not there, or must not be opened.
  case noFile(String, reason: String)
  /// A file that is to stay where it is does not lie below the root of the File-set.
  case notBelowRoot(String)
  /// An instance is not what was expected, such as one of another patient; nothing was added.
  case unexpected(String, keyword: String)
  /// An instance would get a place below records that say something else than expected, such as those
  /// of another patient who has its study; nothing was added.
  case unexpectedPlace(String, keyword: String)
  /// An instance would take the place of one of another patient, whose records say something else than
  /// expected; nothing was added.
  case unexpectedReplacement(String, keyword: String)
  /// The file of a record is not the instance that the record says.
  case misnamed(String, IdentityCheck.Refusal)
  /// It was told to stop; nothing was added.
  case interrupted
  /// The media profile has no place for an instance.
  case profile(String, Problem)
  /// The pixels of an instance cannot be coded as the media profile wants it.
  case notConverted(String, reason: String)
  /// A data set cannot be written.
  case write(WriteError)
  /// File-set ID has to be up to 16 of A-Z, 0-9 and _.
  case badFileSetID(String)
}

extension StagingError {
  /// Whether it is somebody else's, so that nothing at all is added.
  public var isOfExpectation: Bool {
    switch self {
    case .unexpected, .unexpectedPlace, .unexpectedReplacement: true
    default: false
    }
  }
}

extension StagingError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noDirectory(let source):
      "\(source): no DICOMDIR; make one with 'fileset create --in-place'"
    case .unreadable(let path, let error):
      error.description.hasPrefix(path) ? error.description : "\(path): \(error)"
    case .isDirectory(let path): "\(path): a DICOMDIR is no instance; add the folder it describes"
    case .record(let path, let error): "\(path): \(error)"
    case .otherContent(let path, let uid, let there):
      "\(path): the File-set has SOP Instance UID \(uid) already, with other contents"
        + "\(there.map { ", as \($0.shown)" } ?? ""); with --replace this file takes its place, with "
        + "--conflict warn the other one stays (PS3.3 §F.5)"
    case .takenUID(let path, let uid, let there):
      "\(path): SOP Instance UID \(uid) is that of another instance of the File-set"
        + "\(there.map { ", \($0.shown)" } ?? ""); give one that no other has (PS3.3 §F.5)"
    case .otherPatient(let path, let keyword):
      "\(path): its Patient ID belongs to a patient with another \(keyword) in the File-set; go on "
        + "with --conflict separate, if that is right (PS3.3 §F.5.1)"
    case .otherStudyPatient(let path):
      "\(path): its study belongs to another patient in the File-set (PS3.3 §F.5.2)"
    case .otherSeriesStudy(let path):
      "\(path): its series belongs to another study in the File-set (PS3.3 §F.5.3)"
    case .otherOwner(let path, let there):
      "\(path): its SOP Instance UID is that of another patient's instance in the File-set"
        + "\(there.map { ", \($0.shown)" } ?? ""), which it would replace; find out whose it is, then go "
        + "on with --conflict warn, if that is right (PS3.3 §F.5)"
    case .parted(let path, let type):
      "\(path): would leave its \(type), whose UID it keeps, and other instances of that stay; edit all "
        + "of them at once, or give it a new UID, too, such as "
        + (type == .series
          ? "SeriesInstanceUID=new-uid" : "StudyInstanceUID=new-uid SeriesInstanceUID=new-uid")
        + "; --conflict separate goes on all the same (\(type == .series ? "PS3.3 §F.5.3" : "PS3.3 §F.5.2"))"
    case .notConverted(let path, let reason):
      reason.hasPrefix(path) ? reason : "\(path): cannot be converted: \(reason)"
    case .badFileID(let fileID, nil, let reason): "\(fileID.shown): \(reason) (PS3.10 §8.2)"
    case .badFileID(let fileID, let path?, let reason):
      "\(path): cannot become \(fileID.shown): \(reason) (PS3.10 §8.2)"
    case .sharedFile(let fileID, let others, let use):
      "\(fileID.shown): \(others + 1) records refer to this file, so that it cannot \(use.rawValue) for one "
        + "of them; have each file referred to once, with 'fileset repair --in-place', first (PS3.3 §F.2.1)"
    case .noInstance(let name): "\(name): the File-set has no such instance"
    case .foreign(let path):
      "\(path): no record of the File-set refers to this file; add it with 'fileset add'"
    case .folder(let error): error.description
    case .noFile(let name, let reason): "\(name): \(reason)"
    case .notBelowRoot(let path):
      "\(path): not a file below the root of the File-set; only such a file can stay where it is"
    case .unexpected(let path, let keyword):
      "\(path): has another \(keyword) than expected; nothing is added"
    case .unexpectedPlace(let path, let keyword):
      "\(path): would stand below records with another \(keyword) than expected, because its study or "
        + "its patient is on the medium already; nothing is added"
    case .unexpectedReplacement(let path, let keyword):
      "\(path): would replace an instance of another patient, whose records have another \(keyword) "
        + "than expected; nothing is added"
    case .profile(let name, let problem), .damaged(let name, let problem): "\(name): \(problem)"
    case .misnamed(let path, let refusal): "\(path): \(refusal); it is not copied"
    case .interrupted: "interrupted; nothing is added"
    case .write(let error): error.description
    case .badFileSetID:
      "a File-set ID has up to 16 characters of A-Z, 0-9 and _ (PS3.10 §8.1, §8.5)"
    }
  }
}

extension Problem.Code {
  /// A Patient ID with two names, birth dates or issuers, a study of two patients, a series of two
  /// studies, or an instance of two patients.
  public static var identityConflict: Self { "identity-conflict" }
  /// One SOP Instance UID with two contents.
  public static var duplicateInstance: Self { "duplicate-instance" }
}
