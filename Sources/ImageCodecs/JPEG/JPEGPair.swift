/// Two rows, lane by lane beside each other, ready to be turned: multiplied by two factors and
/// added up, with 32 bits.
struct JPEGPair {
  private let first: JPEGRow
  private let last: JPEGRow

  @inline(__always)
  init(_ a: JPEGRow, _ b: JPEGRow) {
    first = a.firstHalves(b)
    last = a.lastHalves(b)
  }

  /// `a × factors[0] + b × factors[1]` for each lane.
  @inline(__always)
  func turned(_ factors: JPEGRow) -> JPEGSums {
    JPEGSums(first: Self.products(first, factors), last: Self.products(last, factors))
  }

  /// `a × factors[0] + b × factors[1] + addend` for each lane.
  @inline(__always)
  func turned(_ factors: JPEGRow, _ addend: SIMD4<Int32>) -> JPEGSums {
    turned(factors, JPEGSums(first: addend, last: addend))
  }

  /// `a × factors[0] + b × factors[1] + addend` for each lane.
  @inline(__always)
  func turned(_ factors: JPEGRow, _ addend: JPEGSums) -> JPEGSums {
    JPEGSums(
      first: Self.products(first, factors) &+ addend.first,
      last: Self.products(last, factors) &+ addend.last)
  }

  /// Products of lanes, added up in twos: one instruction on x86.
  @inline(__always)
  private static func products(_ a: JPEGRow, _ b: JPEGRow) -> SIMD4<Int32> {
    let products = a.widened &* b.widened
    return SIMD4<Int32>(products[0], products[2], products[4], products[6])
      &+ SIMD4<Int32>(products[1], products[3], products[5], products[7])
  }
}

/// Eight sums of 32 bits.
struct JPEGSums {
  let first: SIMD4<Int32>
  let last: SIMD4<Int32>

  /// Sums and differences, lane by lane.
  @inline(__always)
  func plus(_ other: JPEGSums) -> JPEGSums {
    JPEGSums(first: first &+ other.first, last: last &+ other.last)
  }

  @inline(__always)
  func minus(_ other: JPEGSums) -> JPEGSums {
    JPEGSums(first: first &- other.first, last: last &- other.last)
  }

  /// Numbers with bits above the lowest 16 where a sum divided so has no room in 16 bits.
  @inline(__always)
  func excess(_ shift: Int32) -> SIMD4<Int32> {
    let least = SIMD4<Int32>(repeating: 1 &<< 15)
    return (first &>> shift &+ least) | (last &>> shift &+ least)
  }

  /// The low 16 bits of the sums divided by two to the power of `shift`, rounded down.
  @inline(__always)
  func divided(_ shift: Int32) -> JPEGRow {
    let (a, b) = (first &>> shift, last &>> shift)
    return JPEGRow(
      Int16(truncatingIfNeeded: a[0]), Int16(truncatingIfNeeded: a[1]),
      Int16(truncatingIfNeeded: a[2]), Int16(truncatingIfNeeded: a[3]),
      Int16(truncatingIfNeeded: b[0]), Int16(truncatingIfNeeded: b[1]),
      Int16(truncatingIfNeeded: b[2]), Int16(truncatingIfNeeded: b[3]))
  }
}
