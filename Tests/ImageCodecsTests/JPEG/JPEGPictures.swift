import Foundation

/// Pictures for tests: `columns` × `rows` samples or pixels in raster order.
enum JPEGPictures {
  /// A generator that gives the same numbers on each run (xorshift).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = Generator(state: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// A slope with a disc on it.
  static func disc(columns: Int, rows: Int) -> [UInt8] {
    (0..<columns * rows).map { index in
      let (x, y) = (index % columns, index / columns)
      let (dx, dy) = (2 * x - columns, 2 * y - rows)
      let isInside = dx * dx + dy * dy < columns * rows / 2
      return UInt8((x + y) * 127 / (columns + rows) + (isInside ? 100 : 0))
    }
  }

  /// Three slopes in different directions.
  static func slopes(columns: Int, rows: Int) -> [UInt8] {
    (0..<columns * rows).flatMap { index -> [UInt8] in
      let (x, y) = (index % columns, index / columns)
      return [
        UInt8(x * 255 / columns), UInt8(y * 255 / rows),
        UInt8((x + y) * 255 / (columns + rows)),
      ]
    }
  }

  /// Squares of `size` pixels, black and white.
  static func checkerboard(columns: Int, rows: Int, size: Int) -> [UInt8] {
    (0..<columns * rows).map { index in
      (index % columns / size + index / columns / size) % 2 == 0 ? 0 : 255
    }
  }
}

/// The peak signal-to-noise ratio, in dB.
func peakRatio(_ a: [Double], _ b: [UInt8]) -> Double {
  let squares = zip(a, b).reduce(0) { $0 + ($1.0 - Double($1.1)) * ($1.0 - Double($1.1)) }
  return squares == 0 ? .infinity : 10 * log10(255 * 255 * Double(b.count) / squares)
}
