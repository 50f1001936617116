import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Taking a commit back")
struct UndoTests {
  let folder: TemporaryFolder
  let root: String

  /// A medium with an undoable commit behind it: of three instances one was removed, one added and
  /// one replaced.
  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    for number in 1...3 {
      try fileSet.add(Medium.instance(number, patient: 1), as: FileID(["A", "I\(number)"]))
    }
    try fileSet.commit(options: Self.options())
    try FileManager.default.copyItem(atPath: root, toPath: folder.path + "/before")
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.add(Medium.instance(4, patient: 1), as: FileID(["B", "I4"]))
    var replacing = AddOptions()
    replacing.duplicate = .replace
    try fileSet.add(Medium.instance(2, patient: 1, comment: "edited"), options: replacing)
    try fileSet.commit(options: Self.options(isUndoable: true))
  }

  private static func options(isUndoable: Bool = false, isForced: Bool = false) -> CommitOptions {
    var options = CommitOptions()
    options.isSynced = false
    options.isUndoable = isUndoable
    options.discardsLaterChanges = isForced
    return options
  }

  /// All files with their bytes.
  private func content(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in Medium.files(folder).union(["DICOMDIR"]) {
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  private func undo(isForced: Bool = false) throws {
    try FileSet.undoLastCommit(at: root, options: Self.options(isForced: isForced))
  }

  @Test("gives the medium as it was")
  func givesBack() throws {
    #expect(Medium.faults(root) == [])
    try undo()
    #expect(try content(root) == content(folder.path + "/before"))
  }

  @Test("is possible until another commit has succeeded, not only begun")
  func survivesFailure() throws {
    for isUndoable in [false, true] {
      var fileSet = try FileSet.open(root)
      try fileSet.remove(sopInstanceUID: "2.25.9.3")
      try fileSet.add(Medium.instance(5, patient: 2))
      var options = Self.options(isUndoable: isUndoable)
      options.progress = { done, _ in done == 0 }
      #expect(throws: CommitError.interrupted) { try fileSet.commit(options: options) }
    }
    try undo()
    #expect(try content(root) == content(folder.path + "/before"))
  }

  @Test("is not possible any more after another commit", arguments: [false, true])
  func goesWithNext(isUndoable: Bool) throws {
    let first = try content(root)["DICOMDIR"]
    var fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.3")
    try fileSet.commit(options: Self.options(isUndoable: isUndoable))
    if isUndoable {
      try undo()
      #expect(try content(root)["DICOMDIR"] == first)
    }
    #expect(throws: CommitError.nothingToUndo(root)) { try undo() }
    #expect(Medium.files(root).allSatisfy { !$0.hasPrefix(".fileset") })
  }

  @Test(
    "refuses to lose what was changed since, unless it is told to",
    arguments: ["B/I4", "A/I2", "A/I1"])
  func refusesToOverwrite(name: String) throws {
    let after = try content(root)
    try folder.write([1, 2, 3], to: "m/\(name)")
    #expect(throws: CommitError.changedFile("\(root)/\(name)")) { try undo() }
    var now = try content(root)
    #expect(now.removeValue(forKey: name) == Data([1, 2, 3]))
    #expect(now == after.filter { $0.key != name })
    try undo(isForced: true)
    #expect(try content(root) == content(folder.path + "/before"))
  }

  @Test("refuses where a file has taken the place that another was moved from")
  func refusesMovedBack() throws {
    var fileSet = try FileSet.open(root)
    try fileSet.move(sopInstanceUID: "2.25.9.3", to: FileID(["C", "I3"]))
    try fileSet.commit(options: Self.options(isUndoable: true))
    try folder.write([1], to: "m/A/I3")
    #expect(throws: CommitError.changedFile("\(root)/A/I3")) { try undo() }
    try FileManager.default.removeItem(atPath: root + "/A/I3")
    try undo()
    #expect(Medium.faults(root) == [])
    #expect(try Medium.content(root)["2.25.9.3"] == "A\\I3")
  }

  @Test("does without a file that somebody has deleted since")
  func passesOverDeleted() throws {
    try FileManager.default.removeItem(atPath: root + "/B/I4")
    try undo()
    #expect(try content(root) == content(folder.path + "/before"))
  }

  @Test("refuses where a file that has to come back is gone, and keeps the others")
  func refusesLostFile() throws {
    let kept = Medium.files(root).filter { $0.hasPrefix(".fileset-undo/file-") }.sorted()
    #expect(kept.count == 2)
    try FileManager.default.removeItem(atPath: "\(root)/\(kept[0])")
    let after = try content(root)
    for isForced in [false, true] {
      #expect(throws: CommitError.notKept("\(root)/\(kept[0])")) { try undo(isForced: isForced) }
    }
    #expect(try content(root) == after)
  }

  @Test("refuses where a file that has to come back cannot be read, and keeps it")
  func refusesUnreadableFile() throws {
    let after = try content(root)
    var options = Self.options()
    options.skipsUnreadable = true
    options.writer = FileWriter { call, path in
      switch call {
      case .link: 1  // EPERM
      case .read: path.contains("/file-") ? 5 : nil
      default: nil
      }
    }
    let error = #expect(throws: CommitError.self) {
      try FileSet.undoLastCommit(at: root, options: options)
    }
    #expect(error?.isDestination == true)
    #expect(try content(root) == after)
    try undo()
    #expect(try content(root) == content(folder.path + "/before"))
  }

  @Test("is not possible any more when what is kept was deleted")
  func forgets() throws {
    let after = try content(root).filter { !$0.key.hasPrefix(".fileset") }
    #expect(try FileSet.forgetLastCommit(at: root, options: Self.options()) == 2)
    #expect(try content(root) == after)
    #expect(throws: CommitError.nothingToUndo(root)) { try undo() }
    #expect(throws: CommitError.nothingToUndo(root)) { try FileSet.forgetLastCommit(at: root) }
  }

  @Test("refuses when the DICOMDIR was changed by others")
  func refusesOtherDirectory() throws {
    var bytes = try #require(try content(root)["DICOMDIR"])
    bytes[0] ^= 1
    try folder.write([UInt8](bytes), to: "m/DICOMDIR")
    #expect(throws: CommitError.changed(root + "/DICOMDIR")) { try undo(isForced: true) }
  }
}
