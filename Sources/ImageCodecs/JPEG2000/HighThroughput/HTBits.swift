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
  struct HTBackwardBits {
    private(set) var bits: UInt64 = 0
    private var count = 0
    private var position: Int
    private let start: Int
    private var isStuffed: Bool

    /// Begins with the codewords of a cleanup segment: with the high half of its last byte but one.
    init(codewords range: Range<Int>, _ bytes: Span<UInt8>) {
      start = range.lowerBound
      position = range.upperBound - 3
      let first = Int(bytes[range.upperBound - 2])
      bits = UInt64(first >> 4)
      count = first >> 4 & 7 == 7 ? 3 : 4
      if count == 3 { bits &= 7 }
      isStuffed = first | 15 > 0x8F
    }

    /// Begins with the last byte of a refinement segment.
    init(refinement range: Range<Int>) {
      start = range.lowerBound
      position = range.upperBound - 1
      isStuffed = true
    }

    /// Makes at least 49 bits available; in front of the first byte stand zeros.
    @inline(__always)
    mutating func refill(_ bytes: Span<UInt8>) {
      while count <= 48 {
        var byte: UInt64 = 0
        if position >= start {
          byte = UInt64(bytes[position])
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
  /// (T.814 §7.1.2).
  struct HTForwardBits {
    private var bits: UInt64 = 0
    private var count = 0
    private var position: Int
    private let end: Int
    private var isStuffed = false
    /// What stands behind the last byte.
    private let filling: UInt64

    init(_ range: Range<Int>, filling: UInt8) {
      position = range.lowerBound
      end = range.upperBound
      self.filling = UInt64(filling)
    }

    /// The next bits, at most 31.
    @inline(__always)
    mutating func take(_ length: Int, _ bytes: Span<UInt8>) -> UInt32 {
      if count < 32 {
        while count <= 56 {
          var byte = filling
          if position < end {
            byte = UInt64(bytes[position])
            position &+= 1
          }
          // The highest bit of a stuffed byte is zero in a sound stream.
          bits |= (isStuffed ? byte & 0x7F : byte) &<< UInt64(truncatingIfNeeded: count)
          count &+= isStuffed ? 7 : 8
          isStuffed = byte == 0xFF
        }
      }
      let value = UInt32(
        truncatingIfNeeded: bits & (1 &<< UInt64(truncatingIfNeeded: length) &- 1))
      bits &>>= UInt64(truncatingIfNeeded: length)
      count &-= length
      return value
    }
  }
}
