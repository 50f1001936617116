import Testing

@testable import ImageCodecs

@Suite("Damaged JPEG 2000 streams")
struct JPEG2000ErrorTests {
  /// A change of a sound stream, and the error that it must give.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: Int
    let bytes: [UInt8]
    let error: JPEG2000Error

    init(_ name: String, at place: Int, _ bytes: [UInt8], _ error: JPEG2000Error) {
      testDescription = name
      self.place = place
      self.bytes = bytes
      self.error = error
    }
  }

  // SOC, SIZ at 2 (47 bytes with its marker and one component: 43), COD at 45.
  @Test(
    "names the rule and the byte",
    arguments: [
      Damage("no SOC", at: 0, [0xFF, 0x4E], .noCodestream(offset: 0)),
      Damage("no SIZ", at: 2, [0xFF, 0x52], .noCodestream(offset: 0)),
      Damage("an empty image", at: 8, [0, 0, 0, 0], .invalid(.imageSize, value: 0, offset: 8)),
      Damage("tiles of no width", at: 24, [0, 0, 0, 0], .invalid(.tileSize, value: 0, offset: 24)),
      Damage("no components", at: 40, [0, 0], .invalid(.components, value: 0, offset: 40)),
      Damage(
        "more components than described", at: 40, [0, 9], .segmentLength(39, offset: 6)),
      Damage("39 bits", at: 42, [38], .invalid(.precision, value: 39, offset: 42)),
      Damage("33 bits", at: 42, [32], .unsupported(.precision, offset: 42)),
      Damage("no separation", at: 43, [0], .invalid(.subsampling, value: 0, offset: 43)),
      Damage("an unknown progression", at: 50, [9], .invalid(.progression, value: 9, offset: 50)),
      Damage("no layers", at: 51, [0, 0], .invalid(.layers, value: 0, offset: 51)),
      Damage("33 levels", at: 54, [33], .invalid(.levels, value: 33, offset: 54)),
      Damage("blocks too large", at: 55, [8, 8], .invalid(.blockSize, value: 8, offset: 55)),
      Damage("an unknown wavelet", at: 58, [2], .invalid(.transform, value: 2, offset: 58)),
      Damage("blocks of both parts", at: 57, [0xC0], .unsupported(.mixedBlocks, offset: 57)),
      Damage("part 2", at: 45, [0xFF, 0x75], .unsupported(.part2, offset: 45)),
    ])
  func namesTheRule(damage: Damage) throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    bytes.replaceSubrange(damage.place..<damage.place + damage.bytes.count, with: damage.bytes)
    #expect(throws: CodecError.jpeg2000(damage.error)) {
      try JPEG2000.decode(bytes.span, as: stream.shape)
    }
    #expect(!damage.error.description.isEmpty)
  }

  @Test("refuses a gigabyte of samples in a few bytes", arguments: [16_000, 32_767])
  func refusesSize(side: UInt16) throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    let edge: [UInt8] = [0, 0, UInt8(side >> 8), UInt8(side & 255)]
    bytes.replaceSubrange(8..<16, with: edge + edge)
    bytes.replaceSubrange(24..<32, with: edge + edge)
    let error = JPEG2000Error.tooFewBytes(
      bytes.count, columns: Int(side), rows: Int(side), offset: 0)
    var shape = stream.shape
    shape.sampleLimit = 1 << 30
    #expect(throws: CodecError.jpeg2000(error)) {
      try JPEG2000.decode(bytes.span, as: shape)
    }
  }

  @Test("names more bit-planes than it has room for, with their place")
  func namesBitPlanes() throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    let step = try #require(
      bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0x5C })
    // Seven guard bits and an exponent of 31 for the first sub-band make 37 bit-planes.
    bytes[step + 4] = 7 << 5
    bytes[step + 5] = 31 << 3
    #expect {
      try JPEG2000.decode(bytes.span, as: stream.shape)
    } throws: { error in
      guard case .jpeg2000(.unsupported(.bitPlanes, let offset)) = error as? CodecError else {
        return false
      }
      return offset > step && offset < bytes.count
    }
  }

  @Test("refuses an image beyond the limit before taking memory for it")
  func refusesLargeImages() throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    bytes.replaceSubrange(8..<16, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
    bytes.replaceSubrange(24..<32, with: [0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF])
    #expect(
      throws: CodecError.tooLarge(rows: 65_535, columns: 65_535, components: 1, limit: 1 << 20)
    ) {
      try JPEG2000.decode(bytes.span, as: stream.shape)
    }
  }

  @Test("refuses more tiles than can be numbered")
  func refusesManyTiles() throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    bytes.replaceSubrange(8..<16, with: [0, 0, 4, 0, 0, 0, 4, 0])
    bytes.replaceSubrange(24..<32, with: [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(throws: CodecError.jpeg2000(.invalid(.tileSize, value: 1, offset: 24))) {
      try JPEG2000.decode(bytes.span, as: stream.shape)
    }
  }

  @Test("refuses more precincts than the bytes can fill")
  func refusesManyPrecincts() throws {
    let stream = try JPEG2000Stream.named("5/3 8 bits unsigned × 1")
    var bytes = stream.bytes
    // 8,192 × 8,192 samples, precincts of one sample in the lowest resolution and none above.
    bytes.replaceSubrange(8..<16, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
    bytes.replaceSubrange(24..<32, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
    bytes.replaceSubrange(45..<59, with: [0xFF, 0x52, 0, 13, 1, 0, 0, 1, 0, 0, 4, 4, 0, 1])
    bytes.insert(0, at: 59)
    var shape = stream.shape
    shape.sampleLimit = 1 << 27
    #expect {
      try JPEG2000.decode(bytes.span, as: shape)
    } throws: { error in
      guard case .jpeg2000(.tooComplex) = error as? CodecError else { return false }
      return true
    }
  }

  @Test(
    "is an error, or keeps what came before, wherever a stream ends",
    arguments: [
      "5/3 8 bits unsigned × 1", "HT 9/7 8 bits unsigned × 3", "PPM", "palette",
      "RPCL with tiles, layers and precincts",
    ])
  func endsEarly(name: String) throws {
    let stream = try JPEG2000Stream.named(name)
    var kept = stream.shape
    kept.damage = .keepDecoded
    // The last two bytes are EOC, which some writers leave out.
    // Every length of the smallest stream, and some of the others.
    let step = name == "palette" ? 1 : 13
    for length in stride(from: 0, to: stream.bytes.count - 2, by: step) {
      let part = Array(stream.bytes[..<length])
      #expect(throws: CodecError.self) { try JPEG2000.decode(part.span, as: stream.shape) }
      guard let samples = try? JPEG2000.decode(part.span, as: kept) else { continue }
      #expect(samples.damage != nil)
      #expect(samples.numbers.count == stream.samples.count || name == "palette")
    }
  }

  @Test("keeps the tiles in front of the damage")
  func keepsTiles() throws {
    let stream = try JPEG2000Stream.named("LRCP with tiles, layers and precincts")
    var shape = stream.shape
    shape.damage = .keepDecoded
    let part = Array(stream.bytes[..<(stream.bytes.count / 2)])
    let samples = try JPEG2000.decode(part.span, as: shape)
    #expect(samples.damage != nil)
    #expect(samples.numbers[0] == stream.samples[0])
    #expect(samples.numbers.last == 0)
  }

  @Test("neither crashes nor makes other than it says, whatever is changed", arguments: 0..<8)
  func survivesChanges(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % bound
    }
    for stream in JPEG2000Stream.all where stream.columns * stream.rows < 2_000 {
      for _ in 0..<6 {
        var bytes = stream.bytes
        for _ in 0...random(4) {
          let end = random(2) == 0 ? bytes.count : min(bytes.count, 120)
          bytes[random(end)] = random(3) == 0 ? UInt8(random(256)) : UInt8(random(8))
        }
        var shape = stream.shape
        shape.sampleLimit = 1 << 16
        shape.damage = random(2) == 0 ? .refuse : .keepDecoded
        guard let samples = try? JPEG2000.decode(bytes.span, as: shape) else { continue }
        #expect(samples.numbers.count == samples.rows * samples.columns * samples.components)
      }
    }
  }
}
