import DICOM
import ImageCodecs

extension StoredFrame {
  /// Pixels of three components as 8-bit red, green and blue, interleaved.
  func colours(
    _ photometric: PhotometricInterpretation, _ cache: inout RenderCache
  ) -> [UInt8] {
    let isYBR = isYBR(photometric)
    if cell.size == 8, cell.bits == 8, cell.kind == .unsigned {
      return ColourPlanes(bytes.octets, pixels: pixels, layout: layout, isYBR: isYBR)
        .interleaved()
    }
    // The range of the cells onto 0…255; signed samples, which no writer uses, from their least.
    let whole = GreyPipeline(
      modality: .identity, voi: .range(cell.range.lowerBound, cell.range.upperBound),
      presentation: .identity)
    let reduced =
      cell.fitsTable
      ? levels(from: cache.byteTable(whole, cell)) : whole.levels(of: self, UInt8.self)
    return ColourPlanes(reduced.span, pixels: pixels, layout: layout, isYBR: isYBR).interleaved()
  }

  /// Pixels of three components of 8-bit cells as red, green and blue, whatever bits they use.
  func colours() -> [UInt8] {
    if cell.bits == 8 {
      return ColourPlanes(bytes.octets, pixels: pixels, layout: layout, isYBR: true).interleaved()
    }
    return ColourPlanes(array().span, pixels: pixels, layout: .interleaved, isYBR: true)
      .interleaved()
  }

  /// Whether the samples are luminance and chrominances: the decoder knows better than the data set.
  func isYBR(_ photometric: PhotometricInterpretation) -> Bool {
    switch colour {
    case .rgb: false
    case .ybr: true
    case .asDescribed: photometric.isYBRFull
    }
  }

  /// Stored values as the colours of a palette, interleaved; cells must fit a table.
  ///
  /// - Parameter grey: Where values below the palette are grey, their levels, indexed by the
  ///   significant bits (PS3.3 §C.7.6.19).
  func colours(of palette: Palette, else grey: [UInt8]? = nil) -> [UInt8] {
    let count = 1 << cell.bits
    let firstNegative = cell.kind == .signed ? count / 2 : count
    let table = [UInt32](capacity: count) { output in
      for index in 0..<count {
        let stored = index < firstNegative ? index : index - count
        if let grey, stored < palette.first {
          output.append(UInt32(grey[index]) * 0x01_0101)
        } else {
          let entry = 3 * palette.entry(for: stored)
          output.append(
            UInt32(palette.colours[entry]) | UInt32(palette.colours[entry + 1]) << 8
              | UInt32(palette.colours[entry + 2]) << 16)
        }
      }
    }
    let packed = levels(from: table)
    let colours = packed.span
    return [UInt8](capacity: 3 * colours.count) { output in
      for index in colours.indices {
        let colour = colours[index]
        output.append(UInt8(truncatingIfNeeded: colour))
        output.append(UInt8(truncatingIfNeeded: colour &>> 8))
        output.append(UInt8(truncatingIfNeeded: colour &>> 16))
      }
    }
  }
}
