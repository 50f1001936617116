/// Eight samples or coefficients side by side.
typealias JPEGRow = SIMD8<Int16>

/// An 8 × 8 block of samples or coefficients.
struct JPEGBlock {
  var r0, r1, r2, r3, r4, r5, r6, r7: JPEGRow
}

extension JPEGBlock {
  /// Takes a block of samples out of a plane of `stride` samples a line.
  @inline(__always)
  init(_ plane: Span<UInt8>, start: Int, stride: Int) {
    r0 = Self.row(plane, start)
    r1 = Self.row(plane, start &+ stride)
    r2 = Self.row(plane, start &+ 2 &* stride)
    r3 = Self.row(plane, start &+ 3 &* stride)
    r4 = Self.row(plane, start &+ 4 &* stride)
    r5 = Self.row(plane, start &+ 5 &* stride)
    r6 = Self.row(plane, start &+ 6 &* stride)
    r7 = Self.row(plane, start &+ 7 &* stride)
  }

  /// The eight samples from `start` on, or zeros where the plane has fewer.
  @inline(__always)
  private static func row(_ plane: Span<UInt8>, _ start: Int) -> JPEGRow {
    guard start >= 0, start <= plane.count &- 8 else { return JPEGRow() }
    return JPEGRow(
      Int16(plane[start]), Int16(plane[start &+ 1]), Int16(plane[start &+ 2]),
      Int16(plane[start &+ 3]), Int16(plane[start &+ 4]), Int16(plane[start &+ 5]),
      Int16(plane[start &+ 6]), Int16(plane[start &+ 7]))
  }

  /// Writes the rows from `start` on, if there is room for all of them.
  @inline(__always)
  func store(into rows: inout MutableSpan<JPEGRow>, at start: Int) {
    guard start >= 0, start <= rows.count &- 8 else { return }
    rows[start] = r0
    rows[start &+ 1] = r1
    rows[start &+ 2] = r2
    rows[start &+ 3] = r3
    rows[start &+ 4] = r4
    rows[start &+ 5] = r5
    rows[start &+ 6] = r6
    rows[start &+ 7] = r7
  }

  /// One perfect shuffle of the 64 values as if they were a deck of cards.
  ///
  /// Three of them exchange rows and columns.
  @inline(__always)
  var shuffled: JPEGBlock {
    JPEGBlock(
      r0: Self.firstHalves(r0, r4), r1: Self.lastHalves(r0, r4),
      r2: Self.firstHalves(r1, r5), r3: Self.lastHalves(r1, r5),
      r4: Self.firstHalves(r2, r6), r5: Self.lastHalves(r2, r6),
      r6: Self.firstHalves(r3, r7), r7: Self.lastHalves(r3, r7))
  }

  @inline(__always)
  private static func firstHalves(_ a: JPEGRow, _ b: JPEGRow) -> JPEGRow {
    JPEGRow(a[0], b[0], a[1], b[1], a[2], b[2], a[3], b[3])
  }

  @inline(__always)
  private static func lastHalves(_ a: JPEGRow, _ b: JPEGRow) -> JPEGRow {
    JPEGRow(a[4], b[4], a[5], b[5], a[6], b[6], a[7], b[7])
  }
}
