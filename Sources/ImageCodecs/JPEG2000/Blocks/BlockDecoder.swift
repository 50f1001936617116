extension JPEG2000 {
  /// Decodes the coefficients of code-blocks, one after the other, in memory of its own (T.800 §D).
  struct BlockDecoder: ~Copyable {
    /// Whether indices are checked: for tests, which compare.
    private let isChecked: Bool
    private var flags: [UInt64] = []
    /// The coefficients of the block, row by row: magnitudes in half units, and the sign in the
    /// highest bit.
    private(set) var samples: [UInt32] = []
    /// How far rows of ``samples`` are apart.
    private(set) var stride = 0
    /// The bytes of a block, each codeword segment with two bytes of ones behind it.
    private var bytes: [UInt8] = []
    private var segments: [Segment] = []

    init(isChecked: Bool) { self.isChecked = isChecked }

    /// Passes that are decoded from bytes of their own.
    private struct Segment {
      var start: Int
      var end: Int
      var passes: Int
    }

    /// What came of a block.
    enum Outcome {
      /// Its coefficients are in ``samples``.
      case decoded
      /// It has no bytes: all its coefficients are zero.
      case empty
      /// Its bytes contradict each other.
      case damaged
    }

    /// Decodes a block.
    mutating func decode(_ block: Block, of tile: Tile, _ source: Span<UInt8>) -> Outcome {
      let coding = tile.components[Int(block.component)].coding
      let band = tile.components[Int(block.component)].resolutions[Int(block.resolution)]
        .bands[Int(block.band)]
      gather(block, tile, source)
      let planes = coding.planes(band) - Int(block.zeroPlanes)
      guard bytes.count > 2 * segments.count, (1...30).contains(planes) else { return .empty }
      if coding.style.style.contains(.highThroughput) {
        let isCausal = coding.style.style.contains(.isCausal)
        guard decodeHighThroughput(block, planes, isCausal) else { return .damaged }
      } else {
        let layout = BlockLayout(
          width: Int(block.width), height: Int(block.height), orientation: band.orientation,
          isCausal: coding.style.style.contains(.isCausal))
        decodePasses(layout, coding.style.style, planes)
      }
      if (1...30).contains(coding.regionShift) { lowerRegion(coding.regionShift) }
      return .decoded
    }

    private mutating func decodePasses(
      _ layout: BlockLayout, _ style: BlockStyle, _ planes: Int
    ) {
      flags.removeAll(keepingCapacity: true)
      flags.append(contentsOf: repeatElement(0, count: layout.flagCount))
      clearSamples(layout.sampleCount)
      stride = layout.width
      var contexts = BlockTables.firstContexts
      let segments = segments
      if isChecked {
        Self.runChecked(layout, style, planes, segments, &flags, &samples, &contexts, bytes)
      } else {
        UncheckedMemory.with(layout, &flags, &samples, &contexts, bytes, .shared) { memory in
          Self.run(layout, style, planes, segments, &memory)
        }
      }
    }

    private mutating func clearSamples(_ count: Int) {
      guard samples.count == count else {
        samples = [UInt32](repeating: 0, count: count)
        return
      }
      var span = samples.mutableSpan
      span.update(repeating: 0)
    }

    /// - Returns: Whether the segments are sound.
    private mutating func decodeHighThroughput(
      _ block: Block, _ planes: Int, _ isCausal: Bool
    ) -> Bool {
      let layout = HTLayout(
        width: Int(block.width), height: Int(block.height), lowPlanes: planes - 1,
        exponentLimit: min(Int(block.zeroPlanes) + 2, 31))
      clearSamples(layout.sampleCount)
      stride = layout.stride
      let (source, segments, isChecked) = (bytes, segments, isChecked)
      let cleanup = segments[0]
      var target = samples.mutableSpan
      let range = cleanup.start..<cleanup.end
      let isSound =
        isChecked
        ? HTBlockDecoder<CheckedAccess>.decode(layout, source.span, range, into: &target)
        : HTBlockDecoder<UncheckedAccess>.decode(layout, source.span, range, into: &target)
      guard isSound, segments.count > 1, layout.lowPlanes > 0 else { return isSound }
      let more = segments[1].start..<segments[1].end
      var refinement = HTRefinement(layout, isCausal: isCausal, target.span)
      if segments[1].passes > 1 { refinement.refine(source.span, more, &target) }
      refinement.propagate(source.span, more, &target)
      return true
    }

    /// Brings the coefficients of a region of interest back from above the others (T.800 §H.1).
    private mutating func lowerRegion(_ shift: Int) {
      let bound = UInt32(2) << UInt32(shift)
      for index in samples.indices {
        let magnitude = samples[index] & 0x7FFF_FFFF
        if magnitude >= bound {
          samples[index] = samples[index] & 0x8000_0000 | magnitude >> UInt32(shift)
        }
      }
    }

    /// Brings the pieces of a block together, segment after segment.
    private mutating func gather(_ block: Block, _ tile: Tile, _ source: Span<UInt8>) {
      bytes.removeAll(keepingCapacity: true)
      segments.removeAll(keepingCapacity: true)
      var next = Int(block.firstPiece)
      while next >= 0 {
        let piece = tile.pieces[next]
        if piece.beginsSegment || segments.isEmpty {
          closeSegment()
          segments.append(Segment(start: bytes.count, end: bytes.count, passes: 0))
        }
        segments[segments.count - 1].passes += Int(piece.passes)
        let part = source.extracting(piece.bytes)
        bytes.append(addingCapacity: part.count) { output in
          for index in 0..<part.count { output.append(part[index]) }
        }
        next = Int(piece.next)
      }
      closeSegment()
    }

    private mutating func closeSegment() {
      guard !segments.isEmpty else { return }
      segments[segments.count - 1].end = bytes.count
      bytes.append(0xFF)
      bytes.append(0xFF)
    }

    private static func runChecked(
      _ layout: BlockLayout, _ style: BlockStyle, _ planes: Int, _ segments: [Segment],
      _ flags: inout [UInt64], _ samples: inout [UInt32], _ contexts: inout [UInt64],
      _ bytes: [UInt8]
    ) {
      let tables = BlockTables.shared
      var memory = CheckedMemory(
        flags.mutableSpan, samples.mutableSpan, contexts.mutableSpan, bytes.span,
        orientation: layout.orientation, tables)
      run(layout, style, planes, segments, &memory)
    }

    /// All passes that the block has bytes for (T.800 §D.4 to §D.6).
    private static func run<Memory: BlockMemory & ~Copyable & ~Escapable>(
      _ layout: BlockLayout, _ style: BlockStyle, _ planes: Int, _ segments: [Segment],
      _ memory: inout Memory
    ) {
      let passes = BlockPasses<Memory>(layout: layout)
      var plane = planes  // of the value in half units
      var kind = 2
      var number = 0
      for segment in segments {
        let isRaw = style.contains(.bypass) && number >= 10 && kind != 2
        var arithmetic = MQDecoder(at: segment.start, &memory)
        var raw = RawDecoder(at: segment.start)
        for _ in 0..<segment.passes {
          guard plane > 0 else { return }
          let half = UInt32(1) << UInt32(plane - 1)
          switch kind {
          case 0 where isRaw: passes.propagate(3 * half, &raw, &memory)
          case 0: passes.propagate(3 * half, &arithmetic, &memory)
          case 1 where isRaw: passes.refine(half, &raw, &memory)
          case 1: passes.refine(half, &arithmetic, &memory)
          default:
            passes.cleanUp(3 * half, &arithmetic, &memory)
            if style.contains(.segmentationSymbols) {
              for _ in 0..<4 { _ = arithmetic.decode(BlockTables.uniform, &memory) }
            }
          }
          if style.contains(.reset) { BlockTables.reset(&memory) }
          number += 1
          kind += 1
          if kind == 3 { (kind, plane) = (0, plane - 1) }
        }
      }
    }
  }
}
