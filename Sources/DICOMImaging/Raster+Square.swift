extension Raster {
  /// The picture with square pixels: rows or columns are added between those there are, by linear
  /// interpolation.
  ///
  /// - Returns: The picture itself if its pixels are square, if it would get more than 65,535 rows or
  ///   columns, which no format for pictures takes, or 16 times as many, which no scanner means.
  public func squared() -> Raster {
    guard !pixelAspect.isSquare else { return self }
    let isTall = pixelAspect.vertical > pixelAspect.horizontal
    let factor =
      isTall
      ? pixelAspect.vertical / pixelAspect.horizontal
      : pixelAspect.horizontal / pixelAspect.vertical
    let size = (Double(isTall ? rows : columns) * factor).rounded()
    guard size <= 65_535, factor <= 16 else { return self }
    var result = self
    result.pixelAspect = .square
    let places = Place.line(from: isTall ? rows : columns, to: Int(size))
    if isTall { result.rows = places.count } else { result.columns = places.count }
    switch pixels {
    case .grey8(let levels): result.pixels = .grey8(resample(levels, 1, places, isTall))
    case .grey16(let levels): result.pixels = .grey16(resample(levels, 1, places, isTall))
    case .rgb8(let levels): result.pixels = .rgb8(resample(levels, 3, places, isTall))
    }
    return result
  }

  /// Where a new row or column stands between two old ones.
  private struct Place {
    var first: Int
    var second: Int
    /// The share of the second, of 2^16.
    var weight: UInt64

    /// The places of `count` new lines over `old` ones, centre over centre at both ends.
    static func line(from old: Int, to count: Int) -> [Place] {
      (0..<count).map { index in
        let position = (Double(index) + 0.5) * Double(old) / Double(count) - 0.5
        let inside = min(max(position, 0), Double(old - 1))
        let first = Int(inside)
        return Place(
          first: first, second: min(first + 1, old - 1),
          weight: UInt64((inside - Double(first)) * 65_536))
      }
    }
  }

  private func resample<Level: GreyLevel>(
    _ levels: [Level], _ components: Int, _ places: [Place], _ isTall: Bool
  ) -> [Level] {
    let source = levels.span
    let width = columns * components
    func mix(_ first: Int, _ second: Int, _ place: Place) -> Level {
      let sum =
        UInt64(source[first]) * (65_536 - place.weight) + UInt64(source[second]) * place.weight
      return Level(truncatingIfNeeded: (sum + 32_768) >> 16)
    }
    let count = isTall ? width * places.count : rows * places.count * components
    return [Level](capacity: count) { output in
      if isTall {
        for place in places {
          for index in 0..<width {
            output.append(mix(place.first * width + index, place.second * width + index, place))
          }
        }
      } else {
        for row in 0..<rows {
          for place in places {
            for component in 0..<components {
              let start = row * width + component
              output.append(
                mix(
                  start + place.first * components, start + place.second * components, place))
            }
          }
        }
      }
    }
  }
}
