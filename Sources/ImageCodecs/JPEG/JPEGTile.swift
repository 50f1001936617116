/// The samples of one line of MCUs, up to 512 pixels wide, with those at the right and lower edge
/// of the image repeated to fill the last MCUs.
struct JPEGTile {
  /// Pixels in a line; planes of chrominance have as many places, used or not.
  static let columns = 512

  private let layout: JPEGLayout
  private(set) var luminance: [UInt8]
  private(set) var blue: [UInt8]
  private(set) var red: [UInt8]
  /// Two lines of pixels as ``JPEGColour`` makes them.
  private var words: [UInt64]

  init(layout: JPEGLayout) {
    let isGrey = layout.components == 1
    self.layout = layout
    luminance = [UInt8](repeating: 0, count: layout.rows * Self.columns)
    blue = [UInt8](repeating: 0, count: isGrey ? 0 : 8 * Self.columns)
    red = blue
    words = [UInt64](repeating: 0, count: isGrey ? 0 : 2 * Self.columns)
  }

  /// Takes the pixels from `left` and `top` on out of an image.
  mutating func fill(_ image: Span<UInt8>, columns: Int, rows: Int, left: Int, top: Int) {
    let samples = layout.components
    let width = min(Self.columns, columns - left)
    let padded = (width + layout.columns - 1) / layout.columns * layout.columns
    for row in 0..<layout.rows {
      let start = (min(top + row, rows - 1) * columns + left) * samples
      let line = image.extracting(start..<start + width * samples)
      if layout.components == 1 {
        fillGrey(line, row: row, padded: padded)
      } else {
        fillColour(line, row: row, padded: padded)
      }
    }
  }

  private mutating func fillGrey(_ line: Span<UInt8>, row: Int, padded: Int) {
    var luminance = luminance.mutableSpan
    let start = row * Self.columns
    for column in 0..<padded {
      luminance[start + column] = line[min(column, line.count - 1)]
    }
  }

  private mutating func fillColour(_ line: Span<UInt8>, row: Int, padded: Int) {
    let isAbove = row % layout.vertical == 0
    let wordsStart = isAbove ? 0 : Self.columns
    let start = row * Self.columns
    let width = line.count / 3
    JPEGColour.shared.convert(line, into: &words, at: wordsStart, luminance: &luminance, at: start)
    for column in width..<padded {
      words[wordsStart + column] = words[wordsStart + width - 1]
      luminance[start + column] = luminance[start + width - 1]
    }
    guard row % layout.vertical == layout.vertical - 1 else { return }
    JPEGColour.average(
      words, layout: layout, count: padded / layout.horizontal, blue: &blue, red: &red,
      at: row / layout.vertical * Self.columns)
  }
}
