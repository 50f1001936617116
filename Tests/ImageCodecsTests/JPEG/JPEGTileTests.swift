import Testing

@testable import ImageCodecs

@Suite("Samples of an MCU line (ITU-T T.871 §7, T.81 §A.2.4)")
struct JPEGTileTests {
  /// Y, Cb and Cr of one pixel, or means of more, as T.871 defines them.
  private func exact(_ pixels: [ArraySlice<UInt8>]) -> [Double] {
    func mean(_ channel: Int) -> Double {
      pixels.reduce(0) { $0 + Double($1[$1.startIndex + channel]) } / Double(pixels.count)
    }
    let (r, g, b) = (mean(0), mean(1), mean(2))
    return [
      0.299 * r + 0.587 * g + 0.114 * b, 128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
      128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
    ]
  }

  @Test("are those of the definition", arguments: JPEGEncoder.Subsampling.allCases)
  func colour(subsampling: JPEGEncoder.Subsampling) {
    let layout = JPEGLayout.colour(subsampling)
    let picture =
      JPEGPictures.noise(48 * 15, seed: 4) + [UInt8](repeating: 255, count: 24)
      + [UInt8](repeating: 0, count: 24)
    var tile = JPEGTile(layout: layout)
    tile.fill(picture.span, columns: 16, rows: 16, left: 0, top: 0)
    func pixel(_ column: Int, _ row: Int) -> ArraySlice<UInt8> {
      picture[(row * 16 + column) * 3..<(row * 16 + column) * 3 + 3]
    }
    for row in 0..<layout.rows {
      for column in 0..<16 {
        let found = Double(tile.luminance[row * JPEGTile.columns + column])
        #expect(abs(found - exact([pixel(column, row)])[0]) < 0.52)
      }
    }
    for row in 0..<8 {
      for column in 0..<16 / layout.horizontal {
        let shared = (0..<layout.vertical).flatMap { y in
          (0..<layout.horizontal).map { x in
            pixel(column * layout.horizontal + x, row * layout.vertical + y)
          }
        }
        let place = row * JPEGTile.columns + column
        #expect(abs(Double(tile.blue[place]) - exact(shared)[1]) < 0.52)
        #expect(abs(Double(tile.red[place]) - exact(shared)[2]) < 0.52)
      }
    }
  }

  @Test("keep every grey of three equal samples", arguments: [0, 1, 2, 127, 128, 129, 254, 255])
  func grey(value: UInt8) {
    var tile = JPEGTile(layout: .colour(.s420))
    let picture = [UInt8](repeating: value, count: 16 * 16 * 3)
    tile.fill(picture.span, columns: 16, rows: 16, left: 0, top: 0)
    #expect(tile.luminance[0..<16].allSatisfy { $0 == value })
    #expect(tile.blue[0..<8].allSatisfy { $0 == 128 })
    #expect(tile.red[0..<8].allSatisfy { $0 == 128 })
  }

  @Test("repeat the last column and row", arguments: [(1, 1), (3, 5), (15, 9), (17, 2)])
  func edges(columns: Int, rows: Int) {
    let picture = JPEGPictures.noise(columns * rows, seed: 6)
    var tile = JPEGTile(layout: .grey)
    tile.fill(picture.span, columns: columns, rows: rows, left: 0, top: 0)
    for row in 0..<8 {
      for column in 0..<(columns + 7) / 8 * 8 {
        let expected = picture[min(row, rows - 1) * columns + min(column, columns - 1)]
        #expect(tile.luminance[row * JPEGTile.columns + column] == expected)
      }
    }
  }

  @Test("repeat the last chrominance, too")
  func chrominanceEdges() {
    let picture = JPEGPictures.noise(6 * 4 * 3, seed: 7)
    var tile = JPEGTile(layout: .colour(.s420))
    tile.fill(picture.span, columns: 6, rows: 4, left: 0, top: 0)
    let lines = (0..<8).map { row in
      Array(tile.blue[row * JPEGTile.columns..<row * JPEGTile.columns + 8])
    }
    #expect(lines[0] != lines[1])
    #expect(lines[2...].allSatisfy { $0 == lines[1] })
    #expect(lines.allSatisfy { line in line[3...].allSatisfy { $0 == line[3] } })
  }
}
