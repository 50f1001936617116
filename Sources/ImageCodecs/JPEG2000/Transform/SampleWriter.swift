extension JPEG2000 {
  /// Writes a tile's component into that of the image: shifted, rounded and clamped (T.800 §G.1).
  struct SampleWriter {
    /// Where the tile begins in the image's component, and the columns of both.
    private let start: Int
    private let width: Int
    private let height: Int
    private let stride: Int
    private let precision: Int
    private let isSigned: Bool

    init(_ area: Area, in whole: Area, _ component: Size.Component) {
      start = (area.y0 - whole.y0) * whole.width + area.x0 - whole.x0
      (width, height, stride) = (area.width, area.height, whole.width)
      (precision, isSigned) = (component.precision, component.isSigned)
    }

    /// Writes a row of the tile.
    ///
    /// - Parameter cells: The samples of the image's component.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ row: Int, _ values: Span<Int32>, to cells: inout [Cell]
    ) {
      var target = cells.mutableSpan
      let first = start + row * stride
      var line = target._mutatingExtracting(first..<first + width)
      integers(values, &line)
    }

    /// Writes a row of the tile.
    ///
    /// - Parameter cells: The samples of the image's component.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ row: Int, _ values: Span<Float>, to cells: inout [Cell]
    ) {
      var target = cells.mutableSpan
      let first = start + row * stride
      var line = target._mutatingExtracting(first..<first + width)
      if precision <= 16 { floats(values, &line) } else { wideFloats(values, &line) }
    }

    /// Writes all rows of the tile.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ plane: TileDecoder.Plane, to cells: inout [Cell]
    ) {
      for row in 0..<height {
        let range = row * width..<(row + 1) * width
        switch plane {
        case .reversible(let values): write(row, values.span.extracting(range), to: &cells)
        case .irreversible(let values): write(row, values.span.extracting(range), to: &cells)
        }
      }
    }

    /// Decodes a component and writes its rows as they come.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ component: Int, of decoder: TileDecoder, _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?, to cells: inout [Cell]
    ) {
      var row = 0
      if decoder.isReversible(component) {
        decoder.decode(Reversible.self, component, bytes, workers, &damage) { values in
          write(row, values.span, to: &cells)
          row += 1
        }
      } else {
        decoder.decode(Irreversible.self, component, bytes, workers, &damage) { values in
          write(row, values.span, to: &cells)
          row += 1
        }
      }
    }

    /// The least and greatest value before the shift, and what is added then.
    private var bounds: (low: Int32, high: Int32, shift: Int32) {
      let half = Int32(truncatingIfNeeded: 1 << (precision - 1))
      return (0 &- half, half &- 1, isSigned ? 0 : half)
    }

    private func integers<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ source: Span<Int32>, _ target: inout MutableSpan<Cell>
    ) {
      let (low, high, shift) = bounds
      guard source.count == target.count else { return }
      for index in 0..<source.count {
        target[index] = Cell(truncatingIfNeeded: min(max(source[index], low), high) &+ shift)
      }
    }

    /// Samples of up to 16 bits: after adding 3 × 2^22, the lowest bits of a number are its nearest
    /// integer, the even one of two.
    private func floats<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ source: Span<Float>, _ target: inout MutableSpan<Cell>
    ) {
      let (low, high, shift) = bounds
      let (least, most) = (Float(low), Float(high))
      guard source.count == target.count else { return }
      for index in 0..<source.count {
        var value = source[index]
        value = value < least ? least : value
        value = value > most ? most : value
        let bits = Int32(bitPattern: (value + 12_582_912).bitPattern)
        target[index] = Cell(truncatingIfNeeded: bits &- 0x4B40_0000 &+ shift)
      }
    }

    private func wideFloats<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ source: Span<Float>, _ target: inout MutableSpan<Cell>
    ) {
      let (low, high, shift) = bounds
      guard source.count == target.count else { return }
      for index in 0..<source.count {
        let value = Double(source[index]).rounded(.toNearestOrEven)
        let clamped = value > Double(high) ? high : value > Double(low) ? Int32(value) : low
        target[index] = Cell(truncatingIfNeeded: clamped &+ shift)
      }
    }
  }
}
