extension JPEG2000.FileBoxes {
  /// Makes the channels that a JP2 file describes from the components of its codestream: through the
  /// palette, and in the order of the colours (T.800 §I.5.3.4 to §I.5.3.6).
  ///
  /// - Throws: If a channel has no component or column.
  func apply(to samples: inout Samples) throws(JPEG2000Error) {
    if let palette, !mapping.isEmpty { try apply(palette, to: &samples) }
    let order = (0..<samples.components).map { channelOfColour[$0] ?? $0 }
    guard order != Array(0..<samples.components), Set(order) == Set(0..<samples.components) else {
      return
    }
    let plane = samples.rows * samples.columns
    func reordered<Cell>(_ cells: [Cell]) -> [Cell] {
      order.flatMap { cells[$0 * plane..<($0 + 1) * plane] }
    }
    switch samples.planes {
    case .bytes(let cells): samples.planes = .bytes(reordered(cells))
    case .words(let cells): samples.planes = .words(reordered(cells))
    case .longs(let cells): samples.planes = .longs(reordered(cells))
    }
  }

  private func apply(_ palette: Palette, to samples: inout Samples) throws(JPEG2000Error) {
    let plane = samples.rows * samples.columns
    var cells: [UInt16] = []
    for (component, column) in mapping {
      guard component < samples.components, column.map({ $0 < palette.columns.count }) ?? true
      else { throw .invalid(.palette, value: component, offset: codestream.lowerBound) }
      let table = column.map { palette.columns[$0] }
      let start = component * plane
      for index in start..<start + plane {
        let value = samples.planes[index]
        guard let table else {
          cells.append(UInt16(truncatingIfNeeded: value))
          continue
        }
        cells.append(UInt16(truncatingIfNeeded: table[min(Int(value), table.count - 1)]))
      }
    }
    samples.components = mapping.count
    samples.precision = palette.precision
    samples.isSigned = false
    samples.planes =
      palette.precision > 8 ? .words(cells) : .bytes(cells.map { UInt8(truncatingIfNeeded: $0) })
  }
}

extension Samples.Planes {
  /// One sample.
  fileprivate subscript(index: Int) -> UInt32 {
    switch self {
    case .bytes(let cells): UInt32(cells[index])
    case .words(let cells): UInt32(cells[index])
    case .longs(let cells): cells[index]
    }
  }
}
