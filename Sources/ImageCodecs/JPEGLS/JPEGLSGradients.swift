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
}
