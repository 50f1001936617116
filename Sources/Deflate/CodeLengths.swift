/// The two codes of a dynamic block as they stand at its head: lengths, run by run, which have a
/// code of their own (RFC 1951 §3.2.7).
struct CodeLengths {
  /// Symbols of 0 to 18, with their extra bits from bit 8.
  private var symbols: [UInt16] = []
  private let code: PrefixCode
  private let literalCount: Int
  private let distanceCount: Int
  private let orderCount: Int
  /// How many bits the head takes, without the 3 bits of every block.
  let cost: Int

  init(_ literals: PrefixCode, _ distances: PrefixCode) {
    literalCount = Self.usedCount(literals.lengths, atLeast: 257)
    distanceCount = Self.usedCount(distances.lengths, atLeast: 1)
    symbols = Self.runs(
      of: literals.lengths[..<literalCount] + distances.lengths[..<distanceCount])

    var frequencies = [UInt32](repeating: 0, count: 19)
    for symbol in symbols { frequencies[Int(symbol & 0xFF)] += 1 }
    let code = PrefixCode(frequencies: frequencies, limit: 7)
    self.code = code
    let last = DeflateSymbols.lengthOrder.lastIndex { code.lengths[Int($0)] != 0 }
    orderCount = max(4, 1 + (last ?? 0))
    cost =
      14 + 3 * orderCount + code.cost(of: frequencies)
      + Int(2 * frequencies[16] + 3 * frequencies[17] + 7 * frequencies[18])
  }

  private static func usedCount(_ lengths: [UInt8], atLeast least: Int) -> Int {
    max(least, 1 + (lengths.lastIndex { $0 != 0 } ?? 0))
  }

  /// The lengths with their runs put together.
  private static func runs(of lengths: ArraySlice<UInt8>) -> [UInt16] {
    var symbols: [UInt16] = []
    var index = lengths.startIndex
    while index < lengths.endIndex {
      let length = lengths[index]
      let end = lengths[index...].firstIndex { $0 != length } ?? lengths.endIndex
      var count = end - index
      index = end
      if length != 0 {
        symbols.append(UInt16(length))
        count -= 1
      }
      while count > 0 {
        let (symbol, least, most) =
          length != 0 ? (16, 3, 6) : count < 11 ? (17, 3, 10) : (18, 11, 138)
        if count < least {
          symbols.append(UInt16(length))
          count -= 1
        } else {
          let run = min(count, most)
          symbols.append(UInt16(symbol | (run - least) << 8))
          count -= run
        }
      }
    }
    return symbols
  }

  /// Writes the head; at most 10 bits may wait in `sink`.
  func write(to sink: inout BitSink, _ room: inout MutableRawSpan) {
    sink.add(
      UInt64(literalCount - 257 | (distanceCount - 1) << 5 | (orderCount - 4) << 10), 14)
    sink.flush(to: &room)
    for symbol in DeflateSymbols.lengthOrder[..<orderCount] {
      sink.add(UInt64(code.lengths[Int(symbol)]), 3)
      sink.flush(to: &room)
    }
    for symbol in symbols {
      sink.add(code.codes[Int(symbol & 0xFF)])
      switch symbol & 0xFF {
      case 16: sink.add(UInt64(symbol >> 8), 2)
      case 17: sink.add(UInt64(symbol >> 8), 3)
      case 18: sink.add(UInt64(symbol >> 8), 7)
      default: break
      }
      sink.flush(to: &room)
    }
  }
}
