import Dispatch
import Foundation
import ImageCodecs
import Synchronization

/// Decodes a coded frame by itself, for other programs to compare:
///
///     codec-benchmark decode KIND FILE OUT [COLUMNS ROWS COMPONENTS]
///     codec-benchmark encode KIND FILE OUT COLUMNS ROWS COMPONENTS BITS
///     codec-benchmark time KIND FILE [COLUMNS ROWS COMPONENTS]
///
/// `OUT` receives the planes, little endian in the smallest cell; columns, rows, components, bits,
/// sign and colour are printed. `encode` makes a stream of such planes. `time` prints the best of a second of rounds, in seconds. With
/// `CPU` in the environment it counts the time of the processor, which others on the machine do not
/// lengthen. An error is
/// printed and ends with status 1.
enum StreamDecoding {
  static func run(_ arguments: [String]) throws {
    guard arguments.count >= 3 else {
      print("usage: codec-benchmark decode KIND FILE OUT [COLUMNS ROWS COMPONENTS]")
      exit(2)
    }
    let numbers = arguments.dropFirst(3).compactMap { Int($0) } + [0, 0, 0]
    let shape = FrameShape(
      rows: numbers[1], columns: numbers[0], components: numbers[2], bitsAllocated: 16)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
    let samples: Samples
    do {
      samples = try decode(arguments[0], bytes, shape)
    } catch {
      print(error)
      exit(1)
    }
    try data(samples.planes).write(to: URL(filePath: arguments[2]))
    print(
      samples.columns, samples.rows, samples.components, samples.precision,
      samples.isSigned ? "signed" : "unsigned", samples.colour)
  }

  /// Encodes planes of one or two bytes a sample.
  static func encode(_ arguments: [String]) throws {
    let numbers = arguments.dropFirst(3).compactMap { Int($0) }
    guard numbers.count == 4, arguments[0] == "jpeg-lossless" else {
      print("usage: codec-benchmark encode jpeg-lossless FILE OUT COLUMNS ROWS COMPONENTS BITS")
      exit(2)
    }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
    let words = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
    }
    let samples = Samples(
      columns: numbers[0], rows: numbers[1], components: numbers[2],
      planes: numbers[3] > 8 ? .words(words) : .bytes(bytes), precision: numbers[3])
    do {
      try Data(JPEGLosslessEncoder.encode(samples)).write(to: URL(filePath: arguments[2]))
    } catch {
      print(error)
      exit(1)
    }
  }

  /// Decodes a stream again and again.
  static func time(_ arguments: [String]) throws {
    guard arguments.count >= 2 else {
      print("usage: codec-benchmark time KIND FILE [COLUMNS ROWS COMPONENTS]")
      exit(2)
    }
    let numbers = arguments.dropFirst(2).compactMap { Int($0) } + [0, 0, 0]
    let shape = FrameShape(
      rows: numbers[1], columns: numbers[0], components: numbers[2], bitsAllocated: 16)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
    let clock = ContinuousClock()
    let end = clock.now + .seconds(1)
    var best = Duration.seconds(1_000)
    let countsProcessor = ProcessInfo.processInfo.environment["CPU"] != nil
    while clock.now < end {
      let start = Foundation.clock()
      let wall = try clock.measure { _ = try decode(arguments[0], bytes, shape) }
      let processor = Duration.microseconds(Foundation.clock() - start)
      best = min(best, countsProcessor ? processor : wall)
    }
    print(Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds))
  }

  /// Decodes with the codec of a name. This `switch` is where further codecs are plugged in.
  static func decode(_ kind: String, _ bytes: [UInt8], _ shape: FrameShape) throws -> Samples {
    switch kind {
    case "jpeg": try JPEG.decode(bytes.span, as: shape)
    case "jpegls": try JPEGLS.decode(bytes.span, as: shape)
    case "jpeg2000": try JPEG2000.decode(bytes.span, as: shape)
    case "jpeg2000-half":
      try JPEG2000.decode(bytes.span, as: shape, reducedBy: 1, using: OneWorker())
    case "jpeg2000-parallel":
      try JPEG2000.decode(bytes.span, as: shape, reducedBy: 0, using: AllCores.shared)
    case "rle": try RLE.decode(bytes.span, as: shape)
    default: throw CocoaError(.featureUnsupported)
    }
  }

  private static func data(_ planes: Samples.Planes) -> Data {
    switch planes {
    case .bytes(let plane): Data(plane)
    case .words(let plane): Data(plane.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    case .longs(let plane):
      Data(plane.flatMap { cell in (0..<4).map { UInt8(cell >> (8 * $0) & 0xFF) } })
    }
  }
}

/// Does independent parts of a decoder's work on all cores.
struct AllCores: Workers {
  /// Made once: counting the cores reads files of the system.
  static let shared = AllCores()
  let parallelWidth = ProcessInfo.processInfo.activeProcessorCount

  func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let value = body(number)
      results.withLock { $0[number] = value }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
