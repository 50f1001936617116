/// The regions, -4…4, of all differences of two samples (T.87 §A.3.3).
struct JPEGLSGradients {
  /// The region of a difference, which is counted from ``zero``.
  let regions: [Int8]
  /// The place of the difference of nothing.
  let zero: Int

  /// Makes the table for a preset.
  init(_ preset: JPEGLSPreset) {
    let (greatest, near, limits) = (preset.maximum, preset.near, preset.thresholds)
    let upper = [limits.t1, limits.t2, limits.t3, greatest + 1]
    zero = greatest
    regions = [Int8](capacity: 2 * greatest + 1) { output in
      var last = -greatest
      for index in 0..<3 {
        let count = 1 - upper[2 - index] - last
        output.append(repeating: Int8(index - 4), count: count)
        last += count
      }
      output.append(repeating: -1, count: -near - last)
      output.append(repeating: 0, count: 2 * near + 1)
      var first = near + 1
      for index in 0..<4 {
        output.append(repeating: Int8(index + 1), count: upper[index] - first)
        first = upper[index]
      }
    }
  }

  /// The contexts of the samples of one pixel, where pixels stand one after another.
  ///
  /// - Parameters:
  ///   - here: Where the first sample of the pixel stands in both lines.
  ///   - numbers: Gets the context of each component, with a sign.
  /// - Returns: Nothing but zeros where a run begins (T.87 §A.3.2, §B).
  @inline(__always)
  static func contexts(
    _ regions: Span<Int8>, zero: Int, above: Span<UInt16>, line: borrowing MutableSpan<UInt16>,
    here: Int, components: Int, _ numbers: inout InlineArray<4, Int>
  ) -> Int {
    var anyRegion = 0
    for component in 0..<components {
      let place = here &+ component
      let aboveHere = Int(above[place])
      let aboveLeft = Int(above[place &- components])
      let first = Int(regions[Int(above[place &+ components]) &- aboveHere &+ zero])
      let second = Int(regions[aboveHere &- aboveLeft &+ zero])
      let third = Int(regions[aboveLeft &- Int(line[place &- components]) &+ zero])
      let region = (first &* 9 &+ second) &* 9 &+ third
      numbers[component] = region
      anyRegion |= region
    }
    return anyRegion
  }
}
