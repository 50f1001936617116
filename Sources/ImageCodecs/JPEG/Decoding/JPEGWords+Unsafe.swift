// Loads of eight bytes at once. The standard library calls a typed load "unsafe" because not every
// bit pattern is a value of every type; it is one of every integer, and it checks the bounds.

extension RawSpan {
  /// The eight bytes at `offset`, the first one highest; traps unless all of them are inside.
  @inline(__always)
  func jpegWord(at offset: Int) -> UInt64 {
    // Bounds: checked by the load itself.
    unsafe UInt64(bigEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension Span where Element == UInt8 {
  /// The same bytes, for words. "Unsafe" to the library since some elements have bytes that were
  /// never set; a `UInt8` has none.
  var jpegBytes: RawSpan {
    @_lifetime(copy self)
    get {
      // Bounds: those of the span.
      unsafe bytes
    }
  }
}

extension MutableSpan where Element == UInt8 {
  /// Writes eight bytes, the highest first; traps unless there is room for all of them.
  @inline(__always)
  mutating func setJPEGWord(_ word: UInt64, at offset: Int) {
    // Bounds: checked by the store itself; all bytes make a `UInt8`.
    var raw = unsafe mutableBytes
    raw.storeBytes(of: word.bigEndian, toByteOffset: offset, as: UInt64.self)
  }
}
