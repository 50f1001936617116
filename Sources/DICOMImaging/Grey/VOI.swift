import DICOM

/// From values of the modality to the levels 0…1 that are black and white (PS3.3 §C.11.2).
enum VOI: Hashable, Sendable {
  /// A window.
  case window(center: Double, width: Double, function: WindowFunction)
  /// A straight line from the first value, which is 0, to the second, which is 1.
  case range(Double, Double)
  /// A table, whose output range is 0…1.
  case table(LookUpTable)

  /// Whether a window can be used: zero and negative widths of old writers count as absent.
  static func isUsable(center: Double, width: Double) -> Bool {
    center.isFinite && width.isFinite && width > 0
  }

  /// Applies the transform to values of the modality, in place; what is not a number stays so.
  func apply(to values: inout MutableSpan<Double>) {
    switch self {
    case .window(let center, let width, .linear) where width >= 1:
      Self.line(&values, center: center - 0.5, width: width - 1)
    case .window(let center, let width, .linear), .window(let center, let width, .linearExact):
      Self.line(&values, center: center, width: width)
    case .window(let center, let width, .sigmoid):
      for index in values.indices {
        values[index] = 1 / (1 + exponential(-4 * (values[index] - center) / width))
      }
    case .range(let low, let high):
      let width = high - low
      for index in values.indices {
        let value = values[index]
        values[index] = value <= low ? 0 : value > high ? 1 : (value - low) / width
      }
    case .table(let table):
      table.apply(to: &values, scale: 1 / Double(table.maximum))
    }
  }

  /// The linear functions, with the two constants of `LINEAR` already subtracted (PS3.3
  /// §C.11.2.1.2.1, §C.11.2.1.3.2). A width of 0 is a threshold.
  private static func line(
    _ values: inout MutableSpan<Double>, center: Double, width: Double
  ) {
    let low = center - width / 2
    let high = center + width / 2
    for index in values.indices {
      let value = values[index]
      values[index] = value <= low ? 0 : value > high ? 1 : (value - center) / width + 0.5
    }
  }
}

/// How a window maps values: VOI LUT Function (0028,1056) (PS3.3 §C.11.2.1.3).
enum WindowFunction: String, Hashable, Sendable {
  case linear = "LINEAR"
  case linearExact = "LINEAR_EXACT"
  case sigmoid = "SIGMOID"
}
