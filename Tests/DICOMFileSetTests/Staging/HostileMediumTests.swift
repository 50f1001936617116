import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What stands on a medium cannot make a commit touch other files")
struct HostileMediumTests {
  /// A medium with one instance beside a folder of the user.
  private func medium() throws -> (folder: TemporaryFolder, root: String, victim: String) {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: "victim/a.txt")
    let root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1))
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
    return (folder, root, folder.path + "/victim/a.txt")
  }

  private func change(_ root: String) throws {
    var fileSet = try FileSet.open(root)
    try fileSet.add(Medium.instance(2, patient: 1))
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
  }

  @Test(
    "a journal that names files elsewhere is refused",
    arguments: [
      "source VICTIM", "delete ../victim/a.txt", "delete LINK/a.txt", "create LINK/a.txt",
    ])
  func refusesJournal(line: String) throws {
    let (folder, root, victim) = try medium()
    try FileManager.default.createSymbolicLink(
      atPath: root + "/LINK", withDestinationPath: "../victim")
    let text =
      "fileset journal 1\ndirectory DICOMDIR\nbefore none\nafter 0 0\n"
      + line.replacingOccurrences(of: "VICTIM", with: victim) + "\nend\n"
    try folder.write(Array(text.utf8), to: "m/.fileset-journal")
    #expect(throws: CommitError.self) { try change(root) }
    #expect(FileManager.default.fileExists(atPath: victim))
  }

  @Test("a folder for undoing that is a link is left alone")
  func refusesLinkedUndo() throws {
    let (folder, root, victim) = try medium()
    try FileManager.default.createSymbolicLink(
      atPath: root + "/.fileset-undo", withDestinationPath: "../victim")
    #expect(throws: CommitError.leadsElsewhere(root)) { try change(root) }
    #expect(FileManager.default.fileExists(atPath: victim))
    _ = folder
  }

  @Test("no file is written through a link that leads elsewhere")
  func writesInside() throws {
    let (folder, root, _) = try medium()
    try FileManager.default.createSymbolicLink(
      atPath: root + "/LINK", withDestinationPath: "../victim")
    var fileSet = try FileSet.open(root)
    try fileSet.move(sopInstanceUID: "2.25.9.1", to: FileID(["LINK", "X1"]))
    #expect(throws: CommitError.leadsElsewhere(root)) { try fileSet.commit() }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/victim/X1"))
    #expect(Medium.faults(root) == [])
  }

  @Test("a failed commit deletes nothing that it has not made")
  func keepsOthersFiles() throws {
    let (folder, root, _) = try medium()
    var fileSet = try FileSet.open(root)
    try fileSet.add(Medium.instance(2, patient: 1), as: FileID(["NEW", "X1"]))
    try folder.write([7], to: "m/NEW/X1")
    #expect(throws: CommitError.exists(root + "/NEW/X1")) { try fileSet.commit() }
    #expect(FileManager.default.contents(atPath: root + "/NEW/X1") == Data([7]))
  }

  @Test("what was moved here and is taken back is where it came from")
  func keepsSourcesOfUndoable() throws {
    let (folder, root, _) = try medium()
    let path = folder.path + "/outside"
    var write = WriteOptions()
    write.meta = .complete
    try Medium.instance(3, patient: 2).write(to: path, options: write)
    var fileSet = try FileSet.open(root)
    var adding = AddOptions()
    adding.transfer = .move
    try fileSet.add(path, options: adding)
    var options = CommitOptions()
    options.isUndoable = true
    try fileSet.commit(options: options)
    try FileSet.undoLastCommit(at: root)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(Medium.faults(root) == [])
  }
}
