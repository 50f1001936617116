/// Bits that are to be written, the first in bit 0, and where they go.
struct BitSink {
  private(set) var bits: UInt64 = 0
  private(set) var count: UInt64 = 0
  /// Where the next whole byte goes.
  private(set) var position = 0

  init() {}

  /// Adds bits, of which none may be set above `width`; with those not yet written at most 64.
  @inline(__always)
  mutating func add(_ value: UInt64, _ width: UInt64) {
    bits |= value &<< count
    count &+= width
  }

  /// Adds a code of a ``PrefixCode``.
  @inline(__always)
  mutating func add(_ code: UInt32) { add(UInt64(code & 0xFF_FFFF), UInt64(code >> 24)) }

  /// Writes whole bytes, so that at most 7 bits remain; `room` must have 8 bytes left.
  @inline(__always)
  mutating func flush(to room: inout MutableRawSpan) {
    room.setWord(bits, at: position)
    position &+= Int(truncatingIfNeeded: count &>> 3)
    bits &>>= count & ~7
    count &= 7
  }

  /// Writes the bits that remain, with zeros up to a whole byte.
  mutating func align(in room: inout MutableRawSpan) {
    count = (count + 7) & ~7
    flush(to: &room)
  }

  /// Goes to where the next whole byte is to be; bits that wait remain.
  mutating func move(to position: Int) { self.position = position }
}
