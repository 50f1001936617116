/// The checksum of PNG chunks and of gzip, polynomial 0xEDB88320 (PNG §D; RFC 1952 §8), over bytes
/// that come in pieces.
public struct CRC32: Hashable, Sendable {
  /// The checksum of all bytes so far.
  public var value: UInt32 { ~state }

  private var state: UInt32 = 0xFFFF_FFFF

  /// Creates the checksum of no bytes.
  public init() {}

  /// Adds bytes.
  ///
  /// - Complexity: Linear; sixteen bytes at a time.
  public mutating func update(_ input: Span<UInt8>) {
    let bytes = input.raw
    let shared = Self.tables
    let tables = shared.span
    var crc = state
    var place = 0
    while bytes.byteCount - place >= 16 {
      let first = bytes.word(at: place) ^ UInt64(crc)
      let second = bytes.word(at: place + 8)
      var sum: UInt32 = 0
      for index in 0..<8 {
        let shift = UInt64(8 * index)
        sum ^= tables[(15 - index) * 256 + Int(first >> shift & 0xFF)]
        sum ^= tables[(7 - index) * 256 + Int(second >> shift & 0xFF)]
      }
      crc = sum
      place += 16
    }
    while place < bytes.byteCount {
      crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes.byte(at: place))) & 0xFF)]
      place += 1
    }
    state = crc
  }

  /// Table k of 16 has, for each byte, its checksum with k zero bytes behind it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 != 0 ? 0xEDB8_8320 : 0) }
      tables[byte] = crc
    }
    for index in 256..<16 * 256 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
