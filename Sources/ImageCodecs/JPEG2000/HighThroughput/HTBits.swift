extension JPEG2000 {
  /// Runs of quads without significant samples (T.814 §7.3.3).
  ///
  /// Bounds: bytes are read where `position < end`, which is within them.
  struct HTRuns<Access: SpanAccess> {
    private var position: Int
    /// The byte behind the last.
    private let end: Int
    /// The next bits, the first of them highest.
    private var bits: UInt64 = 0
    private var count = 0
    private var isStuffed = false
    private var state = 0

    init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
      position = max(range.lowerBound, 0)
      end = min(range.upperBound, bytes.count)
    }

    /// Twice the number of quads of the next run, and one more if a quad with significant samples is
    /// behind them, all less two.
    @inline(never)
    mutating func next(_ bytes: Span<UInt8>) -> Int {
      if count < 8 { refill(bytes) }
      let exponent = state < 3 ? 0 : state < 6 ? 1 : state < 9 ? 2 : state < 11 ? 3 : state &- 7
      if bits >> 63 == 1 {
        drop(1)
        state = min(state &+ 1, 12)
        return 2 &* (1 &<< exponent &- 1)
      }
      let run = Int(truncatingIfNeeded: bits >> (63 &- UInt64(truncatingIfNeeded: exponent)))
      drop(exponent &+ 1)
      state = max(state &- 1, 0)
      return 2 &* run &+ 1
    }

    private mutating func drop(_ length: Int) {
      bits &<<= UInt64(truncatingIfNeeded: length)
      count &-= length
    }

    private mutating func refill(_ bytes: Span<UInt8>) {
      while count <= 56 {
        var byte: UInt64 = 0xFF
        if position < end {
          byte = UInt64(Access.read(bytes, position))
          // The last byte is shared with the codewords, which have its high half or more.
          if position == end &- 1 { byte |= 0x0F }
          position &+= 1
        }
        let length = isStuffed ? 7 : 8
        isStuffed = byte == 0xFF
        if length == 7 { byte &= 0x7F }
        bits |= byte &<< UInt64(truncatingIfNeeded: 64 &- length &- count)
        count &+= length
      }
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

    /// Makes at least 38 bits available, which two quads' words and residuals may have; in front of the
    /// first byte stand zeros.
    @inline(__always)
    mutating func refill(_ bytes: Span<UInt8>) {
      if count <= 32, position &- 3 >= start {
        let word = Access.word(bytes, position &- 3)
        // Without a byte that ends in seven ones, none is shorter.
        if (word & 0x7F7F_7F7F &+ 0x0101_0101) & 0x8080_8080 == 0 {
          bits |= UInt64(word.byteSwapped) &<< UInt64(truncatingIfNeeded: count)
          count &+= 32
          position &-= 4
          isStuffed = UInt8(truncatingIfNeeded: word) > 0x8F
        }
      }
      while count < 38 {
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
