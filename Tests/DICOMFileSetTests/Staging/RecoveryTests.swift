import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Recovery deletes only what an interrupted change of ours has made, or was to delete")
struct RecoveryTests {
  private static let image = "PT000000/ST000000/SE000000/IM000000"

  /// A medium with one instance, and a file of the user.
  private func medium() throws -> (folder: TemporaryFolder, root: String) {
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1))
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
    try folder.write([1, 2, 3], to: "m/notes.txt")
    return (folder, root)
  }

  private func journal(_ lines: [String]) -> [UInt8] {
    Array((["fileset journal 1"] + lines + ["end"]).map { $0 + "\n" }.joined().utf8)
  }

  private func stamp(_ path: String, _ root: String) throws -> String {
    "stamp \(path) \(try #require(FileStamp(path: "\(root)/\(path)")).text)"
  }

  @Test("a journal of a DICOMDIR that is not there does not make that of the disc go")
  func refusesOtherDirectory() throws {
    let (folder, root) = try medium()
    let lines = ["directory x", "before none", "after 1 1"]
    try folder.write(journal(lines + ["create DICOMDIR"]), to: "m/.fileset-journal")
    let before = Medium.files(root)
    #expect(throws: CommitError.badJournal(root + "/.fileset-journal")) {
      try FileSet.undoLastCommit(at: root)
    }
    #expect(Medium.files(root) == before)
    #expect(try Medium.content(root).count == 1)

    // Nor what the one of the disc refers to, although the journal knows it well.
    try folder.write(
      journal(lines + ["create \(Self.image)", "create notes.txt", try stamp(Self.image, root)]),
      to: "m/.fileset-journal")
    let recovery = try FileSet.finishInterruptedCommit(at: root)
    #expect(recovery.outcome == .takenBack)
    #expect(recovery.deleted == [])
    #expect(recovery.left.sorted() == [Self.image, "notes.txt"])
    #expect(Medium.faults(root) == [])
    #expect(Medium.files(root) == [Self.image, "notes.txt"])
  }

  @Test(
    "a journal with the right fingerprint does not make files go that it does not know",
    arguments: [
      "create notes.txt", "delete notes.txt", "keep notes.txt .fileset-undo/file-1",
      "keep \(image) .fileset-undo/file-1",
    ], [false, true])
  func leavesUnknown(line: String, isDone: Bool) throws {
    let (folder, root) = try medium()
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    var lines = ["directory DICOMDIR"]
    lines += isDone ? ["before 0 0", "after \(now)"] : ["before \(now)", "after 0 0"]
    lines += [line, "stamp notes.txt 3 1 1", try stamp(Self.image, root)]
    try folder.write(journal(lines), to: "m/.fileset-journal")
    let recovery = try FileSet.finishInterruptedCommit(at: root)
    #expect(recovery.deleted == [])
    #expect(Medium.files(root) == [Self.image, "notes.txt"])
    #expect(Medium.faults(root) == [])
  }

  @Test("a file that another was to replace, and is another by now, is not overwritten")
  func keepsChanged() throws {
    let (folder, root) = try medium()
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    try folder.write([9], to: "m/.fileset-new-0")
    try folder.write(
      journal([
        "directory DICOMDIR", "before 0 0", "after \(now)", "replace .fileset-new-0 notes.txt",
      ]), to: "m/.fileset-journal")
    #expect(throws: CommitError.badJournal(root + "/.fileset-journal")) {
      try FileSet.finishInterruptedCommit(at: root)
    }
    #expect(FileManager.default.contents(atPath: root + "/notes.txt") == Data([1, 2, 3]))
  }

  @Test("the folders of files go that had gone before a change was interrupted")
  func removesFolders() throws {
    let (folder, root) = try medium()
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    try FileManager.default.createDirectory(
      atPath: root + "/NEW/FOLDER", withIntermediateDirectories: true)
    let lines = ["directory DICOMDIR", "before 0 0", "after \(now)", "delete NEW/FOLDER/A"]
    try folder.write(journal(lines), to: "m/.fileset-journal")
    #expect(try FileSet.finishInterruptedCommit(at: root) == Recovery(.finished))
    #expect(!FileManager.default.fileExists(atPath: root + "/NEW"))
  }

  @Test("a journal that spells a file otherwise than its record does not make it go on any disc")
  func leavesOtherSpellings() throws {
    let (folder, root) = try medium()
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    let path = Self.image.lowercased()
    try folder.write([1], to: "m/" + path)
    let lines = ["directory DICOMDIR", "before \(now)", "after 0 0", "create \(path)"]
    try folder.write(journal(lines + [try stamp(path, root)]), to: "m/.fileset-journal")
    #expect(try FileSet.finishInterruptedCommit(at: root).left == [path])
    #expect(FileManager.default.fileExists(atPath: "\(root)/\(path)"))
  }

  @Test(
    "what a commit has made and noted goes, and is named; the end of a line that is cut off is none"
  )
  func takesBack() throws {
    let (folder, root) = try medium()
    let now = try #require(try Fingerprint(path: root + "/DICOMDIR")).text
    try folder.write([4], to: "m/NEW/A")
    try folder.write([5], to: "m/NEW/B")
    let lines = [
      "directory DICOMDIR", "before \(now)", "after 0 0", "create NEW/A", "create NEW/B",
    ]
    let cut = Array((try stamp("NEW/A", root) + "\n" + stamp("NEW/B", root)).utf8)
    try folder.write(journal(lines) + cut, to: "m/.fileset-journal")
    let recovery = try FileSet.finishInterruptedCommit(at: root)
    #expect(recovery.deleted == ["NEW/A"])
    #expect(recovery.left == ["NEW/B"])
    #expect(Medium.files(root) == [Self.image, "notes.txt", "NEW/B"])
  }

  @Test("each new file is noted before it has its name")
  func notesFiles() throws {
    let (folder, root) = try medium()
    var fileSet = try FileSet.open(root)
    try fileSet.add(Medium.instance(2, patient: 2))
    try fileSet.move(sopInstanceUID: "2.25.9.1", to: FileID(["OTHER", "PLACE"]))
    var options = CommitOptions()
    options.isSynced = false
    // The last time when the journal is there and nothing is done that could not be taken back.
    options.progress = { done, total in
      guard done == total else { return true }
      do throws(CommitError) {
        let journal = try Journal.read(in: root)
        for path in journal.created + journal.deleted {
          #expect(journal.stamps[path] == FileStamp(path: "\(root)/\(path)")?.text)
        }
        #expect(journal.created.count == 2)
      } catch {
        Issue.record("\(error)")
      }
      return true
    }
    try fileSet.commit(options: options)
    #expect(Medium.faults(root) == [])
    _ = folder
  }

  @Test("a journal with a path deeper or longer than any of a File-set is refused")
  func boundsPaths() throws {
    let (folder, root) = try medium()
    for path in [String(repeating: "a/", count: 64) + "b", String(repeating: "a", count: 4097)] {
      let lines = ["directory x", "before none", "after 1 1", "create \(path)"]
      #expect(Journal(String(decoding: journal(lines), as: UTF8.self)) == nil)
      try folder.write(journal(lines), to: "m/.fileset-journal")
      #expect(throws: CommitError.badJournal(root + "/.fileset-journal")) {
        try FileSet.finishInterruptedCommit(at: root)
      }
    }
  }

  @Test("a journal that is a link is refused")
  func refusesLinkedJournal() throws {
    let (folder, root) = try medium()
    let lines = ["directory x", "before none", "after 1 1"]
    try folder.write(journal(lines), to: "outside")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/.fileset-journal", withDestinationPath: "../outside")
    #expect(throws: CommitError.badJournal(root + "/.fileset-journal")) {
      try FileSet.finishInterruptedCommit(at: root)
    }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/outside"))
  }

  @Test(
    "no file of the store of an undo is read through a link",
    arguments: ["directory", "journal", "written", "file-1", ""])
  func refusesLinksInStore(name: String) throws {
    let (folder, root) = try medium()
    var fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    var options = CommitOptions()
    options.isUndoable = true
    options.isSynced = false
    try fileSet.commit(options: options)
    let path = name.isEmpty ? "\(root)/.fileset-undo" : "\(root)/.fileset-undo/\(name)"
    let outside = folder.path + "/outside"
    try FileManager.default.moveItem(atPath: path, toPath: outside)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: outside)
    let directory = FileManager.default.contents(atPath: root + "/DICOMDIR")
    // The file of what was written matters only where something would be overwritten.
    if name == "written" { try folder.write([7], to: "m/" + Self.image) }
    #expect(throws: CommitError.self) { try FileSet.undoLastCommit(at: root) }
    #expect(FileManager.default.contents(atPath: root + "/DICOMDIR") == directory)
    #expect(FileManager.default.fileExists(atPath: outside))
  }
}
