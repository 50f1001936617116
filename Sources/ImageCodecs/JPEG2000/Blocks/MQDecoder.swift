extension JPEG2000 {
  /// Gives decisions of a code-block: arithmetically coded ones or plain bits.
  protocol DecisionSource {
    /// Whether the sign is coded by its context, not as it is (T.800 §D.3.2, §D.6).
    static var hasSignContexts: Bool { get }
    /// The next decision, 0 or 1.
    mutating func decode<Memory: BlockMemory & ~Copyable & ~Escapable>(
      _ context: Int, _ memory: inout Memory
    ) -> Int
  }

  /// The arithmetic decoder (T.800 §C.3).
  ///
  /// The standard's A and C stand 24 bits higher than there, so that several bytes fit below the 16
  /// bits that decide. Both lose Qe with each decision; what is subtracted is kept once, in `room`,
  /// the least of A - 0x8000 and C: as long as that is not negative, the decision is the more
  /// probable symbol and there is nothing to renormalize.
  struct MQDecoder: DecisionSource {
    /// What A and C are above ``room``.
    private var interval = 0
    private var code = 0
    private var room = 0
    /// The standard's CT: bits that were added and not yet shifted in.
    private var available = 0
    /// The byte that was added last.
    private var position = 0

    static var hasSignContexts: Bool { true }

    /// Begins with a codeword segment, behind which two bytes of ones stand (T.800 §C.3.5).
    init<Memory: BlockMemory & ~Copyable & ~Escapable>(at start: Int, _ memory: inout Memory) {
      position = start
      code = memory.byte(start) << 40
      refill(&memory)
      code <<= 7
      available -= 7
      interval = 0x8000 << 40
      settle()
    }

    /// Adds bytes below the bits that are there (T.800 §C.3.4).
    @inline(__always)
    private mutating func refill<Memory: BlockMemory & ~Copyable & ~Escapable>(
      _ memory: inout Memory
    ) {
      while available <= 24 {
        let isStuffed = memory.byte(position) == 0xFF
        let next = memory.byte(position &+ 1)
        if isStuffed, next > 0x8F {  // the end: ones for ever
          code &+= 0xFF &<< (32 &- available)
          available &+= 8
        } else {
          position &+= 1
          code &+= next &<< (32 &- available &+ (isStuffed ? 1 : 0))
          available &+= isStuffed ? 7 : 8
        }
      }
    }

    @inline(__always)
    private mutating func settle() {
      room = min(interval &- (0x8000 << 40), code)
      interval &-= room
      code &-= room
    }

    /// Decodes one decision (T.800 §C.3.2).
    @inline(__always)
    mutating func decode<Memory: BlockMemory & ~Copyable & ~Escapable>(
      _ context: Int, _ memory: inout Memory
    ) -> Int {
      let entry = memory.context(context)
      let qe = Int(bitPattern: UInt(entry & BlockTables.probability))
      room &-= qe
      if room >= 0 { return Int(truncatingIfNeeded: entry & 1) }
      // The less probable symbol, or one after which A is too small (§C.3.2, §C.3.3).
      interval &+= room
      code &+= room
      let isLess = code < 0
      let flips = isLess != (interval < qe) ? 1 : 0
      code &+= isLess ? qe : 0
      interval = isLess ? qe : interval
      memory.setContext(
        context, memory.nextState(Int(truncatingIfNeeded: entry & 0x1FE) | flips))
      let shift = interval.leadingZeroBitCount &- 8
      interval &<<= shift
      code &<<= shift
      available &-= shift
      if available < 0 { refill(&memory) }
      settle()
      return Int(truncatingIfNeeded: entry & 1) ^ flips
    }
  }

  /// Bits that are not arithmetically coded (T.800 §D.6).
  struct RawDecoder: DecisionSource {
    private var position: Int
    private var current = 0
    private var available = 0

    static var hasSignContexts: Bool { false }

    init(at start: Int) { position = start }

    /// The next bit; behind the segment, where ones stand, it is 1.
    mutating func decode<Memory: BlockMemory & ~Copyable & ~Escapable>(
      _ context: Int, _ memory: inout Memory
    ) -> Int {
      if available == 0 {
        let last = current
        current = memory.byte(position)
        if last == 0xFF, current > 0x8F {
          (current, available) = (0xFF, 8)
        } else {
          available = last == 0xFF ? 7 : 8
          position += 1
        }
      }
      available -= 1
      return current >> available & 1
    }
  }
}
