/// Quantised blocks in coded order, nine rows each: eight of coefficients, transposed as
/// ``JPEGForwardTransform`` leaves them, and one of flags.
///
/// Bit `v` of flag `u` tells whether the coefficient in row `v`, lane `u` is other than zero.
enum JPEGCoefficients {
  /// The number of rows of a block with its flags.
  static let rows = 9

  /// Transforms blocks of a plane that stand in one line.
  ///
  /// - Parameters:
  ///   - plane: Samples in raster order, `stride` a line.
  ///   - start: The first sample of the first block.
  ///   - step: How far the next block is to the right, in samples.
  ///   - first: The number of the first block in `output`.
  ///   - interval: How far the next one is from it.
  @inline(never)
  static func transform(
    _ plane: Span<UInt8>, start: Int, stride: Int, step: Int, constants: Span<JPEGRow>,
    into output: inout [JPEGRow], first: Int, every interval: Int, count: Int
  ) {
    guard let transform = JPEGForwardTransform(constants) else { return }
    var rows = output.mutableSpan
    var position = start
    var row = first &* Self.rows
    for _ in 0..<count {
      let samples = JPEGBlock(plane, start: position, stride: stride)
      transform.coefficients(of: samples).store(into: &rows, at: row)
      position &+= step
      row &+= interval &* Self.rows
    }
    row = first &* Self.rows
    for _ in 0..<count {
      guard row >= 0, row <= rows.count &- Self.rows else { return }
      rows[row &+ 8] =
        flags(rows[row], 1) | flags(rows[row &+ 1], 2) | flags(rows[row &+ 2], 4)
        | flags(rows[row &+ 3], 8) | flags(rows[row &+ 4], 16) | flags(rows[row &+ 5], 32)
        | flags(rows[row &+ 6], 64) | flags(rows[row &+ 7], 128)
      row &+= interval &* Self.rows
    }
  }

  /// `bit` in each lane that is not zero.
  @inline(__always)
  private static func flags(_ row: JPEGRow, _ bit: Int16) -> JPEGRow {
    ((row | (0 &- row)) &>> 15) & JPEGRow(repeating: bit)
  }

  /// Makes a block, which lies outside of the image, the cheapest to code: its mean is that of the
  /// block before, and all else is zero.
  static func blank(_ block: Int, in blocks: inout [JPEGRow]) {
    blocks[block * rows][0] = blocks[(block - 1) * rows][0]
    blocks[block * rows + 8] = JPEGRow()
  }

  /// The place of each coefficient in a transposed block, in zig-zag order.
  static let places: [UInt8] = JPEGTables.zigZag.map { $0 >> 3 | ($0 & 7) << 3 }

  /// For each lane × 256 + flag, the same coefficients as bits in zig-zag order.
  static let masks: [UInt64] = {
    var masks = [UInt64](repeating: 0, count: 8 * 256)
    for (order, place) in places.enumerated() {
      let (row, lane) = (Int(place >> 3), Int(place & 7))
      for flags in 0..<256 where flags >> row & 1 == 1 {
        masks[lane << 8 | flags] |= 1 << UInt64(order)
      }
    }
    return masks
  }()
}
