/// Decodes a scan whose components are interleaved by samples, a line of pixels at a time
/// (T.87 §B).
///
/// Lines hold pixel after pixel, and are two pixels longer than the image is wide.
struct JPEGLSPixelDecoder<Arithmetic: JPEGLSArithmetic>: JPEGLSRowDecoder {
  private(set) var bits: JPEGLSBits
  private let components: Int
  private let arithmetic: Arithmetic
  private let preset: JPEGLSPreset
  private let gradients: JPEGLSGradients
  private let samples: JPEGLSSampleDecoder<Arithmetic>
  private var contexts: JPEGLSContexts
  private var runs: JPEGLSRunDecoder<Arithmetic>

  init(_ preset: JPEGLSPreset, components: Int, _ bits: JPEGLSBits) {
    self.preset = preset
    self.components = components
    self.bits = bits
    arithmetic = Arithmetic(preset)
    gradients = JPEGLSGradients(preset)
    samples = JPEGLSSampleDecoder(preset)
    contexts = JPEGLSContexts(preset)
    runs = JPEGLSRunDecoder(preset)
  }

  mutating func restart(_ bits: JPEGLSBits) {
    self.bits = bits
    contexts = JPEGLSContexts(preset)
    runs = JPEGLSRunDecoder(preset)
  }

  mutating func decode(
    _ source: RawSpan, above: Span<UInt16>, line: inout MutableSpan<UInt16>, runIndex: inout Int
  ) -> Int {
    let components = components
    let width = line.count / components - 2
    let table = gradients.regions
    let regions = table.span
    let zero = gradients.zero
    let samples = samples
    var (learned, ready) = contexts.take()
    defer { contexts.put(learned, ready) }
    var states = learned.mutableSpan
    var heads = ready.mutableSpan
    var numbers: InlineArray<4, Int> = .init(repeating: 0)
    var bits = bits
    var column = 0
    while column < width {
      let here = (column &+ 1) &* components
      let anyRegion = JPEGLSGradients.contexts(
        regions, zero: zero, above: above, line: line, here: here, components: components, &numbers)
      if anyRegion != 0 {
        for component in 0..<components {
          let place = here &+ component
          let sample = samples.decode(
            numbers[component], left: Int(line[place &- components]), above: Int(above[place]),
            aboveLeft: Int(above[place &- components]), &bits, source, &states, &heads)
          line[place] = UInt16(truncatingIfNeeded: sample)
        }
        if bits.count < 0 { break }
        column &+= 1
      } else {
        var run = runs.length(bits, source, room: width - column, runIndex: &runIndex)
        for place in here..<here &+ run.length &* components {
          line[place] = line[place &- components]
        }
        column &+= run.length
        bits = run.bits
        if column == width || bits.count < 0 { break }
        for place in (column &+ 1) &* components..<(column &+ 2) &* components {
          let error = runs.pixelEnding(&run, source, runIndex: runIndex)
          let (left, above) = (Int(line[place &- components]), Int(above[place]))
          let sample = arithmetic.sample(above, left > above ? 0 &- error : error)
          line[place] = UInt16(truncatingIfNeeded: sample)
        }
        bits = run.bits
        if bits.count < 0 { break }
        runIndex = max(runIndex - 1, 0)
        column &+= 1
      }
    }
    self.bits = bits
    return column
  }
}
