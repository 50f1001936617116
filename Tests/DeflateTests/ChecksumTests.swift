import Testing

@testable import Deflate

@Suite("Checksums")
struct ChecksumTests {
  @Test(
    "Known values",
    arguments: [
      ("", 0, 1), ("a", 0xE8B7_BE43, 0x0062_0062), ("123456789", 0xCBF4_3926, 0x091E_01DE),
      ("Wikipedia", 0xADAA_C02E, 0x11E6_0398),
    ] as [(String, UInt32, UInt32)])
  func known(_ text: String, _ crc: UInt32, _ adler: UInt32) {
    #expect(crc32(Array(text.utf8)) == crc)
    #expect(adler32(Array(text.utf8)) == adler)
  }

  @Test("904 bytes, as zlib has them")
  func sentencesAsInZlib() {
    #expect(crc32(sentences) == 3_754_086_391)
    #expect(adler32(sentences) == 3_697_863_308)
  }

  @Test("Large bytes do not overflow, and pieces give the same as the whole")
  func pieces() {
    let content = [UInt8](repeating: 0xFF, count: 100_000)
    var (crc, adler) = (CRC32(), Adler32())
    crc.update(content.span)
    adler.update(content.span)
    var (low, high) = (1, 0)
    for byte in content {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    #expect(adler.value == UInt32(high << 16 | low))

    var (crcOfPieces, adlerOfPieces) = (CRC32(), Adler32())
    var (start, size) = (0, 0)
    while start < content.count {
      let end = min(start + size, content.count)
      crcOfPieces.update(content.span.extracting(start..<end))
      adlerOfPieces.update(content.span.extracting(start..<end))
      start = end
      size = size % 401 + 1
    }
    #expect(crcOfPieces == crc)
    #expect(adlerOfPieces == adler)
  }
}
