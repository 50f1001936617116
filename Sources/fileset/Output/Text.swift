import DICOM

/// How values are shown to people.
enum Text {
  /// A text from a disc without anything that could command a terminal or break a line: control
  /// characters, and those that turn the direction of text, are shown as `\u{1B}`, and bytes of
  /// a name that are no characters as `\xE4`.
  static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if let byte = scalar.systemByte {
        shown += "\\x\(String(byte, radix: 16, uppercase: true))"
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      case .format where scalar != "\u{200C}" && scalar != "\u{200D}":
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// A number of bytes in the largest decimal unit, such as `12.3 MB`.
  static func bytes(_ count: Int) -> String {
    if count < 1000 { return "\(count) bytes" }
    var value = Double(count)
    var unit = ""
    for next in ["kB", "MB", "GB", "TB", "PB"] {
      value /= 1000
      unit = next
      // What would be rounded up to 1000.0 is 1.0 of the next unit.
      if value < 999.95 { break }
    }
    return "\(fixed(value, 1)) \(unit)"
  }

  /// A number with that many decimals, which are at most six; 0 for what is too large.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard let digits = Int(exactly: scaled) else { return "0" }
    let whole = "\(digits / scale)"
    guard decimals > 0 else { return whole }
    let fraction = "\(digits.magnitude % scale.magnitude + scale.magnitude)".dropFirst()
    return "\(digits < 0 && digits / scale == 0 ? "-" : "")\(whole).\(fraction)"
  }

  /// `1 file`, `2 files`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// A date and time as people write them, `2020-01-02 10:15`; `nil` unless the date is one.
  static func date(_ date: String?, _ time: String?) -> String? {
    let digits = (date ?? "").filter { $0 != "." }
    guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let year = digits.prefix(4)
    let month = digits.dropFirst(4).prefix(2)
    let day = digits.suffix(2)
    guard ("01"..."12").contains(month), ("01"..."31").contains(day) else { return nil }
    let clock = (time ?? "").filter { $0 != ":" }.prefix(4)
    guard clock.utf8.count == 4, clock.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return "\(year)-\(month)-\(day)"
    }
    return "\(year)-\(month)-\(day) \(clock.prefix(2)):\(clock.suffix(2))"
  }
}
