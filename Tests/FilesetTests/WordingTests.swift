import DICOM
import Foundation
import Support
import Testing

@Suite("What the tool says where something is odd")
struct WordingTests {
  private let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("records without a type are called so")
  func noType() throws {
    let medium = try media.copy("clinic")
    let path = medium + "/DICOMDIR"
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let film = Array("SR DOCUMENT ".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: film) })
    bytes.replaceSubrange(
      place..<place + film.count, with: Array(repeating: 0x20, count: film.count))
    try Data(bytes).write(to: URL(filePath: path))
    let result = try Tool.run("ls", medium)
    #expect(result.output.contains(", 1 (no type)"))
    let document = try media.json(try Tool.run("ls", "--json", medium).output)
    let counts = try #require(document["counts"] as? [String: Int])
    #expect(counts["(no type)"] == 1 && counts[""] == nil)
  }

  @Test("nothing was added, and why")
  func nothingAdded() throws {
    let medium = try media.copy("clinic")
    let empty = media.path("empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
    let first = try Tool.run("add", medium, empty)
    #expect(first.status == 3)
    #expect(
      first.errors == "there is no file in what was named: nothing to add; nothing is written\n")
    try Data("text".utf8).write(to: URL(filePath: empty + "/README"))
    let second = try Tool.run("add", medium, empty)
    #expect(
      second.errors == "the one file is no DICOM instance: nothing to add; nothing is written\n")
  }

  @Test(
    "conditions that fit nothing are what is wrong, not the source", arguments: [[], ["--scan"]])
  func nothingFits(options: [String]) throws {
    let medium = TestMedia.path("clinic")
    let result = try Tool.run(["cp", medium, media.path("new"), "PatientID=NOPE"] + options)
    #expect(result.status == 1)
    #expect(
      result.errors.hasSuffix(
        "the conditions fit none of the 10 instances: nothing to copy; nothing is written\n"))
  }

  @Test("folders need an option", arguments: [["dump"], ["get", "Modality"]])
  func folders(command: [String]) throws {
    let medium = TestMedia.path("clinic")
    let result = try Tool.run([command[0], medium] + command.dropFirst())
    #expect(result.status == 3)
    #expect(result.errors.hasSuffix("; with -r, the files in folders are read\n"))
  }

  @Test("a DICOMDIR among the files of a folder lacks nothing")
  func passesDirectory() throws {
    let result = try Tool.run("get", "-r", TestMedia.path("clinic"), "Modality")
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(result.output.split(separator: "\n").count == 10)
    #expect(try Tool.run("get", TestMedia.path("clinic/DICOMDIR"), "Modality").status == 1)
  }

  @Test("a DICOMDIR of zeros is to be repaired, and is no bad disc")
  func zeroedDirectory() throws {
    let medium = try media.copy("clinic")
    try Data(count: 5000).write(to: URL(filePath: medium + "/DICOMDIR"))
    let shown = try Tool.run("ls", medium)
    #expect(shown.output.contains("(its DICOMDIR cannot be used; its files were read)"))
    let checked = try Tool.run("check", medium)
    #expect(checked.status == 1)
    #expect(checked.output.contains("error: unusable-directory: "))
    #expect(checked.output.contains("'fileset repair --in-place'"))
    #expect(!checked.output.contains("no-directory") && !checked.output.contains("Clean the disc"))
    #expect(try Tool.run("repair", medium, "--in-place").status == 0)
    #expect(try media.files(medium).count == 10)
  }

  @Test("a DICOMDIR that the system cannot read leaves no run a success")
  func unreadableDirectory() throws {
    let medium = try media.copy("clinic")
    try FileManager.default.removeItem(atPath: medium + "/DICOMDIR")
    // The system refuses to read a pipe, or a link to itself, whoever asks.
    try FileManager.default.createSymbolicLink(
      atPath: medium + "/DICOMDIR", withDestinationPath: "DICOMDIR")
    for command in [
      ["ls", medium], ["find", medium], ["export", medium, media.path("out")],
      ["export", "--dry-run", medium, media.path("none")],
    ] {
      let result = try Tool.run(command)
      #expect(result.errors.contains("error:") && result.status == 1, "\(result.errors)")
    }
  }

  @Test("what is neither a file nor a folder is passed over by name", .timeLimit(.minutes(1)))
  func namesPipes() throws {
    let folder = media.path("source")
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT"), toPath: folder)
    #expect(unsafe mkfifo(folder + "/PIPE", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/LOST", withDestinationPath: "nowhere")
    let result = try Tool.run("create", media.path("out"), folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("\(folder)/PIPE is neither a file nor a folder"))
    #expect(result.errors.contains("\(folder)/LOST is neither a file nor a folder"))
    #expect(result.errors.contains("0 failed, 2 passed over"))
  }

  @Test("a file that a scan cannot read has failed")
  func countsUnreadable() throws {
    let folder = media.path("scan")
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT"), toPath: folder)
    let damaged = [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
    try Data(damaged + [UInt8](repeating: 0xFF, count: 50))
      .write(to: URL(filePath: folder + "/BAD"))
    let plan = try Tool.run("export", folder, media.path("out"), "--dry-run")
    #expect(plan.status == 1 && plan.errors.contains("would export 5 instances, 1 failed;"))
    let result = try Tool.run("export", folder, media.path("out"))
    #expect(result.status == 1)
    #expect(result.errors.contains("exported 5 instances, 1 failed, 0 skipped"))
  }

  @Test(
    "a file of a File-set that is edited by itself leaves its record behind",
    arguments: [false, true])
  func hintsAtMedia(isFolder: Bool) throws {
    let medium = try media.copy("clinic")
    let what = isFolder ? ["-r", medium] : [medium + "/ANNA/CT/IM1"]
    let result = try Tool.run(["set"] + what + ["--in-place", "PatientName=A^B"])
    #expect(result.status == 0)
    #expect(result.errors.contains("'--media "), "\(result.errors)")
    #expect(result.errors.contains("1 DICOMDIR passed over in ") == isFolder)
    let alone = media.path("IM1")
    try FileManager.default.copyItem(atPath: medium + "/ANNA/CT/IM1", toPath: alone)
    #expect(try Tool.run("set", alone, "--in-place", "PatientName=C^D").errors == "")
    let again = try Tool.run(["set"] + what + ["--in-place", "PatientName=E^F", "--dry-run"])
    #expect(again.errors.contains("would stay as they were"))
  }

  @Test("who has a SOP Instance UID already, and how it is replaced")
  func namesOther() throws {
    let medium = try media.copy("clinic")
    let edited = media.path("edited")
    try FileManager.default.copyItem(atPath: medium + "/ANNA/CT/IM1", toPath: edited)
    #expect(try Tool.run("set", edited, "--in-place", "PatientComments=x").status == 0)
    let added = try Tool.run("add", medium, edited)
    #expect(added.status == 1)
    #expect(added.errors.contains(#"as ANNA\CT\IM1; with --replace this file takes its place"#))
    let other = try Tool.run("get", medium + "/ANNA/CT/IM2", "SOPInstanceUID").output
    let assignment = "SOPInstanceUID=" + other.trimmingCharacters(in: .newlines)
    let taken = try Tool.run("set", "--media", medium, medium + "/ANNA/CT/IM1", assignment)
    #expect(taken.status == 1)
    #expect(taken.errors.contains(#"that of another instance of the File-set, ANNA\CT\IM2;"#))
    let free = try Tool.run(
      "set", "--media", medium, medium + "/ANNA/CT/IM1", "SOPInstanceUID=2.25.5", "--no-sync")
    #expect(free.status == 0 && !free.errors.contains("warning"), "\(free.errors)")
    #expect(
      try Tool.run("get", medium + "/ANNA/CT/IM1", "MediaStorageSOPInstanceUID").output
        == "2.25.5\n")
    #expect(try Tool.run("set", edited, "--in-place", "--no-sync", "PatientID=7").status == 2)
  }
}
