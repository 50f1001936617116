/// Reads dates and times from their beginning, a few digits at a time.
struct DigitReader {
  private var rest: ArraySlice<UInt8>

  /// Starts at the beginning of a text; `nil` if it is longer than any date or time.
  ///
  /// Spaces at the end are padding (PS3.5 §6.2).
  init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    rest = Array(text.utf8)[...]
    while rest.last == 0x20 { rest.removeLast() }
  }

  /// Whether all was read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Whether a digit comes next.
  var isAtDigit: Bool { rest.first.map { (0x30...0x39).contains($0) } ?? false }

  /// Reads a number of exactly that many digits; `nil` if there are fewer, or it is out of range.
  mutating func number(digits: Int, in range: ClosedRange<Int>) -> Int? {
    guard rest.count >= digits else { return nil }
    var value = 0
    for byte in rest.prefix(digits) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    rest.removeFirst(digits)
    return range.contains(value) ? value : nil
  }

  /// Reads a character if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads the one to six digits behind a decimal point, as millionths; `nil` if there are none.
  mutating func millionths() -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...6).contains(digits.count) else { return nil }
    rest.removeFirst(digits.count)
    var value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    for _ in digits.count..<6 { value *= 10 }
    return value
  }

  /// A number in that many digits, with zeros before it.
  static func text(_ value: Int, digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Millionths as the digits behind a decimal point, without needless zeros.
  static func text(millionths: Int) -> String {
    var text = text(millionths, digits: 6)
    while text.utf8.count > 1, text.utf8.last == 0x30 { text.removeLast() }
    return text
  }
}
