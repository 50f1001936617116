import Foundation
import ImageCodecs
import Support
import Testing

/// A stream with what it holds.
struct JPEGStreamCase: Sendable, CustomTestStringConvertible {
  let name: String
  let components: Int
  let rows: Int
  let columns: Int
  let precision: Int
  let digest: String
  let stream: [UInt8]

  var testDescription: String { name }

  static let all: [JPEGStreamCase] = JPEGStreams.table.split(separator: "\n").compactMap { line in
    let fields = line.split(separator: "|").map(String.init)
    let shape = fields[1].split(separator: "x").compactMap { Int($0) }
    guard let data = Data(base64Encoded: fields[4]), let bits = Int(fields[2]) else { return nil }
    return JPEGStreamCase(
      name: fields[0].trimmingCharacters(in: .whitespaces), components: shape[0], rows: shape[1],
      columns: shape[2], precision: bits, digest: fields[3], stream: [UInt8](data))
  }

  /// The stream whose name begins so.
  static func named(_ prefix: String) throws -> JPEGStreamCase {
    try #require(all.first { $0.name.hasPrefix(prefix) })
  }

  var shape: FrameShape {
    FrameShape(rows: rows, columns: columns, components: components, bitsAllocated: 16)
  }

  func decoded(_ stream: [UInt8]? = nil, keep: Bool = false) throws(CodecError) -> Samples {
    var shape = shape
    shape.damage = keep ? .keepDecoded : .refuse
    let bytes = stream ?? self.stream
    return try JPEG.decode(bytes.span, as: shape)
  }
}

extension Samples {
  /// The cells of the planes as little-endian bytes.
  var cellBytes: [UInt8] {
    switch planes {
    case .bytes(let plane): plane
    case .words(let plane): plane.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .longs(let plane):
      plane.flatMap { cell in (0..<4).map { UInt8(cell >> (8 * $0) & 0xFF) } }
    }
  }
}

@Suite("JPEG streams (T.81)")
struct JPEGDecoderTests {
  @Test(
    "give the samples of libjpeg-turbo, or those that were coded", arguments: JPEGStreamCase.all)
  func samples(stream: JPEGStreamCase) throws {
    let samples = try stream.decoded()
    #expect(samples.columns == stream.columns)
    #expect(samples.rows == stream.rows)
    #expect(samples.components == stream.components)
    #expect(samples.precision == stream.precision)
    #expect(!samples.isSigned)
    #expect(samples.damage == nil)
    #expect(sha256(samples.cellBytes) == stream.digest)
  }

  @Test("are all read from the table")
  func count() {
    #expect(JPEGStreamCase.all.count == JPEGStreams.table.split(separator: "\n").count)
  }

  @Test(
    "say what their components are (ITU-T T.871 §6, T.81 §B.2.2)",
    arguments: [
      ([1, 2, 3], false, Samples.Colour.asDescribed), ([1, 2, 3], true, .ybr),
      ([82, 71, 66], false, .rgb), ([82, 71, 66], true, .rgb), ([114, 103, 98], false, .rgb),
      ([0, 1, 2], false, .asDescribed),
    ] as [([UInt8], Bool, Samples.Colour)])
  func colour(identifiers: [UInt8], hasHeader: Bool, colour: Samples.Colour) throws {
    let picture = JPEGPictures.slopes(columns: 8, rows: 8)
    var file = try JPEGEncoder(subsampling: .s444).encode(rgb: picture.span, columns: 8, rows: 8)
    let frame = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xC0 })
    let scan = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xDA })
    for (index, identifier) in identifiers.enumerated() {
      file[frame + 10 + 3 * index] = identifier
      file[scan + 5 + 2 * index] = identifier
    }
    if !hasHeader { file.removeSubrange(2..<20) }
    let shape = FrameShape(rows: 8, columns: 8, components: 3, bitsAllocated: 8)
    #expect(try JPEG.decode(file.span, as: shape).colour == colour)
  }

  @Test("of one component tell nothing of colour")
  func grey() throws {
    let picture = JPEGPictures.slopes(columns: 8, rows: 8)
    let file = try JPEGEncoder().encode(
      grey: picture.span.extracting(first: 64), columns: 8, rows: 8)
    let shape = FrameShape(rows: 8, columns: 8, components: 1, bitsAllocated: 8)
    #expect(try JPEG.decode(file.span, as: shape).colour == .asDescribed)
  }

  @Test("may have garbage and fill bytes between segments, and behind the image")
  func garbage() throws {
    let stream = try JPEGStreamCase.named("grey, 8 bits")
    let bytes = [0xFF, 0xD8, 0, 17, 0xFF, 0xFF] + stream.stream.dropFirst(2) + [0, 1, 2, 0xFF]
    #expect(sha256(try stream.decoded(bytes).cellBytes) == stream.digest)
  }

  @Test("need no end of image")
  func noEnd() throws {
    let stream = try JPEGStreamCase.named("grey, 8 bits")
    let samples = try stream.decoded(stream.stream.dropLast(2))
    #expect(sha256(samples.cellBytes) == stream.digest)
  }
}
