/// Decodes a band of AC coefficients of a progressive scan (T.81 §G.1.2.2, §G.1.2.3).
struct JPEGBandDecoder {
  private let entries: [UInt32]
  private let start: Int
  private let end: Int
  private let low: Int
  /// Whether former scans decoded higher bits.
  let isRefining: Bool

  init(table: JPEGDecodingTable, scan: JPEGScan) {
    entries = table.entries
    start = scan.start
    end = scan.end
    low = scan.low
    isRefining = scan.high > 0
  }

  /// Decodes the first bits of the coefficients of a block.
  ///
  /// - Parameters:
  ///   - run: Set to the blocks behind this one that have nothing in this band.
  /// - Returns: Whether the bits are such a band.
  func decode(
    _ data: RawSpan, _ reader: inout JPEGBitReader, _ run: inout Int,
    _ blocks: inout MutableSpan<Int16>, at block: Int
  ) -> Bool {
    let entries = entries.span
    let order = JPEGTables.zigZag
    let places = order.span
    var index = start
    while index <= end {
      reader.refill(data)
      let entry = JPEGDecodingTable.entry(reader.bits, in: entries)
      if entry.isNone { return false }
      let bits = reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength)
      reader.drop(entry.length)
      if entry.size == 0, entry.run < 15 {
        run = (1 << entry.run) - 1 + reader.read(entry.run)
        return true
      }
      index += entry.run
      guard index <= end else { return entry.size == 0 }
      if entry.size > 0 {
        let value = JPEGBitReader.value(bits, size: entry.size)
        blocks[block + Int(places[index])] = Int16(truncatingIfNeeded: value &<< low)
      }
      index += 1
    }
    return true
  }

  /// Decodes one more bit of the coefficients of a block.
  ///
  /// - Parameters:
  ///   - run: The blocks, with this one, that have no new coefficients in this band.
  /// - Returns: Whether the bits are such a band.
  func refine(
    _ data: RawSpan, _ reader: inout JPEGBitReader, _ run: inout Int,
    _ blocks: inout MutableSpan<Int16>, at block: Int
  ) -> Bool {
    let entries = entries.span
    let order = JPEGTables.zigZag
    let places = order.span
    let one = Int16(truncatingIfNeeded: 1 << low)
    var index = start
    if run == 0 {
      while index <= end {
        reader.refill(data)
        let entry = JPEGDecodingTable.entry(reader.bits, in: entries)
        if entry.isNone { return false }
        reader.drop(entry.codeLength)
        var zeros = entry.run
        var value: Int16 = 0
        if entry.size > 0 {
          guard entry.size == 1 else { return false }
          value = reader.read(1) == 1 ? one : 0 &- one
        } else if zeros < 15 {
          run = (1 << zeros) + reader.read(zeros)
          break
        }
        while index <= end {
          let place = block + Int(places[index])
          if blocks[place] != 0 {
            correct(&blocks, place, data, &reader, one)
          } else {
            if zeros == 0 { break }
            zeros -= 1
          }
          index += 1
        }
        if value != 0 {
          guard index <= end else { return false }
          blocks[block + Int(places[index])] = value
        }
        index += 1
      }
    }
    guard run > 0 else { return true }
    if index == start, JPEGQuantisedBlock.isFlat(blocks.span, at: block) {
      run -= 1
      return true
    }
    while index <= end {
      let place = block + Int(places[index])
      if blocks[place] != 0 { correct(&blocks, place, data, &reader, one) }
      index += 1
    }
    run -= 1
    return true
  }

  /// Adds a bit to a coefficient that is not zero.
  @inline(__always)
  private func correct(
    _ blocks: inout MutableSpan<Int16>, _ place: Int, _ data: RawSpan,
    _ reader: inout JPEGBitReader, _ one: Int16
  ) {
    reader.refill(data)
    guard reader.read(1) == 1 else { return }
    let value = blocks[place]
    if value & one == 0 { blocks[place] = value > 0 ? value &+ one : value &- one }
  }
}
