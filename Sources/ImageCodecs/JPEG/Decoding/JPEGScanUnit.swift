/// One of the blocks of an MCU.
struct JPEGScanUnit {
  /// The number of its component in the scan.
  let part: Int
  /// Where its component stands.
  let plane: JPEGGrid.Plane
  /// Its column and row of samples in the first MCU.
  let column: Int
  let row: Int
  /// How far it is from there to the next MCU, and to the line of MCUs below.
  let columnStep: Int
  let rowStep: Int

  /// The blocks of an MCU in coded order, and how many MCUs there are (§A.2.2, §A.2.3).
  static func units(
    _ scan: JPEGScan, _ grid: JPEGGrid
  ) -> (units: [JPEGScanUnit], columns: Int, rows: Int) {
    let (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    var units: [JPEGScanUnit] = []
    for (number, part) in parts.enumerated() {
      for unit in 0..<part.horizontal * part.vertical {
        let (down, right) = unit.quotientAndRemainder(dividingBy: part.horizontal)
        units.append(
          JPEGScanUnit(
            part: number, plane: part.plane, column: right * grid.unit, row: down * grid.unit,
            columnStep: part.horizontal * grid.unit, rowStep: part.vertical * grid.unit))
      }
    }
    return (units, columns, rows)
  }
}
