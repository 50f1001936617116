/// The forward DCT and the quantisation of 8 × 8 blocks (T.81 §A.3.3, §A.3.4), eight lines at once.
///
/// The method, its factors × 8,192 and the places where it rounds are those of the accurate
/// integer DCT of the Independent JPEG Group (Loeffler, Ligtenberg and Moschytz), so that the
/// coefficients are the same to the last bit as those of the software most in use.
struct JPEGForwardTransform: ~Escapable {
  /// All constants, as ``rows(steps:)`` lists them.
  ///
  /// They are read in the loop over the blocks, where the compiler knows nothing of them but that
  /// they have 16 bits: the products are then one instruction, and five if it knew the factors.
  private let constants: Span<JPEGRow>

  /// Creates a transform from what ``rows(steps:)`` made.
  @_lifetime(copy rows)
  init?(_ rows: Span<JPEGRow>) {
    guard rows.count == Self.count else { return nil }
    constants = rows
  }

  private static let count = 24 + factors.count + 2

  /// The constants for 64 quantisation steps in natural order.
  static func rows(steps: [UInt8]) -> [JPEGRow] {
    var rows = [JPEGRow](repeating: JPEGRow(), count: 24)
    for (position, step) in steps.enumerated() {
      let (row, column) = (position >> 3, position & 7)
      let divisor = JPEGDivisor(8 * UInt32(step))
      rows[row][column] = Int16(bitPattern: divisor.correction)
      rows[row + 8][column] = Int16(bitPattern: divisor.reciprocal)
      rows[row + 16][column] = Int16(bitPattern: divisor.scale)
    }
    for (first, second) in factors {
      rows.append(JPEGRow(first, second, first, second, first, second, first, second))
    }
    return rows + [JPEGRow(repeating: 8 * 128 * 4), JPEGRow(repeating: 0)]
  }

  /// The two factors × 8,192 of each turn of a pair.
  private static let factors: [(Int16, Int16)] = [
    (4_433, 10_703), (-10_704, 4_433),  // rows 2 and 6
    (-6_436, 9_633), (9_633, 6_437),  // what rows 3 and 7, and rows 1 and 5, have in common
    (-4_927, -7_373), (-7_373, 4_926),  // rows 7 and 1
    (-4_176, -20_995), (-20_995, 4_177),  // rows 5 and 3
  ]

  private var levelShift: JPEGRow { @inline(__always) get { constants[32] } }
  private var zero: JPEGRow { @inline(__always) get { constants[33] } }

  /// Transforms and quantises one block of samples 0…255.
  ///
  /// - Returns: The coefficients: row `u`, lane `v` is the one of vertical frequency `u` and
  ///   horizontal frequency `v`.
  @inline(__always)
  func coefficients(of samples: JPEGSampleBlock) -> JPEGBlock {
    // The lines first, × 4 √8; the sums of the second pass stay within ±32,768.
    var block = pass(samples.columns(zero: zero), shift: 11)
    // Subtracting 128 from each sample changes nothing but the sums.
    block.r0 = block.r0 &<< 2 &- levelShift
    block.r4 &<<= 2
    block = pass(block.transposed(zero: zero), shift: 15)
    block.r0 = (block.r0 &+ 2) &>> 2
    block.r4 = (block.r4 &+ 2) &>> 2
    return JPEGBlock(
      r0: quantised(block.r0, 0), r1: quantised(block.r1, 1), r2: quantised(block.r2, 2),
      r3: quantised(block.r3, 3), r4: quantised(block.r4, 4), r5: quantised(block.r5, 5),
      r6: quantised(block.r6, 6), r7: quantised(block.r7, 7))
  }

  /// One pass across the rows; all but rows 0 and 4 are divided by two to the power of `shift`.
  @inline(__always)
  private func pass(_ x: JPEGBlock, shift: Int32) -> JPEGBlock {
    let (s0, d0) = (x.r0 &+ x.r7, x.r0 &- x.r7)
    let (s1, d1) = (x.r1 &+ x.r6, x.r1 &- x.r6)
    let (s2, d2) = (x.r2 &+ x.r5, x.r2 &- x.r5)
    let (s3, d3) = (x.r3 &+ x.r4, x.r3 &- x.r4)

    let even = JPEGPair(s1 &- s2, s0 &- s3)
    let sums = JPEGPair(d3 &+ d1, d2 &+ d0)
    let (outer, inner) = (JPEGPair(d3, d0), JPEGPair(d2, d1))
    let half = SIMD4<Int32>(repeating: 1 &<< (shift &- 1))
    let (a, b) = (sums.turned(constants[26], half), sums.turned(constants[27], half))
    return JPEGBlock(
      r0: (s0 &+ s3) &+ (s1 &+ s2),
      r1: outer.turned(constants[29], b).divided(shift),
      r2: even.turned(constants[24], half).divided(shift),
      r3: inner.turned(constants[31], a).divided(shift),
      r4: (s0 &+ s3) &- (s1 &+ s2),
      r5: inner.turned(constants[30], b).divided(shift),
      r6: even.turned(constants[25], half).divided(shift),
      r7: outer.turned(constants[28], a).divided(shift))
  }

  /// Divides coefficients × 8 by the steps, rounding halves away from zero.
  @inline(__always)
  private func quantised(_ x: JPEGRow, _ row: Int) -> JPEGRow {
    let sign = x &>> 15
    let magnitude = JPEGUnsignedRow((x ^ sign) &- sign)
    let quotient =
      (magnitude &+ JPEGUnsignedRow(constants[row]))
      .highProduct(JPEGUnsignedRow(constants[row &+ 8]))
      .highProduct(JPEGUnsignedRow(constants[row &+ 16]))
    return (JPEGRow(quotient) ^ sign) &- sign
  }
}
