import DICOM
import Foundation
import Support
import Testing

@Suite("What became of an interrupted change")
struct RecoveryToolTests {
  @Test(
    "stands in the JSON of the next one as it does in its messages",
    arguments: [
      ["rm", "Modality=SR", "--json"], ["repair", "--in-place", "--json"],
    ])
  func json(command: [String]) throws {
    let media = try MediaFolder()
    let medium = try media.copy("clinic")
    // A change that has made two files, of which one is another file now.
    try media.folder.write([1], to: "medium/NEW")
    try media.folder.write([2], to: "medium/OTHER")
    let stamp = try #require(FileStamp(path: medium + "/NEW")).text
    let lines = [
      "fileset journal 1", "directory x", "before none", "after 1 1", "create NEW",
      "create OTHER", "stamp NEW \(stamp)", "end",
    ]
    try media.folder.write(
      Array(lines.map { $0 + "\n" }.joined().utf8), to: "medium/.fileset-journal")
    let result = try Tool.run([command[0], medium] + command.dropFirst())
    #expect(result.errors.contains(": deleted NEW\n"))
    let recovery = try #require(try media.json(result.output)["recovery"] as? [String: Any])
    #expect(recovery["outcome"] as? String == "an interrupted change was taken back")
    #expect(recovery["deleted"] as? [String] == ["NEW"])
    #expect(recovery["left"] as? [String] == ["OTHER"])
    // Without one there is nothing to say.
    let next = try Tool.run("rm", medium, "Modality=CT", "--dry-run", "--json")
    #expect(try media.json(next.output)["recovery"] is NSNull)
  }
}
