extension JPEG2000 {
  /// Runs of quads without significant samples (T.814 §7.3.3).
  struct HTRuns {
    private var position: Int
    /// The byte behind the last.
    private let end: Int
    private var current = 0
    private var available = 0
    private var state = 0
    private var run = 0
    private var endsWithEvent = false

    init(_ range: Range<Int>) {
      position = range.lowerBound
      end = range.upperBound
    }

    private mutating func bit(_ bytes: Span<UInt8>) -> Int {
      if available == 0 {
        available = current == 0xFF ? 7 : 8
        current = position < end ? Int(bytes[position]) : 0xFF
        // The last byte is shared with the codewords, which have its high half or more.
        if position == end - 1 { current |= 0x0F }
        position += 1
      }
      available -= 1
      return current >> available & 1
    }

    /// Whether the next quad that is asked about has significant samples.
    mutating func event(_ bytes: Span<UInt8>) -> Bool {
      if run == 0, !endsWithEvent {
        let exponent = state < 3 ? 0 : state < 6 ? 1 : state < 9 ? 2 : state < 11 ? 3 : state - 7
        if bit(bytes) == 1 {
          run = 1 << exponent
          state = min(state + 1, 12)
        } else {
          for _ in 0..<exponent { run = run << 1 | bit(bytes) }
          state = max(state - 1, 0)
          endsWithEvent = true
        }
      }
      if run > 0 {
        run -= 1
        return false
      }
      endsWithEvent = false
      return true
    }
  }

  /// Bits that are read from the end of a segment towards its beginning (T.814 §7.1.4).
  ///
  /// Bounds: bytes are read where `start <= position`, which only decreases from one that is checked.
  struct HTBackwardBits<Access: SpanAccess> {
    private(set) var bits: UInt64 = 0
    private var count = 0
    private var position: Int
    private let start: Int
    private var isStuffed: Bool

    /// Begins with the codewords of a cleanup segment: with the high half of its last byte but one.
    init(codewords range: Range<Int>, _ bytes: Span<UInt8>) {
      start = max(range.lowerBound, 0)
      position = min(range.upperBound, bytes.count) - 3
      let first = Int(bytes[range.upperBound - 2])
      bits = UInt64(first >> 4)
      count = first >> 4 & 7 == 7 ? 3 : 4
      if count == 3 { bits &= 7 }
      isStuffed = first | 15 > 0x8F
    }

    /// Begins with the last byte of a refinement segment.
    init(refinement range: Range<Int>, _ bytes: Span<UInt8>) {
      start = max(range.lowerBound, 0)
      position = min(range.upperBound, bytes.count) - 1
      isStuffed = true
    }

    /// Makes at least 49 bits available; in front of the first byte stand zeros.
    @inline(__always)
    mutating func refill(_ bytes: Span<UInt8>) {
      while count <= 48 {
        var byte: UInt64 = 0
        if position >= start {
          byte = UInt64(Access.read(bytes, position))
          position &-= 1
        }
        let isShort = isStuffed && byte & 0x7F == 0x7F
        isStuffed = byte > 0x8F
        bits |= (isShort ? 0x7F : byte) &<< UInt64(truncatingIfNeeded: count)
        count &+= isShort ? 7 : 8
      }
    }

    @inline(__always)
    mutating func drop(_ length: Int) {
      bits &>>= UInt64(truncatingIfNeeded: length)
      count &-= length
    }

    @inline(__always)
    mutating func take(_ length: Int) -> Int {
      let value = Int(truncatingIfNeeded: bits & (1 &<< UInt64(truncatingIfNeeded: length) &- 1))
      drop(length)
      return value
    }
  }

  /// Bits that are read forward, a byte's lowest first; behind one of ones, a byte has seven
  /// (T.814 §7.1.2). They are brought together in words before they are read.
  ///
  /// Bounds: bytes are read where `position + 4 <= end`, which is within them; words at the place of
  /// the bits, or the last two of the four that always stand behind these.
  struct HTForwardBits<Access: SpanAccess> {
    /// The bits, and behind them words of what fills the rest.
    private(set) var words: [UInt64] = []

    /// - Parameter filling: What stands behind the last bit: only ones, or only zeros.
    init(_ range: Range<Int>, of bytes: Span<UInt8>, filling: UInt64) {
      let end = min(range.upperBound, bytes.count)
      var position = max(range.lowerBound, 0)
      var current: UInt64 = 0
      var count: UInt64 = 0
      var isStuffed = false
      words.reserveCapacity(max(end - position, 0) / 8 + 5)
      while position < end {
        var part = UInt64(bytes[position])
        var length: UInt64 = isStuffed ? 7 : 8
        let word = position &+ 4 <= end && !isStuffed ? Access.word(bytes, position) : .max
        if (~word &- 0x0101_0101) & word & 0x8080_8080 == 0 {
          (part, length) = (UInt64(word), 32)
          position &+= 4
        } else {
          // The highest bit of a stuffed byte is zero in a sound stream.
          part &= isStuffed ? 0x7F : 0xFF
          isStuffed = bytes[position] == 0xFF
          position &+= 1
        }
        current |= part &<< count
        count &+= length
        if count >= 64 {
          words.append(current)
          count &-= 64
          current = count == 0 ? 0 : part &>> (length &- count)
        }
      }
      words.append(current | (filling &<< count))
      for _ in 0..<3 { words.append(filling) }
    }

    /// 64 bits from one on.
    @inline(__always)
    static func window(_ words: Span<UInt64>, at place: Int) -> UInt64 {
      let index = min(place &>> 6, words.count &- 2)
      let shift = UInt64(truncatingIfNeeded: place & 63)
      let low = Access.read(words, index) &>> shift
      let high = Access.read(words, index &+ 1) &<< 1
      return low | high &<< (63 &- shift)
    }
  }
}
