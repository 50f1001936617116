/// One of the blocks of an MCU.
struct JPEGScanUnit {
  /// The number of its component in the scan.
  let part: Int
  /// Its first sample in the first MCU.
  let start: Int
  /// How far it is from there to the next MCU, and to the line of MCUs below.
  let columnStep: Int
  let rowStep: Int
  /// The samples of a line of its plane.
  let stride: Int

  /// The blocks of an MCU in coded order, and how many MCUs there are (§A.2.2, §A.2.3).
  static func units(
    _ scan: JPEGScan, _ grid: JPEGGrid
  ) -> (units: [JPEGScanUnit], columns: Int, rows: Int) {
    let (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    var units: [JPEGScanUnit] = []
    for (number, part) in parts.enumerated() {
      let stride = part.plane.stride
      for unit in 0..<part.horizontal * part.vertical {
        let (down, right) = unit.quotientAndRemainder(dividingBy: part.horizontal)
        units.append(
          JPEGScanUnit(
            part: number, start: part.plane.start + down * grid.unit * stride + right * grid.unit,
            columnStep: part.horizontal * grid.unit,
            rowStep: part.vertical * grid.unit * stride, stride: stride))
      }
    }
    return (units, columns, rows)
  }
}
