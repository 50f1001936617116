/// Planes that baseline and extended scans fill, block by block (T.81 §F.2).
struct JPEGSequentialPicture<
  Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable
>: JPEGPicture {
  private let frame: JPEGFrame
  private let grid: JPEGGrid
  private let deadline: Deadline
  private var canvas: JPEGCanvas<Sample>

  init(_ frame: JPEGFrame, _ grid: JPEGGrid, difference: Sample, deadline: Deadline) {
    self.frame = frame
    self.deadline = deadline
    self.grid = grid
    canvas = JPEGCanvas(grid, difference: difference)
  }

  mutating func takeSamples() -> [Sample] { canvas.take() }

  mutating func decode(
    _ scan: JPEGScan, _ tables: JPEGTableSet, _ data: JPEGEntropyData,
    _ rule: FrameShape.DamageRule
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
    var intervals = JPEGIntervals(
      data, length: tables.restartInterval, of: mcus.columns * mcus.rows, rule)
    let deadline = deadline
    try canvas.withSpans { samples, scratch throws(JPEGDamage) in
      var next: Int? = 0
      while let first = next {
        do throws(JPEGDamage) {
          try Self.decode(
            mcus, from: first, deadline, &intervals, data, decoder, transform, &samples, &scratch)
          next = nil
        } catch {
          next = try intervals.resume(after: error)
        }
      }
    }
    if let damage = intervals.firstDamage { throw damage }
  }

  private static func decode(
    _ mcus: (units: [JPEGScanUnit], columns: Int, rows: Int), from first: Int,
    _ deadline: Deadline, _ intervals: inout JPEGIntervals, _ data: JPEGEntropyData,
    _ decoder: borrowing JPEGBlockDecoder,
    _ transform: borrowing JPEGInverseTransform, _ samples: inout MutableSpan<Sample>,
    _ scratch: inout MutableSpan<Sample>
  ) throws(JPEGDamage) {
    var reader = intervals.reader
    var predictions = InlineArray<4, Int>(repeating: 0)
    let bytes = data.bytes.span.jpegBytes
    let units = mcus.units.span
    var coefficients = [Int16](repeating: 0, count: 64)
    var block = coefficients.mutableSpan
    let (top, left) = first.quotientAndRemainder(dividingBy: mcus.columns)
    for row in top..<mcus.rows where !deadline.isOver {
      for column in (row == top ? left : 0)..<mcus.columns {
        if intervals.left == 0 {
          reader = try intervals.next(after: reader)
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
