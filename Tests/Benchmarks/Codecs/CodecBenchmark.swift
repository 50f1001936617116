import DICOM
import DICOMImaging
import Deflate
import Foundation
import ImageCodecs

/// Times the codecs by themselves, in one process and thread, on the first frame of a DICOM file.
///
///     codec-benchmark FILE [--raw OUT]
///     codec-benchmark decode KIND FILE OUT
///     codec-benchmark time KIND FILE
///     codec-benchmark encode KIND FILE OUT …
///     codec-benchmark time-encode KIND FILE …
///
/// Prints a line a job: its name, megabytes of samples a second, the best of several rounds, and the
/// size of the result as a part of the samples. `--raw` writes the samples and pictures that it works
/// on, for other programs to do the same.
@main
struct CodecBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "decode": return try StreamDecoding.run(rest)
    case "time": return try StreamDecoding.time(rest)
    case "encode" where rest.first == "jpeg-lossless": return try StreamDecoding.encode(rest)
    case "encode": return try StreamEncoding.run(rest)
    case "time-encode": return try StreamEncoding.time(rest)
    default: break
    }
    guard let path = arguments.first else {
      print("usage: codec-benchmark FILE [--raw OUT]")
      exit(2)
    }
    let image = try DICOMImage(Part10File(path: path))
    var cache = RenderCache()
    let picture = try image.raster(frame: 0, cache: &cache)
    let stored = try image.pixelArray(frame: 0, PixelArray.Options())
    if arguments.count == 3, arguments[1] == "--raw" {
      try write(picture, stored, to: arguments[2])
    }
    try window(image, samples: stored.bytes.count, &cache)
    switch picture.pixels {
    case .grey8(let pixels): try grey(pixels, picture)
    case .rgb8(let pixels): try colour(pixels, picture)
    default: break
    }
    if image.description.samplesPerPixel == 1,
      stored.bytes.count == 2 * picture.columns * picture.rows
    {
      try grey16(stored, picture)
    }
    deflate(stored.bytes)
  }

  /// The best of a second of rounds, as megabytes a second.
  private static func report(
    _ name: String, bytes: Int, _ job: () throws -> Int
  ) rethrows {
    var best = Duration.seconds(1_000)
    var size = 0
    let clock = ContinuousClock()
    let end = clock.now + .seconds(1)
    while clock.now < end {
      let start = clock.now
      size = try job()
      best = min(best, clock.now - start)
    }
    let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    let speed = Int(Double(bytes) / seconds / 1e6)
    let part = (Double(size) / Double(bytes) * 1_000).rounded() / 1_000
    print("\(name)\t\(speed)\t\(part)")
  }

  private static func window(
    _ image: DICOMImage, samples: Int, _ cache: inout RenderCache
  ) throws {
    try report("window to 8 bits", bytes: samples) {
      let raster = try image.raster(frame: 0, cache: &cache)
      return raster.columns * raster.rows
    }
  }

  private static func grey(_ pixels: [UInt8], _ picture: Raster) throws {
    try report("JPEG grey q90", bytes: pixels.count) {
      try JPEGEncoder().encode(
        grey: pixels.span, columns: picture.columns, rows: picture.rows
      ).count
    }
    try report("PNG grey 8", bytes: pixels.count) {
      try PNGEncoder.encode(
        pixels.span, columns: picture.columns, rows: picture.rows, colour: .grey
      ).count
    }
  }

  private static func grey16(_ stored: PixelArray, _ picture: Raster) throws {
    let words = stride(from: 0, to: stored.bytes.count, by: 2).map {
      UInt16(stored.bytes[$0]) | UInt16(stored.bytes[$0 + 1]) << 8
    }
    try report("PNG grey 16", bytes: stored.bytes.count) {
      try PNGEncoder.encode(
        words.span, columns: picture.columns, rows: picture.rows, colour: .grey
      ).count
    }
    try lossless(
      Samples(
        columns: picture.columns, rows: picture.rows, components: 1, planes: .words(words),
        precision: 16), bytes: stored.bytes.count)
  }

  /// Codings of whole cells of 16 bits, both ways.
  private static func lossless(_ samples: Samples, bytes: Int) throws {
    let shape = FrameShape(
      rows: samples.rows, columns: samples.columns, components: 1, bitsAllocated: 16)
    for near in [0, 2] {
      let encoder = JPEGLSEncoder(near: near)
      let stream = try encoder.encode(samples)
      let name = near == 0 ? "JPEG-LS" : "JPEG-LS near \(near)"
      try report("\(name) encode", bytes: bytes) { try encoder.encode(samples).count }
      try report("\(name) decode", bytes: bytes) {
        _ = try JPEGLS.decode(stream.span, as: shape)
        return stream.count
      }
    }
    let frame = try RLE.encode(samples, bitsAllocated: 16)
    try report("RLE encode", bytes: bytes) { try RLE.encode(samples, bitsAllocated: 16).count }
    try report("RLE decode", bytes: bytes) {
      _ = try RLE.decode(frame.span, as: shape)
      return frame.count
    }
  }

  private static func colour(_ pixels: [UInt8], _ picture: Raster) throws {
    for (name, subsampling) in [
      ("JPEG RGB q90 4:2:0", JPEGEncoder.Subsampling.s420), ("JPEG RGB q90 4:4:4", .s444),
    ] {
      try report(name, bytes: pixels.count) {
        try JPEGEncoder(subsampling: subsampling).encode(
          rgb: pixels.span, columns: picture.columns, rows: picture.rows
        ).count
      }
    }
    try report("PNG RGB 8", bytes: pixels.count) {
      try PNGEncoder.encode(
        pixels.span, columns: picture.columns, rows: picture.rows, colour: .rgb
      ).count
    }
  }

  private static func deflate(_ bytes: [UInt8]) {
    let coded = Deflate.deflate(bytes.span, level: .balanced)
    report("inflate", bytes: bytes.count) {
      Inflate.inflate(coded.span, limit: bytes.count).bytes.count
    }
  }

  private static func write(_ picture: Raster, _ stored: PixelArray, to folder: String) throws {
    let pixels =
      switch picture.pixels {
      case .grey8(let pixels), .rgb8(let pixels): pixels
      default: [UInt8]()
      }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(pixels).write(to: URL(filePath: folder).appending(path: "picture"))
    try Data(stored.bytes).write(to: URL(filePath: folder).appending(path: "stored"))
    let shape =
      "\(picture.rows) \(picture.columns) \(pixels.count / (picture.rows * picture.columns))"
    try Data(shape.utf8).write(to: URL(filePath: folder).appending(path: "shape"))
  }
}
