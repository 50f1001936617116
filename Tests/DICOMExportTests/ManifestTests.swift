import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@testable import DICOMExport

@Suite("Manifests of exports")
struct ManifestTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var out: String { folder.path + "/out" }
  private var manifest: String { folder.path + "/manifest.jsonl" }

  private func export(
    _ existing: ExportOptions.Existing = .refuse, _ format: ExportFormat = .dicom,
    from set: String = "clinic"
  ) throws -> ExportSummary {
    var options = ExportOptions()
    options.existing = existing
    options.format = format
    let source = set.hasPrefix("/") ? set : TestMedia.path(set)
    let plan = ExportPlan(
      try FileSet.open(source), query: try Query([]), destination: out, options: options)
    return try plan.run(manifest: ManifestLog(manifest, existing: existing))
  }

  private func lines() throws -> [[String: Any]] {
    try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func problems() throws -> [ManifestProblem] {
    try ManifestCheck(manifest: manifest, folder: nil).run(jobs: 2)
  }

  @Test("have a line for each file, with its hash", arguments: [ExportFormat.dicom, .png])
  func lines(format: ExportFormat) throws {
    #expect(try export(.refuse, format).failed == 0)
    let lines = try lines()
    #expect(lines.count == (format == .dicom ? 10 : 14))
    for line in lines {
      let path = try #require(line["destination"] as? String)
      #expect(path == "\(out)/\(try #require(line["path"] as? String))")
      let (digest, bytes) = try FileBytes.digest(of: path)
      #expect(line["sha256"] as? String == "\(digest)")
      #expect(line["bytes"] as? Int == bytes)
      for key in ["StudyInstanceUID", "SeriesInstanceUID", "SOPClassUID", "SOPInstanceUID"] {
        #expect((line[key] as? String)?.contains(".") == true)
      }
      #expect(line["offset"] is Int)
      #expect(line["status"] as? String == "exported")
    }
    #expect(try problems() == [])
  }

  @Test("say what could not be exported, and why")
  func failures() throws {
    #expect(try export(from: "broken/missing_file").failed == 1)
    let failed = try lines().filter { $0["status"] as? String == "failed" }
    #expect(failed.count == 1)
    #expect(failed.first?["error"] as? String == "its file is not on the disc")
    #expect(failed.first?["sha256"] is NSNull)
    #expect(try problems().map(\.kind) == [.notExported])
  }

  @Test("are not begun where a file is in the way, nor in place of what is none")
  func refuses() throws {
    try folder.write(Array("notes".utf8), to: "manifest.jsonl")
    #expect(throws: ExportError.exists(manifest, count: 1)) { try export() }
    for existing in [ExportOptions.Existing.skip, .overwrite] {
      try folder.write(Array("notes\n".utf8), to: "manifest.jsonl")
      #expect(throws: ExportError.manifest(.line(1, path: manifest))) { try export(existing) }
      #expect(try String(contentsOfFile: manifest, encoding: .utf8) == "notes\n")
    }
  }

  @Test("let a resumed export leave what they prove, and make the rest again")
  func resumes() throws {
    _ = try export()
    try folder.write([1, 2, 3], to: "out/TM0002/20240305/1/1.dcm")
    var changed = try Data(contentsOf: URL(filePath: out + "/TM0001/20240304/2/1.dcm"))
    changed[changed.count - 1] ^= 1
    try changed.write(to: URL(filePath: out + "/TM0001/20240304/2/1.dcm"))
    try FileManager.default.removeItem(atPath: out + "/TM0001/20240304/2/2.dcm")
    // A killed run: the last line was not written to its end.
    let text = try Data(contentsOf: URL(filePath: manifest))
    try text.dropLast(20).write(to: URL(filePath: manifest))
    #expect(
      try problems().map(\.kind).sorted { $0.rawValue < $1.rawValue }
        == [.changed, .changed, .extra, .missing])
    let summary = try export(.skip)
    #expect((summary.exported, summary.skipped, summary.failed) == (4, 6, 0))
    #expect(try problems() == [])
    #expect(try lines().count == 9 + 10)
  }

  @Test("find that without them nothing is proved, whatever is there")
  func provesNothing() throws {
    _ = try export()
    try FileManager.default.removeItem(atPath: manifest)
    #expect(try export(.skip).exported == 10)
    #expect(try export(.skip).skipped == 10)
  }

  @Test("begin anew where files are replaced")
  func overwrites() throws {
    _ = try export()
    _ = try export(.overwrite)
    #expect(try lines().count == 10)
  }

  @Test("prove copies that were moved, and name what is beside them")
  func moved() throws {
    _ = try export()
    let other = folder.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: out, toPath: other)
    try FileManager.default.moveItem(atPath: manifest, toPath: other + "/m.jsonl")
    try folder.write([1], to: "elsewhere/TM0001/notes.txt")
    let check = try ManifestCheck(manifest: other + "/m.jsonl", folder: other)
    #expect(check.run(jobs: 1) == [ManifestProblem(kind: .extra, path: "TM0001/notes.txt")])
    #expect(throws: Manifest.Failure.self) {
      try ManifestCheck(manifest: other + "/m.jsonl", folder: nil)
    }
  }

  @Test("lead nobody out of the folder of the copy")
  func outside() throws {
    _ = try export()
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
    try folder.write(
      Array(text.replacing("\"TM0002/20240305/1/1.dcm\"", with: "\"../manifest.jsonl\"").utf8),
      to: "manifest.jsonl")
    #expect(
      try problems().map { "\($0.kind): \($0.path)" } == [
        "unreadable: ../manifest.jsonl", "extra: TM0002/20240305/1/1.dcm",
      ])
  }

  @Test("are an error where they cannot be written")
  func unwritable() throws {
    #expect(throws: ExportError.self) {
      try ManifestLog("/dev/null/manifest", existing: .overwrite)
    }
  }
}
