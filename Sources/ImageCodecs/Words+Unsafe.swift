// Loads of whole words. The standard library calls a typed load "unsafe" because not every bit
// pattern is a value of every type; it is one of every integer, and the load checks the bounds.

extension RawSpan {
  /// The byte at `offset`; traps unless it is inside.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    // Bounds: checked by the load itself.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes at `offset` as a big-endian number; traps unless all of them are inside.
  @inline(__always)
  func bigEndianWord(at offset: Int) -> UInt64 {
    // Bounds: checked by the load itself.
    unsafe UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The 16 bytes at `offset`; traps unless all of them are inside.
  @inline(__always)
  func sixteen(at offset: Int) -> SIMD16<UInt8> {
    // Bounds: checked by the load itself.
    unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Where the next byte of 0xFF stands, from `start` on; the number of bytes if there is none.
  func markerByte(from start: Int) -> Int {
    var index = start
    while index &+ 8 <= byteCount {
      let word = bigEndianWord(at: index)
      let marks = (~word &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080
      if marks != 0 { break }
      index &+= 8
    }
    while index < byteCount, byte(at: index) != 0xFF { index &+= 1 }
    return min(index, byteCount)
  }
}

extension Span where Element == UInt8 {
  /// The same bytes, for words. "Unsafe" to the library since some elements have bytes that were
  /// never set; a `UInt8` has none.
  var raw: RawSpan {
    @_lifetime(copy self)
    get {
      // Bounds: those of the span.
      unsafe bytes
    }
  }
}

extension MutableSpan where Element == UInt8 {
  /// The same bytes, for words. "Unsafe" to the library since not all bytes make every element;
  /// all make a `UInt8`.
  var raw: MutableRawSpan {
    @_lifetime(&self)
    mutating get {
      // Bounds: those of the span.
      unsafe mutableBytes
    }
  }
}

extension MutableRawSpan {
  /// Writes a byte; traps unless it is inside.
  @inline(__always)
  mutating func setByte(_ byte: UInt8, at offset: Int) {
    storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
  }

  /// Writes 16 bytes; traps unless all of them are inside.
  @inline(__always)
  mutating func setSixteen(_ bytes: SIMD16<UInt8>, at offset: Int) {
    storeBytes(of: bytes, toByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Writes a number as four big-endian bytes; traps unless all of them are inside.
  @inline(__always)
  mutating func setBigEndian(_ word: UInt32, at offset: Int) {
    storeBytes(of: word.bigEndian, toByteOffset: offset, as: UInt32.self)
  }
}
