/// Encodes a scan whose components are interleaved by samples, a line of pixels at a time
/// (T.87 §B).
///
/// Lines hold pixel after pixel, and are two pixels longer than the image is wide.
struct JPEGLSPixelEncoder<Arithmetic: JPEGLSArithmetic>: JPEGLSRowEncoder {
  private var writer = JPEGLSBitWriter()
  private let components: Int
  private let arithmetic: Arithmetic
  private let gradients: JPEGLSGradients
  private let samples: JPEGLSSampleEncoder<Arithmetic>
  private var contexts: JPEGLSContexts
  private var runs: JPEGLSRunEncoder<Arithmetic>

  init(_ preset: JPEGLSPreset, components: Int) {
    self.components = components
    arithmetic = Arithmetic(preset)
    gradients = JPEGLSGradients(preset)
    samples = JPEGLSSampleEncoder(preset)
    contexts = JPEGLSContexts(preset)
    runs = JPEGLSRunEncoder(preset)
  }

  mutating func encode(
    above: Span<UInt16>, line: inout MutableSpan<UInt16>, runIndex: inout Int,
    _ output: inout MutableRawSpan
  ) {
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
    var writer = writer
    var column = 1
    while column <= width {
      let here = column &* components
      let anyRegion = JPEGLSGradients.contexts(
        regions, zero: zero, above: above, line: line, here: here, components: components, &numbers)
      if anyRegion != 0 {
        for component in 0..<components {
          let place = here &+ component
          let sample = samples.encode(
            Int(line[place]), numbers[component], left: Int(line[place &- components]),
            above: Int(above[place]), aboveLeft: Int(above[place &- components]), &writer, &output,
            &states, &heads)
          line[place] = UInt16(truncatingIfNeeded: sample)
        }
      } else {
        let start = column
        while column <= width, isLikeLeft(line, column) {
          for place in column &* components..<(column &+ 1) &* components {
            line[place] = line[place &- components]
          }
          column &+= 1
        }
        runs.encode(
          length: column - start, isToEnd: column > width, runIndex: &runIndex, &writer, &output)
        if column > width { break }
        for place in column &* components..<(column &+ 1) &* components {
          let sample = runs.encode(
            pixelEnding: Int(line[place]), left: Int(line[place &- components]),
            above: Int(above[place]), runIndex: runIndex, &writer, &output)
          line[place] = UInt16(truncatingIfNeeded: sample)
        }
        runIndex = max(runIndex - 1, 0)
      }
      column &+= 1
    }
    self.writer = writer
  }

  /// Whether all samples of a pixel are as those of the one to its left.
  private func isLikeLeft(_ line: borrowing MutableSpan<UInt16>, _ column: Int) -> Bool {
    for place in column &* components..<(column &+ 1) &* components
    where !arithmetic.isNear(Int(line[place]) &- Int(line[place &- components])) { return false }
    return true
  }

  mutating func endLine(_ output: inout MutableRawSpan) -> Int { writer.endLine(&output) }

  mutating func finish(_ output: inout MutableRawSpan) -> Int { writer.finish(&output) }
}
