/// The samples of one line of MCUs, up to 512 pixels wide, with those at the right and lower edge
/// of the image repeated to fill the last blocks.
struct JPEGTile {
  /// Pixels in a line; planes of chrominance have as many places, used or not.
  static let columns = 512
  private static let group = 16

  private let layout: JPEGLayout
  private(set) var luminance: [UInt8]
  private(set) var blue: [UInt8]
  private(set) var red: [UInt8]
  /// Two lines of pixels as ``JPEGColour`` makes them.
  private var pixels: [JPEGPixels]
  /// One line of the image with its last pixel repeated.
  private var line: [UInt8]

  init(layout: JPEGLayout) {
    let isGrey = layout.components == 1
    self.layout = layout
    luminance = [UInt8](repeating: 0, count: layout.rows * Self.columns)
    blue = [UInt8](repeating: 0, count: isGrey ? 0 : 8 * Self.columns)
    red = blue
    let none = JPEGPixels.Row()
    pixels = [JPEGPixels](
      repeating: JPEGPixels(
        evenRed: none, evenGreen: none, evenBlue: none, oddRed: none, oddGreen: none, oddBlue: none),
      count: isGrey ? 0 : 2 * Self.columns / Self.group)
    line = [UInt8](repeating: 0, count: Self.columns * layout.components)
  }

  /// Takes the pixels from `left` and `top` on out of an image.
  mutating func fill(_ image: Span<UInt8>, columns: Int, rows: Int, left: Int, top: Int) {
    let samples = layout.components
    let width = min(Self.columns, columns - left)
    for row in 0..<layout.rows {
      guard top + row / layout.vertical * layout.vertical < rows else {
        repeatLine(row)
        continue
      }
      let start = (min(top + row, rows - 1) * columns + left) * samples
      let pixels = image.extracting(start..<start + width * samples)
      if width % Self.group == 0 {
        fill(row, pixels)
      } else {
        let padded = (width + Self.group - 1) / Self.group * Self.group
        for sample in 0..<padded * samples {
          let last = (width - 1) * samples + sample % samples
          line[sample] = pixels[min(sample, last)]
        }
        let copy = line
        fill(row, copy.span.extracting(first: padded * samples))
      }
    }
  }

  /// Fills a line, and those of chrominance that belong to it, with what stands above.
  private mutating func repeatLine(_ row: Int) {
    Self.repeatLine(row, of: &luminance)
    guard layout.components > 1, row % layout.vertical == 0 else { return }
    Self.repeatLine(row / layout.vertical, of: &blue)
    Self.repeatLine(row / layout.vertical, of: &red)
  }

  private static func repeatLine(_ row: Int, of plane: inout [UInt8]) {
    var plane = plane.mutableSpan
    for place in row * columns..<(row + 1) * columns { plane[place] = plane[place - columns] }
  }

  /// Takes one line, a multiple of 16 pixels.
  private mutating func fill(_ row: Int, _ line: Span<UInt8>) {
    let start = row * Self.columns
    guard layout.components > 1 else {
      var luminance = luminance.mutableSpan
      for column in line.indices { luminance[start + column] = line[column] }
      return
    }
    let below = pixels.count / 2
    let isLast = row % layout.vertical == layout.vertical - 1
    JPEGColour.convert(
      line, into: &pixels, from: row % layout.vertical * below, luminance: &luminance, at: start)
    guard isLast else { return }
    JPEGColour.average(
      pixels, count: line.count / (3 * Self.group), below: below, layout: layout, blue: &blue,
      red: &red, at: row / layout.vertical * Self.columns)
  }
}
