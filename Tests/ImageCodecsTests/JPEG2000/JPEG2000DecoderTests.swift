import Testing

@testable import ImageCodecs

@Suite("Decoding JPEG 2000 (T.800) and high-throughput JPEG 2000 (T.814)")
struct JPEG2000DecoderTests {
  @Test("has all streams") func streams() {
    #expect(JPEG2000Stream.all.count == 52)
  }

  @Test("gives the samples of the encoder", arguments: JPEG2000Stream.all)
  func decodes(stream: JPEG2000Stream) throws {
    let samples = try JPEG2000.decode(stream.bytes.span, as: stream.shape)
    #expect(samples.columns == stream.columns)
    #expect(samples.rows == stream.rows)
    #expect(samples.components == stream.components)
    #expect(samples.isSigned == stream.isSigned)
    #expect(samples.damage == nil)
    let numbers = samples.numbers
    try #require(numbers.count == stream.samples.count)
    let most = zip(numbers, stream.samples).map { abs($0 - $1) }.max() ?? 0
    #expect(most <= stream.tolerance)
  }

  @Test("gives the same with checked indices and in any order", arguments: JPEG2000Stream.all)
  func agrees(stream: JPEG2000Stream) throws {
    let samples = try JPEG2000.decode(stream.bytes.span, as: stream.shape)
    #expect(
      try JPEG2000.decode(
        stream.bytes.span, as: stream.shape, reducedBy: 0, using: OneWorker(),
        checksIndices: true) == samples)
    #expect(
      try JPEG2000.decode(
        stream.bytes.span, as: stream.shape, reducedBy: 0, using: BackwardWorkers()) == samples)
  }

  @Test(
    "gives smaller pictures, rounded up",
    arguments: [(1, 16, 14)])
  func reduces(times: Int, columns: Int, rows: Int) throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    let samples = try JPEG2000.decode(
      stream.bytes.span, as: stream.shape, reducedBy: times, using: OneWorker())
    #expect(samples.columns == columns)
    #expect(samples.rows == rows)
    // Low-pass samples stay near those that they stand for.
    let numbers = samples.numbers
    for y in 1..<rows - 1 {
      for x in 1..<columns - 1 {
        let whole = stream.samples[(y << times) * stream.columns + x << times]
        #expect(abs(numbers[y * columns + x] - whole) < 48)
      }
    }
  }

  @Test("refuses to leave out more resolutions than there are", arguments: [-1, 3, 99])
  func refusesReduction(times: Int) throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    #expect {
      try JPEG2000.decode(
        stream.bytes.span, as: stream.shape, reducedBy: times, using: OneWorker())
    } throws: { error in
      guard case .jpeg2000(.invalid(.reduction, let value, _)) = error as? CodecError else {
        return false
      }
      return value == times
    }
  }

  @Test(
    "says what the components are",
    arguments: [
      ("5/3 8 bits unsigned × 1", Samples.Colour.asDescribed), ("5/3 8 bits unsigned × 3", .rgb),
      ("9/7 8 bits unsigned × 3", .rgb), ("palette", .rgb),
      ("separations ((1, 1), (2, 2), (2, 2))", .asDescribed),
    ])
  func tellsColour(name: String, colour: Samples.Colour) throws {
    let stream = try JPEG2000Stream.named(name)
    #expect(try JPEG2000.decode(stream.bytes.span, as: stream.shape).colour == colour)
  }

  @Test("has a word for every sequence of seven bits in each context (T.814 Annex C)")
  func tablesAreComplete() {
    let codes = JPEG2000.HTCodes.shared
    #expect(codes.quads.count == 2_048)
    #expect(codes.quads.allSatisfy { (1...7).contains(JPEG2000.HTQuad(entry: $0).length) })
    // In the context of nothing significant, the empty quad is told by its run.
    #expect(codes.quads[..<128].allSatisfy { JPEG2000.HTQuad(entry: $0).significance != 0 })
  }
}
