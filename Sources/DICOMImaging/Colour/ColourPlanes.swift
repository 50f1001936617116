/// Pixels of three 8-bit components, on their way to interleaved red, green and blue.
struct ColourPlanes: ~Escapable {
  /// The samples.
  let bytes: Span<UInt8>
  /// The number of pixels.
  let pixels: Int
  /// How the components follow one another.
  let layout: StoredFrame.Layout
  /// Whether they are luminance and chrominances.
  let isYBR: Bool

  /// So many pixels are converted at a time, as fit the first cache.
  private static var piece: Int { 2048 }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, pixels: Int, layout: StoredFrame.Layout, isYBR: Bool) {
    self.bytes = bytes
    self.pixels = pixels
    self.layout = layout
    self.isYBR = isYBR
  }

  /// Three bytes a pixel.
  func interleaved() -> [UInt8] {
    switch layout {
    case .interleaved where !isYBR: copy()
    case .planar where !isYBR:
      [UInt8](capacity: 3 * pixels) { output in
        ColourPlanes.interleave(
          plane(0, 0..<pixels), plane(1, 0..<pixels), plane(2, 0..<pixels), into: &output)
      }
    case .planar: convertPlanes()
    case .interleaved, .shared422: convertPixels()
    }
  }

  private func copy() -> [UInt8] {
    let bytes = bytes
    return [UInt8](capacity: 3 * pixels) { output in
      for index in 0..<3 * pixels { output.append(bytes[index]) }
    }
  }

  /// A part of a component's plane.
  @_lifetime(copy self)
  private func plane(_ component: Int, _ range: Range<Int>) -> Span<UInt8> {
    bytes.extracting(component * pixels + range.lowerBound..<component * pixels + range.upperBound)
  }

  private static func interleave(
    _ first: Span<UInt8>, _ second: Span<UInt8>, _ third: Span<UInt8>,
    into output: inout OutputSpan<UInt8>
  ) {
    for index in 0..<min(first.count, second.count, third.count) {
      output.append(first[index])
      output.append(second[index])
      output.append(third[index])
    }
  }

  private func convertPlanes() -> [UInt8] {
    var scratch = Scratch(count: min(pixels, Self.piece))
    return [UInt8](capacity: 3 * pixels) { output in
      for start in stride(from: 0, to: pixels, by: Self.piece) {
        let range = start..<min(start + Self.piece, pixels)
        scratch.convert(plane(0, range), plane(1, range), plane(2, range))
        scratch.append(range.count, to: &output)
      }
    }
  }

  /// Takes pixels apart into planes, piece by piece.
  private func convertPixels() -> [UInt8] {
    let isShared = layout == .shared422
    let bytes = bytes
    var scratch = Scratch(count: min(pixels, Self.piece))
    var y = [UInt8](repeating: 0, count: Self.piece)
    var cb = [UInt8](repeating: 0, count: Self.piece)
    var cr = [UInt8](repeating: 0, count: Self.piece)
    return [UInt8](capacity: 3 * pixels) { output in
      for start in stride(from: 0, to: pixels, by: Self.piece) {
        let count = min(Self.piece, pixels - start)
        var first = y.mutableSpan
        var second = cb.mutableSpan
        var third = cr.mutableSpan
        if isShared {  // Y Y CB CR; the chrominances are those of the first, and serve both
          let pairs = bytes.extracting(2 * start..<2 * (start + count))
          for pair in 0..<count / 2 {
            first[2 * pair] = pairs[4 * pair]
            first[2 * pair + 1] = pairs[4 * pair + 1]
            second[2 * pair] = pairs[4 * pair + 2]
            second[2 * pair + 1] = pairs[4 * pair + 2]
            third[2 * pair] = pairs[4 * pair + 3]
            third[2 * pair + 1] = pairs[4 * pair + 3]
          }
        } else {
          let pixels = bytes.extracting(3 * start..<3 * (start + count))
          for index in 0..<count {
            first[index] = pixels[3 * index]
            second[index] = pixels[3 * index + 1]
            third[index] = pixels[3 * index + 2]
          }
        }
        scratch.convert(first.span, second.span, third.span)
        scratch.append(count, to: &output)
      }
    }
  }

  /// Red, green and blue of a piece.
  ///
  /// The arrays are made one by one: of copies of one array, Swift 6.3.1 lets two mutable spans
  /// write to the same memory in optimised builds.
  private struct Scratch {
    var red: [UInt8]
    var green: [UInt8]
    var blue: [UInt8]

    init(count: Int) {
      red = [UInt8](repeating: 0, count: count)
      green = [UInt8](repeating: 0, count: count)
      blue = [UInt8](repeating: 0, count: count)
    }

    mutating func convert(_ y: Span<UInt8>, _ cb: Span<UInt8>, _ cr: Span<UInt8>) {
      var reds = red.mutableSpan
      YBR.red(y, cr, into: &reds)
      var greens = green.mutableSpan
      YBR.green(y, cb, cr, into: &greens)
      var blues = blue.mutableSpan
      YBR.blue(y, cb, into: &blues)
    }

    func append(_ count: Int, to output: inout OutputSpan<UInt8>) {
      ColourPlanes.interleave(
        red.span.extracting(0..<count), green.span.extracting(0..<count),
        blue.span.extracting(0..<count), into: &output)
    }
  }
}
