/// Brings the planes of all components to the size of the image (T.81 §A.1.1).
///
/// The standard leaves the method open. Chrominances of half the columns, rows, or both are
/// interpolated with weights of 3/4 and 1/4, rounded as the software of the Independent JPEG Group
/// does by default; other ratios repeat samples, as it does, too.
struct JPEGUpsampling<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable> {
  private let grid: JPEGGrid

  init(_ grid: JPEGGrid) { self.grid = grid }

  /// The planes one after the other, without what only filled the last MCUs.
  func planes(_ samples: [Sample]) -> [Sample] {
    let isWhole = grid.planes.allSatisfy { plane in
      plane.stride == grid.columns && plane.count == grid.columns * grid.rows
    }
    if isWhole { return samples }
    let source = samples.span
    var output = [Sample](repeating: 0, count: grid.columns * grid.rows * grid.planes.count)
    var target = output.mutableSpan
    for (index, plane) in grid.planes.enumerated() {
      let start = index * grid.columns * grid.rows
      let lines = Lines(samples: source.extracting(plane.start..<plane.start + plane.count), plane)
      let isHalfWide = plane.horizontal * 2 == grid.horizontal && plane.columns > 2
      let isHalfHigh = plane.vertical * 2 == grid.vertical
      let (isFullWide, isFullHigh) = (
        plane.horizontal == grid.horizontal, plane.vertical == grid.vertical
      )
      switch (isHalfWide, isHalfHigh) {
      case (true, true): interpolateBoth(lines, into: &target, at: start)
      case (true, false) where isFullHigh: interpolateColumns(lines, into: &target, at: start)
      case (false, true) where isFullWide: interpolateRows(lines, into: &target, at: start)
      default: repeatSamples(lines, plane, into: &target, at: start)
      }
    }
    return output
  }

  /// The lines of a plane.
  private struct Lines: ~Escapable {
    let samples: Span<Sample>
    let stride: Int
    let columns: Int
    let rows: Int

    @_lifetime(copy samples)
    init(samples: Span<Sample>, _ plane: JPEGGrid.Plane) {
      self.samples = samples
      stride = plane.stride
      columns = plane.columns
      rows = plane.rows
    }

    /// A line; those above the first and below the last are the nearest of these.
    @_lifetime(copy self)
    func line(_ row: Int) -> Span<Sample> {
      let row = min(max(row, 0), rows - 1)
      return samples.extracting(row * stride..<row * stride + columns)
    }
  }

  private func repeatSamples(
    _ lines: borrowing Lines, _ plane: JPEGGrid.Plane, into target: inout MutableSpan<Sample>,
    at start: Int
  ) {
    for row in 0..<grid.rows {
      let line = lines.line(row * plane.vertical / grid.vertical)
      let place = start + row * grid.columns
      if plane.horizontal == grid.horizontal {
        for column in 0..<grid.columns { target[place + column] = line[column] }
      } else {
        for column in 0..<grid.columns {
          target[place + column] = line[column * plane.horizontal / grid.horizontal]
        }
      }
    }
  }

  private func interpolateRows(
    _ lines: borrowing Lines, into target: inout MutableSpan<Sample>, at start: Int
  ) {
    for row in 0..<grid.rows {
      let near = lines.line(row / 2)
      let far = lines.line(row % 2 == 0 ? row / 2 - 1 : row / 2 + 1)
      let bias: UInt32 = row % 2 == 0 ? 1 : 2
      let place = start + row * grid.columns
      for column in 0..<grid.columns {
        let sum = UInt32(near[column]) &* 3 &+ UInt32(far[column]) &+ bias
        target[place + column] = Sample(truncatingIfNeeded: sum &>> 2)
      }
    }
  }

  private func interpolateColumns(
    _ lines: borrowing Lines, into target: inout MutableSpan<Sample>, at start: Int
  ) {
    for row in 0..<grid.rows {
      let line = lines.line(row)
      let place = start + row * grid.columns
      let last = line.count - 1
      for column in 0...last {
        let three = UInt32(line[column]) &* 3
        let left = column == 0 ? UInt32(line[0]) &+ 1 : UInt32(line[column - 1]) &+ 1
        let right = UInt32(line[min(column + 1, last)]) &+ 2
        target[place + 2 * column] = Sample(truncatingIfNeeded: (three &+ left) &>> 2)
        if 2 * column + 1 < grid.columns {
          target[place + 2 * column + 1] = Sample(truncatingIfNeeded: (three &+ right) &>> 2)
        }
      }
    }
  }

  private func interpolateBoth(
    _ lines: borrowing Lines, into target: inout MutableSpan<Sample>, at start: Int
  ) {
    var sums = [UInt32](repeating: 0, count: lines.columns)
    var sum = sums.mutableSpan
    for row in 0..<grid.rows {
      let near = lines.line(row / 2)
      let far = lines.line(row % 2 == 0 ? row / 2 - 1 : row / 2 + 1)
      for column in near.indices {
        sum[column] = UInt32(near[column]) &* 3 &+ UInt32(far[column])
      }
      let place = start + row * grid.columns
      let last = sum.count - 1
      for column in 0...last {
        let three = sum[column] &* 3
        let left = sum[max(column - 1, 0)] &+ 8
        let right = sum[min(column + 1, last)] &+ 7
        target[place + 2 * column] = Sample(truncatingIfNeeded: (three &+ left) &>> 4)
        if 2 * column + 1 < grid.columns {
          target[place + 2 * column + 1] = Sample(truncatingIfNeeded: (three &+ right) &>> 4)
        }
      }
    }
  }
}
