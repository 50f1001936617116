extension JPEG2000.HTBlockDecoder {
  /// The residuals of a pair of quads: both prefixes, then both suffixes (T.814 §7.3.6).
  @inline(__always)
  static func residuals(
    _ first: JPEG2000.HTQuad, _ second: JPEG2000.HTQuad, _ table: Span<UInt16>,
    _ words: inout JPEG2000.HTBackwardBits<Access>
  ) -> (Int, Int) {
    let kind = Int(first.entry & 16) &<< 2 | Int(second.entry & 16) &<< 3
    let entry = Int(Access.read(table, kind | Int(truncatingIfNeeded: words.bits & 63)))
    words.drop(entry & 7)
    var first = entry >> 9 & 7
    var second = entry >> 12 & 7
    first &+= words.take(entry >> 3 & 7)
    second &+= words.take(entry >> 6 & 7)
    if max(first, second) >= 33 {
      if first >= 33 { first += 4 * words.take(4) }
      if second >= 33 { second += 4 * words.take(4) }
    }
    return (first, second)
  }

  /// Residuals of a pair in the first row of which not both are greater than 2: behind a long prefix,
  /// one bit is enough for the second.
  static func shortResiduals(_ words: inout JPEG2000.HTBackwardBits<Access>) -> (Int, Int) {
    var first = prefix(&words)
    guard first > 2 else {
      var second = prefix(&words)
      if second > 2 { second += words.take(second == 3 ? 1 : 5) }
      if second >= 33 { second += 4 * words.take(4) }
      return (first, second)
    }
    let second = 1 + words.take(1)
    first += words.take(first == 3 ? 1 : 5)
    if first >= 33 { first += 4 * words.take(4) }
    return (first, second)
  }

  /// 1, 2, or 3 and 5 behind which one and five bits of suffix follow.
  @inline(__always)
  private static func prefix(_ words: inout JPEG2000.HTBackwardBits<Access>) -> Int {
    let bits = Int(truncatingIfNeeded: words.bits & 7)
    let zeros = (bits | 8).trailingZeroBitCount
    words.drop(min(zeros &+ 1, 3))
    return zeros == 3 ? 5 : zeros &+ 1
  }

  /// The magnitudes and signs of a row of quads (T.814 §7.3.7, §7.3.8).
  ///
  /// - Parameters:
  ///   - words: The bits of the segment.
  ///   - row: What the row above left, and takes what this one leaves for the next.
  ///   - place: The next bit.
  ///   - lines: Two rows of samples.
  /// - Returns: Whether all exponents are within their limit.
  static func readMagnitudes(
    _ layout: JPEG2000.HTLayout, _ words: Span<UInt64>, _ quads: Span<UInt32>,
    _ row: inout [UInt32], _ place: inout Int, into lines: inout MutableSpan<UInt32>
  ) -> Bool {
    var above = row.mutableSpan
    let stride = layout.stride
    let across = layout.quadsAcross
    // Bounds: columns are below `stride`, twice `across`.
    guard lines.count >= 2 * stride, above.count >= stride + 3, quads.count >= across,
      words.count >= 2
    else { return false }
    let unit = UInt32(1) &<< UInt32(truncatingIfNeeded: layout.lowPlanes)
    var next = place
    var behind = Access.read(above, 0)
    for index in 0..<across {
      let column = 2 &* index
      let quad = Access.read(quads, index)
      let nearest = Access.read(above, column &+ 1) | Access.read(above, column &+ 2)
      let neighbours = behind | nearest | Access.read(above, column &+ 3)
      behind = Access.read(above, column &+ 2)
      guard quad & 15 != 0 else {
        Access.write(&above, column &+ 1, 0)
        Access.write(&above, column &+ 2, 0)
        continue
      }
      let isSingle = quad & 15 & (quad & 15 &- 1) == 0
      let exponent = isSingle ? 1 : 31 &- (neighbours | 2).leadingZeroBitCount
      let most = Int(quad >> 16) &+ exponent
      guard most <= layout.exponentLimit else { return false }
      let bits =
        most <= 16 ? codes(quad, most, words, &next) : wideCodes(quad, most, words, &next)
      Access.write(&lines, column, sample(bits.0, unit, quad))
      Access.write(&lines, column &+ stride, sample(bits.1, unit, quad &>> 1))
      Access.write(&lines, column &+ 1, sample(bits.2, unit, quad &>> 2))
      Access.write(&lines, column &+ 1 &+ stride, sample(bits.3, unit, quad &>> 3))
      Access.write(&above, column &+ 1, (bits.1 | 1) & (0 &- quad &>> 1 & 1))
      Access.write(&above, column &+ 2, (bits.3 | 1) & (0 &- quad &>> 3 & 1))
    }
    place = next
    return true
  }

  /// The codes of a quad: the sign in the lowest bit, and twice the magnitude less two above.
  ///
  /// - Parameter most: The bits of a code, those included that the entry knows; at most 16.
  @inline(__always)
  private static func codes(
    _ quad: UInt32, _ most: Int, _ words: Span<UInt64>, _ next: inout Int
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    // A byte for each sample: the bits that are read for it, and those in front of them.
    let lengths =
      spread(quad) &* UInt32(truncatingIfNeeded: most) &- (spread(quad &>> 5) & spread(quad))
    let places = lengths &* 0x0101_0100
    let window = JPEG2000.HTForwardBits<Access>.window(words, at: next)
    next &+= Int((lengths &* 0x0101_0101) &>> 24)
    return (
      code(quad, 0, lengths, places, window), code(quad, 1, lengths, places, window),
      code(quad, 2, lengths, places, window), code(quad, 3, lengths, places, window)
    )
  }

  /// Four bits, each in a byte of its own.
  @inline(__always)
  private static func spread(_ bits: UInt32) -> UInt32 {
    (bits & 15) &* 0x20_4081 & 0x0101_0101
  }

  @inline(__always)
  private static func code(
    _ quad: UInt32, _ number: UInt32, _ lengths: UInt32, _ places: UInt32, _ window: UInt64
  ) -> UInt32 {
    let length = lengths &>> (8 &* number) & 31
    let bits = UInt32(truncatingIfNeeded: window &>> UInt64(places &>> (8 &* number) & 63))
    return bits & (1 &<< length &- 1) | (quad &>> (number &+ 9) & 1) &<< length
  }

  /// The codes of a quad whose bits may be more than a window has.
  @inline(never)
  private static func wideCodes(
    _ quad: UInt32, _ most: Int, _ words: Span<UInt64>, _ next: inout Int
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var codes: [4 of UInt32] = .init(repeating: 0)
    for number: UInt32 in 0..<4 where quad &>> number & 1 != 0 {
      let length = UInt32(truncatingIfNeeded: most) &- quad &>> (number &+ 5) & 1
      let window = JPEG2000.HTForwardBits<Access>.window(words, at: next)
      codes[Int(number)] =
        UInt32(truncatingIfNeeded: window) & (1 &<< length &- 1)
        | (quad &>> (number &+ 9) & 1) &<< length
      next &+= Int(length)
    }
    return (codes[0], codes[1], codes[2], codes[3])
  }

  /// A magnitude, of which one has the value of two units, with the sign in the highest bit; 0 unless
  /// the lowest bit of `present` is set.
  @inline(__always)
  private static func sample(_ code: UInt32, _ unit: UInt32, _ present: UInt32) -> UInt32 {
    (((code | 1) &+ 2) &* unit | code &<< 31) & (0 &- present & 1)
  }
}
