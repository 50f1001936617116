/// Encodes a scan, a line at a time (T.87 §A).
///
/// Lines are two samples longer than the image is wide: one before, one behind (T.87 §A.2.1).
struct JPEGLSLineEncoder<Arithmetic: JPEGLSArithmetic>: JPEGLSRowEncoder {
  private var writer = JPEGLSBitWriter()
  private let arithmetic: Arithmetic
  private let gradients: JPEGLSGradients
  private let samples: JPEGLSSampleEncoder<Arithmetic>
  private var contexts: JPEGLSContexts
  private var runs: JPEGLSRunEncoder<Arithmetic>

  init(_ preset: JPEGLSPreset, components: Int) {
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
    let width = line.count - 2
    let table = gradients.regions
    let regions = table.span
    let zero = gradients.zero
    let samples = samples
    var (learned, ready) = contexts.take()
    defer { contexts.put(learned, ready) }
    var states = learned.mutableSpan
    var heads = ready.mutableSpan
    var writer = writer
    var near = JPEGLSNeighbours(left: Int(line[0]), above, 0, regions, zero: zero)
    var column = 0
    while column < width {
      let region = near.context(aboveRight: above[column &+ 2], regions, zero: zero)
      column &+= 1
      if region != 0 {
        let sample = samples.encode(
          Int(line[column]), region, left: near.left, above: near.above, aboveLeft: near.aboveLeft,
          &writer, &output, &states, &heads)
        line[column] = UInt16(truncatingIfNeeded: sample)
        near.move(behind: sample)
      } else {
        let start = column
        while column <= width, arithmetic.isNear(Int(line[column]) &- near.left) {
          line[column] = UInt16(truncatingIfNeeded: near.left)
          column &+= 1
        }
        runs.encode(
          length: column - start, isToEnd: column > width, runIndex: &runIndex, &writer, &output)
        if column > width { break }
        let sample = runs.encode(
          ending: Int(line[column]), left: near.left, above: Int(above[column]), runIndex: runIndex,
          &writer, &output)
        runIndex = max(runIndex - 1, 0)
        line[column] = UInt16(truncatingIfNeeded: sample)
        near = JPEGLSNeighbours(left: sample, above, column, regions, zero: zero)
      }
    }
    self.writer = writer
  }

  mutating func endLine(_ output: inout MutableRawSpan) -> Int { writer.endLine(&output) }

  mutating func finish(_ output: inout MutableRawSpan) -> Int { writer.finish(&output) }
}
