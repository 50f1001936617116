/// Why bytes could not be read, and where. Offsets count from the first byte of the file.
public enum ReadError: Error, Hashable, Sendable {
  /// The system could not deliver the bytes.
  case file(FileError)
  /// The file ends inside of an element.
  case truncated(needed: Int, available: Int, offset: Int)
  /// A value is longer than the item or file that holds it (PS3.5 §7.5.1).
  case overlong(Tag, length: UInt32, available: Int, offset: Int)
  /// Something else stands where an item or a delimiter has to (PS3.5 §7.5).
  case noItem(found: Tag, offset: Int)
  /// Sequences are nested deeper than the limit.
  case tooDeep(limit: Int, offset: Int)
  /// A file is larger than one of its kind can be (PS3.3 §F.3.2.2).
  case tooLarge(bytes: Int, limit: Int)
  /// Neither a `DICM` prefix nor anything else tells that this is DICOM (PS3.10 §7.1).
  case notDICOM(path: String)
  /// The deflated data set cannot be inflated, or not within the limit (PS3.5 §A.5).
  case inflate(reason: String, offset: Int)
}

extension ReadError: CustomStringConvertible {
  /// What is wrong, for people; whoever prints it puts the name of the file before it.
  public var description: String {
    let place: String? = if case .notDICOM(let path) = self { path } else { nil }
    return ((offset.map { "byte \($0)" } ?? place).map { "\($0): " } ?? "") + reason
      + (section.map { " (\($0))" } ?? "")
  }

  /// What is wrong, without the file, the byte and the section.
  var reason: String {
    switch self {
    case .file(let error): error.description
    case .truncated(let needed, let available, _):
      "\(needed) bytes needed, \(available) left: the file is cut off"
    case .overlong(let tag, let length, let available, _):
      "\(DataDictionary.keyword(of: tag).map { "\($0) " } ?? "")\(tag) claims \(length) bytes, "
        + "\(available) are left"
    case .noItem(let found, _): "\(found) where an item or a delimiter has to stand"
    case .tooDeep(let limit, _):
      "sequences are nested deeper than \(limit) levels"
        + (limit < ReadLimits.greatestNesting ? "; \(LimitOption.nesting.advice)" : "")
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes; a directory can have no more than \(limit)"
    case .notDICOM: "not a DICOM file: no DICM prefix, and the first bytes are no data element"
    case .inflate(let reason, _): "the deflated data set cannot be inflated: \(reason)"
    }
  }

  /// The section of the standard that has the rule, or `nil` where there is none.
  var section: String? {
    switch self {
    case .file, .truncated, .tooDeep: nil
    case .overlong: "PS3.5 §7.5.1"
    case .noItem: "PS3.5 §7.5"
    case .tooLarge: "PS3.3 §F.3.2.2"
    case .notDICOM: "PS3.10 §7.1"
    case .inflate: "PS3.5 §A.5"
    }
  }

  /// The byte that it concerns, or `nil` where there is none.
  public var offset: Int? {
    switch self {
    case .file, .tooLarge, .notDICOM: nil
    case .truncated(_, _, let offset), .overlong(_, _, _, let offset), .noItem(_, let offset),
      .tooDeep(_, let offset), .inflate(_, let offset):
      offset
    }
  }
}
