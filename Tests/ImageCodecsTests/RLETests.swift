import Support
import Testing

@testable import ImageCodecs

@Suite("Run lengths (PS3.5 §G)")
struct RLETests {
  /// A frame of segments, with its header.
  static func frame(_ segments: [[UInt8]]) -> [UInt8] {
    var header = [UInt32(segments.count)]
    var start: UInt32 = 64
    for segment in segments {
      header.append(start)
      start += UInt32(segment.count)
    }
    header += [UInt32](repeating: 0, count: 16 - header.count)
    return header.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
      + segments.flatMap(\.self)
  }

  static func decode(
    _ frame: [UInt8], _ columns: Int, bits: Int = 8, components: Int = 1, limit: Int = 1 << 20
  ) throws(CodecError) -> Samples {
    try RLE.decode(
      frame.span,
      as: FrameShape(
        rows: 1, columns: columns, components: components, bitsAllocated: bits, sampleLimit: limit))
  }

  @Test("the vector of pydicom's encoder")
  func vector() throws {
    let frame = Self.frame([[0xFC, 0, 1, 1, 2, 0xFD, 3, 0, 9]])
    let samples = try Self.decode(frame, 12)
    #expect(samples.planes == .bytes([0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 9]))
  }

  @Test("16-bit cells have their high bytes first, components follow one another")
  func words() throws {
    let frame = Self.frame([[1, 1, 2], [1, 3, 4], [0xFF, 5], [1, 6, 7]])
    let samples = try Self.decode(frame, 2, bits: 16, components: 2)
    #expect(samples.planes == .words([0x103, 0x204, 0x506, 0x507]))
    #expect(samples.components == 2)
  }

  @Test("32-bit cells")
  func longs() throws {
    let frame = Self.frame([[0, 1], [0, 2], [0, 3], [0, 4]])
    #expect(try Self.decode(frame, 1, bits: 32).planes == .longs([0x0102_0304]))
  }

  @Test("1-bit cells are packed, the first pixel lowest")
  func bits() throws {
    let frame = Self.frame([[1, 0x0D, 0x81]])
    #expect(
      try Self.decode(frame, 10, bits: 1).planes == .bytes([1, 0, 1, 1, 0, 0, 0, 0, 1, 0]))
  }

  @Test(
    "what follows the last needed run is ignored",
    arguments: [[0xFE, 7, 0, 0], [0x81, 7], [0x80, 0x80, 2, 7, 7, 7], [2, 7, 7, 7, 9]] as [[UInt8]])
  func padding(segment: [UInt8]) throws {
    #expect(try Self.decode(Self.frame([segment]), 3).planes == .bytes([7, 7, 7]))
  }

  @Test(
    "segments that end too early", arguments: [[], [5], [1, 7], [0xFF], [0xFF, 7], [0x80, 0x80]])
  func short(segment: [UInt8]) {
    #expect {
      try Self.decode(Self.frame([segment]), 3)
    } throws: { error in
      guard case CodecError.endOfData(let offset)? = error as? CodecError else { return false }
      return (64...64 + segment.count).contains(offset)
    }
  }

  @Test("headers that cannot be", arguments: Array(0..<6))
  func headers(number: Int) {
    var frame = Self.frame([[0, 1], [0, 2]])
    let expected: CodecError
    switch number {
    case 0:
      frame = Array(frame.prefix(63))
      expected = .endOfData(offset: 63)
    case 1:
      frame[0] = 3
      expected = .segmentCount(3, expected: 2, offset: 0)
    case 2:
      frame[3] = 0xFF
      expected = .segmentCount(0xFF00_0002, expected: 2, offset: 0)
    case 3:
      frame[4] = 63
      expected = .segmentOffset(63, segment: 1, offset: 4)
    case 4:
      frame[8] = 63
      expected = .segmentOffset(63, segment: 2, offset: 8)
    default:
      frame[11] = 0x80
      expected = .segmentOffset(0x8000_0042, segment: 2, offset: 8)
    }
    #expect(throws: expected) { try Self.decode(frame, 1, bits: 16) }
  }

  @Test("sizes are checked before memory is taken")
  func sizes() {
    #expect(throws: CodecError.tooLarge(rows: 1, columns: 9, components: 1, limit: 8)) {
      try Self.decode(Self.frame([[0, 1]]), 9, limit: 8)
    }
    #expect(throws: CodecError.tooLarge(rows: 1, columns: 0, components: 1, limit: 8)) {
      try Self.decode(Self.frame([[0, 1]]), 0, limit: 8)
    }
    // Two bytes make at most 128, so no plane of 2^40 bytes is taken for them.
    #expect(throws: CodecError.endOfData(offset: 66)) {
      try Self.decode(Self.frame([[0xFF, 1]]), 1 << 40, limit: .max)
    }
    #expect(throws: CodecError.bitsAllocated(12)) {
      try Self.decode(Self.frame([[0, 1]]), 1, bits: 12)
    }
  }

  @Test("damaged frames give samples or an error, never more", arguments: 0..<200)
  func mutations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var frame = Self.frame([[3, 1, 2, 3, 4, 0xF1, 9], [0xF1, 0, 3, 1, 1, 1, 1]])
    for _ in 0..<3 {
      frame[Int.random(in: 0..<frame.count, using: &generator)] = .random(
        in: 0...255, using: &generator)
    }
    frame.removeLast(Int.random(in: 0..<4, using: &generator))
    do throws(CodecError) {
      let samples = try Self.decode(frame, 20, bits: 16)
      guard case .words(let words) = samples.planes else { return }
      #expect(words.count == 20)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
