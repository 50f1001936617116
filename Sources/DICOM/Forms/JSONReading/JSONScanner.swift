/// Reads JSON text from its beginning, a piece at a time (RFC 8259).
///
/// The text is UTF-8; whoever makes a scanner has made sure of it.
struct JSONScanner: ~Escapable {
  let bytes: Span<UInt8>
  /// The offset of the next byte.
  var position = 0

  /// A string as it stands in the text, without its quotation marks.
  struct Quoted {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
    // A byte order mark is no part of the text (RFC 8259 §8.1).
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// The next byte that is no white space, which is not read yet; `nil` at the end.
  mutating func peek() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case let byte: return byte
      }
    }
    return nil
  }

  /// An error at the next byte that is no white space.
  mutating func failure(_ expected: JSONError.Expected) -> JSONError {
    peek() == nil
      ? .endOfText(offset: position) : .unexpected(expected: expected, offset: position)
  }

  /// Reads a byte if it comes next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  /// Goes to the next member of an object; the brace that opens it was read.
  ///
  /// - Returns: The name of the member, behind which its value comes, or `nil` behind the last.
  mutating func nextMember(_ isFirst: inout Bool) throws(JSONError) -> Quoted? {
    if skip("}") { return nil }
    if !isFirst, !skip(",") { throw failure(.commaOrBrace) }
    isFirst = false
    guard peek() == UInt8(ascii: "\"") else { throw failure(.name) }
    let name = try string()
    guard skip(":") else { throw failure(.colon) }
    return name
  }

  /// Goes to the next value of an array; the bracket that opens it was read.
  ///
  /// - Returns: Whether there is one.
  mutating func nextValue(_ isFirst: inout Bool) throws(JSONError) -> Bool {
    if skip("]") { return false }
    if !isFirst {
      guard skip(",") else { throw failure(.commaOrBracket) }
      if peek() == UInt8(ascii: "]") { throw failure(.value) }
    }
    isFirst = false
    return true
  }

  /// Reads a string; its quotation mark comes next.
  mutating func string() throws(JSONError) -> Quoted {
    let start = position + 1
    var hasEscapes = false
    position = start
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x22:
        position += 1
        return Quoted(range: start..<position - 1, hasEscapes: hasEscapes)
      case 0x5C:
        hasEscapes = true
        position += try escapeLength()
      case 0..<0x20: throw .controlCharacter(offset: position)
      default: position += 1
      }
    }
    throw .endOfText(offset: position)
  }

  /// The length of the escape sequence, or pair of them, that comes next.
  private func escapeLength() throws(JSONError) -> Int {
    guard position + 1 < bytes.count else { throw .endOfText(offset: bytes.count) }
    switch bytes[position + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
    case 0x75:
      guard let unit = codeUnit(at: position) else { throw .badEscape(offset: position) }
      guard UTF16.isSurrogate(unit) else { return 6 }
      guard UTF16.isLeadSurrogate(unit), let next = codeUnit(at: position + 6),
        UTF16.isTrailSurrogate(next)
      else { throw .badEscape(offset: position) }
      return 12
    default: throw .badEscape(offset: position)
    }
  }

  /// The code unit of an escape sequence such as `\u00e9`; `nil` if it is none.
  func codeUnit(at position: Int) -> UInt16? {
    guard bytes.count - position >= 6, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
      return nil
    }
    var unit: UInt16 = 0
    for index in position + 2..<position + 6 {
      guard let digit = bytes[index].hexDigit else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// Reads a number (RFC 8259 §6).
  ///
  /// - Returns: Where its text stands.
  mutating func number() throws(JSONError) -> Range<Int> {
    let start = position
    skipByte(UInt8(ascii: "-"))
    let whole = skipDigits()
    var isGood = whole == 1 || whole > 1 && bytes[position - whole] != UInt8(ascii: "0")
    if skipByte(UInt8(ascii: ".")) { isGood = skipDigits() > 0 && isGood }
    if skipByte(UInt8(ascii: "e")) || skipByte(UInt8(ascii: "E")) {
      if !skipByte(UInt8(ascii: "+")) { skipByte(UInt8(ascii: "-")) }
      isGood = skipDigits() > 0 && isGood
    }
    guard isGood, position >= bytes.count || !bytes[position].isOfNumber else {
      throw .badNumber(offset: start)
    }
    return start..<position
  }

  @discardableResult
  private mutating func skipByte(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Skips digits.
  ///
  /// - Returns: How many there were.
  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  /// Reads `true`, `false` or `null`.
  mutating func literal() throws(JSONError) {
    for word in ["true", "false", "null"] where starts(with: word) {
      position += word.utf8.count
      return
    }
    throw .unexpected(expected: .value, offset: position)
  }

  private func starts(with word: String) -> Bool {
    let word = word.utf8
    guard bytes.count - position >= word.count else { return false }
    return zip(0..., word).allSatisfy { bytes[position + $0] == $1 }
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit, or `nil`.
  fileprivate var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }

  /// Whether the byte may be part of a number.
  fileprivate var isOfNumber: Bool {
    switch self {
    case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x45, 0x65: true
    default: false
    }
  }
}
