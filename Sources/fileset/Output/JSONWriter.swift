import DICOM

/// Writes JSON (RFC 8259), piece by piece, at the end of some bytes.
///
/// Values follow each other; commas between them are put in.
struct JSONWriter {
  private var needsComma = false

  /// Begins an object.
  mutating func beginObject(_ output: inout [UInt8]) { open(UInt8(ascii: "{"), &output) }
  /// Ends an object.
  mutating func endObject(_ output: inout [UInt8]) { close(UInt8(ascii: "}"), &output) }
  /// Begins an array.
  mutating func beginArray(_ output: inout [UInt8]) { open(UInt8(ascii: "["), &output) }
  /// Ends an array.
  mutating func endArray(_ output: inout [UInt8]) { close(UInt8(ascii: "]"), &output) }

  private mutating func open(_ bracket: UInt8, _ output: inout [UInt8]) {
    comma(&output)
    output.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8, _ output: inout [UInt8]) {
    output.append(bracket)
    needsComma = true
  }

  private mutating func comma(_ output: inout [UInt8]) {
    if needsComma {
      output.append(UInt8(ascii: ","))
      output.append(0x20)
    }
    needsComma = true
  }

  /// The keyword of an element as the name of what comes next; nothing if it has none.
  ///
  /// - Returns: Whether it has one.
  mutating func key(_ tag: Tag, _ output: inout [UInt8]) -> Bool {
    let (count, hadComma) = (output.count, needsComma)
    comma(&output)
    output.append(UInt8(ascii: "\""))
    guard DataDictionary.appendKeyword(of: tag, to: &output) else {
      output.removeLast(output.count - count)
      needsComma = hadComma
      return false
    }
    endKey(&output)
    return true
  }

  /// The name of what comes next in an object.
  ///
  /// - Parameter name: A name that needs no escaping, as all that are fixed do not.
  mutating func key(_ name: String, _ output: inout [UInt8]) {
    comma(&output)
    output.append(UInt8(ascii: "\""))
    output.append(contentsOf: name.utf8)
    endKey(&output)
  }

  /// A name from a disc.
  mutating func key(escaping name: String, _ output: inout [UInt8]) {
    comma(&output)
    Self.quote(name, &output)
    output.append(UInt8(ascii: ":"))
    output.append(0x20)
    needsComma = false
  }

  private mutating func endKey(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
    output.append(0x20)
    needsComma = false
  }

  /// A text.
  mutating func string(_ text: String, _ output: inout [UInt8]) {
    comma(&output)
    Self.quote(text, &output)
  }

  /// A text, or null.
  mutating func string(_ text: String?, _ output: inout [UInt8]) {
    if let text { string(text, &output) } else { null(&output) }
  }

  /// Printable ASCII without quotation marks and backslashes.
  mutating func string(plain bytes: RawSpan, _ output: inout [UInt8]) {
    comma(&output)
    output.append(UInt8(ascii: "\""))
    output.append(copying: bytes)
    output.append(UInt8(ascii: "\""))
  }

  /// An integer.
  mutating func number(_ value: Int, _ output: inout [UInt8]) {
    comma(&output)
    output.append(decimal: value)
  }

  /// A number; null where JSON has none for it.
  mutating func number(_ value: Double, _ output: inout [UInt8]) {
    guard value.isFinite else { return null(&output) }
    comma(&output)
    output.append(contentsOf: "\(value)".utf8)
  }

  /// A truth value.
  mutating func bool(_ value: Bool, _ output: inout [UInt8]) {
    comma(&output)
    output.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Null.
  mutating func null(_ output: inout [UInt8]) {
    comma(&output)
    output.append(contentsOf: "null".utf8)
  }

  /// Appends a text in quotation marks; control characters, those above ASCII included, are
  /// escaped, so that nothing on a disc can command a terminal.
  private static func quote(_ text: String, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if text.utf8.span.isPlain {
      output.append(contentsOf: text.utf8)
      output.append(UInt8(ascii: "\""))
      return
    }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xC2, (0x80...0x9F).contains(byte) {
        output.removeLast()
        escapeCode(byte, &output)
      } else {
        escape(byte, &output)
      }
      previous = byte
    }
    output.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func escape(_ byte: UInt8, _ output: inout [UInt8]) {
    if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
      output.append(byte)
    } else {
      escapeSlowly(byte, &output)
    }
  }

  private static func escapeSlowly(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: output += [0x5C, byte]
    case 0x08: output += [0x5C, UInt8(ascii: "b")]
    case 0x09: output += [0x5C, UInt8(ascii: "t")]
    case 0x0A: output += [0x5C, UInt8(ascii: "n")]
    case 0x0C: output += [0x5C, UInt8(ascii: "f")]
    case 0x0D: output += [0x5C, UInt8(ascii: "r")]
    default: escapeCode(byte, &output)
    }
  }

  private static func escapeCode(_ byte: UInt8, _ output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output += [0x5C, UInt8(ascii: "u"), 0x30, 0x30]
    output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension Span<UInt8> {
  /// Whether all is printable ASCII that JSON does not escape.
  fileprivate var isPlain: Bool {
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { return false }
    }
    return true
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(copying bytes: RawSpan) {
    append(addingCapacity: bytes.byteCount) { output in
      for offset in 0..<bytes.byteCount { output.append(bytes[offset]) }
    }
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = count
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
