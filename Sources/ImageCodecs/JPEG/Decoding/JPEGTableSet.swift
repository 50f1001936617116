/// The tables and other settings that hold until they are replaced (T.81 §B.2.4).
struct JPEGTableSet {
  /// Quantisation steps in natural order, by table number.
  private(set) var quantisation: [[UInt16]?] = [nil, nil, nil, nil]
  /// Huffman tables, by table number.
  private(set) var dc: [JPEGHuffmanTable?] = [nil, nil, nil, nil]
  private(set) var ac: [JPEGHuffmanTable?] = [nil, nil, nil, nil]
  /// MCUs between restart markers; 0 for none.
  private(set) var restartInterval = 0
  /// Whether there is a JFIF header (ITU-T T.871).
  private(set) var hasJFIFHeader = false

  /// Takes what a segment defines, if it is of a kind that matters here.
  mutating func read(
    _ segment: JPEGStream.Segment, in stream: borrowing JPEGStream
  ) throws(JPEGError) {
    switch segment.marker {
    case 0xDB: try readQuantisation(segment, stream.bytes)
    case 0xC4: try readCodes(segment, stream.bytes)
    case 0xDD:
      guard segment.parameters.count >= 2 else {
        throw .segmentLength(
          segment.parameters.count + 2, marker: segment.marker, offset: segment.offset)
      }
      restartInterval = stream.word(at: segment.parameters.lowerBound)
    case 0xE0:
      if Self.begins(stream.bytes, segment.parameters, "JFIF\0") { hasJFIFHeader = true }
    default: break
    }
  }

  private static func begins(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString
  ) -> Bool {
    let text = Array(text.description.utf8)
    guard range.count >= text.count else { return false }
    return text.indices.allSatisfy { bytes[range.lowerBound + $0] == text[$0] }
  }

  /// Reads quantisation tables (§B.2.4.1).
  private mutating func readQuantisation(
    _ segment: JPEGStream.Segment, _ bytes: Span<UInt8>
  ) throws(JPEGError) {
    var position = segment.parameters.lowerBound
    let end = segment.parameters.upperBound
    while position < end {
      let start = position
      let isWide = bytes[position] >> 4 == 1
      let number = Int(bytes[position] & 15)
      position += 1
      guard bytes[start] >> 4 <= 1, number < 4, end - position >= (isWide ? 128 : 64) else {
        throw .badTable(.quantisation, offset: start)
      }
      var steps = [UInt16](repeating: 0, count: 64)
      for index in JPEGTables.zigZag {
        if isWide {
          steps[Int(index)] = UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
          position += 2
        } else {
          steps[Int(index)] = UInt16(bytes[position])
          position += 1
        }
      }
      quantisation[number] = steps
    }
  }

  /// Reads Huffman tables (§B.2.4.2).
  private mutating func readCodes(
    _ segment: JPEGStream.Segment, _ bytes: Span<UInt8>
  ) throws(JPEGError) {
    var position = segment.parameters.lowerBound
    let end = segment.parameters.upperBound
    while position < end {
      let start = position
      let (kind, number) = (bytes[position] >> 4, Int(bytes[position] & 15))
      let table: JPEGError.Table = kind == 0 ? .dc : .ac
      guard kind <= 1, number < 4, end - position >= 17 else {
        throw .badTable(table, offset: start)
      }
      var counts: [UInt8] = []
      for index in 1...16 { counts.append(bytes[position + index]) }
      position += 17
      let count = counts.reduce(0) { $0 + Int($1) }
      guard count <= 256, end - position >= count else { throw .badTable(table, offset: start) }
      var symbols: [UInt8] = []
      for index in 0..<count { symbols.append(bytes[position + index]) }
      position += count
      let codes = JPEGHuffmanTable(counts: counts, symbols: symbols)
      // Sizes of differences end with 16 (§H.1.2.2).
      guard codes.isPossible, kind == 1 || codes.symbols.allSatisfy({ $0 <= 16 }) else {
        throw .badTable(table, offset: start)
      }
      if kind == 0 { dc[number] = codes } else { ac[number] = codes }
    }
  }

  /// What the components are, as far as the stream tells.
  ///
  /// Identifiers that spell RGB tell, and a JFIF header, in which nothing but YCbCr is allowed. An
  /// Adobe segment does not: pydicom, GDCM and DCMTK all believe the data set against it.
  func colour(_ components: [JPEGFrame.Component]) -> Samples.Colour {
    guard components.count == 3 else { return .asDescribed }
    switch String(decoding: components.map(\.identifier), as: UTF8.self) {
    case "RGB", "rgb": return .rgb
    default: break
    }
    return hasJFIFHeader ? .ybr : .asDescribed
  }
}

extension JPEGHuffmanTable {
  /// Whether there are as many codes of each length as can be (§C.2).
  var isPossible: Bool {
    var free = 1
    for count in counts {
      free = 2 * free - Int(count)
      if free < 0 { return false }
    }
    return true
  }
}
