/// The position in a deflated stream, with the bits that were loaded ahead of it.
struct InflateBits {
  /// The next bits, the very next in bit 0. Above `count` they are zero, or those of the stream.
  var bits: UInt64 = 0
  /// How many bits were loaded and not yet used.
  var count = 0
  /// The first byte of the input that is not counted in `count`.
  var next = 0

  /// The byte that holds the next bit.
  var offset: Int { next - (count + 7) >> 3 }
  /// How many bytes were begun or used up.
  var consumed: Int { next - count >> 3 }

  /// Loads bytes until at least 56 bits are there or the input ends.
  @inline(__always)
  mutating func refill(from input: RawSpan) {
    if next + 8 <= input.byteCount { refillInside(of: input) } else { refillAtEnd(from: input) }
  }

  /// Loads bytes until at least 56 bits are there; traps unless the input has eight more bytes.
  @inline(__always)
  mutating func refillInside(of input: RawSpan) {
    add(input.word(at: next))
  }

  /// Adds as many bytes as fit of the word at `next`.
  @inline(__always)
  mutating func add(_ word: UInt64) {
    bits |= word &<< UInt64(truncatingIfNeeded: count)
    next &+= (63 &- count) &>> 3
    count |= 56
  }

  private mutating func refillAtEnd(from input: RawSpan) {
    while count <= 55, next < input.byteCount {
      bits |= UInt64(input.byte(at: next)) &<< UInt64(truncatingIfNeeded: count)
      next += 1
      count += 8
    }
  }

  /// Takes `width` bits, at most 32, or returns `nil` where the input has no more.
  mutating func take(_ width: Int, from input: RawSpan) -> Int? {
    if count < width { refill(from: input) }
    guard count >= width else { return nil }
    let value = Int(bits & (1 << UInt64(width) - 1))
    drop(width)
    return value
  }

  /// Uses up `width` bits, which must be there.
  @inline(__always)
  mutating func drop(_ width: Int) {
    bits &>>= UInt64(truncatingIfNeeded: width)
    count &-= width
  }

  /// Goes to the next whole byte and forgets what was loaded ahead.
  mutating func alignToByte() {
    next -= count >> 3
    bits = 0
    count = 0
  }

  /// Goes to a bit of the stream, counted from its first.
  mutating func seek(toBit position: Int, in input: RawSpan) {
    next = position >> 3
    bits = 0
    count = 0
    refill(from: input)
    drop(position & 7)
  }
}
