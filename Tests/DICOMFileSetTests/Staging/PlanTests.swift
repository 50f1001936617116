import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("A plan says what its commit does")
struct PlanTests {
  let folder: TemporaryFolder
  var root: String { folder.path + "/m" }

  init() throws { folder = try TemporaryFolder() }

  private func medium() throws -> FileSet {
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "ONE"]))
    try fileSet.commit()
    return fileSet
  }

  @Test("of files that stay though their records go")
  func kept() throws {
    var fileSet = try medium()
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    var options = CommitOptions()
    options.keepsFiles = true
    let plan = try fileSet.plan(options: options)
    #expect(plan.files.map(\.kind) == [.leave])
    #expect(plan.summary.contains("0 to delete"))
    let result = try fileSet.commit(options: options)
    #expect(result.plan.files.map(\.kind) == [.leave])
    #expect(FileWriter.exists(root + "/A/ONE"))
  }

  @Test("of files that are not moved, because that can be taken back")
  func moved() throws {
    var fileSet = try medium()
    let path = folder.path + "/two"
    try Medium.write(Medium.instance(2, patient: 1), to: path)
    var add = AddOptions()
    add.transfer = .move
    try fileSet.add(path, options: add)
    #expect(try fileSet.plan().files.map(\.kind) == [.move])
    var options = CommitOptions()
    options.isUndoable = true
    let plan = try fileSet.plan(options: options)
    #expect(plan.files.map(\.kind) == [.link])
    #expect(plan.bytesToWrite == plan.directoryBytes)
    try fileSet.commit(options: options)
    #expect(FileWriter.exists(path))
  }

  @Test(
    "of files that are moved to a new medium, which cannot be taken back", arguments: [false, true])
  func movedToNew(isUndoable: Bool) throws {
    let path = folder.path + "/two"
    try Medium.write(Medium.instance(2, patient: 1), to: path)
    var fileSet = try FileSet.new(at: root)
    var add = AddOptions()
    add.transfer = .move
    try fileSet.add(path, options: add)
    var options = CommitOptions()
    options.isUndoable = isUndoable
    #expect(try fileSet.plan(options: options).files.map(\.kind) == [.move])
    try fileSet.commit(options: options)
    #expect(!FileWriter.exists(path))
  }

  /// Whether there is a disc in memory beside that of temporary files.
  private static var hasOtherDisc: Bool {
    let disc = Folder.disc(of: "/dev/shm")
    return disc != nil && disc != Folder.disc(of: NSTemporaryDirectory())
  }

  @Test(
    "of the bytes that go to another disc", .enabled(if: hasOtherDisc),
    arguments: [Transfer.hardLink, .move])
  func otherDisc(transfer: Transfer) throws {
    let other = "/dev/shm/fileset-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: other) }
    try Medium.write(Medium.instance(2, patient: 1), to: other)
    var fileSet = try medium()
    var add = AddOptions()
    add.transfer = transfer
    try fileSet.add(other, options: add)
    let plan = try fileSet.plan()
    #expect(plan.files.map(\.kind) == [transfer == .move ? .move : .copy])
    #expect(plan.bytesToWrite == plan.directoryBytes + plan.files[0].bytes)
  }

  @Test("of files that are linked to a medium that is not there yet", arguments: ["", "/a/b"])
  func linked(below: String) throws {
    let path = folder.path + "/two"
    try Medium.write(Medium.instance(2, patient: 1), to: path)
    var fileSet = try FileSet.new(at: root + below)
    var add = AddOptions()
    add.transfer = .hardLink
    try fileSet.add(path, options: add)
    #expect(try fileSet.plan().files.map(\.kind) == [.link])
  }

  @Test("in a line for each file, whatever is in its name")
  func lines() throws {
    var fileSet = try medium()
    let path = folder.path + "/a\ndelete  B"
    try Medium.write(Medium.instance(2, patient: 1), to: path)
    try fileSet.add(path, as: FileID(["A", "TWO"]))
    let plan = try fileSet.plan()
    #expect(plan.lines.count == 3)
    #expect(plan.lines.count { $0.hasPrefix("delete") } == 0)
  }
}
