import DICOM
import DICOMImaging
import Support
import Testing

@Suite("What is said of lossy compression (PS3.3 §C.7.6.1.1.5)")
struct LossyHistoryTests {
  private static let compression = Tag(0x0028, 0x2110)
  private static let ratio = Tag(0x0028, 0x2112)
  private static let method = Tag(0x0028, 0x2114)

  /// Says nothing of compression any more.
  private static func silenced(_ file: Part10File) throws -> Part10File {
    var file = file
    for tag in [compression, ratio, method] { try file.dataSet.delete(tag) }
    return file
  }

  @Test(
    "ratios and methods have as many values",
    arguments: [
      ("10", "", ["", "ISO_14495_1"]),
      ("10\\20", "ISO_10918_1", ["", "ISO_10918_1", "ISO_14495_1"]),
      ("10", "ISO_10918_1", ["ISO_10918_1", "ISO_14495_1"]), ("", "ISO_10918_1", nil),
    ] as [(String, String, [String]?)])
  func parallel(ratios: String, methods: String, expected: [String]?) throws {
    var maker = TranscodedImage(name: "", allocated: 16, stored: 12).maker
    maker.set(0x0028_2110, "01", vr: "CS")
    if !ratios.isEmpty { maker.set(0x0028_2112, ratios, vr: "DS") }
    if !methods.isEmpty { maker.set(0x0028_2114, methods, vr: "CS") }
    let file = try TranscoderTests.transcoded(maker.file(), to: .jpegLSNearLossless)
    let (found, known) = (file.dataSet.strings(Self.method), file.dataSet.strings(Self.ratio))
    #expect(found == expected ?? ["ISO_10918_1", "ISO_14495_1"])
    #expect(known.count == found.count && known.last?.isEmpty == false)
  }

  @Test("streams that are lossy already say so, too, and keep their samples")
  func passedThrough() throws {
    let image = TranscodedImage(name: "", allocated: 16, stored: 12)
    let near = try TranscoderTests.transcoded(image.maker.file(), to: .jpegLSNearLossless)
    let baseline = try Part10File(path: TestMedia.path("compressed/JPEG8"))
    for (file, method) in [(near, "ISO_14495_1"), (baseline, "ISO_10918_1")] {
      let silenced = try Self.silenced(file)
      let stated = try TranscoderTests.transcoded(silenced, to: file.transferSyntax)
      #expect(stated.dataSet.string(Self.compression) == "01")
      #expect(stated.dataSet.strings(Self.method) == [method])
      #expect(Double(stated.dataSet.string(Self.ratio) ?? "") ?? 0 > 0.5)
      let differences = try stated.dataSet.differences(from: silenced.dataSet).map(\.path.tag)
      #expect(Set(differences) == [Self.compression, Self.ratio, Self.method])
      // What was said stays.
      let again = try TranscoderTests.transcoded(stated, to: file.transferSyntax)
      #expect(try again.dataSet.differences(from: stated.dataSet).isEmpty)
    }
  }

  @Test("lossless streams in lossy transfer syntaxes say nothing")
  func lossless() throws {
    let image = TranscodedImage(name: "", allocated: 16, stored: 12)
    let exact = try TranscoderTests.transcoded(image.maker.file(), to: .jpegLSNearLossless) {
      $0.near = 0
    }
    let again = try TranscoderTests.transcoded(exact, to: .jpegLSNearLossless)
    #expect(!again.dataSet.contains(Self.compression) && !again.dataSet.contains(Self.method))
  }
}
