/// The look-up table of one prefix code, whose main part is indexed by the next bits of the stream.
///
/// An entry has, from its low bit: 8 bits of how many bits the symbol takes with its extra bits;
/// 4 bits of how many its code takes; the flags below; 16 bits of payload: a literal, the base of a
/// length or distance, or where a subtable starts. Codes that are longer than the index of the main
/// part lead to a subtable, whose entries count only the bits behind that index.
struct DecodingTable {
  /// The entries; the first 2^`indexBits` are the main part.
  private(set) var entries: [UInt32]
  /// How many bits index the main part.
  let indexBits: Int

  /// Makes an empty table with room for `capacity` entries, which must be enough for any code.
  init(indexBits: Int, capacity: Int) {
    self.indexBits = indexBits
    entries = [UInt32](repeating: Entry.bad, count: capacity)
  }

  /// Makes the table of the code in which symbol `i` has `lengths[i]` bits, 0 for unused ones.
  ///
  /// - Parameters:
  ///   - lengths: Code lengths of at most 15 bits.
  ///   - symbols: The entry of each symbol, with no bits but the extra ones.
  ///   - allowsIncomplete: Whether no code, or a single one of 1 bit, may stand alone.
  /// - Returns: Whether the lengths make a prefix code (RFC 1951 §3.2.2).
  mutating func build(
    lengths: Span<UInt8>, symbols: Span<UInt32>, allowsIncomplete: Bool
  ) -> Bool {
    var counts = InlineArray<16, Int>(repeating: 0)
    for index in lengths.indices { counts[Int(lengths[index] & 15)] += 1 }
    counts[0] = 0
    var left = 1
    var longest = 0
    for length in 1...15 {
      left = 2 * left - counts[length]
      guard left >= 0 else { return false }
      if counts[length] != 0 { longest = length }
    }
    if left > 0 {
      guard allowsIncomplete, longest <= 1 else { return false }
      for index in 0..<1 << indexBits { entries[index] = Entry.bad }
    }
    let sorted = Self.sort(lengths, counts)
    fill(sorted, counts, longest, symbols)
    return true
  }

  /// The used symbols by length of their codes, those of one length by number.
  private static func sort(
    _ lengths: Span<UInt8>, _ counts: InlineArray<16, Int>
  ) -> InlineArray<320, UInt16> {
    var sorted = InlineArray<320, UInt16>(repeating: 0)
    var next = InlineArray<16, Int>(repeating: 0)
    for length in 2...15 { next[length] = next[length - 1] + counts[length - 1] }
    for symbol in lengths.indices where lengths[symbol] != 0 {
      let length = Int(lengths[symbol] & 15)
      sorted[next[length]] = UInt16(truncatingIfNeeded: symbol)
      next[length] += 1
    }
    return sorted
  }

  /// Fills the main part by doubling it with each bit, then the subtables.
  private mutating func fill(
    _ sorted: InlineArray<320, UInt16>, _ counts: InlineArray<16, Int>, _ longest: Int,
    _ symbols: Span<UInt32>
  ) {
    let indexBits = indexBits
    var entries = self.entries.mutableSpan
    var code = 0  // the bits of the code in the order of the stream, that is, reversed
    var place = 0
    for length in 1...indexBits {
      for _ in 0..<counts[length] {
        entries[code] = Entry.take(symbols[Int(sorted[place])], bits: length)
        place += 1
        code = Self.successor(of: code, bits: length)
      }
      let half = 1 << length
      if length < indexBits, place > 0 {
        for index in 0..<half { entries[half + index] = entries[index] }
      }
    }
    guard longest > indexBits else { return }

    let mask = 1 << indexBits - 1
    var prefix = -1
    var start = 0
    var end = 1 << indexBits
    var subBits = 0
    for length in indexBits + 1...longest {
      for used in 0..<counts[length] {
        if code & mask != prefix {
          prefix = code & mask
          start = end
          subBits = length - indexBits
          var room = 1 << subBits - (counts[length] - used)
          while room > 0, subBits + indexBits < longest {
            subBits += 1
            room = 2 * room - counts[subBits + indexBits]
          }
          end = start + 1 << subBits
          entries[prefix] = Entry.subtable(at: start, bits: subBits, after: indexBits)
        }
        let entry = Entry.take(symbols[Int(sorted[place])], bits: length - indexBits)
        for index in stride(
          from: start + code >> indexBits, to: end, by: 1 << (length - indexBits))
        {
          entries[index] = entry
        }
        place += 1
        code = Self.successor(of: code, bits: length)
      }
    }
  }

  /// The code that follows `code` among those of `bits` bits, both in the order of the stream.
  private static func successor(of code: Int, bits: Int) -> Int {
    let zeros = ~code & (1 << bits - 1)
    guard zeros != 0 else { return 0 }
    let top = 1 << (Int.bitWidth - 1 - zeros.leadingZeroBitCount)
    return code & (top - 1) | top
  }
}

/// The parts of an entry of a ``DecodingTable``.
enum Entry {
  /// Set in the entry of a literal; there the payload is the byte.
  static var isLiteral: UInt32 { 0x8000_0000 }
  /// Set in entries that are neither literals nor lengths nor distances.
  static var isSpecial: UInt32 { 0x8000 }
  /// Set, beside ``isSpecial``, where a subtable must be asked.
  static var isSubtable: UInt32 { 0x4000 }
  /// Set, beside ``isSpecial``, at the end of a block.
  static var isEnd: UInt32 { 0x2000 }
  /// The entry of bits that are no code.
  static var bad: UInt32 { 0x8000 }

  /// The entry of a symbol whose code, or the rest of it, has `bits` bits.
  static func take(_ symbol: UInt32, bits: Int) -> UInt32 {
    symbol &+ UInt32(truncatingIfNeeded: bits << 8 | bits)
  }

  /// The entry that leads to the subtable at `start`, indexed by the `bits` bits behind the first.
  static func subtable(at start: Int, bits: Int, after first: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: start << 16 | bits << 8 | first) | isSpecial | isSubtable
  }
}
