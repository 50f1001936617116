/// Finds matches along chains of places with the same hash, and looks once more one byte later
/// before it takes one.
struct ChainMatcher {
  /// Where the next block begins.
  private(set) var position = 0
  private var heads = [UInt32](repeating: 0, count: 1 << Self.tableBits)
  /// For each place, modulo the window, the place before it with the same hash.
  private var links = [UInt32](repeating: 0, count: 32_768)

  private static var tableBits: Int { 15 }
  private static var depth: Int { 24 }
  /// A match of that many bytes is taken without another look.
  private static var goodLength: Int { 32 }

  /// Fills a block and returns which bytes it stands for.
  mutating func fill(_ block: inout DeflateBlock, from input: RawSpan) -> Range<Int> {
    let start = position
    let end = min(input.byteCount, start + DeflateBlock.byteCapacity)
    var sequences = block.takeSequences()
    var list = SequenceList(start: start)
    var span = sequences.mutableSpan
    findMatches(in: input, to: end, &list, &span)
    position = list.finish(at: end, &span)
    block.fill(sequences, count: list.count, of: input, from: start)
    return start..<position
  }

  private mutating func findMatches(
    in input: RawSpan, to blockEnd: Int, _ list: inout SequenceList,
    _ sequences: inout MutableSpan<MatchSequence>
  ) {
    let last = blockEnd - 8
    var place = list.anchor
    while place <= last, list.hasRoom {
      var match = find(in: input, at: place, betterThan: 3, to: blockEnd)
      guard match.length > 3 else {
        place += 1
        continue
      }
      while match.length < Self.goodLength, place < last {
        let later = find(in: input, at: place + 1, betterThan: match.length, to: blockEnd)
        guard later.length > match.length else {
          insert(input, place + 2..<min(place + match.length, last + 1))
          break
        }
        place += 1
        match = later
      }
      if match.length >= Self.goodLength {
        // The ends suffice where a long match makes the places in it much alike.
        let end = min(place + match.length, last + 1)
        insert(input, place + 1..<min(place + 32, end))
        insert(input, max(place + 32, end - 32)..<max(place + 32, end))
      }
      list.append(place..<place + match.length, match.distance, &sequences)
      place += match.length
    }
  }

  /// The longest match of more than `least` bytes that a chain leads to; also enters `place`.
  private mutating func find(
    in input: RawSpan, at place: Int, betterThan least: Int, to limit: Int
  ) -> (length: Int, distance: Int) {
    let word = input.word(at: place)
    var best = (length: least, distance: 0)
    var candidate = enter(word, place)
    var heads = Self.depth
    let links = self.links.span
    var previousDistance = 0
    while heads > 0 {
      let distance = Int(UInt32(truncatingIfNeeded: place) &- candidate)
      guard distance > previousDistance, distance <= 32_768, distance <= place else { break }
      if (input.word(at: place - distance) ^ word) & 0xFFFF_FFFF == 0 {
        let end = Matching.end(of: distance, in: input, from: place, to: limit)
        if end - place > best.length { best = (end - place, distance) }
        if end == limit || best.length >= 258 { break }
      }
      previousDistance = distance
      candidate = links[Int(candidate & 0x7FFF)]
      heads -= 1
    }
    return best
  }

  /// Puts a place at the head of its chain; returns the head before.
  @inline(__always)
  private mutating func enter(_ word: UInt64, _ place: Int) -> UInt32 {
    let key = (word & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: key >> UInt64(64 - Self.tableBits))
    let head = heads[slot]
    heads[slot] = UInt32(truncatingIfNeeded: place)
    links[place & 0x7FFF] = head
    return head
  }

  private mutating func insert(_ input: RawSpan, _ places: Range<Int>) {
    for place in places { _ = enter(input.word(at: place), place) }
  }
}
