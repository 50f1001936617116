/// The numbers that govern the coding of a scan (T.87 §A.1, §C.2.4.1.1).
struct JPEGLSPreset: Hashable, Sendable {
  /// The thresholds of the gradients, T1, T2 and T3.
  struct Thresholds: Hashable, Sendable {
    var t1: Int
    var t2: Int
    var t3: Int
  }

  /// The greatest sample, MAXVAL.
  let maximum: Int
  /// The greatest difference of a decoded sample to the true one, NEAR.
  let near: Int
  /// The thresholds of the gradients.
  let thresholds: Thresholds
  /// The number of samples at which a context is halved, RESET.
  let reset: Int

  /// The defaults (T.87 §C.2.4.1.1.1).
  init(maximum: Int, near: Int) {
    self.maximum = maximum
    self.near = near
    reset = 64
    /// `value`, or `least` if it is below that or above the greatest sample.
    func clamp(_ value: Int, _ least: Int) -> Int {
      value > maximum || value < least ? least : value
    }
    var (first, second, third) = (3 * near, 5 * near, 7 * near)
    if maximum >= 128 {
      let factor = (min(maximum, 4095) + 128) / 256
      (first, second, third) = (
        first + factor + 2, second + factor * 4 + 3, third + factor * 17 + 4
      )
    } else {
      let factor = 256 / (maximum + 1)
      first = max(2, first + 3 / factor)
      second = max(3, second + 7 / factor)
      third = max(4, third + 21 / factor)
    }
    let t1 = clamp(first, near + 1)
    let t2 = clamp(second, t1)
    thresholds = Thresholds(t1: t1, t2: t2, t3: clamp(third, t2))
  }

  /// The numbers of a stream.
  ///
  /// - Parameters:
  ///   - segment: The LSE segment, if there was one; its zeros stand for the defaults.
  ///   - precision: That of the frame, 2…16 bits.
  ///   - near: That of the scan, 0…255.
  ///   - offset: Where the scan header stands.
  init(
    _ segment: JPEGLSPresetSegment?, precision: Int, near: Int, offset: Int
  ) throws(JPEGLSError) {
    let segment = segment ?? JPEGLSPresetSegment(offset: offset)
    let greatest = 1 << precision - 1
    guard segment.maximum <= greatest else {
      throw .parameter(.maximum, segment.maximum, offset: segment.offset)
    }
    let maximum = segment.maximum == 0 ? greatest : segment.maximum
    guard near <= maximum / 2 else { throw .parameter(.near, near, offset: offset) }
    let defaults = JPEGLSPreset(maximum: maximum, near: near)
    var thresholds = defaults.thresholds
    if segment.thresholds.t1 != 0 { thresholds.t1 = segment.thresholds.t1 }
    if segment.thresholds.t2 != 0 { thresholds.t2 = segment.thresholds.t2 }
    if segment.thresholds.t3 != 0 { thresholds.t3 = segment.thresholds.t3 }
    let ordered = [near + 1, thresholds.t1, thresholds.t2, thresholds.t3]
    for index in 1...3 where ordered[index] < ordered[index - 1] || ordered[index] > maximum {
      throw .parameter(.threshold(index), ordered[index], offset: segment.offset)
    }
    let reset = segment.reset == 0 ? defaults.reset : segment.reset
    guard 3...max(255, maximum) ~= reset else {
      throw .parameter(.reset, reset, offset: segment.offset)
    }
    self.maximum = maximum
    self.near = near
    self.thresholds = thresholds
    self.reset = reset
  }

  /// The size of a step of the prediction error, 2·NEAR + 1.
  var step: Int { 2 * near + 1 }
  /// The number of different prediction errors, RANGE.
  var range: Int { (maximum + 2 * near) / step + 1 }
  /// The number of bits of a prediction error that is coded as it is, qbpp.
  var errorBits: Int { Int.bitWidth - (range - 1).leadingZeroBitCount }
  /// The greatest length of a code word, LIMIT.
  var limit: Int {
    let bits = max(2, Int.bitWidth - maximum.leadingZeroBitCount)
    return 2 * (bits + max(8, bits))
  }
}

/// An LSE segment of coding parameters (T.87 §C.2.4.1.1); zeros stand for the defaults.
struct JPEGLSPresetSegment {
  var maximum = 0
  var thresholds = JPEGLSPreset.Thresholds(t1: 0, t2: 0, t3: 0)
  var reset = 0
  /// Where the segment stands.
  var offset: Int
}
