/// Eight samples or coefficients side by side.
typealias JPEGRow = SIMD8<Int16>

/// An 8 × 8 block of samples or coefficients.
struct JPEGBlock {
  var r0, r1, r2, r3, r4, r5, r6, r7: JPEGRow
}

extension JPEGBlock {
  /// Rows and columns exchanged, in three perfect shuffles of the 64 values.
  ///
  /// - Parameter zero: Zeros of which the compiler must not know. Adding them keeps it from
  ///   merging the shuffles with each other and with what comes before, of which it makes nine
  ///   times as many instructions.
  @inline(__always)
  func transposed(zero: JPEGRow) -> JPEGBlock {
    sum(zero).shuffled.sum(zero).shuffled.sum(zero).shuffled
  }

  @inline(__always)
  private var shuffled: JPEGBlock {
    JPEGBlock(
      r0: r0.firstHalves(r4), r1: r0.lastHalves(r4), r2: r1.firstHalves(r5),
      r3: r1.lastHalves(r5), r4: r2.firstHalves(r6), r5: r2.lastHalves(r6),
      r6: r3.firstHalves(r7), r7: r3.lastHalves(r7))
  }

  @inline(__always)
  private func sum(_ row: JPEGRow) -> JPEGBlock {
    JPEGBlock(
      r0: r0 &+ row, r1: r1 &+ row, r2: r2 &+ row, r3: r3 &+ row, r4: r4 &+ row, r5: r5 &+ row,
      r6: r6 &+ row, r7: r7 &+ row)
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
}

/// An 8 × 8 block of samples 0…255 of a plane.
struct JPEGSampleBlock {
  private let rows: JPEGBlock

  /// Takes a block out of a plane of `stride` samples a line.
  @inline(__always)
  init(_ plane: Span<UInt8>, start: Int, stride: Int) {
    rows = JPEGBlock(
      r0: Self.row(plane, start), r1: Self.row(plane, start &+ stride),
      r2: Self.row(plane, start &+ 2 &* stride), r3: Self.row(plane, start &+ 3 &* stride),
      r4: Self.row(plane, start &+ 4 &* stride), r5: Self.row(plane, start &+ 5 &* stride),
      r6: Self.row(plane, start &+ 6 &* stride), r7: Self.row(plane, start &+ 7 &* stride))
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

  /// The columns of the block as rows; two samples share a lane for most of the way.
  ///
  /// - Parameter zero: See ``JPEGBlock/transposed(zero:)``.
  @inline(__always)
  func columns(zero: JPEGRow) -> JPEGBlock {
    let (r04, r15) = ((rows.r0 | rows.r4 &<< 8) &+ zero, (rows.r1 | rows.r5 &<< 8) &+ zero)
    let (r26, r37) = ((rows.r2 | rows.r6 &<< 8) &+ zero, (rows.r3 | rows.r7 &<< 8) &+ zero)
    let (a, b) = (r04.firstHalves(r26) &+ zero, r15.firstHalves(r37) &+ zero)
    let (c, d) = (r04.lastHalves(r26) &+ zero, r15.lastHalves(r37) &+ zero)
    let (c01, c23) = (a.firstHalves(b), a.lastHalves(b))
    let (c45, c67) = (c.firstHalves(d), c.lastHalves(d))
    let ((r0, r1), (r2, r3)) = (c01.unpacked, c23.unpacked)
    let ((r4, r5), (r6, r7)) = (c45.unpacked, c67.unpacked)
    return JPEGBlock(r0: r0, r1: r1, r2: r2, r3: r3, r4: r4, r5: r5, r6: r6, r7: r7)
  }
}

extension JPEGRow {
  /// The first halves of both, alternating.
  @inline(__always)
  func firstHalves(_ other: JPEGRow) -> JPEGRow {
    JPEGRow(self[0], other[0], self[1], other[1], self[2], other[2], self[3], other[3])
  }

  /// The last halves of both, alternating.
  @inline(__always)
  func lastHalves(_ other: JPEGRow) -> JPEGRow {
    JPEGRow(self[4], other[4], self[5], other[5], self[6], other[6], self[7], other[7])
  }

  /// Two columns of which this has, in turn, samples 0 and 4, 1 and 5, 2 and 6, 3 and 7.
  @inline(__always)
  fileprivate var unpacked: (JPEGRow, JPEGRow) {
    let low = self & 255
    let high = self &>> 8 & 255
    return (
      JPEGRow(lowHalf: low.lowHalf, highHalf: high.lowHalf),
      JPEGRow(lowHalf: low.highHalf, highHalf: high.highHalf)
    )
  }
}
