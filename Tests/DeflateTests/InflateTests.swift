import Testing

@testable import Deflate

@Suite("Inflate reads streams (RFC 1951)")
struct InflateTests {
  @Test("Streams of zlib, with all forms of blocks", arguments: ZlibStream.all)
  func readsZlibStreams(_ sample: ZlibStream) {
    let result = inflate(sample.stream, limit: 1000)
    #expect(result.bytes == sample.content)
    #expect(result.consumed == sample.stream.count)
    #expect(result.error == nil)
  }

  @Test(
    "Streams made by hand",
    arguments: [
      ("0300", ""), ("4b4c840100", "aaaaaaaaaa"), ("4b0400", "a"), ("010100feff61", "a"),
      ("010000ffff", ""),
      ("000100feff61 0300", "a"),
    ])
  func readsSmallStreams(_ hex: String, _ content: String) {
    let result = inflate(bytes(hex), limit: 100)
    #expect(String(decoding: result.bytes, as: UTF8.self) == content)
    #expect(result.error == nil)
  }

  @Test("What follows the stream is left alone")
  func leavesTheRest() {
    for sample in ZlibStream.all {
      let input = sample.stream + [UInt8](repeating: 0xFF, count: 40)
      let result = inflate(input, limit: 1000)
      #expect(result.bytes == sample.content)
      #expect(result.consumed == sample.stream.count)
      #expect(result.error == nil)
    }
  }

  @Test("A block may have no distances, or a single one of one bit")
  func readsIncompleteDistances() {
    // Code lengths 0, 1 and 2 have codes of 1, 2 and 2 bits: 0, 10 and 11.
    func head(distanceCount: Int) -> Bits {
      var bits = Bits().field(1, 1).field(2, 2).field(1, 5).field(distanceCount - 1, 5).field(14, 4)
      for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
        bits = bits.field([18: 1, 1: 2, 2: 2][symbol] ?? 0, 3)
      }
      // 18 has the code 0, 1 has 10, 2 has 11. Length 2 for "a", 1 for the end, 2 for length 3.
      return bits.code("0").field(97 - 11, 7).code("11").code("0").field(138 - 11, 7)
        .code("0").field(20 - 11, 7).code("10").code("11")
    }
    let single = head(distanceCount: 1).code("10").code("10").code("11").code("0").code("0")
    let result = inflate(single.bytes, limit: 100)
    #expect(result.bytes == Array("aaaa".utf8))
    #expect(result.error == nil)
  }

  @Test("The fast loop and its safe twin give the same", arguments: 0..<40)
  func loopsAgree(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let content = makeContent(&generator)
    for level in [Deflate.Level.fast, .balanced, .filtered(pixelBytes: 3, rowBytes: 301)] {
      let stream = deflate(content, level)
      let limit = Bool.random(using: &generator) ? content.count : content.count / 2
      let fast = inflate(stream, limit: limit)
      let safe = inflateSafely(stream, limit: limit)
      #expect(fast.bytes == safe.bytes)
      #expect(fast.consumed == safe.consumed)
      #expect(fast.error == safe.error)
      #expect(fast.bytes.elementsEqual(content.prefix(limit)))
    }
  }
}

/// Bytes of some thousand: random ones of few or many values, between runs and copies.
func makeContent(_ generator: inout SeededGenerator) -> [UInt8] {
  var content: [UInt8] = []
  let values = UInt8.random(in: 1...255, using: &generator)
  for _ in 0..<Int.random(in: 0...60, using: &generator) {
    let count = Int.random(in: 1...400, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      for _ in 0..<count { content.append(UInt8.random(in: 0...values, using: &generator)) }
    case 1:
      let distance = Int.random(in: 1...12, using: &generator)
      guard distance <= content.count else { continue }
      for _ in 0..<count { content.append(content[content.count - distance]) }
    default:
      guard content.count > 0 else { continue }
      let start = Int.random(in: 0..<content.count, using: &generator)
      content += Array(content[start...].prefix(count))
    }
  }
  return content
}
