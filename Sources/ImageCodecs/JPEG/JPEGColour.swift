/// Changes RGB to YCbCr (ITU-T T.871 §7) and takes means of neighbouring pixels.
///
/// A word holds Y, Cb and Cr of a pixel in fields of 21 bits: 8 bits, 11 of fraction, and two to
/// add up four pixels. One entry for red, one for green and one for blue make it by addition; that
/// of a field alone may be negative, but their sum is not.
struct JPEGColour: Sendable {
  private let red: [UInt64]
  private let green: [UInt64]
  private let blue: [UInt64]

  private static let fraction = 11.0

  /// Creates the three tables.
  init() {
    // A little less than a half, so that 255.5 does not become 256.
    let half = 0.5 - 1 / 2048
    red = Self.table(0.299, -0.168_735_892, 0.5, (half, 128 + half, 128 + half))
    green = Self.table(0.587, -0.331_264_108, -0.418_687_589, (0, 0, 0))
    blue = Self.table(0.114, 0.5, -0.081_312_411, (0, 0, 0))
  }

  private static func table(
    _ y: Double, _ cb: Double, _ cr: Double, _ offset: (Double, Double, Double)
  ) -> [UInt64] {
    (0..<256).map { value in
      func field(_ factor: Double, _ offset: Double) -> Int64 {
        Int64(((Double(value) * factor + offset) * 2048).rounded())
      }
      let word =
        field(y, offset.0) + field(cb, offset.1) << 21 + field(cr, offset.2) << 42
      return UInt64(bitPattern: word)
    }
  }

  /// Changes one line of pixels.
  ///
  /// - Parameters:
  ///   - line: Red, green and blue of each pixel.
  ///   - words: Receives a word for each pixel, from `wordsStart` on.
  ///   - luminance: Receives Y of each pixel, from `start` on.
  @inline(never)
  func convert(
    _ line: Span<UInt8>, into words: inout [UInt64], at wordsStart: Int, luminance: inout [UInt8],
    at start: Int
  ) {
    var words = words.mutableSpan
    var luminance = luminance.mutableSpan
    let (red, green, blue) = (red.span, green.span, blue.span)
    guard red.count == 256, green.count == 256, blue.count == 256 else { return }
    var position = 0
    for column in 0..<line.count / 3 {
      let word =
        red[Int(line[position])] &+ green[Int(line[position &+ 1])]
        &+ blue[Int(line[position &+ 2])]
      words[wordsStart &+ column] = word
      luminance[start &+ column] = UInt8(truncatingIfNeeded: word &>> 11)
      position &+= 3
    }
  }

  /// Takes means of the chrominances of one line of words, or of two lines.
  ///
  /// - Parameters:
  ///   - words: Two lines of ``JPEGTile/columns`` words, the second of use if the layout halves
  ///     the number of lines.
  ///   - count: The number of samples to make.
  ///   - start: Where the first of them goes.
  @inline(never)
  static func average(
    _ words: [UInt64], layout: JPEGLayout, count: Int, blue: inout [UInt8],
    red: inout [UInt8], at start: Int
  ) {
    let words = words.span
    var blue = blue.mutableSpan
    var red = red.mutableSpan
    let below = JPEGTile.columns
    let pixels = layout.horizontal * layout.vertical
    let shift = UInt64(11 + pixels.trailingZeroBitCount)
    for column in 0..<count {
      let first = column &* layout.horizontal
      var sum = words[first]
      if layout.horizontal == 2 { sum &+= words[first &+ 1] }
      if layout.vertical == 2 { sum &+= words[below &+ first] &+ words[below &+ first &+ 1] }
      blue[start &+ column] = UInt8(truncatingIfNeeded: sum &>> (21 &+ shift))
      red[start &+ column] = UInt8(truncatingIfNeeded: sum &>> (42 &+ shift))
    }
  }
}
