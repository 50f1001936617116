extension JPEG2000 {
  /// What the boxes of a JP2 file say of the codestream in it (T.800 §I).
  struct FileBoxes: Sendable {
    /// Where the codestream stands.
    var codestream: Range<Int>
    /// What an enumerated colour specification says (§I.5.3.3).
    var colour: Samples.Colour = .asDescribed
    /// The columns of the palette (§I.5.3.4).
    var palette: Palette?
    /// For each channel the component and, if it goes through the palette, the column (§I.5.3.5).
    var mapping: [(component: Int, column: Int?)] = []
    /// For each colour, counted from 0, the channel that holds it (§I.5.3.6).
    var channelOfColour: [Int: Int] = [:]

    /// A table of colours.
    struct Palette: Sendable {
      /// For each column its entries.
      var columns: [[Int32]]
      /// Bits of the entries, the same for all columns.
      var precision: Int
    }

    /// Finds the codestream: at the beginning, or in the box of a JP2 file.
    init(_ bytes: Span<UInt8>) throws(Failure) {
      codestream = 0..<bytes.count
      guard bytes.count >= 12 else { throw .stream(.noCodestream(offset: 0)) }
      if bytes[0] == 0xFF, bytes[1] == 0x4F { return }
      var reader = SegmentReader(bytes, 0..<bytes.count)
      do throws(JPEG2000Error) {
        guard let first = try Self.box(&reader), first.type == 0x6A50_2020 else {
          throw .noCodestream(offset: 0)
        }
        while let box = try Self.box(&reader) {
          switch box.type {
          case 0x6A70_3268: try readHeader(bytes, box.range)  // jp2h
          case 0x6A70_3263:  // jp2c
            codestream = box.range
            return
          default: break
          }
        }
        throw .noCodestream(offset: bytes.count)
      } catch {
        throw .stream(error)
      }
    }

    /// The next box, or `nil` at the end; the last one may be cut off.
    private static func box(
      _ reader: inout SegmentReader
    ) throws(JPEG2000Error) -> (type: Int, range: Range<Int>)? {
      guard reader.remaining >= 8 else { return nil }
      let offset = reader.position
      var length = try reader.long()
      let type = try reader.long()
      if length == 1 {
        guard try reader.byte() == 0 else { throw .segmentLength(1, offset: offset) }
        length = try reader.number(7)
      }
      let end = length == 0 ? reader.end : min(offset + length, reader.end)
      guard end >= reader.position else { throw .segmentLength(length, offset: offset) }
      let range = reader.position..<end
      reader.position = end
      return (type, range)
    }

    /// The JP2 Header box (§I.5.3); of several colour specifications, the first that is known.
    private mutating func readHeader(
      _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(JPEG2000Error) {
      var boxes = SegmentReader(bytes, range)
      while let box = try Self.box(&boxes) {
        var reader = SegmentReader(bytes, box.range)
        switch box.type {
        case 0x636F_6C72: try readColour(&reader)  // colr
        case 0x7063_6C72: try readPalette(&reader)  // pclr
        case 0x636D_6170: try readMapping(&reader)  // cmap
        case 0x6364_6566: try readChannels(&reader)  // cdef
        default: break
        }
      }
    }

    private mutating func readColour(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      let method = try reader.byte()
      _ = try reader.short()
      guard method == 1, colour == .asDescribed else { return }
      switch try reader.long() {
      case 16: colour = .rgb
      case 18: colour = .ybr
      default: break
      }
    }

    private mutating func readPalette(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      let offset = reader.position
      let (entries, columns) = (try reader.short(), try reader.byte())
      guard (1...1_024).contains(entries), columns > 0 else {
        throw .invalid(.palette, value: entries, offset: offset)
      }
      var depths: [Int] = []
      for _ in 0..<columns { depths.append(try reader.byte()) }
      guard let depth = depths.max(), depth < 16 else {
        throw .invalid(.palette, value: depths.max() ?? 0, offset: offset + 3)
      }
      var table = [[Int32]](repeating: [], count: columns)
      for _ in 0..<entries {
        for column in 0..<columns {
          table[column].append(Int32(try reader.number(depths[column] / 8 + 1)))
        }
      }
      palette = Palette(columns: table, precision: depth + 1)
    }

    private mutating func readMapping(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      while reader.remaining >= 4 {
        let component = try reader.short()
        let (type, column) = (try reader.byte(), try reader.byte())
        mapping.append((component, type == 1 ? column : nil))
      }
    }

    private mutating func readChannels(_ reader: inout SegmentReader) throws(JPEG2000Error) {
      for _ in 0..<(try reader.short()) {
        let (channel, type) = (try reader.short(), try reader.short())
        let association = try reader.short()
        if type == 0, (1...16_384).contains(association) {
          channelOfColour[association - 1] = channel
        }
      }
    }
  }
}
