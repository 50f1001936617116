import DICOM
import DICOMFileSet
import DICOMImaging
import Support
import Testing

@testable import DICOMExport

@Suite("What an instance becomes")
struct InstanceContentTests {
  private func file(_ elements: (inout ElementMaker) -> Void, syntax: String? = nil) throws
    -> Part10File
  {
    let bytes = FileMaker.part10(
      ElementMaker.with(elements), transferSyntax: syntax ?? "1.2.840.10008.1.2.1")
    return try Part10File(try FileMaker.file(bytes))
  }

  private func suffixes(_ file: Part10File, _ format: ExportFormat = .png) -> [String] {
    var options = ExportOptions()
    options.format = format
    return InstanceContent(of: file, for: options).suffixes(options)
  }

  @Test(
    "names encapsulated documents by their MIME type",
    arguments: [
      ("application/pdf", ".pdf"), ("text/XML", ".xml"), ("model/stl", ".stl"),
      ("model/obj", ".obj"), ("model/mtl", ".mtl"), ("application/sla; x=y", ".stl"),
      ("something/else", ".bin"), ("", ".bin"),
    ])
  func documents(type: String, suffix: String) throws {
    let file = try file {
      $0.element(0x0042_0011, "OB", [1, 2, 3, 4])
      $0.text(0x0042_0012, "LO", type)
    }
    #expect(suffixes(file) == [suffix])
    #expect(suffixes(file, .npy(.stored)) == [suffix])
  }

  @Test(
    "names video by what its stream begins like",
    arguments: [
      ([0, 0, 0, 24] + Array("ftypmp42".utf8), TransferSyntax.PixelCoding.h264, ".mp4"),
      ([0x47] + [UInt8](repeating: 0, count: 187) + [0x47], .mpeg2, ".ts"),
      ([0, 0, 0, 1, 0x67], .h264, ".h264"), ([0, 0, 0, 1, 0x40], .hevc, ".h265"),
      ([0, 0, 1, 0xB3], .mpeg2, ".mpg"), ([], .mpeg2, ".mpg"),
    ] as [([UInt8], TransferSyntax.PixelCoding, String)])
  func videos(head: [UInt8], coding: TransferSyntax.PixelCoding, suffix: String) {
    #expect(InstanceContent.videoExtension(head, coding) == suffix)
  }

  @Test("writes a video as its stream, the fragments one behind the other")
  func streams() throws {
    let folder = try TemporaryFolder()
    let head: [UInt8] = [0, 0, 0, 8] + Array("ftyp".utf8)
    let bytes = FileMaker.part10(
      ElementMaker.with {
        $0.text(0x0010_0020, "LO", "1")
        $0.element(0x7FE0_0010, "OB", [], length: .max)
        for fragment in [[], head, [9, 9]] as [[UInt8]] {
          $0.raw([0xFE, 0xFF, 0x00, 0xE0] + $0.number(UInt32(fragment.count)) + fragment)
        }
        $0.raw($0.delimiter(0xE0DD))
      }, transferSyntax: "1.2.840.10008.1.2.4.102")
    try folder.write(bytes, to: "film")
    var options = ExportOptions()
    options.format = .png
    let plan = ExportPlan(
      try .open("\(folder.path)/film"), query: try Query([]), destination: "\(folder.path)/out",
      options: options)
    #expect(try plan.run().exported == 1)
    let path = "\(folder.path)/out/1/no-StudyDate/no-SeriesNumber/no-InstanceNumber.mp4"
    let written = try Part10Bytes.read(path)
    #expect(written == head + [9, 9])
  }

  @Test("counts frames from 1, with at least four digits")
  func frames() {
    #expect(
      [1, 42, 9999, 10_000].map(InstanceContent.frameSuffix) == [
        "-0001", "-0042", "-9999", "-10000",
      ])
  }

  @Test("leaves as DICOM what is nothing else, and refuses pixels that nobody can read")
  func others() throws {
    #expect(suffixes(try file { $0.text(0x0008_0060, "CS", "RTPLAN") }) == [".dcm"])
    let damaged = try file {
      $0.element(0x0028_0010, "US", [1, 0])
      $0.element(0x7FE0_0010, "OW", [0, 0])
    }
    #expect(suffixes(damaged) == [])
  }
}

/// Reads a whole file.
enum Part10Bytes {
  static func read(_ path: String) throws -> [UInt8] {
    let file = try FileBytes(path: path)
    try file.loadAll()
    return (0..<file.count).map { file.bytes[$0] }
  }
}
