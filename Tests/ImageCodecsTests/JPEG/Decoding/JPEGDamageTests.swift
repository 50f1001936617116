import ImageCodecs
import Testing

@Suite("Damaged JPEG streams")
struct JPEGDamageTests {
  static let names = [
    "420, 8 bits", "grey, 12 bits", "progressive full, 420", "lossless 12", "lossless 8 bits, sub",
    "DNL",
  ]

  /// A small random generator; the same seed gives the same damage.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  @Test(
    "a fill byte where no marker follows is left out with a warning (T.81 §B.1.1.2)",
    arguments: [1, 3], [false, true])
  func fillBytes(count: Int, keeps: Bool) throws {
    var cases = 0
    for stream in JPEGStreamCase.all {
      guard let whole = try? stream.decoded(keep: keeps) else { continue }
      #expect(whole.warning == nil, "\(stream.name)")
      let start = try #require(Self.scanStart(stream.stream))
      // Stuffed data: 0xFF and 0, which no other 0xFF is in front of.
      let places = (start..<stream.stream.count - 1).filter {
        stream.stream[$0] == 0xFF && stream.stream[$0 + 1] == 0 && stream.stream[$0 - 1] != 0xFF
      }
      guard let place = places.first else { continue }
      var bytes = stream.stream
      bytes.insert(contentsOf: [UInt8](repeating: 0xFF, count: count), at: place)
      var filled = try stream.decoded(bytes, keep: keeps)
      #expect(filled.warning == .jpeg(.fillByte(offset: place + count - 1)), "\(stream.name)")
      filled.warning = nil
      #expect(filled == whole, "\(stream.name)")
      cases += 1
    }
    #expect(cases > 3)
  }

  /// Where the coded data of the first scan begin.
  private static func scanStart(_ bytes: [UInt8]) -> Int? {
    var position = 2
    while position + 3 < bytes.count {
      let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
      if bytes[position + 1] == 0xDA { return position + 2 + length }
      position += 2 + length
    }
    return nil
  }

  @Test("fill bytes in front of restart markers and the end are none of the data")
  func soundFillBytes() throws {
    for stream in JPEGStreamCase.all {
      guard let whole = try? stream.decoded(), let start = Self.scanStart(stream.stream) else {
        continue
      }
      let places = (start..<stream.stream.count - 1).filter {
        stream.stream[$0] == 0xFF && (0xD0...0xD9).contains(stream.stream[$0 + 1])
      }
      var bytes = stream.stream
      for place in places.reversed() { bytes.insert(0xFF, at: place) }
      #expect(try stream.decoded(bytes) == whole, "\(stream.name)")
    }
  }

  @Test("cut off at each length, they give an error or what was decoded", arguments: names)
  func truncated(name: String) throws {
    let stream = try JPEGStreamCase.named(name)
    let whole = try stream.decoded()
    for length in 0..<stream.stream.count - 2 {
      let cut = Array(stream.stream.prefix(length))
      do throws(CodecError) {
        // Fill bits and the end of the image can be missing without harm.
        #expect(try stream.decoded(cut) == whole)
      } catch {
        guard case .jpeg = error else {
          Issue.record("\(error)")
          return
        }
      }
      guard let kept = try? stream.decoded(cut, keep: true) else { continue }
      #expect(kept.columns == whole.columns && kept.rows == whole.rows)
      #expect(kept == whole || kept.damage != nil)
    }
  }

  @Test("lossless ones keep the samples in front of the damage, and zeros behind it")
  func keepsPrefix() throws {
    let stream = try #require(
      JPEGStreamCase.all.first {
        $0.name.hasPrefix("lossless 16") || $0.name.hasPrefix("lossless 15")
      })
    let whole = try stream.decoded().cellBytes
    for length in stream.stream.count / 2..<stream.stream.count - 3 {
      guard let kept = try? stream.decoded(Array(stream.stream.prefix(length)), keep: true) else {
        continue
      }
      let differing = zip(kept.cellBytes, whole).filter { $0 != $1 && $0 != 0 }
      #expect(differing.isEmpty)
    }
  }

  @Test("baseline ones keep the blocks in front of the damage")
  func keepsBlocks() throws {
    let picture = JPEGPictures.slopes(columns: 64, rows: 64)
    let file = try JPEGEncoder().encode(
      grey: picture.span.extracting(first: 4096), columns: 64, rows: 64)
    var shape = FrameShape(rows: 64, columns: 64, components: 1, bitsAllocated: 8)
    let whole = try JPEG.decode(file.span, as: shape).cellBytes
    shape.damage = .keepDecoded
    let half = try JPEG.decode(file.span.extracting(first: file.count - 40), as: shape)
    #expect(half.cellBytes.prefix(64 * 8) == whole.prefix(64 * 8))
    #expect(half.cellBytes.last == 0)
    guard case .jpeg(.endOfScan(let offset)) = half.damage else {
      Issue.record("no damage")
      return
    }
    #expect(offset == file.count - 40)
  }

  /// Where the restart markers of the first scan are.
  private static func restarts(_ stream: [UInt8]) throws -> [Int] {
    let scan = try #require(
      stream.indices.dropLast().first { stream[$0] == 0xFF && stream[$0 + 1] == 0xDA })
    let end =
      stream.indices.dropLast().first {
        $0 > scan && stream[$0] == 0xFF && stream[$0 + 1] != 0 && !(0xD0...0xD7 ~= stream[$0 + 1])
      } ?? stream.count
    return (scan..<end - 1).filter { stream[$0] == 0xFF && 0xD0...0xD7 ~= stream[$0 + 1] }
  }

  /// A stream, and how many bytes of samples one of its restart intervals has at most.
  static let intervals = [
    ("grey, 8 bits, restart 1", 64), ("grey, 12 bits, restart 3", 384),
    ("444, 12 bits, restart 3", 1_152), ("progressive full, grey, 8 bits, restart 2", 128),
    ("progressive full, 444, 12 bits, restart 2", 768), ("lossless 10 bits", 28),
    ("lossless 16 bits", 84), ("lossless 2 bits", 42),
  ]

  @Test("they go on at the next restart marker (T.81 §E.2.4)", arguments: intervals)
  func resumes(name: String, most: Int) throws {
    let stream = try JPEGStreamCase.named(name)
    let restarts = try Self.restarts(stream.stream)
    try #require(restarts.count >= 2)
    // An interval whose bytes are lost.
    let bytes = Array(stream.stream[..<(restarts[0] + 2)]) + stream.stream[restarts[1]...]
    #expect(throws: CodecError.jpeg(.endOfScan(offset: restarts[0]))) {
      try stream.decoded(bytes)
    }
    let whole = try stream.decoded()
    let kept = try stream.decoded(bytes, keep: true)
    #expect(kept.damage == .jpeg(.endOfScan(offset: restarts[0])))
    let differing = zip(kept.cellBytes, whole.cellBytes).count { $0 != $1 }
    #expect(differing > 0 && differing <= most)
  }

  @Test("markers may be lost, or be none", arguments: [1, 2, 3])
  func losesMarkers(count: Int) throws {
    let stream = try JPEGStreamCase.named("grey, 8 bits, restart 1")
    let restarts = try Self.restarts(stream.stream)
    try #require(restarts.count == 5)
    let whole = try stream.decoded()
    var bytes = stream.stream
    bytes.removeSubrange(restarts[0]..<restarts[count])
    let kept = try stream.decoded(bytes, keep: true)
    #expect(
      kept.damage == .jpeg(.restartMarker(count, expected: 0, offset: restarts[0])))
    #expect(zip(kept.cellBytes, whole.cellBytes).count { $0 != $1 } <= 64 * count)
    // What is no segment, and a marker of long before.
    bytes = stream.stream
    bytes.insert(
      contentsOf: [0xFF, 0xC8, 0xFF, [0xD7, 0xD0, 0xD1][count - 1]], at: restarts[1] + 3)
    let changed = try stream.decoded(bytes, keep: true)
    #expect(changed.damage != nil)
    #expect(changed.cellBytes.last == whole.cellBytes.last)
    #expect(zip(changed.cellBytes, whole.cellBytes).count { $0 != $1 } <= 64 * 4)
  }

  @Test(
    "what is missing of YCbCr is black and not green",
    arguments: [(true, false), (false, true), (false, false)])
  func missingColour(hasHeader: Bool, isDescribed: Bool) throws {
    let picture = JPEGPictures.slopes(columns: 64, rows: 64)
    var file = try JPEGEncoder().encode(
      rgb: (picture + picture + picture).span.extracting(first: 3 * 4096), columns: 64, rows: 64)
    if !hasHeader { file.removeSubrange(2..<4 + Int(file[5])) }
    var shape = FrameShape(rows: 64, columns: 64, components: 3, bitsAllocated: 8)
    shape.damage = .keepDecoded
    shape.hasColourDifferences = isDescribed
    let part = try JPEG.decode(file.span.extracting(first: file.count - 60), as: shape)
    #expect(part.damage != nil)
    let last = [4_095, 8_191, 12_287].map { part.cellBytes[$0] }
    #expect(last == (hasHeader || isDescribed ? [0, 128, 128] : [0, 0, 0]))
  }

  @Test("changed at random, they never crash", arguments: JPEGStreamCase.all)
  func mutated(stream: JPEGStreamCase) {
    var random = Random(state: 0x9E37_79B9_7F4A_7C15 ^ UInt64(stream.stream.count))
    for number in 0..<60 {
      var bytes = stream.stream
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 2..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 2: bytes[place] = 0xFF
        default: bytes.remove(at: place)
        }
        if bytes.count < 4 { break }
      }
      var shape = stream.shape
      shape.sampleLimit = 1 << 16
      shape.damage = number % 2 == 0 ? .refuse : .keepDecoded
      do throws(CodecError) {
        let samples = try JPEG.decode(bytes.span, as: shape)
        #expect(samples.cellBytes.count >= samples.columns * samples.rows * samples.components)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test("more scans than any encoder makes")
  func manyScans() throws {
    let stream = try JPEGStreamCase.named("progressive deep, grey").stream
    let scans = stream.indices.dropLast().filter { stream[$0] == 0xFF && stream[$0 + 1] == 0xDA }
    // The second one adds a bit to each DC coefficient, which can be done again and again.
    let second = stream[scans[1]..<scans[2]]
    let bytes = Array(stream[..<scans[2]]) + (0..<600).flatMap { _ in second }
    let shape = try JPEGStreamCase.named("progressive deep, grey").shape
    #expect {
      try JPEG.decode(bytes.span, as: shape)
    } throws: { error in
      guard case CodecError.jpeg(.tooManyScans(513, _))? = error as? CodecError else {
        return false
      }
      return true
    }
  }
}
