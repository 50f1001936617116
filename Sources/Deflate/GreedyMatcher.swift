/// Finds matches with one look at the last place that had the same bytes, and takes what it finds.
struct GreedyMatcher {
  /// Where the next block begins.
  private(set) var position = 0
  private var table = [UInt32](repeating: 0, count: 1 << Self.tableBits)
  /// The bytes of a word that must be the same.
  private let mask: UInt64
  /// After so many looks in vain, as a power of 2, the steps become longer by one byte.
  private let patience: Int

  private static var tableBits: Int { 13 }

  init(_ level: Deflate.Level) {
    switch level {
    case .filtered(let pixelBytes):
      mask = pixelBytes == 3 ? 0xFF_FFFF : 0xFFFF_FFFF_FFFF
      patience = 5
    default:
      mask = 0xFFFF_FFFF
      patience = 6
    }
  }

  /// Fills a block and returns which bytes it stands for.
  mutating func fill(_ block: inout DeflateBlock, from input: RawSpan) -> Range<Int> {
    let start = position
    var sequences = block.reuse()
    let end = findMatches(in: input, &sequences)
    block.take(sequences, of: input, from: start)
    position = end
    return start..<end
  }

  /// Appends matches up to the end of the block, which it returns.
  private mutating func findMatches(
    in input: RawSpan, _ sequences: inout [MatchSequence]
  ) -> Int {
    let blockEnd = min(input.byteCount, position + DeflateBlock.byteCapacity)
    let last = blockEnd - 8
    let (mask, patience) = (mask, patience)
    var anchor = position
    var place = position
    var misses = 0
    var recent = table.mutableSpan
    while place <= last, sequences.count < DeflateBlock.capacity {
      let word = input.word(at: place)
      let slot = Self.slot(of: word & mask)
      let distance = Int(UInt32(truncatingIfNeeded: place) &- recent[slot])
      recent[slot] = UInt32(truncatingIfNeeded: place)
      guard distance &- 1 < 32_768, distance <= place, distance > 0,
        (input.word(at: place - distance) ^ word) & mask == 0
      else {
        misses += 1
        place += 1 + misses >> patience
        continue
      }
      var start = place
      while start > anchor, start > distance,
        input.byte(at: start - 1) == input.byte(at: start - 1 - distance)
      { start -= 1 }
      let end = Matching.end(of: distance, in: input, from: place, to: blockEnd)
      Matching.append(start..<end, distance, literalsFrom: anchor, to: &sequences)
      if end <= last {
        recent[Self.slot(of: input.word(at: end - 2) & mask)] =
          UInt32(truncatingIfNeeded: end - 2)
      }
      anchor = end
      place = end
      misses = 0
    }
    let stop = sequences.count < DeflateBlock.capacity ? blockEnd : anchor
    if anchor < stop {
      sequences.append(MatchSequence(literals: UInt32(stop - anchor), length: 0, distance: 0))
    }
    return stop
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
  }
}

/// What the matchers share.
enum Matching {
  /// Where the bytes from `start` cease to be those `distance` bytes before, at most `limit`.
  @inline(__always)
  static func end(of distance: Int, in input: RawSpan, from start: Int, to limit: Int) -> Int {
    var place = start
    while place + 8 <= limit {
      let difference = input.word(at: place) ^ input.word(at: place - distance)
      if difference != 0 { return place + difference.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < limit, input.byte(at: place) == input.byte(at: place - distance) { place += 1 }
    return place
  }

  /// Appends a match of at least 3 bytes, in pieces of at most 258.
  @inline(__always)
  static func append(
    _ match: Range<Int>, _ distance: Int, literalsFrom anchor: Int,
    to sequences: inout [MatchSequence]
  ) {
    var literals = UInt32(truncatingIfNeeded: match.lowerBound - anchor)
    var left = match.count
    while left > 0 {
      // The last piece must not be shorter than 3.
      let length = left <= 258 ? left : left < 261 ? 255 : 258
      sequences.append(
        MatchSequence(
          literals: literals, length: UInt16(truncatingIfNeeded: length),
          distance: UInt16(truncatingIfNeeded: distance)))
      literals = 0
      left -= length
    }
  }
}
