/// Planes that baseline and extended scans fill, block by block (T.81 §F.2).
struct JPEGSequentialPicture<
  Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable
>: JPEGPicture {
  private let frame: JPEGFrame
  private let grid: JPEGGrid
  private var canvas: JPEGCanvas<Sample>

  init(_ frame: JPEGFrame, _ grid: JPEGGrid) {
    self.frame = frame
    self.grid = grid
    canvas = JPEGCanvas(grid)
  }

  mutating func takeSamples() -> [Sample] { canvas.take() }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData
  ) throws(JPEGDamage) {
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
    let mcus = JPEGScanUnit.units(scan, grid)
    let interval = tables.restartInterval
    try canvas.withSpans { samples, scratch throws(JPEGDamage) in
      try Self.decode(mcus, interval, data, decoder, transform, &samples, &scratch)
    }
  }

  private static func decode(
    _ mcus: (units: [JPEGScanUnit], columns: Int, rows: Int), _ interval: Int,
    _ data: JPEGEntropyData, _ decoder: borrowing JPEGBlockDecoder,
    _ transform: borrowing JPEGInverseTransform, _ samples: inout MutableSpan<Sample>,
    _ scratch: inout MutableSpan<Sample>
  ) throws(JPEGDamage) {
    var intervals = JPEGIntervals(data, length: interval)
    var reader = intervals.first
    var predictions = InlineArray<4, Int>(repeating: 0)
    let bytes = data.bytes.span.jpegBytes
    let units = mcus.units.span
    var coefficients = [Int16](repeating: 0, count: 64)
    var block = coefficients.mutableSpan
    for row in 0..<mcus.rows {
      for column in 0..<mcus.columns {
        if intervals.left == 0 {
          reader = try intervals.next()
          predictions = InlineArray(repeating: 0)
        }
        for index in units.indices {
          let unit = units[index]
          block.clearJPEGBlock()
          let last = decoder.decode(
            bytes, &reader, part: unit.part, &predictions[unit.part], into: &block)
          guard last >= 0, reader.position <= intervals.end else {
            throw intervals.damage(at: reader)
          }
          transform.apply(
            block.span, at: 0, last: last, to: unit.plane,
            unit.column &+ column &* unit.columnStep, unit.row &+ row &* unit.rowStep,
            in: &samples, &scratch)
        }
        intervals.count(1)
      }
    }
  }
}
