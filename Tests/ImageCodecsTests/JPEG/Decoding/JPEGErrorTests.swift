import ImageCodecs
import Testing

@Suite("Errors of JPEG streams")
struct JPEGErrorTests {
  /// A grey stream; its frame header is at byte 2 + 69.
  private static func grey() throws -> JPEGStreamCase { try JPEGStreamCase.named("grey, 8 bits") }

  private static func offset(of marker: UInt8, in stream: [UInt8]) throws -> Int {
    try #require(stream.indices.dropLast().first { stream[$0] == 0xFF && stream[$0 + 1] == marker })
  }

  private static func error(
    _ stream: [UInt8], limit: Int = 1 << 20
  ) -> JPEGError? {
    let shape = FrameShape(
      rows: 9, columns: 17, components: 1, bitsAllocated: 8, sampleLimit: limit)
    do throws(CodecError) {
      _ = try JPEG.decode(stream.span, as: shape)
      Issue.record("the stream was decoded")
    } catch {
      if case .jpeg(let found) = error { return found }
      Issue.record("\(error)")
    }
    return nil
  }

  @Test(
    "processes that are not decoded are named",
    arguments: [
      (0xC9, .arithmetic), (0xCA, .arithmetic), (0xCB, .arithmetic), (0xCD, .arithmetic),
      (0xC5, .hierarchical), (0xC6, .hierarchical), (0xC7, .hierarchical), (0xDE, .hierarchical),
      (0xF7, .jpegLS), (0xC8, .unknown(marker: 0xC8)),
    ] as [(UInt8, JPEGProcess)])
  func unsupported(marker: UInt8, process: JPEGProcess) throws {
    var stream = try Self.grey().stream
    let offset = try Self.offset(of: 0xC0, in: stream)
    stream[offset + 1] = marker
    let error = Self.error(stream)
    #expect(error == .unsupported(process, offset: offset))
    #expect(error?.description.contains("\(process) is not decoded") == true)
  }

  @Test("no start of image")
  func noStart() throws {
    #expect(Self.error([]) == .noStart)
    #expect(Self.error([0, 0, 1, 0]) == .noStart)
    #expect(Self.error(Array(try Self.grey().stream.dropFirst(2))) == .noStart)
  }

  @Test("no scan")
  func noScan() {
    #expect(Self.error([0xFF, 0xD8]) == .noScan(offset: 2))
    #expect(Self.error([0xFF, 0xD8, 0xFF, 0xD9]) == .noScan(offset: 2))
  }

  @Test("a segment that is longer than the stream")
  func longSegment() {
    #expect(
      Self.error([0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0])
        == .segmentLength(67, marker: 0xDB, offset: 2))
    #expect(
      Self.error([0xFF, 0xD8, 0xFF, 0xC0, 0, 1]) == .segmentLength(1, marker: 0xC0, offset: 2))
  }

  @Test("numbers of the frame header that cannot be (T.81 §B.2.2)")
  func frame() throws {
    let sound = try Self.grey().stream
    let offset = try Self.offset(of: 0xC0, in: sound)
    func changed(_ place: Int, _ values: UInt8...) -> JPEGError? {
      var stream = sound
      for (index, value) in values.enumerated() { stream[offset + place + index] = value }
      return Self.error(stream)
    }
    #expect(changed(4, 12) == .precision(12, .baseline, offset: offset))
    #expect(changed(1, 0xC1, 0, 11, 10) == .precision(10, .extended, offset: offset))
    #expect(changed(1, 0xC3, 0, 11, 1) == .precision(1, .lossless, offset: offset))
    #expect(changed(5, 0, 0) == .emptyImage(columns: 17, rows: 0, offset: offset))
    #expect(changed(7, 0, 0) == .emptyImage(columns: 0, rows: 9, offset: offset))
    #expect(changed(9, 0) == .componentCount(0, offset: offset))
    #expect(changed(9, 5) == .componentCount(5, offset: offset))
    #expect(changed(11, 0x51) == .samplingFactor(5, component: 1, offset: offset))
    #expect(changed(11, 0x10) == .samplingFactor(0, component: 1, offset: offset))
  }

  @Test("a size that the coded bytes cannot hold is refused before memory is taken")
  func hugeSize() throws {
    var stream = try Self.grey().stream
    let offset = try Self.offset(of: 0xC0, in: stream)
    for index in 5..<9 { stream[offset + index] = 0xFF }
    guard
      case .tooFewBytes(_, columns: 65_535, rows: 65_535, _) = Self.error(stream, limit: .max)
    else {
      Issue.record("another error")
      return
    }
    #expect(
      Self.error(stream, limit: 1000)
        == .tooLarge(columns: 65_535, rows: 65_535, components: 1, limit: 1000))
  }

  @Test("a second frame")
  func secondFrame() throws {
    let stream = try Self.grey().stream
    let offset = try Self.offset(of: 0xC0, in: stream)
    let twice = Array(stream.dropLast(2)) + stream[offset..<offset + 13]
    #expect(Self.error(twice) == .secondFrame(offset: stream.count - 2))
  }

  @Test("tables that are missing or damaged (T.81 §B.2.3, §B.2.4)")
  func tables() throws {
    let sound = try Self.grey().stream
    let scan = try Self.offset(of: 0xDA, in: sound)
    let codes = try Self.offset(of: 0xC4, in: sound)
    let steps = try Self.offset(of: 0xDB, in: sound)
    var stream = sound
    stream[scan + 6] = 0x10
    #expect(Self.error(stream) == .missingTable(.dc, number: 1, offset: scan))
    stream[scan + 6] = 0x02
    #expect(Self.error(stream) == .missingTable(.ac, number: 2, offset: scan))
    stream = sound
    stream[codes + 5] = 3
    #expect(Self.error(stream) == .badTable(.dc, offset: codes + 4))
    stream = sound
    stream[steps + 4] = 0x24
    #expect(Self.error(stream) == .badTable(.quantisation, offset: steps + 4))
  }

  @Test("a scan of other components than the frame has (T.81 §B.2.3)")
  func scanComponents() throws {
    var stream = try Self.grey().stream
    let scan = try Self.offset(of: 0xDA, in: stream)
    stream[scan + 5] = 9
    #expect(Self.error(stream) == .scanComponents(offset: scan))
  }

  @Test("parameters that a scan of its process cannot have (T.81 §G.1.1.1, §H.1.2)")
  func scanParameters() throws {
    for (name, place, value) in [("progressive spectral, grey", 8, 64), ("lossless 9", 7, 0)] {
      var stream = try JPEGStreamCase.named(name).stream
      let scan = try Self.offset(of: 0xDA, in: stream)
      let last = scan + 5 + 2 * Int(stream[scan + 4])
      stream[last + place - 7] = UInt8(value)
      guard case .scanParameters(_, _, _, _, scan) = Self.error(stream) else {
        Issue.record("another error")
        return
      }
    }
  }

  @Test("a component without a scan")
  func missingScan() throws {
    let found = try #require(
      JPEGStreamCase.all.first { $0.components == 3 && $0.name.hasSuffix("some scan") })
    let stream = found.stream
    let scans = stream.indices.dropLast().filter { stream[$0] == 0xFF && stream[$0 + 1] == 0xDA }
    try #require(scans.count == 3)
    let cut = Array(stream[..<scans[1]])
    guard case .missingScan(component: 2, _) = Self.error(cut) else {
      Issue.record("another error")
      return
    }
  }

  @Test("restart markers out of order, or missing (T.81 §E.2.4)")
  func restarts() throws {
    let found = try #require(
      JPEGStreamCase.all.first { $0.name.contains("grey, ") && $0.name.contains("restart 1") })
    let offset = try Self.offset(of: 0xD1, in: found.stream)
    var stream = found.stream
    stream[offset + 1] = 0xD5
    guard case .restartMarker(5, expected: 1, let place) = Self.error(stream) else {
      Issue.record("another error")
      return
    }
    #expect(place == offset)
    stream.removeSubrange(offset..<offset + 2)
    #expect(Self.error(stream) != nil)
  }

  @Test("descriptions say the byte and the section")
  func descriptions() {
    #expect(
      CodecError.jpeg(.endOfScan(offset: 12)).description
        == "byte 12 of the frame: the coded data end before all samples are there (T.81 §E.2.3)")
    #expect(
      CodecError.jpeg(.unsupported(.arithmetic, offset: 2)).description
        == "byte 2 of the frame: JPEG with arithmetic coding is not decoded")
  }
}
