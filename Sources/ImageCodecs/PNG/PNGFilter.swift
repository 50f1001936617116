/// How a row is told by what stands left of it and above it (PNG §9).
enum PNGFilter: UInt8 {
  /// The bytes as they are.
  case none
  /// The difference to the pixel on the left.
  case sub
  /// The difference to the pixel above.
  case up
  /// The difference to the mean of both.
  case average
  /// The difference to whichever of left, above and above left is nearest to a plane.
  case paeth

  /// Writes what this filter makes of a row.
  func apply(
    _ row: Span<UInt8>, _ above: Span<UInt8>, _ pixelBytes: Int, to output: inout MutableSpan<UInt8>
  ) {
    let head = min(pixelBytes, row.count)
    for index in 0..<head {
      switch self {
      case .none, .sub: output[index] = row[index]
      case .up, .paeth: output[index] = row[index] &- above[index]
      case .average: output[index] = row[index] &- above[index] / 2
      }
    }
    let count = row.count - head
    let (current, left) = (row.extracting(head...), row.extracting(0..<count))
    let (up, upLeft) = (above.extracting(head...), above.extracting(0..<count))
    var target = output._mutatingExtracting(head...)
    switch self {
    case .none: for index in 0..<count { target[index] = current[index] }
    case .sub: for index in 0..<count { target[index] = current[index] &- left[index] }
    case .up: for index in 0..<count { target[index] = current[index] &- up[index] }
    case .average:
      for index in 0..<count {
        target[index] = current[index] &- Self.mean(left[index], up[index])
      }
    case .paeth:
      for index in 0..<count {
        target[index] = current[index] &- Self.nearest(left[index], up[index], upLeft[index])
      }
    }
  }

  @inline(__always)
  private static func mean(_ left: UInt8, _ up: UInt8) -> UInt8 {
    UInt8(truncatingIfNeeded: (UInt16(left) &+ UInt16(up)) &>> 1)
  }

  /// The Paeth predictor (PNG §9.4).
  @inline(__always)
  private static func nearest(_ left: UInt8, _ up: UInt8, _ upLeft: UInt8) -> UInt8 {
    let (a, b, c) = (Int16(left), Int16(up), Int16(upLeft))
    let (toUp, toLeft) = (b &- c, a &- c)
    let toCorner = magnitude(toUp &+ toLeft)
    let (toA, toB) = (magnitude(toUp), magnitude(toLeft))
    let other = toB <= toCorner ? b : c
    let best = toA <= min(toB, toCorner) ? a : other
    return UInt8(truncatingIfNeeded: best)
  }

  @inline(__always)
  private static func magnitude(_ value: Int16) -> Int16 { max(value, 0 &- value) }
}

extension PNGFilter {
  /// How many bytes are looked at in one go; so many differences add up in 16 bits.
  private static var chunk: Int { 128 }
  /// Of so many chunks one is looked at, another one in each row.
  private static var sampling: Int { 3 }

  /// The filter that leaves the least sum of differences, taken as signed, as libpng chooses too.
  static func choose(
    for row: Span<UInt8>, _ above: Span<UInt8>, _ pixelBytes: Int, row number: Int
  ) -> PNGFilter {
    var (none, sub, up, average, paeth) = (0, 0, 0, 0, 0)
    let isShort = row.count < 2 * sampling * chunk
    let step = isShort ? chunk : sampling * chunk
    var start = pixelBytes + (isShort ? 0 : number % sampling * chunk)
    while start < row.count {
      let end = min(start + chunk, row.count)
      let (here, left) = (start..<end, start - pixelBytes..<end - pixelBytes)
      let sums = sums(
        row.extracting(here), row.extracting(left), above.extracting(here), above.extracting(left))
      none += Int(sums.none)
      sub += Int(sums.sub)
      up += Int(sums.up)
      average += Int(sums.average)
      paeth += Int(sums.paeth)
      start += step
    }
    var best = (filter: PNGFilter.none, sum: none)
    if up < best.sum { best = (.up, up) }
    if sub < best.sum { best = (.sub, sub) }
    if average < best.sum { best = (.average, average) }
    if paeth < best.sum { best = (.paeth, paeth) }
    return best.filter
  }

  private static func sums(
    _ row: Span<UInt8>, _ left: Span<UInt8>, _ up: Span<UInt8>, _ upLeft: Span<UInt8>
  ) -> (none: UInt16, sub: UInt16, up: UInt16, average: UInt16, paeth: UInt16) {
    var (none, sub, above, average, paeth): (UInt16, UInt16, UInt16, UInt16, UInt16) =
      (0, 0, 0, 0, 0)
    for index in 0..<row.count {
      let (x, a, b, c) = (row[index], left[index], up[index], upLeft[index])
      none &+= size(x)
      sub &+= size(x &- a)
      above &+= size(x &- b)
      average &+= size(x &- mean(a, b))
      paeth &+= size(x &- nearest(a, b, c))
    }
    return (none, sub, above, average, paeth)
  }

  /// How far a difference is from 0 where it is taken as signed.
  @inline(__always)
  private static func size(_ difference: UInt8) -> UInt16 {
    UInt16(min(difference, 0 &- difference))
  }
}
