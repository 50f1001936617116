// Eight numbers at once, in one instruction each way. The standard library calls a typed load
// "unsafe" because not every bit pattern is a value of every type; it is one of every integer.

extension Span where Element: FixedWidthInteger & UnsignedInteger & BitwiseCopyable {
  /// The eight samples of 8 or 16 bits from `start` on; traps unless all of them are inside.
  @inline(__always)
  func jpegSamples(at start: Int) -> JPEGUnsignedRow {
    // Bounds: checked by the load itself; integers have no bytes that were never set.
    if MemoryLayout<Element>.size == 1 {
      let row = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD8<UInt8>.self)
      return JPEGUnsignedRow(
        UInt16(row[0]), UInt16(row[1]), UInt16(row[2]), UInt16(row[3]), UInt16(row[4]),
        UInt16(row[5]), UInt16(row[6]), UInt16(row[7]))
    }
    return unsafe bytes.unsafeLoadUnaligned(
      fromByteOffset: 2 &* start, as: JPEGUnsignedRow.self)
  }
}

extension Span where Element == Int16 {
  /// The eight coefficients from `start` on; traps unless all of them are inside.
  @inline(__always)
  func jpegRow(at start: Int) -> JPEGRow {
    // Bounds: checked by the load itself; integers have no bytes that were never set.
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 2 &* start, as: JPEGRow.self)
  }
}

extension MutableSpan where Element == Int16 {
  /// Writes eight coefficients; traps unless there is room for them.
  @inline(__always)
  mutating func setJPEGRow(_ row: JPEGRow, at start: Int) {
    // Bounds: checked by the store itself; all bytes make an integer.
    var raw = unsafe mutableBytes
    raw.storeBytes(of: row, toByteOffset: 2 &* start, as: JPEGRow.self)
  }

  /// Sets 64 coefficients from the first on to zero; traps unless there is room for them.
  @inline(__always)
  mutating func clearJPEGBlock() {
    // Bounds: checked by the stores themselves; all bytes make an integer.
    var raw = unsafe mutableBytes
    for row in 0..<8 {
      raw.storeBytes(of: JPEGRow(), toByteOffset: 16 &* row, as: JPEGRow.self)
    }
  }
}

extension MutableSpan where Element: FixedWidthInteger & UnsignedInteger & BitwiseCopyable {
  /// Writes eight samples, cut to 8 bits if the elements have so many; traps unless there is room.
  @inline(__always)
  mutating func setJPEGSamples(_ row: JPEGUnsignedRow, at start: Int) {
    // Bounds: checked by the stores themselves; all bytes make an integer.
    var raw = unsafe mutableBytes
    if MemoryLayout<Element>.size == 1 {
      let bytes = SIMD8<UInt8>(
        UInt8(truncatingIfNeeded: row[0]), UInt8(truncatingIfNeeded: row[1]),
        UInt8(truncatingIfNeeded: row[2]), UInt8(truncatingIfNeeded: row[3]),
        UInt8(truncatingIfNeeded: row[4]), UInt8(truncatingIfNeeded: row[5]),
        UInt8(truncatingIfNeeded: row[6]), UInt8(truncatingIfNeeded: row[7]))
      raw.storeBytes(of: bytes, toByteOffset: start, as: SIMD8<UInt8>.self)
    } else {
      raw.storeBytes(of: row, toByteOffset: 2 &* start, as: JPEGUnsignedRow.self)
    }
  }

  /// Writes sixteen samples, those of even and of odd number in turns; traps unless there is room.
  @inline(__always)
  mutating func setJPEGSamples(_ even: JPEGUnsignedRow, _ odd: JPEGUnsignedRow, at start: Int) {
    if MemoryLayout<Element>.size == 1 {
      // Bounds: checked by the store itself; all bytes make an integer. The first sample is to be
      // first in memory.
      var raw = unsafe mutableBytes
      let pairs = even | odd &<< 8
      raw.storeBytes(of: pairs.littleEndianJPEGLanes, toByteOffset: start, as: JPEGUnsignedRow.self)
    } else {
      let first = JPEGUnsignedRow(
        even[0], odd[0], even[1], odd[1], even[2], odd[2], even[3], odd[3])
      let last = JPEGUnsignedRow(
        even[4], odd[4], even[5], odd[5], even[6], odd[6], even[7], odd[7])
      setJPEGSamples(first, at: start)
      setJPEGSamples(last, at: start &+ 8)
    }
  }
}

extension SIMD8<UInt16> {
  /// The same numbers with their low bytes first in memory.
  @inline(__always)
  fileprivate var littleEndianJPEGLanes: Self {
    UInt16(1).littleEndian == 1 ? self : self &<< 8 | self &>> 8
  }
}
