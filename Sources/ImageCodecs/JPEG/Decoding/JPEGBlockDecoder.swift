/// Decodes the coefficients of the blocks of one component (T.81 §F.2.2).
struct JPEGBlockDecoder {
  let dc: JPEGDecodingTable
  let ac: JPEGDecodingTable
  let transform: JPEGInverseTransform

  /// Decodes one block.
  ///
  /// - Parameters:
  ///   - prediction: The DC coefficient of the block before, and then of this one.
  ///   - block: Zeros; takes the coefficients in natural order.
  /// - Returns: The position, in coded order, of the last coefficient, or -1 for bits that are no
  ///   block.
  @inline(__always)
  func decode(
    _ data: RawSpan, _ reader: inout JPEGBitReader, _ prediction: inout Int,
    into block: inout MutableSpan<Int16>
  ) -> Int {
    reader.refill(data)
    let first = JPEGDecodingTable.entry(reader.bits, in: dc.entries.span)
    if first.isNone { return -1 }
    prediction &+= JPEGBitReader.value(
      reader.bits &<< UInt64(truncatingIfNeeded: first.codeLength), size: first.size)
    reader.drop(first.length)
    block[0] = Int16(truncatingIfNeeded: prediction)
    let entries = ac.entries.span
    let order = JPEGTables.zigZag
    let places = order.span
    var index = 1
    var last = 0
    while index < 64 {
      reader.refill(data)
      let entry = JPEGDecodingTable.entry(reader.bits, in: entries)
      if entry.isNone { return -1 }
      index &+= entry.run
      if index > 63 {
        reader.drop(entry.length)
        if index < JPEGDecodingTable.endOfBlock { return -1 }
        break
      }
      let bits = reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength)
      block[Int(places[index])] = Int16(
        truncatingIfNeeded: JPEGBitReader.value(bits, size: entry.size))
      reader.drop(entry.length)
      last = index
      index &+= 1
    }
    return last
  }
}
