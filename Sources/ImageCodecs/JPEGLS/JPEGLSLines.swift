/// Two neighbouring lines (T.87 §A.2.1), and the state of the run lengths.
struct JPEGLSLines {
  private var above: [UInt16]
  private var line: [UInt16]
  private var runIndex = 0
  private let components: Int

  /// Lines of zeros.
  init(columns: Int, components: Int) {
    above = [UInt16](repeating: 0, count: (columns + 2) * components)
    line = [UInt16](repeating: 0, count: (columns + 2) * components)
    self.components = components
  }

  /// Writes the first places of the line that was decoded last.
  func write(
    to planes: inout JPEGLSPlanes, _ components: some Collection<Int>, count: Int, row: Int
  ) {
    for (index, component) in components.enumerated() {
      planes.write(
        line.span, from: self.components + index, every: self.components, count: count,
        component: component, row: row)
    }
  }

  /// Makes place for the next line, and fills what stands before and behind.
  private mutating func advance() {
    swap(&above, &line)
    for component in 0..<components {
      line[component] = above[components + component]
      above[above.count - components + component] =
        above[above.count - 2 * components + component]
    }
  }

  /// Decodes the next line.
  ///
  /// - Returns: How many places of it were decoded.
  mutating func decode(_ decoder: inout some JPEGLSRowDecoder, _ source: RawSpan) -> Int {
    advance()
    return Self.decode(&decoder, source, above, &line, &runIndex)
  }

  private static func decode(
    _ decoder: inout some JPEGLSRowDecoder, _ source: RawSpan, _ above: [UInt16],
    _ line: inout [UInt16], _ runIndex: inout Int
  ) -> Int {
    var span = line.mutableSpan
    return decoder.decode(source, above: above.span, line: &span, runIndex: &runIndex)
  }

  /// Encodes the next line.
  ///
  /// - Parameters:
  ///   - bytes: Takes what the line becomes, from its beginning.
  ///   - fill: Brings the samples into the line.
  /// - Returns: How many bytes that are.
  mutating func encode(
    _ encoder: inout some JPEGLSRowEncoder, _ bytes: inout [UInt8],
    _ fill: (inout JPEGLSLines) -> Void
  ) -> Int {
    advance()
    fill(&self)
    return Self.encode(&encoder, &bytes, above, &line, &runIndex)
  }

  private static func encode(
    _ encoder: inout some JPEGLSRowEncoder, _ bytes: inout [UInt8], _ above: [UInt16],
    _ line: inout [UInt16], _ runIndex: inout Int
  ) -> Int {
    var span = line.mutableSpan
    var output = bytes.mutableSpan
    var raw = output.raw
    encoder.encode(above: above.span, line: &span, runIndex: &runIndex, &raw)
    return encoder.endLine(&raw)
  }

  /// Brings a row of a component into the line, cut to the bits that samples have.
  @inline(__always)
  mutating func fill<Sample: FixedWidthInteger & BitwiseCopyable>(
    _ component: Int, from row: Span<Sample>, _ mask: UInt16
  ) {
    let components = components
    var span = line.mutableSpan
    for index in row.indices {
      span[(index &+ 1) &* components &+ component] =
        UInt16(truncatingIfNeeded: row[index]) & mask
    }
  }
}
