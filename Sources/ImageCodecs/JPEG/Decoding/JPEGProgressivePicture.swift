/// Coefficients that progressive scans refine, and the planes that they make in the end (T.81 §G).
struct JPEGProgressivePicture<
  Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable
>: JPEGPicture {
  private let frame: JPEGFrame
  private let grid: JPEGGrid
  private let deadline: Deadline
  /// The coefficients of all planes, 64 of a block in natural order.
  private var coefficients: [Int16]
  /// Steps by component, those of its first scan.
  private var steps: [[UInt16]?]
  /// The low bits of the coefficients that no scan gave yet, those of each component in coded order.
  private var missing: [UInt8]

  /// What samples are, in all planes but the first, that have no scan.
  private let difference: Sample
  /// Which components have damaged bands: more bits of them cannot be told from one another.
  private var isDamaged: [Bool]

  init(_ frame: JPEGFrame, _ grid: JPEGGrid, difference: Sample, deadline: Deadline) {
    self.frame = frame
    self.deadline = deadline
    self.grid = grid
    coefficients = [Int16](repeating: 0, count: 64 * grid.units)
    steps = frame.components.map { _ in nil }
    missing = [UInt8](repeating: 255, count: 64 * frame.components.count)
    self.difference = difference
    isDamaged = frame.components.map { _ in false }
  }

  var isComplete: Bool { missing.allSatisfy { $0 == 0 } }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ rule: FrameShape.DamageRule
  ) throws(JPEGDamage) {
    for component in scan.components where steps[component.index] == nil {
      steps[component.index] = try tables.steps(
        frame.components[component.index].quantisation, scan)
    }
    for component in scan.components {
      for index in scan.start...scan.end {
        missing[64 * component.index + index] = UInt8(truncatingIfNeeded: scan.low)
      }
    }
    let (parts, columns, rows) = JPEGScanPart.parts(scan, grid)
    var intervals = JPEGIntervals(
      data, length: tables.restartInterval, of: columns * rows, rule)
    var next: Int? = 0
    if scan.start == 0 {
      let codes = try codes(scan, tables)
      while let first = next {
        do throws(JPEGDamage) {
          try decodeDC(scan, codes, parts, columns, rows, from: first, &intervals, data)
          next = nil
        } catch {
          next = try intervals.resume(after: error)
        }
      }
    } else {
      let index = scan.components[0].index
      if scan.high > 0, isDamaged[index] { return }
      let table = try tables.table(.ac, scan.components[0].ac, .bands, scan)
      let band = JPEGBandDecoder(table: table, scan: scan)
      while let first = next {
        do throws(JPEGDamage) {
          try decodeBand(band, parts[0], columns, rows, from: first, &intervals, data)
          next = nil
        } catch {
          isDamaged[index] = true
          next = try intervals.resume(after: error)
        }
      }
    }
    if let damage = intervals.firstDamage { throw damage }
  }

  /// The codes of each component, for the first bits of DC coefficients.
  private func codes(
    _ scan: JPEGScan, _ tables: JPEGTableSet
  ) throws(JPEGDamage) -> [[UInt32]] {
    var codes: [[UInt32]] = []
    guard scan.high == 0 else { return codes }
    for component in scan.components {
      codes.append(try tables.table(.dc, component.dc, .differences, scan).entries)
    }
    return codes
  }

  /// The first bits of the DC coefficients, or one more of each (§G.1.2.1).
  private mutating func decodeDC(
    _ scan: JPEGScan, _ codes: [[UInt32]], _ parts: [JPEGScanPart], _ columns: Int, _ rows: Int,
    from first: Int, _ intervals: inout JPEGIntervals, _ data: JPEGEntropyData
  ) throws(JPEGDamage) {
    var parts = parts
    var reader = intervals.reader
    let (top, left) = first.quotientAndRemainder(dividingBy: columns)
    let bytes = data.bytes.span.jpegBytes
    let (isFirst, low) = (scan.high == 0, scan.low)
    let deadline = deadline
    var coefficients = coefficients.mutableSpan
    for row in top..<rows where !deadline.isOver {
      for column in (row == top ? left : 0)..<columns {
        if intervals.left == 0 {
          reader = try intervals.next(after: reader)
          for index in parts.indices { parts[index].prediction = 0 }
        }
        for index in parts.indices {
          let part = parts[index]
          for unit in 0..<part.horizontal * part.vertical {
            let (down, right) = unit.quotientAndRemainder(dividingBy: part.horizontal)
            let place =
              64
              * (part.plane.firstUnit + (row * part.vertical + down) * part.plane.unitStride
                + column * part.horizontal + right)
            reader.refill(bytes)
            if isFirst {
              let codes = codes[index]
              let entry = JPEGDecodingTable.entry(reader.bits, in: codes.span)
              let value = JPEGBitReader.value(
                reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength), size: entry.size)
              reader.drop(entry.length)
              guard !entry.isNone, reader.position <= intervals.end else {
                throw intervals.damage(at: reader)
              }
              parts[index].prediction &+= value
              coefficients[place] = Int16(
                truncatingIfNeeded: parts[index].prediction &<< low)
            } else {
              let bit = reader.read(1)
              guard reader.position <= intervals.end else {
                throw intervals.damage(at: reader)
              }
              coefficients[place] |= Int16(truncatingIfNeeded: bit &<< low)
            }
          }
        }
        intervals.count(1)
      }
    }
  }

  /// A band of AC coefficients of one component (§G.1.2.2, §G.1.2.3).
  private mutating func decodeBand(
    _ band: JPEGBandDecoder, _ part: JPEGScanPart, _ columns: Int, _ rows: Int, from first: Int,
    _ intervals: inout JPEGIntervals, _ data: JPEGEntropyData
  ) throws(JPEGDamage) {
    var reader = intervals.reader
    let (top, left) = first.quotientAndRemainder(dividingBy: columns)
    let bytes = data.bytes.span.jpegBytes
    let deadline = deadline
    var coefficients = coefficients.mutableSpan
    var run = 0
    for row in top..<rows where !deadline.isOver {
      var column = row == top ? left : 0
      while column < columns {
        if intervals.left == 0 {
          reader = try intervals.next(after: reader)
          run = 0
        }
        if run > 0, !band.isRefining {  // the blocks of a run have nothing in this band
          let skipped = min(run, columns - column, intervals.left)
          run -= skipped
          column += skipped
          intervals.count(skipped)
          continue
        }
        let place = 64 * (part.plane.firstUnit + row * part.plane.unitStride + column)
        let isSound =
          band.isRefining
          ? band.refine(bytes, &reader, &run, &coefficients, at: place)
          : band.decode(bytes, &reader, &run, &coefficients, at: place)
        guard isSound, reader.position <= intervals.end else {
          throw intervals.damage(at: reader)
        }
        intervals.count(1)
        column += 1
      }
    }
  }

  mutating func takeSamples() -> [Sample] {
    var canvas = JPEGCanvas<Sample>(grid, difference: difference)
    let constants = JPEGInverseTransform.rows(precision: frame.precision)
    guard let transform = JPEGInverseTransform(constants.span, precision: frame.precision) else {
      return canvas.take()
    }
    let described = zip(grid.planes, steps.map { $0.map(JPEGQuantisedBlock.rows(steps:)) })
    let blocks = coefficients.span
    canvas.withSpans { samples, scratch in
      var dequantised = [Int16](repeating: 0, count: 64)
      var block = dequantised.mutableSpan
      for (plane, steps) in described {
        guard let rows = steps else { continue }
        let steps = rows.span
        for row in 0..<plane.unitRows where !deadline.isOver {
          for column in 0..<plane.unitColumns {
            let place = 64 * (plane.firstUnit + row * plane.unitStride + column)
            let isFlat = JPEGQuantisedBlock.isFlat(blocks, at: place)
            for line in 0..<8 {
              block.setJPEGRow(
                blocks.jpegRow(at: place &+ 8 &* line) &* steps[line], at: 8 &* line)
            }
            transform.apply(
              block.span, at: 0, last: isFlat ? 0 : 63, to: plane, 8 * column, 8 * row,
              in: &samples, &scratch)
          }
        }
      }
    }
    return canvas.take()
  }
}
