import Foundation
import Support
import Testing

@Suite("fileset export --manifest, and check --manifest")
struct ManifestToolTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var out: String { folder.path + "/out" }
  private var manifest: String { folder.path + "/m.jsonl" }

  private func export(_ options: String...) throws -> Tool.Result {
    try Tool.run(
      ["export", TestMedia.path("clinic"), out, "--manifest", manifest] + options)
  }

  @Test("prove a copy, and find what became of it")
  func verifies() throws {
    #expect(try export().status == 0)
    let good = try Tool.run("check", "--manifest", manifest)
    #expect(good.status == 0)
    #expect(good.output == "\(out): 10 files as the manifest says\n")
    try folder.write([1], to: "out/TM0002/20240305/1/1.dcm")
    try folder.write([1], to: "out/extra.txt")
    try FileManager.default.removeItem(atPath: out + "/TM0001/20240304/2/1.dcm")
    for arguments in [["--manifest", manifest, out], [out, "--manifest", manifest]] {
      let bad = try Tool.run(["check"] + arguments)
      #expect(bad.status == 1)
      #expect(bad.output.contains("missing: TM0001/20240304/2/1.dcm\n"))
      #expect(bad.output.contains("changed: TM0002/20240305/1/1.dcm: 1 bytes instead of "))
      #expect(bad.output.contains("extra: extra.txt\n"))
      #expect(
        bad.output.hasSuffix(
          "\(out): 8 files as the manifest says, 1 missing, 1 changed, 1 extra\n"))
    }
    let json = try Tool.run("check", "--manifest", manifest, "--json")
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((document?["problems"] as? [Any])?.count == 3)
    #expect(document?["sound"] as? Int == 8)
    let resumed = try export("--skip-existing")
    #expect(resumed.status == 0)
    #expect(resumed.errors.contains("exported 2 instances, 0 failed, 8 skipped"))
    #expect(try Tool.run("check", "--manifest", manifest).output.contains("1 extra"))
  }

  @Test(
    "use the whole lines of a manifest whose last one a crash has cut off, and say so",
    arguments: ["{\"source\":\"x", "{\"source\":\"x\n", "\0\0\0\0\n"])
  func isCutOff(end: String) throws {
    #expect(try export().status == 0)
    let whole = try String(contentsOfFile: manifest, encoding: .utf8)
    try (whole + end).write(toFile: manifest, atomically: true, encoding: .utf8)
    let checked = try Tool.run("check", "--manifest", manifest)
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(checked.output == "\(out): 10 files as the manifest says\n")
    #expect(checked.errors.contains("the last line is cut off"))
    let resumed = try export("--skip-existing")
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("the last line is cut off"))
    #expect(resumed.errors.contains("exported 0 instances, 0 failed, 10 skipped"))
    #expect(try Tool.run("check", "--manifest", manifest).errors == "")
    try ("nonsense\n" + whole).write(toFile: manifest, atomically: true, encoding: .utf8)
    #expect(try Tool.run("check", "--manifest", manifest).status == 3)
  }

  @Test(
    "prove a copied File-set, and volumes",
    arguments: [
      (["cp", TestMedia.path("clinic")], [], 11),
      (["export", TestMedia.path("clinic")], ["--npy", "--volume"], 8),
    ] as [([String], [String], Int)])
  func verifiesOthers(command: [String], options: [String], count: Int) throws {
    let made = try Tool.run(command + [out, "--manifest", manifest] + options)
    #expect([0, 1].contains(made.status), "\(made.errors)")
    let good = try Tool.run("check", "--manifest", manifest)
    #expect(good.output == "\(out): \(count) files as the manifest says\n")
    let path = try #require(FileManager.default.subpaths(atPath: out)?.max())
    try folder.write([1], to: "out/" + path)
    #expect(try Tool.run("check", "--manifest", manifest).output.contains("changed: \(path)"))
    let again = try Tool.run(command + [folder.path + "/other", "--manifest", manifest] + options)
    #expect(again.status == 4)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/other"))
  }

  @Test(
    "have to be of use",
    arguments: [
      (["export", "a", "b", "--manifest", ""], 2), (["export", "a", "b", "--retries", "-1"], 2),
      (["export", "a", "b", "--npy", "--volume", "--manifest", "m", "--skip-existing"], 2),
      (["export", "a", "b", "--timeout", "0"], 2), (["check", "--manifest", "m", "--deep"], 2),
      (["check", "--manifest", "/nonexistent"], 3),
    ] as [([String], Int32)])
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Tool.run(arguments).status == status)
  }

  @Test("prints what the README shows")
  func readme() throws {
    let clinic = TestMedia.path("clinic")
    _ = try Tool.run(
      "export", clinic, "out", "--manifest", "manifest.jsonl", in: folder.path)
    let result = try Tool.run("check", "--manifest", "manifest.jsonl", in: folder.path)
    let readme = TestMedia.folder.deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    #expect(text.contains("$ fileset check --manifest manifest.jsonl\n\(result.output)```"))
  }

  @Test("is not begun where the export may not begin")
  func untouched() throws {
    try folder.write([1], to: "out/TM0002/20240305/1/1.dcm")
    let refused = try export()
    #expect(refused.status == 4)
    #expect(!FileManager.default.fileExists(atPath: manifest))
    #expect(try export("--skip-existing").errors.contains("exported 9 instances, 1 failed"))
    #expect(try export().status == 4)
  }

  /// The lines of the manifest.
  private func lines() throws -> [[String: Any]] {
    try String(contentsOfFile: manifest, encoding: .utf8).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("of a copy say of each instance where it came from, who it is, and what became of it")
  func copies() throws {
    let source = folder.path + "/source"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: source)
    try FileManager.default.removeItem(atPath: source + "/ANNA/CT/IM2")
    #expect(try Tool.run("cp", source, out, "--manifest", manifest).status == 1)
    let lines = try lines()
    let copied = lines.filter { $0["status"] as? String == "copied" }
    #expect(copied.count == 9)
    for line in copied {
      #expect((line["source"] as? String)?.hasPrefix(source) == true)
      #expect(line["offset"] is Int && line["bytes"] is Int && line["sha256"] is String)
      for key in ["StudyInstanceUID", "SeriesInstanceUID", "SOPClassUID", "SOPInstanceUID"] {
        #expect((line[key] as? String)?.contains(".") == true)
      }
    }
    let failed = lines.filter { $0["status"] as? String == "failed" }
    #expect(failed.count == 1)
    #expect(failed.first?["path"] is NSNull)
    #expect(failed.first?["SOPInstanceUID"] is String && failed.first?["offset"] is Int)
    #expect((failed.first?["error"] as? String)?.contains("not on the disc") == true)
    // The DICOMDIR, which is of no instance.
    #expect(lines.count == 11)
    let check = try Tool.run("check", "--manifest", manifest)
    #expect(check.status == 1)
    #expect(check.output.contains("10 files as the manifest says, 1 not exported"))
  }

  @Test("of a copy that is refused are not begun")
  func refusedCopy() throws {
    let clinic = TestMedia.path("clinic")
    let refused = try Tool.run(
      "cp", clinic, out, "--manifest", manifest, "--expect", "PatientID=TM0001")
    #expect(refused.status == 1)
    #expect(!FileManager.default.fileExists(atPath: manifest))
    try folder.write([1], to: "m.jsonl")
    let taken = try Tool.run("cp", clinic, out, "--manifest", manifest)
    #expect(taken.status == 4)
    #expect(taken.errors == "fileset: \(manifest): exists already; give --manifest another name\n")
    #expect(!FileManager.default.fileExists(atPath: out))
    // Nothing is written, so nothing is in the way.
    let planned = try Tool.run("cp", clinic, out, "--manifest", manifest, "--dry-run")
    #expect(planned.status == 0)
    #expect(planned.errors.hasSuffix("would copy 10 instances, 0 failed; nothing is written\n"))
    #expect(try Data(contentsOf: URL(filePath: manifest)) == Data([1]))
    let nowhere = try Tool.run("cp", clinic, out, "--manifest", "/dev/null/m")
    #expect(nowhere.status == 4)
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("of a copy that is taken back say nothing, and leave no folder", arguments: ["", "a/b/"])
  func copyTakenBack(place: String) throws {
    let manifest = "\(folder.path)/\(place)m.jsonl"
    try folder.write([], to: "other")
    // Files of up to 80 blocks of 512 bytes fit, which the first ones have, and a later one has not.
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 80; exec \"$@\"", "sh", Tool.path, "cp",
      TestMedia.path("clinic"), out, "--manifest", manifest, "--no-sync",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other"])
  }

  @Test("of volumes name all instances of each, and those that are in none")
  func volumes() throws {
    let source = folder.path + "/source"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: source)
    try FileManager.default.removeItem(atPath: source + "/EMIL/CR/HAND")
    let command = ["export", source, out, "--npy", "--volume", "--manifest", manifest]
    #expect(try Tool.run(command).status == 1)
    let lines = try lines()
    let files = lines.filter { $0["path"] is String }
    #expect(!files.isEmpty)
    for line in files {
      #expect((line["SOPInstanceUIDs"] as? [String])?.isEmpty == false)
      #expect(line["SeriesInstanceUID"] is String && line["sha256"] is String)
    }
    #expect(files.contains { ($0["SOPInstanceUIDs"] as? [String])?.count == 4 })
    let failed = lines.filter { $0["status"] as? String == "failed" }
    #expect(failed.count == 1)
    #expect(failed.first?["SOPInstanceUID"] is String)
    let skipped = lines.filter { $0["status"] as? String == "skipped" }
    #expect(skipped.count == 2)
    #expect(skipped.allSatisfy { ($0["error"] as? String)?.contains("no pixels") == true })
    let check = try Tool.run("check", "--manifest", manifest)
    #expect(check.output.contains("\(files.count) files as the manifest says, 1 not exported"))
  }

  @Test("what is missing is listed at the end")
  func listsMissing() throws {
    let source = folder.path + "/source"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: source)
    for name in ["IM1", "IM2"] {
      try FileManager.default.removeItem(atPath: "\(source)/ANNA/CT/\(name)")
    }
    let result = try Tool.run("export", source, out, "--manifest", manifest, "--retries", "2")
    #expect(result.status == 1)
    #expect(result.errors.contains("2 instances are missing, or not whole:\n  ANNA"))
    #expect(try Tool.run("check", "--manifest", manifest).status == 1)
  }
}
