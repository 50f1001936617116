extension JPEG2000 {
  /// The codes of high-throughput code-blocks, ready for look-up.
  struct HTCodes: Sendable {
    /// For a row (0 for the first, 1 for others), a context and the next seven bits what they mean, as
    /// ``HTQuad`` tells.
    let quads: [UInt16]

    /// For which quads of a pair have a residual (64 for the first, 128 for the second) and the next
    /// six bits: the length of the prefixes, those of the suffixes, and the values of the prefixes,
    /// three bits each (T.814 §7.3.6).
    let residuals: [UInt16]

    static let shared = HTCodes()

    private init() {
      var table = [UInt16](repeating: 0, count: 2048)
      let text = Self.text.description.utf8
      var context = 0
      var word: UInt16 = 0
      var length: UInt16 = 0
      var fields: UInt16 = 0
      var digits = 0
      var isWord = true
      var isLineEmpty = true
      for byte in text {
        switch byte {
        case 0x3A:  // ":"
          (isWord, digits, fields) = (false, 0, 0)
        case 0x0A where isLineEmpty: context += 1
        case 0x0A, 0x20: (isWord, word, length) = (true, 0, 0)
        default:
          let digit = UInt16(byte > 0x39 ? byte - 0x61 + 10 : byte - 0x30)
          if isWord {
            word |= digit << length
            length += 1
          } else {
            fields |= digit << Self.place(digits)
            digits += 1
            if digits == 4 {
              Self.enter(word, length, fields | length << 13, context, &table)
            }
          }
        }
        isLineEmpty = byte == 0x0A
      }
      quads = table
      residuals = (0..<256).map { Self.residual($0) }
    }

    private static func residual(_ index: Int) -> UInt16 {
      var bits = index & 63
      var length = 0
      func prefix() -> (value: Int, suffix: Int) {
        let zeros = (bits | 8).trailingZeroBitCount
        let used = min(zeros + 1, 3)
        bits >>= used
        length += used
        return zeros < 2 ? (zeros + 1, 0) : zeros == 2 ? (3, 1) : (5, 5)
      }
      let first = index & 64 == 0 ? (0, 0) : prefix()
      let second = index & 128 == 0 ? (0, 0) : prefix()
      return UInt16(length | first.1 << 3 | second.1 << 6 | first.0 << 9 | second.0 << 12)
    }

    /// Where a field stands in an entry: significance, residual, known exponents, implicit bits.
    private static func place(_ field: Int) -> UInt16 {
      switch field {
      case 0: 0
      case 1: 4
      case 2: 5
      default: 9
      }
    }

    /// Writes an entry wherever seven bits begin with a word.
    private static func enter(
      _ word: UInt16, _ length: UInt16, _ entry: UInt16, _ context: Int, _ table: inout [UInt16]
    ) {
      for rest in 0..<UInt16(1) << (7 - length) {
        table[context << 7 | Int(word | rest << length)] = entry
      }
    }
  }

  /// What a codeword tells of a quad: two by two samples, column by column.
  struct HTQuad {
    /// Four bits of significance, one whether a residual follows, four for exponents that are known
    /// and four for their implicit highest bits, and three for the length of the word.
    let entry: UInt16

    var significance: Int { Int(entry & 15) }
    var hasResidual: Bool { entry & 16 != 0 }
    var length: Int { Int(entry >> 13) }
  }
}
