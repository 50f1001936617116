/// The forward DCT and the quantisation of 8 × 8 blocks (T.81 §A.3.3, §A.3.4), on 16 bits and
/// eight columns at once.
///
/// The flow graph is that of Loeffler, Ligtenberg and Moschytz: a pass multiplies by √8 and turns
/// the odd differences by 3π/16 and π/16.
///
/// | here | in the graph |
/// |---|---|
/// | `s0…s3`, `d0…d3` | sums and differences of opposite samples |
/// | `e0…e3` | the same of the sums: the even part |
/// | `a0…a3` | the differences, turned |
/// | `b0…b3` | sums and differences of those |
///
/// A product is the high half of 16 × 16 bits, rounded down; the biases take back what that loses
/// on average.
struct JPEGForwardTransform: ~Escapable {
  /// All constants, as ``rows(steps:)`` lists them.
  ///
  /// They are read in the loop over the blocks, where the compiler knows nothing of them but that
  /// they have 16 bits: a high product is then one instruction, and five if it knew the factor.
  private let constants: Span<JPEGRow>

  /// Creates a transform from what ``rows(steps:)`` made.
  @_lifetime(copy rows)
  init?(_ rows: Span<JPEGRow>) {
    guard rows.count == Self.count else { return nil }
    constants = rows
  }

  private static let count = 29

  /// The constants for 64 quantisation steps in natural order.
  static func rows(steps: [UInt8]) -> [JPEGRow] {
    var reciprocals = [JPEGRow](repeating: JPEGRow(), count: 8)
    var halves = reciprocals
    for (position, step) in steps.enumerated() {
      let (row, column) = (position >> 3, position & 7)
      reciprocals[column][row] = Int16((4096 + Int(step) / 2) / Int(step))
      halves[column][row] = Int16(step) * 8 + bias[column]
    }
    let shuffledBias = stride(from: 0, to: 8, by: 2).map { pair in
      let (even, odd) = (4 + bias[pair / 2], 4 + bias[pair / 2 + 4])
      return JPEGRow(even, odd, even, odd, even, odd, even, odd)
    }
    return reciprocals + halves + factors.map { JPEGRow(repeating: $0) } + shuffledBias
  }

  /// What the products of one pass lose on average, for each coefficient of the pass.
  private static let bias: [Int16] = [0, 2, 1, -1, 0, 2, 0, 0]

  /// The factors × 65,536, less the whole number next to them, the level shift and zero.
  private static let factors: [Int16] = [
    -11_044,  // cos 3π/16 - 1
    -29_126,  // sin 3π/16 - 1
    -1_259,  // cos π/16 - 1
    12_785,  // sin π/16
    27_146,  // √2 - 1
    20_091,  // √2 cos π/8 - 1
    -30_068,  // √2 sin π/8 - 1
    8 * 128 * 16,
    0,
  ]
  private var cos3Less1: JPEGRow { @inline(__always) get { constants[16] } }
  private var sin3Less1: JPEGRow { @inline(__always) get { constants[17] } }
  private var cos1Less1: JPEGRow { @inline(__always) get { constants[18] } }
  private var sin1: JPEGRow { @inline(__always) get { constants[19] } }
  private var root2Less1: JPEGRow { @inline(__always) get { constants[20] } }
  private var root2Cos2Less1: JPEGRow { @inline(__always) get { constants[21] } }
  private var root2Sin2Less1: JPEGRow { @inline(__always) get { constants[22] } }
  private var levelShift: JPEGRow { @inline(__always) get { constants[23] } }
  private var zero: JPEGRow { @inline(__always) get { constants[24] } }

  /// Transforms and quantises one block of samples 0…255.
  ///
  /// Samples × 16 keep the sums of the first pass below 32,768, and an eighth of that the
  /// coefficients × 16 of the second below 16,384 and some.
  ///
  /// - Returns: The coefficients, transposed: row `v`, lane `u` is the one of horizontal frequency
  ///   `v` and vertical frequency `u`.
  @inline(__always)
  func coefficients(of samples: JPEGBlock) -> JPEGBlock {
    var block = samples
    block.r0 &<<= 4
    block.r1 &<<= 4
    block.r2 &<<= 4
    block.r3 &<<= 4
    block.r4 &<<= 4
    block.r5 &<<= 4
    block.r6 &<<= 4
    block.r7 &<<= 4
    block = pass(block)
    block.r0 &-= levelShift  // subtracting 128 from each sample changes nothing but the sums
    return quantised(pass(transposedEighth(block)))
  }

  /// One pass over the columns.
  @inline(__always)
  private func pass(_ x: JPEGBlock) -> JPEGBlock {
    let (s0, d0) = (x.r0 &+ x.r7, x.r0 &- x.r7)
    let (s1, d1) = (x.r1 &+ x.r6, x.r1 &- x.r6)
    let (s2, d2) = (x.r2 &+ x.r5, x.r2 &- x.r5)
    let (s3, d3) = (x.r3 &+ x.r4, x.r3 &- x.r4)

    let (e0, e3) = (s0 &+ s3, s0 &- s3)
    let (e1, e2) = (s1 &+ s2, s1 &- s2)
    let even2 = e3 &+ high(e3, root2Cos2Less1) &+ e2 &+ high(e2, root2Sin2Less1)
    let even6 = e3 &+ high(e3, root2Sin2Less1) &- e2 &- high(e2, root2Cos2Less1)

    let a0 = d3 &+ high(d3, cos3Less1) &+ d0 &+ high(d0, sin3Less1)
    let a3 = d0 &+ high(d0, cos3Less1) &- d3 &- high(d3, sin3Less1)
    let a1 = d2 &+ high(d2, cos1Less1) &+ high(d1, sin1)
    let a2 = d1 &+ high(d1, cos1Less1) &- high(d2, sin1)
    let (b0, b2) = (a0 &+ a2, a0 &- a2)
    let (b3, b1) = (a3 &+ a1, a3 &- a1)
    return JPEGBlock(
      r0: e0 &+ e1, r1: b3 &+ b0, r2: even2, r3: b1 &+ high(b1, root2Less1),
      r4: e0 &- e1, r5: b2 &+ high(b2, root2Less1), r6: even6, r7: b3 &- b0)
  }

  /// Exchanges rows and columns, and divides by 8, rounding.
  ///
  /// The sums between the shuffles, one of them with zero, keep the compiler from merging these
  /// into one, of which it makes nine times as many instructions.
  @inline(__always)
  private func transposedEighth(_ x: JPEGBlock) -> JPEGBlock {
    var y = x.shuffled
    y.r0 &+= constants[25]
    y.r1 &+= constants[25]
    y.r2 &+= constants[26]
    y.r3 &+= constants[26]
    y.r4 &+= constants[27]
    y.r5 &+= constants[27]
    y.r6 &+= constants[28]
    y.r7 &+= constants[28]
    y = y.shuffled
    y.r0 &+= zero
    y.r1 &+= zero
    y.r2 &+= zero
    y.r3 &+= zero
    y.r4 &+= zero
    y.r5 &+= zero
    y.r6 &+= zero
    y.r7 &+= zero
    y = y.shuffled
    return JPEGBlock(
      r0: y.r0 &>> 3, r1: y.r1 &>> 3, r2: y.r2 &>> 3, r3: y.r3 &>> 3,
      r4: y.r4 &>> 3, r5: y.r5 &>> 3, r6: y.r6 &>> 3, r7: y.r7 &>> 3)
  }

  /// Divides coefficients × 16 by the steps, rounding to the nearest.
  ///
  /// The reciprocals are exact to 0.1 of a step for the largest coefficients, and better in
  /// proportion for smaller ones.
  @inline(__always)
  private func quantised(_ x: JPEGBlock) -> JPEGBlock {
    JPEGBlock(
      r0: high(x.r0 &+ constants[8], constants[0]), r1: high(x.r1 &+ constants[9], constants[1]),
      r2: high(x.r2 &+ constants[10], constants[2]), r3: high(x.r3 &+ constants[11], constants[3]),
      r4: high(x.r4 &+ constants[12], constants[4]), r5: high(x.r5 &+ constants[13], constants[5]),
      r6: high(x.r6 &+ constants[14], constants[6]), r7: high(x.r7 &+ constants[15], constants[7]))
  }

  @inline(__always)
  private func high(_ a: JPEGRow, _ b: JPEGRow) -> JPEGRow { a.highProduct(b) }
}
