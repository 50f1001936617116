import Foundation
import Synchronization
import Testing

@testable import ImageCodecs

@Suite("Giving up frames whose time has run out")
struct DeadlineTests {
  /// A deadline that is over after so many looks at it.
  private final class Looks: Sendable {
    private let seen = Atomic<Int>(0)
    private let most: Int

    init(most: Int = .max) { self.most = most }

    /// How often somebody looked.
    var count: Int { seen.load(ordering: .relaxed) }

    var deadline: Deadline {
      Deadline(when: { self.seen.wrappingAdd(1, ordering: .relaxed).oldValue >= self.most })
    }
  }

  /// Something that a codec does.
  struct Work: Sendable, CustomTestStringConvertible {
    let name: String
    /// How often it has to look, at the least.
    let looks: Int
    let run: @Sendable (Deadline, FrameShape.DamageRule) throws(CodecError) -> Void

    var testDescription: String { name }

    static let all = jpeg + jpegLS + jpeg2000 + rle + encoders

    private static let jpeg = JPEGStreamCase.all.map { stream in
      Work(name: "JPEG: \(stream.name)", looks: stream.rows / 16) {
        deadline, rule throws(CodecError) in
        var shape = stream.shape
        (shape.deadline, shape.damage) = (deadline, rule)
        _ = try JPEG.decode(stream.stream.span, as: shape)
      }
    }

    private static let jpegLS = JPEGLSStream.all.map { stream in
      Work(name: "JPEG-LS: \(stream.name)", looks: stream.shape.rows) {
        deadline, rule throws(CodecError) in
        var shape = stream.shape
        (shape.deadline, shape.damage) = (deadline, rule)
        _ = try JPEGLS.decode(stream.bytes.span, as: shape)
      }
    }

    private static let jpeg2000 = JPEG2000Stream.all.flatMap { stream in
      [1, 2].map { width in
        Work(name: "JPEG 2000: \(stream.name), \(width) at once", looks: 3) {
          deadline, rule throws(CodecError) in
          var shape = stream.shape
          (shape.deadline, shape.damage) = (deadline, rule)
          _ = try JPEG2000.decode(
            stream.bytes.span, as: shape, reducedBy: 0,
            using: BackwardWorkers(parallelWidth: width))
        }
      }
    }

    private static let samples = Samples(
      columns: 50, rows: 40, components: 1,
      planes: .bytes(JPEGPictures.noise(2000, seed: 1)), precision: 8)

    private static let rle = [
      Work(name: "RLE", looks: 1) { deadline, rule throws(CodecError) in
        let bytes = try RLE.encode(samples, bitsAllocated: 16)
        var shape = FrameShape(rows: 40, columns: 50, components: 1, bitsAllocated: 16)
        (shape.deadline, shape.damage) = (deadline, rule)
        _ = try RLE.decode(bytes.span, as: shape)
      }
    ]

    private static let encoders = [
      Work(name: "JPEG encoder", looks: 5) { deadline, _ throws(CodecError) in
        var encoder = JPEGEncoder()
        encoder.deadline = deadline
        guard case .bytes(let bytes) = samples.planes else { return }
        _ = try encoder.encode(grey: bytes.span, columns: 50, rows: 40)
      },
      Work(name: "JPEG-LS encoder", looks: 40) { deadline, _ throws(CodecError) in
        var encoder = JPEGLSEncoder()
        encoder.deadline = deadline
        _ = try encoder.encode(samples)
      },
      Work(name: "lossless JPEG encoder", looks: 80) { deadline, _ throws(CodecError) in
        _ = try JPEGLosslessEncoder.encode(samples, until: deadline)
      },
    ]
  }

  @Test("looks at the time within a frame, and gives it up at each look", arguments: Work.all)
  func givesUp(work: Work) throws {
    for rule in [FrameShape.DamageRule.refuse, .keepDecoded] {
      let all = Looks()
      try work.run(all.deadline, rule)
      #expect(all.count > work.looks)
      for most in 0..<min(all.count, 12) {
        #expect(throws: CodecError.overdue) { try work.run(Looks(most: most).deadline, rule) }
      }
      // Nothing goes on for long when the time is over.
      let none = Looks(most: 0)
      #expect(throws: CodecError.overdue) { try work.run(none.deadline, rule) }
      try work.run(Deadline(.now + .seconds(1_000_000)), rule)
    }
  }

  @Test("are over when their time has come, and not before")
  func time() {
    #expect(!Deadline.never.isOver)
    #expect(Deadline(.now).isOver)
    #expect(!Deadline(.now + .seconds(1_000_000)).isOver)
  }
}
