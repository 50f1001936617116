import DICOM

/// Why an instance can have no directory record; whoever prints it puts the name of the file
/// before it.
public enum RecordError: Error, Hashable, Sendable {
  /// The instance has no value for a key that its record must have.
  case missing(Tag, RecordType, section: String)
  /// An item of a sequence has no value for such a key.
  case missingInside(ElementPath, RecordType, isConditional: Bool, section: String)
  /// The instance has a value for such a key, but one that the record cannot have: a sequence that
  /// is cut off, numbers where text has to be.
  case unusable(Tag, RecordType, reason: String, section: String)
  /// No record type is known for the SOP class, and none may be made up (PS3.3 §F.5).
  case noRecordType(sopClassUID: String)
  /// The disc could not be read.
  case read(ReadError)
}

extension RecordError: CustomStringConvertible {
  /// What is wrong and what to do, for people.
  public var description: String {
    switch self {
    case .missing(_, _, let section), .unusable(_, _, _, let section):
      "\(reason) (\(section), type 1)"
    case .missingInside(_, _, let isConditional, let section):
      "\(reason) (\(section), type \(isConditional ? "1C" : "1"))"
    case .noRecordType:
      "\(reason); give it one with --unknown-class, or leave the file out (PS3.3 §F.5)"
    case .read(let error): error.description
    }
  }

  /// What is wrong, without the section.
  var reason: String {
    switch self {
    case .missing(let tag, let type, _):
      "\(Self.name(of: tag)) has no value, which \(Self.record(type)) must have; "
        + "set it in the file\(Self.isMadeUp(tag) ? ", or let what is missing be filled in" : "")"
    case .missingInside(let path, let type, _, _):
      "\(path) \(path.tag) has no value, which \(Self.record(type)) must have; set it in the file"
    case .unusable(let tag, let type, let reason, _):
      "\(Self.name(of: tag)) cannot go into \(Self.record(type)), which must have it: \(reason)"
    case .noRecordType(let sopClassUID):
      "no directory record type is known for the SOP class \(UID.name(of: sopClassUID) ?? sopClassUID)"
    case .read(let error): error.description
    }
  }

  /// The section of the standard that has the rule; `nil` where ``reason`` names it.
  var section: String? {
    switch self {
    case .missing(_, _, let section), .missingInside(_, _, _, let section),
      .unusable(_, _, _, let section):
      section
    case .noRecordType: "PS3.3 §F.5"
    case .read: nil
    }
  }

  /// A record of a type; any at all where it is empty.
  private static func record(_ type: RecordType) -> String {
    type.rawValue.isEmpty ? "every record" : "the \(type) record"
  }

  /// The keyword and number of an element.
  static func name(of tag: Tag) -> String {
    DataDictionary.keyword(of: tag).map { "\($0) \(tag)" } ?? tag.description
  }

  private static func isMadeUp(_ tag: Tag) -> Bool {
    guard let vr = DataDictionary.vr(of: tag) else { return false }
    return KeyFiller.canFill(tag, vr)
  }
}

extension Problem.Code {
  /// A record has a value that its instance has not.
  public static var madeValue: Self { "made-value" }
  /// Text beyond ASCII without a Specific Character Set.
  public static var undeclaredText: Self { "undeclared-text" }
  /// A key that the instance has could not go into the record.
  public static var droppedKey: Self { "dropped-key" }
  /// The record type is retired.
  public static var retiredRecordType: Self { "retired-record-type" }
  /// The File Meta Information names another instance than the data set.
  public static var metaMismatch: Self { "meta-mismatch" }
}
