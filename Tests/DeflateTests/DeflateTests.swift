import Testing

@testable import Deflate

@Suite("Deflate writes what inflate reads")
struct DeflateTests {
  static let levels: [Deflate.Level] = [
    .fast, .balanced, .filtered(pixelBytes: 1, rowBytes: 101),
    .filtered(pixelBytes: 3, rowBytes: 301),
  ]

  private func expectRoundTrip(
    _ content: [UInt8], _ level: Deflate.Level, _ comment: @autoclosure () -> String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stream = deflate(content, level)
    let result = inflate(stream, limit: content.count)
    if result.bytes != content || result.error != nil || result.consumed != stream.count {
      Issue.record(
        "\(content.count) bytes, \(String(describing: result.error)) \(comment())",
        sourceLocation: sourceLocation)
    }
  }

  @Test("All strings of up to 8 bytes of two values", arguments: levels)
  func smallInputs(_ level: Deflate.Level) {
    for count in 0...8 {
      for bits in 0..<1 << count {
        expectRoundTrip((0..<count).map { UInt8(0x40 + bits >> $0 & 1) }, level)
      }
    }
  }

  @Test("Random bytes, runs and copies", arguments: levels)
  func seededInputs(_ level: Deflate.Level) {
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: UInt64(seed))
      expectRoundTrip(makeContent(&generator), level, "seed \(seed)")
    }
  }

  @Test("Runs of all lengths around those of a match", arguments: levels)
  func runs(_ level: Deflate.Level) {
    for count in [1, 3, 257, 258, 259, 260, 261, 262, 515, 516, 517, 518, 519, 70_000] {
      for period in [1, 2, 3, 7, 8, 9] {
        expectRoundTrip((0..<count).map { UInt8($0 % period) }, level, "period \(period)")
      }
    }
  }

  @Test("Bytes without order are stored", arguments: levels)
  func incompressible(_ level: Deflate.Level) {
    var generator = SeededGenerator(seed: 7)
    let content = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let stream = deflate(content, level)
    #expect(stream.count < content.count + 100)
    expectRoundTrip(content, level)
  }

  @Test("Repetitions inside and outside of the window", arguments: levels)
  func windows(_ level: Deflate.Level) {
    var generator = SeededGenerator(seed: 8)
    for distance in [32_767, 32_768, 32_769, 60_000] {
      let part = (0..<distance).map { _ in UInt8.random(in: 0...3, using: &generator) }
      expectRoundTrip(part + part + part, level, "distance \(distance)")
    }
  }

  @Test(
    "Rows and pixels may have any size",
    arguments: [(2, 33), (6, 61), (3, 4), (1, 2), (0, 0), (-1, -5), (9, .max), (.max, 7)])
  func oddRows(_ pixelBytes: Int, _ rowBytes: Int) {
    for seed in 100..<112 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let level = Deflate.Level.filtered(pixelBytes: pixelBytes, rowBytes: rowBytes)
      expectRoundTrip(makeContent(&generator), level, "seed \(seed)")
    }
  }

  @Test("A level with more work makes less")
  func levelsDiffer() {
    let content = (0..<20_000).flatMap { Array("\($0 * $0 % 7919) ".utf8) }
    let fast = deflate(content, .fast)
    let balanced = deflate(content, .balanced)
    #expect(balanced.count < fast.count)
    #expect(fast.count < content.count / 2)
  }

  @Test("A stream is appended to what is there")
  func appends() {
    var output: [UInt8] = [1, 2, 3]
    let content = sentences
    Deflate.deflate(content.span, level: .fast, appendingTo: &output)
    #expect(output.prefix(3) == [1, 2, 3])
    let stream = Array(output.dropFirst(3))
    #expect(stream == deflate(sentences, .fast))
  }
}

@Suite("Prefix codes are complete and short enough (RFC 1951 §3.2.2)")
struct PrefixCodeTests {
  @Test("Frequencies like Fibonacci's would need long codes", arguments: [7, 9, 14, 15])
  func limitsLengths(_ limit: Int) {
    var frequencies: [UInt32] = [1, 1]
    while frequencies.count < 30 { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
    let code = PrefixCode(frequencies: frequencies, limit: limit)
    #expect(code.lengths.allSatisfy { 1...limit ~= Int($0) })
    #expect(code.lengths.reduce(0) { $0 + 1 << (limit - Int($1)) } == 1 << limit)
    #expect(code.lengths == code.lengths.sorted(by: >))
  }

  @Test("Few symbols still make a complete code", arguments: [[], [0], [1], [5]])
  func fewSymbols(_ used: [Int]) {
    var frequencies = [UInt32](repeating: 0, count: 19)
    for symbol in used { frequencies[symbol] = 10 }
    let code = PrefixCode(frequencies: frequencies, limit: 7)
    #expect(code.lengths.filter { $0 == 1 }.count == 2)
    #expect(used.allSatisfy { code.lengths[$0] == 1 })
  }

  @Test("The codes are those of the example in RFC 1951 §3.2.2")
  func example() {
    let code = PrefixCode(lengths: [3, 3, 3, 3, 3, 2, 4, 4])
    // 010 011 100 101 110 00 1110 1111, the first bit lowest
    #expect(code.codes.map { $0 & 0xFFFF } == [2, 6, 1, 5, 3, 0, 7, 15])
  }
}
