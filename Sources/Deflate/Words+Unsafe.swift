// Loads of eight bytes at once. The standard library calls a typed load "unsafe" because not every
// bit pattern is a value of every type; it is one of every integer, and it checks the bounds.

extension RawSpan {
  /// The byte at `offset`; traps unless it is inside.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    // Bounds: checked by the load itself.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes at `offset` as a little-endian number; traps unless all of them are inside.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    // Bounds: checked by the load itself.
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The four bytes at `offset` as a little-endian number; traps unless all of them are inside.
  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    // Bounds: checked by the load itself.
    unsafe UInt32(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}

extension MutableRawSpan {
  /// The eight bytes at `offset` as a little-endian number; traps unless all of them are inside.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    // Bounds: checked by the load itself.
    unsafe UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Writes a number as eight little-endian bytes; traps unless all of them are inside.
  @inline(__always)
  mutating func setWord(_ value: UInt64, at offset: Int) {
    storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt64.self)
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
