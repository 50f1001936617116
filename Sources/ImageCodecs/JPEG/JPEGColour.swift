/// Sixteen pixels in a line: those of even and of odd number apart, so that the sums of
/// neighbours need no exchange of lanes.
struct JPEGPixels {
  typealias Row = SIMD8<UInt16>

  var evenRed, evenGreen, evenBlue, oddRed, oddGreen, oddBlue: Row
}

/// Changes RGB to YCbCr (ITU-T T.871 §7), eight pixels at once with 8 bits of fraction.
enum JPEGColour {
  typealias Row = JPEGPixels.Row

  /// Takes whole groups of 16 pixels out of a line, and writes Y of each pixel.
  ///
  /// - Parameters:
  ///   - line: Red, green and blue of each pixel.
  ///   - pixels: Receives the groups, from `first` on.
  ///   - luminance: Receives Y, from `start` on.
  @inline(never)
  static func convert(
    _ line: Span<UInt8>, into pixels: inout [JPEGPixels], from first: Int,
    luminance: inout [UInt8], at start: Int
  ) {
    var pixels = pixels.mutableSpan
    var luminance = luminance.mutableSpan
    for group in 0..<line.count / 48 {
      let position = group &* 48
      guard position <= line.count &- 48 else { return }
      let sixteen = JPEGPixels(
        evenRed: gather(line, position), evenGreen: gather(line, position &+ 1),
        evenBlue: gather(line, position &+ 2), oddRed: gather(line, position &+ 3),
        oddGreen: gather(line, position &+ 4), oddBlue: gather(line, position &+ 5))
      pixels[first &+ group] = sixteen
      let even = y(sixteen.evenRed &<< 8, sixteen.evenGreen &<< 8, sixteen.evenBlue &<< 8)
      let odd = y(sixteen.oddRed &<< 8, sixteen.oddGreen &<< 8, sixteen.oddBlue &<< 8)
      store(even, odd, into: &luminance, at: start &+ group &* 16)
    }
  }

  /// Every sixth of the bytes from `start` on.
  @inline(__always)
  private static func gather(_ line: Span<UInt8>, _ start: Int) -> Row {
    Row(
      UInt16(line[start]), UInt16(line[start &+ 6]), UInt16(line[start &+ 12]),
      UInt16(line[start &+ 18]), UInt16(line[start &+ 24]), UInt16(line[start &+ 30]),
      UInt16(line[start &+ 36]), UInt16(line[start &+ 42]))
  }

  /// Writes Cb and Cr of one line of the planes, means of the pixels that share them.
  ///
  /// - Parameters:
  ///   - pixels: `count` groups of one line of pixels, and from `below` on those of the next.
  ///   - start: Where the first sample goes.
  @inline(never)
  static func average(
    _ pixels: [JPEGPixels], count: Int, below: Int, layout: JPEGLayout, blue: inout [UInt8],
    red: inout [UInt8], at start: Int
  ) {
    let pixels = pixels.span
    var blue = blue.mutableSpan
    var red = red.mutableSpan
    for group in 0..<count {
      let these = pixels[group]
      if layout.horizontal == 1 {
        let (er, eg, eb) = (these.evenRed &<< 8, these.evenGreen &<< 8, these.evenBlue &<< 8)
        let (or, og, ob) = (these.oddRed &<< 8, these.oddGreen &<< 8, these.oddBlue &<< 8)
        let target = start &+ 16 &* group
        store(cb(er, eg, eb), cb(or, og, ob), into: &blue, at: target)
        store(cr(er, eg, eb), cr(or, og, ob), into: &red, at: target)
        continue
      }
      var (r, g, b) = (
        these.evenRed &+ these.oddRed, these.evenGreen &+ these.oddGreen,
        these.evenBlue &+ these.oddBlue
      )
      if layout.vertical == 2 {
        let next = pixels[below &+ group]
        r = (r &+ next.evenRed &+ next.oddRed) &<< 6
        g = (g &+ next.evenGreen &+ next.oddGreen) &<< 6
        b = (b &+ next.evenBlue &+ next.oddBlue) &<< 6
      } else {
        r &<<= 7
        g &<<= 7
        b &<<= 7
      }
      store(cb(r, g, b), into: &blue, at: start &+ 8 &* group)
      store(cr(r, g, b), into: &red, at: start &+ 8 &* group)
    }
  }

  /// Y of samples × 256. Like the next two, it adds a half and what the products lose on average.
  @inline(__always)
  private static func y(_ red: Row, _ green: Row, _ blue: Row) -> Row {
    (high(red, 19_595) &+ high(green, 38_470) &+ high(blue, 7_471) &+ 129) &>> 8
  }

  /// Cb of samples × 256.
  @inline(__always)
  private static func cb(_ red: Row, _ green: Row, _ blue: Row) -> Row {
    (blue &>> 1 &- high(red, 11_059) &- high(green, 21_709) &+ (128 * 256 + 126)) &>> 8
  }

  /// Cr of samples × 256.
  @inline(__always)
  private static func cr(_ red: Row, _ green: Row, _ blue: Row) -> Row {
    (red &>> 1 &- high(green, 27_439) &- high(blue, 5_329) &+ (128 * 256 + 126)) &>> 8
  }

  /// The high halves of the products with `factor`: `row × factor / 65,536`, rounded down.
  @inline(__always)
  private static func high(_ row: Row, _ factor: UInt32) -> Row {
    let product = SIMD8<UInt32>(truncatingIfNeeded: row) &* SIMD8<UInt32>(repeating: factor)
    return Row(truncatingIfNeeded: product &>> 16)
  }

  /// Writes samples of even and of odd number in turns, if there is room.
  @inline(__always)
  private static func store(
    _ even: Row, _ odd: Row, into plane: inout MutableSpan<UInt8>, at start: Int
  ) {
    guard start >= 0, start <= plane.count &- 16 else { return }
    for lane in 0..<8 {
      plane[start &+ 2 &* lane] = UInt8(truncatingIfNeeded: even[lane])
      plane[start &+ 2 &* lane &+ 1] = UInt8(truncatingIfNeeded: odd[lane])
    }
  }

  /// Writes eight samples, if there is room.
  @inline(__always)
  private static func store(_ row: Row, into plane: inout MutableSpan<UInt8>, at start: Int) {
    guard start >= 0, start <= plane.count &- 8 else { return }
    for lane in 0..<8 { plane[start &+ lane] = UInt8(truncatingIfNeeded: row[lane]) }
  }
}
