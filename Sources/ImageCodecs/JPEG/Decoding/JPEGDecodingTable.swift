/// A Huffman table prepared for decoding (T.81 §F.2.2.3).
///
/// One array holds all of it:
/// - an entry for each ten bits that can come next, or 0 if the code is longer;
/// - for the lengths 11…16, where the codes of that length end among 16 bits, and what leads from
///   a code to its symbol;
/// - the entries of all symbols in the order of their codes.
///
/// An entry has the length of the code in bits 0…7, the bits of code and value in 8…15, the bits of
/// the value (SSSS) in 16…23, and the zeros before it (RRRR) in 24…31. That of an end of block is
/// ``endOfBlock`` there, beyond all that fits into a block.
struct JPEGDecodingTable {
  /// What an entry says.
  struct Entry {
    let rawValue: UInt32

    var codeLength: Int { @inline(__always) get { Int(rawValue & 0xFF) } }
    var length: Int { @inline(__always) get { Int(rawValue &>> 8 & 0xFF) } }
    var size: Int { @inline(__always) get { Int(rawValue &>> 16 & 0xFF) } }
    var run: Int { @inline(__always) get { Int(rawValue &>> 24) } }
    /// The symbol; an end of block is 0.
    var symbol: Int { @inline(__always) get { (run & 15) &<< 4 | size } }
    /// Whether the bits are no code.
    var isNone: Bool { @inline(__always) get { rawValue == 0 } }
  }

  let entries: [UInt32]

  static let indexBits = 10
  static let endOfBlock = 128
  private static let ends = 1 << indexBits
  private static let offsets = ends + 6
  private static let symbols = offsets + 6
  static let count = symbols + 256

  /// What symbols stand for.
  enum Kind {
    /// Sizes of differences: up to 15, in lossless scans up to 16.
    case differences
    /// Runs and sizes of a sequential scan.
    case coefficients
    /// Runs and sizes of a progressive scan, where a run without a size ends a band.
    case bands
  }

  /// Prepares a table.
  init(_ table: JPEGHuffmanTable, _ kind: Kind) {
    var entries = [UInt32](repeating: 0, count: Self.count)
    var code = 0
    var index = 0
    for length in 1...16 {
      for _ in 0..<Int(table.counts[length - 1]) {
        let entry = Self.entry(Int(table.symbols[index]), length: length, kind)
        entries[Self.symbols + index] = entry
        if length <= Self.indexBits {
          let shift = Self.indexBits - length
          for place in code << shift..<(code + 1) << shift { entries[place] = entry }
        }
        index += 1
        code += 1
      }
      if length > Self.indexBits {
        let place = length - Self.indexBits - 1
        entries[Self.ends + place] = UInt32(code << (16 - length))
        entries[Self.offsets + place] = UInt32(
          truncatingIfNeeded: Self.symbols + index - code)
      }
      code <<= 1
    }
    self.entries = entries
  }

  /// The entry of a symbol; 0 for what cannot be.
  private static func entry(_ symbol: Int, length: Int, _ kind: Kind) -> UInt32 {
    var (run, size) = (symbol >> 4, symbol & 15)
    switch kind {
    case .differences:
      guard symbol <= 16 else { return 0 }
      (run, size) = (0, symbol)
    case .coefficients:
      // All runs without a size but that of 16 zeros end a block.
      if size == 0, run != 15 { run = endOfBlock }
    case .bands: break
    }
    // A difference of 32,768 has no bits (T.81 §H.1.2.2).
    let bits = size == 16 ? 0 : size
    return UInt32(run << 24 | size << 16 | (length + bits) << 8 | length)
  }

  /// The entry of the code that comes next.
  ///
  /// - Parameter first: Where the table begins in `entries`, which may hold several.
  @inline(__always)
  static func entry(_ bits: UInt64, in entries: Span<UInt32>, from first: Int = 0) -> Entry {
    let entry = entries[first &+ Int(truncatingIfNeeded: bits &>> UInt64(64 - indexBits))]
    return entry != 0 ? Entry(rawValue: entry) : longEntry(bits, in: entries, from: first)
  }

  /// The entry of a code of more than ten bits, or 0.
  @inline(never)
  private static func longEntry(
    _ bits: UInt64, in entries: Span<UInt32>, from first: Int
  ) -> Entry {
    let next = UInt32(truncatingIfNeeded: bits >> 48)
    for place in 0..<6 where next < entries[first + ends + place] {
      let code = UInt32(next >> UInt32(5 - place))
      let index = Int(truncatingIfNeeded: code &+ entries[first + offsets + place])
      guard index >= symbols, index < count else { return Entry(rawValue: 0) }
      return Entry(rawValue: entries[first + index])
    }
    return Entry(rawValue: 0)
  }
}

extension JPEGBitReader {
  /// Reads a value of a size from its bits (T.81 §F.2.2.1); up to 15 bits, which must be there.
  @inline(__always)
  static func value(_ bits: UInt64, size: Int) -> Int {
    // The first bit is 0 in negative values, which are less by 2^size - 1.
    let magnitude = Int(
      truncatingIfNeeded: (bits &>> 1) &>> UInt64(truncatingIfNeeded: 63 &- size))
    let isPositive = Int(truncatingIfNeeded: Int64(bitPattern: bits) &>> 63)
    return magnitude &- (~isPositive & ((1 &<< size) &- 1))
  }
}
