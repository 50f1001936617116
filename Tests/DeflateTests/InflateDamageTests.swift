import Testing

@testable import Deflate

@Suite("Inflate says what is wrong with a stream")
struct InflateDamageTests {
  struct Damage: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var stream: [UInt8]
    var error: InflateError

    init(_ name: String, _ stream: [UInt8], _ error: InflateError) {
      testDescription = name
      self.stream = stream
      self.error = error
    }

    private static let fixed = Bits().field(1, 1).field(1, 2)
    /// The head of a dynamic block up to the code lengths for code lengths.
    private static func dynamic(_ literals: Int, _ distances: Int, _ lengths: [Int]) -> Bits {
      lengths.reduce(
        Bits().field(1, 1).field(2, 2).field(literals - 257, 5).field(distances - 1, 5)
          .field(lengths.count - 4, 4)
      ) { $0.field($1, 3) }
    }

    static let all = [
      Damage("nothing", [], .truncated(offset: 0)),
      Damage("type 3", [7], .badBlockType(offset: 0)),
      Damage("type 3 behind a block", bytes("000100feff61 07"), .badBlockType(offset: 6)),
      Damage("length of stored", bytes("01 0500 0000 61"), .badStoredLength(offset: 1)),
      Damage("head of stored cut", bytes("01 0500 fa"), .truncated(offset: 4)),
      Damage("stored cut", bytes("01 0500 faff 6162"), .truncated(offset: 7)),
      Damage(
        "length symbol 286", fixed.code("11000110").field(0, 13).bytes, .badSymbol(offset: 0)),
      Damage(
        "distance symbol 30",
        fixed.code("10010001").code("0000001").code("11110").bytes, .badSymbol(offset: 2)),
      Damage(
        "distance over the start", fixed.code("0000001").code("00000").field(0, 7).bytes,
        .badDistance(1, offset: 1)),
      Damage(
        "far distance over the start",
        fixed.code("10010001").code("0000001").code("01110").field(63, 6).bytes,
        .badDistance(192, offset: 2)),
      Damage("287 literals", dynamic(287, 1, [1, 1, 0, 0]).bytes, .badCodeLengths(offset: 0)),
      Damage("31 distances", dynamic(257, 31, [1, 1, 0, 0]).bytes, .badCodeLengths(offset: 0)),
      Damage(
        "too many short codes for lengths", dynamic(257, 1, [1, 1, 1, 0]).bytes,
        .badCodeLengths(offset: 0)),
      Damage(
        "too few codes for lengths", dynamic(257, 1, [1, 0, 0, 0]).bytes,
        .badCodeLengths(offset: 0)),
      Damage(
        "a repetition of nothing", dynamic(257, 1, [1, 0, 1, 0]).code("0").field(0, 9).bytes,
        .badCodeLengths(offset: 3)),
      Damage(
        "a run over the end",
        dynamic(257, 1, [0, 0, 1, 1]).code("1").field(127, 7).code("1").field(127, 7).bytes,
        .badCodeLengths(offset: 4)),
      Damage(
        "no end of block",
        dynamic(257, 1, [0, 0, 1, 1]).code("1").field(127, 7).code("1").field(109, 7).bytes,
        .badCodeLengths(offset: 0)),
    ]
  }

  @Test("Each rule has its error and offset", arguments: Damage.all)
  func reports(_ damage: Damage) {
    let result = inflate(damage.stream, limit: 100)
    #expect(result.error == damage.error)
    let safe = inflateSafely(damage.stream, limit: 100)
    #expect(safe.error == damage.error)
  }

  @Test("Damage far behind the start is found by the fast loops too")
  func reportsBehindTheFastLoop() {
    var stream = Bits().field(1, 1).field(1, 2)
    for _ in 0..<1000 { stream = stream.code("10010001") }
    stream = stream.code("0000001").code("11101").field(8191, 13)
    for _ in 0..<100 { stream = stream.code("10010001") }
    let result = inflate(stream.bytes, limit: 10_000)
    #expect(result.bytes == [UInt8](repeating: 0x61, count: 1000))
    #expect(result.error == .badDistance(32_768, offset: 1001))
    #expect(
      inflateSafely(stream.bytes, limit: 10_000).error
        == .badDistance(32_768, offset: 1001))
  }

  @Test("A cut stream gives what is before the cut", arguments: ZlibStream.all)
  func readsUpToTheCut(_ sample: ZlibStream) {
    for count in 0..<sample.stream.count {
      let part = Array(sample.stream.prefix(count))
      let result = inflate(part, limit: 1000)
      #expect(result.error == .truncated(offset: count))
      #expect(sample.content.starts(with: result.bytes))
      #expect(result.consumed <= count)
    }
  }

  @Test("The limit is kept to the byte", arguments: ZlibStream.all)
  func keepsTheLimit(_ sample: ZlibStream) {
    for limit in 0..<sample.content.count {
      let result = inflate(sample.stream, limit: limit)
      #expect(result.bytes.elementsEqual(sample.content.prefix(limit)))
      guard case .limitExceeded(limit, _) = result.error else {
        Issue.record("limit \(limit): \(String(describing: result.error))")
        continue
      }
    }
    #expect(inflate(sample.stream, limit: sample.content.count).error == nil)
    #expect(inflate(sample.stream, limit: .max).error == nil)
    #expect(inflate(sample.stream, limit: -1).bytes == [])
  }

  @Test("A small stream of very many bytes stops at the limit")
  func stopsBombs() {
    let zeros = [UInt8](repeating: 0, count: 4_000_000)
    let stream = deflate(zeros, .fast)
    #expect(stream.count < 5000)
    let result = inflate(stream, limit: 100_000)
    #expect(result.bytes == [UInt8](repeating: 0, count: 100_000))
    #expect(result.bytes.capacity < 300_000)
    guard case .limitExceeded(100_000, _) = result.error else {
      Issue.record("\(String(describing: result.error))")
      return
    }
  }

  @Test("Changed streams never trap, and both loops agree", arguments: 0..<20)
  func survivesMutations(_ seed: UInt64) {
    var generator = SeededGenerator(seed: 1000 + seed)
    for round in 0..<1000 {
      let sample = ZlibStream.all[round % ZlibStream.all.count]
      var stream = sample.stream
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: 0..<stream.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: stream[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: stream[place] = UInt8.random(in: 0...255, using: &generator)
        default: stream.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      let fast = inflate(stream, limit: 3000)
      if fast.bytes.count > 3000 || fast.consumed > stream.count {
        Issue.record("seed \(seed), round \(round)")
      }
      guard round % 8 == 0 else { continue }
      let safe = inflateSafely(stream, limit: 3000)
      if fast.bytes != safe.bytes || fast.error != safe.error {
        Issue.record("seed \(seed), round \(round)")
      }
    }
  }
}
