import Support
import Testing

@testable import ImageCodecs

@Suite("Decoding JPEG-LS (T.87 §A to §C)")
struct JPEGLSDecoderTests {
  @Test("the example of the standard (§H.3)")
  func example() throws {
    let bytes = JPEGLSStream.example.bytes
    let samples = try JPEGLS.decode(
      bytes.span, as: FrameShape(rows: 4, columns: 4, components: 1, bitsAllocated: 8))
    #expect(samples.planes == .bytes(JPEGLSStream.example.samples))
    #expect(samples.precision == 8)
    #expect(!samples.isSigned)
  }

  @Test("streams of CharLS, over all parameters", arguments: JPEGLSStream.all)
  func streams(stream: JPEGLSStream) throws {
    let samples = try JPEGLS.decode(stream.bytes.span, as: stream.shape)
    #expect(samples.columns == stream.columns)
    #expect(samples.rows == stream.rows)
    #expect(samples.components == stream.components)
    #expect(samples.precision == stream.bits)
    #expect(sha256(samples.planes.littleEndian) == stream.checksum)
  }

  /// The example with other segments instead of its frame header.
  private static func example(_ segments: [UInt8], behind: [UInt8] = []) -> [UInt8] {
    let sound = JPEGLSStream.example.bytes
    return sound[..<2] + segments + sound[15..<sound.count - 2] + behind + [0xFF, 0xD9]
  }

  private static let shape = FrameShape(rows: 4, columns: 4, components: 1, bitsAllocated: 8)

  @Test(
    "segments that change nothing",
    arguments: [
      [0xFF, 0xFE, 0, 4, 1, 2], [0xFF, 0xE8, 0, 5, 1, 2, 3], [0xFF, 0xFF, 0xFF, 0xE1, 0, 2],
      [0xFF, 0xF8, 0, 13, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0xFF, 0xF8, 0, 13, 1, 0, 255, 0, 3, 0, 7, 0, 21, 0, 64],
      [0xFF, 0xF8, 0, 6, 2, 1, 1, 9], [0xFF, 0xDD, 0, 4, 0, 0], [0xFF, 0xDD, 0, 6, 0, 0, 0, 9],
    ] as [[UInt8]])
  func segments(segment: [UInt8]) throws {
    let header = Array(JPEGLSStream.example.bytes[2..<15])
    for bytes in [Self.example(segment + header), Self.example(header + segment)] {
      let samples = try JPEGLS.decode(bytes.span, as: Self.shape)
      #expect(samples.planes == .bytes(JPEGLSStream.example.samples))
    }
  }

  @Test("sizes that stand in another segment (§C.2.4.1.4)", arguments: [2, 3, 4])
  func oversize(bytes: Int) throws {
    func number(_ value: UInt8) -> [UInt8] { [UInt8](repeating: 0, count: bytes - 1) + [value] }
    let header: [UInt8] = [0xFF, 0xF7, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]
    let size: [UInt8] =
      [0xFF, 0xF8, 0, UInt8(5 + 2 * bytes - 1), 4, UInt8(bytes)] + number(4) + number(4)
    for stream in [Self.example(header + size), Self.example(size + header)] {
      let samples = try JPEGLS.decode(stream.span, as: Self.shape)
      #expect(samples.planes == .bytes(JPEGLSStream.example.samples))
    }
  }

  @Test("rows that are counted behind the scan, by DNL (T.81 §B.2.5)")
  func lines() throws {
    let header: [UInt8] = [0xFF, 0xF7, 0, 11, 8, 0, 0, 0, 4, 1, 1, 0x11, 0]
    let stream = Self.example(header, behind: [0xFF, 0xDC, 0, 4, 0, 4])
    let samples = try JPEGLS.decode(stream.span, as: Self.shape)
    #expect(samples.planes == .bytes(JPEGLSStream.example.samples))
    let other = Self.example(header, behind: [0xFF, 0xDC, 0, 4, 0, 5])
    #expect(throws: CodecError.jpegLS(.parameter(.size, 5, offset: 2))) {
      try JPEGLS.decode(other.span, as: Self.shape)
    }
  }

  @Test("what follows the last scan, or is missing behind it, does not matter")
  func endings() throws {
    let sound = JPEGLSStream.example.bytes
    for bytes in [Array(sound.dropLast(2)), sound + [0], sound + [1, 2, 3]] {
      let samples = try JPEGLS.decode(bytes.span, as: Self.shape)
      #expect(samples.planes == .bytes(JPEGLSStream.example.samples))
    }
  }

  @Test("a picture of another size than the data set's is decoded, but not a large one")
  func otherSizes() throws {
    let bytes = JPEGLSStream.example.bytes
    var shape = FrameShape(rows: 9, columns: 1, components: 3, bitsAllocated: 16)
    #expect(try JPEGLS.decode(bytes.span, as: shape).rows == 4)
    var large = bytes
    large.replaceSubrange(7..<11, with: [0x20, 0, 0x20, 0])
    #expect(throws: CodecError.tooLarge(rows: 8192, columns: 8192, components: 1, limit: 1 << 24)) {
      try JPEGLS.decode(large.span, as: shape)
    }
    shape.sampleLimit = 15
    #expect(throws: CodecError.tooLarge(rows: 4, columns: 4, components: 1, limit: 15)) {
      try JPEGLS.decode(bytes.span, as: shape)
    }
  }
}
