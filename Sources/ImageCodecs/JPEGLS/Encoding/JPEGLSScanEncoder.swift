/// What encodes the rows of a scan, in one of the interleave modes.
protocol JPEGLSRowEncoder {
  init(_ preset: JPEGLSPreset, components: Int)

  /// Encodes a line.
  ///
  /// - Parameters:
  ///   - above: The line before it, as it will be decoded.
  ///   - line: The line, which becomes what will be decoded.
  ///   - runIndex: The state of the run lengths, RUNindex.
  ///   - output: Takes the bytes, from its beginning.
  mutating func encode(
    above: Span<UInt16>, line: inout MutableSpan<UInt16>, runIndex: inout Int,
    _ output: inout MutableRawSpan)

  /// Writes the bytes that are whole.
  ///
  /// - Returns: How many bytes the line became.
  mutating func endLine(_ output: inout MutableRawSpan) -> Int

  /// Writes the last byte.
  ///
  /// - Returns: How many bytes that were.
  mutating func finish(_ output: inout MutableRawSpan) -> Int
}

/// Encodes one scan (T.87 §A.1, §B).
struct JPEGLSScanEncoder {
  /// The planes of the components of the scan, all in one.
  let planes: Samples.Planes
  /// The numbers of the components in the image.
  let components: [Int]
  let rows: Int
  let columns: Int
  let interleave: JPEGLSScan.Interleave
  let preset: JPEGLSPreset
  /// When lines are left out.
  var deadline = Deadline.never

  /// Appends the coded bytes of the scan.
  func encode(into output: inout [UInt8]) {
    switch (interleave, JPEGLSExact.fits(preset)) {
    case (.sample, true): encode(JPEGLSPixelEncoder<JPEGLSExact>.self, &output)
    case (.sample, false): encode(JPEGLSPixelEncoder<JPEGLSNear>.self, &output)
    case (_, true): encode(JPEGLSLineEncoder<JPEGLSExact>.self, &output)
    case (_, false): encode(JPEGLSLineEncoder<JPEGLSNear>.self, &output)
    }
  }

  private func encode<Encoder: JPEGLSRowEncoder>(
    _ type: Encoder.Type, _ output: inout [UInt8]
  ) {
    let perPlace = interleave == .sample ? components.count : 1
    var encoder = Encoder(preset, components: perPlace)
    var lines = stride(from: 0, to: components.count, by: perPlace).map { _ in
      JPEGLSLines(columns: columns, components: perPlace)
    }
    var bytes = [UInt8](
      repeating: 0,
      count: JPEGLSBitWriter.size(ofBits: (columns + 2) * perPlace * preset.limit))
    for row in 0..<rows where !deadline.isOver {
      for index in lines.indices {
        let count = lines[index].encode(&encoder, &bytes) { lines in
          for component in 0..<perPlace {
            fill(&lines, component, from: components[index + component], row)
          }
        }
        output.append(contentsOf: bytes[..<count])
      }
    }
    var span = bytes.mutableSpan
    var raw = span.raw
    let count = encoder.finish(&raw)
    output.append(contentsOf: bytes[..<count])
  }

  /// Brings a row of a component into the next line.
  private func fill(_ lines: inout JPEGLSLines, _ place: Int, from component: Int, _ row: Int) {
    let start = (component * rows + row) * columns
    let mask = UInt16.max >> (16 - (Int.bitWidth - preset.maximum.leadingZeroBitCount))
    switch planes {
    case .bytes(let plane):
      lines.fill(place, from: plane.span.extracting(start..<start + columns), mask)
    case .words(let plane):
      lines.fill(place, from: plane.span.extracting(start..<start + columns), mask)
    case .longs(let plane):
      lines.fill(place, from: plane.span.extracting(start..<start + columns), mask)
    }
  }
}
