import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("Other transfer syntaxes on the command line")
struct TranscodeToolTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var out: String { folder.path + "/out" }

  /// The files below a folder.
  private func files(_ path: String) throws -> [Part10File] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      .map { "\(path)/\($0)" }
      .filter { Folder.status(of: $0)?.kind == .file && !$0.hasSuffix("DICOMDIR") }
      .map { try Part10File(path: $0) }
  }

  @Test(
    "export writes all instances in one",
    arguments: [
      ("rle", TransferSyntax.rleLossless), ("jpeg-lossless", .jpegLosslessSV1),
      ("JPEG-LS", .jpegLSLossless), ("1.2.840.10008.1.2", .implicitVRLittleEndian),
      ("jpeg-ls-near", .jpegLSNearLossless),
    ])
  func exports(name: String, syntax: TransferSyntax) throws {
    let result = try Tool.run(
      "export", "--transfer-syntax", name, TestMedia.path("compressed"), out)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("exported 11 instances, 0 failed"))
    let files = try files(out)
    #expect(files.count == 11)
    for file in files {
      #expect(file.transferSyntax == syntax && file.problems == [])
      _ = try DICOMImage(file).pixelArray()
    }
  }

  @Test("values that break the rules are written with --lenient", arguments: ["rle", "implicit"])
  func lenient(name: String) throws {
    let result = try Tool.run(
      "set", TestMedia.path("clinic/ANNA/CT/IM1"), "PatientSex=male", "--lenient",
      "--transfer-syntax", name, "--output", out)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try files(out).first?.dataSet.string(Tag(0x0010, 0x0040)) == "male")
  }

  @Test("an instance that cannot be coded is named, and the rest goes on")
  func namesFailures() throws {
    let source = try TemporaryFolder(inside: folder, "in")
    let sound = try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
    try source.write(Array(sound), to: "a")
    let damaged = try Data(contentsOf: URL(filePath: TestMedia.path("compressed/J2K")))
    try source.write(Array(damaged.dropLast(damaged.count / 3)), to: "b")
    let result = try Tool.run("export", "--transfer-syntax", "rle", source.path, out)
    #expect(result.status == 1)
    #expect(result.errors.contains("/in/b: "), "\(result.errors)")
    #expect(
      result.errors.contains("exported 1 instance, 1 failed") || result.errors.contains("1 failed"))
    #expect(try files(out).count == 1)
  }

  @Test(
    "what cannot be meant is refused",
    arguments: [
      ["--transfer-syntax", "jpeg2000"], ["--transfer-syntax", "rle", "--near", "3"],
      ["--near", "3"], ["--transfer-syntax", "rle", "--png"],
      ["--transfer-syntax", "1.2.840.10008.1.2.4.90"],
    ])
  func refuses(options: [String]) throws {
    let result = try Tool.run(["export", TestMedia.path("clinic"), out] + options)
    #expect(result.status == 2)
    #expect(result.errors.contains("--"))
  }

  @Test("set compresses a file and sets elements in one step")
  func sets() throws {
    let path = TestMedia.path("clinic/ANNA/CT/IM1")
    let shown = try Tool.run("set", path, "--transfer-syntax", "jpeg-ls", "--dry-run")
    #expect(shown.status == 0 && shown.output.contains("TransferSyntaxUID"))
    let result = try Tool.run(
      "set", path, "PatientID=7", "--transfer-syntax", "jpeg-ls", "--output", out)
    #expect(result.status == 0, "\(result.errors)")
    let file = try Part10File(path: out + "/IM1")
    #expect(file.transferSyntax == .jpegLSLossless)
    #expect(file.dataSet.string(Tag(0x0010, 0x0020)) == "7")
    #expect(
      try DICOMImage(file).pixelArray() == DICOMImage(Part10File(path: path)).pixelArray())
  }

  @Test("create --convert makes files and records what the profile wants")
  func converts() throws {
    let result = try Tool.run(
      "create", out, TestMedia.path("compressed"), "--profile", "STD-GEN-CD", "--convert")
    #expect(result.status == 0, "\(result.errors)")
    let fileSet = try FileSet.open(out)
    #expect(fileSet.instances.count == 11)
    for instance in fileSet.instances {
      let file = try instance.load()
      #expect(file.transferSyntax == .explicitVRLittleEndian)
      _ = try DICOMImage(file).pixelArray()
    }
    let syntaxes = fileSet.directory.records.indices.compactMap {
      fileSet.directory.dataSet(of: $0).string(Tag(0x0004, 0x1512))
    }
    #expect(Set(syntaxes) == [TransferSyntax.explicitVRLittleEndian.uid.rawValue])
    let copied = try Tool.run(
      "cp", TestMedia.path("compressed"), out + "3", "--profile", "STD-GEN-CD", "--convert")
    #expect(copied.status == 0, "\(copied.errors)")
    #expect(try files(out + "3").allSatisfy { $0.transferSyntax == .explicitVRLittleEndian })
    let plain = try Tool.run(
      "create", out + "2", TestMedia.path("compressed"), "--convert")
    #expect(plain.status == 2 && plain.errors.contains("--profile"))
  }
}
