import Testing

@testable import ImageCodecs

@Suite("Forward DCT and quantisation (T.81 §A.3.3, §A.3.4)")
struct JPEGForwardTransformTests {
  /// The quantised coefficients in natural order, as the encoder finds them.
  private func coefficients(_ samples: [UInt8], step: UInt8) -> [Int] {
    var rows = [JPEGRow](repeating: JPEGRow(), count: JPEGCoefficients.rows)
    let constants = JPEGForwardTransform.rows(steps: [UInt8](repeating: step, count: 64))
    JPEGCoefficients.transform(
      samples.span, start: 0, stride: 8, step: 8, constants: constants.span, into: &rows, first: 0,
      every: 1, count: 1)
    for place in 0..<64 {
      let isFlagged = rows[8][place & 7] >> Int16(place >> 3) & 1 == 1
      #expect(isFlagged == (rows[place >> 3][place & 7] != 0))
    }
    return (0..<64).map { Int(rows[$0 >> 3][$0 & 7]) }
  }

  private func largestError(_ samples: [UInt8], step: UInt8) -> Double {
    let exact = CosineTransform.forward(samples.map { Double($0) - 128 })
    let found = coefficients(samples, step: step)
    return (0..<64).map { abs(Double(found[$0]) - exact[$0] / Double(step)) }.max() ?? 0
  }

  @Test(
    "is that of the definition, but for the rounding", arguments: 1...100 as ClosedRange<UInt64>)
  func definition(seed: UInt64) {
    let samples = JPEGPictures.noise(64, seed: seed)
    for step in [1, 2, 3, 7, 16, 50, 99, 255] as [UInt8] {
      #expect(largestError(samples, step: step) < 0.5 + 0.25 / Double(step))
    }
  }

  @Test(
    "is that of the integer method, one number at a time", arguments: 1...100 as ClosedRange<UInt64>
  )
  func twin(seed: UInt64) {
    let samples = JPEGPictures.noise(64, seed: seed).map { seed % 2 == 0 ? $0 : $0 & 0x80 }
    let plain = IntegerCosineTransform.forward(samples.map { Int($0) - 128 })
    for step in [1, 2, 3, 10, 64, 255] {
      let quantised = plain.map { coefficient in
        let quotient = (abs(coefficient) + 4 * step) / (8 * step)
        return coefficient < 0 ? -quotient : quotient
      }
      #expect(coefficients(samples, step: UInt8(step)) == quantised)
    }
  }

  @Test("bears the strongest contrasts", arguments: 0..<64)
  func extremes(frequency: Int) {
    var impulse = [Double](repeating: 0, count: 64)
    impulse[frequency] = 1
    let wave = CosineTransform.inverse(impulse)
    for sign in [1.0, -1.0] {
      let samples = wave.map { $0 * sign > 0 ? UInt8.max : 0 }
      #expect(largestError(samples, step: 1) < 0.75)
    }
  }

  @Test("has no coefficient but one for a flat block", arguments: [0, 1, 127, 128, 129, 255])
  func flat(value: UInt8) {
    let found = coefficients([UInt8](repeating: value, count: 64), step: 1)
    #expect(found[0] == 8 * (Int(value) - 128))
    #expect(found.dropFirst().allSatisfy { $0 == 0 })
  }

  @Test("takes samples outside of a plane as black")
  func outside() {
    #expect(coefficients([], step: 1)[0] == -1024)
  }

  @Test("divides exactly", arguments: 1...255)
  func division(step: UInt32) {
    let divisor = JPEGDivisor(8 * step)
    func quotient(_ number: UInt32) -> UInt32 {
      let sum = number + UInt32(divisor.correction)
      return (((sum * UInt32(divisor.reciprocal)) >> 16) * UInt32(divisor.scale)) >> 16
    }
    // The quotient grows with the number, so that it is enough to try where it changes.
    for whole in 1...2048 / step {
      let number = whole * 8 * step - 4 * step
      #expect(quotient(number) == whole)
      #expect(quotient(number - 1) == whole - 1)
    }
  }
}

/// The accurate integer DCT of the Independent JPEG Group, a line at a time: factors × 8,192,
/// results × 8.
enum IntegerCosineTransform {
  static func forward(_ samples: [Int]) -> [Int] {
    var values = samples
    for line in 0..<8 {
      let places = (0..<8).map { 8 * line + $0 }
      for (place, value) in zip(places, pass(places.map { values[$0] }, bits: 11)) {
        values[place] = value
      }
    }
    for column in 0..<8 {
      let places = (0..<8).map { 8 * $0 + column }
      for (place, value) in zip(places, pass(places.map { values[$0] }, bits: 15)) {
        values[place] = value
      }
    }
    return values
  }

  /// Leaves two more bits in the first pass, and takes them back in the second.
  private static func pass(_ x: [Int], bits: Int) -> [Int] {
    func rounded(_ value: Int, _ bits: Int) -> Int { (value + (1 << (bits - 1))) >> bits }
    let sums = (0..<4).map { x[$0] + x[7 - $0] }
    let (d0, d1, d2, d3) = (x[0] - x[7], x[1] - x[6], x[2] - x[5], x[3] - x[4])
    let (e0, e1) = (sums[0] + sums[3], sums[1] + sums[2])
    let (e3, e2) = (sums[0] - sums[3], sums[1] - sums[2])
    let z1 = (e2 + e3) * 4433
    let z5 = (d3 + d1 + d2 + d0) * 9633
    let z3 = (d3 + d1) * -16_069 + z5
    let z4 = (d2 + d0) * -3196 + z5
    let (y1, y2) = ((d3 + d0) * -7373, (d2 + d1) * -20_995)
    func whole(_ value: Int) -> Int { bits == 11 ? value << 2 : rounded(value, 2) }
    return [
      whole(e0 + e1), rounded(d0 * 12_299 + y1 + z4, bits), rounded(z1 + e3 * 6270, bits),
      rounded(d1 * 25_172 + y2 + z3, bits), whole(e0 - e1), rounded(d2 * 16_819 + y2 + z4, bits),
      rounded(z1 - e2 * 15_137, bits), rounded(d3 * 2446 + y1 + z3, bits),
    ]
  }
}
