extension JPEG2000 {
  /// From the code-blocks of a tile to the samples of its components.
  struct TileDecoder {
    let tile: Tile
    let size: Size
    /// How many resolutions are left out.
    let reduction: Int
    let checksIndices: Bool

    /// One component of the tile, as far as it is to be decoded.
    enum Plane: Sendable {
      case reversible([Int32])
      case irreversible([Float])
    }

    /// The part of a component that a plane covers.
    func area(_ component: Int) -> Area {
      let part = tile.components[component]
      return part.resolutions[part.resolutions.count - 1 - reduction].area
    }

    /// Whether a component went through the reversible wavelet.
    func isReversible(_ component: Int) -> Bool {
      tile.components[component].coding.style.isReversible
    }

    /// Decodes a component as a whole.
    ///
    /// - Parameter damage: Receives where the first damaged code-block stands; it is left out.
    func plane(
      _ component: Int, _ bytes: Span<UInt8>, _ workers: any Workers, _ damage: inout Int?
    ) -> Plane {
      let count = area(component).width * area(component).height
      if isReversible(component) {
        var values: [Int32] = []
        values.reserveCapacity(count)
        decode(Reversible.self, component, bytes, workers, &damage) {
          values.append(contentsOf: $0)
        }
        return .reversible(values)
      }
      var values: [Float] = []
      values.reserveCapacity(count)
      decode(Irreversible.self, component, bytes, workers, &damage) {
        values.append(contentsOf: $0)
      }
      return .irreversible(values)
    }

    /// Code-blocks that are decoded in one go.
    private struct Batch: Sendable {
      var blocks: [Int] = []
      var samples = 0
    }

    private func batches(_ blocks: [Int]) -> [Batch] {
      var result: [Batch] = []
      for number in blocks {
        let block = tile.blocks[number]
        if result.isEmpty || result[result.count - 1].samples >= 1 << 13 { result.append(Batch()) }
        result[result.count - 1].blocks.append(number)
        result[result.count - 1].samples += Int(block.width) * Int(block.height)
      }
      return result
    }

    /// Decodes all code-blocks of a component and brings its sub-bands together.
    ///
    /// - Parameters:
    ///   - damage: Receives where the first damaged code-block stands; it is left out.
    ///   - emit: Called with each row, from the first to the last.
    func decode<Kernel: WaveletKernel>(
      _ kernel: Kernel.Type, _ component: Int, _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?, emit: ([Kernel.Value]) -> Void
    ) {
      let part = tile.components[component]
      let count = part.resolutions.count - reduction
      let target = area(component)
      let blocks = tile.blocks.indices.filter {
        let block = tile.blocks[$0]
        return Int(block.component) == component && block.firstPiece >= 0
          && Int(block.resolution) < count
      }
      guard !blocks.isEmpty, !target.isEmpty else {
        let row = [Kernel.Value](repeating: 0, count: target.width)
        for _ in 0..<target.height { emit(row) }
        return
      }
      // One piece of memory, as allocators keep what is not much more than the largest one.
      var size = 0
      func plane(_ area: Area) -> Wavelet<Kernel>.Plane {
        defer { size += area.width * area.height }
        return Wavelet<Kernel>.Plane(offset: size, width: area.width)
      }
      let bands = part.resolutions[..<count].map { $0.bands.map { plane($0.area) } }
      let results = part.resolutions[..<(count - 1)].map { plane($0.area) }
      var storage = [Kernel.Value](repeating: 0, count: size)
      decode(kernel, batches(blocks), bytes, workers, &damage, bands, into: &storage)
      var low = bands[0][0]
      for number in 1..<max(count, 1) {
        let area = part.resolutions[number].area
        if area.isEmpty { continue }
        guard number < count - 1 else {
          synthesize(kernel, area, low, bands[number], &storage, workers, emit)
          return
        }
        let result = results[number]
        Wavelet<Kernel>.synthesize(
          area, rows: 0..<area.height, low: low, high: bands[number], in: &storage
        ) { row, values, storage in
          let first = result.offset + row * result.width
          storage.replaceSubrange(first..<first + result.width, with: values)
        }
        low = result
      }
      for row in 0..<target.height {
        let first = low.offset + row * low.width
        emit(Array(storage[first..<first + low.width]))
      }
    }

    /// Makes the last resolution, whose upper and lower parts can be made at once.
    private func synthesize<Kernel: WaveletKernel>(
      _ kernel: Kernel.Type, _ area: Area, _ low: Wavelet<Kernel>.Plane,
      _ high: [Wavelet<Kernel>.Plane], _ storage: inout [Kernel.Value], _ workers: any Workers,
      _ emit: ([Kernel.Value]) -> Void
    ) {
      let parts = min(workers.parallelWidth, area.height / 64)
      guard parts > 1 else {
        Wavelet<Kernel>.synthesize(
          area, rows: 0..<area.height, low: low, high: high, in: &storage
        ) { _, values, _ in emit(values) }
        return
      }
      let bands = storage
      let made = workers.map(parts) { part in
        let rows = area.height * part / parts..<area.height * (part + 1) / parts
        var memory = bands
        var values: [Kernel.Value] = []
        values.reserveCapacity(rows.count * area.width)
        Wavelet<Kernel>.synthesize(area, rows: rows, low: low, high: high, in: &memory) {
          _, row, _ in values.append(contentsOf: row)
        }
        return values
      }
      for values in made {
        for start in stride(from: 0, to: values.count, by: area.width) {
          emit(Array(values[start..<start + area.width]))
        }
      }
    }

    /// Decodes batches a few at a time, so that their memory is used again.
    private func decode<Kernel: WaveletKernel>(
      _ kernel: Kernel.Type, _ batches: [Batch], _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?, _ bands: [[Wavelet<Kernel>.Plane]],
      into storage: inout [Kernel.Value]
    ) {
      // At once: all together, as every wave waits for its last part.
      let wave = workers.parallelWidth > 1 ? batches.count : 4
      var first = 0
      while first < batches.count {
        let part = batches[first..<min(first + wave, batches.count)]
        let offset = first
        let decoded = workers.map(part.count) { number in
          decode(batches[offset + number], kernel, bytes)
        }
        for (batch, (values, blockDamage)) in zip(part, decoded) {
          damage = damage ?? blockDamage
          var start = 0
          for number in batch.blocks {
            let block = tile.blocks[number]
            place(
              values.span, start, block, kernel, bands[Int(block.resolution)][Int(block.band)],
              into: &storage)
            start += Int(block.width) * Int(block.height)
          }
        }
        first += wave
      }
    }

    /// Decodes code-blocks, whose coefficients follow one another row by row.
    ///
    /// - Returns: The coefficients, and where the first damaged code-block stands.
    private func decode<Kernel: WaveletKernel>(
      _ batch: Batch, _ kernel: Kernel.Type, _ bytes: Span<UInt8>
    ) -> (values: [Kernel.Value], damage: Int?) {
      var decoder = BlockDecoder(isChecked: checksIndices)
      var output = [Kernel.Value](repeating: 0, count: batch.samples)
      var target = output.mutableSpan
      var start = 0
      var damage: Int?
      for number in batch.blocks {
        let block = tile.blocks[number]
        let band = tile.components[Int(block.component)].resolutions[Int(block.resolution)]
          .bands[Int(block.band)]
        let count = Int(block.width) * Int(block.height)
        switch decoder.decode(block, of: tile, bytes) {
        case .decoded:
          let step = step(Int(block.component), band)
          let (width, samples) = (Int(block.width), decoder.samples.span)
          if decoder.stride == width {
            var part = target._mutatingExtracting(start..<start + count)
            Kernel.dequantize(samples.extracting(0..<count), &part, step: step)
          } else {
            for row in 0..<Int(block.height) {
              let first = row * decoder.stride
              var part = target._mutatingExtracting(
                start + row * width..<start + (row + 1) * width)
              Kernel.dequantize(samples.extracting(first..<first + width), &part, step: step)
            }
          }
        case .empty: break
        case .damaged: damage = damage ?? tile.offset(of: block)
        }
        start += count
      }
      return (output, damage)
    }

    /// Puts a code-block's coefficients into its sub-band.
    private func place<Kernel: WaveletKernel>(
      _ values: Span<Kernel.Value>, _ start: Int, _ block: Block, _ kernel: Kernel.Type,
      _ plane: Wavelet<Kernel>.Plane, into storage: inout [Kernel.Value]
    ) {
      let width = Int(block.width)
      let stride = plane.width
      var target = storage.mutableSpan
      for row in 0..<Int(block.height) {
        let source = values.extracting(start + row * width..<start + (row + 1) * width)
        let first = plane.offset + (Int(block.y) + row) * stride + Int(block.x)
        var line = target._mutatingExtracting(first..<first + width)
        guard line.count == source.count else { return }
        for column in 0..<source.count { line[column] = source[column] }
      }
    }

    /// What half a unit of a sub-band's coefficients is worth (T.800 §E.1.1).
    private func step(_ component: Int, _ band: Band) -> Float {
      let steps = tile.components[component].coding.steps.step(band.number) ?? (0, 0)
      let gain = band.orientation == 0 ? 0 : band.orientation == 3 ? 2 : 1
      let exponent = size.components[component].precision + gain - steps.exponent - 1
      return Float(sign: .plus, exponent: exponent, significand: 1)
        * (1 + Float(steps.mantissa) / 2048)
    }
  }
}
