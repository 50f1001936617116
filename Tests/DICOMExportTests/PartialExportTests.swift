import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import ImageCodecs
import Support
import Synchronization
import Testing

@testable import DICOMExport

@Suite("Damaged images are exported in part on request")
struct PartialExportTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Exports the file that is alone in a folder.
  private func export(
    _ bytes: [UInt8], _ format: ExportFormat, _ damage: DamageRule
  ) throws -> (outcome: ExportOutcome, summary: ExportSummary) {
    try folder.write(bytes, to: "in/image")
    var options = ExportOptions()
    options.format = format
    options.damage = damage
    options.existing = .overwrite
    let plan = ExportPlan(
      try FileSet.open("\(folder.path)/in"), query: try Query([]),
      destination: "\(folder.path)/out", options: options)
    let outcomes = Mutex<[ExportOutcome]>([])
    let summary = try plan.run { _, outcome in outcomes.withLock { $0.append(outcome) } }
    return (try #require(outcomes.withLock { $0 }.first), summary)
  }

  private static func cut(_ name: String) throws -> [UInt8] {
    let url = TestMedia.folder.appending(path: "compressed/\(name)")
    return Array(try Data(contentsOf: url)).dropLast(300)
  }

  @Test(
    "in every coding",
    arguments: [
      "HTJ2K", "J2K", "J2KRGB", "JPEG12", "JPEG422", "JPEG8", "JPEGLS", "LOSSLESS", "NEARLS", "RLE",
    ])
  func codings(name: String) throws {
    let bytes = try Self.cut(name)
    for format in [ExportFormat.png, .npy(PixelArray.Options())] {
      let refused = try export(bytes, format, .refuse)
      #expect(refused.outcome.status == .failed && refused.outcome.paths.isEmpty)
      let kept = try export(bytes, format, .keepDecoded)
      #expect(kept.outcome.status == .partial && kept.outcome.paths.count == 1)
      #expect(kept.outcome.failures.isEmpty)
      #expect(kept.summary.exported == 1 && kept.summary.partial == 1)
      let problem = try #require(kept.outcome.problems.last)
      #expect(problem.code == .damagedFrame && problem.offset != nil)
      #expect(problem.message.hasPrefix("frame 1: byte "))
      #expect(problem.message.hasSuffix("what could not be decoded is left as 0"))
    }
  }

  @Test(
    "and have what stands before the damage", arguments: ["JPEG8", "JPEGLS", "LOSSLESS", "RLE"])
  func keepsRows(name: String) throws {
    let whole = try DICOMImage(Part10File(path: TestMedia.path("compressed/\(name)"))).pixelArray()
    let bytes = try FileBytes(Self.cut(name), named: name)
    let array = try DICOMImage(Part10File(bytes), damage: .keepDecoded).pixelArray()
    #expect(array.shape == whole.shape && array.damage.count == 1)
    #expect(array.bytes.prefix(8 * 48) == whole.bytes.prefix(8 * 48))
    #expect(array.bytes != whole.bytes)
  }

  @Test("without compression, frame by frame")
  func native() throws {
    var maker = ImageMaker(rows: 4, columns: 2, bits: 8)
    maker.set(0x0028_0008, "3", vr: "IS")
    maker.pixels = [[UInt8](1...14)]
    let refused = try export(maker.bytes(), .png, .refuse)
    #expect(refused.outcome.status == .failed && refused.outcome.paths.count == 1)
    #expect(refused.outcome.failures == ["frames 2 to 3 of those stated are missing"])
    let kept = try export(maker.bytes(), .png, .keepDecoded)
    #expect(kept.outcome.status == .partial && kept.outcome.paths.count == 2)
    #expect(
      kept.outcome.problems.map(\.message) == [
        "frame 2: 8 bytes are needed, 6 are there; rows 4 to 4 are left as 0",
        "frames 3 to 3 of those stated are missing",
      ])
    let array = try DICOMImage(maker.file(), damage: .keepDecoded).pixelArray()
    #expect(array.shape == [2, 4, 2])
    #expect(array.bytes == [UInt8](1...14) + [0, 0])
  }

  @Test(
    "of colour that is coded as differences, what is missing is black",
    arguments: [(0, false), (1, false), (0, true)])
  func missingColour(configuration: Int, isSubsampled: Bool) throws {
    var maker = ImageMaker(
      rows: 2, columns: 2, bits: 8, photometric: isSubsampled ? "YBR_FULL_422" : "YBR_FULL",
      samples: 3)
    maker.set(0x0028_0006, configuration)
    maker.pixels = [[235, 235]]
    let image = try DICOMImage(maker.file(), damage: .keepDecoded)
    var cache = RenderCache()
    guard case .rgb8(let pixels) = try image.raster(frame: 0, cache: &cache).pixels else {
      Issue.record("no colour")
      return
    }
    #expect(pixels.suffix(6) == [0, 0, 0, 0, 0, 0])
  }

  @Test("deflated frame by frame, as much as there is")
  func deflated() throws {
    let cells = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 4) }
    var maker = ImageMaker(rows: 64, columns: 64, bits: 8)
    maker.transferSyntax = "1.2.840.10008.1.2.8.1"
    let stream = DeflatedFrame.deflate(cells.span)
    maker.pixels = [[], Array(stream[..<(stream.count / 2 / 2 * 2)])]
    #expect(throws: ImagingError.self) { try DICOMImage(maker.file()).pixelArray() }
    let array = try DICOMImage(maker.file(), damage: .keepDecoded).pixelArray()
    #expect(array.shape == [64, 64] && array.damage.count == 1)
    let known = zip(array.bytes, cells).prefix { $0 == $1 }.count
    #expect(known > 500 && known < 4_096)
    #expect(array.bytes[(known + 64)...].allSatisfy { $0 == 0 })
  }

  @Test("sound ones are what they were", arguments: [ExportFormat.png, .npy(PixelArray.Options())])
  func sound(format: ExportFormat) throws {
    for name in ["JPEGFILM", "J2KRGB", "RLE"] {
      let bytes = Array(
        try Data(contentsOf: TestMedia.folder.appending(path: "compressed/\(name)")))
      let (outcome, _) = try export(bytes, format, .keepDecoded)
      #expect(outcome.status == .exported && outcome.problems.isEmpty)
    }
  }
}
