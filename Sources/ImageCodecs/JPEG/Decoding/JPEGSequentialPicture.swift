/// Planes that baseline and extended scans fill, block by block (T.81 §F.2).
struct JPEGSequentialPicture<
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

  consuming func samples() -> [Sample] { planes }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData
  ) throws(JPEGDamage) {
    var (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    var coders: [JPEGBlockDecoder] = []
    for component in scan.components {
      let steps = try tables.steps(frame.components[component.index].quantisation, scan)
      coders.append(
        JPEGBlockDecoder(
          dc: try tables.table(.dc, component.dc, .differences, scan),
          ac: try tables.table(.ac, component.ac, .coefficients, scan),
          transform: JPEGInverseTransform(steps: steps, precision: frame.precision)))
    }
    var intervals = JPEGIntervals(data, length: tables.restartInterval)
    var reader = intervals.first
    var planes = planes.mutableSpan
    let bytes = data.bytes.span.jpegBytes
    var block = [Int16](repeating: 0, count: 64)
    var coefficients = block.mutableSpan
    for row in 0..<rows {
      for column in 0..<columns {
        if intervals.left == 0 {
          reader = try intervals.next()
          for index in parts.indices { parts[index].prediction = 0 }
        }
        for index in parts.indices {
          let part = parts[index]
          var prediction = part.prediction
          for unit in 0..<part.horizontal * part.vertical {
            let (down, right) = unit.quotientAndRemainder(dividingBy: part.horizontal)
            let place =
              part.plane.start + (row * part.vertical + down) * 8 * part.plane.stride
              + (column * part.horizontal + right) * 8
            let last = coders[index].decode(bytes, &reader, &prediction, into: &coefficients)
            guard last >= 0, reader.position <= intervals.end else {
              throw intervals.damage(at: reader)
            }
            coders[index].transform.apply(
              &coefficients, at: 0, last: last, into: &planes, start: place,
              stride: part.plane.stride)
          }
          parts[index].prediction = prediction
        }
        intervals.count(1)
      }
    }
  }
}
