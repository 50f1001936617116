/// Encodes samples of 2 to 16 bits as lossless JPEG streams: process 14 with predictor 1, the first
/// order prediction that DICOM prefers (T.81 §H, PS3.5 §A.4.2).
///
/// ```swift
/// let stream = try JPEGLosslessEncoder.encode(samples)
/// ```
public enum JPEGLosslessEncoder {
  /// Encodes one frame, all components in one scan, with the best Huffman codes for it.
  ///
  /// - Parameters:
  ///   - samples: 1 to 4 planes of 8- or 16-bit cells. Signed samples are coded by their lowest bits,
  ///     as streams have no sign.
  ///   - deadline: When encoding is given up, with ``CodecError/overdue``.
  /// - Returns: The bytes of a stream without a JFIF header, which would state a colour.
  /// - Throws: ``CodecError/badDimensions(columns:rows:)`` unless both are 1…65,535,
  ///   ``CodecError/badSampleCount(expected:found:)``, ``CodecError/bitsAllocated(_:)`` unless the
  ///   precision is 2…16 and no unsigned sample needs more, and
  ///   ``CodecError/jpeg(_:)`` for a wrong number of components.
  public static func encode(
    _ samples: Samples, until deadline: Deadline = .never
  ) throws(CodecError) -> [UInt8] {
    guard 1...65_535 ~= samples.columns, 1...65_535 ~= samples.rows else {
      throw .badDimensions(columns: samples.columns, rows: samples.rows)
    }
    guard 1...4 ~= samples.components else {
      throw .jpeg(.componentCount(samples.components, offset: 0))
    }
    guard 2...16 ~= samples.precision else { throw .bitsAllocated(samples.precision) }
    switch samples.planes {
    case .bytes(let planes):
      return try deadline.guarding { () throws(CodecError) in
        try encode(planes, samples, deadline)
      }
    case .words(let planes):
      return try deadline.guarding { () throws(CodecError) in
        try encode(planes, samples, deadline)
      }
    case .longs: throw .bitsAllocated(32)
    }
  }

  private static func encode<Sample: FixedWidthInteger & UnsignedInteger>(
    _ planes: [Sample], _ samples: Samples, _ deadline: Deadline
  ) throws(CodecError) -> [UInt8] {
    let expected = samples.columns * samples.rows * samples.components
    guard planes.count == expected else {
      throw .badSampleCount(expected: expected, found: planes.count)
    }
    let greatest = (1 << samples.precision) - 1
    if !samples.isSigned, let most = planes.max(), Int(most) > greatest {
      throw .bitsAllocated(Sample.bitWidth - most.leadingZeroBitCount)
    }
    let lines = JPEGDifferenceLines(planes, samples)
    var line = lines.emptyLine
    var counts = [Int](repeating: 0, count: 17)
    for row in 0..<samples.rows where !deadline.isOver {
      lines.count(row, &line, into: &counts)
    }
    // Without all counts, values are without codes.
    guard !deadline.isOver else { throw .overdue }
    let table = JPEGHuffmanTable(counting: counts)
    let codes = table.codes()
    var output = JPEGOutput(capacity: expected * MemoryLayout<Sample>.size / 2 + 1024)
    output.append(header(samples, table))
    var writer = JPEGBitWriter()
    var words = [UInt64](
      repeating: 0, count: samples.columns * samples.components / 2 + 1)
    for row in 0..<samples.rows where !deadline.isOver {
      lines.write(row, &line, codes, &writer, into: &words)
      writer.flush(words.span, into: &output)
    }
    writer.finish(into: &output)
    output.append([0xFF, JPEGMarker.endOfImage])
    return output.finished()
  }

  /// All that stands before the entropy-coded data.
  private static func header(_ samples: Samples, _ table: JPEGHuffmanTable) -> [UInt8] {
    let components = 1...UInt8(samples.components)
    var segments = JPEGSegments()
    segments.append(marker: JPEGMarker.startOfImage)
    segments.append(
      JPEGMarker.losslessFrame,
      [UInt8(samples.precision)] + JPEGSegments.twoBytes(samples.rows)
        + JPEGSegments.twoBytes(samples.columns) + [UInt8(samples.components)]
        + components.flatMap { [$0, 0x11, 0] })
    segments.append(JPEGMarker.huffmanTables, [0] + table.counts + table.symbols)
    segments.append(
      JPEGMarker.startOfScan,
      [UInt8(samples.components)] + components.flatMap { [$0, 0] } + [1, 0, 0])
    return segments.bytes
  }
}
