/// Text from bytes.
public struct DecodedText: Hashable, Sendable {
  /// The text; U+FFFD stands for what is no character.
  public var text: String
  /// Whether all bytes were characters of the declared sets.
  ///
  /// False also where other sets had to be guessed, or were switched to without being declared.
  public var isClean: Bool

  /// Creates text.
  public init(_ text: String, isClean: Bool) {
    self.text = text
    self.isClean = isClean
  }
}

/// How a text is delimited, which decides where ISO 2022 starts afresh (PS3.5 §6.1.2.5.3).
public enum TextKind: Hashable, Sendable {
  /// LT, ST, UT, or one value of LO, SH, UC: a backslash is text.
  case text
  /// LO, SH, UC with all values: a backslash parts values.
  case values
  /// PN: a backslash parts values, `=` component groups, `^` components.
  case personName

  /// The kind of a value representation, for all values of an element; `nil` where
  /// Specific Character Set has no say.
  public init?(_ vr: VR) {
    switch vr {
    case .LO, .SH, .UC: self = .values
    case .LT, .ST, .UT: self = .text
    case .PN: self = .personName
    default: return nil
    }
  }

  /// Whether the initial sets are active again behind this single byte.
  func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20: true
    case 0x5C: self != .text
    case 0x3D, 0x5E: self == .personName
    default: false
    }
  }
}

/// Text in the making: UTF-8, with a note of whether all went well.
struct TextBuilder {
  private var bytes: [UInt8] = []
  var isClean = true

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(ascii byte: UInt8) { bytes.append(byte) }

  /// Appends a scalar; the tables have no surrogates.
  mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x1_0000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// Appends a scalar of a table, where 0 stands for none.
  mutating func append(orReplacement scalar: UInt16) {
    if scalar == 0 { appendReplacement() } else { append(UInt32(scalar)) }
  }

  mutating func appendReplacement() {
    append(0xFFFD)
    isClean = false
  }

  var result: DecodedText { DecodedText(String(repairing: bytes.span), isClean: isClean) }
}
