import ImageCodecs
import Testing

@Suite("Encoding baseline JPEG (T.81 §F.1)")
struct JPEGEncoderTests {
  @Test("keeps a grey picture", arguments: [(50, 31.0), (75, 34.0), (90, 41.0), (100, 55.0)])
  func keepsGrey(quality: Int, ratio: Double) throws {
    let picture = JPEGPictures.disc(columns: 60, rows: 43)
    let encoder = JPEGEncoder(quality: .init(clamping: quality))
    let file = try encoder.encode(grey: picture.span, columns: 60, rows: 43)
    let reader = try BaselineReader(file)
    #expect((reader.columns, reader.rows) == (60, 43))
    #expect(reader.components.count == 1)
    let decoded = picture.indices.map { reader.sample(0, column: $0 % 60, row: $0 / 60) }
    #expect(peakRatio(decoded, picture) > ratio)
  }

  @Test("keeps a colour picture", arguments: JPEGEncoder.Subsampling.allCases)
  func keepsColour(subsampling: JPEGEncoder.Subsampling) throws {
    let picture = JPEGPictures.slopes(columns: 45, rows: 35)
    let encoder = JPEGEncoder(quality: .init(clamping: 95), subsampling: subsampling)
    let file = try encoder.encode(rgb: picture.span, columns: 45, rows: 35)
    let reader = try BaselineReader(file)
    let sampling = [reader.components[0].horizontal, reader.components[0].vertical]
    switch subsampling {
    case .s444: #expect(sampling == [1, 1])
    case .s422: #expect(sampling == [2, 1])
    case .s420: #expect(sampling == [2, 2])
    }
    let decoded = (0..<45 * 35).flatMap { reader.rgb(column: $0 % 45, row: $0 / 45) }
    #expect(peakRatio(decoded, picture) > 36)
  }

  @Test("keeps flat colours exactly at quality 100", arguments: [0, 255, 128] as [UInt8])
  func keepsFlat(value: UInt8) throws {
    let encoder = JPEGEncoder(quality: .init(clamping: 100))
    let picture = [UInt8](repeating: value, count: 21 * 18 * 3)
    let reader = try BaselineReader(try encoder.encode(rgb: picture.span, columns: 21, rows: 18))
    for pixel in 0..<21 * 18 {
      #expect(
        reader.rgb(column: pixel % 21, row: pixel / 21)
          == [Double](repeating: Double(value), count: 3))
    }
  }

  @Test("writes every size up to 20 × 20", arguments: 1...20)
  func smallSizes(columns: Int) throws {
    for rows in 1...20 {
      let picture = JPEGPictures.noise(columns * rows * 3, seed: UInt64(columns * 32 + rows))
      let subsampling = JPEGEncoder.Subsampling.allCases[rows % 3]
      let encoder = JPEGEncoder(quality: .init(clamping: 5 * rows), subsampling: subsampling)
      let grey = try encoder.encode(
        grey: picture.span.extracting(first: columns * rows), columns: columns, rows: rows)
      let colour = try encoder.encode(rgb: picture.span, columns: columns, rows: rows)
      for file in [grey, colour] {
        let reader = try BaselineReader(file)
        #expect((reader.columns, reader.rows) == (columns, rows))
        #expect(reader.trailer == [0xFF, 0xD9])
      }
    }
  }

  @Test("writes pictures wider than a tile of 512 pixels", arguments: [1, 2, 3, 8])
  func wide(rows: Int) throws {
    let picture = JPEGPictures.slopes(columns: 1100, rows: rows)
    let encoder = JPEGEncoder(subsampling: .s444)
    let reader = try BaselineReader(
      try encoder.encode(rgb: picture.span, columns: 1100, rows: rows))
    let decoded = (0..<1100 * rows).flatMap { reader.rgb(column: $0 % 1100, row: $0 / 1100) }
    #expect(peakRatio(decoded, picture) > 36)
  }

  @Test("survives the strongest contrasts", arguments: [1, 2, 3, 4, 8], [1, 50, 100])
  func contrasts(size: Int, quality: Int) throws {
    let picture = JPEGPictures.checkerboard(columns: 32, rows: 24, size: size)
    let encoder = JPEGEncoder(quality: .init(clamping: quality))
    let reader = try BaselineReader(try encoder.encode(grey: picture.span, columns: 32, rows: 24))
    #expect(reader.blocks.joined().allSatisfy { -1024...1023 ~= $0 })
    guard quality == 100 else { return }
    let decoded = picture.indices.map { reader.sample(0, column: $0 % 32, row: $0 / 32) }
    #expect(peakRatio(decoded, picture) > 50)
  }

  @Test("stuffs a zero after each byte of 0xFF (T.81 §F.1.2.3)")
  func stuffs() throws {
    let picture = JPEGPictures.noise(128 * 128, seed: 9)
    let encoder = JPEGEncoder(quality: .init(clamping: 100))
    let file = try encoder.encode(grey: picture.span, columns: 128, rows: 128)
    let reader = try BaselineReader(file)
    let scan = try #require(reader.segments.last)
    let coded = file[(scan.offset + 4 + scan.parameters.count)...].dropLast(2)
    let markers = coded.indices.dropLast().filter { coded[$0] == 0xFF }
    #expect(markers.count > 40)
    #expect(markers.allSatisfy { coded[$0 + 1] == 0 })
    #expect(reader.blocks.count == 256)
    let decoded = picture.indices.map { reader.sample(0, column: $0 % 128, row: $0 / 128) }
    #expect(peakRatio(decoded, picture) > 50)
  }

  @Test(
    "spends nothing on blocks outside of the image", arguments: [(8, 8, 3), (8, 9, 2), (9, 8, 2)])
  func blanks(columns: Int, rows: Int, blank: Int) throws {
    let picture = JPEGPictures.noise(columns * rows * 3, seed: 11)
    let encoder = JPEGEncoder(subsampling: .s420)
    let file = try encoder.encode(rgb: picture.span, columns: columns, rows: rows)
    let luminance = try BaselineReader(file).blocks.prefix(4)
    #expect(luminance.count { $0.dropFirst().allSatisfy { $0 == 0 } } == blank)
    #expect(luminance.first?.contains { $0 != 0 } == true)
  }

  @Test("gives the same bytes each time")
  func repeatable() throws {
    let picture = JPEGPictures.slopes(columns: 33, rows: 17)
    let encoder = JPEGEncoder()
    let first = try encoder.encode(rgb: picture.span, columns: 33, rows: 17)
    #expect(try encoder.encode(rgb: picture.span, columns: 33, rows: 17) == first)
  }

  @Test(
    "refuses sizes that the format cannot hold",
    arguments: [(0, 1), (1, 0), (-1, 1), (65_536, 1), (1, 65_536), (.max, .max)])
  func refusesDimensions(columns: Int, rows: Int) {
    let error = CodecError.badDimensions(columns: columns, rows: rows)
    #expect(throws: error) {
      try JPEGEncoder().encode(grey: [0].span, columns: columns, rows: rows)
    }
    #expect(throws: error) {
      try JPEGEncoder().encode(rgb: [0, 0, 0].span, columns: columns, rows: rows)
    }
  }

  @Test("refuses samples that are not those of the size", arguments: [0, 5, 7, 18])
  func refusesCount(count: Int) {
    let samples = [UInt8](repeating: 0, count: count)
    #expect(throws: CodecError.badSampleCount(expected: 6, found: count)) {
      try JPEGEncoder().encode(grey: samples.span, columns: 3, rows: 2)
    }
    #expect(throws: CodecError.badSampleCount(expected: 12, found: count)) {
      try JPEGEncoder().encode(rgb: samples.span, columns: 2, rows: 2)
    }
  }
}
