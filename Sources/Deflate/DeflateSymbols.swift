/// The symbols of RFC 1951 §3.2.5 and §3.2.7, as entries of decoding tables and as plain numbers.
enum DeflateSymbols {
  /// How many extra bits follow each length symbol from 257.
  static let lengthExtraBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The shortest length of each length symbol from 257.
  static let lengthBases: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  /// In which order the lengths of the code for code lengths stand.
  static let lengthOrder: [UInt8] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// How many extra bits follow a distance symbol.
  @inline(__always)
  static func distanceExtraBits(_ symbol: Int) -> Int { max(0, symbol &>> 1 &- 1) }
  /// The shortest distance of a distance symbol.
  static func distanceBase(_ symbol: Int) -> Int {
    symbol < 4 ? symbol + 1 : (2 + symbol & 1) << distanceExtraBits(symbol) + 1
  }

  /// The entries of the literals, the end of a block, and the lengths.
  static let literals: [UInt32] = (0..<288).map { symbol in
    switch symbol {
    case 0..<256: Entry.isLiteral | UInt32(symbol) << 16
    case 256: Entry.isSpecial | Entry.isEnd
    case 257...285: UInt32(lengthBases[symbol - 257]) << 16 | UInt32(lengthExtraBits[symbol - 257])
    default: Entry.bad
    }
  }
  /// The entries of the distances.
  static let distances: [UInt32] = (0..<32).map { symbol in
    symbol < 30
      ? UInt32(distanceBase(symbol)) << 16 | UInt32(distanceExtraBits(symbol)) : Entry.bad
  }
  /// The entries of the symbols that code lengths are coded in.
  static let lengths: [UInt32] = (0..<19).map { UInt32($0) << 16 }
  /// The number, from 0, of the symbol of each length, from 3.
  static let lengthSymbols: [UInt8] = (3...258).map { length in
    UInt8((lengthBases.lastIndex { $0 <= length }) ?? 0)
  }
  /// The symbol of a distance from 1 to 32,768.
  @inline(__always)
  static func distanceSymbol(_ distance: Int) -> Int {
    let value = distance &- 1
    guard value >= 4 else { return value }
    let width = 62 &- value.leadingZeroBitCount
    return 2 &* width &+ value &>> width
  }
}
