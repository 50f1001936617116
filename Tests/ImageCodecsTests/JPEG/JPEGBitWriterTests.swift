import Testing

@testable import ImageCodecs

@Suite("Entropy-coded bytes (T.81 §F.1.2.3)")
struct JPEGBitWriterTests {
  /// Writes codes given as strings of digits, flushing after every `interval` of them.
  private func bytes(_ codes: [String], flushEvery interval: Int = .max) -> [UInt8] {
    var words = [UInt64](repeating: 0, count: codes.count)
    var output = JPEGOutput(capacity: 0)
    var writer = JPEGBitWriter()
    for (index, code) in codes.enumerated() {
      var span = words.mutableSpan
      writer.put(UInt64(code, radix: 2) ?? 0, code.count, into: &span)
      if index % interval == interval - 1 { writer.flush(words.span, into: &output) }
    }
    writer.flush(words.span, into: &output)
    writer.finish(into: &output)
    return output.finished()
  }

  /// The same from one long string.
  private func expected(_ codes: [String]) -> [UInt8] {
    let digits = codes.joined()
    let padded = digits + String(repeating: "1", count: (8 - digits.count % 8) % 8)
    return stride(from: 0, to: padded.count, by: 8).flatMap { start -> [UInt8] in
      let byte = UInt8(padded.dropFirst(start).prefix(8), radix: 2) ?? 0
      return byte == 0xFF ? [0xFF, 0] : [byte]
    }
  }

  @Test("are filled with ones at the end")
  func padding() {
    #expect(bytes([]) == [])
    #expect(bytes(["0"]) == [0x7F])
    #expect(bytes(["1"]) == [0xFF, 0])
    #expect(bytes(["00000000"]) == [0])
  }

  @Test("are those of the codes, whatever their lengths", arguments: 1...32)
  func lengths(length: Int) {
    for seed in 1...3 as ClosedRange<UInt64> {
      var generator = JPEGPictures.Generator(state: seed)
      let codes = (0..<70).map { _ in
        (0..<length).map { _ in generator.next() % 5 == 0 ? "0" : "1" }.joined()
      }
      #expect(bytes(codes) == expected(codes))
      #expect(bytes(codes, flushEvery: 7) == expected(codes))
    }
  }

  @Test("are stuffed in each place of a word", arguments: 0..<8)
  func stuffing(place: Int) {
    var codes = [String](repeating: "00000001", count: 24)
    for word in 0..<3 { codes[8 * word + place] = "11111111" }
    let found = bytes(codes)
    #expect(found == expected(codes))
    #expect(found.count == 27)
  }
}
