import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("fileset add, rm, mv, cp, undo")
struct MediaTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  // MARK: add and rm

  @Test("adds, and removes again to the same bytes")
  func addsAndRemoves() throws {
    let medium = try media.copy("several")
    let before = try media.contents(medium)
    let added = try Tool.run("add", medium, TestMedia.path("clinic"), "Modality=CT", "--jobs", "2")
    #expect(added.status == 0)
    #expect(added.errors.contains("added 4 instances, 0 failed, 6 passed over"))
    #expect(try media.files(medium).count == 19)
    let again = try Tool.run("add", medium, TestMedia.path("clinic/ANNA/CT"), "Modality=CT")
    #expect(again.status == 0)
    #expect(
      again.errors.contains("added 0 instances, 0 failed, 4 there already, 1 passed over, 0 bytes"))
    #expect(try Tool.run("rm", medium, "PatientID=TM0001").status == 0)
    #expect(try media.contents(medium) == before)
  }

  @Test("adds what comes through standard input")
  func addsInput() throws {
    let medium = try media.copy("several")
    // The second time it is there already.
    var contents: [[String: Data]] = []
    for _ in 1...2 {
      let process = Tool.process(["add", medium, "-"])
      process.standardInput = try FileHandle(
        forReadingFrom: URL(filePath: TestMedia.path("clinic/ANNA/CT/IM1")))
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      contents.append(try media.contents(medium))
    }
    #expect(try media.files(medium).contains("PT000000/ST000000/SE000000/IM000000"))
    #expect(contents[0] == contents[1])
  }

  @Test("keeps patients of one Patient ID apart in a copy, as the source does")
  func copiesPatientsApart() throws {
    let medium = try media.copy("clinic")
    let edited = try Tool.run("set", "-r", medium, "--media", medium, "PatientID=SAME")
    #expect(edited.status == 0, "\(edited.errors)")
    func patients(_ path: String) throws -> Int {
      try Tool.run("ls", path).output.split(separator: "\n").count { $0.hasPrefix("PATIENT:") }
    }
    let count = try patients(medium)
    #expect(count > 1)
    #expect(try Tool.run("cp", medium, media.path("copy")).status == 0)
    #expect(try patients(media.path("copy")) == count)
    #expect(try Tool.run("cp", medium, media.path("merged"), "--conflict", "warn").status == 0)
    #expect(try patients(media.path("merged")) == 1)
  }

  @Test("copies, adds and creates in the order of the disc what it does in any other")
  func discOrder() throws {
    let clinic = TestMedia.path("clinic")
    var names: [[String]] = []
    for (number, order) in [[], ["--disc-order"]].enumerated() {
      let (copy, made) = (media.path("copy\(number)"), media.path("made\(number)"))
      #expect(try Tool.run(["cp", clinic, copy, "--names", "pydicom"] + order).status == 0)
      #expect(try Tool.run(["create", made, clinic + "/ANNA"] + order).status == 0)
      #expect(try Tool.run(["add", made, clinic] + order).status == 0)
      names.append(try media.files(copy) + media.files(made))
    }
    #expect(names[0] == names[1])
    #expect(names[0].count == 20)
  }

  @Test("shows what it would do, and does that")
  func dryRun() throws {
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    let planned = try Tool.run("rm", medium, "Modality=CT", "--dry-run")
    #expect(planned.status == 0)
    #expect(planned.output.contains("delete  ANNA/CT/IM1\n"))
    #expect(planned.output.hasSuffix("4 to delete; 3706 bytes of DICOMDIR\n"))
    #expect(planned.errors == "would remove 4 instances; nothing is written\n")
    let document = try media.json(
      Tool.run("rm", medium, "Modality=CT", "--dry-run", "--json").output)
    #expect(document["committed"] as? Bool == false)
    #expect((document["dropped"] as? [Any])?.count == 5)
    #expect((document["files"] as? [Any])?.count == 4)
    #expect(try media.contents(medium) == before)
    let done = try media.json(Tool.run("rm", medium, "Modality=CT", "--json").output)
    #expect(done["committed"] as? Bool == true)
    #expect(done["directoryBytes"] as? Int == 3706)
    #expect(try media.contents(medium)["DICOMDIR"]?.count == 3706)
    #expect(try media.files(medium).count == 6)
  }

  @Test("names the elements of records that change, and nobody's values")
  func namesElements() throws {
    let medium = try media.copy("clinic")
    let moved = ["mv", medium, "SOPInstanceUID=*", "Modality=MR", "--to", "MR/", "--dry-run"]
    let planned = try Tool.run(moved)
    #expect(planned.output.contains(": ReferencedFileID (0004,1500)\n"), "\(planned.output)")
    let document = try media.json(Tool.run(moved + ["--json"]).output)
    let changed = try #require(document["changed"] as? [[String: Any]])
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { $0["elements"] as? [String] == ["ReferencedFileID"] })
    let edited = try Tool.run(
      "set", "--media", medium, "-r", "\(medium)/ANNA", "PatientName=Other^Name")
    #expect(edited.status == 0)
    let fileSet = try FileSet.open(medium)
    var staged = fileSet
    try staged.move(Query(["Modality=CT"]), to: FileID(["CT"]))
    let plan = try staged.plan()
    let object = try media.json(plan.json)
    #expect((object["changed"] as? [Any])?.count == plan.changed.count)
    #expect((object["files"] as? [Any])?.count == plan.files.count)
    #expect(object["problems"] as? [Any] != nil)
  }

  @Test("keeps the files of what it removes, if it is told to")
  func keepsFiles() throws {
    let medium = try media.copy("clinic")
    #expect(try Tool.run("rm", medium, "Modality=CT", "--keep-files").status == 0)
    #expect(try media.files(medium).count == 6)
    #expect(FileManager.default.fileExists(atPath: medium + "/ANNA/CT/IM1"))
    // They are taken in again where they are.
    #expect(try Tool.run("add", medium, medium + "/ANNA").status == 0)
    #expect(try media.files(medium).contains("ANNA/CT/IM1"))
    #expect(try media.contents(medium).count == 11)
  }

  @Test("removes nothing without a condition, and says so when nothing matches")
  func removesNothing() throws {
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    let bare = try Tool.run("rm", medium)
    #expect(bare.status == 2)
    #expect(bare.errors.contains("--all"))
    let other = try Tool.run("rm", medium, "PatientID=nobody")
    #expect(other.status == 1)
    #expect(other.errors.contains("no instance matches"))
    #expect(try media.contents(medium) == before)
    #expect(try Tool.run("rm", medium, "--all").status == 0)
    #expect(try media.contents(medium).keys.sorted() == ["DICOMDIR"])
  }

  @Test("says how many records it removes that have no file")
  func removesRecords() throws {
    try media.folder.write(DirectoryMaker.plain(images: 0).make().bytes, to: "m/DICOMDIR")
    let medium = media.path("m")
    let plan = try Tool.run("rm", medium, "--all", "--dry-run", "--accept-problems")
    #expect(plan.errors.contains("would remove 3 records without a file; nothing is written"))
    let result = try Tool.run("rm", medium, "--all", "--accept-problems")
    #expect(result.errors.contains("removed 3 records without a file"))
    let again = try Tool.run("rm", medium, "--all")
    #expect(again.status == 1)
    #expect(again.errors.contains("there is no instance in it; nothing is changed"))
  }

  @Test(
    "takes a change back, once",
    arguments: [["rm", "Modality=CT"], ["mv", "Modality=MR", "--to", "MR"]])
  func undoes(change: [String]) throws {
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    #expect(try Tool.run([change[0], medium] + change[1...] + ["--undoable"]).status == 0)
    #expect(try media.contents(medium)["DICOMDIR"] != before["DICOMDIR"])
    #expect(try Tool.run("undo", medium).status == 0)
    #expect(try media.contents(medium) == before)
    let again = try Tool.run("undo", medium)
    #expect(again.status == 1)
    #expect(again.errors.contains("nothing to undo"))
  }

  @Test(
    "shows what taking a change back would do, and does nothing",
    arguments: [["rm", "Modality=CT"], ["mv", "Modality=MR", "--to", "MR"]])
  func showsUndo(change: [String]) throws {
    let medium = try media.copy("clinic")
    let records = try Tool.run("ls", "--json", medium).output
    #expect(try Tool.run([change[0], medium] + change[1...] + ["--undoable"]).status == 0)
    let before = try media.contents(medium)
    let shown = try Tool.run("undo", medium, "--dry-run")
    #expect(shown.status == 0)
    #expect(shown.errors.contains("would undo the last change; nothing is written"))
    let plan = try media.json(try Tool.run("undo", medium, "--dry-run", "--json").output)
    #expect(plan["committed"] as? Bool == false)
    let isRemoval = change[0] == "rm"
    #expect((plan["added"] as? [Any])?.isEmpty == !isRemoval)
    #expect((plan["changed"] as? [Any])?.isEmpty == isRemoval)
    #expect((plan["dropped"] as? [Any])?.isEmpty == true)
    for line in ["added", "changed"] {
      for record in plan[line] as? [[String: Any]] ?? [] {
        let type = try #require(record["type"] as? String)
        #expect(shown.output.contains(" \(type) "))
      }
    }
    #expect(try media.contents(medium) == before)
    let done = try media.json(try Tool.run("undo", medium, "--json").output)
    #expect(done["committed"] as? Bool == true)
    #expect((done["files"] as? [Any])?.count == (plan["files"] as? [Any])?.count)
    #expect(try Tool.run("ls", "--json", medium).output == records)
    let nothing = try Tool.run("undo", medium, "--dry-run")
    #expect(nothing.status == 1 && nothing.errors.contains("nothing to undo"))
  }

  @Test("says that what can be undone is still there, and deletes it when told to")
  func forgets() throws {
    let medium = try media.copy("clinic")
    let removed = try Tool.run("rm", medium, "PatientID=TM0001", "--undoable")
    #expect(removed.status == 0)
    #expect(removed.errors.contains("still on the medium"))
    let forgotten = try Tool.run("undo", medium, "--forget")
    #expect(forgotten.status == 0)
    #expect(forgotten.errors.contains("6 kept files deleted"))
    #expect(!(try media.contents(medium).keys.contains { $0.hasPrefix(".fileset") }))
    #expect(try Tool.run("undo", medium, "--forget").status == 1)
  }

  @Test("does not lose by undoing what was changed since, unless it is forced to")
  func undoesWithCare() throws {
    let medium = try media.copy("several")
    let before = try media.contents(medium)
    let added = try Tool.run("add", medium, TestMedia.path("clinic"), "--undoable")
    #expect(added.status == 0)
    let name = try #require(
      Set(media.contents(medium).keys).subtracting(before.keys).first {
        $0.hasPrefix("PT")
      })
    try media.folder.write([1, 2, 3], to: "medium/\(name)")
    let refused = try Tool.run("undo", medium)
    #expect(refused.status == 4)
    #expect(refused.errors.contains("\(name): is not what the change"))
    #expect(try Tool.run("undo", medium, "--force").status == 0)
    #expect(try media.contents(medium) == before)
  }

  @Test("writes a damaged DICOMDIR anew only when told to", arguments: ["add", "rm", "mv", "set"])
  func refusesDamaged(command: String) throws {
    let medium = try media.copy("broken/orphan")
    let before = try media.contents(medium)
    let arguments =
      switch command {
      case "add": ["add", medium, TestMedia.path("several")]
      case "rm": ["rm", medium, "--all"]
      case "mv": ["mv", medium, "Modality=US", "--to", "X/"]
      default: ["set", "-r", medium, "PatientComments=x", "--media", medium]
      }
    let refused = try Tool.run(arguments)
    #expect(refused.status == 4)
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(refused.errors.contains("--accept-problems"))
    #expect(try media.contents(medium) == before)
    #expect(try Tool.run(arguments + ["--accept-problems"]).status == 0)
    #expect(try media.contents(medium) != before)
  }

  @Test("replaces another content of an instance only when told to")
  func replaces() throws {
    let medium = try media.copy("clinic")
    let source = medium + "/ANNA/CT/IM1"
    var bytes = try Data(contentsOf: URL(filePath: source))
    bytes[bytes.count - 1] ^= 1
    try media.folder.write([UInt8](bytes), to: "changed")
    let refused = try Tool.run("add", medium, media.path("changed"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("with other contents, as ANNA"))
    #expect(try media.contents(medium)["ANNA/CT/IM1"] != bytes)
    #expect(try Tool.run("add", medium, media.path("changed"), "--replace").status == 0)
    #expect(try media.contents(medium)["ANNA/CT/IM1"] == bytes)
    #expect(try media.files(medium).count == 10)
  }

  @Test("moves or links files, if it is told to", arguments: ["--move", "--link"])
  func transfers(option: String) throws {
    let source = try media.copy("plain", as: "source")
    #expect(try Tool.run("create", media.path("new"), source, option).status == 0)
    #expect(try media.files(media.path("new")).count == 4)
    #expect(try media.contents(source).count == (option == "--move" ? 1 : 5))
  }

  @Test("says what --move leaves, and that a File-set is inside of another")
  func advises() throws {
    let medium = try media.copy("clinic")
    let inside = try Tool.run("cp", medium, medium + "/OUT", "Modality=CT")
    #expect(inside.status == 0)
    #expect(inside.errors.contains("this folder is inside of another File-set"))
    let again = try Tool.run("add", medium, TestMedia.path("clinic/ANNA/CT/IM1"), "--move")
    #expect(again.errors.contains("--move leaves 1 file of instances that are there already"))
  }

  // MARK: mv and cp

  @Test("gives other File IDs")
  func moves() throws {
    let medium = try media.copy("clinic")
    #expect(try Tool.run("mv", medium, "Modality=MR", "--to", "HEAD").status == 0)
    #expect(try media.files(medium).filter { $0.hasPrefix("HEAD/") } == ["HEAD/IM1", "HEAD/IM2"])
    #expect(try Tool.run("mv", medium, "Modality=CR", "--to", "HEAD/").status == 0)
    #expect(try media.files(medium).contains("HEAD/HAND"))
    #expect(!FileManager.default.fileExists(atPath: medium + "/EMIL/MR/IM1"))
    let taken = try Tool.run("mv", medium, "Modality=CR", "--to", "HEAD\\IM1")
    #expect(taken.status == 4)
    #expect(taken.errors.contains("HEAD\\IM1: another instance has this File ID"))
    let wrong = try Tool.run("mv", medium, "Modality=CR", "--to", "too-long")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("'too-long' has other characters than A-Z, 0-9 and _"))
    let deep = try Tool.run("mv", medium, "Modality=MR", "--to", "A/B/C/D/E/F/G/H")
    #expect(deep.status == 4)
    #expect(deep.errors.contains("it has 9 components"))
    #expect(deep.errors.contains("2 instances match, which keep their names in the folder"))
    let folder = try Tool.run("mv", medium, "Modality=CR", "--to", "ANNA")
    #expect(folder.status == 4)
    #expect(folder.errors.contains("to move the instance into a folder, end --to with '/'"))
    let same = try Tool.run("mv", medium, "Modality=MR", "--to", "HEAD")
    #expect(same.status == 0)
    #expect(same.errors == "2 instances with that File ID already; nothing is changed\n")
  }

  @Test("copies with the records and names as they are")
  func copies() throws {
    let result = try Tool.run(
      "cp", TestMedia.path("clinic"), media.path("new"), "Modality=CT,SR,MR")
    #expect(result.status == 1)
    #expect(
      try Tool.run("cp", TestMedia.path("clinic"), media.path("new"), "Modality=CT\\MR").status == 0
    )
    let before = try media.contents(TestMedia.path("clinic"))
    let after = try media.contents(media.path("new"))
    #expect(try media.files(media.path("new")).count == 6)
    for (name, bytes) in after where name != "DICOMDIR" { #expect(before[name] == bytes) }
    let old = try Tool.run("ls", "--csv", TestMedia.path("clinic")).output.split(separator: "\n")
    let new = try Tool.run("ls", "--csv", media.path("new")).output.split(separator: "\n")
    #expect(new.count == 7)
    #expect(old.count == 11)
  }

  @Test("copies what is there, and names what is missing", arguments: ["missing_file", "escaping"])
  func copiesWhatIsThere(name: String) throws {
    let result = try Tool.run("cp", TestMedia.path("broken/\(name)"), media.path("new"))
    #expect(result.status == 1)
    #expect(result.errors.contains("IMAGE record of '"))
    #expect(try !media.files(media.path("new")).isEmpty)
  }

  @Test("needs a medium with a DICOMDIR", arguments: ["add", "rm"])
  func needsDirectory(command: String) throws {
    let arguments = command == "add" ? [TestMedia.path("clinic")] : ["Modality=CT"]
    let result = try Tool.run([command, TestMedia.path("scan")] + arguments)
    #expect(result.status == 3)
    #expect(result.errors.contains("fileset create --in-place"))
    #expect(try Tool.run([command, media.path("nowhere")] + arguments).status == 3)
  }
}

@Suite("What fileset rm says of files that stay")
struct RemovedFilesTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("names the files of records that are not in use and are dropped")
  func namesLeftFiles() throws {
    let medium = try media.copy("clinic")
    let path = "\(medium)/DICOMDIR"
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let fileSet = try FileSet.open(medium)
    let number = try #require(
      fileSet.directory.records.indices.first { fileSet.directory.fileID(of: $0) != nil })
    let name = try #require(fileSet.directory.fileID(of: number)).path
    let flag = try #require(fileSet.directory.dataSet(of: number)[Tag(0x0004, 0x1410)])
    bytes[flag.value.lowerBound] = 0
    bytes[flag.value.lowerBound + 1] = 0
    try Data(bytes).write(to: URL(filePath: path))
    for option in ["--dry-run", "--no-sync"] {
      let removed = try Tool.run("rm", medium, "--all", option)
      #expect(removed.status == 0)
      #expect(removed.errors.contains("\(name) stays on the medium"), "\(removed.errors)")
    }
    #expect(FileManager.default.fileExists(atPath: "\(medium)/\(name)"))
  }

  @Test("counts the files that could not be deleted")
  func countsUndeleted() throws {
    let medium = try media.copy("clinic")
    let folder = "\(medium)/EMIL/MR"
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    // Whoever may do everything can delete them all the same.
    guard getuid() != 0 else { return }
    let removed = try Tool.run("rm", medium, "PatientID=*")
    #expect(removed.status == 1)
    #expect(removed.errors.contains("2 of 10 files not deleted"), "\(removed.errors)")
  }

  @Test("is told by ls and check while an undo store keeps what was removed")
  func mentionsUndoStore() throws {
    let medium = try media.copy("clinic")
    #expect(try Tool.run("rm", medium, "PatientID=TM0001", "--undoable").status == 0)
    let listed = try Tool.run("ls", medium)
    #expect(listed.errors.contains("6 files that were removed or replaced"), "\(listed.errors)")
    let checked = try Tool.run("check", medium)
    #expect(checked.status == 0 && checked.output.contains("undo-store"))
    #expect(try Tool.run("undo", medium, "--forget").status == 0)
    for command in ["ls", "check"] {
      let result = try Tool.run(command, medium)
      #expect(!(result.output + result.errors).contains("undo --forget"))
    }
  }
}
