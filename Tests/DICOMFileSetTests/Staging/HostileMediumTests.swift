import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

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

  @Test("a path of nothing but escapes is no longer to read than it is", .timeLimit(.minutes(1)))
  func readsLongPath() throws {
    let path = Substring(repeatElement("%50", count: 1_000_000).joined())
    #expect(Journal.unescaped(path).utf8.count == 1_000_000)
    #expect(Journal.unescaped("%41%2") == "A%2")
  }

  @Test(
    "a journal that would touch the DICOMDIR or files of the File-set is refused",
    arguments: [
      "create DICOMDIR", "delete DICOMDIR", "delete dicomdir", "keep DICOMDIR .fileset-undo/file-1",
      "replace OTHER DICOMDIR", "replace .fileset-new-0 DICOMDIR", "replace OTHER NEW",
      "replace .fileset-new-x NEW", "keep OTHER NEW", "keep OTHER .fileset-undo/journal",
      "delete DICOMDIR%00", "create DICOMDIR%00.x", "replace .fileset-new-0 DICOMDIR%00",
    ],
    [false, true])
  func refusesOwnFiles(line: String, isDone: Bool) throws {
    let (folder, root, _) = try medium()
    try folder.write([1], to: "m/OTHER")
    try folder.write([2], to: "m/.fileset-new-0")
    let directory = try Data(contentsOf: URL(filePath: root + "/DICOMDIR"))
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    let text =
      "fileset journal 1\ndirectory DICOMDIR\n"
      + (isDone ? "before 0 0\nafter \(now)\n" : "before \(now)\nafter 0 0\n") + line + "\nend\n"
    try folder.write(Array(text.utf8), to: "m/.fileset-journal")
    let before = Medium.files(root)
    #expect(throws: CommitError.badJournal(root + "/.fileset-journal")) { try change(root) }
    #expect(Medium.files(root) == before)
    #expect(try Data(contentsOf: URL(filePath: root + "/DICOMDIR")) == directory)
  }

  @Test("a store that would delete the DICOMDIR is refused, also by force")
  func refusesStore() throws {
    let (folder, root, _) = try medium()
    let directory = try Data(contentsOf: URL(filePath: root + "/DICOMDIR"))
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    for line in ["delete DICOMDIR", "replace DICOMDIR X", "replace OTHER X"] {
      let text =
        "fileset journal 1\ndirectory DICOMDIR\nbefore \(now)\nafter 0 0\n\(line)\nend\n"
      try folder.write(Array(text.utf8), to: "m/.fileset-undo/journal")
      var options = CommitOptions()
      options.discardsLaterChanges = true
      #expect(throws: CommitError.badJournal(root + "/.fileset-undo/journal")) {
        try FileSet.undoLastCommit(at: root, options: options)
      }
      #expect(try Data(contentsOf: URL(filePath: root + "/DICOMDIR")) == directory)
    }
  }

  @Test("a journal that will be refused is not said to be cleared up", arguments: [false, true])
  func tellsJournals(isUnderstood: Bool) throws {
    let (folder, root, _) = try medium()
    let end = isUnderstood ? "end\n" : ""
    let text = "fileset journal 1\ndirectory DICOMDIR\nbefore none\nafter 0 0\n\(end)"
    try folder.write(Array(text.utf8), to: "m/.fileset-journal")
    let problem = try #require(FileSet.open(root).problems.first)
    #expect(problem.code == .interruptedChange)
    #expect(problem.message.contains("clears up") == isUnderstood)
    #expect(problem.message.contains("cannot be understood") != isUnderstood)
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
