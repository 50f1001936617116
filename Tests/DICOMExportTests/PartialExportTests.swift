import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
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
