import DICOM

/// What to do where an instance lacks what a record must have.
public enum MissingKeys: Hashable, Sendable {
  /// The instance is refused.
  case refuse
  /// A value is made, and a warning says so: Patient ID, Study ID, Modality, numbers, dates and
  /// times. What an instance is or says is never made up.
  case fill
}

/// What the record of an instance becomes whose SOP class no table has.
public enum UnknownClasses: Hashable, Sendable {
  /// What it holds decides: pixels make an IMAGE, a document an ENCAP DOC, a waveform a WAVEFORM, a
  /// content tree an SR DOCUMENT, and anything else a PRIVATE record.
  case byContent
  /// An IMAGE record, as DCMTK and pydicom make it.
  case image
  /// A PRIVATE record with the SOP Class UID as its Private Record UID.
  case privateRecord
  /// The instance is refused, also one of the classes that can have PRIVATE records only.
  case refuse
  /// The same, but where several are added it is passed over without an error.
  case skip
}

/// Makes directory records of instances (PS3.3 §F.5).
///
/// A record has the keys that the standard wants of its type, and those that the profile of the
/// medium adds; values are those of the instance. Study Date and Study Time that are missing are
/// taken from the series, the acquisition or the content only where ``missing`` allows to fill in:
/// another date says something about the study that the file does not say.
public struct RecordBuilder: Sendable {
  /// What to do where an instance lacks what a record must have.
  public var missing: MissingKeys
  /// Whether items of sequences may lack what they must have, and records what a condition demands, as
  /// where the only record of an instance is saved; a problem says so.
  var keepsIncomplete = false
  /// Bounds for what a file that is converted may ask of the machine.
  var limits = ReadLimits()
  /// What becomes of instances of unknown SOP classes.
  public var unknownClasses = UnknownClasses.byContent
  /// The profile of the medium, which adds keys; `nil` for general purpose (PS3.11 §D.3.3).
  public var profile: MediaProfile? {
    didSet {
      lists = Self.lists(for: profile)
      parentElements = ParentKeys.Elements(lists)
    }
  }
  /// Makes an icon of an instance, an item of Icon Image Sequence of `size` rows and columns, where
  /// the profile asks for one; `nil` where none can be made.
  public var icon: (@Sendable (_ file: Part10File, _ size: Int) -> DataSet?)?
  /// Writes instances in transfer syntaxes of the profile; `nil` to take them as they are.
  public var converter: InstanceConverter?
  /// The keys of each record type, those of the profile included.
  private var lists: [RecordType: RecordKeys]
  /// What files of one patient, study or series have to agree in.
  private(set) var parentElements: ParentKeys.Elements
  /// The keys of the types that have none there.
  private var others = RecordKeys.none
  /// Whether records are only read and never written, so that they may lack what instances lack.
  private(set) var isForReading = false

  /// Creates a builder.
  public init(missing: MissingKeys = .refuse, profile: MediaProfile? = nil) {
    self.missing = missing
    self.profile = profile
    lists = Self.lists(for: profile)
    parentElements = ParentKeys.Elements(lists)
  }

  /// Makes records of files that are not to be written: nothing is refused or made up, and keys that
  /// people look for are added.
  static let forReading: RecordBuilder = {
    var builder = RecordBuilder()
    builder.isForReading = true
    let more = RecordKeys.parse(RecordKeys.tableForReading, standard: "PS3.3")
    builder.others = more["*"] ?? .none
    for (type, keys) in builder.lists {
      builder.lists[type] = keys.completed(with: more[type] ?? builder.others)
    }
    return builder
  }()

  private static func lists(for profile: MediaProfile?) -> [RecordType: RecordKeys] {
    var lists = RecordKeys.standard
    for (type, keys) in profile?.keys ?? MediaProfile.generalPurposeKeys {
      lists[type] = (lists[type] ?? .none).adding(keys)
    }
    return lists
  }

  /// The keys of a record without those of group 0004, in tag order and Explicit VR Little Endian.
  ///
  /// Specific Character Set is among them where the record's own text needs it (PS3.3 §F.3.2.2).
  /// - Parameters:
  ///   - type: The type of the record: that of the instance, or PATIENT, STUDY or SERIES.
  ///   - file: The instance.
  ///   - picture: The file whose pixels an icon shows, where those of `file` are still to be coded
  ///     as it says; `nil` for `file`.
  ///   - identity: What ``identity(of:problems:)`` says of it; Patient ID and UIDs of the record are
  ///     those of the identity.
  ///   - number: The place among its siblings, counted from 1, for values that are made up.
  ///   - problems: Values that break a rule and values that were made up are added here.
  /// - Throws: ``RecordError`` if the record must have what the instance lacks.
  public func keys(
    _ type: RecordType, of file: Part10File, picture: Part10File? = nil,
    identity: InstanceIdentity, number: Int, problems: inout [Problem]
  ) throws(RecordError) -> [UInt8] {
    try keys(
      type, of: file, picture: picture, identity: identity, number: number, also: [],
      problems: &problems)
  }

  /// The same with keys that a record has besides those that are wanted of its type.
  func keys(
    _ type: RecordType, of file: Part10File, picture: Part10File? = nil,
    identity: InstanceIdentity, number: Int, also more: [RecordKey], problems: inout [Problem]
  ) throws(RecordError) -> [UInt8] {
    let list = lists[type] ?? others
    let keys = more.isEmpty ? list.keys : list.merged(with: more)
    let record = Record(
      type: type, section: list.section, identity: identity, number: number,
      picture: picture ?? file)
    var writer = KeyWriter()
    for key in keys {
      try checkCount(of: key, record, file.dataSet)
      switch try write(key, of: file, record, to: &writer) {
      case .written:
        // Nothing is made up for what is inside: it refers to what is elsewhere.
        guard !isForReading, let inner = key.missing(in: file.dataSet) else { continue }
        let error = RecordError.missingInside(
          inner.path, type, isConditional: inner.key.requirement == .oneIf,
          section: key.section ?? list.section)
        guard keepsIncomplete else { throw error }
        writer.problems.append(
          Problem(.warning, .missingElement, error.reason, section: error.section))
      case .absent:
        switch key.requirement {
        case .one:
          try fill(
            key, of: file, record, .missing(key.tag, type, section: key.section ?? list.section),
            &writer)
        case .two: writer.writeEmpty(key)
        case .oneIf, .twoIf, .three: continue
        }
      case .unusable(let reason): try settle(key, of: file, record, reason, &writer)
      }
    }
    problems += writer.problems
    guard writer.needsCharacterSet else { return writer.bytes }
    return characterSet(of: file.dataSet, &problems) + writer.bytes
  }

  /// Whether records of a type have a key by the standard or the profile.
  func wants(_ tag: Tag, of type: RecordType) -> Bool {
    (lists[type] ?? others).keys.contains { $0.tag == tag }
  }

  /// Refuses a sequence of several items where one is allowed and nothing may be left out.
  private func checkCount(
    of key: RecordKey, _ record: Record, _ dataSet: DataSet
  ) throws(RecordError) {
    guard missing == .refuse, !isForReading, key.itemCount?.upperBound == 1,
      let fault = key.faultOfCount(dataSet.items(key.tag).count)
    else { return }
    throw .unusable(key.tag, record.type, reason: fault, section: key.section ?? record.section)
  }

  /// The record that is being made.
  struct Record {
    var type: RecordType
    var section: String
    var identity: InstanceIdentity
    var number: Int
    var picture: Part10File
  }
}
