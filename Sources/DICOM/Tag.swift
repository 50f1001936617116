/// The number of a data element: a group and an element number (PS3.5 §7.1.1).
public struct Tag: Hashable, Sendable {
  /// The group in the high 16 bits, the element in the low 16 bits.
  public let rawValue: UInt32

  /// Creates the tag `(group,element)`.
  @inlinable
  public init(_ group: UInt16, _ element: UInt16) {
    rawValue = UInt32(group) << 16 | UInt32(element)
  }

  /// Creates a tag from its 32-bit number, such as `0x0010_0010`.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The group number.
  @inlinable public var group: UInt16 { UInt16(truncatingIfNeeded: rawValue >> 16) }
  /// The element number.
  @inlinable public var element: UInt16 { UInt16(truncatingIfNeeded: rawValue) }

  /// Whether the group number is odd, as that of private elements is (PS3.5 §7.8).
  @inlinable public var isPrivate: Bool { rawValue & 0x1_0000 != 0 }

  /// Whether this is the private creator that reserves a block of its group (PS3.5 §7.8.1).
  public var isPrivateCreator: Bool { isPrivate && (0x10...0xFF).contains(element) }

  /// The creator that reserves the block of this private element, or `nil` where none can.
  public var privateCreator: Tag? {
    isPrivate && element >= 0x1000 ? Tag(group, element >> 8) : nil
  }
}

extension Tag: Comparable {
  /// Whether the left tag stands before the right one in a data set (PS3.5 §7.1).
  @inlinable
  public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }
}

extension Tag: CustomStringConvertible {
  /// The tag as the standard prints it, such as `(0004,1430)`.
  public var description: String {
    let digits = String(UInt64(rawValue) | 1 << 32, radix: 16, uppercase: true).dropFirst()
    return "(\(digits.prefix(4)),\(digits.suffix(4)))"
  }
}
