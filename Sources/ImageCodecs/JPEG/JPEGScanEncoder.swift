/// Encodes the one scan of a baseline image, tile after tile of one line of MCUs.
struct JPEGScanEncoder {
  private let layout: JPEGLayout
  private let columns: Int
  private let rows: Int
  private let luminanceConstants: [JPEGRow]
  private let chrominanceConstants: [JPEGRow]

  init(layout: JPEGLayout, quality: JPEGEncoder.Quality, columns: Int, rows: Int) {
    self.layout = layout
    self.columns = columns
    self.rows = rows
    luminanceConstants = JPEGForwardTransform.rows(steps: JPEGTables.luminance(quality))
    chrominanceConstants = JPEGForwardTransform.rows(steps: JPEGTables.chrominance(quality))
  }

  /// Encodes samples of one or three a pixel, and returns the whole file, without the lines that are
  /// left when the time is over.
  func encode(
    _ samples: Span<UInt8>, header: [UInt8], until deadline: Deadline = .never
  ) -> [UInt8] {
    var output = JPEGOutput(capacity: header.count + samples.count / 8 + 1024)
    output.append(header)
    var encoder = JPEGHuffmanEncoder()
    let capacity = JPEGTile.columns / layout.columns * layout.blocks
    var blocks = [JPEGRow](repeating: JPEGRow(), count: capacity * JPEGCoefficients.rows)
    var words = [UInt64](repeating: 0, count: capacity * JPEGHuffmanEncoder.wordsPerBlock)
    var tile = JPEGTile(layout: layout)

    for top in stride(from: 0, to: rows, by: layout.rows) where !deadline.isOver {
      for left in stride(from: 0, to: columns, by: JPEGTile.columns) {
        let width = min(JPEGTile.columns, columns - left)
        let count = (width + layout.columns - 1) / layout.columns
        if layout.components == 1, width == 8 * count, top + 8 <= rows {
          // All samples are there: no need to copy them.
          JPEGCoefficients.transform(
            samples, start: top * columns + left, stride: columns, step: 8,
            constants: luminanceConstants.span, into: &blocks,
            first: 0, every: 1, count: count)
        } else {
          tile.fill(samples, columns: columns, rows: rows, left: left, top: top)
          transform(tile, count: count, into: &blocks)
          blankOutside(count: count, left: left, top: top, in: &blocks)
        }
        encoder.encode(blocks.span, count: count, layout: layout, into: &words)
        encoder.flush(words.span, into: &output)
      }
    }
    encoder.finish(into: &output)
    output.append([0xFF, JPEGMarker.endOfImage])
    return output.finished()
  }

  /// Transforms the first MCUs of a tile, each block to its place in the order of the scan.
  private func transform(_ tile: JPEGTile, count: Int, into blocks: inout [JPEGRow]) {
    for block in 0..<layout.luminanceBlocks {
      let (row, column) = (block / layout.horizontal, block % layout.horizontal)
      JPEGCoefficients.transform(
        tile.luminance.span, start: 8 * (row * JPEGTile.columns + column),
        stride: JPEGTile.columns, step: layout.columns, constants: luminanceConstants.span,
        into: &blocks, first: block, every: layout.blocks, count: count)
    }
    guard layout.chrominanceBlocks > 0 else { return }
    JPEGCoefficients.transform(
      tile.blue.span, start: 0, stride: JPEGTile.columns, step: 8,
      constants: chrominanceConstants.span, into: &blocks, first: layout.luminanceBlocks,
      every: layout.blocks, count: count)
    JPEGCoefficients.transform(
      tile.red.span, start: 0, stride: JPEGTile.columns, step: 8,
      constants: chrominanceConstants.span, into: &blocks, first: layout.luminanceBlocks + 1,
      every: layout.blocks, count: count)
  }

  /// Blanks the blocks of luminance that only fill the last MCU of a line, or the last line.
  private func blankOutside(count: Int, left: Int, top: Int, in blocks: inout [JPEGRow]) {
    let isLastLine = top + layout.rows > rows
    let isLastTile = left + JPEGTile.columns >= columns
    guard isLastLine || isLastTile else { return }
    for mcu in isLastLine ? 0..<count : count - 1..<count {
      for block in 0..<layout.luminanceBlocks {
        let (row, column) = (block / layout.horizontal, block % layout.horizontal)
        let isOutside =
          top + 8 * row >= rows || left + mcu * layout.columns + 8 * column >= columns
        if isOutside { JPEGCoefficients.blank(mcu * layout.blocks + block, in: &blocks) }
      }
    }
  }
}
