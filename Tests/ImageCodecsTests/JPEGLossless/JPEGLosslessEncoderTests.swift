import ImageCodecs
import Testing

@Suite("Lossless JPEG encoding (T.81 §H)")
struct JPEGLosslessEncoderTests {
  /// Samples with small and with the largest steps.
  private static func planes(_ precision: Int, count: Int) -> [UInt16] {
    var state: UInt32 = 2_463_534_242
    let most = UInt16(truncatingIfNeeded: (1 << precision) - 1)
    return (0..<count).map { index in
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return index % 5 == 0 ? (state & 1 == 0 ? 0 : most) : UInt16(state >> 16) & most
    }
  }

  @Test("gives back all samples", arguments: 2...16, [1, 3])
  func roundTrip(precision: Int, components: Int) throws {
    for (columns, rows) in [(1, 1), (1, 9), (13, 1), (21, 10)] {
      let cells = Self.planes(precision, count: columns * rows * components)
      let planes: Samples.Planes =
        precision <= 8 ? .bytes(cells.map { UInt8($0) }) : .words(cells)
      let samples = Samples(
        columns: columns, rows: rows, components: components, planes: planes,
        precision: precision)
      let stream = try JPEGLosslessEncoder.encode(samples)
      let shape = FrameShape(
        rows: rows, columns: columns, components: components, bitsAllocated: 16)
      #expect(try JPEG.decode(stream.span, as: shape) == samples)
    }
  }

  @Test("codes signed samples by their lowest bits")
  func signed() throws {
    let cells = [-5, 7, -2048, 2047].map { UInt16(truncatingIfNeeded: $0) }
    let samples = Samples(
      columns: 4, rows: 1, components: 1, planes: .words(cells), precision: 12, isSigned: true)
    let stream = try JPEGLosslessEncoder.encode(samples)
    let shape = FrameShape(rows: 1, columns: 4, components: 1, bitsAllocated: 16)
    #expect(
      try JPEG.decode(stream.span, as: shape).planes == .words(cells.map { $0 & 0xFFF }))
  }

  @Test("makes few bytes of an even image")
  func even() throws {
    let samples = Samples(
      columns: 256, rows: 256, components: 1,
      planes: .words([UInt16](repeating: 900, count: 65_536)), precision: 12)
    #expect(try JPEGLosslessEncoder.encode(samples).count < 8_192 + 64)
  }

  @Test("refuses what a stream cannot hold")
  func refusals() {
    func error(
      _ columns: Int, _ rows: Int, _ planes: Samples.Planes, _ precision: Int, _ components: Int
    ) -> CodecError? {
      let samples = Samples(
        columns: columns, rows: rows, components: components, planes: planes,
        precision: precision)
      do throws(CodecError) { _ = try JPEGLosslessEncoder.encode(samples) } catch { return error }
      return nil
    }
    #expect(error(0, 1, .bytes([]), 8, 1) == .badDimensions(columns: 0, rows: 1))
    #expect(error(1, 65_536, .bytes([]), 8, 1) == .badDimensions(columns: 1, rows: 65_536))
    #expect(error(2, 1, .bytes([1]), 8, 1) == .badSampleCount(expected: 2, found: 1))
    #expect(error(1, 1, .bytes([1]), 1, 1) == .bitsAllocated(1))
    #expect(error(1, 1, .words([1]), 17, 1) == .bitsAllocated(17))
    #expect(error(1, 1, .words([4096]), 12, 1) == .bitsAllocated(13))
    #expect(error(1, 1, .longs([1]), 16, 1) == .bitsAllocated(32))
    #expect(error(1, 1, .bytes([]), 8, 5) == .jpeg(.componentCount(5, offset: 0)))
  }
}
