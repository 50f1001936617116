/// A Huffman table of a lossless scan, prepared for decoding whole differences (T.81 §H.2).
///
/// In front there is an entry for each twelve bits that can come next: the length of the code and
/// its value in bits 0…7 and the difference, modulo 65,536, in 16…31, or 0 if both need more bits.
/// Behind these stands a ``JPEGDecodingTable`` for the others.
enum JPEGDifferenceTable {
  static let indexBits = 12
  private static let long = 1 << indexBits
  /// The entries of one table.
  static let count = long + JPEGDecodingTable.count

  /// The entries of a table.
  static func entries(_ table: JPEGDecodingTable) -> [UInt32] {
    let codes = table.entries.span
    var entries = [UInt32](repeating: 0, count: long)
    for index in 0..<long {
      let entry = entry(UInt64(index) << UInt64(64 - indexBits), in: codes, from: 0)
      if entry & 0xFF <= indexBits { entries[index] = entry }
    }
    return entries + table.entries
  }

  /// The entry of a code and a value that need more than twelve bits; 0 if the bits are no code.
  @inline(never)
  static func longEntry(_ bits: UInt64, in entries: Span<UInt32>, from first: Int) -> UInt32 {
    entry(bits, in: entries, from: first + long)
  }

  private static func entry(
    _ bits: UInt64, in entries: Span<UInt32>, from first: Int
  ) -> UInt32 {
    let code = JPEGDecodingTable.entry(bits, in: entries, from: first)
    if code.isNone { return 0 }
    // A difference of 32,768 has no bits (§H.1.2.2).
    let value =
      code.size == 16
      ? 32_768 : JPEGBitReader.value(bits << UInt64(code.codeLength), size: code.size)
    return UInt32(truncatingIfNeeded: value) << 16 | UInt32(code.length)
  }
}
