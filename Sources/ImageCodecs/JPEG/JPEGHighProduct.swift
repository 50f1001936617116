// The high halves of 16 × 16 bit products, one instruction each on the machines we know.
//
// The lanes are written out: the initialisers of the standard library that convert a whole vector
// are inlined in some builds and called in others.

extension SIMD8 where Scalar == Int16 {
  /// `self × factors / 65,536`, rounded down.
  @inline(__always)
  func highProduct(_ factors: Self) -> Self {
    let product = (widened &* factors.widened) &>> 16
    return Self(
      Int16(truncatingIfNeeded: product[0]), Int16(truncatingIfNeeded: product[1]),
      Int16(truncatingIfNeeded: product[2]), Int16(truncatingIfNeeded: product[3]),
      Int16(truncatingIfNeeded: product[4]), Int16(truncatingIfNeeded: product[5]),
      Int16(truncatingIfNeeded: product[6]), Int16(truncatingIfNeeded: product[7]))
  }

  @inline(__always)
  private var widened: SIMD8<Int32> {
    SIMD8<Int32>(
      Int32(self[0]), Int32(self[1]), Int32(self[2]), Int32(self[3]), Int32(self[4]),
      Int32(self[5]), Int32(self[6]), Int32(self[7]))
  }
}

extension SIMD8 where Scalar == UInt16 {
  /// `self × factor / 65,536`, rounded down.
  @inline(__always)
  func highProduct(_ factor: UInt16) -> Self {
    let product = (widened &* SIMD8<UInt32>(repeating: UInt32(factor))) &>> 16
    return Self(
      UInt16(truncatingIfNeeded: product[0]), UInt16(truncatingIfNeeded: product[1]),
      UInt16(truncatingIfNeeded: product[2]), UInt16(truncatingIfNeeded: product[3]),
      UInt16(truncatingIfNeeded: product[4]), UInt16(truncatingIfNeeded: product[5]),
      UInt16(truncatingIfNeeded: product[6]), UInt16(truncatingIfNeeded: product[7]))
  }

  @inline(__always)
  private var widened: SIMD8<UInt32> {
    SIMD8<UInt32>(
      UInt32(self[0]), UInt32(self[1]), UInt32(self[2]), UInt32(self[3]), UInt32(self[4]),
      UInt32(self[5]), UInt32(self[6]), UInt32(self[7]))
  }
}
