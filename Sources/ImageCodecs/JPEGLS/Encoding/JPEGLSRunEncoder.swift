/// Encodes runs of samples that are like the one to the left, and what ends them (T.87 §A.7).
struct JPEGLSRunEncoder<Arithmetic: JPEGLSArithmetic> {
  private let arithmetic: Arithmetic
  private let preset: JPEGLSPreset
  private let longest: Int
  private var different: JPEGLSRunContext
  private var alike: JPEGLSRunContext

  init(_ preset: JPEGLSPreset) {
    self.preset = preset
    arithmetic = Arithmetic(preset)
    longest = preset.limit - preset.errorBits - 1
    different = JPEGLSRunContext(preset, kind: 0)
    alike = JPEGLSRunContext(preset, kind: 1)
  }

  /// Encodes the length of a run (T.87 §A.7.1).
  ///
  /// - Parameters:
  ///   - isToEnd: Whether the run goes on to the end of the line.
  ///   - runIndex: The state of the run lengths, RUNindex.
  func encode(
    length: Int, isToEnd: Bool, runIndex: inout Int, _ writer: inout JPEGLSBitWriter,
    _ output: inout MutableRawSpan
  ) {
    var rest = length
    while rest >= 1 << JPEGLSRun.order(runIndex) {
      writer.put(1, 1, &output)
      rest -= 1 << JPEGLSRun.order(runIndex)
      runIndex = min(runIndex + 1, 31)
    }
    if !isToEnd {
      writer.put(rest, 1 + JPEGLSRun.order(runIndex), &output)
    } else if rest > 0 {
      writer.put(1, 1, &output)
    }
  }

  /// Encodes the sample that ends a run of one component (T.87 §A.7.2).
  ///
  /// - Returns: The sample as it will be decoded.
  mutating func encode(
    ending sample: Int, left: Int, above: Int, runIndex: Int, _ writer: inout JPEGLSBitWriter,
    _ output: inout MutableRawSpan
  ) -> Int {
    guard arithmetic.isNear(left - above) else {
      return encode(
        pixelEnding: sample, left: left, above: above, runIndex: runIndex, &writer, &output)
    }
    let error = arithmetic.error(sample - left)
    put(error, &alike, runIndex, &writer, &output)
    return arithmetic.sample(left, error)
  }

  /// Encodes one of the samples that end a run of pixels (T.87 §B).
  ///
  /// - Returns: The sample as it will be decoded.
  mutating func encode(
    pixelEnding sample: Int, left: Int, above: Int, runIndex: Int,
    _ writer: inout JPEGLSBitWriter, _ output: inout MutableRawSpan
  ) -> Int {
    let isReversed = left > above
    let error = arithmetic.error(isReversed ? above - sample : sample - above)
    put(error, &different, runIndex, &writer, &output)
    return arithmetic.sample(above, isReversed ? 0 - error : error)
  }

  private func put(
    _ error: Int, _ context: inout JPEGLSRunContext, _ runIndex: Int,
    _ writer: inout JPEGLSBitWriter, _ output: inout MutableRawSpan
  ) {
    let lowBits = context.lowBits
    let mapped = context.mapped(error, lowBits: lowBits)
    writer.put(
      mapped, lowBits: lowBits, longest: longest - JPEGLSRun.order(runIndex) - 1,
      errorBits: preset.errorBits, &output)
    context.learn(error, mapped: mapped, reset: preset.reset)
  }
}
