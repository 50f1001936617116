/// Why JSON could not be read as data sets, and where. Offsets count bytes from the first of the
/// text.
///
/// What concerns a single element does not stop the reading: the element is left out, and the error
/// is among the problems. Which those are is said with each case.
public enum JSONError: Error, Hashable, Sendable {
  /// What has to stand in some place of a JSON text.
  public enum Expected: Hashable, Sendable {
    /// A value.
    case value
    /// The name of a member, in quotation marks.
    case name
    /// The colon behind a name.
    case colon
    /// A comma, or the bracket that closes an array.
    case commaOrBracket
    /// A comma, or the brace that closes an object.
    case commaOrBrace
    /// Nothing but white space.
    case end
  }

  /// The text has something else there (RFC 8259 §2).
  case unexpected(expected: Expected, offset: Int)
  /// The text ends in the middle (RFC 8259 §2).
  case endOfText(offset: Int)
  /// The bytes are not UTF-8 (RFC 8259 §8.1).
  case notUTF8(offset: Int)
  /// A control character stands in a string without being escaped (RFC 8259 §7).
  case controlCharacter(offset: Int)
  /// An escape sequence is none, or is half of a surrogate pair (RFC 8259 §7).
  case badEscape(offset: Int)
  /// A number is not written as JSON wants it (RFC 8259 §6).
  case badNumber(offset: Int)
  /// Sequences are nested deeper than the limit.
  case tooDeep(limit: Int, offset: Int)
  /// Neither a data set nor a list of them (PS3.18 §F.2.1).
  case noDataSet(offset: Int)
  /// Where one data set was asked for, there is a list of several, or of none.
  case notOneDataSet(count: Int)
  /// A sequence is longer than its length can say (PS3.5 §7.1).
  case tooLarge(offset: Int)
  /// Whoever was asked for bulk data could not deliver it.
  case bulkData(reason: String)
  /// The system is short of memory.
  case file(FileError)

  /// A member of a data set is not named by a tag. Never thrown; the member is left out.
  case noTag(offset: Int)
  /// An element is no object. Never thrown; the element is left out.
  case noElement(Tag, offset: Int)
  /// A value is none that the representation can have. Never thrown; the element is left out.
  case wrongValue(Tag, VR, offset: Int)
  /// Bytes are not in Base64 (RFC 4648 §4). Never thrown; the element is left out.
  case badBase64(Tag, offset: Int)
}

extension JSONError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    let place = offset.map { "byte \($0): " } ?? ""
    return place + message + (section.map { " (\($0))" } ?? "")
  }

  /// The byte that it concerns, or `nil` where there is none.
  public var offset: Int? {
    switch self {
    case .unexpected(_, let offset), .endOfText(let offset), .notUTF8(let offset),
      .controlCharacter(let offset), .badEscape(let offset), .badNumber(let offset),
      .tooDeep(_, let offset), .noDataSet(let offset), .tooLarge(let offset), .noTag(let offset),
      .noElement(_, let offset), .wrongValue(_, _, let offset), .badBase64(_, let offset):
      offset
    case .notOneDataSet, .bulkData, .file: nil
    }
  }

  /// One sentence without an offset.
  var message: String {
    switch self {
    case .unexpected(.end, _): "nothing may follow the value but white space"
    case .unexpected(let expected, _): "\(Self.name(of: expected)) has to stand here"
    case .endOfText: "the text ends in the middle; it is cut off"
    case .notUTF8: "the bytes are not UTF-8"
    case .controlCharacter: "a control character in a string has to be escaped"
    case .badEscape: "this is no escape sequence, or half of a surrogate pair"
    case .badNumber: "this is no number of JSON"
    case .tooDeep(let limit, _): "sequences are nested deeper than \(limit) levels"
    case .noDataSet: "this is neither a data set nor a list of them"
    case .notOneDataSet(let count): "one data set was asked for; there are \(count)"
    case .tooLarge: "what is read from here on has more bytes than a length can say"
    case .bulkData(let reason): "bulk data cannot be had: \(reason)"
    case .file(let error): error.description
    case .noTag: "a member is not named by the eight digits of an element's tag, and was left out"
    case .noElement(let tag, _): "\(tag) is no object, and was left out"
    case .wrongValue(let tag, let vr, _):
      "\(tag) has a value that \(vr) cannot have, and was left out"
    case .badBase64(let tag, _): "\(tag) has bytes that are not in Base64, and was left out"
    }
  }

  /// The rule that is broken, or `nil` where there is none.
  var section: String? {
    switch self {
    case .unexpected, .endOfText: "RFC 8259 §2"
    case .notUTF8: "RFC 8259 §8.1"
    case .controlCharacter, .badEscape: "RFC 8259 §7"
    case .badNumber: "RFC 8259 §6"
    case .noDataSet: "PS3.18 §F.2.1"
    case .tooLarge: "PS3.5 §7.1"
    case .noTag, .noElement: "PS3.18 §F.2.2"
    case .wrongValue: "PS3.18 §F.2.3"
    case .badBase64: "RFC 4648 §4"
    case .tooDeep, .notOneDataSet, .bulkData, .file: nil
    }
  }

  private static func name(of expected: Expected) -> String {
    switch expected {
    case .value: "a value"
    case .name: "a name in quotation marks"
    case .colon: "a colon"
    case .commaOrBracket: "a comma or a closing bracket"
    case .commaOrBrace: "a comma or a closing brace"
    case .end: "the end"
    }
  }

  /// Whether it concerns a single element, which is left out.
  var isOfElement: Bool {
    switch self {
    case .noTag, .noElement, .wrongValue, .badBase64: true
    default: false
    }
  }
}

extension Problem.Code {
  /// JSON that does not follow the DICOM JSON Model.
  public static var jsonModel: Self { "json-model" }
  /// JSON text that its Specific Character Set does not have.
  public static var jsonCharacterSet: Self { "json-character-set" }
  /// Bulk data that stands elsewhere and was not delivered.
  public static var missingBulkData: Self { "missing-bulk-data" }
}
