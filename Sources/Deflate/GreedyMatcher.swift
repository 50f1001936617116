/// Finds matches with one look at the last place that had the same bytes, and takes what it finds.
struct GreedyMatcher: Matcher {
  var position = 0
  private var table = [UInt32](repeating: 0, count: 1 << Self.tableBits)
  /// The bytes of a word that must be the same.
  private let mask: UInt64
  /// After so many looks in vain, as a power of 2, the steps become one longer.
  private let patience: Int
  /// Of matches so long, the last pixel can be found again.
  private let leastEntered: Int
  /// Where the looks are.
  private let grid: PixelGrid

  private static var tableBits: Int { 13 }

  init(_ level: Deflate.Level) {
    if case .filtered(let pixelBytes, let rowBytes) = level {
      // Grey values have short codes: only a long match is shorter. A pixel of colour has three of
      // them, and often comes again as a whole.
      mask =
        switch pixelBytes {
        case ...2: .max
        case 3: 0xFF_FFFF
        default: 0xFFFF_FFFF_FFFF
        }
      patience = 5
      // Slopes of 16 bits repeat nearly, time and again: the nearest place has the shorter match.
      leastEntered = pixelBytes == 2 ? 16 : 0
      grid = PixelGrid(pixelBytes: pixelBytes, rowBytes: rowBytes)
    } else {
      mask = 0xFFFF_FFFF
      patience = 6
      leastEntered = 0
      grid = PixelGrid(pixelBytes: 1, rowBytes: .max)
    }
  }

  mutating func findMatches(
    in input: RawSpan, to end: Int, _ list: inout SequenceList,
    _ sequences: inout MutableSpan<MatchSequence>
  ) {
    let last = end - 8
    let (mask, patience, leastEntered) = (mask, patience, leastEntered)
    let stride = grid.pixelBytes
    let isColour = stride == 3
    var grid = grid
    var place = grid.firstPixel(from: list.anchor)
    var misses = 0
    var recent = table.mutableSpan
    while place <= last, list.hasRoom {
      let word = input.word(at: place)
      let slot = Self.slot(of: word & mask)
      let distance = Int(UInt32(truncatingIfNeeded: place) &- recent[slot])
      recent[slot] = UInt32(truncatingIfNeeded: place)
      var difference = mask
      if distance &- 1 < 32_768, distance <= place, distance > 0 {
        difference = input.word(at: place - distance) ^ word
      }
      guard difference & mask == 0 else {
        misses += 1
        place += stride * (1 + misses >> patience)
        if place >= grid.nextRow { place = grid.firstPixel(from: place) }
        continue
      }
      misses = 0
      if isColour, place == list.anchor, difference & 0xFF00_0000 != 0 {
        // Most matches are a single pixel. To say so lets the processor go on with the next one
        // before it knows; the general way below would make it wait.
        list.appendPixel(distance, &sequences)
        place += 3
        if place >= grid.nextRow { place = grid.firstPixel(from: place) }
        continue
      }
      var start = place
      while start > list.anchor, start > distance,
        input.byte(at: start - 1) == input.byte(at: start - 1 - distance)
      { start -= 1 }
      let stop =
        difference != 0
        ? place + difference.trailingZeroBitCount >> 3
        : Matching.end(of: distance, in: input, from: place + 8, to: end)
      list.append(start..<stop, distance, &sequences)
      place = grid.pixel(from: stop)
      let inside = place - stride
      if stop - start >= leastEntered, inside >= start, place <= last {
        recent[Self.slot(of: input.word(at: inside) & mask)] = UInt32(truncatingIfNeeded: inside)
      }
    }
  }

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
  }
}
