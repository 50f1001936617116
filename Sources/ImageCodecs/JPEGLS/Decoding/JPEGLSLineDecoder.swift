/// Decodes a scan, a line at a time (T.87 §A).
///
/// Lines are two samples longer than the image is wide: one before, one behind (T.87 §A.2.1).
struct JPEGLSLineDecoder<Arithmetic: JPEGLSArithmetic>: JPEGLSRowDecoder {
  private(set) var bits: JPEGLSBits
  private let preset: JPEGLSPreset
  private let gradients: JPEGLSGradients
  private let samples: JPEGLSSampleDecoder<Arithmetic>
  private var contexts: JPEGLSContexts
  private var runs: JPEGLSRunDecoder<Arithmetic>

  init(_ preset: JPEGLSPreset, components: Int, _ bits: JPEGLSBits) {
    self.preset = preset
    self.bits = bits
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
    let width = line.count - 2
    let table = gradients.regions
    let regions = table.span
    let zero = gradients.zero
    let samples = samples
    var (learned, ready) = contexts.take()
    defer { contexts.put(learned, ready) }
    var states = learned.mutableSpan
    var heads = ready.mutableSpan
    var bits = bits
    var near = JPEGLSNeighbours(left: Int(line[0]), above, 0, regions, zero: zero)
    var column = 0
    while column < width {
      let region = near.context(aboveRight: above[column &+ 2], regions, zero: zero)
      if region != 0 {
        let sample = samples.decode(
          region, left: near.left, above: near.above, aboveLeft: near.aboveLeft, &bits, source,
          &states, &heads)
        if bits.count < 0 { break }
        column &+= 1
        line[column] = UInt16(truncatingIfNeeded: sample)
        near.move(behind: sample)
      } else {
        let run = runs.decode(
          bits, source, left: near.left, above: above.extracting(column &+ 1..<width &+ 1),
          runIndex: &runIndex)
        bits = run.bits
        for index in column &+ 1..<column &+ 1 &+ run.length {
          line[index] = UInt16(truncatingIfNeeded: near.left)
        }
        column &+= run.length
        if column == width || bits.count < 0 { break }
        let sample = run.last
        column &+= 1
        line[column] = UInt16(truncatingIfNeeded: sample)
        near = JPEGLSNeighbours(left: sample, above, column, regions, zero: zero)
      }
    }
    self.bits = bits
    return column
  }
}
