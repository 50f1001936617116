import DICOM
import Foundation
import Support
import Testing

@testable import DICOMImaging

/// A folder of real images with what independent decoders make of them.
private struct Corpus {
  static let root = ProcessInfo.processInfo.environment["FILESET_CORPUS"]

  /// A table of `oracle`, by file.
  static func oracle(_ name: String) throws -> [String: [String: Any]] {
    let url = URL(fileURLWithPath: root ?? "").appendingPathComponent("oracle/\(name)")
    let table = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return try #require(table as? [String: [String: Any]])
  }

  static func image(_ file: String) throws -> DICOMImage {
    try DICOMImage(Part10File(path: (root ?? "") + "/" + file))
  }

  /// The image of a file, if there is a decoder for it and its transforms do not stand in functional
  /// groups, which the tables leave out.
  static func decodable(_ file: String) throws -> DICOMImage? {
    let image = try image(file)
    guard CorpusTests.decoded.contains(image.decoder.syntax.uid.rawValue),
      !image.dataSet.contains(.sharedFunctionalGroups)
    else { return nil }
    return image
  }
}

@Suite(
  "Real images against independent decoders",
  .enabled(if: Corpus.root != nil, "FILESET_CORPUS names no corpus"))
struct CorpusTests {
  /// Transfer syntaxes whose pixels are decoded.
  static let decoded: Set<String> = [
    "1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1.98",
    "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.5",
    "1.2.840.10008.1.2.8.1", "1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81",
    "1.2.840.10008.1.2.4.201", "1.2.840.10008.1.2.4.202",
  ]

  @Test("stored values: the trusted checksums of the first frames")
  func frames() throws {
    var checked = 0
    for (file, entry) in try Corpus.oracle("pixels.json") {
      guard let syntax = entry["transfer_syntax"] as? String, Self.decoded.contains(syntax),
        let sums = entry["frame_sha256"] as? [String], entry["reference"] as? String != "dcmtk"
      else { continue }
      let image = try Corpus.image(file)
      // A frame that is cut off is filled with zeros by the oracle, and refused here.
      if image.problems.contains(where: { $0.code == .frameCount }) { continue }
      for (frame, sum) in sums.prefix(2).enumerated() where frame < image.frameCount {
        let bytes = try image.decoder.withFrame(frame) { stored in
          // The array takes the lowest bits, the oracle those under High Bit.
          stored.cell.shift == 0 ? stored.array() : nil
        }
        guard let bytes else { continue }
        #expect(sha256(bytes) == sum, "\(file), frame \(frame + 1)")
        checked += 1
      }
    }
    #expect(checked > 250)
  }

  @Test("values behind the modality LUT, and levels behind windows and VOI LUTs")
  func tables() throws {
    var checked = 0
    for (file, entry) in try Corpus.oracle("lut.json") {
      guard let own = entry["own"] as? [String: Any], let points = entry["points"] as? [[Int]],
        let expected = own["modality"] as? [Double], entry["differs"] == nil,
        let image = try Corpus.decodable(file)
      else { continue }
      // The tables were made from the lowest bits, wherever High Bit is.
      if image.description.highBit + 1 != image.description.bitsStored { continue }
      let indices = points.map { $0[0] * image.description.columns + $0[1] }
      try image.decoder.withFrame(0) { stored throws(ImagingError) in
        let parameters = try GreyParameters(
          image.dataSet, image.groups, frame: 0, cell: stored.cell, .monochrome2)
        var values = [Double](repeating: 0, count: stored.samples)
        var span = values.mutableSpan
        stored.read(from: 0, into: &span)
        parameters.modality.apply(to: &span)
        let modality = indices.map { span[$0] }
        for (value, other) in zip(modality, expected) {
          #expect(abs(value - other) <= 1e-5 * max(1, abs(other)), "\(file)")
          checked += 1
        }
        for view in own["voi"] as? [[String: Any]] ?? [] {
          guard let (voi, scale, levels) = try Self.view(view, parameters) else { continue }
          var found = modality
          var foundSpan = found.mutableSpan
          voi.apply(to: &foundSpan)
          for (level, other) in zip(found, levels) {
            #expect(abs(level * scale - other) < 2e-6 * scale, "\(file)")
            checked += 1
          }
        }
      }
    }
    #expect(checked > 1000)
  }

  /// A view of the oracle: what it applied, the greatest output, and its levels.
  private static func view(
    _ view: [String: Any], _ parameters: GreyParameters
  ) throws(ImagingError) -> (VOI, Double, [Double])? {
    if view["kind"] as? String == "table", let bits = view["bits"] as? Int,
      let index = view["index"] as? Int, let values = view["values"] as? [Double],
      index < parameters.tables.count
    {
      let voi = try parameters.alternative(parameters.windows.count + index)
      return (voi, Double((1 << bits) - 1), values)
    }
    guard let center = view["center"] as? Double, let width = view["width"] as? Double,
      VOI.isUsable(center: center, width: width),
      let name = view["function"] as? String, let function = WindowFunction(rawValue: name),
      let levels = view["normalised"] as? [Double]
    else { return nil }
    return (.window(center: center, width: width, function: function), 1, levels)
  }

  @Test("palettes")
  func palettes() throws {
    var checked = 0
    for (file, entry) in try Corpus.oracle("lut.json") {
      guard let own = entry["own"] as? [String: Any], let points = entry["points"] as? [[Int]],
        let colours = own["palette_rgb"] as? [[Int]], let image = try Corpus.decodable(file),
        case .rgb8(let found) = try image.raster(frame: 0).pixels
      else { continue }
      let shift = colours.joined().contains { $0 > 255 } ? 8 : 0
      for (point, colour) in zip(points, colours) {
        let start = 3 * (point[0] * image.description.columns + point[1])
        #expect(found[start..<start + 3].map(Int.init) == colour.map { $0 >> shift }, "\(file)")
        checked += 1
      }
    }
    #expect(checked > 100)
  }
}
