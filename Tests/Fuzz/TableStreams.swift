import Foundation
import ImageCodecs

/// The coded frames of other encoders that the tests have, read from the source of their tables.
struct TableStreams {
  private var streams: [[UInt8]] = []

  var count: Int { streams.count }

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ImageCodecsTests")
    let table = tests.appending(path: "JPEG2000/JPEG2000Streams+Table.swift")
    for line in try String(contentsOf: table, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ";")
      guard fields.count == 9, let data = Data(base64Encoded: String(fields[7])) else { continue }
      streams.append([UInt8](data))
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
      let samples = try JPEG2000.decode(
        random.damaged(sound, from: 0).span, as: shape,
        reducedBy: Int.random(in: 0...8, using: &random) == 0 ? 1 : 0, using: OneWorker())
      return samples.rows * samples.columns > 0 ? 1 : 0
    } catch {
      _ = error.description
      return 0
    }
  }
}
