import DICOM
import DICOMImaging

/// Makes the icons that some media profiles want in their directories (PS3.3 §F.7).
enum IconMaker {
  /// A grey icon of an image, as an item of Icon Image Sequence; `nil` if there is no picture.
  ///
  /// It shows the representative frame, or without one that at a third of all, as dcmmkdir does.
  /// - Parameters:
  ///   - size: Rows and columns; what is not square stands in the middle, on black.
  ///   - limits: Bounds for what the image may ask of the machine.
  static func icon(of file: Part10File, size: Int, _ limits: ImageLimits) -> DataSet? {
    do throws(ImagingError) {
      let image = try DICOMImage(file, limits: limits)
      let count = image.description.frames
      var frame = count / 3
      if let chosen = file.dataSet.int(Tag(0x0028, 0x6010)), (1...count).contains(chosen) {
        frame = chosen - 1
      }
      return item(scaled(try image.raster(frame: frame), to: size), size: size)
    } catch {
      return nil
    }
  }

  private static func scaled(_ raster: Raster, to size: Int) -> [UInt8] {
    var levels = [UInt8](repeating: 0, count: size * size)
    let longest = max(raster.rows, raster.columns)
    guard longest > 0 else { return levels }
    let rows = max(1, raster.rows * size / longest)
    let columns = max(1, raster.columns * size / longest)
    let (top, left) = ((size - rows) / 2, (size - columns) / 2)
    for row in 0..<rows {
      let first = row * raster.rows / rows
      let last = max(first + 1, (row + 1) * raster.rows / rows)
      for column in 0..<columns {
        let begin = column * raster.columns / columns
        let end = max(begin + 1, (column + 1) * raster.columns / columns)
        // A few samples of what becomes one pixel do for an icon.
        let rowStep = max(1, (last - first) / 4)
        let columnStep = max(1, (end - begin) / 4)
        var (sum, count) = (0, 0)
        for y in stride(from: first, to: last, by: rowStep) {
          for x in stride(from: begin, to: end, by: columnStep) {
            sum += level(of: raster, at: y * raster.columns + x)
            count += 1
          }
        }
        levels[(top + row) * size + left + column] = UInt8(clamping: sum / max(count, 1))
      }
    }
    return levels
  }

  /// The grey of a pixel, 0 to 255; that of colours by their luminance.
  private static func level(of raster: Raster, at index: Int) -> Int {
    switch raster.pixels {
    case .grey8(let levels): return Int(levels[index])
    case .grey16(let levels): return Int(levels[index] >> 8)
    case .rgb8(let levels):
      let (red, green, blue) = (levels[3 * index], levels[3 * index + 1], levels[3 * index + 2])
      return (299 * Int(red) + 587 * Int(green) + 114 * Int(blue)) / 1000
    }
  }

  private static func item(_ levels: [UInt8], size: Int) -> DataSet? {
    var item = DataSet()
    do throws(ValueError) {
      try item.set(Tag(0x0028, 0x0002), .US, to: .integers([1]))
      try item.set(Tag(0x0028, 0x0004), .CS, to: .texts(["MONOCHROME2"]))
      try item.set(Tag(0x0028, 0x0010), .US, to: .integers([size]))
      try item.set(Tag(0x0028, 0x0011), .US, to: .integers([size]))
      try item.set(Tag(0x0028, 0x0100), .US, to: .integers([8]))
      try item.set(Tag(0x0028, 0x0101), .US, to: .integers([8]))
      try item.set(Tag(0x0028, 0x0102), .US, to: .integers([7]))
      try item.set(Tag(0x0028, 0x0103), .US, to: .integers([0]))
      try item.set(Tag(0x7FE0, 0x0010), .OB, to: .bytes(levels))
    } catch {
      return nil
    }
    return item
  }
}
