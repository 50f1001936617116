/// Eight numbers of 16 bits without a sign.
typealias JPEGUnsignedRow = SIMD8<UInt16>

// The lanes are written out: the initialisers of the standard library that convert a whole vector
// are inlined in some builds and called in others.

extension JPEGUnsignedRow {
  /// The same bits without a sign.
  @inline(__always)
  init(_ row: JPEGRow) {
    self.init(
      UInt16(bitPattern: row[0]), UInt16(bitPattern: row[1]), UInt16(bitPattern: row[2]),
      UInt16(bitPattern: row[3]), UInt16(bitPattern: row[4]), UInt16(bitPattern: row[5]),
      UInt16(bitPattern: row[6]), UInt16(bitPattern: row[7]))
  }

  /// The high halves of the products: `self × factors / 65,536`, rounded down; one instruction on
  /// x86.
  @inline(__always)
  func highProduct(_ factors: JPEGUnsignedRow) -> JPEGUnsignedRow {
    let product = (widened &* factors.widened) &>> 16
    return JPEGUnsignedRow(
      UInt16(truncatingIfNeeded: product[0]), UInt16(truncatingIfNeeded: product[1]),
      UInt16(truncatingIfNeeded: product[2]), UInt16(truncatingIfNeeded: product[3]),
      UInt16(truncatingIfNeeded: product[4]), UInt16(truncatingIfNeeded: product[5]),
      UInt16(truncatingIfNeeded: product[6]), UInt16(truncatingIfNeeded: product[7]))
  }

  /// The same with one factor for all.
  @inline(__always)
  func highProduct(_ factor: UInt16) -> JPEGUnsignedRow {
    highProduct(JPEGUnsignedRow(repeating: factor))
  }

  @inline(__always)
  private var widened: SIMD8<UInt32> {
    SIMD8<UInt32>(
      UInt32(self[0]), UInt32(self[1]), UInt32(self[2]), UInt32(self[3]), UInt32(self[4]),
      UInt32(self[5]), UInt32(self[6]), UInt32(self[7]))
  }
}

extension JPEGRow {
  /// The same bits with a sign.
  @inline(__always)
  init(_ row: JPEGUnsignedRow) {
    self.init(
      Int16(bitPattern: row[0]), Int16(bitPattern: row[1]), Int16(bitPattern: row[2]),
      Int16(bitPattern: row[3]), Int16(bitPattern: row[4]), Int16(bitPattern: row[5]),
      Int16(bitPattern: row[6]), Int16(bitPattern: row[7]))
  }

  /// The same numbers with 32 bits.
  @inline(__always)
  var widened: SIMD8<Int32> {
    SIMD8<Int32>(
      Int32(self[0]), Int32(self[1]), Int32(self[2]), Int32(self[3]), Int32(self[4]),
      Int32(self[5]), Int32(self[6]), Int32(self[7]))
  }
}
