extension Base64 {
  /// The bytes of a text (RFC 4648 §4).
  ///
  /// - Returns: `nil` if the text has other characters, is not padded, or has bits to spare that
  ///   are not 0.
  static func decode(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    var count = text.count
    while count > 0, text.count - count < 2, text[count - 1] == UInt8(ascii: "=") { count -= 1 }
    let codes = codes
    let whole = count / 4 * 4
    var isGood = true
    let bytes = [UInt8](capacity: count / 4 * 3 + 2) { output in
      /// The bits of some characters; those of one that is none of the 64 are beyond all others.
      func word(_ range: Range<Int>) -> UInt32 {
        var word: UInt32 = 0
        for position in range {
          let code = codes[Int(text[position])]
          if code > 63 { isGood = false }
          word = word << 6 | UInt32(code & 63)
        }
        return word
      }
      for position in stride(from: 0, to: whole, by: 4) {
        let word = word(position..<position + 4)
        output.append(UInt8(truncatingIfNeeded: word >> 16))
        output.append(UInt8(truncatingIfNeeded: word >> 8))
        output.append(UInt8(truncatingIfNeeded: word))
      }
      let rest = word(whole..<count)
      switch count - whole {
      case 0: break
      case 2 where rest & 0xF == 0: output.append(UInt8(truncatingIfNeeded: rest >> 4))
      case 3 where rest & 0x3 == 0:
        output.append(UInt8(truncatingIfNeeded: rest >> 10))
        output.append(UInt8(truncatingIfNeeded: rest >> 2))
      default: isGood = false
      }
    }
    return isGood ? bytes : nil
  }

  /// What each byte stands for as a character; 255 for those that are none of the 64.
  private static let codes: [256 of UInt8] = [256 of UInt8] { index in
    let character = UInt8(truncatingIfNeeded: index)
    switch character {
    case 0x41...0x5A: return character - 0x41
    case 0x61...0x7A: return character - 0x61 + 26
    case 0x30...0x39: return character - 0x30 + 52
    case UInt8(ascii: "+"): return 62
    case UInt8(ascii: "/"): return 63
    default: return 255
    }
  }
}
