/// Collects codes of up to 32 bits, most significant bit first, in words of 64 bits, and writes
/// these as bytes.
///
/// In two steps, so that the loop over the coefficients has no branch for bytes of 0xFF.
struct JPEGBitWriter {
  /// The bits not yet written, in the low `64 - free` places; what stands above them was written.
  private var bits: UInt64 = 0
  private var free = 64
  /// The number of words written.
  private(set) var count = 0

  /// Writes the low `length` bits of `code`, which has no others; `length` is 0…32.
  @inline(__always)
  mutating func put(_ code: UInt64, _ length: Int, into words: inout MutableSpan<UInt64>) {
    free &-= length
    if free < 0 {
      let late = UInt64(truncatingIfNeeded: 0 &- free)
      words[count] = bits &<< (UInt64(truncatingIfNeeded: length) &- late) | code &>> late
      count &+= 1
      free &+= 64
      bits = code
    } else {
      bits = bits &<< UInt64(truncatingIfNeeded: length) | code
    }
  }

  /// Appends the words to `output`, with a zero byte after each 0xFF, and makes them free.
  mutating func flush(_ words: Span<UInt64>, into output: inout JPEGOutput) {
    output.append(words.extracting(first: count))
    count = 0
  }

  /// Fills the last byte with ones (T.81 §F.1.2.3) and appends what is left after a flush.
  mutating func finish(into output: inout JPEGOutput) {
    let padding = UInt64(free & 7)
    let word = (bits << padding | ((1 << padding) - 1)) << UInt64(free & 56)
    output.append(word, bytes: (64 - free + 7) / 8)
    bits = 0
    free = 64
  }
}
