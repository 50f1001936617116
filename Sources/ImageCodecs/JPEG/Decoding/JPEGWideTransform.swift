/// The inverse DCT with 32 bits throughout, for the few blocks of 12-bit samples that have no room in
/// ``JPEGInverseTransform``: such that overshoot black or white.
enum JPEGWideTransform {
  /// Makes the samples of a block.
  ///
  /// - Parameters:
  ///   - blocks: From `block` on, 64 dequantised coefficients in natural order.
  ///   - plane: Takes the samples, the first at `start`.
  @inline(never)
  static func apply<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ blocks: Span<Int16>, at block: Int, into plane: inout MutableSpan<Sample>, start: Int,
    stride: Int
  ) {
    var work = InlineArray<64, Int32>(repeating: 0)
    for index in 0..<64 { work[index] = Int32(blocks[block + index]) }
    for column in 0..<8 { pass(&work, column, 8, shift: 12) }
    for row in 0..<8 { pass(&work, 8 * row, 1, shift: 17) }
    for row in 0..<8 {
      for column in 0..<8 {
        let value = min(max(work[8 * row + column] &+ 2048, 0), 4095)
        plane[start + row * stride + column] = Sample(truncatingIfNeeded: value)
      }
    }
  }

  /// One pass along eight places, `step` apart; the sums are those of the other transform.
  @inline(__always)
  private static func pass(
    _ x: inout InlineArray<64, Int32>, _ start: Int, _ step: Int, shift: Int32
  ) {
    let half: Int32 = 1 &<< (shift &- 1)
    let (x0, x1) = (x[start], x[start + step])
    let (x2, x3) = (x[start + 2 * step], x[start + 3 * step])
    let (x4, x5) = (x[start + 4 * step], x[start + 5 * step])
    let (x6, x7) = (x[start + 6 * step], x[start + 7 * step])
    let (a, b) = ((x0 &+ x4) &<< 13 &+ half, (x0 &- x4) &<< 13 &+ half)
    let (c, d) = (x2 &* 10_703 &+ x6 &* 4_433, x2 &* 4_433 &- x6 &* 10_704)
    let (t0, t1, t2, t3) = (a &+ c, b &+ d, b &- d, a &- c)
    let o0 = x1 &* 2_260 &- x7 &* 11_363 &- x3 &* 6_436 &+ x5 &* 9_633
    let o1 = x1 &* 6_437 &+ x7 &* 9_633 &- x3 &* 11_362 &+ x5 &* 2_261
    let o2 = x1 &* 9_633 &- x7 &* 6_436 &- x3 &* 2_259 &- x5 &* 11_362
    let o3 = x1 &* 11_363 &+ x7 &* 2_260 &+ x3 &* 9_633 &+ x5 &* 6_437
    x[start] = (t0 &+ o3) &>> shift
    x[start + step] = (t1 &+ o2) &>> shift
    x[start + 2 * step] = (t2 &+ o1) &>> shift
    x[start + 3 * step] = (t3 &+ o0) &>> shift
    x[start + 4 * step] = (t3 &- o0) &>> shift
    x[start + 5 * step] = (t2 &- o1) &>> shift
    x[start + 6 * step] = (t1 &- o2) &>> shift
    x[start + 7 * step] = (t0 &- o3) &>> shift
  }
}
