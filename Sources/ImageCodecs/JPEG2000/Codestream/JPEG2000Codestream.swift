extension JPEG2000 {
  /// The headers of a codestream, and where the packets of its tiles stand (T.800 §A).
  struct Codestream: Sendable {
    /// One tile: its parameters and the bytes of its packets, part after part.
    struct TileStream: Sendable {
      var parameters: Parameters
      /// The packets of each tile-part.
      var parts: [Range<Int>] = []
      /// Packet headers that stand apart, as ranges of ``Codestream/packedHeaders``; part by part.
      var headers: [Range<Int>] = []
      var hasOwnChanges = false
      /// Whether the tile has parameters of its own, and not those that tiles share.
      var hasOwnParameters = false
      /// How many tile-parts there are, as far as one of them tells.
      var expectedParts = 0
      /// Whether packet headers stand in PPM or PPT segments.
      var hasPackedHeaders = false
    }

    let size: Size
    private(set) var main: Parameters
    /// The tiles that have tile-parts, by their index.
    private(set) var tiles: [Int: TileStream] = [:]
    /// The contents of PPM and PPT segments.
    private(set) var packedHeaders: [UInt8] = []
    /// Where the stream is damaged.
    private(set) var damage: JPEG2000Error?
    /// The byte behind the last tile-part.
    private(set) var end: Int

    /// What PPM segments hold for each tile-part, in the order of the stream.
    private var partHeaders: [Range<Int>] = []
    private var partCount = 0
    /// The parameters with which tiles begin.
    private var shared = Parameters(components: 0)
    /// Pays for parameters that tiles do not share, component by component.
    private var budget: Budget

    /// Reads all headers.
    ///
    /// - Parameters:
    ///   - range: Where the codestream stands in `bytes`.
    ///   - keepsDamaged: Whether tile-parts in front of damage are kept, instead of throwing.
    init(
      _ bytes: Span<UInt8>, _ range: Range<Int>, keepsDamaged: Bool
    ) throws(Failure) {
      do throws(JPEG2000Error) {
        var reader = SegmentReader(bytes, range)
        guard try reader.short() == 0xFF4F, try reader.short() == 0xFF51 else {
          throw .noCodestream(offset: range.lowerBound)
        }
        var segment = try Self.segment(&reader)
        size = try Size(&segment)
        main = Parameters(components: size.components.count)
        end = range.upperBound
        budget = Budget(bytes: range.count, perByte: 1, offset: range.lowerBound)
        try readMainHeader(&reader)
        shared = main.forTile
        do throws(JPEG2000Error) {
          try readTileParts(&reader)
        } catch {
          guard keepsDamaged else { throw error }
          damage = error
        }
      } catch {
        throw .stream(error)
      }
    }

    /// The segment at the reader, whose position moves behind it.
    @_lifetime(copy reader)
    static func segment(
      _ reader: inout SegmentReader
    ) throws(JPEG2000Error) -> SegmentReader {
      let offset = reader.position
      let length = try reader.short()
      guard length >= 2 else { throw .segmentLength(length, offset: offset) }
      guard reader.remaining >= length - 2 else { throw .endOfData(offset: reader.end) }
      let start = reader.position
      reader.position += length - 2
      return SegmentReader(reader.bytes, start..<reader.position)
    }

    /// Everything up to the first SOT, which is not consumed (T.800 §A.3).
    private mutating func readMainHeader(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      var packed: [(index: Int, range: Range<Int>)] = []
      while true {
        let offset = reader.position
        let marker = try reader.short()
        if marker == 0xFF90 || marker == 0xFFD9 {
          reader.position = offset
          break
        }
        guard try Self.hasSegment(marker, at: offset) else { continue }
        var segment = try Self.segment(&reader)
        if marker == 0xFF60 {  // PPM
          let index = try segment.byte()
          packed.append((index, segment.position..<segment.end))
        } else {
          try main.take(marker, &segment)
        }
      }
      guard main.hasCodingStyle else { throw .missing(.codingStyle, offset: reader.position) }
      guard main.hasQuantization else { throw .missing(.quantization, offset: reader.position) }
      try unpackMainHeaders(packed, reader.bytes)
    }

    /// Whether a marker has a segment.
    ///
    /// - Throws: If it cannot stand in a header, or if it belongs to T.801.
    private static func hasSegment(_ marker: Int, at offset: Int) throws(JPEG2000Error) -> Bool {
      switch marker {
      case 0xFF30...0xFF3F: return false
      case 0xFF72...0xFF79: throw .unsupported(.part2, offset: offset)
      case 0xFF00..<0xFF4F, 0xFF51, 0xFF90...0xFF93, 0xFFD9, 0..<0xFF00:
        throw .unexpectedMarker(marker, offset: offset)
      default: return true
      }
    }

    /// Joins PPM segments by their index, and finds the part of each tile-part (T.800 §A.7.4).
    private mutating func unpackMainHeaders(
      _ packed: [(index: Int, range: Range<Int>)], _ bytes: Span<UInt8>
    ) throws(JPEG2000Error) {
      guard let first = packed.first else { return }
      for piece in packed.sorted(by: { $0.index < $1.index }) {
        append(bytes, piece.range)
      }
      let joined = packedHeaders
      var reader = SegmentReader(joined.span, 0..<joined.count)
      while reader.remaining > 0 {
        guard reader.remaining >= 4, let length = try? reader.long(), length <= reader.remaining
        else {
          throw .invalid(.packedHeaders, value: reader.remaining, offset: first.range.lowerBound)
        }
        partHeaders.append(reader.position..<reader.position + length)
        reader.position += length
      }
    }

    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      packedHeaders.reserveCapacity(packedHeaders.count + range.count)
      for index in range { packedHeaders.append(bytes[index]) }
    }

    /// All tile-parts, up to EOC or the end (T.800 §A.4.2).
    private mutating func readTileParts(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      while reader.remaining >= 2 {
        let offset = reader.position
        let marker = try reader.short()
        if marker == 0xFFD9 {
          end = offset
          return
        }
        guard marker == 0xFF90 else {
          // Some writers pad what follows the last tile-part instead of writing EOC.
          if marker == 0, !tiles.isEmpty { break }
          throw .unexpectedMarker(marker, offset: offset)
        }
        try readTilePart(&reader, offset)
      }
      if tiles.isEmpty { throw .missing(.tilePart, offset: reader.position) }
      if tiles.values.contains(where: { $0.parts.count < $0.expectedParts }) {
        throw .endOfData(offset: reader.position)
      }
    }

    private mutating func readTilePart(
      _ reader: inout SegmentReader, _ offset: Int
    ) throws(JPEG2000Error) {
      var segment = try Self.segment(&reader)
      let index = try segment.short()
      guard index < size.tileCount else {
        throw .invalid(.tileIndex, value: index, offset: offset + 4)
      }
      let length = try segment.long()
      _ = try segment.byte()
      let count = try segment.byte()
      let isCut = length > reader.end - offset
      let end = length == 0 || isCut ? reader.end : offset + length
      guard end >= reader.position else {
        throw .invalid(.tilePartLength, value: length, offset: offset + 6)
      }
      var tile = tiles[index] ?? TileStream(parameters: shared)
      let headersBefore = packedHeaders.count
      var part = SegmentReader(reader.bytes, reader.position..<end)
      try readTileHeader(&part, &tile)
      if partCount < partHeaders.count {
        tile.headers.append(partHeaders[partCount])
        tile.hasPackedHeaders = true
      } else if packedHeaders.count > headersBefore {
        tile.headers.append(headersBefore..<packedHeaders.count)
        tile.hasPackedHeaders = true
      }
      partCount += 1
      // Without a length, EOC may be the last two bytes of what belongs to the tile-part.
      let packets = part.position..<end
      tile.parts.append(packets)
      tile.expectedParts = max(tile.expectedParts, count)
      tiles[index] = tile
      reader.position = end
      if isCut { throw .endOfData(offset: end) }
    }

    /// Everything between SOT and SOD (T.800 §A.4.3).
    private mutating func readTileHeader(
      _ reader: inout SegmentReader, _ tile: inout TileStream
    ) throws(JPEG2000Error) {
      while true {
        let offset = reader.position
        let marker = try reader.short()
        if marker == 0xFF93 { return }
        guard try Self.hasSegment(marker, at: offset) else { continue }
        var segment = try Self.segment(&reader)
        if marker == 0xFF61 {  // PPT: in a sound stream, segments stand in the order of their index
          _ = try segment.byte()
          append(reader.bytes, segment.position..<segment.end)
        } else {
          guard Parameters.markers.contains(marker) else { continue }
          if marker == 0xFF5F, !tile.hasOwnChanges {
            tile.parameters.changes = []
            tile.hasOwnChanges = true
          }
          if !tile.hasOwnParameters {
            try budget.spend(size.components.count)
            tile.hasOwnParameters = true
          }
          try tile.parameters.take(marker, &segment)
        }
      }
    }
  }
}
