/// Decodes one sample outside of runs (T.87 §A.4 to §A.6).
struct JPEGLSSampleDecoder<Arithmetic: JPEGLSArithmetic> {
  private let arithmetic: Arithmetic
  private let reset: Int32
  private let errorBits: Int
  /// The number of zeros that announces an error that is coded as it is.
  private let longest: Int
  /// A number that begins with fewer zeros is whole in a window that was just refilled.
  private let fewZeros: Int

  init(_ preset: JPEGLSPreset) {
    arithmetic = Arithmetic(preset)
    reset = Int32(truncatingIfNeeded: preset.reset)
    errorBits = preset.errorBits
    longest = preset.limit - preset.errorBits - 1
    fewZeros = min(longest, JPEGLSBits.least - 17)
  }

  /// Decodes a sample; it is meaningless if the bits are damaged afterwards.
  ///
  /// - Parameters:
  ///   - region: The number of the context, with a sign.
  ///   - left: The sample to the left, Ra.
  ///   - above: The sample above, Rb.
  ///   - aboveLeft: The sample to the left of that, Rc.
  @inline(__always)
  func decode(
    _ region: Int, left: Int, above: Int, aboveLeft: Int, _ bits: inout JPEGLSBits,
    _ source: RawSpan, _ states: inout MutableSpan<JPEGLSContext>,
    _ heads: inout MutableSpan<JPEGLSHead>
  ) -> Int {
    let head = heads[region &+ JPEGLSContexts.zero]
    let lowBits = Int(head.lowBits)
    bits.refill(source)
    let zeros = bits.zeros
    let mapped: Int
    if zeros < fewZeros {
      bits.drop(zeros &+ 1)
      mapped = zeros &<< lowBits | bits.first(lowBits)
      bits.drop(lowBits)
    } else {
      let number = bits.number(
        source, lowBits: lowBits, longest: longest, errorBits: errorBits)
      bits = number.bits
      mapped = number.value
    }
    let plain = mapped &>> 1 ^ (0 &- (mapped & 1))
    let predicted = arithmetic.prediction(
      left: left, above: above, aboveLeft: aboveLeft, correction: Int(head.correction))
    let complement = Int(head.complement)
    let sign = region &>> 63
    JPEGLSContexts.learn(
      plain ^ complement ^ sign, region, step: arithmetic.step, reset: reset, &states, &heads)
    return arithmetic.sample(predicted, (plain ^ complement) &- sign)
  }
}
