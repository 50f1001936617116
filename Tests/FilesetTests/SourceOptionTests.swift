import Foundation
import Support
import Testing

@Suite("Where the files of a DICOMDIR are")
struct SourceOptionTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("files that no record names are told of, and taken with --scan")
  func unlisted() throws {
    let truncated = TestMedia.path("broken/truncated")
    let out = media.path("out")
    let exported = try Tool.run("export", truncated, out)
    #expect(exported.errors.contains("1 DICOM file on the disc (B/US/IM1) is in no record"))
    #expect(exported.errors.contains("exported 3 instances"))
    let scanned = try Tool.run("export", truncated, out, "--scan", "--overwrite")
    #expect(scanned.errors.contains("exported 4 instances"))
    #expect(!scanned.errors.contains("in no record"))
    #expect(try Tool.run("ls", truncated).errors.contains("(B/US/IM1) is in no record"))
    #expect(try Tool.run("ls", truncated, "--scan").output.contains("TM0002"))
    let copied = try Tool.run("cp", truncated, media.path("copy"))
    #expect(copied.errors.contains("(B/US/IM1) is in no record"))
    #expect(
      try Tool.run("cp", truncated, media.path("copy2"), "--scan").errors.contains("copied 4"))
    let found = try Tool.run("find", truncated, "--scan", "--paths")
    #expect(found.output.contains("/B/US/IM1\n"))
  }

  @Test("of a sound DICOMDIR only the folders of its files are looked into")
  func soundUnlisted() throws {
    let medium = try media.copy("clinic")
    let image = Array(try Data(contentsOf: URL(filePath: medium + "/ANNA/CT/IM1")))
    for name in ["ANNA/CT/OTHER", "VIEWER/IMAGE", "ANNA/CT/README.TXT"] {
      try media.folder.write(image, to: "medium/" + name)
    }
    try media.folder.write([1, 2, 3], to: "medium/ANNA/CT/NOTES")
    let listed = try Tool.run("ls", medium)
    #expect(listed.errors.contains("1 DICOM file on the disc (ANNA/CT/OTHER) is in no record"))
    #expect(try !Tool.run("ls", TestMedia.path("clinic")).errors.contains("in no record"))
  }

  @Test("a DICOMDIR that was repaired elsewhere serves with --root")
  func root() throws {
    let orphan = TestMedia.path("broken/orphan")
    let (directory, out) = (media.path("DD"), media.path("out"))
    #expect(try Tool.run("repair", orphan, "--output", directory).status == 0)
    let exported = try Tool.run("export", directory, out, "--root", orphan)
    #expect(exported.status == 0 && exported.errors.contains("exported 4 instances"))
    #expect(try Tool.run("ls", directory, "--root", orphan).status == 0)
    #expect(try Tool.run("cp", directory, media.path("copy"), "--root", orphan).status == 0)
    let found = try Tool.run("find", directory, "--root", orphan, "--paths")
    #expect(found.output.split(separator: "\n").count == 4 && found.output.hasPrefix(orphan))
    let check = try Tool.run("check", directory, "--root", orphan)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(
    "and has to be said in a way that can be meant",
    arguments: [
      (["ls", "x", "--root", ""], 2), (["ls", "--root", "x"], 2),
      (["ls", "x", "--root", "y", "--scan"], 2), (["check", "--manifest", "m", "--root", "x"], 2),
      (["ls", TestMedia.path("clinic"), "--root", "/nonexistent"], 3),
      (["ls", TestMedia.path("scan"), "--root", TestMedia.path("clinic")], 3),
      (["ls", "/nonexistent", "--scan"], 3),
    ] as [([String], Int32)])
  func refused(arguments: [String], status: Int32) throws {
    #expect(try Tool.run(arguments).status == status)
  }
}
