/// Where the pixels begin in rows each of which has the byte of its filter before them.
///
/// It serves to look for matches where they are likely; nothing depends on its exactness.
struct PixelGrid {
  /// Bytes of a pixel, 1 to 64.
  let pixelBytes: Int
  /// Bytes of a row with that of its filter; `.max` where there are no rows.
  let rowBytes: Int
  /// Where the row that was asked for last ends.
  private(set) var nextRow = 0
  private let reciprocal: UInt64

  init(pixelBytes: Int, rowBytes: Int) {
    self.pixelBytes = min(max(1, pixelBytes), 64)
    self.rowBytes = max(2, rowBytes)
    reciprocal = (1 << 32) / UInt64(self.pixelBytes) + 1
  }

  /// The first pixel at or behind a place, which becomes the place's row.
  mutating func firstPixel(from place: Int) -> Int {
    guard rowBytes != .max else {
      nextRow = .max
      return place
    }
    let start = place / rowBytes * rowBytes
    nextRow = start + rowBytes
    return place == start ? start + 1 : pixelInRow(from: place)
  }

  /// The first pixel at or behind a place that is in the row asked for last, or behind it.
  @inline(__always)
  mutating func pixel(from place: Int) -> Int {
    place < nextRow ? pixelInRow(from: place) : firstPixel(from: place)
  }

  @inline(__always)
  private func pixelInRow(from place: Int) -> Int {
    let offset = UInt64(truncatingIfNeeded: place &- (nextRow &- rowBytes) &+ pixelBytes &- 2)
    let whole = Int(truncatingIfNeeded: offset &* reciprocal &>> 32)
    let pixel = nextRow &- rowBytes &+ 1 &+ whole &* pixelBytes
    return pixel < place ? place : pixel
  }
}
