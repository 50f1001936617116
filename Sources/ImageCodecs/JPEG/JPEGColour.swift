/// Changes RGB to YCbCr (ITU-T T.871 §7) and takes means of neighbouring pixels.
///
/// A word holds Y, Cb and Cr of a pixel in fields of 21 bits: 8 bits, 11 of fraction, and two to
/// add up four pixels. One entry for red, one for green and one for blue make it by addition; that
/// of a field alone may be negative, but their sum is not.
struct JPEGColour: Sendable {
  private let red: [UInt64]
  private let green: [UInt64]
  private let blue: [UInt64]

  static let shared = JPEGColour()

  private init() {
    // A little less than a half, so that 255.5 does not become 256.
    let half: Int64 = (1 << 10) - 1
    let zero: Int64 = (128 << 11) + half
    red = Self.table(19_595, -11_059, 32_768, (half, zero, zero))
    green = Self.table(38_470, -21_709, -27_439, (0, 0, 0))
    blue = Self.table(7_471, 32_768, -5_329, (0, 0, 0))
  }

  /// The words of 256 values for factors × 65,536 and offsets × 2,048.
  private static func table(
    _ y: Int64, _ cb: Int64, _ cr: Int64, _ offset: (y: Int64, cb: Int64, cr: Int64)
  ) -> [UInt64] {
    (0..<256).map { (value: Int64) in
      func field(_ factor: Int64, _ offset: Int64) -> Int64 { (value * factor + 16) >> 5 + offset }
      let word = field(y, offset.y) + field(cb, offset.cb) << 21 + field(cr, offset.cr) << 42
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
