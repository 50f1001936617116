/// How the elements of a data set are laid out in bytes (PS3.5 §7.1).
@frozen public struct ElementEncoding: Hashable, Sendable {
  /// Whether each element names its value representation.
  public var isExplicit: Bool
  /// Whether tags, lengths and numbers have their most significant byte first.
  public var isBigEndian: Bool

  /// Creates an encoding.
  @inlinable
  public init(isExplicit: Bool, isBigEndian: Bool = false) {
    self.isExplicit = isExplicit
    self.isBigEndian = isBigEndian
  }

  /// Explicit VR Little Endian, also that of group 0002.
  @inlinable public static var explicitLittle: Self { Self(isExplicit: true) }
  /// Implicit VR Little Endian, also that of `UN` values of undefined length.
  @inlinable public static var implicitLittle: Self { Self(isExplicit: false) }
  /// Explicit VR Big Endian (retired).
  @inlinable public static var explicitBig: Self { Self(isExplicit: true, isBigEndian: true) }
}

/// What stands before the value of an element (PS3.5 §7.1.1).
@frozen public struct ElementHeader: Hashable, Sendable {
  /// The element's tag.
  public var tag: Tag
  /// The value representation in the file, or ``unnamed`` where the file names none.
  public var vr: VR
  /// Where the tag stands in the file.
  public var offset: Int
  /// Where the value begins in the file.
  public var valueOffset: Int
  /// The length of the value in bytes; `UInt32.max` says that it is undefined.
  public var length: UInt32

  @inlinable
  init(tag: Tag, vr: VR, offset: Int, valueOffset: Int, length: UInt32) {
    self.tag = tag
    self.vr = vr
    self.offset = offset
    self.valueOffset = valueOffset
    self.length = length
  }

  /// Whether a delimiter ends the value, instead of a length.
  @inlinable public var isUndefinedLength: Bool { length == .max }

  /// The value representation of an element that names none.
  @inlinable public static var unnamed: VR { VR(rawValue: 0) }
}
