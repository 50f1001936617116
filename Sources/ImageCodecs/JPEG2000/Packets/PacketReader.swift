extension JPEG2000 {
  /// Reads the packets of a tile: which code-blocks they hold bytes of (T.800 §B.9, §B.10).
  struct PacketReader: ~Escapable {
    private let bytes: Span<UInt8>
    /// Packet headers that stand apart from the packets.
    private let packed: Span<UInt8>
    private let stream: Codestream.TileStream
    private let deadline: Deadline
    private var part = 0
    private var position = 0
    private var headerPosition = 0
    /// What the header at hand says of code-blocks.
    private var contributions: [Contribution] = []

    private struct Contribution {
      let block: Int
      let passes: Int
      let length: Int
      let beginsSegment: Bool
    }

    @_lifetime(copy bytes, copy packed)
    init(
      _ bytes: Span<UInt8>, packed: Span<UInt8>, _ stream: Codestream.TileStream,
      _ deadline: Deadline
    ) {
      self.bytes = bytes
      self.deadline = deadline
      self.packed = packed
      self.stream = stream
      beginPart()
    }

    private mutating func beginPart() {
      guard part < stream.parts.count else { return }
      position = stream.parts[part].lowerBound
      if part < stream.headers.count { headerPosition = stream.headers[part].lowerBound }
    }

    /// Whether another packet follows; moves on to the tile-part where it begins.
    private mutating func hasPacket() -> Bool {
      while part < stream.parts.count {
        if stream.hasPackedHeaders {
          if part < stream.headers.count, headerPosition < stream.headers[part].upperBound {
            return true
          }
        } else if position < stream.parts[part].upperBound, !isAtEnd {
          return true
        }
        part += 1
        beginPart()
      }
      return false
    }

    /// Whether EOC is all that is left, as it may be in a tile-part without a length.
    private var isAtEnd: Bool {
      let end = stream.parts[part].upperBound
      return end - position == 2 && bytes[position] == 0xFF && bytes[position + 1] == 0xD9
    }

    /// Reads all packets of a tile in their order. Those behind the last tile-part are empty.
    mutating func read(
      _ tile: inout Tile, _ area: Area, _ size: Size, _ budget: inout Budget
    ) throws(JPEG2000Error) {
      let parameters = stream.parameters
      let whole = Parameters.Change(
        firstResolution: 0, firstComponent: 0, endLayer: parameters.layers, endResolution: 33,
        endComponent: tile.components.count, progression: parameters.progression)
      for change in parameters.changes.isEmpty ? [whole] : parameters.changes {
        var bounds = change
        bounds.endLayer = min(bounds.endLayer, parameters.layers)
        try budget.spend(tile.precincts.count)
        let order = PacketOrder(bounds, tile, area, size)
        guard try read(order, &tile) else { return }
      }
    }

    /// - Returns: Whether there may be more packets.
    private mutating func read(
      _ order: PacketOrder, _ tile: inout Tile
    ) throws(JPEG2000Error) -> Bool {
      var start = 0
      for end in order.groupEnds {
        let group = order.precincts[start..<end]
        start = end
        guard let first = group.map({ tile.precincts[Int($0)].layers }).min() else { continue }
        var layer = Int(first)
        while layer < order.endLayer {
          guard !deadline.isOver else { return false }
          for number in group where Int(tile.precincts[Int(number)].layers) == layer {
            guard hasPacket() else { return false }
            try readPacket(Int(number), layer, &tile)
            tile.precincts[Int(number)].layers += 1
          }
          layer += 1
        }
      }
      return true
    }

    private mutating func readPacket(
      _ number: Int, _ layer: Int, _ tile: inout Tile
    ) throws(JPEG2000Error) {
      let end = stream.parts[part].upperBound
      // Streams are met with SOP markers that COD does not announce, and without announced ones.
      if end - position >= 6, bytes[position] == 0xFF, bytes[position + 1] == 0x91 { position += 6 }
      contributions.removeAll(keepingCapacity: true)
      if stream.hasPackedHeaders {
        let headerEnd = stream.headers[part].upperBound
        var bits = PacketBits(packed, from: headerPosition, to: headerEnd)
        try readHeader(number, layer, &tile, &bits)
        headerPosition = try endOfHeader(packed, bits.position, headerEnd)
      } else {
        var bits = PacketBits(bytes, from: position, to: end)
        try readHeader(number, layer, &tile, &bits)
        position = try endOfHeader(bytes, bits.position, end)
      }
      for item in contributions {
        guard item.length <= end - position else { throw .endOfData(offset: end) }
        tile.append(
          Piece(
            bytes: position..<position + item.length, passes: Int16(item.passes),
            beginsSegment: item.beginsSegment), to: item.block)
        position += item.length
      }
    }

    /// The byte behind EPH, if that is there.
    private func endOfHeader(
      _ source: Span<UInt8>, _ position: Int, _ end: Int
    ) throws(JPEG2000Error) -> Int {
      if end - position >= 2, source[position] == 0xFF, source[position + 1] == 0x92 {
        return position + 2
      }
      guard !stream.parameters.usesEndOfHeader else {
        throw .packet(.endOfHeader, offset: position)
      }
      return position
    }

    private mutating func readHeader(
      _ number: Int, _ layer: Int, _ tile: inout Tile, _ bits: inout PacketBits
    ) throws(JPEG2000Error) {
      guard try bits.bit() == 1 else { return try bits.align() }
      if tile.precincts[number].firstGrid < 0 { tile.open(number) }
      let precinct = tile.precincts[number]
      let component = tile.components[Int(precinct.component)]
      let bands = component.resolutions[Int(precinct.resolution)].bands
      for (index, band) in bands.enumerated() {
        let planes = component.coding.planes(band)
        let grid = Int(precinct.firstGrid) + index
        for y in 0..<tile.grids[grid].down {
          for x in 0..<tile.grids[grid].across {
            let block = tile.grids[grid].firstBlock + y * tile.grids[grid].across + x
            if tile.blocks[block].passes == 0, tile.blocks[block].lengthBits == 0 {
              guard
                try tile.grids[grid].inclusion.isLeaf(x, y, below: layer + 1, &bits)
              else { continue }
              var zero = 0
              while try !tile.grids[grid].zeroPlanes.isLeaf(x, y, below: zero + 1, &bits) {
                zero += 1
                guard zero <= planes else { throw .packet(.zeroPlanes, offset: bits.position) }
              }
              guard planes - zero <= 30 else {
                throw .unsupported(.bitPlanes, offset: bits.position)
              }
              tile.blocks[block].zeroPlanes = Int16(zero)
              tile.blocks[block].lengthBits = 3
            } else {
              guard try bits.bit() == 1 else { continue }
            }
            try readBlock(block, &tile.blocks[block], component.coding.style.style, &bits)
          }
        }
      }
      try bits.align()
    }

    /// The number of coding passes and the lengths of their segments (T.800 §B.10.6, §B.10.7).
    private mutating func readBlock(
      _ number: Int, _ block: inout Block, _ style: BlockStyle, _ bits: inout PacketBits
    ) throws(JPEG2000Error) {
      var passes = try Self.passes(&bits)
      guard Int(block.passes) + passes <= 164 else {
        throw .packet(.passes, offset: bits.position)
      }
      if style.contains(.highThroughput), block.passes == 0 {
        // Sets of three passes without bytes stand for bit-planes that are not coded (T.814 §B.2).
        let sets = (passes - 1) / 3
        block.zeroPlanes += Int16(sets)
        block.emptySets = Int16(sets)
        passes -= 3 * sets
      }
      while try bits.bit() == 1 {
        block.lengthBits += 1
        guard block.lengthBits <= 32 else { throw .packet(.length, offset: bits.position) }
      }
      while passes > 0 {
        let begins = block.room == 0
        if begins { block.room = Int16(Self.segmentPasses(Int(block.passes), style)) }
        let count = min(passes, Int(block.room))
        var width = Int(block.lengthBits)
        width += floorLog2(begins && block.passes == 0 ? count + 3 * Int(block.emptySets) : count)
        guard width <= 32 else { throw .packet(.length, offset: bits.position) }
        contributions.append(
          Contribution(
            block: number, passes: count, length: try bits.bits(width), beginsSegment: begins))
        block.room -= Int16(count)
        block.passes += Int16(count)
        passes -= count
      }
    }

    private func floorLog2(_ value: Int) -> Int { Int.bitWidth - 1 - value.leadingZeroBitCount }

    /// T.800 Table B.4.
    private static func passes(_ bits: inout PacketBits) throws(JPEG2000Error) -> Int {
      if try bits.bit() == 0 { return 1 }
      if try bits.bit() == 0 { return 2 }
      let two = try bits.bits(2)
      if two < 3 { return 3 + two }
      let five = try bits.bits(5)
      if five < 31 { return 6 + five }
      return 37 + (try bits.bits(7))
    }

    /// How many passes the codeword segment that begins with a pass can take (T.800 §D.4, §D.6).
    private static func segmentPasses(_ pass: Int, _ style: BlockStyle) -> Int {
      if style.contains(.highThroughput) { return pass == 0 ? 1 : 2 }
      if style.contains(.terminatesEachPass) { return 1 }
      guard style.contains(.bypass) else { return 200 }
      guard pass >= 10 else { return 10 - pass }
      return (pass - 10) % 3 == 0 ? 2 : 1
    }
  }
}
