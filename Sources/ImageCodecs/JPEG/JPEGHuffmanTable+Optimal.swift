extension JPEGHuffmanTable {
  /// The table of the shortest codes for symbols that occur so often (T.81 §K.2).
  ///
  /// - Parameter counts: How often each symbol from 0 on occurs; at least one does.
  init(counting counts: [Int]) {
    // One more symbol, which takes the code of all ones that must not be used.
    var weights = counts + [1]
    var lengths = [Int](repeating: 0, count: weights.count)
    var groups = weights.indices.map { [$0] }
    var open = weights.indices.filter { weights[$0] > 0 }
    while open.count > 1 {
      // The lightest two; of equals those of higher number, so that the added one is the longest.
      open.sort { (weights[$0], $1) > (weights[$1], $0) }
      let (first, second) = (open.removeLast(), open.removeLast())
      weights[second] += weights[first]
      groups[second] += groups[first]
      for symbol in groups[second] { lengths[symbol] += 1 }
      open.append(second)
    }
    var ofLength = [Int](repeating: 0, count: max(lengths.max() ?? 0, 16) + 1)
    for length in lengths where length > 0 { ofLength[length] += 1 }
    // Two codes that are too long: one takes their prefix, the other divides a shorter code.
    for length in stride(from: ofLength.count - 1, to: 16, by: -1) {
      while ofLength[length] > 0 {
        var shorter = length - 2
        while ofLength[shorter] == 0 { shorter -= 1 }
        ofLength[length] -= 2
        ofLength[length - 1] += 1
        ofLength[shorter + 1] += 2
        ofLength[shorter] -= 1
      }
    }
    if let last = ofLength.lastIndex(where: { $0 > 0 }) { ofLength[last] -= 1 }
    let used = counts.indices.filter { counts[$0] > 0 }
    self.init(
      counts: ofLength[1...16].map { UInt8(truncatingIfNeeded: $0) },
      symbols: used.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        .map { UInt8(truncatingIfNeeded: $0) })
  }

  /// Codes × 256 + length in bits, in order of their symbols (T.81 §C.2).
  func codes() -> [UInt32] {
    var codes = [UInt32](repeating: 0, count: 256)
    var code: UInt32 = 0
    var symbols = symbols.makeIterator()
    for (length, count) in zip(UInt32(1)..., counts) {
      for _ in 0..<count {
        guard let symbol = symbols.next() else { return codes }
        codes[Int(symbol)] = code << 8 | length
        code += 1
      }
      code <<= 1
    }
    return codes
  }
}
