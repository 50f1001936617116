/// Unread bits of entropy-coded data, the next one highest.
///
/// Behind the data it reads zeros without end; whoever uses it asks now and then how far it went.
struct JPEGBitReader {
  /// The unread bits from the highest on; what follows the valid ones is either zero or what will
  /// be read there.
  private(set) var bits: UInt64 = 0
  /// The number of valid bits.
  private var count = 0
  /// The byte behind those that are in ``bits``.
  private var next: Int

  /// Begins at a byte.
  init(at byte: Int) { next = byte }

  /// The number of bits in front of the next one.
  var position: Int {
    @inline(__always)
    get { next &<< 3 &- count }
  }

  /// Makes sure that there are 56 bits.
  @inline(__always)
  mutating func refill(_ data: RawSpan) {
    if next <= data.byteCount &- 8 { bits |= data.jpegWord(at: next) &>> UInt64(count) }
    next &+= (63 &- count) &>> 3
    count |= 56
  }

  /// Takes the next bits away; they must be there.
  @inline(__always)
  mutating func drop(_ length: Int) {
    bits &<<= UInt64(truncatingIfNeeded: length)
    count &-= length
  }

  /// Reads up to 16 bits, which must be there.
  @inline(__always)
  mutating func read(_ length: Int) -> Int {
    // In two steps, as a shift by 64 would be none.
    let value = Int(
      truncatingIfNeeded: (bits &>> 1) &>> UInt64(truncatingIfNeeded: 63 &- length))
    drop(length)
    return value
  }
}
