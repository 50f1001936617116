/// A unique identifier (PS3.5 §9).
public struct UID: RawRepresentable, Hashable, Sendable {
  /// The characters, without padding.
  public let rawValue: String

  /// Creates a UID from its characters, whether or not they are valid; see ``isValid``.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a UID from the bytes of a value: NULs and spaces around it are padding.
  ///
  /// The standard pads with one NUL (PS3.5 §9.1); spaces are found in the field.
  public init(_ bytes: Span<UInt8>) {
    var start = 0
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0 || bytes[end - 1] == 0x20 { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    rawValue = String(repairing: bytes.extracting(start..<end))
  }

  /// The `2.25` form of a UUID: the UUID as one decimal number (PS3.5 §B.2).
  ///
  /// Use UUIDs of version 4 for new UIDs, as ``random(using:)`` does.
  public init(uuid: UInt128) { rawValue = "2.25.\(uuid)" }

  /// Makes a new UID from a random UUID of version 4 (PS3.5 §B.2).
  public static func random(using generator: inout some RandomNumberGenerator) -> UID {
    let version: UInt128 = 0x4 << 76
    let variant: UInt128 = 0x2 << 62
    let fixed: UInt128 = 0xF << 76 | 0x3 << 62
    let bits = UInt128.random(in: .min ... .max, using: &generator)
    return UID(uuid: bits & ~fixed | version | variant)
  }

  /// Makes a new UID from a random UUID of version 4 (PS3.5 §B.2).
  public static func random() -> UID {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  /// Whether the characters follow the rules: at most 64, digits and dots, and components that
  /// are neither empty nor start with a zero, but for `0` itself (PS3.5 §9.1).
  public var isValid: Bool {
    let bytes = rawValue.utf8
    guard bytes.count <= 64 else { return false }
    var length = 0
    var startsWithZero = false
    for byte in bytes {
      switch byte {
      case 0x2E:
        guard length > 0 else { return false }
        length = 0
      case 0x30...0x39:
        if length == 0 { startsWithZero = byte == 0x30 }
        length += 1
        if startsWithZero && length > 1 { return false }
      default:
        return false
      }
    }
    return length > 0
  }

  /// The name in the registry, such as `CT Image Storage`, or `nil` (PS3.6 §A).
  public var name: String? { UIDRegistry.name(of: self) }

  /// The name in the registry of the UID with these characters, or `nil` (PS3.6 §A).
  public static func name(of uid: String) -> String? { UID(rawValue: uid).name }
}

extension UID: ExpressibleByStringLiteral {
  /// Creates a UID from its characters.
  public init(stringLiteral value: String) { rawValue = value }
}

extension UID: CustomStringConvertible {
  /// The characters.
  public var description: String { rawValue }
}

extension UID: Comparable {
  /// Whether the left UID comes first in the order of characters.
  public static func < (left: UID, right: UID) -> Bool { left.rawValue < right.rawValue }
}
