/// Luminance and chrominances to red, green and blue, 8 bits each (PS3.3 §C.7.6.3.1.2).
///
/// The standard prints only the way from RGB; this is its exact inverse: R = Y + 1.402 CR',
/// B = Y + 1.772 CB', G = Y - (0.202008 CB' + 0.419198 CR') / 0.587, with CB' = CB - 128, rounded
/// with halves up, in numbers of 22 bits behind the point. Of all 2^24 colours none differs from
/// the exact result.
enum YBR {
  /// One pixel.
  @inline(__always)
  static func rgb(_ y: UInt8, _ cb: UInt8, _ cr: UInt8) -> (UInt8, UInt8, UInt8) {
    let luminance = Int32(y)
    let blue = Int32(cb) &- 128
    let red = Int32(cr) &- 128
    // A half, and a little more, as the factors are cut: it takes exact halves up.
    let half: Int32 = 1 << 21 + 128
    return (
      clamp(luminance &+ ((red &* 5_880_414 &+ half) &>> 22)),
      clamp(luminance &+ ((half &- blue &* 1_443_412 &- red &* 2_995_305) &>> 22)),
      clamp(luminance &+ ((blue &* 7_432_307 &+ half) &>> 22))
    )
  }

  @inline(__always)
  private static func clamp(_ value: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: max(0, min(value, 255)))
  }
}

/// Pixels of three 8-bit components as red, green and blue, interleaved.
struct ColourPlanes: ~Escapable {
  /// The cells, of 8 bits each.
  let bytes: Span<UInt8>
  let pixels: Int
  let layout: StoredFrame.Layout
  let isYBR: Bool

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, pixels: Int, layout: StoredFrame.Layout, isYBR: Bool) {
    self.bytes = bytes
    self.pixels = pixels
    self.layout = layout
    self.isYBR = isYBR
  }

  /// Three bytes a pixel.
  func interleaved() -> [UInt8] {
    switch (layout, isYBR) {
    case (.interleaved, false): copy()
    case (.interleaved, true): convertInterleaved()
    case (.planar, false): interleavePlanes()
    case (.planar, true): convertPlanes()
    case (.shared422, _): convertShared()
    }
  }

  private func copy() -> [UInt8] {
    let bytes = bytes
    return [UInt8](capacity: 3 * pixels) { output in
      for index in 0..<3 * pixels { output.append(bytes[index]) }
    }
  }

  private func interleavePlanes() -> [UInt8] {
    let first = bytes.extracting(0..<pixels)
    let second = bytes.extracting(pixels..<2 * pixels)
    let third = bytes.extracting(2 * pixels..<3 * pixels)
    return [UInt8](capacity: 3 * pixels) { output in
      for index in 0..<pixels {
        output.append(first[index])
        output.append(second[index])
        output.append(third[index])
      }
    }
  }

  private func convertInterleaved() -> [UInt8] {
    let bytes = bytes.extracting(0..<3 * pixels)
    return [UInt8](capacity: 3 * pixels) { output in
      for pixel in 0..<pixels {
        let (red, green, blue) = YBR.rgb(
          bytes[3 * pixel], bytes[3 * pixel + 1], bytes[3 * pixel + 2])
        output.append(red)
        output.append(green)
        output.append(blue)
      }
    }
  }

  private func convertPlanes() -> [UInt8] {
    let first = bytes.extracting(0..<pixels)
    let second = bytes.extracting(pixels..<2 * pixels)
    let third = bytes.extracting(2 * pixels..<3 * pixels)
    return [UInt8](capacity: 3 * pixels) { output in
      for pixel in 0..<pixels {
        let (red, green, blue) = YBR.rgb(first[pixel], second[pixel], third[pixel])
        output.append(red)
        output.append(green)
        output.append(blue)
      }
    }
  }

  /// Y Y CB CR for two pixels; the chrominances are those of the first, and serve both.
  private func convertShared() -> [UInt8] {
    let bytes = bytes.extracting(0..<2 * pixels)
    let isYBR = isYBR
    return [UInt8](capacity: 3 * pixels) { output in
      for pair in 0..<pixels / 2 {
        let (cb, cr) = (bytes[4 * pair + 2], bytes[4 * pair + 3])
        for index in 4 * pair..<4 * pair + 2 {
          let y = bytes[index]
          let (first, second, third) = isYBR ? YBR.rgb(y, cb, cr) : (y, cb, cr)
          output.append(first)
          output.append(second)
          output.append(third)
        }
      }
    }
  }
}
