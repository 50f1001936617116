import Testing

@testable import ImageCodecs

@Suite("Forward DCT and quantisation (T.81 §A.3.3, §A.3.4)")
struct JPEGForwardTransformTests {
  /// The coefficients in natural order, as the encoder finds them.
  private func coefficients(_ samples: [UInt8], steps: [UInt8]) -> [Int] {
    var rows = [JPEGRow](repeating: JPEGRow(), count: JPEGCoefficients.rows)
    let constants = JPEGForwardTransform.rows(steps: steps)
    JPEGCoefficients.transform(
      samples.span, start: 0, stride: 8, step: 8, constants: constants.span, into: &rows, first: 0,
      every: 1, count: 1)
    for place in 0..<64 {
      let isFlagged = rows[8][place & 7] >> Int16(place >> 3) & 1 == 1
      #expect(isFlagged == (rows[place >> 3][place & 7] != 0))
    }
    return (0..<64).map { Int(rows[$0 & 7][$0 >> 3]) }
  }

  private func largestError(_ samples: [UInt8], steps: [UInt8]) -> Double {
    let exact = CosineTransform.forward(samples.map { Double($0) - 128 })
    let found = coefficients(samples, steps: steps)
    return (0..<64).map { abs(Double(found[$0]) - exact[$0] / Double(steps[$0])) }.max() ?? 0
  }

  @Test("is that of the definition, to the rounding", arguments: 1...100 as ClosedRange<UInt64>)
  func exact(seed: UInt64) {
    let samples = JPEGPictures.noise(64, seed: seed)
    #expect(largestError(samples, steps: [UInt8](repeating: 1, count: 64)) < 0.75)
    for step in [2, 3, 7, 16, 50, 99, 255] as [UInt8] {
      let bound = 0.5 + 0.25 / Double(step) + 0.1
      #expect(largestError(samples, steps: [UInt8](repeating: step, count: 64)) < bound)
    }
  }

  @Test("bears the strongest contrasts", arguments: 0..<64)
  func extremes(frequency: Int) {
    let steps = [UInt8](repeating: 1, count: 64)
    var impulse = [Double](repeating: 0, count: 64)
    impulse[frequency] = 1
    let wave = CosineTransform.inverse(impulse)
    for sign in [1.0, -1.0] {
      let samples = wave.map { $0 * sign > 0 ? UInt8.max : 0 }
      #expect(largestError(samples, steps: steps) < 0.8)
    }
  }

  @Test("has no coefficient but one for a flat block", arguments: [0, 1, 127, 128, 129, 255])
  func flat(value: UInt8) {
    let samples = [UInt8](repeating: value, count: 64)
    let found = coefficients(samples, steps: [UInt8](repeating: 1, count: 64))
    #expect(found[0] == 8 * (Int(value) - 128))
    #expect(found.dropFirst().allSatisfy { $0 == 0 })
  }

  @Test("finds no block outside of a plane")
  func outside() {
    let found = coefficients([], steps: [UInt8](repeating: 1, count: 64))
    #expect(found[0] == -1024)
  }
}
