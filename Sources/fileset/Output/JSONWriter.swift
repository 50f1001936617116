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

  /// Members of an object that are written elsewhere, with commas between them.
  mutating func members(_ output: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    comma(&output)
    body(&output)
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
    JSONText.append(quoted: name, to: &output)
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
    JSONText.append(quoted: text, to: &output)
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

  @inline(__always)
  private static func escape(_ byte: UInt8, _ output: inout [UInt8]) {
    if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F {
      output.append(byte)
    } else {
      JSONText.append(escaped: byte, to: &output)
    }
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
