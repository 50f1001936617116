extension JPEG2000 {
  /// Numbers of a rectangle of code-blocks, coded as minima of ever larger squares (T.800 §B.10.2).
  struct TagTree: Sendable {
    /// Where a level begins in `nodes`, and its width; the leaves first.
    private var levels: [(first: Int, width: Int)] = []
    /// For each node what is known: the least value it can have, and whether it has that.
    private var nodes: [(low: UInt16, isKnown: Bool)]

    init(width: Int, height: Int) {
      var count = 0
      var (width, height) = (max(width, 1), max(height, 1))
      while true {
        levels.append((count, width))
        count += width * height
        if width == 1, height == 1 { break }
        (width, height) = ((width + 1) / 2, (height + 1) / 2)
      }
      nodes = Array(repeating: (0, false), count: count)
    }

    /// Whether a leaf's number is below a bound, reading as many bits as that takes.
    mutating func isLeaf(
      _ x: Int, _ y: Int, below bound: Int, _ bits: inout PacketBits
    ) throws(JPEG2000Error) -> Bool {
      var low: UInt16 = 0
      let bound = UInt16(clamping: bound)
      var isKnown = false
      for level in levels.indices.reversed() {
        let (first, width) = levels[level]
        let index = first + (y >> level) * width + x >> level
        var node = nodes[index]
        node.low = max(node.low, low)
        while node.low < bound, !node.isKnown {
          if try bits.bit() == 1 { node.isKnown = true } else { node.low += 1 }
        }
        nodes[index] = node
        (low, isKnown) = node
      }
      return isKnown && low < bound
    }
  }

  /// The bits of packet headers: after a byte of ones, the next has only seven (T.800 §B.10.1).
  struct PacketBits: ~Escapable {
    let bytes: Span<UInt8>
    /// The next byte.
    private(set) var position: Int
    /// The byte behind the last that may be read.
    let end: Int
    private var current = 0
    private var available = 0

    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, from position: Int, to end: Int) {
      self.bytes = bytes
      self.position = position
      self.end = end
    }

    mutating func bit() throws(JPEG2000Error) -> Int {
      if available == 0 {
        guard position < end else { throw .endOfData(offset: position) }
        available = current == 0xFF ? 7 : 8
        current = Int(bytes[position])
        position += 1
      }
      available -= 1
      return current >> available & 1
    }

    mutating func bits(_ count: Int) throws(JPEG2000Error) -> Int {
      var value = 0
      for _ in 0..<count { value = value << 1 | (try bit()) }
      return value
    }

    /// Leaves the rest of the last byte, and the byte with a stuffed bit behind one of ones.
    mutating func align() throws(JPEG2000Error) {
      if current == 0xFF {
        guard position < end else { throw .endOfData(offset: position) }
        position += 1
      }
      (current, available) = (0, 0)
    }
  }
}
