import Foundation
import Support
import Testing

@Suite("fileset repair")
struct RepairToolTests {
  private let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("says what it did, keeps the old DICOMDIR, and has nothing to do the second time")
  func repairs() throws {
    let medium = try media.copy("broken/missing_file")
    let old = try media.contents(medium)
    let result = try Tool.run("repair", medium, "--in-place", "--no-sync")
    #expect(result.status == 0)
    #expect(result.output.contains("IMAGE, A/MR/IM1: its file is not on the medium\n"))
    #expect(result.errors.hasSuffix("/DICOMDIR, the old one is DICOMDIR.orig\n"))
    let new = try media.contents(medium)
    #expect(new["DICOMDIR.orig"] == old["DICOMDIR"])
    #expect(Set(new.keys) == Set(old.keys).union(["DICOMDIR.orig"]))
    #expect(try Tool.run("check", medium).status == 0)

    let again = try Tool.run("repair", medium, "--in-place")
    #expect(again.status == 0)
    #expect(again.errors == "\(medium)/DICOMDIR: nothing to repair; nothing is written\n")
    #expect(try media.contents(medium) == new)
  }

  @Test("writes to a new file only, and wants to be told where")
  func writesElsewhere() throws {
    let medium = try media.copy("broken/shifted_low")
    let old = try media.contents(medium)
    #expect(try Tool.run("repair", medium).status == 2)
    let file = media.path("repaired")
    #expect(try Tool.run("repair", medium, "--output", file).status == 0)
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(try Tool.run("repair", medium, "--output", file).status == 4)
    #expect(try Data(contentsOf: URL(filePath: file)) == bytes)
    #expect(try Tool.run("repair", medium, "--dry-run").status == 0)
    #expect(try media.contents(medium) == old)
  }

  @Test("takes a link that leads to itself for a file that is missing, as rm does")
  func mendsRing() throws {
    let medium = try media.copy("clinic")
    let link = medium + "/ANNA/CT/IM2"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "IM2")
    let repair = try Tool.run("repair", medium, "--dry-run")
    #expect(repair.status == 0)
    #expect(repair.output.contains("ANNA/CT/IM2: its file is not on the medium\n"))
    #expect(try Tool.run("rm", medium, "PatientID=TM0001", "--no-sync").status == 0)
    #expect(try !Tool.run("check", medium).output.contains("missing-file"))
  }

  @Test(
    "says what to do about a value that only a person can correct", arguments: [[], ["--deep"]])
  func advisesPerson(options: [String]) throws {
    let medium = try media.copy("clinic")
    for (name, content) in try media.contents(medium) {
      var bytes = content
      while let place = bytes.range(of: Data("20240304".utf8)) {
        bytes.replaceSubrange(place, with: Data("2024XX04".utf8))
      }
      try bytes.write(to: URL(filePath: "\(medium)/\(name)"))
    }
    let result = try Tool.run(["repair", medium, "--dry-run"] + options)
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "; what to do: Correct the value in the file with 'fileset set --media'"))
  }

  @Test("prints one document of all decisions with --json")
  func printsJSON() throws {
    let medium = try media.copy("broken/wrong_level")
    let result = try Tool.run("repair", medium, "--dry-run", "--json")
    let document = try media.json(result.output)
    let decisions = try #require(document["decisions"] as? [[String: Any]])
    #expect(document["needed"] as? Bool == true)
    #expect(document["written"] is NSNull)
    #expect(decisions.compactMap { $0["action"] as? String } == ["relinked", "moved"])
    #expect(decisions.allSatisfy { $0["offset"] is Int && $0["reason"] is String })
  }

  @Test("makes a DICOMDIR where there is none, and names the files that it cannot refer to")
  func makesOne() throws {
    let medium = try media.copy("clinic")
    try FileManager.default.removeItem(atPath: medium + "/DICOMDIR")
    let name = try #require(try media.contents(medium).keys.sorted().first)
    try FileManager.default.moveItem(atPath: "\(medium)/\(name)", toPath: "\(medium)/a name.dcm")
    let result = try Tool.run("repair", medium, "--in-place", "--no-sync")
    #expect(result.status == 1)
    #expect(result.output.contains("left      a name.dcm: no record can be made for it: "))
    #expect(try media.files(medium).count == 9)
  }

  @Test("takes choices only where they can be made")
  func choices() throws {
    let medium = try media.copy("plain")
    for (options, message) in [
      (["--output", media.path("x"), "--rename"], "'--rename' changes files of the medium"),
      (
        ["--output", media.path("x"), "--twins", "delete"], "'--twins' changes files of the medium"
      ),
      (["--dry-run", "--twins", "second"], "one of keep, delete-copies and delete is needed"),
      (["--dry-run", "--conflict", "merge"], "one of keep, join and separate is needed"),
      (["--dry-run", "--declare-charset", "ISO_IR 999"], "--declare-charset: "),
    ] {
      let result = try Tool.run(["repair", medium] + options)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    let result = try Tool.run(
      "repair", medium, "--in-place", "--no-sync", "--declare-charset", "ISO_IR 126")
    #expect(result.status == 0)
    #expect(result.output.contains("its text is in ISO_IR 126"))
    #expect(try Tool.run("check", medium).status == 0)
    #expect(try Tool.run("ls", medium).output.contains("Δοκιμή^Νίκος"))
  }

  @Test("keeps the records of a DICOMDIR without its files, and says so")
  func keepsAll() throws {
    let medium = try media.copy("broken/shifted_low")
    for name in try media.contents(medium).keys where name != "DICOMDIR" {
      try FileManager.default.removeItem(atPath: "\(medium)/\(name)")
    }
    let result = try Tool.run("repair", medium, "--in-place", "--no-sync")
    #expect(result.status == 1)
    #expect(result.output.contains("left      none of the files that records refer to is on the"))
    #expect(result.errors.contains("11 records kept"))
  }

  @Test("ends with 3 where there is nothing to make a DICOMDIR of")
  func refuses() throws {
    #expect(try Tool.run("repair", media.path("nothing"), "--dry-run").status == 3)
    #expect(try Tool.run("repair", TestMedia.path("broken/cases.json"), "--dry-run").status == 3)
  }
}
