/// A data element: where its value stands in the file, and what kind of value it is (PS3.5 §7.1).
public struct Element: Hashable, Sendable {
  /// The element's tag.
  public let tag: Tag
  /// The value representation: the file's, or where it names none, the dictionary's.
  public internal(set) var vr: VR
  /// Where the element begins in the file.
  public let offset: Int
  /// The bytes of the value in the file, without the delimiter that ends an undefined length.
  public let value: Range<Int>
  /// Whether a delimiter ends the value, instead of a length.
  public let isUndefinedLength: Bool
  /// Whether the file named the representation.
  let namesVR: Bool

  /// Whether the value has no bytes.
  public var isEmpty: Bool { value.isEmpty }
}
