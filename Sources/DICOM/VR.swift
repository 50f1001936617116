/// A value representation: how the bytes of a value are to be understood (PS3.5 §6.2).
public struct VR: RawRepresentable, Hashable, Sendable {
  /// The two characters, the first in the low byte, as they stand in a little-endian file.
  public let rawValue: UInt16

  /// Creates a value representation from its two characters; unknown ones are kept as they are.
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Creates a value representation from two ASCII characters, such as `"PN"`, or `nil`.
  public init?(_ name: some StringProtocol) {
    let bytes = Array(name.utf8)
    guard bytes.count == 2 else { return nil }
    rawValue = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  @usableFromInline
  internal init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    rawValue = UInt16(truncatingIfNeeded: first.value | second.value << 8)
  }
}

extension VR: CustomStringConvertible {
  /// The two characters.
  public var description: String {
    String(decoding: [UInt8(truncatingIfNeeded: rawValue), UInt8(rawValue >> 8)], as: UTF8.self)
  }
}

extension VR {
  /// Application Entity.
  @inlinable public static var AE: VR { VR("A", "E") }
  /// Age String.
  @inlinable public static var AS: VR { VR("A", "S") }
  /// Attribute Tag.
  @inlinable public static var AT: VR { VR("A", "T") }
  /// Code String.
  @inlinable public static var CS: VR { VR("C", "S") }
  /// Date.
  @inlinable public static var DA: VR { VR("D", "A") }
  /// Decimal String.
  @inlinable public static var DS: VR { VR("D", "S") }
  /// Date Time.
  @inlinable public static var DT: VR { VR("D", "T") }
  /// Floating Point Single.
  @inlinable public static var FL: VR { VR("F", "L") }
  /// Floating Point Double.
  @inlinable public static var FD: VR { VR("F", "D") }
  /// Integer String.
  @inlinable public static var IS: VR { VR("I", "S") }
  /// Long String.
  @inlinable public static var LO: VR { VR("L", "O") }
  /// Long Text.
  @inlinable public static var LT: VR { VR("L", "T") }
  /// Other Byte.
  @inlinable public static var OB: VR { VR("O", "B") }
  /// Other Double.
  @inlinable public static var OD: VR { VR("O", "D") }
  /// Other Float.
  @inlinable public static var OF: VR { VR("O", "F") }
  /// Other Long.
  @inlinable public static var OL: VR { VR("O", "L") }
  /// Other 64-bit Very Long.
  @inlinable public static var OV: VR { VR("O", "V") }
  /// Other Word.
  @inlinable public static var OW: VR { VR("O", "W") }
  /// Person Name.
  @inlinable public static var PN: VR { VR("P", "N") }
  /// Short String.
  @inlinable public static var SH: VR { VR("S", "H") }
  /// Signed Long.
  @inlinable public static var SL: VR { VR("S", "L") }
  /// Sequence of Items.
  @inlinable public static var SQ: VR { VR("S", "Q") }
  /// Signed Short.
  @inlinable public static var SS: VR { VR("S", "S") }
  /// Short Text.
  @inlinable public static var ST: VR { VR("S", "T") }
  /// Signed 64-bit Very Long.
  @inlinable public static var SV: VR { VR("S", "V") }
  /// Time.
  @inlinable public static var TM: VR { VR("T", "M") }
  /// Unlimited Characters.
  @inlinable public static var UC: VR { VR("U", "C") }
  /// Unique Identifier.
  @inlinable public static var UI: VR { VR("U", "I") }
  /// Unsigned Long.
  @inlinable public static var UL: VR { VR("U", "L") }
  /// Unknown.
  @inlinable public static var UN: VR { VR("U", "N") }
  /// Universal Resource Identifier.
  @inlinable public static var UR: VR { VR("U", "R") }
  /// Unsigned Short.
  @inlinable public static var US: VR { VR("U", "S") }
  /// Unlimited Text.
  @inlinable public static var UT: VR { VR("U", "T") }
  /// Unsigned 64-bit Very Long.
  @inlinable public static var UV: VR { VR("U", "V") }
}
