/// Planes that lossless scans fill, line by line (T.81 §H.2).
struct JPEGLosslessPicture<
  Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable
>: JPEGPicture {
  private let frame: JPEGFrame
  private let grid: JPEGGrid
  private var planes: [Sample]

  init(_ frame: JPEGFrame, _ grid: JPEGGrid) {
    self.frame = frame
    self.grid = grid
    planes = [Sample](repeating: 0, count: grid.count)
  }

  mutating func takeSamples() -> [Sample] {
    let taken = planes
    planes = []
    return taken
  }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData
  ) throws(JPEGDamage) {
    let (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    let interval = tables.restartInterval
    guard interval % columns == 0 else {
      throw .header(.restartInterval(interval, offset: scan.offset))
    }
    var codes: [[UInt32]] = []
    for component in scan.components {
      codes.append(try tables.table(.dc, component.dc, .differences, scan).entries)
    }
    var intervals = JPEGIntervals(data, length: interval)
    var reader = intervals.first
    let bytes = data.bytes.span.jpegBytes
    // Whether the line begins an interval, and so is predicted without one above (§H.1.2.1).
    var isFirst = true
    let lines = JPEGPrediction(scan, precision: frame.precision)
    var planes = planes.mutableSpan
    for row in 0..<rows {
      if intervals.left == 0 {
        reader = try intervals.next()
        isFirst = true
      }
      for column in 0..<columns {
        for (index, part) in parts.enumerated() {
          for unit in 0..<part.horizontal * part.vertical {
            let (down, right) = unit.quotientAndRemainder(dividingBy: part.horizontal)
            let x = column * part.horizontal + right
            let place =
              part.plane.start + (row * part.vertical + down) * part.plane.stride + x
            reader.refill(bytes)
            let codes = codes[index]
            let entry = JPEGDecodingTable.entry(reader.bits, in: codes.span)
            var difference = 32_768
            if entry.size < 16 {
              difference = JPEGBitReader.value(
                reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength), size: entry.size)
            }
            reader.drop(entry.length)
            guard !entry.isNone, reader.position <= intervals.end else {
              throw intervals.damage(at: reader)
            }
            let prediction = lines.prediction(
              planes.span, at: place, stride: part.plane.stride, isFirstColumn: x == 0,
              isFirstLine: isFirst && down == 0)
            planes[place] = Sample(truncatingIfNeeded: prediction &+ difference)
          }
        }
      }
      isFirst = false
      intervals.count(columns)
    }
    lines.scale(parts.map(\.plane), &planes)
  }
}
