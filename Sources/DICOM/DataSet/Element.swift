/// A data element: where its value stands, and what kind of value it is (PS3.5 §7.1).
///
/// Offsets count in the bytes that hold the element: those of the file, or the ones that were made
/// when it was set; ``DataSet/source(of:)`` has them.
public struct Element: Hashable, Sendable {
  /// The bytes of the value, without the delimiter that ends an undefined length.
  public let value: Range<Int>
  /// The element's tag.
  public let tag: Tag
  /// The value representation: the file's, or where it names none, the dictionary's.
  public internal(set) var vr: VR
  /// The number of bytes before the value.
  private let headerSize: UInt8
  private let flags: Flags
  /// Which of the data set's sources holds it: 0 for the file.
  let sourceNumber: UInt32

  private struct Flags: OptionSet, Hashable {
    let rawValue: UInt8
    static var undefinedLength: Flags { Flags(rawValue: 1) }
    static var namesVR: Flags { Flags(rawValue: 2) }
  }

  /// Creates an element whose header stands before its value.
  init(
    tag: Tag, vr: VR, offset: Int, value: Range<Int>, isUndefinedLength: Bool, namesVR: Bool,
    sourceNumber: UInt32 = 0
  ) {
    self.tag = tag
    self.vr = vr
    self.value = value
    self.sourceNumber = sourceNumber
    headerSize = UInt8(truncatingIfNeeded: value.lowerBound - offset)
    var flags: Flags = []
    if isUndefinedLength { flags.insert(.undefinedLength) }
    if namesVR { flags.insert(.namesVR) }
    self.flags = flags
  }

  /// Where the element begins.
  public var offset: Int { value.lowerBound - Int(headerSize) }

  /// Whether a delimiter ends the value, instead of a length.
  public var isUndefinedLength: Bool { flags.contains(.undefinedLength) }

  /// Whether the representation is not merely the dictionary's.
  var namesVR: Bool { flags.contains(.namesVR) }

  /// Whether the value has no bytes.
  public var isEmpty: Bool { value.isEmpty }

  /// Whether the element was set since the file was read.
  public var isEdited: Bool { sourceNumber != 0 }

  /// The keyword of the element, such as `PatientName`, or `nil` for one that the dictionary does
  /// not have.
  public var keyword: String? { DataDictionary.keyword(of: tag) }
}
