extension JPEG2000 {
  /// The tables of the arithmetic decoder and of coefficient bit modelling.
  struct BlockTables: Sendable {
    /// What follows a context's entry: behind its bits 1 to 8, and bit 0 set if the decision was the
    /// less probable symbol.
    ///
    /// An entry holds Qe in bits 40 to 55, the state in bits 2 to 7, and the more probable symbol in
    /// bit 1 and again in bit 0.
    let nextStates: [UInt64]
    /// For an orientation, 512 times, and the significance of a sample's neighbourhood, row by row, the context of zero coding (T.800 Table D.1).
    let zeroContexts: [UInt8]
    /// For the significance and signs of the four nearest neighbours the context of sign coding, and
    /// in bit 7 whether the sign is inverted (T.800 Table D.3).
    let signContexts: [UInt8]

    static var runLength: Int { 17 }
    static var uniform: Int { 18 }
    /// Qe in an entry.
    static var probability: UInt64 { 0xFFFF << 40 }

    static let shared = BlockTables()

    private init() {
      var next = [UInt64](repeating: 0, count: 512)
      for state in 0..<47 {
        for symbol in 0..<2 {
          let row = Self.states[state]
          let index = (state << 1 | symbol) << 1
          next[index] = Self.entry(Int(row.1), symbol)
          next[index | 1] = Self.entry(Int(row.2), symbol ^ Int(row.3))
        }
      }
      nextStates = next
      zeroContexts = (0..<2048).map { Self.zeroContext($0 & 511, $0 >> 9) }
      signContexts = (0..<256).map { Self.signContext($0) }
    }

    /// The first states of all contexts (T.800 Table D.7).
    static var firstContexts: [UInt64] {
      var contexts = [UInt64](repeating: entry(0, 0), count: 19)
      contexts[0] = entry(4, 0)
      contexts[runLength] = entry(3, 0)
      contexts[uniform] = entry(46, 0)
      return contexts
    }

    /// Gives all contexts their first states again.
    static func reset<Memory: BlockMemory & ~Copyable & ~Escapable>(_ memory: inout Memory) {
      for (index, entry) in firstContexts.enumerated() { memory.setContext(index, entry) }
    }

    private static func entry(_ state: Int, _ symbol: Int) -> UInt64 {
      UInt64(states[state].0) << 40 | UInt64(state << 2 | symbol * 3)
    }

    private static func zeroContext(_ neighbours: Int, _ orientation: Int) -> UInt8 {
      func count(_ bits: [Int]) -> Int { bits.reduce(0) { $0 + neighbours >> $1 & 1 } }
      let diagonal = count([0, 2, 6, 8])
      if orientation == 3 {
        let straight = count([1, 3, 5, 7])
        return switch diagonal {
        case 0: UInt8(min(straight, 2))
        case 1: UInt8(3 + min(straight, 2))
        case 2: straight > 0 ? 7 : 6
        default: 8
        }
      }
      let isTurned = orientation == 1
      let along = isTurned ? count([1, 7]) : count([3, 5])
      let across = isTurned ? count([3, 5]) : count([1, 7])
      if along == 2 { return 8 }
      if along == 1 { return across > 0 ? 7 : diagonal > 0 ? 6 : 5 }
      if across > 0 { return UInt8(2 + across) }
      return UInt8(min(diagonal, 2))
    }

    /// Bits 1, 3, 5 and 7: above, left, right and below are significant; the bits before: negative.
    private static func signContext(_ index: Int) -> UInt8 {
      func part(_ bit: Int) -> Int {
        index >> bit & 1 == 0 ? 0 : index >> (bit - 1) & 1 == 0 ? 1 : -1
      }
      let horizontal = max(min(part(3) + part(5), 1), -1)
      let vertical = max(min(part(1) + part(7), 1), -1)
      let sum = 3 * horizontal + vertical
      let context: UInt8 =
        switch abs(sum) {
        case 4: 13
        case 3: 12
        case 2: 11
        case 1: 10
        default: 9
        }
      return context | (sum < 0 ? 0x80 : 0)
    }

    /// Qe, the next state after the more and after the less probable symbol, and whether the latter
    /// switches the two (T.800 Table C.2).
    private static let states: [(UInt16, UInt8, UInt8, UInt8)] = [
      (0x5601, 1, 1, 1), (0x3401, 2, 6, 0), (0x1801, 3, 9, 0), (0x0AC1, 4, 12, 0),
      (0x0521, 5, 29, 0), (0x0221, 38, 33, 0), (0x5601, 7, 6, 1), (0x5401, 8, 14, 0),
      (0x4801, 9, 14, 0), (0x3801, 10, 14, 0), (0x3001, 11, 17, 0), (0x2401, 12, 18, 0),
      (0x1C01, 13, 20, 0), (0x1601, 29, 21, 0), (0x5601, 15, 14, 1), (0x5401, 16, 14, 0),
      (0x5101, 17, 15, 0), (0x4801, 18, 16, 0), (0x3801, 19, 17, 0), (0x3401, 20, 18, 0),
      (0x3001, 21, 19, 0), (0x2801, 22, 19, 0), (0x2401, 23, 20, 0), (0x2201, 24, 21, 0),
      (0x1C01, 25, 22, 0), (0x1801, 26, 23, 0), (0x1601, 27, 24, 0), (0x1401, 28, 25, 0),
      (0x1201, 29, 26, 0), (0x1101, 30, 27, 0), (0x0AC1, 31, 28, 0), (0x09C1, 32, 29, 0),
      (0x08A1, 33, 30, 0), (0x0521, 34, 31, 0), (0x0441, 35, 32, 0), (0x02A1, 36, 33, 0),
      (0x0221, 37, 34, 0), (0x0141, 38, 35, 0), (0x0111, 39, 36, 0), (0x0085, 40, 37, 0),
      (0x0049, 41, 38, 0), (0x0025, 42, 39, 0), (0x0015, 43, 40, 0), (0x0009, 44, 41, 0),
      (0x0005, 45, 42, 0), (0x0001, 45, 43, 0), (0x5601, 46, 46, 0),
    ]
  }
}
