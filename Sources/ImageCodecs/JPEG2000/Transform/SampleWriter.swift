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

    /// Writes all rows of the tile.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ plane: TileDecoder.Plane, to cells: inout [Cell]
    ) {
      var target = cells.mutableSpan
      for row in 0..<height {
        let range = row * width..<(row + 1) * width
        let first = start + row * stride
        var line = target._mutatingExtracting(first..<first + width)
        switch plane {
        case .reversible(let values): convert(values.span.extracting(range), &line)
        case .irreversible(let values): convert(values.span.extracting(range), &line)
        }
      }
    }

    /// Decodes a component and writes its rows.
    func write<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
      _ component: Int, of decoder: TileDecoder, _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?, to cells: inout [Cell]
    ) {
      if decoder.isReversible(component) {
        let bands = decoder.decode(Reversible.self, component, bytes, workers, &damage)
        write(bands, workers, to: &cells) { convert($0, &$1) }
      } else {
        let bands = decoder.decode(Irreversible.self, component, bytes, workers, &damage)
        write(bands, workers, to: &cells) { convert($0, &$1) }
      }
    }

    private func write<
      Kernel: WaveletKernel, Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable
    >(
      _ bands: Synthesis<Kernel>, _ workers: any Workers, to cells: inout [Cell],
      _ convert: @Sendable (Span<Kernel.Value>, inout MutableSpan<Cell>) -> Void
    ) {
      guard workers.parallelWidth > 1 else {
        var target = cells.mutableSpan
        var first = start
        bands.rows(0..<height) { row in
          var line = target._mutatingExtracting(first..<first + width)
          convert(row, &line)
          first += stride
        }
        return
      }
      guard bands.checksIndices else {
        let (start, width, stride) = (start, width, stride)
        DisjointCells.with(&cells) { cells in
          _ = bands.parts(bands.area, workers) { range in
            var first = start + range.lowerBound * stride
            bands.rows(range) { row in
              cells.write(first, count: width) { convert(row, &$0) }
              first += stride
            }
          }
        }
        return
      }
      let made = bands.parts(bands.area, workers) { range in
        var part = [Cell](repeating: 0, count: range.count * width)
        var target = part.mutableSpan
        var first = 0
        bands.rows(range) { row in
          var line = target._mutatingExtracting(first..<first + width)
          convert(row, &line)
          first += width
        }
        return part
      }
      var target = cells.mutableSpan
      var first = start
      for part in made {
        let source = part.span
        for row in Swift.stride(from: 0, to: source.count, by: max(width, 1)) {
          for column in 0..<width { target[first + column] = source[row + column] }
          first += stride
        }
      }
    }

    /// The least and greatest value before the shift, and what is added then.
    private var bounds: (low: Int32, high: Int32, shift: Int32) {
      let half = Int32(truncatingIfNeeded: 1 << (precision - 1))
      return (0 &- half, half &- 1, isSigned ? 0 : half)
    }

    private func convert<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ source: Span<Int32>, _ target: inout MutableSpan<Cell>
    ) {
      let (low, high, shift) = bounds
      guard source.count == target.count else { return }
      for index in 0..<source.count {
        target[index] = Cell(truncatingIfNeeded: min(max(source[index], low), high) &+ shift)
      }
    }

    private func convert<Cell: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
      _ source: Span<Float>, _ target: inout MutableSpan<Cell>
    ) {
      if precision <= 16 { floats(source, &target) } else { wideFloats(source, &target) }
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
