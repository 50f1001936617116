import Foundation
import ImageCodecs

/// Encodes planes by itself, for other programs to compare:
///
///     codec-benchmark encode KIND FILE OUT COLUMNS ROWS COMPONENTS BITS [NEAR INTERLEAVE]
///     codec-benchmark time-encode KIND FILE COLUMNS ROWS COMPONENTS BITS [NEAR INTERLEAVE]
///
/// `FILE` has the planes, little endian in the smallest cell. `time-encode` prints the best of a
/// second of rounds, in seconds. An error is printed and ends with status 1.
enum StreamEncoding {
  static func run(_ arguments: [String]) throws {
    guard arguments.count >= 7 else { return usage() }
    let job = try Job(arguments[0], arguments[1], arguments.dropFirst(3))
    do {
      try Data(job.encoded()).write(to: URL(filePath: arguments[2]))
    } catch {
      print(error)
      exit(1)
    }
  }

  /// Encodes planes again and again.
  static func time(_ arguments: [String]) throws {
    guard arguments.count >= 6 else { return usage() }
    let job = try Job(arguments[0], arguments[1], arguments.dropFirst(2))
    let clock = ContinuousClock()
    let end = clock.now + .seconds(1)
    var best = Duration.seconds(1_000)
    while clock.now < end { best = min(best, try clock.measure { _ = try job.encoded() }) }
    print(Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds))
  }

  private static func usage() {
    print(
      "usage: codec-benchmark encode KIND FILE OUT COLUMNS ROWS COMPONENTS BITS [NEAR INTERLEAVE]")
    exit(2)
  }

  private struct Job {
    let kind: String
    let samples: Samples
    let near: Int
    let interleave: JPEGLSEncoder.Interleave

    init(_ kind: String, _ file: String, _ numbers: ArraySlice<String>) throws {
      self.kind = kind
      let values = numbers.compactMap { Int($0) } + [0]
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      samples = Samples(
        columns: values[0], rows: values[1], components: values[2],
        planes: Self.planes(bytes, bits: values[3]), precision: values[3])
      near = values[4]
      let modes = ["none": JPEGLSEncoder.Interleave.none, "line": .line, "sample": .sample]
      interleave = modes[numbers.last ?? ""] ?? .none
    }

    private static func planes(_ bytes: [UInt8], bits: Int) -> Samples.Planes {
      if bits <= 8 { return .bytes(bytes) }
      if bits <= 16 {
        return .words(
          stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
          })
      }
      return .longs(
        stride(from: 0, to: bytes.count - 3, by: 4).map { start in
          (0..<4).reduce(0) { $0 | UInt32(bytes[start + $1]) << (8 * UInt32($1)) }
        })
    }

    /// Encodes with the codec of a name. This `switch` is where further codecs are plugged in.
    func encoded() throws -> [UInt8] {
      switch kind {
      case "jpegls": try JPEGLSEncoder(near: near, interleave: interleave).encode(samples)
      case "rle":
        try RLE.encode(
          samples, bitsAllocated: samples.precision <= 8 ? 8 : (samples.precision + 15) & ~15)
      default: throw CocoaError(.featureUnsupported)
      }
    }
  }
}
