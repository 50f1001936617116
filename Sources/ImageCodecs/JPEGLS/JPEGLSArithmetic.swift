/// How errors and samples become one another. Two kinds, so that the frequent one costs least.
protocol JPEGLSArithmetic: Sendable {
  /// 2·NEAR + 1.
  var step: Int { get }
  /// The greatest sample, MAXVAL.
  var maximum: Int { get }

  init(_ preset: JPEGLSPreset)

  /// The sample of a prediction and a quantised error, with its sign undone (T.87 §A.4.5).
  func sample(_ predicted: Int, _ error: Int) -> Int

  /// The quantised error of a difference to the prediction, in the range of a code (T.87 §A.4.4).
  func error(_ difference: Int) -> Int

  /// The size of a difference, or zero if it is not greater than NEAR.
  func isNear(_ difference: Int) -> Bool
}

extension JPEGLSArithmetic {
  /// What a sample is predicted to be (T.87 §A.4.1, §A.4.2).
  ///
  /// - Parameters:
  ///   - left: The sample to the left, Ra.
  ///   - above: The sample above, Rb.
  ///   - aboveLeft: The sample to the left of that, Rc.
  ///   - correction: What the context adds, with the sign undone.
  @inline(__always)
  func prediction(left: Int, above: Int, aboveLeft: Int, correction: Int) -> Int {
    let gradient = left &+ above &- aboveLeft
    let median = min(max(gradient, min(left, above)), max(left, above))
    return min(max(median &+ correction, 0), maximum)
  }
}

/// Lossless, with samples up to 2ⁿ - 1: errors wrap around.
struct JPEGLSExact: JPEGLSArithmetic {
  let maximum: Int
  private let unused: Int

  init(_ preset: JPEGLSPreset) {
    maximum = preset.maximum
    unused = Int.bitWidth - preset.errorBits
  }

  /// Whether a preset is of this kind.
  static func fits(_ preset: JPEGLSPreset) -> Bool {
    preset.near == 0 && preset.maximum & (preset.maximum + 1) == 0
  }

  @inline(__always)
  var step: Int { 1 }

  @inline(__always)
  func sample(_ predicted: Int, _ error: Int) -> Int { (predicted &+ error) & maximum }

  @inline(__always)
  func error(_ difference: Int) -> Int { (difference &<< unused) &>> unused }

  @inline(__always)
  func isNear(_ difference: Int) -> Bool { difference == 0 }
}

/// Near-lossless, or with any greatest sample.
struct JPEGLSNear: JPEGLSArithmetic {
  let maximum: Int
  let step: Int
  private let near: Int
  private let range: Int
  /// Divides by ``step``: a factor of 2³²/step, rounded up, which is exact for 17 bits.
  private let quotient: Int

  init(_ preset: JPEGLSPreset) {
    maximum = preset.maximum
    step = preset.step
    near = preset.near
    range = preset.range
    quotient = ((1 << 32) + preset.step - 1) / preset.step
  }

  @inline(__always)
  func sample(_ predicted: Int, _ error: Int) -> Int {
    var sample = predicted &+ error &* step
    if sample < 0 &- near {
      sample &+= range &* step
    } else if sample > maximum &+ near {
      sample &-= range &* step
    }
    return min(max(sample, 0), maximum)
  }

  @inline(__always)
  func error(_ difference: Int) -> Int {
    let size = ((abs(difference) &+ near) &* quotient) &>> 32
    var error = difference < 0 ? 0 &- size : size
    if error < 0 { error &+= range }
    return error >= (range &+ 1) &>> 1 ? error &- range : error
  }

  @inline(__always)
  func isNear(_ difference: Int) -> Bool { abs(difference) <= near }
}
