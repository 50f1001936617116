import DICOM
import Foundation
import Support
import Testing

@Suite("fileset export --skip-existing leaves what belongs to another instance")
struct SkipExistingTests {
  let media: MediaFolder
  let first: String
  let second: String
  let out: String

  /// Two folders with one file each, which are different instances that go to the same path.
  init() throws {
    media = try MediaFolder()
    (first, second, out) = (media.path("A"), media.path("B"), media.path("out"))
    for (name, file) in [("A", "IM1"), ("B", "IM2")] {
      let bytes = try Data(contentsOf: URL(filePath: TestMedia.path("clinic/ANNA/CT/\(file)")))
      try media.folder.write(Array(bytes), to: "\(name)/x")
    }
    let result = try Tool.run("set", second + "/x", "InstanceNumber=1", "--in-place")
    #expect(result.status == 0)
  }

  private var target: String { out + "/TM0001/20240304/2/1.dcm" }

  private func uid(_ path: String) throws -> String? {
    try Part10File(path: path).dataSet.string(.sopInstanceUID)
  }

  @Test("whatever manifest is given", arguments: [[], ["new.jsonl"], ["old.jsonl"]])
  func otherInstance(manifest: [String]) throws {
    let old = media.path("old.jsonl")
    #expect(try Tool.run("export", first, out, "--manifest", old).status == 0)
    let options = manifest.flatMap { ["--manifest", media.path($0)] }
    let result = try Tool.run(["export", second, out, "--skip-existing"] + options)
    #expect(result.status == 1)
    #expect(result.errors.contains("exported 0 instances, 1 failed, 0 skipped"))
    #expect(result.errors.contains("\(second)/x: not written, as \(target) is there already"))
    #expect(try uid(target) == uid(first + "/x"))
    // Its own instance is still known.
    let again = try Tool.run(["export", first, out, "--skip-existing", "--manifest", old])
    #expect(again.errors.contains("exported 0 instances, 0 failed, 1 skipped"))
    #expect(again.status == 0)
  }

  @Test("a manifest never says that an instance is there which is not")
  func truth() throws {
    let manifest = media.path("m.jsonl")
    _ = try Tool.run("export", first, out, "--manifest", manifest)
    _ = try Tool.run("export", second, out, "--manifest", manifest, "--skip-existing")
    let check = try Tool.run("check", "--manifest", manifest)
    #expect(check.status == 1)
    #expect(check.output.contains("not exported: \(second)/x"))
  }

  @Test(
    "and a file that is none, with every format",
    arguments: [("--dicom", "dcm"), ("--png", "png"), ("--npy", "npy")])
  func otherFile(format: String, end: String) throws {
    let name = "out/TM0001/20240304/2/1.\(end)"
    try media.folder.write(Array("notes".utf8), to: name)
    let result = try Tool.run(
      "export", first, out, format, "--skip-existing", "--manifest", media.path("m.jsonl"))
    #expect(result.status == 1)
    #expect(try String(contentsOfFile: media.path(name), encoding: .utf8) == "notes")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out + "/TM0001/20240304/2").count == 1)
  }

  @Test("what is there with the same bytes is taken over by a new manifest")
  func takenOver() throws {
    _ = try Tool.run("export", first, out, "--png")
    let manifest = media.path("m.jsonl")
    let result = try Tool.run(
      "export", first, out, "--png", "--skip-existing", "--manifest", manifest)
    #expect(result.status == 0)
    #expect(try Tool.run("check", "--manifest", manifest).status == 0)
  }

  @Test("finds instances again that it has derived")
  func derived() throws {
    let options = ["--transfer-syntax", "jpeg-ls-near", "--near", "2", "--skip-existing"]
    #expect(try Tool.run(["export", first, out] + options).status == 0)
    let again = try Tool.run(["export", first, out] + options)
    #expect(again.errors.contains("exported 0 instances, 0 failed, 1 skipped"))
    #expect(again.status == 0)
  }
}
