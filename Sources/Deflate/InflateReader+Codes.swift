extension InflateReader {
  /// Reads the code lengths of a dynamic block and makes its codes (RFC 1951 §3.2.7).
  mutating func readCodes(_ input: RawSpan) throws(InflateError) {
    let start = bits.offset
    guard let header = bits.take(14, from: input) else {
      throw .truncated(offset: input.byteCount)
    }
    let literalCount = header & 31 + 257
    let distanceCount = header >> 5 & 31 + 1
    guard literalCount <= 286, distanceCount <= 30 else { throw .badCodeLengths(offset: start) }

    var lengths = InlineArray<320, UInt8>(repeating: 0)
    let order = DeflateSymbols.lengthOrder
    for index in 0..<header >> 10 + 4 {
      guard let length = bits.take(3, from: input) else {
        throw .truncated(offset: input.byteCount)
      }
      lengths[Int(order[index])] = UInt8(length)
    }
    var lengthCode = DecodingTable(indexBits: 7, capacity: 128)
    let symbols = DeflateSymbols.lengths
    guard
      lengthCode.build(
        lengths: lengths.span.extracting(0..<19), symbols: symbols.span, allowsIncomplete: false)
    else { throw .badCodeLengths(offset: start) }
    try readLengths(input, lengthCode, literalCount + distanceCount, into: &lengths)
    // A block that cannot end is no block.
    guard lengths[256] != 0,
      codes.build(
        lengths.span.extracting(0..<literalCount + distanceCount), literalCount: literalCount)
    else { throw .badCodeLengths(offset: start) }
  }

  /// Reads `count` code lengths, which are coded themselves.
  private mutating func readLengths(
    _ input: RawSpan, _ codes: DecodingTable, _ count: Int,
    into lengths: inout InlineArray<320, UInt8>
  ) throws(InflateError) {
    var index = 0
    var previous: UInt8?
    while index < count {
      bits.refill(from: input)
      let offset = bits.offset
      let entry = codes.entries[Int(bits.bits & 127)]
      let width = Int(entry & 0xFF)
      guard width <= bits.count else { throw .truncated(offset: input.byteCount) }
      bits.drop(width)

      let symbol = Int(entry >> 16)
      var value: UInt8 = 0
      var run = 1
      var extra: Int? = 0
      switch symbol {
      case 16:
        extra = bits.take(2, from: input)
        guard let previous else { throw .badCodeLengths(offset: offset) }
        value = previous
        run = 3
      case 17:
        extra = bits.take(3, from: input)
        run = 3
      case 18:
        extra = bits.take(7, from: input)
        run = 11
      default: value = UInt8(truncatingIfNeeded: symbol)
      }
      guard let extra else { throw .truncated(offset: input.byteCount) }
      guard run + extra <= count - index else { throw .badCodeLengths(offset: offset) }
      for _ in 0..<run + extra {
        lengths[index] = value
        index += 1
      }
      previous = value
    }
  }
}
