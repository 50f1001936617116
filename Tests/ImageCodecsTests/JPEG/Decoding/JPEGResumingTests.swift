import ImageCodecs
import Testing

@Suite("Going on behind damage of JPEG streams (T.81 §E.2.4)")
struct JPEGResumingTests {
  /// A baseline stream of one column of blocks, each of one grey; four of them are an interval.
  private struct Intervals {
    let count: Int
    /// The stream up to the first interval, which has no marker in front of it.
    private let head: [UInt8]
    /// The bytes of each interval, without markers.
    var bodies: [[UInt8]]

    init(_ count: Int) {
      self.count = count
      let rows = 32 * count
      var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0]
      bytes += [UInt8](repeating: 8, count: 64)
      bytes += [0xFF, 0xC0, 0, 11, 8, UInt8(rows >> 8), UInt8(rows & 255), 0, 8, 1, 1, 0x11, 0]
      // DC codes of four bits are sizes; the only AC code is the end of a block.
      bytes += [0xFF, 0xC4, 0, 31, 0, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + (0..<12)
      bytes += [0xFF, 0xC4, 0, 20, 0x10, 1] + [UInt8](repeating: 0, count: 16)
      bytes += [0xFF, 0xDD, 0, 4, 0, 4, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0]
      head = bytes
      bodies = (0..<count).map { Self.body(grey: Self.grey($0)) }
    }

    /// What no other interval of the stream has.
    static func grey(_ interval: Int) -> Int { 64 - 2 * interval }

    /// One DC difference of seven bits and three of none.
    private static func body(grey: Int) -> [UInt8] {
      let value = grey - 128
      var bits: UInt64 = 7 << 8 | UInt64(value < 0 ? value + 127 : value) << 1
      var count = 12
      for _ in 0..<3 {
        bits <<= 5
        count += 5
      }
      let padding = (8 - count % 8) % 8
      bits = bits << UInt64(padding) | (1 << UInt64(padding) - 1)
      count += padding
      return (0..<count / 8).reversed().flatMap { place -> [UInt8] in
        let byte = UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))
        return byte == 0xFF ? [0xFF, 0] : [byte]
      }
    }

    /// The stream, and where the body of each interval begins.
    var stream: (bytes: [UInt8], starts: [Int]) {
      var (bytes, starts) = (head, [Int]())
      for (number, body) in bodies.enumerated() {
        if number > 0 { bytes += [0xFF, 0xD0 + UInt8((number - 1) & 7)] }
        starts.append(bytes.count)
        bytes += body
      }
      return (bytes + [0xFF, 0xD9], starts)
    }

    /// The greys of the intervals, the damage, and nothing else, as the decoder sees them.
    func kept(_ bytes: [UInt8]) throws -> (greys: [Int], damage: CodecError?) {
      var shape = FrameShape(rows: 32 * count, columns: 8, components: 1, bitsAllocated: 8)
      shape.damage = .keepDecoded
      let samples = try JPEG.decode(bytes.span, as: shape)
      return (
        (0..<count).map { Int(samples.cellBytes[256 * $0 + 8 * 31]) }, samples.damage
      )
    }

    func decoded(_ bytes: [UInt8]) throws -> Samples {
      let shape = FrameShape(rows: 32 * count, columns: 8, components: 1, bitsAllocated: 8)
      return try JPEG.decode(bytes.span, as: shape)
    }
  }

  @Test("sound ones are whole")
  func sound() throws {
    let intervals = Intervals(30)
    let kept = try intervals.kept(intervals.stream.bytes)
    #expect(kept.greys == (0..<30).map(Intervals.grey) && kept.damage == nil)
  }

  @Test("however many intervals are lost, those behind are in their places", arguments: 1...19)
  func loses(count: Int) throws {
    let intervals = Intervals(30)
    let (stream, starts) = intervals.stream
    let sound = (0..<5).map(Intervals.grey)
    let behind = (5 + count..<30).map(Intervals.grey)
    // Overwritten, from the middle of one to the middle of another.
    var bytes = stream
    for place in starts[5] + 2..<starts[5 + count - 1] + 2 { bytes[place] = 0 }
    if count == 1 { bytes[starts[5]] = 0xE0 }
    let overwritten = try intervals.kept(bytes)
    #expect(overwritten.damage != nil)
    #expect(Array(overwritten.greys.prefix(5)) == sound)
    #expect(Array(overwritten.greys.dropFirst(5 + count)) == behind)
    // Taken away; an eight of them without any trace of where they were.
    guard count % 8 != 0 else { return }
    bytes = stream
    bytes.removeSubrange(starts[5]..<starts[5 + count])
    let removed = try intervals.kept(bytes)
    #expect(removed.damage != nil)
    #expect(Array(removed.greys.prefix(5)) == sound)
    #expect(Array(removed.greys.dropFirst(6 + count)) == Array(behind.dropFirst()))
  }

  @Test("eights of intervals that are lost without a trace are said to be", arguments: [8, 16])
  func losesEights(count: Int) throws {
    let intervals = Intervals(30)
    let (stream, starts) = intervals.stream
    var bytes = stream
    bytes.removeSubrange(starts[5]..<starts[5 + count])
    let kept = try intervals.kept(bytes)
    #expect(kept.damage == .jpeg(.lostIntervals(count, offset: bytes.count - 2)))
    #expect(throws: CodecError.jpeg(.endOfScan(offset: bytes.count - 2))) {
      try intervals.decoded(bytes)
    }
  }

  @Test("also where the end of the stream is lost", arguments: 1...15)
  func losesTheEnd(count: Int) throws {
    let intervals = Intervals(30)
    let (stream, starts) = intervals.stream
    var bytes = Array(stream.prefix(starts[26]))
    for place in starts[5] + 2..<starts[5 + count - 1] + 2 { bytes[place] = 0 }
    if count == 1 { bytes[starts[5]] = 0xE0 }
    let kept = try intervals.kept(bytes)
    #expect(kept.damage != nil)
    #expect(kept.greys[5 + count..<26] == ArraySlice((0..<30).map(Intervals.grey)[5 + count..<26]))
    #expect(kept.greys[27...].allSatisfy { $0 == 0 })
  }

  @Test("or where they are lost in two places", arguments: [(2, 3), (5, 1), (9, 4), (3, 10)])
  func losesTwice(first: Int, second: Int) throws {
    let intervals = Intervals(30)
    let (stream, starts) = intervals.stream
    var bytes = stream
    for (start, count) in [(3, first), (16, second)] {
      for place in starts[start] + 2..<starts[start + count - 1] + 2 { bytes[place] = 0 }
    }
    let kept = try intervals.kept(bytes)
    let greys = (0..<30).map(Intervals.grey)
    for range in [0..<3, 3 + first..<16, 16 + second..<30] {
      #expect(kept.greys[range] == greys[range])
    }
  }

  @Test("intervals that stand there twice are left out")
  func repeats() throws {
    let intervals = Intervals(30)
    let (stream, starts) = intervals.stream
    var bytes = stream
    bytes.insert(contentsOf: stream[starts[6]..<starts[8] + 1], at: starts[9] + 1)
    let kept = try intervals.kept(bytes)
    let greys = (0..<30).map(Intervals.grey)
    #expect(kept.damage != nil)
    #expect(kept.greys[..<9] == greys[..<9] && kept.greys[10...] == greys[10...])
  }

  @Test(
    "what is no marker is damage, up to the next one",
    arguments: [[0xFF, 0xC8], [0xFF, 0x01], [0xFF, 0xDB, 0xFF, 0xFF], [0xFF, 0xE0, 0, 2]])
  func notAMarker(garbage: [UInt8]) throws {
    let intervals = Intervals(12)
    let (stream, starts) = intervals.stream
    var bytes = stream
    bytes.insert(contentsOf: garbage, at: starts[5] + 1)
    #expect(throws: CodecError.self) { try intervals.decoded(bytes) }
    let kept = try intervals.kept(bytes)
    let greys = (0..<12).map(Intervals.grey)
    #expect(kept.damage != nil)
    #expect(kept.greys[..<5] == greys[..<5] && kept.greys[6...] == greys[6...])
  }

  @Test("also where the codes go on as if nothing was", arguments: [1, 12])
  func goesOn(count: Int) throws {
    // The FF would be bits of a difference, and stands in front of what is no marker.
    var intervals = Intervals(count)
    intervals.bodies[count / 2] = [0x05, 0xFF, 0xB0, 0x01]
    let bytes = intervals.stream.bytes
    #expect(throws: CodecError.self) { try intervals.decoded(bytes) }
    let kept = try intervals.kept(bytes)
    #expect(kept.damage != nil && kept.greys[count / 2] == 0)
    let greys = (0..<count).map(Intervals.grey)
    #expect(kept.greys[..<(count / 2)] == greys[..<(count / 2)])
    #expect(kept.greys[(count / 2 + 1)...] == greys[(count / 2 + 1)...])
    // As data, it is sound.
    intervals.bodies[count / 2] = [0x05, 0xFF, 0, 0xB0, 0x01]
    #expect(try intervals.kept(intervals.stream.bytes).damage == nil)
  }
}
