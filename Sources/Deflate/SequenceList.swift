/// Where the matches of a block are put one behind the other.
struct SequenceList {
  /// How many there are.
  private(set) var count = 0
  /// The first byte behind the last match.
  private(set) var anchor: Int

  init(start: Int) { anchor = start }

  /// Whether one more match may be put, however long it is.
  var hasRoom: Bool {
    @inline(__always) get { count < DeflateBlock.capacity }
  }

  /// Puts a match of at least 3 bytes, in pieces of at most 258, with the literals before it.
  @inline(__always)
  mutating func append(
    _ match: Range<Int>, _ distance: Int, _ sequences: inout MutableSpan<MatchSequence>
  ) {
    var literals = UInt32(truncatingIfNeeded: match.lowerBound &- anchor)
    var left = match.upperBound &- match.lowerBound
    anchor = match.upperBound
    while left > 0 {
      // The last piece must not be shorter than 3.
      let length = left <= 258 ? left : left < 261 ? 255 : 258
      sequences[count] = MatchSequence(
        literals: literals, length: UInt16(truncatingIfNeeded: length),
        distance: UInt16(truncatingIfNeeded: distance))
      count &+= 1
      literals = 0
      left &-= length
    }
  }

  /// Puts a match of three bytes right behind the last one.
  @inline(__always)
  mutating func appendPixel(_ distance: Int, _ sequences: inout MutableSpan<MatchSequence>) {
    sequences[count] = MatchSequence(
      literals: 0, length: 3, distance: UInt16(truncatingIfNeeded: distance))
    count &+= 1
    anchor &+= 3
  }

  /// Puts the literals up to `end` where there is room; returns where the block ends.
  mutating func finish(at end: Int, _ sequences: inout MutableSpan<MatchSequence>) -> Int {
    guard hasRoom else { return anchor }
    if anchor < end {
      sequences[count] = MatchSequence(
        literals: UInt32(truncatingIfNeeded: end - anchor), length: 0, distance: 0)
      count += 1
    }
    return end
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
}
