/// The inverse DCT of 8 × 8 blocks (T.81 §A.3.3), eight columns or rows at once.
///
/// The method, its factors × 8,192 and the places where it rounds are those of the accurate integer
/// DCT of the Independent JPEG Group (Loeffler, Ligtenberg and Moschytz), so that the samples are
/// the same to the last bit as those of the software most in use. Each of its sums is written as
/// products of pairs, which is one instruction on x86; none can overflow 32 bits.
struct JPEGInverseTransform: ~Escapable {
  /// All constants, as ``rows(precision:)`` lists them; read in the loop over the blocks, where the
  /// compiler knows nothing of them but that they have 16 bits.
  private let constants: Span<JPEGRow>
  /// How far the first and the second pass are shifted: 12 bits leave less room between them.
  private let down: Int32
  private let across: Int32
  private let isWide: Bool

  /// Creates a transform from what ``rows(precision:)`` made.
  @_lifetime(copy rows)
  init?(_ rows: Span<JPEGRow>, precision: Int) {
    guard rows.count == Self.count else { return nil }
    constants = rows
    isWide = precision > 8
    (down, across) = isWide ? (12, 17) : (11, 18)
  }

  private static let count = factors.count + 3

  /// The constants for samples of 8 or 12 bits.
  static func rows(precision: Int) -> [JPEGRow] {
    let center: Int16 = 1 << Int16(precision - 1)
    return factors.map { a, b in JPEGRow(a, b, a, b, a, b, a, b) }
      + [JPEGRow(), JPEGRow(repeating: center), JPEGRow(repeating: 2 * center - 1)]
  }

  /// The two factors × 8,192 of the pairs that make up a pass.
  private static let factors: [(Int16, Int16)] = [
    (8_192, 8_192), (8_192, -8_192),  // rows 0 and 4
    (10_703, 4_433), (4_433, -10_704),  // rows 2 and 6
    (2_260, -11_363), (6_437, 9_633), (9_633, -6_436), (11_363, 2_260),  // rows 1 and 7
    (-6_436, 9_633), (-11_362, 2_261), (-2_259, -11_362), (9_633, 6_437),  // rows 3 and 5
  ]

  private var zero: JPEGRow { @inline(__always) get { constants[Self.factors.count] } }
  private var center: JPEGRow { @inline(__always) get { constants[Self.factors.count + 1] } }
  private var greatest: JPEGRow { @inline(__always) get { constants[Self.factors.count + 2] } }
}

extension JPEGInverseTransform {
  /// Makes the samples of a block and puts them into their plane.
  ///
  /// - Parameters:
  ///   - blocks: From `block` on, 64 dequantised coefficients in natural order.
  ///   - last: The position, in coded order, of the last that is not zero.
  ///   - x: The column of the first sample; `y` its row.
  @inline(__always)
  func apply<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ blocks: Span<Int16>, at block: Int, last: Int, to plane: JPEGGrid.Plane, _ x: Int, _ y: Int,
    in samples: inout MutableSpan<Sample>, _ scratch: inout MutableSpan<Sample>
  ) {
    if x <= plane.stride &- 8, y <= plane.lines &- 8 {
      let start = plane.start &+ y &* plane.stride &+ x
      apply(blocks, at: block, last: last, into: &samples, start: start, stride: plane.stride)
    } else {
      apply(blocks, at: block, last: last, into: &scratch, start: 0, stride: 8)
      JPEGCanvas.copy(scratch.span, to: plane, x, y, in: &samples)
    }
  }

  /// Makes the samples of a block.
  ///
  /// - Parameters:
  ///   - blocks: From `block` on, 64 dequantised coefficients in natural order.
  ///   - last: The position, in coded order, of the last that is not zero.
  ///   - plane: Takes the samples, the first at `start`.
  @inline(never)
  private func apply<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ blocks: Span<Int16>, at block: Int, last: Int, into plane: inout MutableSpan<Sample>,
    start: Int, stride: Int
  ) {
    if last == 0 {
      // Both passes round as one, as the first divides by nothing.
      let level = JPEGRow(repeating: (blocks[block] &+ 4) &>> 3)
      let row = clamped(level)
      for line in 0..<8 { plane.setJPEGSamples(row, at: start &+ line &* stride) }
      return
    }
    var rows = JPEGBlock(
      r0: blocks.jpegRow(at: block), r1: blocks.jpegRow(at: block &+ 8),
      r2: blocks.jpegRow(at: block &+ 16), r3: blocks.jpegRow(at: block &+ 24),
      r4: blocks.jpegRow(at: block &+ 32), r5: blocks.jpegRow(at: block &+ 40),
      r6: blocks.jpegRow(at: block &+ 48), r7: blocks.jpegRow(at: block &+ 56))
    var excess = SIMD4<Int32>()
    rows = pass(rows, shift: down, &excess).transposed(zero: zero)
    if isWide, (excess[0] | excess[1] | excess[2] | excess[3]) >> 16 != 0 {
      return JPEGWideTransform.apply(blocks, at: block, into: &plane, start: start, stride: stride)
    }
    rows = pass(rows, shift: across, &excess).transposed(zero: zero)
    plane.setJPEGSamples(clamped(rows.r0), at: start)
    plane.setJPEGSamples(clamped(rows.r1), at: start &+ stride)
    plane.setJPEGSamples(clamped(rows.r2), at: start &+ 2 &* stride)
    plane.setJPEGSamples(clamped(rows.r3), at: start &+ 3 &* stride)
    plane.setJPEGSamples(clamped(rows.r4), at: start &+ 4 &* stride)
    plane.setJPEGSamples(clamped(rows.r5), at: start &+ 5 &* stride)
    plane.setJPEGSamples(clamped(rows.r6), at: start &+ 6 &* stride)
    plane.setJPEGSamples(clamped(rows.r7), at: start &+ 7 &* stride)
  }

  /// One pass across the rows.
  ///
  /// - Parameter excess: Gets bits above the lowest 16 if a result has no room in 16 bits.
  @inline(__always)
  private func pass(
    _ x: JPEGBlock, shift: Int32, _ excess: inout SIMD4<Int32>
  ) -> JPEGBlock {
    let half = SIMD4<Int32>(repeating: 1 &<< (shift &- 1))
    let (p04, p26) = (JPEGPair(x.r0, x.r4), JPEGPair(x.r2, x.r6))
    let (p17, p35) = (JPEGPair(x.r1, x.r7), JPEGPair(x.r3, x.r5))
    let (a, b) = (p04.turned(constants[0], half), p04.turned(constants[1], half))
    let (c, d) = (p26.turned(constants[2]), p26.turned(constants[3]))
    let (t0, t3, t1, t2) = (a.plus(c), a.minus(c), b.plus(d), b.minus(d))
    let o0 = p35.turned(constants[8], p17.turned(constants[4]))
    let o1 = p35.turned(constants[9], p17.turned(constants[5]))
    let o2 = p35.turned(constants[10], p17.turned(constants[6]))
    let o3 = p35.turned(constants[11], p17.turned(constants[7]))
    let (s0, s1, s2, s3) = (t0.plus(o3), t1.plus(o2), t2.plus(o1), t3.plus(o0))
    let (s4, s5, s6, s7) = (t3.minus(o0), t2.minus(o1), t1.minus(o2), t0.minus(o3))
    if isWide {
      excess =
        s0.excess(shift) | s1.excess(shift) | s2.excess(shift) | s3.excess(shift)
        | s4.excess(shift) | s5.excess(shift) | s6.excess(shift) | s7.excess(shift)
    }
    return JPEGBlock(
      r0: s0.divided(shift), r1: s1.divided(shift), r2: s2.divided(shift),
      r3: s3.divided(shift), r4: s4.divided(shift), r5: s5.divided(shift),
      r6: s6.divided(shift), r7: s7.divided(shift))
  }

  /// Samples of differences from the center.
  @inline(__always)
  private func clamped(_ row: JPEGRow) -> JPEGUnsignedRow {
    let bounded = row.clamped(lowerBound: 0 &- center, upperBound: greatest &- center)
    return JPEGUnsignedRow(bounded &+ center)
  }
}
