/// Predicts samples from their neighbours (T.81 §H.1.2.1, Table H.1).
struct JPEGNeighbours {
  private let selection: Int
  private let pointTransform: Int
  /// The prediction of the very first sample.
  private let start: Int

  init(_ scan: JPEGScan, precision: Int) {
    selection = scan.start
    pointTransform = scan.low
    start = 1 << (precision - scan.low - 1)
  }

  func prediction<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ plane: Span<Sample>, at place: Int, stride: Int, isFirstColumn: Bool, isFirstLine: Bool
  ) -> Int {
    if isFirstLine { return isFirstColumn ? start : Int(plane[place - 1]) }
    let above = Int(plane[place - stride])
    if isFirstColumn { return above }
    return Int(
      JPEGLineDecoder.prediction(
        selection, Int32(plane[place - 1]), Int32(above), Int32(plane[place - stride - 1])))
  }

  /// Undoes the point transform.
  func scale<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ parts: [JPEGGrid.Plane], _ planes: inout MutableSpan<Sample>
  ) {
    guard pointTransform > 0 else { return }
    for part in parts {
      for index in part.start..<part.start + part.stride * part.lines {
        planes[index] <<= Sample(truncatingIfNeeded: pointTransform)
      }
    }
  }
}
