import Foundation
import Support
import Testing

@Suite("fileset check")
struct CheckToolTests {
  private let clinic = TestMedia.path("clinic")

  @Test("finds nothing on a sound disc, and ends with 0")
  func sound() throws {
    let result = try Tool.run("check", "--deep", clinic)
    #expect(result.status == 0)
    #expect(result.output == "\(clinic)/DICOMDIR: no problems in 22 records, 10 files\n")
    #expect(result.errors == "")
  }

  @Test("says for each kind of problem what is wrong and what to do, and ends with 1")
  func explains() throws {
    let result = try Tool.run("check", TestMedia.path("broken/missing_file"))
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "error: missing-file: The file of a record is not on the medium.")
    #expect(lines[1].hasPrefix("  byte "))
    #expect(lines[1].hasSuffix(" of the record is not on the disc (PS3.3 §F.2.1)"))
    #expect(lines[2].hasPrefix("  What to do: "))
    #expect(lines[4].hasSuffix(": 1 error in 11 records, 3 files"))
  }

  @Test("ends with 0 where there are warnings only")
  func warns() throws {
    let result = try Tool.run("check", TestMedia.path("lowercase"))
    #expect(result.status == 0)
    #expect(result.output.contains("warning: file-name (2): "))
  }

  @Test("prints one document of everything with --json")
  func prints() throws {
    let result = try Tool.run("check", "--json", "--deep", TestMedia.path("broken/wrong_uids"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let problems = try #require(document["problems"] as? [[String: Any]])
    let kinds = try #require(document["kinds"] as? [[String: Any]])
    #expect(document["deep"] as? Bool == true)
    #expect(document["errors"] as? Int == problems.count { $0["severity"] as? String == "error" })
    #expect(kinds.compactMap { $0["count"] as? Int }.reduce(0, +) == problems.count)
    for key in ["code", "severity", "section", "message", "advice", "offset", "record", "file"] {
      #expect(problems.allSatisfy { $0[key] != nil }, "\(key)")
    }
    #expect(result.status == 1)
  }

  @Test("prints every problem on a line of its own with --all")
  func lists() throws {
    let result = try Tool.run("check", "--all", TestMedia.path("lowercase"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("warning: ") })
  }

  @Test("shows both values where record and file differ, and lets none command a terminal")
  func escapes() throws {
    let media = try MediaFolder()
    let medium = try media.copy("clinic")
    let file = URL(filePath: medium + "/ANNA/CT/IM1")
    var bytes = try Data(contentsOf: file)
    let value = try #require(bytes.range(of: Data("CT thorax".utf8)))
    bytes.replaceSubrange(value, with: Data("\u{7}redred!!".utf8))
    try bytes.write(to: file)
    for form in [["--deep"], ["--deep", "--all"]] {
      let output = try Tool.run(["check", medium] + form).output
      #expect(
        output.contains(
          #"of the STUDY record is 'CT thorax', but '\u{7}redred!!' in ANNA/CT/IM1 (PS3.3 §F.5.2)"#
        ),
        "\(output)")
      #expect(!output.contains("\u{7}"))
    }
  }

  @Test("says what a folder without a DICOMDIR lacks")
  func scans() throws {
    let result = try Tool.run("check", TestMedia.path("scan"))
    #expect(result.status == 1)
    #expect(result.output.contains("error: no-directory: "))
    #expect(result.output.contains("error: bad-file-id (3): "))
  }

  @Test("ends with 3 where nothing can be read, with 2 for an unknown profile")
  func refuses() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("no directory".utf8), to: "DICOMDIR")
    #expect(try Tool.run("check", folder.path).status == 3)
    #expect(try Tool.run("check", folder.path + "/none").status == 3)
    let result = try Tool.run("check", "--profile", "STD-GEN-CDX", clinic)
    #expect(result.status == 2)
    #expect(result.errors.contains("did you mean STD-GEN-"))
  }

  @Test("lists all codes with --codes")
  func codes() throws {
    let result = try Tool.run("check", "--codes")
    #expect(result.status == 0)
    #expect(result.output.contains("- `missing-file` (error, PS3.3 §F.2.1): "))
  }
}
