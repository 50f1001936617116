/// Brings the planes of all components to the size of the image (T.81 §A.1.1).
///
/// The standard leaves the method open. Chrominances of half the columns, rows, or both are
/// interpolated with weights of 3/4 and 1/4, rounded as the software of the Independent JPEG Group
/// does by default; other ratios repeat samples, as it does, too, and so do lossless scans.
struct JPEGUpsampling<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable> {
  private let grid: JPEGGrid

  init(_ grid: JPEGGrid) { self.grid = grid }

  /// The planes of the image one after the other, from samples as the grid has them.
  func planes(_ samples: consuming [Sample]) -> [Sample] {
    let size = grid.columns * grid.rows
    guard grid.count > size * grid.planes.count else { return samples }
    var all = samples.mutableSpan
    var sums = [UInt16](repeating: 0, count: grid.columns + 16)
    var sum = sums.mutableSpan
    for (index, plane) in grid.planes.enumerated() where !plane.isFinal {
      for row in 0..<grid.rows {
        enlarge(plane, row, &all, at: index * size + row * grid.columns, &sum)
      }
    }
    samples.removeLast(grid.count - size * grid.planes.count)
    return samples
  }

  /// Makes one line of a component in full size.
  private func enlarge(
    _ plane: JPEGGrid.Plane, _ row: Int, _ all: inout MutableSpan<Sample>, at start: Int,
    _ sums: inout MutableSpan<UInt16>
  ) {
    let isHalfWide = plane.horizontal * 2 == grid.horizontal && plane.columns > 2
    let isHalfHigh = plane.vertical * 2 == grid.vertical
    let isFullWide = plane.horizontal == grid.horizontal
    let isFullHigh = plane.vertical == grid.vertical
    let isSmooth = isHalfWide && (isHalfHigh || isFullHigh) || isFullWide && isHalfHigh
    guard grid.unit == 8, isSmooth else {
      let source = line(plane, row * plane.vertical / grid.vertical)
      for column in 0..<grid.columns {
        all[start + column] = all[source + column * plane.horizontal / grid.horizontal]
      }
      return
    }
    if isHalfHigh {
      let (near, far) = (line(plane, row / 2), line(plane, row / 2 + row % 2 * 2 - 1))
      JPEGLines.add(near, far, plane.columns, of: all.span, into: &sums)
    } else {
      JPEGLines.copy(line(plane, row), plane.columns, of: all.span, into: &sums)
    }
    if isHalfWide {
      let (even, odd, shift): (UInt16, UInt16, UInt16) = isHalfHigh ? (8, 7, 4) : (1, 2, 2)
      JPEGLines.widen(
        &sums, plane.columns, even, odd, shift, into: &all, from: start, count: grid.columns)
    } else {
      let bias = UInt16(1 + row % 2)
      for column in 0..<grid.columns {
        all[start + column] = Sample(truncatingIfNeeded: (sums[column + 1] &+ bias) &>> 2)
      }
    }
  }

  /// Where a line of a plane begins; those above the first and below the last are the nearest.
  private func line(_ plane: JPEGGrid.Plane, _ row: Int) -> Int {
    plane.start + min(max(row, 0), plane.rows - 1) * plane.stride
  }
}

/// Lines of samples between two sizes.
///
/// Sums begin at place 1 and have 16 bits, which is enough: 16 samples of 12 bits make 65,520.
private enum JPEGLines {
  /// Three times a near line and a far one.
  @inline(never)
  static func add<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ near: Int, _ far: Int, _ count: Int, of samples: Span<Sample>,
    into sums: inout MutableSpan<UInt16>
  ) {
    // Planes that are enlarged have whole blocks.
    for group in stride(from: 0, to: count, by: 8) {
      let sum =
        samples.jpegSamples(at: near &+ group) &* 3
        &+ samples.jpegSamples(at: far &+ group)
      sums.setJPEGSamples(sum, at: group &+ 1)
    }
  }

  /// A line as it is.
  @inline(never)
  static func copy<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ line: Int, _ count: Int, of samples: Span<Sample>, into sums: inout MutableSpan<UInt16>
  ) {
    for group in stride(from: 0, to: count, by: 8) {
      sums.setJPEGSamples(samples.jpegSamples(at: line &+ group), at: group &+ 1)
    }
  }

  /// Twice as many samples as there are sums: three quarters of one and a quarter of its neighbour.
  @inline(never)
  static func widen<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ sums: inout MutableSpan<UInt16>, _ count: Int, _ even: UInt16, _ odd: UInt16,
    _ shift: UInt16, into samples: inout MutableSpan<Sample>, from start: Int, count columns: Int
  ) {
    sums[0] = sums[1]
    sums[count + 1] = sums[count]
    let sums = sums.span
    var column = 0
    while column <= columns &- 16, column / 2 <= sums.count &- 10 {
      let place = column / 2
      let three = sums.jpegSamples(at: place &+ 1) &* 3
      let first = (three &+ sums.jpegSamples(at: place) &+ even) &>> shift
      let second = (three &+ sums.jpegSamples(at: place &+ 2) &+ odd) &>> shift
      samples.setJPEGSamples(first, second, at: start &+ column)
      column &+= 16
    }
    while column < columns {
      let place = column / 2
      let isOdd = column & 1
      let sum = sums[place + 1] &* 3 &+ sums[place + 2 * isOdd] &+ (isOdd == 0 ? even : odd)
      samples[start + column] = Sample(truncatingIfNeeded: sum &>> shift)
      column += 1
    }
  }
}
