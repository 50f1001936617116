import Support
import Testing

@testable import ImageCodecs

@Suite("Encoding JPEG-LS (T.87 §A to §C)")
struct JPEGLSEncoderTests {
  /// The coded bytes of the scans.
  private static func scans(_ stream: [UInt8]) -> [[UInt8]] {
    let starts = stream.indices.filter { stream[$0...].starts(with: [0xFF, 0xDA]) }
    return starts.map { start in
      let first = start + 2 + Int(stream[start + 3])
      let end = (first..<stream.count).first { stream[$0] == 0xFF && stream[$0 + 1] > 0x7F }
      return Array(stream[first..<(end ?? stream.count)])
    }
  }

  @Test("the example of the standard (§H.3)")
  func example() throws {
    let samples = Samples(
      columns: 4, rows: 4, components: 1, planes: .bytes(JPEGLSStream.example.samples),
      precision: 8)
    #expect(try JPEGLSEncoder().encode(samples) == JPEGLSStream.example.bytes)
  }

  @Test("the coded bytes of CharLS", arguments: JPEGLSStream.all.filter { $0.interleave != nil })
  func streams(stream: JPEGLSStream) throws {
    let samples = try JPEGLS.decode(stream.bytes.span, as: stream.shape)
    let encoder = JPEGLSEncoder(near: stream.near, interleave: stream.interleave ?? .none)
    let bytes = try encoder.encode(samples)
    if stream.near == 0 { #expect(Self.scans(bytes) == Self.scans(stream.bytes)) }
    let again = try JPEGLS.decode(bytes.span, as: stream.shape)
    for (one, other) in zip(samples.planes.numbers, again.planes.numbers) {
      #expect(abs(one - other) <= stream.near)
    }
  }

  @Test(
    "presets of all kinds come back", arguments: [0, 1, 3], [1, 2, 5, 100, 255] as [Int])
  func presets(near: Int, maximum: Int) throws {
    var generator = SeededGenerator(seed: UInt64(maximum * 10 + near))
    guard near <= maximum / 2 else { return }
    let preset = JPEGLSPreset(maximum: maximum, near: near)
    for mode in [JPEGLSScan.Interleave.line, .sample] {
      let cells = (0..<3 * 200).map { index in
        index % 7 < 4 ? UInt8(maximum / 2) : .random(in: 0...UInt8(maximum), using: &generator)
      }
      var segments = JPEGLSSegments()
      let samples = Samples(
        columns: 20, rows: 10, components: 3, planes: .bytes(cells), precision: 8)
      segments.appendFrame(samples)
      segments.append(preset)
      segments.appendScan([0, 1, 2], near: near, mode)
      JPEGLSScanEncoder(
        planes: samples.planes, components: [0, 1, 2], rows: 10, columns: 20, interleave: mode,
        preset: preset
      ).encode(into: &segments.bytes)
      let decoded = try JPEGLS.decode(
        segments.bytes.span,
        as: FrameShape(rows: 10, columns: 20, components: 3, bitsAllocated: 8))
      for (one, other) in zip(samples.planes.numbers, decoded.planes.numbers) {
        #expect(abs(one - other) <= near)
      }
    }
  }

  @Test("bits above the precision are left out")
  func signs() throws {
    let samples = Samples(
      columns: 3, rows: 1, components: 1, planes: .words([0xFFFF, 0xF800, 5]), precision: 12,
      isSigned: true)
    let bytes = try JPEGLSEncoder().encode(samples)
    let decoded = try JPEGLS.decode(
      bytes.span, as: FrameShape(rows: 1, columns: 3, components: 1, bitsAllocated: 16))
    #expect(decoded.planes == .words([0xFFF, 0x800, 5]))
  }

  @Test("what cannot be coded is refused")
  func refusals() {
    func samples(
      _ columns: Int, _ components: Int = 1, bits: Int = 8, cells: Int? = nil
    ) -> Samples {
      Samples(
        columns: columns, rows: 1, components: components,
        planes: .bytes([UInt8](repeating: 0, count: cells ?? columns * components)), precision: bits
      )
    }
    #expect(throws: CodecError.badDimensions(columns: 65536, rows: 1)) {
      try JPEGLSEncoder().encode(samples(65536))
    }
    #expect(throws: CodecError.badSampleCount(expected: 4, found: 3)) {
      try JPEGLSEncoder().encode(samples(4, cells: 3))
    }
    #expect(throws: CodecError.jpegLS(.parameter(.precision, 1, offset: 0))) {
      try JPEGLSEncoder().encode(samples(4, bits: 1))
    }
    #expect(throws: CodecError.jpegLS(.parameter(.components, 5, offset: 0))) {
      try JPEGLSEncoder(interleave: .line).encode(samples(4, 5))
    }
    #expect(throws: CodecError.jpegLS(.parameter(.near, 128, offset: 0))) {
      try JPEGLSEncoder(near: 128).encode(samples(4))
    }
  }
}
