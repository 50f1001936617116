extension JPEG2000.HTBlockDecoder {
  /// The residuals of a pair of quads: both prefixes, then both suffixes (T.814 §7.3.6).
  @inline(__always)
  static func residuals(
    _ hasFirst: Bool, _ hasSecond: Bool, _ words: inout JPEG2000.HTBackwardBits
  ) -> (Int, Int) {
    guard hasFirst || hasSecond else { return (0, 0) }
    var first = hasFirst ? prefix(&words) : 0
    var second = hasSecond ? prefix(&words) : 0
    guard first | second > 2 else { return (first, second) }
    if first > 2 { first += words.take(first == 3 ? 1 : 5) }
    if second > 2 { second += words.take(second == 3 ? 1 : 5) }
    if first >= 33 { first += 4 * words.take(4) }
    if second >= 33 { second += 4 * words.take(4) }
    return (first, second)
  }

  /// Residuals of a pair in the first row of which not both are greater than 2: behind a long prefix,
  /// one bit is enough for the second.
  static func shortResiduals(_ words: inout JPEG2000.HTBackwardBits) -> (Int, Int) {
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
  private static func prefix(_ words: inout JPEG2000.HTBackwardBits) -> Int {
    let bits = Int(truncatingIfNeeded: words.bits & 7)
    let zeros = (bits | 8).trailingZeroBitCount
    words.drop(min(zeros &+ 1, 3))
    return zeros == 3 ? 5 : zeros &+ 1
  }

  /// The magnitudes and signs of a row of quads (T.814 §7.3.7, §7.3.8).
  ///
  /// - Parameters:
  ///   - lines: Two rows of samples.
  ///   - row: What the row above left, and takes what this one leaves for the next.
  /// - Returns: Whether all exponents are within their limit.
  static func readMagnitudes(
    _ layout: Layout, _ bytes: Span<UInt8>, _ quads: Span<UInt32>, _ row: inout [UInt32],
    _ source: inout JPEG2000.HTForwardBits, into lines: inout MutableSpan<UInt32>
  ) -> Bool {
    var magnitudes = source
    defer { source = magnitudes }
    var above = row.mutableSpan
    let stride = layout.stride
    let low = UInt32(truncatingIfNeeded: layout.lowPlanes)
    var behind = above[0]
    for index in 0..<layout.quadsAcross {
      let column = 2 &* index
      let quad = quads[index]
      let neighbours =
        behind | above[column &+ 1] | above[column &+ 2] | above[column &+ 3]
      behind = above[column &+ 2]
      guard quad & 15 != 0 else {
        above[column &+ 1] = 0
        above[column &+ 2] = 0
        continue
      }
      let isSingle = quad & 15 & (quad & 15 &- 1) == 0
      let exponent = isSingle ? 0 : 31 &- neighbours.leadingZeroBitCount
      let bits = Int(quad >> 16) &+ max(exponent, 1)
      guard bits <= layout.exponentLimit else { return false }
      @inline(__always)
      func sample(_ number: UInt32) -> (value: UInt32, code: UInt32) {
        let present = 0 &- (quad &>> number & 1)
        let length = (bits &- Int(quad &>> (number &+ 5) & 1)) & Int(Int32(bitPattern: present))
        var code = magnitudes.take(length, bytes)
        code |= (quad &>> (number &+ 9) & 1) &<< UInt32(truncatingIfNeeded: length)
        let value = (code | 1) &+ 2
        return ((value &<< low | code &<< 31) & present, (code | 1) & present)
      }
      let (first, second) = (sample(0), sample(1))
      let (third, fourth) = (sample(2), sample(3))
      lines[column] = first.value
      lines[column &+ stride] = second.value
      lines[column &+ 1] = third.value
      lines[column &+ 1 &+ stride] = fourth.value
      above[column &+ 1] = second.code
      above[column &+ 2] = fourth.code
    }
    return true
  }
}
