/// A prefix code to write with: how many bits each symbol has, and which (RFC 1951 §3.2.2).
struct PrefixCode {
  /// The number of bits of each symbol, 0 where it is not used.
  private(set) var lengths: [UInt8]
  /// The bits in the order of the stream, above them, from bit 24, how many.
  private(set) var codes: [UInt32]

  /// Makes the code of lengths that are given.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    codes = Self.codes(of: lengths)
  }

  /// Makes the shortest code, or nearly, of symbols that are used that often.
  ///
  /// At least two symbols get a code, so that every reader takes it.
  /// - Parameter limit: The most bits that a code may have.
  init(frequencies: [UInt32], limit: Int) {
    var order: [UInt64] = []
    order.reserveCapacity(frequencies.count)
    for symbol in frequencies.indices where frequencies[symbol] != 0 {
      order.append(UInt64(frequencies[symbol]) << 16 | UInt64(symbol))
    }
    var filler: UInt64 = 0
    while order.count < 2 {
      if !order.contains(where: { $0 & 0xFFFF == filler }) { order.append(1 << 16 | filler) }
      filler += 1
    }
    order.sort()
    var counts = Self.depths(of: order)
    Self.shorten(&counts, to: limit)

    lengths = [UInt8](repeating: 0, count: frequencies.count)
    var place = 0
    for length in stride(from: limit, to: 0, by: -1) {
      for _ in 0..<counts[length] {
        lengths[Int(order[place] & 0xFFFF)] = UInt8(length)
        place += 1
      }
    }
    codes = Self.codes(of: lengths)
  }

  /// How many codes an optimal code has of each length, by merging in place (Moffat, Katajainen).
  ///
  /// - Parameter order: At least two frequencies, from bit 16, the least first.
  private static func depths(of order: [UInt64]) -> [Int] {
    let count = order.count
    var values = order.map { Int($0 >> 16) }
    var nodes = values.mutableSpan
    nodes[0] += nodes[1]
    var (root, leaf) = (0, 2)
    for next in 1..<count - 1 {
      var sum = 0
      for _ in 0..<2 {
        if leaf >= count || root < next && nodes[root] < nodes[leaf] {
          sum += nodes[root]
          nodes[root] = next
          root += 1
        } else {
          sum += nodes[leaf]
          leaf += 1
        }
      }
      nodes[next] = sum
    }
    nodes[count - 2] = 0
    for next in stride(from: count - 3, through: 0, by: -1) {
      nodes[next] = nodes[nodes[next]] + 1
    }

    var counts = [Int](repeating: 0, count: max(count, 16))
    var (inner, depth, free) = (count - 2, 0, 1)
    while free > 0 {
      var used = 0
      while inner >= 0, nodes[inner] == depth {
        used += 1
        inner -= 1
      }
      counts[depth] = free - used
      free = 2 * used
      depth += 1
    }
    return counts
  }

  /// Makes codes of at most `limit` bits of longer ones.
  private static func shorten(_ counts: inout [Int], to limit: Int) {
    guard limit + 1 < counts.count else { return }
    for length in limit + 1..<counts.count {
      counts[limit] += counts[length]
      counts[length] = 0
    }
    var used = 0
    for length in 1...limit { used += counts[length] << (limit - length) }
    while used > 1 << limit {
      // A leaf becomes a node for itself and for one of the longest, whose place is set free.
      guard let length = (1..<limit).last(where: { counts[$0] != 0 }) else { return }
      counts[length] -= 1
      counts[length + 1] += 2
      counts[limit] -= 1
      used -= 1
    }
  }

  private static func codes(of lengths: [UInt8]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: 16)
    for length in lengths { counts[Int(length)] += 1 }
    var next = [UInt32](repeating: 0, count: 16)
    counts[0] = 0
    for length in 1...15 { next[length] = (next[length - 1] + counts[length - 1]) << 1 }
    return lengths.map { length in
      guard length != 0 else { return 0 }
      let code = UInt16(truncatingIfNeeded: next[Int(length)] << UInt32(16 - length))
      next[Int(length)] += 1
      return UInt32(reversed(code)) | UInt32(length) << 24
    }
  }

  private static func reversed(_ code: UInt16) -> UInt16 {
    var bits = code
    bits = bits >> 1 & 0x5555 | (bits & 0x5555) << 1
    bits = bits >> 2 & 0x3333 | (bits & 0x3333) << 2
    bits = bits >> 4 & 0x0F0F | (bits & 0x0F0F) << 4
    return bits.byteSwapped
  }

  /// How many bits all symbols take together that are used that often.
  func cost(of frequencies: [UInt32]) -> Int {
    var bits = 0
    for symbol in frequencies.indices { bits += Int(frequencies[symbol]) * Int(lengths[symbol]) }
    return bits
  }
}
