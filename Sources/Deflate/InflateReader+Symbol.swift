extension InflateReader {
  /// Reads one symbol, with every check that there is; returns whether it ends the block.
  ///
  /// The fast loops leave to it what is near the end of input or output, and what is damaged.
  mutating func readSymbol(_ input: RawSpan) throws(InflateError) -> Bool {
    bits.refill(from: input)
    let offset = bits.offset
    let entry = try take(input, from: codes.literals)
    if entry.payload & 0x8000 != 0 {
      guard written < limit else { throw .limitExceeded(limit: limit, offset: offset) }
      makeRoom(for: 1, input: input)
      output[written] = UInt8(truncatingIfNeeded: entry.payload)
      written += 1
      return false
    }
    if entry.isEnd { return true }
    let length = entry.payload + entry.extra

    bits.refill(from: input)
    let distanceOffset = bits.offset
    let distanceEntry = try take(input, from: codes.distances)
    let distance = distanceEntry.payload + distanceEntry.extra
    guard distance <= written else { throw .badDistance(distance, offset: distanceOffset) }

    let fitting = min(length, limit - written)
    makeRoom(for: fitting, input: input)
    let start = written
    var room = output.mutableSpan
    for index in start..<start + fitting { room[index] = room[index - distance] }
    written += fitting
    guard fitting == length else { throw .limitExceeded(limit: limit, offset: offset) }
    return false
  }

  /// Takes one symbol and its extra bits by a table; 48 bits must be loaded unless the input ends.
  private mutating func take(
    _ input: RawSpan, from table: DecodingTable
  ) throws(InflateError) -> (payload: Int, extra: Int, isEnd: Bool) {
    let offset = bits.offset
    var entry = table.entries[Int(bits.bits & (1 << UInt64(table.indexBits) - 1))]
    var skipped = 0
    if entry & Entry.isSubtable != 0 {
      skipped = table.indexBits
      let rest = bits.bits >> UInt64(skipped) & (1 << UInt64(entry >> 8 & 15) - 1)
      entry = table.entries[Int(entry >> 16) + Int(rest)]
    }
    let width = Int(entry & 0xFF) + skipped
    guard width <= bits.count, bits.count > 0 else { throw .truncated(offset: input.byteCount) }
    let isSpecial = entry & (Entry.isLiteral | Entry.isSpecial) == Entry.isSpecial
    guard !isSpecial || entry & Entry.isEnd != 0 else { throw .badSymbol(offset: offset) }
    let codeWidth = Int(entry >> 8 & 15) + skipped
    let extra = Int(bits.bits & (1 << UInt64(width) - 1)) >> codeWidth
    bits.drop(width)
    return (Int(entry >> 16), entry & Entry.isLiteral != 0 ? 0 : extra, isSpecial)
  }
}
