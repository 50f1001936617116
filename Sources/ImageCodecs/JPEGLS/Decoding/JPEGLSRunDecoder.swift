/// Decodes runs of samples that are like the one to the left, and what ends them (T.87 §A.7).
struct JPEGLSRunDecoder<Arithmetic: JPEGLSArithmetic> {
  /// A run that was decoded.
  struct Run {
    /// The bits behind it.
    var bits: JPEGLSBits
    /// How many samples are alike.
    var length = 0
    /// The sample behind them, unless the run goes on to the end of the line.
    var last = 0
  }

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

  /// Decodes a run of one component.
  ///
  /// - Parameters:
  ///   - left: The sample that is repeated.
  ///   - above: The line above, from the place above the first of the run to the last of the line.
  ///   - runIndex: The state of the run lengths, RUNindex.
  @inline(never)
  mutating func decode(
    _ bits: JPEGLSBits, _ source: RawSpan, left: Int, above: Span<UInt16>, runIndex: inout Int
  ) -> Run {
    var run = length(bits, source, room: above.count, runIndex: &runIndex)
    guard run.bits.count >= 0, run.length < above.count else { return run }
    let above = Int(above[run.length])
    if arithmetic.isNear(left - above) {
      let error = Self.ending(&alike, &run, source, runIndex, longest, preset)
      run.last = arithmetic.sample(left, error)
    } else {
      let error = Self.ending(&different, &run, source, runIndex, longest, preset)
      run.last = arithmetic.sample(above, left > above ? 0 &- error : error)
    }
    runIndex = max(runIndex - 1, 0)
    return run
  }

  /// Decodes the length of a run, at most `room` (T.87 §A.7.1).
  func length(
    _ bits: JPEGLSBits, _ source: RawSpan, room: Int, runIndex: inout Int
  ) -> Run {
    var run = Run(bits: bits)
    while run.length < room {
      let order = JPEGLSRun.order(runIndex)
      if run.bits.take(1, source) == 0 {
        run.length += run.bits.take(order, source)
        if run.length > room { run.bits.spoil(from: bits.offset) }
        break
      }
      if run.bits.count < 0 { break }
      run.length += 1 << order
      if run.length <= room { runIndex = min(runIndex + 1, 31) }
    }
    run.length = min(run.length, room)
    return run
  }

  /// Decodes the error of one of the samples that end a run of pixels (T.87 §A.7.2, §B).
  mutating func pixelEnding(_ run: inout Run, _ source: RawSpan, runIndex: Int) -> Int {
    Self.ending(&different, &run, source, runIndex, longest, preset)
  }

  /// Decodes the error of the sample that ends a run (T.87 §A.7.2).
  private static func ending(
    _ context: inout JPEGLSRunContext, _ run: inout Run, _ source: RawSpan, _ runIndex: Int,
    _ longest: Int, _ preset: JPEGLSPreset
  ) -> Int {
    let lowBits = context.lowBits
    let number = run.bits.number(
      source, lowBits: lowBits, longest: longest - JPEGLSRun.order(runIndex) - 1,
      errorBits: preset.errorBits)
    run.bits = number.bits
    let error = context.error(of: number.value, lowBits: lowBits)
    context.learn(error, mapped: number.value, reset: preset.reset)
    return error
  }
}

/// The lengths of runs (T.87 §A.2.1, §A.7.1).
enum JPEGLSRun {
  /// The logarithm of the length that a bit stands for, J[RUNindex], for an index of 0…31.
  static func order(_ index: Int) -> Int {
    index < 16 ? index &>> 2 : index < 24 ? index &>> 1 &- 4 : index &- 16
  }
}
