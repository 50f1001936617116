/// Takes blocks of samples into planes, without what lies outside of these.
struct JPEGCanvas<Sample: FixedWidthInteger & UnsignedInteger & BitwiseCopyable> {
  /// The samples as the grid says.
  private var samples: [Sample]

  /// Creates planes: the first of zeros, all others of `difference`.
  init(_ grid: JPEGGrid, difference: Sample) {
    samples = grid.samples(difference: difference)
  }

  /// The samples, of which no copy is left here, so that who changes them makes none.
  mutating func take() -> [Sample] {
    let taken = samples
    samples = []
    return taken
  }

  /// Calls `body` with the planes, and with scratch for a block of which only a part is wanted.
  mutating func withSpans<Failure: Error>(
    _ body: (_ samples: inout MutableSpan<Sample>, _ scratch: inout MutableSpan<Sample>)
      throws(Failure) -> Void
  ) throws(Failure) {
    var scratch = [Sample](repeating: 0, count: 64)
    var block = scratch.mutableSpan
    var planes = samples.mutableSpan
    try body(&planes, &block)
  }

  /// Copies what lies inside of a plane from a block whose first sample is at `x` and `y`.
  @inline(never)
  static func copy(
    _ block: Span<Sample>, to plane: JPEGGrid.Plane, _ x: Int, _ y: Int,
    in samples: inout MutableSpan<Sample>
  ) {
    for row in 0..<min(8, max(plane.lines - y, 0)) {
      let place = plane.start + (y + row) * plane.stride + x
      for column in 0..<min(8, max(plane.stride - x, 0)) {
        samples[place + column] = block[8 * row + column]
      }
    }
  }
}
