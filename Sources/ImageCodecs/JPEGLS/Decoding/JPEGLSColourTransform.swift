/// Reversible transforms of red, green and blue that HP's own coder has beyond the standard, and
/// announces in a segment APP8.
enum JPEGLSColourTransform: UInt8 {
  case none
  /// Red and blue are kept as their differences to green.
  case hp1
  /// As the first, with blue as its difference to the mean of the others.
  case hp2
  /// A mean, and the differences of red and blue to green.
  case hp3

  /// The red, green and blue of three components, in the lowest bits.
  ///
  /// - Parameter half: Half the number of different samples.
  @inline(__always)
  func undone(_ first: Int, _ second: Int, _ third: Int, half: Int) -> (Int, Int, Int) {
    let mask = 2 * half - 1
    switch self {
    case .none: return (first, second, third)
    case .hp1: return (first + second - half, second, third + second - half)
    case .hp2:
      let red = (first + second - half) & mask
      return (red, second, third + (red + second) >> 1 - half)
    case .hp3:
      let green = (first - (third + second) >> 2 + half / 2) & mask
      return (third + green - half, green, second + green - half)
    }
  }
}

extension JPEGLSPlanes {
  /// Undoes a transform of all three planes.
  mutating func undo(_ transform: JPEGLSColourTransform, precision: Int) {
    guard transform != .none else { return }
    let half = 1 << (precision - 1)
    mapPixels { transform.undone($0, $1, $2, half: half) }
  }
}
