/// A coded character set that ISO 2022 can switch to; the raw value is its ISO-IR number
/// (PS3.3 Tables C.12-3 and C.12-4).
enum CodedSet: UInt8, Hashable, Sendable {
  case ascii = 6
  /// The letters of JIS X 0201: ASCII, with a yen sign for 5CH and an overline for 7EH.
  case romaji = 14
  /// The half-width katakana of JIS X 0201.
  case katakana = 13
  case latin1 = 100
  case latin2 = 101
  case latin3 = 109
  case latin4 = 110
  case cyrillic = 144
  case arabic = 127
  case greek = 126
  case hebrew = 138
  case latin5 = 148
  case latin9 = 203
  case thai = 166
  case ksX1001 = 149
  case gb2312 = 58
  case jisX0208 = 87
  case jisX0212 = 159

  /// The two-byte characters of this set, or `nil` for a single-byte set.
  var table: CodeTable? {
    switch self {
    case .ksX1001: .ksX1001
    case .gb2312: .gb2312
    case .jisX0208: .jisX0208
    case .jisX0212: .jisX0212
    default: nil
    }
  }

  /// Whether a character is two bytes.
  var isTwoByte: Bool {
    switch self {
    case .ksX1001, .gb2312, .jisX0208, .jisX0212: true
    default: false
    }
  }

  /// Whether DICOM has this set in G0, bytes 21H to 7EH, rather than in G1, A0H to FFH.
  var standsInG0: Bool {
    switch self {
    case .ascii, .romaji, .jisX0208, .jisX0212: true
    default: false
    }
  }

  /// The escape sequence that brings the set where DICOM has it, without ESC.
  var escape: StaticString {
    switch self {
    case .ascii: "(B"
    case .romaji: "(J"
    case .katakana: ")I"
    case .latin1: "-A"
    case .latin2: "-B"
    case .latin3: "-C"
    case .latin4: "-D"
    case .cyrillic: "-L"
    case .arabic: "-G"
    case .greek: "-F"
    case .hebrew: "-H"
    case .latin5: "-M"
    case .latin9: "-b"
    case .thai: "-T"
    case .ksX1001: "$)C"
    case .gb2312: "$)A"
    case .jisX0208: "$B"
    case .jisX0212: "$(D"
    }
  }

  /// The code of a character in bytes as they stand in G0, or as a single-byte set has them in
  /// G1; `nil` where the set does not have it.
  func code(of scalar: Unicode.Scalar) -> UInt16? {
    guard scalar.value < 0x1_0000 else { return nil }
    // Two-byte sets have letters, too, but a reader should find the plain ones.
    if scalar.value < 0x80, self != .ascii, self != .romaji { return nil }
    let value = UInt16(scalar.value)
    switch self {
    case .ascii:
      return value < 0x80 ? value : nil
    case .romaji:
      switch value {
      case 0x5C, 0x7E: return nil
      case 0xA5: return 0x5C
      case 0x203E: return 0x7E
      default: return value < 0x80 ? value : nil
      }
    case .jisX0208: return Self.found(CodeTable.jisX0208Codes[Int(value)])
    case .jisX0212: return Self.found(CodeTable.jisX0212Codes[Int(value)])
    case .ksX1001: return Self.found(CodeTable.ksX1001Codes[Int(value)])
    case .gb2312: return Self.found(CodeTable.gb2312Codes[Int(value)])
    default: return SingleByteSets.byte(of: value, in: self).map(UInt16.init)
    }
  }

  private static func found(_ code: UInt16) -> UInt16? { code == 0 ? nil : code }
}
