/// The smallest pieces of JSON (RFC 8259).
public enum JSONText {
  /// Appends a text in quotation marks, in UTF-8.
  ///
  /// Control characters, those above ASCII included, are escaped, so that nothing in a file can
  /// command a terminal.
  public static func append(quoted text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xC2, (0x80...0x9F).contains(byte) {
        output.removeLast()
        append(escaped: byte, to: &output)
      } else if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
        output.append(byte)
      } else {
        append(escaped: byte, to: &output)
      }
      previous = byte
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a character below 100H as an escape sequence.
  public static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: output += [0x5C, byte]
    case 0x08: output += [0x5C, UInt8(ascii: "b")]
    case 0x09: output += [0x5C, UInt8(ascii: "t")]
    case 0x0A: output += [0x5C, UInt8(ascii: "n")]
    case 0x0C: output += [0x5C, UInt8(ascii: "f")]
    case 0x0D: output += [0x5C, UInt8(ascii: "r")]
    default:
      output.append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u00".utf8)
      output.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }

  /// Whether a text is a number as JSON writes numbers.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits(&rest)
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard takeDigits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard takeDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }
}

/// Bytes as text of 64 characters (RFC 4648 §4).
struct Base64 {
  private static let alphabet: [64 of UInt8] = [64 of UInt8] { index in
    let value = UInt8(truncatingIfNeeded: index)
    switch value {
    case 0..<26: return UInt8(ascii: "A") + value
    case 26..<52: return UInt8(ascii: "a") + value - 26
    case 52..<62: return UInt8(ascii: "0") + value - 52
    default: return value == 62 ? UInt8(ascii: "+") : UInt8(ascii: "/")
    }
  }

  /// Appends bytes; only the last piece of a value may have a length that is no multiple of 3.
  ///
  /// - Parameter unit: The size of the words, 1, 2, 4 or 8, the bytes of which are turned round;
  ///   there are no bytes beside whole words.
  static func append(_ bytes: RawSpan, turning unit: Int = 1, to output: inout [UInt8]) {
    let alphabet = alphabet
    let mask = unit - 1
    var position = 0
    while position < bytes.byteCount {
      let count = min(3, bytes.byteCount - position)
      var word: UInt32 = 0
      for index in 0..<3 {
        word = word << 8 | (index < count ? UInt32(bytes[(position + index) ^ mask]) : 0)
      }
      for index in 0..<4 {
        let code = Int(word >> UInt32(18 - 6 * index) & 0x3F)
        output.append(index <= count ? alphabet[code] : UInt8(ascii: "="))
      }
      position += count
    }
  }
}
