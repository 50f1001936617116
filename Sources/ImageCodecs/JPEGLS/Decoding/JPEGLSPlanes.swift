/// The samples of all components, plane after plane, while they are decoded.
struct JPEGLSPlanes {
  let rows: Int
  let columns: Int
  /// The samples, where they have up to 8 bits.
  private var bytes: [UInt8] = []
  /// The samples, where they have more.
  private var words: [UInt16] = []

  /// - Parameter hasDifferences: Whether all components but the first are colour differences, whose
  ///   samples are in the middle of the range until they are decoded; all others are zero.
  init(_ frame: JPEGLSFrame, hasDifferences: Bool) {
    rows = frame.rows
    columns = frame.columns
    let count = frame.rows * frame.columns * frame.components.count
    if frame.precision <= 8 {
      bytes = [UInt8](repeating: 0, count: count)
    } else {
      words = [UInt16](repeating: 0, count: count)
    }
    guard hasDifferences else { return }
    let plane = min(frame.rows * frame.columns, count)
    if frame.precision <= 8 {
      let middle: UInt8 = 1 << UInt8(frame.precision - 1)
      bytes.replaceSubrange(plane..., with: repeatElement(middle, count: count - plane))
    } else {
      let middle: UInt16 = 1 << UInt16(frame.precision - 1)
      words.replaceSubrange(plane..., with: repeatElement(middle, count: count - plane))
    }
  }

  /// The samples.
  consuming func finished() -> Samples.Planes { words.isEmpty ? .bytes(bytes) : .words(words) }

  /// Writes the first samples of a row, each so many places behind the one before.
  mutating func write(
    _ line: Span<UInt16>, from start: Int, every stride: Int, count: Int, component: Int, row: Int
  ) {
    let place = (component * rows + row) * columns
    guard count > 0 else { return }
    if words.isEmpty {
      var span = bytes.mutableSpan
      for index in 0..<count {
        span[place &+ index] = UInt8(truncatingIfNeeded: line[start &+ index &* stride])
      }
    } else {
      var span = words.mutableSpan
      for index in 0..<count { span[place &+ index] = line[start &+ index &* stride] }
    }
  }

  /// Changes the samples of the first three components, pixel after pixel.
  mutating func mapPixels(_ change: (Int, Int, Int) -> (Int, Int, Int)) {
    if words.isEmpty { Self.map(&bytes, change) } else { Self.map(&words, change) }
  }

  @inline(__always)
  private static func map<Cell: FixedWidthInteger>(
    _ cells: inout [Cell], _ change: (Int, Int, Int) -> (Int, Int, Int)
  ) {
    let count = cells.count / 3
    var span = cells.mutableSpan
    for index in 0..<count {
      let (first, second, third) = change(
        Int(span[index]), Int(span[count + index]), Int(span[2 * count + index]))
      span[index] = Cell(truncatingIfNeeded: first)
      span[count + index] = Cell(truncatingIfNeeded: second)
      span[2 * count + index] = Cell(truncatingIfNeeded: third)
    }
  }
}
