/// Values as Python's `repr` writes them, which is the notation that users of pydicom read.
enum PythonText {
  /// Appends a text in quotation marks.
  static func append(quoted text: String, to output: inout [UInt8]) {
    let quote = quote(for: text.utf8)
    output.append(quote)
    append(text, quote: quote, to: &output)
    output.append(quote)
  }

  /// Appends a text without quotation marks.
  ///
  /// What is not printable is escaped nevertheless, so that nothing in a file can command a
  /// terminal or break a line.
  static func append(bare text: String, to output: inout [UInt8]) {
    append(text, quote: 0, to: &output)
  }

  /// Appends bytes such as `b'\x00A'`.
  static func append(bytes: RawSpan, to output: inout [UInt8]) {
    let all = (0..<bytes.byteCount).map { bytes[$0] }
    let quote = quote(for: all)
    output.append(UInt8(ascii: "b"))
    output.append(quote)
    for byte in all {
      if byte < 0x80 {
        append(ascii: byte, quote: quote, to: &output)
      } else {
        append("\\x", hex: UInt32(byte), digits: 2, to: &output)
      }
    }
    output.append(quote)
  }

  /// A number in the fewest digits that give it back: with an exponent below 1e-4 and from 1e16 on.
  static func float(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let text = "\(value.magnitude)"
    let isLarge = value.magnitude >= 1e16
    guard isLarge, !text.contains("e") else { return value.sign == .minus ? "-" + text : text }
    // Swift writes some more of the large numbers without an exponent.
    var digits = Array(text.prefix { $0 != "." })
    let exponent = digits.count - 1
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    let fraction = digits.dropFirst()
    return (value < 0 ? "-" : "") + String(digits.prefix(1))
      + (fraction.isEmpty ? "" : "." + String(fraction)) + "e+\(exponent)"
  }

  private static func quote(for bytes: some Sequence<UInt8>) -> UInt8 {
    let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
    return bytes.contains(single) && !bytes.contains(double) ? double : single
  }

  private static func append(_ text: String, quote: UInt8, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        append(ascii: UInt8(truncatingIfNeeded: scalar.value), quote: quote, to: &output)
      } else if isPrintable(scalar) || quote == 0 && isSpace(scalar) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if scalar.value < 0x100 {
        append("\\x", hex: scalar.value, digits: 2, to: &output)
      } else if scalar.value < 0x1_0000 {
        append("\\u", hex: scalar.value, digits: 4, to: &output)
      } else {
        append("\\U", hex: scalar.value, digits: 8, to: &output)
      }
    }
  }

  /// Appends a character of ASCII; without a quotation mark, backslashes stay single.
  private static func append(ascii byte: UInt8, quote: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x09: output.append(contentsOf: "\\t".utf8)
    case 0x0A: output.append(contentsOf: "\\n".utf8)
    case 0x0D: output.append(contentsOf: "\\r".utf8)
    case 0x5C where quote != 0, quote where quote != 0: output += [0x5C, byte]
    case 0x20..<0x7F: output.append(byte)
    default: append("\\x", hex: UInt32(byte), digits: 2, to: &output)
    }
  }

  private static func append(
    _ prefix: String, hex value: UInt32, digits: Int, to output: inout [UInt8]
  ) {
    output.append(contentsOf: prefix.utf8)
    let text = String(value, radix: 16)
    output.append(contentsOf: repeatElement(0x30, count: max(0, digits - text.utf8.count)))
    output.append(contentsOf: text.utf8)
  }

  /// Whether this is a space that is not that of ASCII, which Python escapes in quotation marks.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}

extension String {
  /// The text without the NULs and spaces at its end.
  var withoutPadding: String {
    let utf8 = self.utf8
    var end = utf8.endIndex
    while end > utf8.startIndex {
      let before = utf8.index(before: end)
      guard utf8[before] == 0 || utf8[before] == 0x20 else { break }
      end = before
    }
    return end == utf8.endIndex ? self : String(self[..<end])
  }

  /// The text without white space at its ends, or only at its end.
  func withoutSpace(keepsLeading: Bool = false) -> String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.isSpace { scalars.removeLast() }
    if !keepsLeading { while let first = scalars.first, first.isSpace { scalars.removeFirst() } }
    return scalars.count == unicodeScalars.count ? self : String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether this is white space; the separators of ASCII, 1CH to 1FH, are.
  fileprivate var isSpace: Bool {
    properties.isWhitespace || (0x1C...0x1F).contains(value)
  }
}
