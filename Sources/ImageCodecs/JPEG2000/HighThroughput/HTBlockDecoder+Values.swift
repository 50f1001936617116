extension JPEG2000.HTBlockDecoder {
  /// The residuals of a pair of quads: both prefixes, then both suffixes (T.814 §7.3.6).
  @inline(__always)
  static func residuals(
    _ hasFirst: Bool, _ hasSecond: Bool, _ codes: borrowing JPEG2000.HTCodes,
    _ words: inout JPEG2000.HTBackwardBits<Access>
  ) -> (Int, Int) {
    let kind = (hasFirst ? 64 : 0) | (hasSecond ? 128 : 0)
    guard kind != 0 else { return (0, 0) }
    let entry = Int(
      Access.read(codes.residuals.span, kind | Int(truncatingIfNeeded: words.bits & 63)))
    words.drop(entry & 7)
    var first = entry >> 9 & 7
    var second = entry >> 12 & 7
    if entry & 0x1F8 != 0 {
      first += words.take(entry >> 3 & 7)
      second += words.take(entry >> 6 & 7)
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
    let low = UInt32(truncatingIfNeeded: layout.lowPlanes)
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
      let exponent = isSingle ? 0 : 31 &- neighbours.leadingZeroBitCount
      let most = Int(quad >> 16) &+ max(exponent, 1)
      guard most <= layout.exponentLimit else { return false }
      var codes: (UInt32, UInt32, UInt32, UInt32)
      if most <= 16 {
        var window = JPEG2000.HTForwardBits<Access>.window(words, at: next)
        codes.0 = code(quad, 0, most, &window, &next)
        codes.1 = code(quad, 1, most, &window, &next)
        codes.2 = code(quad, 2, most, &window, &next)
        codes.3 = code(quad, 3, most, &window, &next)
      } else {
        codes = wideCodes(quad, most, words, &next)
      }
      Access.write(&lines, column, sample(codes.0, low))
      Access.write(&lines, column &+ stride, sample(codes.1, low))
      Access.write(&lines, column &+ 1, sample(codes.2, low))
      Access.write(&lines, column &+ 1 &+ stride, sample(codes.3, low))
      Access.write(&above, column &+ 1, codes.1 >> 1)
      Access.write(&above, column &+ 2, codes.3 >> 1)
    }
    place = next
    return true
  }

  /// The codes of a quad whose bits may be more than a window has.
  @inline(never)
  private static func wideCodes(
    _ quad: UInt32, _ most: Int, _ words: Span<UInt64>, _ next: inout Int
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var codes: [4 of UInt32] = .init(repeating: 0)
    for number in 0..<4 {
      var window = JPEG2000.HTForwardBits<Access>.window(words, at: next)
      codes[number] = code(quad, UInt32(number), most, &window, &next)
    }
    return (codes[0], codes[1], codes[2], codes[3])
  }

  /// The code of a sample: its sign in the lowest bit, a one, and twice its magnitude less two above;
  /// 0 for a sample that is not significant.
  @inline(__always)
  private static func code(
    _ quad: UInt32, _ number: UInt32, _ most: Int, _ window: inout UInt64, _ next: inout Int
  ) -> UInt32 {
    let present = 0 &- (quad &>> number & 1)
    let length = (UInt32(truncatingIfNeeded: most) &- quad &>> (number &+ 5) & 1) & present
    let bits = UInt32(truncatingIfNeeded: window) & (1 &<< length &- 1)
    let code = bits | (quad &>> (number &+ 9) & 1) &<< length
    window &>>= UInt64(length)
    next &+= Int(length)
    return (code &<< 1 & ~3 | 2 | code & 1) & present
  }

  /// A magnitude in half units of the plane `low` bits below, with the sign in the highest bit.
  @inline(__always)
  private static func sample(_ code: UInt32, _ low: UInt32) -> UInt32 {
    let present: UInt32 = code == 0 ? 0 : .max
    return ((code &>> 1 &+ 2) &<< low | code &<< 31) & present
  }
}
