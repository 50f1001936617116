/// Why a value cannot stand in an element, or should not. The value itself is never part of it.
public enum ValueError: Error, Hashable, Sendable {
  /// One of the values breaks a rule of its representation (PS3.5 §6.2).
  case violation(Tag, VR, number: Int, ValueViolation)
  /// A representation cannot hold values of that kind, such as text in `US`.
  case unsuitable(Tag, VR)
  /// A number is not in the range of its representation, or no number.
  case outOfRange(Tag, VR, number: Int)
  /// Text has characters that the character set does not have.
  case text(Tag, TextEncodingError)
  /// Text is in bytes that its character set does not explain, so it cannot be written in another.
  case undecodable(Tag)
  /// The dictionary has no element of that keyword.
  case unknownKeyword(String)
  /// No data set has an element of that number (PS3.5 §7.1, §7.8).
  case notAnElement(Tag)
  /// Nothing tells the representation of an element: it has to be given.
  case noVR(Tag)
  /// There is no such item, or the element is no sequence.
  case noItem(Tag, number: Int)
  /// No block of a private group is free (PS3.5 §7.8.1).
  case noFreeBlock(group: UInt16)
  /// The group of a private block has to be odd, and over 0008 (PS3.5 §7.8.1).
  case notPrivate(group: UInt16)
  /// An item that was set cannot be laid out.
  indirect case write(Tag, WriteError)
  /// The original cannot be read.
  case read(ReadError)
}

extension ValueError: CustomStringConvertible {
  /// What is wrong and what helps, without the value.
  public var description: String {
    switch self {
    case .violation(let tag, let vr, let number, let violation):
      "\(Self.name(tag)): value \(number) is no \(vr): \(violation)"
    case .unsuitable(let tag, let vr):
      "\(Self.name(tag)): \(vr) does not hold such values (PS3.5 §6.2)"
    case .outOfRange(let tag, let vr, let number):
      "\(Self.name(tag)): value \(number) is not a number that \(vr) can hold (PS3.5 §6.2)"
    case .text(let tag, let error): "\(Self.name(tag)): \(error)"
    case .undecodable(let tag):
      "\(Self.name(tag)): its bytes are not in the character set that the file states, and cannot be "
        + "written in another; set this element first (PS3.3 §C.12.1.1.2)"
    case .unknownKeyword(let keyword):
      "'\(keyword)' is no keyword of the data dictionary (PS3.6 §6)"
    case .notAnElement(let tag): "\(tag) is no number of an element (PS3.5 §7.1, §7.8)"
    case .noVR(let tag):
      "\(Self.name(tag)): the dictionary does not have it; give its value representation"
    case .noItem(let tag, let number): "\(Self.name(tag)) has no item \(number)"
    case .noFreeBlock(let group):
      "all blocks of group \(Tag(group, 0).description.dropFirst().prefix(4)) are taken (PS3.5 §7.8.1)"
    case .notPrivate(let group):
      "group \(Tag(group, 0).description.dropFirst().prefix(4)) is not for private elements (PS3.5 §7.8.1)"
    case .write(let tag, let error): "\(Self.name(tag)): \(error)"
    case .read(let error): error.description
    }
  }

  private static func name(_ tag: Tag) -> String {
    DataDictionary.keyword(of: tag).map { "\(tag) \($0)" } ?? tag.description
  }
}
