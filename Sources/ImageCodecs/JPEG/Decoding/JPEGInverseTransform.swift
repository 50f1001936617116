/// Dequantisation and inverse DCT of 8 × 8 blocks (T.81 §A.3.3, §A.3.4).
///
/// The method, its factors × 8,192 and the places where it rounds are those of the accurate integer
/// DCT of the Independent JPEG Group (Loeffler, Ligtenberg and Moschytz), so that the samples are
/// the same to the last bit as those of the software most in use.
struct JPEGInverseTransform {
  private let steps: [Int32]
  private let precision: Int

  /// Prepares the transform for 64 quantisation steps in natural order.
  init(steps: [UInt16], precision: Int) {
    self.steps = steps.map { Int32($0) }
    self.precision = precision
  }

  /// Makes the samples of a block, and zeros of its coefficients.
  ///
  /// - Parameters:
  ///   - blocks: From `block` on, 64 coefficients in natural order.
  ///   - last: The position, in coded order, of the last that is not zero.
  ///   - plane: Takes the samples, the first at `start`.
  func apply<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ blocks: inout MutableSpan<Int16>, at block: Int, last: Int,
    into plane: inout MutableSpan<Sample>, start: Int, stride: Int
  ) {
    var work = InlineArray<64, Int32>(repeating: 0)
    let steps = steps.span
    for index in 0..<64 {
      work[index] = Int32(blocks[block + index]) &* steps[index]
      blocks[block + index] = 0
    }
    let isWide = precision > 8
    let down: Int32 = isWide ? 12 : 11
    let across: Int32 = isWide ? 17 : 18
    for column in 0..<8 { Self.pass(&work, column, 8, shift: down) }
    for row in 0..<8 { Self.pass(&work, 8 * row, 1, shift: across) }
    let center: Int32 = 1 << Int32(precision - 1)
    let most: Int32 = 2 * center - 1
    for row in 0..<8 {
      for column in 0..<8 {
        let value = min(max(work[8 * row + column] &+ center, 0), most)
        plane[start + row * stride + column] = Sample(truncatingIfNeeded: value)
      }
    }
  }

  @inline(__always)
  private static func pass(
    _ x: inout InlineArray<64, Int32>, _ start: Int, _ step: Int, shift: Int32
  ) {
    let half: Int32 = 1 &<< (shift &- 1)
    let (x0, x1) = (x[start], x[start &+ step])
    let (x2, x3) = (x[start &+ 2 &* step], x[start &+ 3 &* step])
    let (x4, x5) = (x[start &+ 4 &* step], x[start &+ 5 &* step])
    let (x6, x7) = (x[start &+ 6 &* step], x[start &+ 7 &* step])
    let e1 = (x2 &+ x6) &* 4_433
    let e2 = e1 &- x6 &* 15_137
    let e3 = e1 &+ x2 &* 6_270
    let (a, b) = ((x0 &+ x4) &<< 13 &+ half, (x0 &- x4) &<< 13 &+ half)
    let (t0, t1, t2, t3) = (a &+ e3, b &+ e2, b &- e2, a &- e3)
    let z5 = (x7 &+ x3 &+ x5 &+ x1) &* 9_633
    let z1 = (x7 &+ x1) &* -7_373
    let z2 = (x5 &+ x3) &* -20_995
    let z3 = (x7 &+ x3) &* -16_069 &+ z5
    let z4 = (x5 &+ x1) &* -3_196 &+ z5
    let o0 = x7 &* 2_446 &+ z1 &+ z3
    let o1 = x5 &* 16_819 &+ z2 &+ z4
    let o2 = x3 &* 25_172 &+ z2 &+ z3
    let o3 = x1 &* 12_299 &+ z1 &+ z4
    x[start] = (t0 &+ o3) &>> shift
    x[start &+ 7 &* step] = (t0 &- o3) &>> shift
    x[start &+ step] = (t1 &+ o2) &>> shift
    x[start &+ 6 &* step] = (t1 &- o2) &>> shift
    x[start &+ 2 &* step] = (t2 &+ o1) &>> shift
    x[start &+ 5 &* step] = (t2 &- o1) &>> shift
    x[start &+ 3 &* step] = (t3 &+ o0) &>> shift
    x[start &+ 4 &* step] = (t3 &- o0) &>> shift
  }
}
