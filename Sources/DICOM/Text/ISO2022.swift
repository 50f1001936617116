/// Single-byte sets, alone or with code extensions (PS3.5 §6.1.2.4, §6.1.2.5).
struct ISO2022: Hashable, Sendable {
  /// The set of bytes 21H to 7EH at the start of each value.
  var g0 = CodedSet.ascii
  /// The set of bytes A0H to FFH at the start of each value, or `nil` for none.
  var g1: CodedSet?
  /// The sets that (0008,0005) names, each once; the letters of JIS X 0201 come with its katakana.
  var declared: [CodedSet] = []
  /// Whether (0008,0005) has several values, so that sets may be switched when writing.
  var hasExtensions = false

  /// Whether an escape sequence to a set is in order here.
  func declares(_ escape: EscapeSequence, _ set: CodedSet) -> Bool {
    guard escape.isG0 == set.standsInG0 else { return false }
    return set == .ascii || declared.contains(set == .romaji ? .katakana : set)
  }

  /// The set for bytes from 80H on where no set is in G1: the only declared two-byte set of G1,
  /// for writers that forget to repeat its escape sequence behind each delimiter.
  var guessedG1: CodedSet? {
    var guess: CodedSet?
    for set in declared where set.isTwoByte && !set.standsInG0 {
      guard guess == nil else { return nil }
      guess = set
    }
    return guess
  }

  /// Decodes a value, or all values of an element.
  func decode(_ bytes: Span<UInt8>, as kind: TextKind) -> DecodedText {
    let guess = guessedG1
    if g1 == nil, guess == nil, let text = guessedUTF8(bytes) { return text }
    var text = TextBuilder(capacity: bytes.count + bytes.count / 2)
    var state = self
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x1B {
        let escape = EscapeSequence(in: bytes, at: position)
        state.apply(escape, to: &text)
        position += escape.length
      } else if byte < 0x80 {
        if state.isDelimiter(bytes, at: position, kind) {
          if byte >= 0x20, state.g0.isTwoByte { text.isClean = false }
          state.g0 = g0
          state.g1 = g1
          text.append(ascii: byte)
          position += 1
        } else {
          position += state.decodeG0(bytes, at: position, into: &text)
        }
      } else {
        position += state.decodeG1(bytes, at: position, guess, into: &text)
      }
    }
    return text.result
  }

  /// The text if there is no escape sequence and it is UTF-8, in spite of what is declared.
  private func guessedUTF8(_ bytes: Span<UInt8>) -> DecodedText? {
    for index in 0..<bytes.count where bytes[index] == 0x1B { return nil }
    do throws(Unicode.UTF8.ValidationError) {
      return DecodedText(String(copying: try UTF8Span(validating: bytes)), isClean: false)
    } catch {
      return nil  // then each byte is taken for Latin 1
    }
  }

  private mutating func apply(_ escape: EscapeSequence, to text: inout TextBuilder) {
    guard let set = escape.set else {
      text.appendReplacement()
      return
    }
    if !declares(escape, set) { text.isClean = false }
    if escape.isG0 { g0 = set } else { g1 = set }
  }

  /// Whether the initial sets are active again behind `position`.
  ///
  /// Half of a character is no delimiter. But where no second half follows, somebody has
  /// forgotten to switch back before the delimiter.
  func isDelimiter(_ bytes: Span<UInt8>, at position: Int, _ kind: TextKind) -> Bool {
    guard kind.isDelimiter(bytes[position]) else { return false }
    guard g0.isTwoByte, bytes[position] > 0x20 else { return true }
    return !(position + 1 < bytes.count && (0x21..<0x7F).contains(bytes[position + 1]))
  }

  /// Decodes one character that starts with a byte below 80H.
  ///
  /// - Returns: The number of its bytes.
  private func decodeG0(
    _ bytes: Span<UInt8>, at position: Int, into text: inout TextBuilder
  ) -> Int {
    let byte = bytes[position]
    guard byte > 0x20, byte < 0x7F else {
      text.append(ascii: byte)
      return 1
    }
    if let table = g0.table {
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      let scalar = table.scalar(byte, next)
      text.append(orReplacement: scalar)
      return scalar == 0 && !(0x21...0x7E).contains(next) ? 1 : 2
    }
    switch (g0, byte) {
    case (.romaji, 0x5C): text.append(0xA5)
    case (.romaji, 0x7E): text.append(0x203E)
    case (.ascii, _), (.romaji, _): text.append(ascii: byte)
    default: text.append(orReplacement: SingleByteSets.scalar(of: byte | 0x80, in: g0))
    }
    return 1
  }

  /// Decodes one character that starts with a byte from 80H on.
  ///
  /// - Parameter guess: ``guessedG1``.
  /// - Returns: The number of its bytes.
  private func decodeG1(
    _ bytes: Span<UInt8>, at position: Int, _ guess: CodedSet?, into text: inout TextBuilder
  ) -> Int {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if g1 == nil { text.isClean = false }
    guard let set = g1 ?? guess else {
      text.append(UInt32(byte))
      return 1
    }
    if let table = set.table {
      guard byte > 0xA0, next > 0xA0 else {
        text.appendReplacement()
        return 1
      }
      text.append(orReplacement: table.scalar(byte & 0x7F, next & 0x7F))
      return 2
    }
    if set == .katakana, Self.isShiftJIS(byte, next) {
      text.isClean = false
      let (first, second) = Self.jisX0208(shiftJIS: byte, next)
      text.append(orReplacement: CodeTable.jisX0208.scalar(first, second))
      return 2
    }
    if byte < 0xA0, set != .katakana {
      text.append(UInt32(byte))
      text.isClean = false
    } else if set == .latin1 {
      text.append(UInt32(byte))
    } else {
      text.append(orReplacement: SingleByteSets.scalar(of: byte, in: set))
    }
    return 1
  }
}

/// Shift_JIS, written by mistake where JIS X 0201 is declared.
extension ISO2022 {
  /// Whether two bytes are a kanji in Shift_JIS; JIS X 0201 has no characters at such first bytes.
  static func isShiftJIS(_ first: UInt8, _ second: UInt8) -> Bool {
    ((0x81...0x9F).contains(first) || (0xE0...0xEF).contains(first))
      && ((0x40...0x7E).contains(second) || (0x80...0xFC).contains(second))
  }

  /// The row and cell in JIS X 0208, from 21H each.
  private static func jisX0208(shiftJIS first: UInt8, _ second: UInt8) -> (UInt8, UInt8) {
    let pair = first - (first < 0xA0 ? 0x81 : 0xC1)
    let cell = second - (second < 0x80 ? 0x40 : 0x41)
    return (0x21 + pair * 2 + (cell < 94 ? 0 : 1), 0x21 + cell % 94)
  }
}
