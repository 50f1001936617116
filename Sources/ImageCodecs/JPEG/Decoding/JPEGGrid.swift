/// Where the samples of all components stand while they are decoded (T.81 §A.1.1, §A.2).
///
/// One array holds them: in front the planes of the image, where components of full size are decoded
/// to, behind them the planes of those that are brought to full size in the end.
struct JPEGGrid {
  /// The place of one component.
  struct Plane {
    /// Sampling factors: the units of an MCU.
    let horizontal: Int
    let vertical: Int
    /// Columns and rows that belong to the image.
    let columns: Int
    let rows: Int
    /// Units that belong to the image.
    let unitColumns: Int
    let unitRows: Int
    /// Units of a line, with those that only fill the last MCU, and units of the planes before.
    let unitStride: Int
    let firstUnit: Int
    /// The first sample, and the samples of a line.
    let start: Int
    let stride: Int
    /// The number of lines that there is room for.
    let lines: Int
    /// Whether the samples already stand where they belong.
    let isFinal: Bool
  }

  /// Columns and rows of the image.
  let columns: Int
  let rows: Int
  /// Columns and rows of a unit: 8, or 1 in lossless scans.
  let unit: Int
  /// MCUs of an interleaved scan of all components.
  let mcuColumns: Int
  let mcuRows: Int
  /// The greatest sampling factors.
  let horizontal: Int
  let vertical: Int
  let planes: [Plane]
  /// The units of all planes.
  let units: Int
  /// The samples of all planes.
  let count: Int

  /// The grid of a frame whose rows are known.
  init(_ frame: JPEGFrame) {
    columns = frame.columns
    rows = frame.rows
    unit = frame.process.unit
    // A single component has MCUs of one unit, whatever its factors (§A.2.2).
    let isSingle = frame.components.count == 1
    horizontal = isSingle ? 1 : frame.horizontal
    vertical = isSingle ? 1 : frame.vertical
    mcuColumns = Self.quotient(columns, unit * horizontal)
    mcuRows = Self.quotient(rows, unit * vertical)
    // Lossless samples are predicted from those that only fill an MCU, too.
    let isPadded = unit == 1 && horizontal * vertical > 1
    var planes: [Plane] = []
    var firstUnit = 0
    var next = columns * rows * frame.components.count
    for (index, component) in frame.components.enumerated() {
      let (h, v) = isSingle ? (1, 1) : (component.horizontal, component.vertical)
      let width = Self.quotient(columns * h, horizontal)
      let height = Self.quotient(rows * v, vertical)
      let isFinal = h == horizontal && v == vertical && !isPadded
      let (stride, lines) =
        isFinal ? (columns, rows) : (mcuColumns * h * unit, mcuRows * v * unit)
      planes.append(
        Plane(
          horizontal: h, vertical: v, columns: width, rows: height,
          unitColumns: Self.quotient(width, unit), unitRows: Self.quotient(height, unit),
          unitStride: mcuColumns * h, firstUnit: firstUnit,
          start: isFinal ? index * columns * rows : next, stride: stride, lines: lines,
          isFinal: isFinal))
      firstUnit += mcuColumns * h * mcuRows * v
      if !isFinal { next += stride * lines }
    }
    self.planes = planes
    units = firstUnit
    count = next
  }

  /// Samples of all planes: zeros in the first, `difference` in all others.
  func samples<Sample: FixedWidthInteger & BitwiseCopyable>(difference: Sample) -> [Sample] {
    var samples = [Sample](repeating: 0, count: count)
    guard difference != 0 else { return samples }
    var span = samples.mutableSpan
    for plane in planes.dropFirst() {
      var part = span._mutatingExtracting(plane.start..<plane.start + plane.stride * plane.lines)
      part.update(repeating: difference)
    }
    return samples
  }

  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    (value + divisor - 1) / divisor
  }

  /// The fewest bits that can hold all planes.
  ///
  /// A sample of a lossless scan, or a block of a progressive one, has a code of a bit at least; a
  /// block of a sequential scan has two.
  func fewestBits(_ process: JPEGProcess) -> Int {
    let units = planes.reduce(0) { $0 + $1.unitColumns * $1.unitRows }
    return process == .baseline || process == .extended ? 2 * units : units
  }
}
