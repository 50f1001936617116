/// Makes any text the name of a file or folder on every file system.
public enum SafeComponent {
  /// The longest name, in bytes of UTF-8.
  public static var limit: Int { 100 }

  /// A name that no file system refuses or misunderstands.
  ///
  /// Separators, control characters, `<>:"|?*`, invisible characters that change the direction of
  /// text, a dot at the start, and dots and spaces at the end become `_`; the names of Windows
  /// devices get a `_`. What is longer than `limit` bytes is cut between two characters, and gets
  /// a number made of the whole text, so that names that differ further on still differ.
  /// - Parameters:
  ///   - text: Any text, such as a value from a disc.
  ///   - limit: The longest name, in bytes of UTF-8; at least 16.
  /// - Returns: The name; never empty.
  public static func make(_ text: String, limit: Int = limit) -> String {
    if isPlain(text, limit: limit) { return text }
    var name = replaced(text)
    if name.utf8.count > limit { name = cut(name, to: limit - 9) + "~" + mark(of: text) }
    return guarded(name)
  }

  /// Appends to a name, which is cut where it would become longer than `limit`.
  static func make(_ name: String, appending suffix: String, limit: Int = limit) -> String {
    cut(name, to: limit - suffix.utf8.count) + suffix
  }

  /// Whether the text can stay as it is: letters, digits, `_`, `-` and `^` of ASCII, up to a
  /// length at which it can be no device unless it has three or four characters.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    var hasLetter = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x5F, 0x2D: break
      case 0x41...0x5A, 0x61...0x7A, 0x5E: hasLetter = true
      default: return false
      }
    }
    let count = text.utf8.count
    return count > 0 && count <= limit && !(hasLetter && (3...4).contains(count))
  }

  private static func replaced(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDotAtStart = scalars.isEmpty && scalar == "."
      scalars.append(isAllowed(scalar) && !isDotAtStart ? scalar : "_")
    }
    var tail = 0
    while let last = scalars.last, last == "." || last.properties.isWhitespace {
      scalars.removeLast()
      tail += 1
    }
    scalars.append(contentsOf: repeatElement("_", count: tail))
    return scalars.isEmpty ? "_" : String(scalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", "<", ">", ":", "\"", "|", "?", "*": return false
    case " "..."~": return true
    // Joiners shape letters in Persian and the scripts of India.
    case "\u{200C}", "\u{200D}": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// The text up to a number of bytes, without half a character at its end.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.startIndex
    var bytes = 0
    for index in text.indices {
      bytes += text[index].utf8.count
      if bytes > limit { break }
      end = text.index(after: index)
    }
    if end > text.startIndex { return String(text[..<end]) }
    // One character of more bytes than that: it is cut between its scalars.
    var scalars = String.UnicodeScalarView()
    bytes = 0
    for scalar in text.unicodeScalars {
      bytes += Unicode.UTF8.width(scalar)
      if bytes > limit { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Eight digits that depend on every byte of a text: FNV-1a.
  private static func mark(of text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let folded = UInt64(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    return String(String(folded | 1 << 32, radix: 16).dropFirst())
  }

  /// Puts a `_` behind the name of a device, with or without an extension.
  private static func guarded(_ name: String) -> String {
    let dot = name.firstIndex(of: ".") ?? name.endIndex
    var device = name[..<dot]
    while device.last == " " { device.removeLast() }
    return isDevice(device.uppercased()) ? name[..<dot] + "_" + name[dot...] : name
  }

  private static func isDevice(_ name: String) -> Bool {
    switch name {
    case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$": return true
    default:
      guard name.hasPrefix("COM") || name.hasPrefix("LPT") else { return false }
      let digit = name.dropFirst(3)
      return digit.count == 1 && "0123456789¹²³".contains(digit)
    }
  }
}
