import Foundation
import ImageCodecs

/// The coded frames of other encoders that the tests have, read from the source of their tables.
struct TableStreams {
  private enum Coding {
    case jpeg, jpegLS, jpeg2000
  }

  /// Where a table stands, and which field of its lines is the stream in base 64.
  private static var tables: [(coding: Coding, path: String, separator: Character, field: Int)] {
    [
      (.jpeg, "JPEG/Decoding/JPEGStreams.swift", "|", 4),
      (.jpegLS, "JPEGLS/JPEGLSStreams+Table.swift", ";", 8),
      (.jpeg2000, "JPEG2000/JPEG2000Streams+Table.swift", ";", 7),
    ]
  }

  private var streams: [(coding: Coding, bytes: [UInt8])] = []

  var count: Int { streams.count }

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "ImageCodecsTests")
    for table in Self.tables {
      let text = try String(contentsOf: tests.appending(path: table.path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let fields = line.split(separator: table.separator)
        guard fields.count > table.field,
          let data = Data(base64Encoded: String(fields[table.field]))
        else { continue }
        streams.append((table.coding, [UInt8](data)))
      }
    }
  }

  /// Damages a stream and decodes it, strictly or as far as it goes.
  ///
  /// - Returns: 1 if there were samples, else 0.
  func tryDamaged(_ random: inout Mutator) -> Int {
    guard let sound = streams.randomElement(using: &random) else { return 0 }
    let shape = FrameShape(
      rows: 1, columns: 1, components: 1, bitsAllocated: 16, sampleLimit: 1 << 20,
      damage: Bool.random(using: &random) ? .keepDecoded : .refuse)
    do throws(CodecError) {
      let damaged = random.damaged(sound.bytes, from: 0)
      let samples =
        switch sound.coding {
        case .jpeg: try JPEG.decode(damaged.span, as: shape)
        case .jpegLS: try JPEGLS.decode(damaged.span, as: shape)
        case .jpeg2000:
          try JPEG2000.decode(
            damaged.span, as: shape,
            reducedBy: Int.random(in: 0...8, using: &random) == 0 ? 1 : 0, using: OneWorker())
        }
      return samples.rows * samples.columns > 0 ? 1 : 0
    } catch {
      _ = error.description
      return 0
    }
  }
}
