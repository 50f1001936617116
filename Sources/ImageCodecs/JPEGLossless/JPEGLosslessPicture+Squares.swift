extension JPEGLosslessPicture {
  /// MCUs in which a component has several samples; sample by sample, as nobody makes them.
  mutating func decodeSquares(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ intervals: inout JPEGIntervals, _ parts: [JPEGScanPart], _ columns: Int, _ rows: Int
  ) throws(JPEGDamage) {
    var codes: [UInt32] = []
    for component in scan.components {
      codes += try tables.table(.dc, component.dc, .differences, scan).entries
    }
    let entries = codes.span
    var reader = intervals.reader
    let bytes = data.bytes.span.jpegBytes
    // Whether the line begins an interval, and so is predicted without one above (§H.1.2.1).
    var isFirst = true
    let neighbours = JPEGNeighbours(scan, precision: frame.precision)
    let deadline = deadline
    var planes = planes.mutableSpan
    for row in 0..<rows where !deadline.isOver {
      if intervals.left == 0 {
        reader = try intervals.next(after: reader)
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
            let entry = JPEGDecodingTable.entry(
              reader.bits, in: entries, from: index * JPEGDecodingTable.count)
            var difference = 32_768
            if entry.size < 16 {
              difference = JPEGBitReader.value(
                reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength), size: entry.size)
            }
            reader.drop(entry.length)
            guard !entry.isNone, reader.position <= intervals.end else {
              neighbours.scale(parts.map(\.plane), &planes)
              throw intervals.damage(at: reader)
            }
            let prediction = neighbours.prediction(
              planes.span, at: place, stride: part.plane.stride, isFirstColumn: x == 0,
              isFirstLine: isFirst && down == 0)
            planes[place] = Sample(truncatingIfNeeded: prediction &+ difference)
          }
        }
      }
      isFirst = false
      intervals.count(columns)
    }
    neighbours.scale(parts.map(\.plane), &planes)
  }
}
