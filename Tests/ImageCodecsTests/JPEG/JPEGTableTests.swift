import Testing

@testable import ImageCodecs

@Suite("Tables of T.81 Annex K")
struct JPEGTableTests {
  @Test(
    "are scaled to a quality",
    arguments: [
      (1, [255, 255, 255, 255, 255, 255, 255, 255], 255),
      (10, [80, 55, 50, 80, 120, 200, 255, 255], 255),
      (25, [32, 22, 20, 32, 48, 80, 102, 122], 198),
      (50, [16, 11, 10, 16, 24, 40, 51, 61], 99),
      (75, [8, 6, 5, 8, 12, 20, 26, 31], 50),
      (90, [3, 2, 2, 3, 5, 8, 10, 12], 20),
      (100, [1, 1, 1, 1, 1, 1, 1, 1], 1),
    ] as [(Int, [UInt8], UInt8)])
  func scaling(quality: Int, firstRow: [UInt8], last: UInt8) {
    let quality = JPEGEncoder.Quality(clamping: quality)
    #expect(Array(JPEGTables.luminance(quality).prefix(8)) == firstRow)
    #expect(JPEGTables.luminance(quality).last == last)
    #expect(JPEGTables.chrominance(quality).last == last)
    #expect(JPEGTables.luminance(quality).count == 64)
    #expect(JPEGTables.chrominance(quality).count == 64)
  }

  @Test("walk the block in zig-zag (T.81 Figure A.6)")
  func zigZag() {
    #expect(Set(JPEGTables.zigZag) == Set(0..<64))
    for (a, b) in zip(JPEGTables.zigZag, JPEGTables.zigZag.dropFirst()) {
      let (columns, rows) = (Int(b & 7) - Int(a & 7), Int(b >> 3) - Int(a >> 3))
      #expect(abs(columns) <= 1 && abs(rows) <= 1)
    }
  }

  @Test(
    "name every symbol once",
    arguments: [
      (JPEGHuffmanTable.luminanceDC, 12), (.chrominanceDC, 12), (.luminanceAC, 162),
      (.chrominanceAC, 162),
    ])
  func symbols(table: JPEGHuffmanTable, count: Int) {
    #expect(table.counts.count == 16)
    #expect(table.counts.reduce(0) { $0 + Int($1) } == count)
    #expect(Set(table.symbols).count == count)
  }

  private func digits(_ index: Int) -> String {
    let entry = JPEGHuffmanCodes.luminance.entries[index]
    return String(String(entry >> 8 | 1 << 31, radix: 2).suffix(Int(entry & 255)))
  }

  @Test(
    "give the codes that T.81 prints for DC (Table K.3)", arguments: [(0, "00"), (11, "111111110")])
  func codesDC(size: Int, code: String) {
    #expect(digits(JPEGHuffmanCodes.dc + size) == code)
  }

  @Test(
    "give the codes that T.81 prints for AC (Table K.5)",
    arguments: [
      (0x00, "1010"), (0x01, "00"), (0x0A, "1111111110000011"), (0xF0, "11111111001"),
      (0xFA, "1111111111111110"),
    ])
  func codesAC(symbol: Int, code: String) {
    #expect(digits(JPEGHuffmanCodes.ac + symbol) == code)
  }

  @Test(
    "give codes together with small values",
    arguments: [(0, 1, "001"), (0, -1, "000"), (0, -3, "0100"), (3, 1, "1110101")])
  func codesOfValues(run: Int, value: Int, code: String) {
    #expect(digits(run * 128 + value + 64) == code)
  }

  @Test("tell the sizes of values (T.81 Table F.1)")
  func magnitudes() {
    for (value, size, bits) in [
      (0, 0, 0), (1, 1, 1), (-1, 1, 0), (2, 2, 2), (-3, 2, 0), (-2, 2, 1), (1023, 10, 1023),
      (-1023, 10, 0), (-2047, 11, 0), (2047, 11, 2047),
    ] {
      #expect(JPEGMagnitude.size(of: value) == size)
      #expect(JPEGMagnitude.bits(of: value, size: size) == UInt64(bits))
    }
  }
}
