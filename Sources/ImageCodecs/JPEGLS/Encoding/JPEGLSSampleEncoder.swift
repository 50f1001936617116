/// Encodes one sample outside of runs (T.87 §A.4 to §A.6).
struct JPEGLSSampleEncoder<Arithmetic: JPEGLSArithmetic> {
  private let arithmetic: Arithmetic
  private let reset: Int32
  private let errorBits: Int
  /// The number of zeros that announces an error that is coded as it is.
  private let longest: Int

  init(_ preset: JPEGLSPreset) {
    arithmetic = Arithmetic(preset)
    reset = Int32(truncatingIfNeeded: preset.reset)
    errorBits = preset.errorBits
    longest = preset.limit - preset.errorBits - 1
  }

  /// Encodes a sample.
  ///
  /// - Parameters:
  ///   - region: The number of the context, with a sign.
  ///   - left: The sample to the left, Ra.
  ///   - above: The sample above, Rb.
  ///   - aboveLeft: The sample to the left of that, Rc.
  /// - Returns: The sample as it will be decoded.
  @inline(__always)
  func encode(
    _ sample: Int, _ region: Int, left: Int, above: Int, aboveLeft: Int,
    _ writer: inout JPEGLSBitWriter, _ output: inout MutableRawSpan,
    _ states: inout MutableSpan<JPEGLSContext>, _ heads: inout MutableSpan<JPEGLSHead>
  ) -> Int {
    let head = heads[region &+ JPEGLSContexts.zero]
    let predicted = arithmetic.prediction(
      left: left, above: above, aboveLeft: aboveLeft, correction: Int(head.correction))
    let sign = region &>> 63
    let error = arithmetic.error(((sample &- predicted) ^ sign) &- sign)
    let complemented = error ^ Int(head.complement) ^ sign
    writer.put(
      complemented &<< 1 ^ complemented &>> 63, lowBits: Int(head.lowBits), longest: longest,
      errorBits: errorBits, &output)
    JPEGLSContexts.learn(
      error, region, step: arithmetic.step, reset: reset, &states, &heads)
    return arithmetic.sample(predicted, (error ^ sign) &- sign)
  }
}
