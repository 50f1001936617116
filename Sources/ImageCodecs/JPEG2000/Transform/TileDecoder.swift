extension JPEG2000 {
  /// From the code-blocks of a tile to the samples of its components.
  struct TileDecoder {
    let tile: Tile
    let size: Size
    /// How many resolutions are left out.
    let reduction: Int
    let checksIndices: Bool
    /// When code-blocks are left out.
    let deadline: Deadline

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
      if isReversible(component) {
        let bands = decode(Reversible.self, component, bytes, workers, &damage)
        return .reversible(bands.plane(workers))
      }
      let bands = decode(Irreversible.self, component, bytes, workers, &damage)
      return .irreversible(bands.plane(workers))
    }

    /// Code-blocks that are decoded in one go.
    private struct Batch: Sendable {
      var blocks: [Int] = []
      var samples = 0
    }

    /// The code-blocks with most bytes come first, so that no worker begins one when all others are done.
    private func batches(_ blocks: [Int]) -> [Batch] {
      var result: [Batch] = []
      let sizes = blocks.map { (number: $0, bytes: tile.byteCount(of: tile.blocks[$0])) }
      for (number, _) in sizes.sorted(by: { ($1.bytes, $0.number) < ($0.bytes, $1.number) }) {
        let block = tile.blocks[number]
        if result.isEmpty || result[result.count - 1].samples >= 1 << 12 { result.append(Batch()) }
        result[result.count - 1].blocks.append(number)
        result[result.count - 1].samples += Int(block.width) * Int(block.height)
      }
      return result
    }

    /// Decodes all code-blocks of a component and brings its sub-bands together, but for the last step.
    ///
    /// - Parameter damage: Receives where the first damaged code-block stands; it is left out.
    func decode<Kernel: WaveletKernel>(
      _ kernel: Kernel.Type, _ component: Int, _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?
    ) -> Synthesis<Kernel> {
      let part = tile.components[component]
      let resolutions = part.resolutions[..<(part.resolutions.count - reduction)]
      let blocks = tile.blocks.indices.filter {
        let block = tile.blocks[$0]
        return Int(block.component) == component && block.firstPiece >= 0
          && Int(block.resolution) < resolutions.count
      }
      var result = Synthesis<Kernel>(
        resolutions: resolutions, isEmpty: blocks.isEmpty, checksIndices: checksIndices)
      guard !blocks.isEmpty else { return result }
      if workers.parallelWidth > 1 {
        decode(kernel, batches(blocks), bytes, workers, &damage, &result)
      } else {
        result.storage = [Kernel.Value](repeating: 0, count: result.count)
        var decoder = BlockDecoder(isChecked: checksIndices)
        for number in blocks where !deadline.isOver {
          let block = tile.blocks[number]
          let plane = result.bands[Int(block.resolution)][Int(block.band)]
          let blockDamage = decode(
            block, kernel, with: &decoder, bytes, &result.storage,
            at: plane.offset + Int(block.y) * plane.width + Int(block.x), stride: plane.width)
          damage = damage ?? blockDamage
        }
      }
      result.synthesizeLowerResolutions(workers, until: deadline)
      return result
    }

    /// Decodes batches at once, all together, as every wave waits for its last part.
    private func decode<Kernel: WaveletKernel>(
      _ kernel: Kernel.Type, _ batches: [Batch], _ bytes: Span<UInt8>, _ workers: any Workers,
      _ damage: inout Int?, _ result: inout Synthesis<Kernel>
    ) {
      let count = result.count
      // The memory of all coefficients is cleared meanwhile, too.
      var decoded = workers.map(batches.count + 1) {
        number -> (values: [Kernel.Value], damaged: [Int]) in
        number == 0
          ? ([Kernel.Value](repeating: 0, count: count), [])
          : decode(batches[number - 1], kernel, bytes)
      }
      swap(&result.storage, &decoded[0].values)
      let damaged = decoded.flatMap(\.damaged).min()
      damage = damage ?? damaged.map { tile.offset(of: tile.blocks[$0]) }
      for (batch, (values, _)) in zip(batches, decoded.dropFirst()) {
        var start = 0
        for number in batch.blocks {
          let block = tile.blocks[number]
          place(
            values.span, start, block, kernel,
            result.bands[Int(block.resolution)][Int(block.band)], into: &result.storage)
          start += Int(block.width) * Int(block.height)
        }
      }
    }

    /// Decodes code-blocks, whose coefficients follow one another row by row.
    ///
    /// - Returns: The coefficients, and the numbers of damaged code-blocks.
    private func decode<Kernel: WaveletKernel>(
      _ batch: Batch, _ kernel: Kernel.Type, _ bytes: Span<UInt8>
    ) -> (values: [Kernel.Value], damaged: [Int]) {
      var decoder = BlockDecoder(isChecked: checksIndices)
      var output = [Kernel.Value](repeating: 0, count: batch.samples)
      var start = 0
      var damaged: [Int] = []
      for number in batch.blocks where !deadline.isOver {
        let block = tile.blocks[number]
        let damage = decode(
          block, kernel, with: &decoder, bytes, &output, at: start, stride: Int(block.width))
        if damage != nil { damaged.append(number) }
        start += Int(block.width) * Int(block.height)
      }
      return (output, damaged)
    }

    /// Decodes a code-block.
    ///
    /// - Parameters:
    ///   - output: Takes the coefficients, which are zeros before.
    ///   - first: Where the first one goes.
    ///   - stride: How far rows are apart.
    /// - Returns: Where the block stands if it is damaged; it is left out then.
    private func decode<Kernel: WaveletKernel>(
      _ block: Block, _ kernel: Kernel.Type, with decoder: inout BlockDecoder,
      _ bytes: Span<UInt8>, _ output: inout [Kernel.Value], at first: Int, stride: Int
    ) -> Int? {
      switch decoder.decode(block, of: tile, bytes) {
      case .decoded:
        let band = tile.components[Int(block.component)].resolutions[Int(block.resolution)]
          .bands[Int(block.band)]
        let step = step(Int(block.component), band)
        let (width, samples) = (Int(block.width), decoder.samples.span)
        var target = output.mutableSpan
        for row in 0..<Int(block.height) {
          let source = row * decoder.stride
          let start = first + row * stride
          var part = target._mutatingExtracting(start..<start + width)
          Kernel.dequantize(samples.extracting(source..<source + width), &part, step: step)
        }
        return nil
      case .empty: return nil
      case .damaged: return tile.offset(of: block)
      }
    }

    /// Puts a code-block's coefficients into its sub-band.
    private func place<Kernel: WaveletKernel>(
      _ values: Span<Kernel.Value>, _ start: Int, _ block: Block, _ kernel: Kernel.Type,
      _ plane: BandPlane, into storage: inout [Kernel.Value]
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
