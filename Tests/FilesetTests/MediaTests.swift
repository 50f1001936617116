import DICOM
import Foundation
import Support
import Testing

@Suite("fileset create, add, rm, mv, cp, undo")
struct MediaTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// A copy of a File-set of the repository.
  private func copy(_ name: String, as copy: String = "medium") throws -> String {
    try FileManager.default.copyItem(atPath: TestMedia.path(name), toPath: path(copy))
    return path(copy)
  }

  /// All files of a folder with their bytes.
  private func contents(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard Folder.status(of: "\(folder)/\(name)")?.kind == .file else { continue }
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The File IDs as `ls` sees them, and nothing that it complains about.
  private func files(_ medium: String) throws -> [String] {
    let result = try Tool.run("ls", "--json", medium)
    let document = try json(result.output)
    #expect((document["problems"] as? [Any])?.count == 0, "\(result.errors)")
    var files: [String] = []
    func visit(_ records: Any?) {
      for record in records as? [[String: Any]] ?? [] {
        if let exists = record["exists"] as? Bool {
          #expect(exists)
          files.append((record["fileID"] as? [String] ?? []).joined(separator: "/"))
        }
        visit(record["children"])
      }
    }
    visit(document["records"])
    return files
  }

  // MARK: create

  @Test("makes a File-set of a folder")
  func creates() throws {
    let result = try Tool.run("create", path("new"), TestMedia.path("clinic"), "--id", "NEW_1")
    #expect(result.status == 0)
    let pattern =
      /created a File-set of 10 instances, 0 failed, 1 passed over, [0-9.]+ kB in [0-9.]+ s\n/
    #expect(result.errors.wholeMatch(of: pattern) != nil, "\(result.errors)")
    let files = try files(path("new"))
    #expect(files.count == 10)
    #expect(files.first == "PT000000/ST000000/SE000000/IM000000")
    let document = try json(Tool.run("ls", "--json", path("new")).output)
    #expect(document["fileSetID"] as? String == "NEW_1")
  }

  @Test("indexes files where they are, or under names that it makes valid")
  func indexesInPlace() throws {
    let medium = try copy("scan")
    let before = try contents(medium)
    let refused = try Tool.run("create", "--in-place", medium)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("with --rename"))
    #expect(try contents(medium) == before)
    #expect(try Tool.run("create", "--in-place", medium, "--rename").status == 0)
    #expect(try files(medium).sorted() == ["HAND", "SERIES/SLICE1", "SERIES/SLICE2"])
    #expect(try contents(medium)["SERIES/SLICE1"] == before["series/slice1.dcm"])
    #expect(try contents(medium).count == before.count + 1)
    let again = try Tool.run("create", "--in-place", medium)
    #expect(again.status == 4)
    #expect(again.errors.contains("there is a DICOMDIR already"))
  }

  @Test("indexes valid names without touching the files")
  func indexesValidNames() throws {
    let medium = try copy("several")
    try FileManager.default.removeItem(atPath: medium + "/DICOMDIR")
    let before = try contents(medium)
    #expect(try Tool.run("create", "--in-place", medium).status == 0)
    var after = try contents(medium)
    #expect(after.removeValue(forKey: "DICOMDIR") != nil)
    #expect(after == before)
    #expect(try files(medium).count == before.count)
  }

  @Test("goes on with the others when a file cannot be added")
  func goesOn() throws {
    try folder.write(Array("no DICOM file".utf8), to: "text")
    let result = try Tool.run(
      "create", path("new"), path("text"), path("missing"), TestMedia.path("clinic/ANNA/CT"))
    #expect(result.status == 1)
    #expect(result.errors.contains("\(path("text")): not a DICOM file"))
    #expect(result.errors.contains("\(path("missing")): cannot open"))
    #expect(try files(path("new")).count == 5)
  }

  @Test("writes nothing where there is nothing to add, or something in the way")
  func refusesToCreate() throws {
    #expect(try Tool.run("create", path("new"), path("missing")).status == 3)
    #expect(!FileManager.default.fileExists(atPath: path("new")))
    let medium = try copy("clinic")
    let before = try contents(medium)
    let result = try Tool.run("create", medium, TestMedia.path("several"))
    #expect(result.status == 4)
    try folder.write([1], to: "other/file")
    let other = try Tool.run("create", path("other"), TestMedia.path("several"))
    #expect(other.status == 4)
    #expect(other.errors.contains("--in-place"))
    #expect(try contents(medium) == before)
  }

  @Test("refuses a disc of somebody else before anything is written", arguments: ["create", "cp"])
  func expects(command: String) throws {
    let (new, clinic) = (path("new"), TestMedia.path("clinic"))
    let operands = command == "create" ? [new, clinic] : [clinic, new]
    let result = try Tool.run([command] + operands + ["--expect", "PatientID=TM0001"])
    #expect(result.status == 1)
    #expect(result.errors.contains("has another PatientID"))
    #expect(!result.errors.contains("TM0002"))
    #expect(!FileManager.default.fileExists(atPath: path("new")))
    let accepted = try Tool.run(
      [command] + operands
        + ["PatientID=TM0001", "--expect", "PatientID=TM0001", "PatientName=test^anna"])
    #expect(accepted.status == 0)
    #expect(try files(path("new")).count == 6)
  }

  // MARK: add and rm

  @Test("adds, and removes again to the same bytes")
  func addsAndRemoves() throws {
    let medium = try copy("several")
    let before = try contents(medium)
    let added = try Tool.run("add", medium, TestMedia.path("clinic"), "Modality=CT", "--jobs", "2")
    #expect(added.status == 0)
    #expect(added.errors.contains("added 4 instances, 0 failed, 7 passed over"))
    #expect(try files(medium).count == 19)
    let again = try Tool.run("add", medium, TestMedia.path("clinic/ANNA/CT"), "Modality=CT")
    #expect(again.status == 0)
    #expect(again.errors.contains("added 0 instances, 0 failed, 4 there already, 1 passed over"))
    #expect(try Tool.run("rm", medium, "PatientID=TM0001").status == 0)
    #expect(try contents(medium) == before)
  }

  @Test("adds what comes through standard input")
  func addsInput() throws {
    let medium = try copy("several")
    let process = Tool.process(["add", medium, "-"])
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try files(medium).contains("PT000000/ST000000/SE000000/IM000000"))
  }

  @Test("shows what it would do, and does that")
  func dryRun() throws {
    let medium = try copy("clinic")
    let before = try contents(medium)
    let planned = try Tool.run("rm", medium, "Modality=CT", "--dry-run")
    #expect(planned.status == 0)
    #expect(planned.output.contains("delete  ANNA/CT/IM1\n"))
    #expect(planned.output.hasSuffix("4 to delete; 3706 bytes of DICOMDIR\n"))
    #expect(planned.errors == "would remove 4 instances; nothing is written\n")
    let document = try json(Tool.run("rm", medium, "Modality=CT", "--dry-run", "--json").output)
    #expect(document["committed"] as? Bool == false)
    #expect((document["dropped"] as? [Any])?.count == 5)
    #expect((document["files"] as? [Any])?.count == 4)
    #expect(try contents(medium) == before)
    let done = try json(Tool.run("rm", medium, "Modality=CT", "--json").output)
    #expect(done["committed"] as? Bool == true)
    #expect(done["directoryBytes"] as? Int == 3706)
    #expect(try contents(medium)["DICOMDIR"]?.count == 3706)
    #expect(try files(medium).count == 6)
  }

  @Test("keeps the files of what it removes, if it is told to")
  func keepsFiles() throws {
    let medium = try copy("clinic")
    #expect(try Tool.run("rm", medium, "Modality=CT", "--keep-files").status == 0)
    #expect(try files(medium).count == 6)
    #expect(FileManager.default.fileExists(atPath: medium + "/ANNA/CT/IM1"))
    // They are taken in again where they are.
    #expect(try Tool.run("add", medium, medium + "/ANNA").status == 0)
    #expect(try files(medium).contains("ANNA/CT/IM1"))
    #expect(try contents(medium).count == 11)
  }

  @Test("removes nothing without a condition, and says so when nothing matches")
  func removesNothing() throws {
    let medium = try copy("clinic")
    let before = try contents(medium)
    let bare = try Tool.run("rm", medium)
    #expect(bare.status == 2)
    #expect(bare.errors.contains("--all"))
    let other = try Tool.run("rm", medium, "PatientID=nobody")
    #expect(other.status == 1)
    #expect(other.errors.contains("no instance matches"))
    #expect(try contents(medium) == before)
    #expect(try Tool.run("rm", medium, "--all").status == 0)
    #expect(try contents(medium).keys.sorted() == ["DICOMDIR"])
  }

  @Test(
    "takes a change back, once",
    arguments: [["rm", "Modality=CT"], ["mv", "Modality=MR", "--to", "MR"]])
  func undoes(change: [String]) throws {
    let medium = try copy("clinic")
    let before = try contents(medium)
    #expect(try Tool.run([change[0], medium] + change[1...] + ["--undoable"]).status == 0)
    #expect(try contents(medium)["DICOMDIR"] != before["DICOMDIR"])
    #expect(try Tool.run("undo", medium).status == 0)
    #expect(try contents(medium) == before)
    let again = try Tool.run("undo", medium)
    #expect(again.status == 1)
    #expect(again.errors.contains("nothing to undo"))
  }

  @Test("replaces another content of an instance only when told to")
  func replaces() throws {
    let medium = try copy("clinic")
    let source = medium + "/ANNA/CT/IM1"
    var bytes = try Data(contentsOf: URL(filePath: source))
    bytes[bytes.count - 1] ^= 1
    try folder.write([UInt8](bytes), to: "changed")
    let refused = try Tool.run("add", medium, path("changed"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("another file of SOP Instance UID"))
    #expect(try contents(medium)["ANNA/CT/IM1"] != bytes)
    #expect(try Tool.run("add", medium, path("changed"), "--replace").status == 0)
    #expect(try contents(medium)["ANNA/CT/IM1"] == bytes)
    #expect(try files(medium).count == 10)
  }

  @Test("moves or links files, if it is told to", arguments: ["--move", "--link"])
  func transfers(option: String) throws {
    let source = try copy("plain", as: "source")
    #expect(try Tool.run("create", path("new"), source, option).status == 0)
    #expect(try files(path("new")).count == 4)
    #expect(try contents(source).count == (option == "--move" ? 1 : 5))
  }

  // MARK: mv and cp

  @Test("gives other File IDs")
  func moves() throws {
    let medium = try copy("clinic")
    #expect(try Tool.run("mv", medium, "Modality=MR", "--to", "HEAD").status == 0)
    #expect(try files(medium).filter { $0.hasPrefix("HEAD/") } == ["HEAD/IM1", "HEAD/IM2"])
    #expect(try Tool.run("mv", medium, "Modality=CR", "--to", "HEAD/").status == 0)
    #expect(try files(medium).contains("HEAD/HAND"))
    #expect(!FileManager.default.fileExists(atPath: medium + "/EMIL/MR/IM1"))
    let taken = try Tool.run("mv", medium, "Modality=CR", "--to", "HEAD\\IM1")
    #expect(taken.status == 4)
    #expect(try Tool.run("mv", medium, "Modality=CR", "--to", "too-long").status == 2)
  }

  @Test("copies with the records and names as they are")
  func copies() throws {
    let result = try Tool.run("cp", TestMedia.path("clinic"), path("new"), "Modality=CT,SR,MR")
    #expect(result.status == 1)
    #expect(
      try Tool.run("cp", TestMedia.path("clinic"), path("new"), "Modality=CT\\MR").status == 0)
    let before = try contents(TestMedia.path("clinic"))
    let after = try contents(path("new"))
    #expect(try files(path("new")).count == 6)
    for (name, bytes) in after where name != "DICOMDIR" { #expect(before[name] == bytes) }
    let old = try Tool.run("ls", "--csv", TestMedia.path("clinic")).output.split(separator: "\n")
    let new = try Tool.run("ls", "--csv", path("new")).output.split(separator: "\n")
    #expect(new.count == 7)
    #expect(old.count == 11)
  }

  @Test("copies what is there, and names what is missing", arguments: ["missing_file", "escaping"])
  func copiesWhatIsThere(name: String) throws {
    let result = try Tool.run("cp", TestMedia.path("broken/\(name)"), path("new"))
    #expect(result.status == 1)
    #expect(result.errors.contains("IMAGE record of '"))
    #expect(try !files(path("new")).isEmpty)
  }

  @Test("needs a medium with a DICOMDIR", arguments: ["add", "rm"])
  func needsDirectory(command: String) throws {
    let arguments = command == "add" ? [TestMedia.path("clinic")] : ["Modality=CT"]
    let result = try Tool.run([command, TestMedia.path("scan")] + arguments)
    #expect(result.status == 3)
    #expect(result.errors.contains("fileset create --in-place"))
    #expect(try Tool.run([command, path("nowhere")] + arguments).status == 3)
  }

  @Test(
    "explains command lines that make no sense",
    arguments: [
      ["create", "out"], ["create", "out", "in", "--rename"], ["create", "--in-place"],
      ["create", "--in-place", "x", "--move"], ["create", "out", "in", "--id", "lower case"],
      ["add", "medium"], ["add", "m", "p", "--conflict", "maybe"], ["rm"], ["rm", "m", "file"],
      ["rm", "m", "--all", "Modality=CT"], ["mv", "m", "--to", "A"], ["mv", "m", "Modality=CT"],
      ["cp", "m"], ["undo"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Tool.run(arguments, in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
