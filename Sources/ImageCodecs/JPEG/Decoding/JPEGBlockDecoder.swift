/// Decodes the coefficients of a block of a sequential scan (T.81 §F.2.2), and dequantises them.
struct JPEGBlockDecoder: ~Escapable {
  /// The Huffman tables of all components of a scan, one behind the other.
  private let codes: Span<UInt32>
  /// For each coefficient of each component in coded order, its place × 65,536 + its step.
  private let steps: Span<UInt32>

  @_lifetime(copy codes, copy steps)
  init(codes: Span<UInt32>, steps: Span<UInt32>) {
    self.codes = codes
    self.steps = steps
  }

  /// The places and steps of one component, from steps in natural order.
  static func steps(_ steps: [UInt16]) -> [UInt32] {
    JPEGTables.zigZag.map { UInt32($0) << 16 | UInt32(steps[Int($0)]) }
  }

  /// Decodes one block.
  ///
  /// - Parameters:
  ///   - part: The number of its component in the scan.
  ///   - prediction: The DC coefficient of the block before, and then of this one.
  ///   - block: 64 zeros; takes the coefficients in natural order.
  /// - Returns: The position, in coded order, of the last coefficient, or -1 for bits that are no
  ///   block.
  @inline(__always)
  func decode(
    _ data: RawSpan, _ reader: inout JPEGBitReader, part: Int, _ prediction: inout Int,
    into block: inout MutableSpan<Int16>
  ) -> Int {
    let (dc, first) = (2 &* part &* JPEGDecodingTable.count, 64 &* part)
    let ac = dc &+ JPEGDecodingTable.count
    reader.refill(data)
    let difference = JPEGDecodingTable.entry(reader.bits, in: codes, from: dc)
    if difference.isNone { return -1 }
    prediction &+= JPEGBitReader.value(
      reader.bits &<< UInt64(truncatingIfNeeded: difference.codeLength), size: difference.size)
    reader.drop(difference.length)
    block[0] = Int16(truncatingIfNeeded: prediction &* Int(steps[first] & 0xFFFF))
    var index = 1
    var last = 0
    while index < 64 {
      reader.refill(data)
      let entry = JPEGDecodingTable.entry(reader.bits, in: codes, from: ac)
      if entry.isNone { return -1 }
      index &+= entry.run
      if index > 63 {
        reader.drop(entry.length)
        if index < JPEGDecodingTable.endOfBlock { return -1 }
        break
      }
      let bits = reader.bits &<< UInt64(truncatingIfNeeded: entry.codeLength)
      let step = steps[first &+ index]
      block[Int(truncatingIfNeeded: step &>> 16)] = Int16(
        truncatingIfNeeded: JPEGBitReader.value(bits, size: entry.size) &* Int(step & 0xFFFF))
      reader.drop(entry.length)
      last = index
      index &+= 1
    }
    return last
  }
}
