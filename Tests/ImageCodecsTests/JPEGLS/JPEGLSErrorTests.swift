import Support
import Testing

@testable import ImageCodecs

/// A change of the example of the standard, and the error that it must give.
struct JPEGLSChange: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let range: Range<Int>
  let bytes: [UInt8]
  let error: JPEGLSError

  init(_ name: String, _ range: Range<Int>, _ bytes: [UInt8], _ error: JPEGLSError) {
    testDescription = name
    self.range = range
    self.bytes = bytes
    self.error = error
  }

  private static func preset(_ numbers: [UInt8]) -> [UInt8] {
    [0xFF, 0xF8, 0, 13, 1] + numbers.flatMap { [0, $0] }
  }

  static let all: [JPEGLSChange] = [
    JPEGLSChange("nothing", 0..<57, [], .noStartOfImage),
    JPEGLSChange("no SOI", 1..<2, [0xD9], .noStartOfImage),
    JPEGLSChange("no marker", 2..<3, [7], .noMarker(7, offset: 2)),
    JPEGLSChange("baseline JPEG", 3..<4, [0xC0], .otherProcess(0, offset: 2)),
    JPEGLSChange("lossless JPEG", 3..<4, [0xC3], .otherProcess(3, offset: 2)),
    JPEGLSChange(
      "a part of the second standard", 3..<4, [0xF9], .unsupported(.extensions, offset: 2)),
    JPEGLSChange("a second SOI", 3..<4, [0xD8], .unexpectedMarker(0xD8, offset: 2)),
    JPEGLSChange("EOI instead of a scan", 16..<17, [0xD9], .truncated(offset: 15)),
    JPEGLSChange("a segment of no bytes", 5..<6, [1], .segmentLength(1, marker: 0xF7, offset: 2)),
    JPEGLSChange("a short segment", 5..<6, [10], .segmentLength(10, marker: 0xF7, offset: 2)),
    JPEGLSChange("an endless segment", 4..<6, [0xFF, 0xFF], .truncated(offset: 57)),
    JPEGLSChange("one bit", 6..<7, [1], .parameter(.precision, 1, offset: 2)),
    JPEGLSChange("17 bits", 6..<7, [17], .parameter(.precision, 17, offset: 2)),
    JPEGLSChange("no columns", 9..<11, [0, 0], .parameter(.size, 0, offset: 2)),
    JPEGLSChange("no component", 11..<12, [0], .parameter(.components, 0, offset: 2)),
    JPEGLSChange(
      "two sizes of components", 5..<15, [14, 8, 0, 4, 0, 4, 2, 1, 0x11, 0, 2, 0x21, 0],
      .unsupported(.subsampling, offset: 2)),
    JPEGLSChange("two frames", 15..<15, [0xFF, 0xF7, 0, 2], .unexpectedMarker(0xF7, offset: 15)),
    JPEGLSChange("no frame", 2..<15, [], .unexpectedMarker(0xDA, offset: 2)),
    JPEGLSChange("a scan of nothing", 19..<20, [0], .parameter(.components, 0, offset: 15)),
    JPEGLSChange("a scan of another", 20..<21, [2], .component(2, offset: 15)),
    JPEGLSChange("a mapping table", 21..<22, [1], .unsupported(.mappingTable, offset: 15)),
    JPEGLSChange("NEAR of more than half", 22..<23, [128], .parameter(.near, 128, offset: 15)),
    JPEGLSChange("interleave mode 3", 23..<24, [3], .parameter(.interleave, 3, offset: 15)),
    JPEGLSChange("a point transform", 24..<25, [1], .unsupported(.pointTransform, offset: 15)),
    JPEGLSChange(
      "an unknown LSE", 15..<15, [0xFF, 0xF8, 0, 3, 14], .parameter(.presetKind, 14, offset: 15)),
    JPEGLSChange(
      "LSE of the second standard", 15..<15, [0xFF, 0xF8, 0, 3, 5],
      .unsupported(.extensions, offset: 15)),
    JPEGLSChange(
      "MAXVAL of 9 bits", 15..<15, [0xFF, 0xF8, 0, 13, 1, 1, 0] + [UInt8](repeating: 0, count: 8),
      .parameter(.maximum, 256, offset: 15)),
    JPEGLSChange(
      "T1 over T2", 15..<15, preset([0, 8, 0, 0, 0]), .parameter(.threshold(2), 7, offset: 15)),
    JPEGLSChange(
      "T3 over MAXVAL", 15..<15, preset([20, 0, 0, 30, 0]),
      .parameter(.threshold(3), 30, offset: 15)),
    JPEGLSChange(
      "RESET of 2", 15..<15, preset([0, 0, 0, 0, 2]), .parameter(.reset, 2, offset: 15)),
    JPEGLSChange(
      "a restart marker that is missing", 15..<15, [0xFF, 0xDD, 0, 4, 0, 2],
      .restart(expected: 0xD0, offset: 61)),
    JPEGLSChange(
      "HP's transform of one component", 15..<15,
      [0xFF, 0xE8, 0, 7] + Array("mrfx".utf8) + [1], .unsupported(.colourTransform, offset: 2)),
    JPEGLSChange("a marker in the scan", 40..<41, [0xFF], .truncated(offset: 40)),
    JPEGLSChange(
      "zeros without end", 25..<55, [UInt8](repeating: 0, count: 30), .codeWord(offset: 25)),
  ]
}

@Suite("Damaged JPEG-LS streams (T.87 §C)")
struct JPEGLSErrorTests {
  @Test("each says what is wrong and where", arguments: JPEGLSChange.all)
  func says(change: JPEGLSChange) {
    var bytes = JPEGLSStream.example.bytes
    bytes.replaceSubrange(change.range, with: change.bytes)
    #expect(throws: CodecError.jpegLS(change.error)) {
      try JPEGLS.decode(
        bytes.span, as: FrameShape(rows: 4, columns: 4, components: 1, bitsAllocated: 8))
    }
    #expect(!change.error.description.isEmpty)
  }

  @Test("no memory is taken for what the coded bytes cannot hold")
  func impossible() {
    var bytes = JPEGLSStream.example.bytes
    bytes.replaceSubrange(7..<11, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(
      throws: CodecError.jpegLS(.impossibleSize(rows: 65535, columns: 65535, bytes: 32))
    ) {
      try JPEGLS.decode(
        bytes.span,
        as: FrameShape(
          rows: 65535, columns: 65535, components: 1, bitsAllocated: 8, sampleLimit: 1 << 33))
    }
  }

  @Test(
    "a component that is coded twice, or not at all", arguments: [("twice", 1), ("no more", 0)])
  func components(name: String, count: Int) throws {
    let stream = try #require(JPEGLSStream.named("RGB none 8 bits near 0"))
    let scans = stream.bytes.indices.filter { stream.bytes[$0...].starts(with: [0xFF, 0xDA]) }
    var bytes = stream.bytes
    if count == 0 {
      bytes.replaceSubrange(scans[2]..., with: [0xFF, 0xD9])
    } else {
      bytes[scans[1] + 5] = bytes[scans[0] + 5]
    }
    let error = #expect(throws: CodecError.self) {
      try JPEGLS.decode(bytes.span, as: stream.shape)
    }
    #expect(
      error
        == .jpegLS(
          count == 0
            ? .truncated(offset: scans[2]) : .component(bytes[scans[0] + 5], offset: scans[1])))
  }

  @Test(
    "cut off anywhere: an error, or the samples before, then zeros",
    arguments: ["smooth 12 bits", "RGB line 8 bits near 3", "RGB sample restart 4", "steps 8 bits"])
  func truncations(name: String) throws {
    let stream = try #require(JPEGLSStream.named(name))
    let whole = try JPEGLS.decode(stream.bytes.span, as: stream.shape).planes.numbers
    var keeping = stream.shape
    keeping.damage = .keepDecoded
    var last = -1
    for count in 0..<stream.bytes.count - 2 {
      let bytes = Array(stream.bytes[..<count])
      var found: CodecError?
      do throws(CodecError) {
        _ = try JPEGLS.decode(bytes.span, as: stream.shape)
      } catch {
        found = error
      }
      do throws(CodecError) {
        let samples = try JPEGLS.decode(bytes.span, as: keeping)
        #expect(samples.damage == found)
        let numbers = samples.planes.numbers
        let kept = zip(numbers, whole).count { $0 == $1 && $1 != 0 }
        #expect(zip(numbers, whole).allSatisfy { $0 == $1 || $0 == 0 })
        #expect(kept >= last)
        last = kept
      } catch {
        #expect(error == found)
      }
    }
    #expect(last > whole.count / 2)
  }

  @Test(
    "missing colour differences are none",
    arguments: ["RGB none 12 bits near 0", "RGB none 8 bits near 0"])
  func missingDifferences(name: String) throws {
    let stream = try #require(JPEGLSStream.named(name))
    var shape = stream.shape
    shape.damage = .keepDecoded
    shape.hasColourDifferences = true
    let part = try JPEGLS.decode(
      stream.bytes.span.extracting(first: stream.bytes.count / 4), as: shape)
    #expect(part.damage != nil)
    let plane = part.rows * part.columns
    let numbers = part.planes.numbers
    #expect(numbers[plane - 1] == 0)
    #expect(numbers.dropFirst(plane).allSatisfy { $0 == 1 << (part.precision - 1) })
  }

  @Test(
    "damaged streams give samples or an error, never more",
    arguments: [
      "smooth 8 bits", "near 2, 16 bits", "RGB sample steps", "RGB line restart 1",
      "RGB none 12 bits near 0", "preset (0, 5, 12, 40, 3)", "HP2 sample", "sparse 16 bits",
    ])
  func mutations(name: String) throws {
    let stream = try #require(JPEGLSStream.named(name))
    var generator = SeededGenerator(seed: name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    for number in 0..<400 {
      var bytes = stream.bytes
      // Headers matter more than coded bytes, so the beginning is hit more often.
      let end = number % 3 == 0 ? min(bytes.count, 60) : bytes.count
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 2..<end, using: &generator)] =
          [0, 1, 0x7F, 0xFF, .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      var shape = stream.shape
      shape.sampleLimit = 1 << 16
      shape.damage = number % 2 == 0 ? .refuse : .keepDecoded
      do throws(CodecError) {
        let samples = try JPEGLS.decode(bytes.span, as: shape)
        #expect(
          samples.planes.numbers.count == samples.rows * samples.columns * samples.components)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
