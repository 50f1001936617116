import ImageCodecs
import Testing

@Suite("Segments of a JPEG file (T.81 §B.2)")
struct JPEGSegmentTests {
  private func segments(
    rgb: Bool, _ encoder: JPEGEncoder = JPEGEncoder()
  ) throws -> [BaselineReader.Segment] {
    let picture = JPEGPictures.slopes(columns: 20, rows: 10)
    let file =
      rgb
      ? try encoder.encode(rgb: picture.span, columns: 20, rows: 10)
      : try encoder.encode(grey: picture.span.extracting(first: 200), columns: 20, rows: 10)
    return try BaselineReader(file).segments
  }

  @Test("stand in the usual order")
  func order() throws {
    #expect(
      try segments(rgb: false).map(\.marker) == [0xD8, 0xE0, 0xDB, 0xC0, 0xC4, 0xC4, 0xDA])
    #expect(
      try segments(rgb: true).map(\.marker)
        == [0xD8, 0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xC4, 0xC4, 0xDA])
  }

  @Test("describe the frame (T.81 §B.2.2)")
  func frame() throws {
    let grey = try #require(try segments(rgb: false).first { $0.marker == 0xC0 })
    #expect(grey.parameters == [8, 0, 10, 0, 20, 1, 1, 0x11, 0])
    let colour = try #require(try segments(rgb: true).first { $0.marker == 0xC0 })
    #expect(
      colour.parameters == [8, 0, 10, 0, 20, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  }

  @Test("describe the scan (T.81 §B.2.3)")
  func scan() throws {
    #expect(try segments(rgb: false).last?.parameters == [1, 1, 0, 0, 63, 0])
    #expect(try segments(rgb: true).last?.parameters == [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0])
  }

  @Test(
    "state the density in the JFIF header (ITU-T T.871 §10.1)",
    arguments: [
      (JPEGEncoder.Density.square, [0, 0, 1, 0, 1] as [UInt8]),
      (.aspectRatio(x: 4, y: 3), [0, 0, 4, 0, 3]),
      (.dotsPerInch(x: 300, y: 150), [1, 1, 44, 0, 150]),
      (.dotsPerCentimetre(x: 65_535, y: 0), [2, 255, 255, 0, 1]),
    ])
  func density(density: JPEGEncoder.Density, bytes: [UInt8]) throws {
    let header = try segments(rgb: false, JPEGEncoder(density: density))[1]
    #expect(header.parameters == Array("JFIF\0".utf8) + [1, 2] + bytes + [0, 0])
  }

  @Test("take qualities of 1…100")
  func quality() {
    #expect(JPEGEncoder.Quality(0) == nil)
    #expect(JPEGEncoder.Quality(101) == nil)
    #expect(JPEGEncoder.Quality(1)?.rawValue == 1)
    #expect(JPEGEncoder.Quality(clamping: -5).rawValue == 1)
    #expect(JPEGEncoder.Quality(clamping: 500).rawValue == 100)
    #expect(JPEGEncoder.Quality.standard.rawValue == 90)
  }
}
