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
  private var carets = 0
  private var equals = 0
  private var count = 0
  private var longest = 0
  private var isSingle = true

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
      case 0x41...0x5A, 0x20, 0x5F: hasOnlyDigits = false
      default:
        hasOnlyDigits = false
        hasOnlyCode = false
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
  func isSurelySound(_ vr: VR) -> Bool {
    guard !isExtended, !hasControl else { return false }
    switch vr {
    case .LO: return isSingle && count <= 64
    case .SH: return isSingle && count <= 16
    case .PN: return isSingle && count <= 64 && carets <= 4 && equals == 0
    case .CS: return hasOnlyCode && longest <= 16
    case .IS: return isSingle && hasOnlyDigits && count <= 9
    default: return false
    }
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
