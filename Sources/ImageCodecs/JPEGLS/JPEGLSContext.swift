/// What the next sample of a context needs at once, kept ready for either sign of its gradients.
struct JPEGLSHead {
  /// The number of bits that are coded as they are, k (T.87 §A.5.1).
  var lowBits: UInt8
  /// All ones if errors are to be complemented, else zero.
  ///
  /// Small negative errors may be the more frequent (T.87 §A.5.2; only in lossless coding), and the
  /// gradients may be negative (T.87 §A.3.4); both together leave an error as it is.
  var complement: Int8
  /// The correction of the prediction, C, negative for negative gradients.
  var correction: Int16
}

/// What was learned from the samples of one context (T.87 §A.2.1): A, B, C and N.
struct JPEGLSContext {
  /// The sum of the magnitudes of the errors, A.
  private var magnitude: Int32
  /// The sum of the errors, B, of which the correction was taken out.
  private var bias: Int32 = 0
  /// The number of samples, N.
  private var count: Int32 = 1
  /// The correction of the prediction, C.
  private var correction: Int8 = 0
  /// The number of bits that are coded as they are, k (T.87 §A.5.1).
  private var lowBits: UInt8
  /// All ones if errors are coded as their complements, else zero.
  private var complement: Int8 = 0

  /// The state before the first sample (T.87 §A.2.1, §A.8).
  init(_ preset: JPEGLSPreset) {
    magnitude = Int32(truncatingIfNeeded: Self.firstMagnitude(preset))
    lowBits = Self.lowBits(magnitude: magnitude, count: 1)
  }

  /// What the next sample needs; `sign` is -1 for negative gradients, else 0.
  @inline(__always)
  func head(sign: Int8) -> JPEGLSHead {
    let wide = Int16(truncatingIfNeeded: sign)
    return JPEGLSHead(
      lowBits: lowBits, complement: complement ^ sign,
      correction: (Int16(truncatingIfNeeded: correction) ^ wide) &- wide)
  }

  /// A of a context that has seen nothing yet.
  static func firstMagnitude(_ preset: JPEGLSPreset) -> Int { max(2, (preset.range + 32) / 64) }

  /// The least k, up to 16, with `count << k >= magnitude`.
  private static func lowBits(magnitude: Int32, count: Int32) -> UInt8 {
    var bits: UInt8 = 0
    while count &<< Int32(bits) < magnitude, bits < 16 { bits += 1 }
    return bits
  }

  /// Learns from a sample (T.87 §A.6).
  ///
  /// - Parameters:
  ///   - error: Its quantised error.
  ///   - step: 2·NEAR + 1.
  ///   - reset: The count at which the sums are halved.
  @inline(__always)
  mutating func learn(_ error: Int, step: Int, reset: Int32) {
    let isNegative = error &>> 63
    var magnitude =
      magnitude &+ Int32(truncatingIfNeeded: (error ^ isNegative) &- isNegative)
    var bias = bias &+ Int32(truncatingIfNeeded: error &* step)
    var count = count
    if count == reset {
      magnitude &>>= 1
      bias &>>= 1
      count &>>= 1
    }
    count &+= 1
    // Masks instead of branches, as the signs of errors cannot be foreseen.
    let isLow = (bias &+ count &- 1) &>> 31
    let isHigh = (0 &- bias) &>> 31
    bias = bias &+ (count & isLow) &- (count & isHigh)
    bias = min(max(bias, 1 &- count), 0)
    let correction = Int32(self.correction) &+ isLow &- isHigh
    self.correction = Int8(truncatingIfNeeded: min(max(correction, -128), 127))
    // k falls by one at most, and seldom rises by more.
    var lowBits = Int32(self.lowBits)
    let scaled = count &<< lowBits
    lowBits = lowBits &- ((scaled &- magnitude) &>> 31)
    lowBits = max(lowBits &+ ((magnitude &- 1 &- scaled &>> 1) &>> 31), 0)
    while count &<< lowBits < magnitude, lowBits < 16 { lowBits &+= 1 }
    self.magnitude = magnitude
    self.bias = bias
    self.count = count
    self.lowBits = UInt8(truncatingIfNeeded: lowBits)
    if step == 1 {
      complement = Int8(
        truncatingIfNeeded: (lowBits &- 1) &>> 31 & (2 &* bias &+ count &- 1) &>> 31)
    }
  }
}

/// What was learned from the samples that ended runs (T.87 §A.7.2).
struct JPEGLSRunContext {
  /// The sum of the magnitudes, A.
  private var magnitude: Int
  /// The number of samples, N.
  private var count = 1
  /// The number of negative errors, Nn.
  private var negatives = 0
  /// 1 if the neighbours to the left and above are alike, else 0: RItype.
  let kind: Int

  /// The state before the first run.
  init(_ preset: JPEGLSPreset, kind: Int) {
    magnitude = JPEGLSContext.firstMagnitude(preset)
    self.kind = kind
  }

  /// The number of bits that are coded as they are, k, at most 16.
  var lowBits: Int {
    let sum = magnitude &+ (count &>> 1) &* kind
    var bits = 0
    while count &<< bits < sum, bits < 16 { bits &+= 1 }
    return bits
  }

  /// The error that a coded number stands for.
  func error(of mapped: Int, lowBits: Int) -> Int {
    let doubled = mapped &+ kind
    let size = (doubled &+ 1) &>> 1
    let isNegative = lowBits != 0 || 2 &* negatives >= count
    return (doubled & 1 != 0) == isNegative ? 0 &- size : size
  }

  /// The number that stands for an error, EMErrval.
  func mapped(_ error: Int, lowBits: Int) -> Int {
    let isOften = lowBits != 0 || 2 &* negatives >= count
    let isOdd = error != 0 && (error < 0) == isOften
    return 2 &* abs(error) &- kind &- (isOdd ? 1 : 0)
  }

  /// Learns from a sample.
  mutating func learn(_ error: Int, mapped: Int, reset: Int) {
    if error < 0 { negatives &+= 1 }
    magnitude &+= (mapped &+ 1 &- kind) &>> 1
    if count == reset {
      magnitude &>>= 1
      count &>>= 1
      negatives &>>= 1
    }
    count &+= 1
  }
}
