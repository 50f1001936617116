/// A component of a scan with all that its loop needs.
struct JPEGScanPart {
  /// The place of the component.
  let plane: JPEGGrid.Plane
  /// The number of the component.
  let index: Int
  /// Units of an MCU of this scan.
  let horizontal: Int
  let vertical: Int
  /// The DC difference's base (T.81 §F.2.2.1).
  var prediction = 0

  /// The parts of a scan, and how many MCUs there are (§A.2.2, §A.2.3).
  static func parts(
    _ scan: JPEGScan, _ grid: JPEGGrid
  ) -> (parts: [JPEGScanPart], columns: Int, rows: Int) {
    if scan.components.count == 1 {
      let index = scan.components[0].index
      let plane = grid.planes[index]
      let part = JPEGScanPart(plane: plane, index: index, horizontal: 1, vertical: 1)
      return ([part], plane.unitColumns, plane.unitRows)
    }
    let parts = scan.components.map { component in
      let plane = grid.planes[component.index]
      return JPEGScanPart(
        plane: plane, index: component.index, horizontal: plane.horizontal,
        vertical: plane.vertical)
    }
    return (parts, grid.mcuColumns, grid.mcuRows)
  }
}

extension JPEGTableSet {
  /// The Huffman table that a scan needs, prepared.
  func table(
    _ table: JPEGError.Table, _ number: Int, _ kind: JPEGDecodingTable.Kind, _ scan: JPEGScan
  ) throws(JPEGDamage) -> JPEGDecodingTable {
    let tables = table == .dc ? dc : ac
    guard number < 4, let found = tables[number] else {
      throw .header(.missingTable(table, number: number, offset: scan.offset))
    }
    return JPEGDecodingTable(found, kind)
  }

  /// The quantisation steps of a component.
  func steps(_ number: Int, _ scan: JPEGScan) throws(JPEGDamage) -> [UInt16] {
    guard number < 4, let found = quantisation[number] else {
      throw .header(.missingTable(.quantisation, number: number, offset: scan.offset))
    }
    return found
  }
}
