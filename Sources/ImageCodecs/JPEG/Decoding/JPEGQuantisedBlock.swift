/// 64 coefficients in natural order, before they are dequantised.
enum JPEGQuantisedBlock {
  /// Steps in natural order as rows of a block.
  static func rows(steps: [UInt16]) -> [JPEGRow] {
    (0..<8).map { row in
      var lanes = JPEGRow()
      for lane in 0..<8 { lanes[lane] = Int16(truncatingIfNeeded: steps[8 * row + lane]) }
      return lanes
    }
  }

  /// Whether all AC coefficients of the block that begins at a place are zero.
  @inline(__always)
  static func isFlat(_ blocks: Span<Int16>, at place: Int) -> Bool {
    var any = blocks.jpegRow(at: place) & JPEGRow(0, -1, -1, -1, -1, -1, -1, -1)
    for line in 1..<8 { any |= blocks.jpegRow(at: place &+ 8 &* line) }
    return any == JPEGRow()
  }
}
