import DICOM
import Foundation
import Support
import Testing

@Suite("How elements, parts of them, and values are written on the command line")
struct NotationTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = folder.path + "/IM1"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT/IM1"), toPath: file)
    let codes = ["A", "B", "C"].enumerated().map {
      "ProcedureCodeSequence[\($0.offset)].CodeValue=\($0.element)"
    }
    let result = try Tool.run(
      ["set", file, "PixelSpacing=0.5\\0.7", "[ACME 1.1]0029,xx01:LO=x", "--in-place"] + codes)
    #expect(result.status == 0, "\(result.errors)")
  }

  private func get(_ name: String) throws -> String {
    try Tool.run("get", file, name).output.trimmingCharacters(in: .newlines)
  }

  private func edit(_ arguments: String...) throws {
    let result = try Tool.run(["set", file, "--in-place"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(
    "gets single values and items",
    arguments: [
      ("PixelSpacing[0]", "0.5"), ("PixelSpacing[*]", "0.5\n0.7"), ("0x00280030[1]", "0.7"),
      ("ProcedureCodeSequence[1]", "CodeValue=B"), ("ProcedureCodeSequence[2].CodeValue[0]", "C"),
      ("ProcedureCodeSequence[*]", "CodeValue=A\nCodeValue=B\nCodeValue=C"),
      ("[ACME 1.1]0029,xx01[0]", "x"),
    ])
  func getsParts(name: String, value: String) throws { #expect(try get(name) == value) }

  @Test("misses what is not there", arguments: ["PixelSpacing[2]", "ProcedureCodeSequence[3]"])
  func misses(name: String) throws {
    let result = try Tool.run("get", file, name)
    #expect(result.status == 1 && result.errors.contains("no \(name)"))
  }

  @Test("deletes items by the numbers that they have at first")
  func deletesItems() throws {
    try edit("--delete", "ProcedureCodeSequence[0]", "--delete", "ProcedureCodeSequence[1]")
    #expect(try get("ProcedureCodeSequence[*]") == "CodeValue=C")
    try edit("--delete", "ProcedureCodeSequence[*]")
    #expect(try get("ProcedureCodeSequence") == "0 items")
    let part = try Tool.run("set", file, "PixelSpacing[0]=1", "--in-place")
    #expect(part.status == 2 && part.errors.contains("give all values"))
  }

  @Test("deletes inside of items by the numbers that these have at first, and each thing once")
  func deletesInside() throws {
    let name = "ProcedureCodeSequence"
    try edit("\(name)[1].CodeMeaning=M", "\(name)[2].CodeMeaning=N")
    try edit(
      "--delete", "\(name)[0]", "--delete", "\(name)[1].CodeMeaning", "--delete", "\(name)[0]")
    #expect(try get("\(name)[*]") == "CodeValue=B\nCodeValue=C, CodeMeaning=N")
    try edit("--delete", "\(name)[9223372036854775807]")
    #expect(try get(name) == "2 items")
    try edit("--delete", "0029,0010", "--delete", "[ACME 1.1]0029,xx01")
    #expect(try Tool.run("get", file, "0029,1001").status == 1)
  }

  @Test("deletes all private elements, and keeps those that are set")
  func deletesPrivate() throws {
    try edit("--delete", "private")
    #expect(try Tool.run("get", file, "[ACME 1.1]0029,xx01").status == 1)
    #expect(try Tool.run("get", file, "0029,0010").status == 1)
    try edit("--delete", "private", "[ACME 1.1]0029,xx02:LO=y")
    #expect(try get("[ACME 1.1]0029,xx02") == "y")
  }

  @Test("gives new UIDs, one for all that were the same")
  func givesUIDs() throws {
    let other = folder.path + "/IM2"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT/IM2"), toPath: other)
    let names = ["SOPInstanceUID", "StudyInstanceUID"]
    func uids() throws -> [[String]] {
      try [file, other].map { path in
        try Tool.run(["get", path] + names).output.split(separator: "\n").map(String.init)
      }
    }
    let before = try uids()
    let result = try Tool.run(["set", file, other, "--in-place"] + names.map { "\($0)=new-uid" })
    #expect(result.status == 0, "\(result.errors)")
    let after = try uids()
    #expect(Set(after.joined()).isDisjoint(with: before.joined()))
    #expect(after[0][0] != after[1][0] && after[0][1] == after[1][1])
    #expect(after.joined().allSatisfy { UID(rawValue: $0).isValid })
  }

  @Test("finds what does not match")
  func findsOthers() throws {
    let result = try Tool.run("find", TestMedia.path("clinic"), "Modality!=CT\\MR", "--paths")
    #expect(result.status == 0)
    let names = result.output.split(separator: "\n").map { $0.split(separator: "/").suffix(2) }
    #expect(
      names.map { $0.joined(separator: "/") } == ["CT/REPORT", "US/FILM", "CR/HAND", "MR/LETTER"])
  }

  @Test(
    "lists the media profiles, and says what to do about PDI", arguments: ["create", "cp", "add"])
  func listsProfiles(command: String) throws {
    let medium = TestMedia.path("clinic")
    let list = try Tool.run(command, medium, folder.path + "/x", "--profile", "help")
    #expect(list.status == 2)
    for name in ["STD-GEN-CD", "STD-XABC-CD", "STD-GEN-BD"] {
      #expect(list.errors.contains("  \(name)\n"))
    }
    let advice = try Tool.run(command, medium, folder.path + "/x", "--profile", "pdi")
    #expect(advice.status == 2 && advice.errors.contains("fileset check --profile PDI"))
    #expect(!list.errors.contains("  PDI\n"))
  }

  @Test("lists PDI among the profiles where it is one")
  func listsPDI() throws {
    let list = try Tool.run("check", TestMedia.path("clinic"), "--profile", "help")
    #expect(list.status == 2 && list.errors.contains("  STD-GEN-CD\n"))
    #expect(list.errors.contains("  PDI\n"))
  }
}
