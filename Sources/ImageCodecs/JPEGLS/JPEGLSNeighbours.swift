/// The samples around the one that is next in a line of one component (T.87 §A.3.1), as they move along.
struct JPEGLSNeighbours {
  /// Ra, Rb and Rc.
  private(set) var left: Int
  private(set) var above: Int
  private(set) var aboveLeft: Int
  /// Rd, and the regions of the two differences in the line above.
  private var aboveRight = 0
  private var first = 0
  private var second: Int

  /// Those of the sample behind a column; lines begin with a sample of no column.
  ///
  /// - Parameters:
  ///   - left: The sample of the column.
  ///   - regions: Those of all differences.
  ///   - zero: Where that of no difference stands.
  @inline(__always)
  init(left: Int, _ line: Span<UInt16>, _ column: Int, _ regions: Span<Int8>, zero: Int) {
    self.left = left
    aboveLeft = Int(line[column])
    above = Int(line[column &+ 1])
    second = Int(regions[above &- aboveLeft &+ zero])
  }

  /// The number of the context, with its sign; 0 where a run begins (§A.3.3, §A.3.4).
  @inline(__always)
  mutating func context(aboveRight: UInt16, _ regions: Span<Int8>, zero: Int) -> Int {
    self.aboveRight = Int(aboveRight)
    first = Int(regions[self.aboveRight &- above &+ zero])
    return (first &* 9 &+ second) &* 9 &+ Int(regions[aboveLeft &- left &+ zero])
  }

  /// Moves on behind a sample.
  @inline(__always)
  mutating func move(behind sample: Int) {
    left = sample
    second = first
    aboveLeft = above
    above = aboveRight
  }
}
