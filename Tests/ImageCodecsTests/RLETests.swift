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

  @Test("a damaged frame is kept as far as it goes")
  func keepsDecoded() throws {
    let frame = Self.frame([[1, 1, 2, 0xFE, 3], [0xFC, 7]])
    var shape = FrameShape(rows: 1, columns: 5, components: 1, bitsAllocated: 16)
    shape.damage = .keepDecoded
    let whole = try RLE.decode(frame.span, as: shape)
    #expect(whole.planes == .words([0x107, 0x207, 0x307, 0x307, 0x307]))
    #expect(whole.damage == nil)
    let short = try RLE.decode(Array(frame.dropLast(2)).span, as: shape)
    #expect(short.planes == .words([0x100, 0x200, 0x300, 0x300, 0x300]))
    #expect(short.damage == .endOfData(offset: 69))
    let shorter = try RLE.decode(Array(frame.dropLast(4)).span, as: shape)
    #expect(shorter.planes == .words([0x100, 0x200, 0, 0, 0]))
    #expect(shorter.damage == .segmentOffset(69, segment: 2, offset: 8))
  }

  @Test("missing colour differences are none, in cells of all sizes")
  func missingDifferences() throws {
    let planes: [[UInt8]] = [[1, 3, 4], [1, 5, 6], [1, 7, 8], [1, 9, 9], [0, 1], [0, 2]]
    let frame = Self.frame(planes)
    var shape = FrameShape(rows: 1, columns: 2, components: 3, bitsAllocated: 16, precision: 12)
    shape.damage = .keepDecoded
    shape.hasColourDifferences = true
    let part = try RLE.decode(frame.span, as: shape)
    #expect(part.damage != nil)
    #expect(part.planes == .words([0x305, 0x406, 0x709, 0x809, 0x102, 0x800]))
    let cut = Self.frame([[0, 3], [0, 5], [0, 7], [0], [], []])
    let shorter = try RLE.decode(cut.span, as: shape)
    #expect(shorter.planes == .words([0x305, 0, 0x700, 0x800, 0x800, 0x800]))
  }

  @Test("the rows of pydicom's vector, and an even number of bytes")
  func encodes() throws {
    let row: [UInt8] = [0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 9]
    let samples = Samples(
      columns: 12, rows: 2, components: 1, planes: .bytes(row + row), precision: 8)
    let segment: [UInt8] = [0xFC, 0, 1, 1, 2, 0xFD, 3, 0, 9]
    #expect(try RLE.encode(samples, bitsAllocated: 8) == Self.frame([segment + segment]))
    let one = Samples(columns: 12, rows: 1, components: 1, planes: .bytes(row), precision: 8)
    #expect(try RLE.encode(one, bitsAllocated: 8) == Self.frame([segment + [0]]))
  }

  @Test(
    "rows of all kinds are packed into what comes back",
    arguments: [1, 2, 3, 127, 128, 129, 130, 255, 256, 257, 400])
  func packs(width: Int) throws {
    var generator = SeededGenerator(seed: UInt64(width))
    for kind in 0..<40 {
      var row: [UInt8] = []
      while row.count < width {
        let length = Int.random(in: 1...(kind % 2 == 0 ? 4 : 200), using: &generator)
        let byte = UInt8.random(in: 0...(kind % 4 < 2 ? 1 : 255), using: &generator)
        row += [UInt8](repeating: byte, count: length)
      }
      row.removeLast(row.count - width)
      var packed = [UInt8](repeating: 0, count: width + width / 128 + 2)
      packed.removeLast(packed.count - RLE.pack(row.span, into: &packed))
      #expect(packed.count <= width + (width + 127) / 128)
      #expect(try Self.decode(Self.frame([packed]), width).planes == .bytes(row))
    }
  }

  @Test("large planes, which are expanded piece by piece", arguments: [8, 16, 32])
  func large(bits: Int) throws {
    var generator = SeededGenerator(seed: UInt64(bits))
    let count = 97 * 251
    let cells = (0..<2 * count).map { index in
      index % 300 < 150 ? UInt32(index / 300) : .random(in: 0...UInt32.max, using: &generator)
    }
    let planes: Samples.Planes =
      switch bits {
      case 8: .bytes(cells.map { UInt8(truncatingIfNeeded: $0) })
      case 16: .words(cells.map { UInt16(truncatingIfNeeded: $0) })
      default: .longs(cells)
      }
    let samples = Samples(columns: 97, rows: 251, components: 2, planes: planes, precision: bits)
    let frame = try RLE.encode(samples, bitsAllocated: bits)
    #expect(frame.count % 2 == 0)
    let shape = FrameShape(rows: 251, columns: 97, components: 2, bitsAllocated: bits)
    #expect(try RLE.decode(frame.span, as: shape) == samples)
  }

  @Test("narrow samples in wide cells, with their signs", arguments: [false, true])
  func widens(isSigned: Bool) throws {
    let samples = Samples(
      columns: 2, rows: 1, components: 1, planes: .bytes([0x80, 0x7F]), precision: 8,
      isSigned: isSigned)
    let frame = try RLE.encode(samples, bitsAllocated: 16)
    #expect(
      try Self.decode(frame, 2, bits: 16).planes == .words([isSigned ? 0xFF80 : 0x80, 0x7F]))
  }

  @Test("what run lengths cannot hold is refused")
  func refuses() {
    func samples(_ components: Int, columns: Int = 1) -> Samples {
      Samples(
        columns: columns, rows: 1, components: components,
        planes: .words([UInt16](repeating: 0, count: components)), precision: 16)
    }
    #expect(throws: CodecError.bitsAllocated(8)) {
      try RLE.encode(samples(1), bitsAllocated: 8)
    }
    #expect(throws: CodecError.segmentCount(16, expected: 15, offset: 0)) {
      try RLE.encode(samples(8), bitsAllocated: 16)
    }
    #expect(throws: CodecError.badSampleCount(expected: 2, found: 1)) {
      try RLE.encode(samples(1, columns: 2), bitsAllocated: 16)
    }
    #expect(throws: CodecError.badDimensions(columns: 0, rows: 1)) {
      try RLE.encode(samples(1, columns: 0), bitsAllocated: 16)
    }
  }
}
