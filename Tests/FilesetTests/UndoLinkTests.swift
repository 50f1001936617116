import Foundation
import Support
import Testing

@Suite("Taking back changes of media on which links stand in for files")
struct UndoLinkTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  /// A medium on which a relative link leads to the file of an instance.
  private func medium() throws -> String {
    let medium = try media.copy("clinic")
    try FileManager.default.moveItem(atPath: medium + "/ANNA/CT/IM1", toPath: medium + "/REAL")
    try FileManager.default.createSymbolicLink(
      atPath: medium + "/ANNA/CT/IM1", withDestinationPath: "../../REAL")
    return medium
  }

  @Test(
    "gives the bytes back",
    arguments: [
      ["rm", "MEDIUM", "Modality=CT"],
      ["set", "MEDIUM/ANNA/CT/IM1", "SliceLocation=5", "--media", "MEDIUM"],
    ])
  func undoes(words: [String]) throws {
    let medium = try medium()
    let before = try media.contents(medium)
    let words = words.map { $0.replacingOccurrences(of: "MEDIUM", with: medium) }
    #expect(try Tool.run(words + ["--undoable"], in: media.folder.path).status == 0)
    #expect(try media.contents(medium) != before)
    #expect(try Tool.run("undo", medium).status == 0)
    #expect(try media.contents(medium) == before)
  }

  @Test("a repair of a sound medium keeps what undo needs")
  func repairKeepsStore() throws {
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    #expect(try Tool.run("rm", medium, "Modality=US", "--undoable").status == 0)
    #expect(try Tool.run("repair", medium, "--in-place").status == 0)
    #expect(try Tool.run("undo", medium).status == 0)
    #expect(try media.contents(medium) == before)
  }
}
