import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What stays although its record goes is named (PS3.3 §F.2.1)")
struct LeftoverTests {
  let folder: TemporaryFolder
  var root: String { folder.path + "/m" }

  init() throws { folder = try TemporaryFolder() }

  /// A medium with two instances, `A/ONE` and `A/TWO`.
  private func medium() throws -> FileSet {
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "ONE"]))
    try fileSet.add(Medium.instance(2, patient: 2), as: FileID(["A", "TWO"]))
    try fileSet.commit()
    return fileSet
  }

  private func link(_ path: String, to target: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test("a file with another name, unless that goes, too")
  func hardLinks() throws {
    var fileSet = try medium()
    try FileManager.default.linkItem(atPath: root + "/A/ONE", toPath: folder.path + "/other")
    try FileManager.default.removeItem(atPath: root + "/A/TWO")
    try FileManager.default.linkItem(atPath: root + "/A/ONE", toPath: root + "/A/TWO")
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.remove(sopInstanceUID: "2.25.9.2")
    let problem = try #require(fileSet.plan().problems.first)
    #expect(problem.message.hasPrefix("A/ONE and 1 more have other names on this disc"))
    try FileManager.default.removeItem(atPath: folder.path + "/other")
    #expect(try fileSet.plan().problems == [])
    fileSet.undo()
    #expect(
      try fileSet.plan().problems.map { $0.message.prefix(30) } == [
        "A/ONE has another name on this"
      ])
  }

  @Test("the DICOMDIR of before a repair, which has the records that go")
  func oldDirectory() throws {
    var fileSet = try medium()
    for name in ["DICOMDIR.orig", "DICOMDIR.orig~2"] {
      try FileManager.default.copyItem(atPath: fileSet.source, toPath: "\(root)/\(name)")
    }
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    #expect(
      try fileSet.plan().problems.map(\.message).map { $0.prefix { $0 != "," } } == [
        "\(root)/DICOMDIR.orig", "\(root)/DICOMDIR.orig~2",
      ])
  }

  @Test("a file in a folder that is a link out of the File-set")
  func outside() throws {
    _ = try medium()
    try FileManager.default.moveItem(atPath: root + "/A", toPath: folder.path + "/A")
    try link(root + "/A", to: "../A")
    var fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    let result = try fileSet.commit()
    let problem = try #require(result.plan.problems.first)
    #expect(problem.severity == .warning)
    #expect(problem.message.contains("'A' is a link that leaves the File-set"))
    #expect(problem.message.hasSuffix("the record goes, and what is there stays"))
    #expect(result.plan.problems.count == 1)
    #expect(FileWriter.exists(folder.path + "/A/ONE"))
  }

  @Test("a file to which another record leads")
  func shared() throws {
    _ = try medium()
    try link(root + "/A/TWO", to: "ONE")
    var fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    let problem = try #require(fileSet.plan().problems.first)
    #expect(problem.message.hasPrefix("A/ONE stays on the medium, although its record goes"))
  }

  @Test("what a link leads to, of which the instance gets another name", arguments: [false, true])
  func moved(isOutside: Bool) throws {
    var fileSet = try medium()
    let place = isOutside ? folder.path + "/REAL" : root + "/REAL"
    try FileManager.default.moveItem(atPath: root + "/A/ONE", toPath: place)
    try link(root + "/A/ONE", to: isOutside ? "../../REAL" : "../REAL")
    if isOutside {
      // Nothing is taken from outside.
      #expect(throws: StagingError.self) {
        try fileSet.move(sopInstanceUID: "2.25.9.1", to: FileID(["NEW"]))
      }
      return
    }
    try fileSet.move(sopInstanceUID: "2.25.9.1", to: FileID(["NEW"]))
    let problem = try #require(fileSet.plan().problems.first)
    #expect(problem.message.hasPrefix("NEW was reached by a symbolic link"))
    #expect(problem.message.contains("'REAL', stays"))
    try fileSet.commit()
    #expect(FileWriter.exists(place))
    #expect(try Part10File(path: root + "/NEW").dataSet.string(.sopInstanceUID) == "2.25.9.1")
  }
}
