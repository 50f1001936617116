import Testing

@testable import ImageCodecs

@Suite("PNG encoder (PNG §5, §9 to §11)")
struct PNGEncoderTests {
  /// A sample of a picture: a slope, noise, or a field of one value.
  private static func sample(_ column: Int, _ row: Int, _ kind: Int) -> Int {
    switch kind {
    case 0: column * 3 + row * 5
    case 1: (column &* 7919 ^ row &* 104_729) &* 31 >> 3
    case 2: row < 5 ? 0 : 77
    default: column * column + (row * 13) % 7
    }
  }

  @Test(
    "8 bits come back bit for bit",
    arguments: [(1, 1), (2, 3), (5, 4), (64, 17), (257, 20), (300, 9)], 0..<4)
  func eightBits(_ size: (columns: Int, rows: Int), _ kind: Int) throws {
    for colour in [PNGEncoder.Colour.grey, .rgb] {
      let width = size.columns * (colour == .rgb ? 3 : 1)
      let samples = (0..<width * size.rows).map {
        UInt8(truncatingIfNeeded: Self.sample($0 % width, $0 / width, kind))
      }
      let file = try PNGEncoder.encode(
        samples.span, columns: size.columns, rows: size.rows, colour: colour)
      let reader = try PNGReader(
        file, columns: size.columns, rows: size.rows, pixelBytes: colour == .rgb ? 3 : 1)
      #expect(reader.samples == samples)
      #expect(reader.chunks.map(\.type) == ["IHDR", "IDAT", "IEND"])
      #expect(
        reader.chunks[0].content
          == [0, 0, UInt8(size.columns >> 8), UInt8(size.columns & 255), 0, 0, 0, UInt8(size.rows)]
          + [8, colour == .rgb ? 2 : 0, 0, 0, 0])
    }
  }

  @Test("16 bits come back with the high byte first", arguments: [(1, 1), (33, 12)], 0..<4)
  func sixteenBits(_ size: (columns: Int, rows: Int), _ kind: Int) throws {
    for colour in [PNGEncoder.Colour.grey, .rgb] {
      let width = size.columns * (colour == .rgb ? 3 : 1)
      let samples = (0..<width * size.rows).map {
        UInt16(truncatingIfNeeded: Self.sample($0 % width, $0 / width, kind) * 37)
      }
      let file = try PNGEncoder.encode(
        samples.span, columns: size.columns, rows: size.rows, colour: colour)
      let reader = try PNGReader(
        file, columns: size.columns, rows: size.rows, pixelBytes: colour == .rgb ? 6 : 2)
      #expect(reader.samples == samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
      #expect(reader.chunks[0].content[8] == 16)
    }
  }

  @Test("Rows get the filter that fits")
  func choosesFilters() throws {
    // Each row goes on from the one above by the same amount, which only the slope tells.
    let plane = (0..<100 * 100).map { UInt8(truncatingIfNeeded: $0 % 100 * 9 + $0 / 100 * 40) }
    let rows = (0..<100 * 100).map { UInt8(truncatingIfNeeded: $0 % 100 * $0 % 100 * 31 % 251) }
    let field = [UInt8](repeating: 0, count: 100 * 100)
    for (samples, filter) in [(plane, 1), (rows, 2), (field, 0)] as [([UInt8], UInt8)] {
      let file = try PNGEncoder.encode(samples.span, columns: 100, rows: 100, colour: .grey)
      let reader = try PNGReader(file, columns: 100, rows: 100, pixelBytes: 1)
      #expect(reader.filters.dropFirst().allSatisfy { $0 == filter })
      #expect(file.count < 1000)
    }
  }

  @Test("Spacing becomes pixels in a metre")
  func density() throws {
    let spacing = try #require(PNGDensity(columnSpacing: 0.5, rowSpacing: 0.3))
    let file = try PNGEncoder.encode(
      [UInt8](repeating: 1, count: 4).span, columns: 2, rows: 2, colour: .grey, density: spacing)
    let reader = try PNGReader(file, columns: 2, rows: 2, pixelBytes: 1)
    #expect(reader.chunks.map(\.type) == ["IHDR", "pHYs", "IDAT", "IEND"])
    #expect(reader.chunks[1].content == [0, 0, 0x07, 0xD0, 0, 0, 0x0D, 0x05, 1])
    let ratio = PNGDensity(pixelWidth: 3, pixelHeight: 4)
    #expect(ratio.horizontal == 4 && ratio.vertical == 3 && !ratio.isPerMetre)
    for bad in [0, -1, .nan, .infinity, 1e-300, 1e9] {
      #expect(PNGDensity(columnSpacing: bad, rowSpacing: 1) == nil)
    }
  }

  @Test(
    "Sizes that cannot be are refused",
    arguments: [
      (0, 1, 0, PNGError.badSize(columns: 0, rows: 1)),
      (1, -1, 0, .badSize(columns: 1, rows: -1)),
      (Int.max, 2, 4, .badSize(columns: .max, rows: 2)),
      (0x7FFF_FFFF, 0x7FFF_FFFF, 4, .badSize(columns: 0x7FFF_FFFF, rows: 0x7FFF_FFFF)),
      (2, 2, 3, .badSampleCount(expected: 4, actual: 3)),
      (2, 2, 5, .badSampleCount(expected: 4, actual: 5)),
    ])
  func refuses(_ columns: Int, _ rows: Int, _ count: Int, _ error: PNGError) {
    let samples = [UInt8](repeating: 0, count: count)
    #expect(throws: error) {
      try PNGEncoder.encode(samples.span, columns: columns, rows: rows, colour: .grey)
    }
  }
}
