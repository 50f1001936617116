/// A divisor of numbers of 16 bits as a sum and two high products, which is exact.
///
/// `n / divisor`, rounded to the nearest and halves up, is
/// `((n + correction) × reciprocal / 65,536) × scale / 65,536`, each division rounded down.
struct JPEGDivisor {
  let correction: UInt16
  let reciprocal: UInt16
  let scale: UInt16

  /// Prepares a division by 8…2,040 of numbers up to 16,384.
  init(_ divisor: UInt32) {
    // 65,536 × 2^extra / divisor has 16 bits; the product with 2^(16 - extra) takes `extra` back.
    let extra = UInt32(31 - divisor.leadingZeroBitCount)
    let power: UInt32 = 1 << (16 + extra)
    let (quotient, remainder) = power.quotientAndRemainder(dividingBy: divisor)
    let half = divisor / 2
    if remainder == 0 {  // a power of two: the quotient would have 17 bits
      (reciprocal, scale) = (UInt16(quotient / 2), 1 << UInt16(17 - extra))
      correction = UInt16(half)
    } else {
      scale = 1 << UInt16(16 - extra)
      // A reciprocal that was rounded down needs one more in the sum.
      let isRoundedDown = remainder <= half
      reciprocal = UInt16(isRoundedDown ? quotient : quotient + 1)
      correction = UInt16(isRoundedDown ? half + 1 : half)
    }
  }
}
