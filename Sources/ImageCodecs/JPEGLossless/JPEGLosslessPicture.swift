/// Planes that lossless scans fill, line by line (T.81 §H.2).
struct JPEGLosslessPicture<
  Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable
>: JPEGPicture {
  let frame: JPEGFrame
  let grid: JPEGGrid
  let deadline: Deadline
  var planes: [Sample]

  init(_ frame: JPEGFrame, _ grid: JPEGGrid, difference: Sample, deadline: Deadline) {
    self.frame = frame
    self.deadline = deadline
    self.grid = grid
    planes = grid.samples(difference: difference)
  }

  mutating func takeSamples() -> [Sample] {
    let taken = planes
    planes = []
    return taken
  }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ rule: FrameShape.DamageRule
  ) throws(JPEGDamage) {
    let (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    let interval = tables.restartInterval
    guard interval % columns == 0 else {
      throw .header(.restartInterval(interval, offset: scan.offset))
    }
    var intervals = JPEGIntervals(data, length: interval, of: columns * rows, rule)
    if parts.allSatisfy({ $0.horizontal * $0.vertical == 1 }) {
      try decodeLines(scan, tables, data, &intervals, parts.map(\.plane), columns, rows)
    } else {
      try decodeSquares(scan, tables, data, &intervals, parts, columns, rows)
    }
    if let damage = intervals.firstDamage { throw damage }
  }

  /// Lines of components that have one sample in an MCU.
  private mutating func decodeLines(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ intervals: inout JPEGIntervals, _ parts: [JPEGGrid.Plane], _ columns: Int, _ rows: Int
  ) throws(JPEGDamage) {
    var codes: [UInt32] = []
    var first = InlineArray<4, Int>(repeating: 0)
    for (part, component) in scan.components.enumerated() {
      // Components that share a table share its place, too, in the cache of the processor.
      let same = scan.components.firstIndex { $0.dc == component.dc } ?? part
      first[part] = same < part ? first[same] : codes.count
      guard same == part else { continue }
      codes += JPEGDifferenceTable.entries(
        try tables.table(.dc, component.dc, .differences, scan))
    }
    let decoder = JPEGLineDecoder(
      codes: codes.span, first: first, scan, precision: frame.precision)
    let bytes = data.bytes.span.jpegBytes
    let count = columns * parts.count
    // Made one by one: see below, where they change places.
    var line = [UInt16](repeating: 0, count: count)
    var above = [UInt16](repeating: 0, count: count)
    var next: Int? = 0
    while let first = next {
      do throws(JPEGDamage) {
        var reader = intervals.reader
        // A line that begins an interval is predicted without one above (§H.1.2.1).
        var isFirst = true
        for row in first / columns..<rows where !deadline.isOver {
          if intervals.left == 0 {
            reader = try intervals.next(after: reader)
            isFirst = true
          }
          let start = reader
          var samples = line.mutableSpan
          let done = decoder.decode(
            bytes, &reader, above: above.span, isFirst: isFirst, into: &samples, count: count)
          if done < count || reader.position > intervals.end {
            let sound = Self.sound(done) { count in
              var reader = start
              var samples = line.mutableSpan
              _ = decoder.decode(
                bytes, &reader, above: above.span, isFirst: isFirst, into: &samples, count: count)
              return reader.position <= intervals.end
            }
            store(line, parts, row, sound / parts.count, scan.low)
            throw intervals.damage(at: reader)
          }
          store(line, parts, row, columns, scan.low)
          swap(&line, &above)
          isFirst = false
          intervals.count(columns)
        }
        next = nil
      } catch {
        next = try intervals.resume(after: error)
      }
    }
  }

  /// The greatest number of samples, at most `most`, whose bits are there.
  private static func sound(_ most: Int, _ isThere: (Int) -> Bool) -> Int {
    var (low, high) = (0, most)
    while low < high {
      let middle = (low + high + 1) / 2
      if isThere(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Copies columns of a line to the planes, and undoes the point transform (§H.1.2.1).
  private mutating func store(
    _ line: [UInt16], _ parts: [JPEGGrid.Plane], _ row: Int, _ columns: Int, _ shift: Int
  ) {
    let source = line.span
    var planes = planes.mutableSpan
    let shift = UInt16(shift)
    for (part, plane) in parts.enumerated() {
      let place = plane.start + row * plane.stride
      if parts.count == 1 {
        for column in 0..<columns {
          planes[place &+ column] = Sample(truncatingIfNeeded: source[column] &<< shift)
        }
      } else {
        var next = part
        for column in 0..<columns {
          planes[place &+ column] = Sample(truncatingIfNeeded: source[next] &<< shift)
          next &+= parts.count
        }
      }
    }
  }
}
