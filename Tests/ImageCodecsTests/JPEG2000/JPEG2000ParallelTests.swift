import Dispatch
import Foundation
import Synchronization
import Testing

@testable import ImageCodecs

@Suite("Decoding code-blocks and rows of JPEG 2000 at once")
struct JPEG2000ParallelTests {
  @Test("has all streams") func streams() {
    #expect(JPEG2000WideStream.all.count == 7)
  }

  @Test("gives what one worker gives", arguments: JPEG2000WideStream.all, [2, 3])
  func agrees(stream: JPEG2000WideStream, jobs: Int) throws {
    let alone = try JPEG2000.decode(stream.bytes.span, as: .wide)
    #expect(alone.columns == 200)
    #expect(alone.rows == 150)
    let together = try JPEG2000.decode(
      stream.bytes.span, as: .wide, reducedBy: 0, using: Threads(parallelWidth: jobs))
    #expect(together == alone)
    #expect(
      try JPEG2000.decode(
        stream.bytes.span, as: .wide, reducedBy: 0, using: BackwardWorkers(parallelWidth: jobs),
        checksIndices: true) == alone)
  }

  @Test("gives the same smaller picture", arguments: JPEG2000WideStream.all)
  func agreesReduced(stream: JPEG2000WideStream) throws {
    let alone = try JPEG2000.decode(
      stream.bytes.span, as: .wide, reducedBy: 1, using: OneWorker())
    let together = try JPEG2000.decode(
      stream.bytes.span, as: .wide, reducedBy: 1, using: Threads(parallelWidth: 2))
    #expect(together == alone)
  }

  @Test("gives the same error, and keeps the same", arguments: JPEG2000WideStream.all)
  func agreesOnDamage(stream: JPEG2000WideStream) {
    var kept = FrameShape.wide
    kept.damage = .keepDecoded
    for number in 0..<4 {
      // A stream cut off, and one with a byte that is another one.
      let place = stream.bytes.count * (2 * number + 2) / 9
      var changed = stream.bytes
      changed[place] ^= 0xFF
      for bytes in [Array(stream.bytes[..<place]), changed] {
        for shape in [FrameShape.wide, kept] {
          let alone = outcome { () throws(CodecError) in
            try JPEG2000.decode(bytes.span, as: shape)
          }
          let together = outcome { () throws(CodecError) in
            try JPEG2000.decode(
              bytes.span, as: shape, reducedBy: 0, using: Threads(parallelWidth: 3))
          }
          #expect(alone == together)
        }
      }
    }
  }

  private func outcome(
    _ body: () throws(CodecError) -> Samples
  ) -> Result<Samples, CodecError> {
    Result { () throws(CodecError) in try body() }
  }
}

/// A stream of several code-blocks, and of rows that workers share out.
struct JPEG2000WideStream: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]

  static let all: [JPEG2000WideStream] = table.description.split(separator: "\n").compactMap {
    let fields = $0.split(separator: ";").map(String.init)
    guard fields.count == 2, let stream = Data(base64Encoded: fields[1]) else { return nil }
    return JPEG2000WideStream(testDescription: fields[0], bytes: [UInt8](stream))
  }
}

extension FrameShape {
  /// That of ``JPEG2000WideStream``.
  fileprivate static var wide: FrameShape {
    FrameShape(rows: 150, columns: 200, components: 3, bitsAllocated: 16, sampleLimit: 1 << 20)
  }
}

/// Does parts of the work on threads.
private struct Threads: Workers {
  let parallelWidth: Int

  func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let value = body(number)
      results.withLock { $0[number] = value }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
