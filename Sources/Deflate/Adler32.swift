/// The checksum at the end of a zlib stream (RFC 1950 §8.2), over bytes that come in pieces.
public struct Adler32: Hashable, Sendable {
  /// The checksum of all bytes so far.
  public var value: UInt32 { high << 16 | low }

  private var low: UInt32 = 1
  private var high: UInt32 = 0

  /// Creates the checksum of no bytes.
  public init() {}

  /// Adds bytes.
  ///
  /// - Complexity: Linear; eight bytes at a time, in four lanes of 16 bits each for even and odd
  ///   ones.
  public mutating func update(_ input: Span<UInt8>) {
    let bytes = input.raw
    var (low, high) = (UInt64(self.low), UInt64(self.high))
    var place = 0
    // After 21 words a lane of the second sum may be 255 × 231, just below 2^16.
    while bytes.byteCount - place >= 168 {
      var (even, odd, evenSums, oddSums): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      for index in 0..<21 {
        evenSums &+= even
        oddSums &+= odd
        let word = bytes.word(at: place &+ index &* 8)
        even &+= word & Self.lanes
        odd &+= word &>> 8 & Self.lanes
      }
      // A byte counts in `high` as often as bytes follow it in its word, with itself.
      high += 168 * low + 8 * (Self.sum(evenSums) + Self.sum(oddSums))
      for lane in 0..<4 {
        let (first, second) = (
          even >> UInt64(16 * lane) & 0xFFFF, odd >> UInt64(16 * lane) & 0xFFFF
        )
        high += UInt64(8 - 2 * lane) * first + UInt64(7 - 2 * lane) * second
        low += first + second
      }
      low %= 65_521
      high %= 65_521
      place += 168
    }
    while place < bytes.byteCount {
      low += UInt64(bytes.byte(at: place))
      high += low
      place += 1
    }
    self.low = UInt32(low % 65_521)
    self.high = UInt32(high % 65_521)
  }

  private static var lanes: UInt64 { 0x00FF_00FF_00FF_00FF }

  private static func sum(_ lanes: UInt64) -> UInt64 {
    lanes & 0xFFFF + lanes >> 16 & 0xFFFF + lanes >> 32 & 0xFFFF + lanes >> 48
  }
}
