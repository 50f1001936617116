import DICOM

/// What the bytes of a text tell at a glance, so that most values need not become strings.
struct TextTraits {
  /// Whether there is a byte beyond ASCII, or an escape sequence.
  private(set) var isExtended = false
  /// Whether there is a byte that ISO_IR 13 has another character for than ASCII.
  private(set) var hasYen = false
  private var hasControl = false
  private var hasOnlyDigits = true
  private var hasOnlyCode = true
  private var hasOnlyNumber = true
  private var carets = 0
  private var equals = 0
  private var count = 0
  private var longest = 0
  /// Whether there is one value, or none.
  private(set) var isSingle = true

  /// Looks at a value without its padding.
  init(_ bytes: RawSpan) {
    count = bytes.byteCount
    var run = 0
    for offset in 0..<count {
      let byte = bytes[offset]
      if byte == 0x5C {
        longest = max(longest, run)
        run = 0
        isSingle = false
        hasYen = true
        continue
      }
      run += 1
      switch byte {
      case 0x30...0x39: break
      case 0x2B, 0x2D, 0x2E:
        hasOnlyDigits = false
        hasOnlyCode = false
      case 0x41...0x5A, 0x20, 0x5F:
        hasOnlyDigits = false
        hasOnlyNumber = false
      default:
        hasOnlyDigits = false
        hasOnlyCode = false
        hasOnlyNumber = false
        if byte < 0x20 || byte == 0x7F { hasControl = true }
        if byte >= 0x80 || byte == 0x1B { isExtended = true }
        if byte == 0x7E { hasYen = true }
        if byte == 0x5E { carets += 1 }
        if byte == 0x3D { equals += 1 }
      }
    }
    longest = max(longest, run)
  }

  /// Whether the value certainly follows the rules of its representation (PS3.5 §6.2); if not, it
  /// has to be looked at as text.
  func isSurelySound(_ vr: VR, _ bytes: RawSpan) -> Bool {
    guard !isExtended, !hasControl else { return false }
    switch vr {
    case .LO: return isSingle && count <= 64
    case .SH: return isSingle && count <= 16
    case .PN: return isSingle && count <= 64 && carets <= 4 && equals == 0
    case .CS: return hasOnlyCode && longest <= 16
    case .IS: return isSingle && hasOnlyDigits && count <= 9
    case .DS: return hasOnlyNumber && longest <= 16 && Self.isDecimal(bytes)
    case .DA:
      // The days from 29 on need to know the month.
      return hasOnlyDigits && count == 8 && (1...12).contains(Self.pair(bytes, 4))
        && (1...28).contains(Self.pair(bytes, 6))
    case .TM:
      guard count == 6 || count > 7 && count <= 13 && bytes[6] == 0x2E else { return false }
      for offset in 0..<count where offset != 6 {
        guard (0x30...0x39).contains(bytes[offset]) else { return false }
      }
      return Self.pair(bytes, 0) < 24 && Self.pair(bytes, 2) < 60 && Self.pair(bytes, 4) < 60
    case .UI: return isSingle && count <= 64 && Self.isUID(bytes)
    default: return false
    }
  }

  /// The number of two digits.
  private static func pair(_ bytes: RawSpan, _ offset: Int) -> Int {
    Int(bytes[offset] & 15) * 10 + Int(bytes[offset + 1] & 15)
  }

  /// Whether all values are digits with a sign before and one point between them, or less.
  private static func isDecimal(_ bytes: RawSpan) -> Bool {
    var digits = 0
    var points = 0
    var length = 0
    for offset in 0..<bytes.byteCount {
      let byte = bytes[offset]
      switch byte {
      case 0x5C:
        guard digits > 0 else { return false }
        (digits, points, length) = (0, 0, 0)
        continue
      case 0x2E:
        points += 1
        guard points == 1 else { return false }
      case 0x2B, 0x2D: guard length == 0 else { return false }
      default: digits += 1
      }
      length += 1
    }
    return digits > 0
  }

  /// Whether these are numbers without leading zeros and with points between them (PS3.5 §9.1).
  private static func isUID(_ bytes: RawSpan) -> Bool {
    var length = 0
    for offset in 0..<bytes.byteCount {
      let byte = bytes[offset]
      if byte == 0x2E {
        guard length > 0 else { return false }
        length = 0
      } else {
        guard (0x30...0x39).contains(byte) else { return false }
        if length == 1, bytes[offset - 1] == 0x30 { return false }
        length += 1
      }
    }
    return length > 0
  }
}

extension DataSet {
  /// The length of a value without the spaces and NULs at its end, which are padding in all text.
  static func trimmedCount(_ value: RawSpan) -> Int {
    var end = value.byteCount
    while end > 0, value[end - 1] == 0x20 || value[end - 1] == 0 { end -= 1 }
    return end
  }

  /// The whole text of an element without padding, empty if it has none: what tells patients, studies
  /// and series apart.
  func identifier(_ tag: Tag) -> String {
    guard let element = self[tag], !element.isEmpty else { return "" }
    do throws(ReadError) {
      let value = try bytes(of: element)
      let text = value.extracting(0..<Self.trimmedCount(value))
      return characterSet.decode(text, as: TextKind(element.vr) ?? .text).text
    } catch {
      return ""
    }
  }
}
