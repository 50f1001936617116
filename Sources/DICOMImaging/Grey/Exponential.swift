/// The exponential function, to 14 digits and better; the module has no other use of a mathematical
/// library.
///
/// `x = k ln 2 + r` with `|r| <= ln 2 / 2`: a series for `r`, an exponent for `k`.
func exponential(_ x: Double) -> Double {
  guard x < 709 else { return x.isNaN ? x : .infinity }
  guard x > -708 else { return 0 }
  let steps = (x * 1.442_695_040_888_963_4).rounded()
  let rest = (x - steps * 0.693_147_180_369_123_8) - steps * 1.908_214_929_270_587_7e-10
  var sum = 1.0
  for divisor in stride(from: 14.0, to: 0, by: -1) { sum = 1 + rest / divisor * sum }
  return Double(sign: .plus, exponent: Int(steps), significand: sum)
}
