extension Base64 {
  /// The bytes of a text (RFC 4648 §4).
  ///
  /// - Returns: `nil` if the text has other characters, is not padded, or has bits to spare that
  ///   are not 0.
  static func decode(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count / 4 * 3 + 2)
    var word: UInt32 = 0
    for position in 0..<count {
      guard let code = code(text[position]) else { return nil }
      word = word << 6 | UInt32(code)
      if position % 4 == 3 {
        bytes.append(UInt8(truncatingIfNeeded: word >> 16))
        bytes.append(UInt8(truncatingIfNeeded: word >> 8))
        bytes.append(UInt8(truncatingIfNeeded: word))
      }
    }
    switch count % 4 {
    case 2:
      guard word & 0xF == 0 else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: word >> 4))
    case 3:
      guard word & 0x3 == 0 else { return nil }
      bytes.append(UInt8(truncatingIfNeeded: word >> 10))
      bytes.append(UInt8(truncatingIfNeeded: word >> 2))
    default: break
    }
    return bytes
  }

  private static func code(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x41...0x5A: character - 0x41
    case 0x61...0x7A: character - 0x61 + 26
    case 0x30...0x39: character - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
