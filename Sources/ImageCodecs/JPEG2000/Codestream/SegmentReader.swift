extension JPEG2000 {
  /// Reads the big-endian numbers of a marker segment or box, and never beyond its end.
  struct SegmentReader: ~Escapable {
    let bytes: Span<UInt8>
    /// The next byte, counted from the first of the frame.
    var position: Int
    /// The byte behind the last; not beyond `bytes`.
    let end: Int

    /// - Parameter range: A range of `bytes`.
    @_lifetime(copy bytes)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      self.bytes = bytes
      position = range.lowerBound
      end = min(range.upperBound, bytes.count)
    }

    var remaining: Int { end - position }

    /// The next number of `count` bytes, at most 7.
    mutating func number(_ count: Int) throws(JPEG2000Error) -> Int {
      guard remaining >= count else { throw .endOfData(offset: end) }
      var value = 0
      for _ in 0..<count {
        value = value << 8 | Int(bytes[position])
        position += 1
      }
      return value
    }

    mutating func byte() throws(JPEG2000Error) -> Int { try number(1) }
    mutating func short() throws(JPEG2000Error) -> Int { try number(2) }
    mutating func long() throws(JPEG2000Error) -> Int { try number(4) }

    /// The index of a component, which has two bytes if there are more than 256 of them.
    mutating func component(of count: Int) throws(JPEG2000Error) -> Int {
      let offset = position
      let index = try number(count < 257 ? 1 : 2)
      guard index < count else { throw .invalid(.component, value: index, offset: offset) }
      return index
    }
  }
}
