/// Finds matches along chains of places with the same hash, and looks once more one byte later
/// before it takes one.
struct ChainMatcher: Matcher {
  var position = 0
  private var places = [UInt32](repeating: 0, count: PlaceChains.count)

  /// A match of that many bytes is taken without another look.
  private static var goodLength: Int { 32 }

  mutating func findMatches(
    in input: RawSpan, to end: Int, _ list: inout SequenceList,
    _ sequences: inout MutableSpan<MatchSequence>
  ) {
    let last = end - 8
    var place = list.anchor
    var chains = places.mutableSpan
    while place <= last, list.hasRoom {
      var match = PlaceChains.find(in: input, at: place, betterThan: 3, to: end, &chains)
      guard match.length > 3 else {
        place += 1
        continue
      }
      while match.length < Self.goodLength, place < last {
        let later = PlaceChains.find(
          in: input, at: place + 1, betterThan: match.length, to: end, &chains)
        guard later.length > match.length else {
          PlaceChains.enter(input, place + 2, min(place + match.length, last + 1), &chains)
          break
        }
        place += 1
        match = later
      }
      if match.length >= Self.goodLength {
        // The ends suffice where a long match makes the places in it much alike.
        let stop = min(place + match.length, last + 1)
        PlaceChains.enter(input, place + 1, min(place + 32, stop), &chains)
        PlaceChains.enter(input, max(place + 32, stop - 32), stop, &chains)
      }
      list.append(place..<place + match.length, match.distance, &sequences)
      place += match.length
    }
  }
}

/// The places that a hash was seen at, the last one first: 2^15 heads of chains, then for each
/// place in the window the place before it with the same hash.
enum PlaceChains {
  /// How many numbers the chains need.
  static var count: Int { heads + window }

  private static var heads: Int { 32_768 }
  private static var window: Int { 32_768 }
  /// How far a chain is followed.
  private static var depth: Int { 24 }

  /// The longest match of more than `least` bytes that a chain leads to; also enters `place`.
  @inline(__always)
  static func find(
    in input: RawSpan, at place: Int, betterThan least: Int, to limit: Int,
    _ chains: inout MutableSpan<UInt32>
  ) -> (length: Int, distance: Int) {
    let word = input.word(at: place)
    var best = (length: least, distance: 0)
    var candidate = enter(word, place, &chains)
    var nearer = 0
    for _ in 0..<depth {
      let distance = Int(UInt32(truncatingIfNeeded: place) &- candidate)
      // Places that are no farther were overwritten by others since.
      guard distance > nearer, distance <= window, distance <= place else { break }
      if (input.word(at: place &- distance) ^ word) & 0xFFFF_FFFF == 0 {
        let end = Matching.end(of: distance, in: input, from: place, to: limit)
        if end &- place > best.length { best = (end &- place, distance) }
        if end == limit || best.length >= 258 { break }
      }
      nearer = distance
      candidate = chains[heads + Int(candidate & 0x7FFF)]
    }
    return best
  }

  /// Enters all places from `start` to `end`, if there are any.
  @inline(__always)
  static func enter(
    _ input: RawSpan, _ start: Int, _ end: Int, _ chains: inout MutableSpan<UInt32>
  ) {
    var place = start
    while place < end {
      _ = enter(input.word(at: place), place, &chains)
      place += 1
    }
  }

  /// Puts a place at the head of its chain; returns the head before.
  @inline(__always)
  private static func enter(
    _ word: UInt64, _ place: Int, _ chains: inout MutableSpan<UInt32>
  ) -> UInt32 {
    let key = (word & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: key &>> 49)
    let head = chains[slot]
    chains[slot] = UInt32(truncatingIfNeeded: place)
    chains[heads + (place & 0x7FFF)] = head
    return head
  }
}
