extension JPEG2000 {
  /// What is known of four samples in a column of a stripe, and of their neighbours.
  ///
  /// | bits | meaning |
  /// |---|---|
  /// | 0 to 17 | significant: six rows, from the one above the four samples to the one below, with three bits each, the left neighbour's lowest |
  /// | 18 to 35 | negative, in the same way |
  /// | 36, 39, 42, 45 | coded in the significance propagation pass of this bit-plane |
  /// | 37, 40, 43, 46 | refined before |
  ///
  /// So a shift by 3 for each row brings what belongs to a sample to the same place.
  enum BlockFlags {
    /// One bit for each of the four samples, three apart.
    static var rows: UInt64 { 0o1111 }
    static var significance: UInt64 { 0o777777 }
    /// All bits of the nine samples around one, but its own.
    static var neighbours: UInt64 { 0o757 }
    static var coded: UInt64 { 0o1111 << 36 }

    /// The samples that are not significant and have a significant neighbour.
    @inline(__always)
    static func candidates(_ flags: UInt64) -> UInt64 {
      let wide = (flags | flags &>> 1 | flags &>> 2) & 0o111111
      return (wide | wide &>> 3 | wide &>> 6) & ~(flags &>> 4) & rows
    }

    /// The index of the context of sign coding, for the sample at `shift`.
    @inline(__always)
    static func signIndex(_ flags: UInt64, _ shift: UInt64) -> Int {
      Int(truncatingIfNeeded: (flags &>> shift & 0xAA) | (flags &>> (shift &+ 19) & 0x55))
    }
  }

  /// The size of a code-block and the way its flags are laid out; samples stand row by row.
  struct BlockLayout: Sendable {
    let width: Int
    let height: Int
    /// 0 for LL, 1 for HL, 2 for LH, 3 for HH.
    let orientation: Int
    /// Whether the samples of the next stripe count as insignificant (T.800 §D.7).
    let isCausal: Bool

    /// Stripes of four rows.
    var stripes: Int { (height + 3) / 4 }
    /// The flags of a stripe: a column more on either side.
    var flagStride: Int { width + 2 }
    var flagCount: Int { (stripes + 2) * flagStride }
    var sampleCount: Int { height * width }

    /// How far a sample is behind the one in the first row of its stripe.
    ///
    /// - Parameter shift: Three times the row.
    @inline(__always)
    func offset(_ shift: UInt64) -> Int { (Int(truncatingIfNeeded: shift) &* 11) >> 5 &* width }

    /// The rows of a stripe that lie in the block, as in ``BlockFlags/rows``.
    func rows(of stripe: Int) -> UInt64 {
      let count = min(height - 4 * stripe, 4)
      return BlockFlags.rows & ((1 << UInt64(3 * count)) - 1)
    }
  }
}
