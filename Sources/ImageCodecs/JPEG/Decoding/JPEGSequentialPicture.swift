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
    let (units, columns, rows) = JPEGScanUnit.units(scan, grid)
    var codes: [UInt32] = []
    var steps: [UInt32] = []
    for component in scan.components {
      codes += try tables.table(.dc, component.dc, .differences, scan).entries
      codes += try tables.table(.ac, component.ac, .coefficients, scan).entries
      let number = frame.components[component.index].quantisation
      steps += JPEGBlockDecoder.steps(try tables.steps(number, scan))
    }
    let constants = JPEGInverseTransform.rows(precision: frame.precision)
    guard let transform = JPEGInverseTransform(constants.span, precision: frame.precision) else {
      return
    }
    let decoder = JPEGBlockDecoder(codes: codes.span, steps: steps.span)
    var intervals = JPEGIntervals(data, length: tables.restartInterval)
    var reader = intervals.first
    var predictions = InlineArray<4, Int>(repeating: 0)
    var planes = planes.mutableSpan
    let bytes = data.bytes.span.jpegBytes
    let mcu = units.span
    var coefficients = [Int16](repeating: 0, count: 64)
    var block = coefficients.mutableSpan
    for row in 0..<rows {
      for column in 0..<columns {
        if intervals.left == 0 {
          reader = try intervals.next()
          predictions = InlineArray(repeating: 0)
        }
        for index in mcu.indices {
          let unit = mcu[index]
          for index in 0..<64 { block[index] = 0 }
          let last = decoder.decode(
            bytes, &reader, dc: 2 &* unit.part &* JPEGDecodingTable.count,
            ac: (2 &* unit.part &+ 1) &* JPEGDecodingTable.count, first: 64 &* unit.part,
            &predictions[unit.part], into: &block)
          guard last >= 0, reader.position <= intervals.end else {
            throw intervals.damage(at: reader)
          }
          transform.apply(
            block.span, at: 0, last: last, into: &planes,
            start: unit.start &+ row &* unit.rowStep &+ column &* unit.columnStep,
            stride: unit.stride)
        }
        intervals.count(1)
      }
    }
  }
}
