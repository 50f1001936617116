import DICOM
import DICOMFileSet
import Foundation
import Support
import Synchronization
import Testing

@Suite("A commit that fails, or is cut off, at every call to the system")
struct CrashTests {
  /// Counts the calls of a writer, and lets those from one number on fail.
  private final class Fault: Sendable {
    private let count = Mutex(0)
    let first: Int
    let isForGood: Bool
    let code: Int32

    init(at first: Int, isForGood: Bool, code: Int32) {
      self.first = first
      self.isForGood = isForGood
      self.code = code
    }

    var calls: Int { count.withLock { $0 } }

    var writer: FileWriter {
      FileWriter(failing: { [self] _, _ in
        let number = count.withLock { count in
          defer { count += 1 }
          return count
        }
        return number == first || isForGood && number > first ? code : nil
      })
    }
  }

  private struct Kind: CustomTestStringConvertible {
    var testDescription: String
    var isForGood: Bool
    var isUndoable = false
  }

  /// A medium with five instances of two patients.
  private func medium() throws -> (TemporaryFolder, FileSet) {
    let folder = try TemporaryFolder()
    var fileSet = try FileSet.new(at: folder.path + "/m")
    for number in 1...3 { try fileSet.add(Medium.instance(number, patient: 1)) }
    for number in 4...5 { try fileSet.add(Medium.instance(number, patient: 2)) }
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
    return (folder, fileSet)
  }

  /// Adds two, removes one, moves one and replaces one.
  private func stage(_ fileSet: inout FileSet, _ outside: TemporaryFolder) throws {
    try fileSet.add(Medium.instance(6, patient: 3))
    let path = outside.path + "/outside"
    if !FileManager.default.fileExists(atPath: path) {
      var options = WriteOptions()
      options.meta = .complete
      try Medium.instance(7, patient: 1).write(to: path, options: options)
    }
    try fileSet.add(path)
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.move(sopInstanceUID: "2.25.9.4", to: FileID(["OTHER", "PLACE"]))
    var replacing = AddOptions()
    replacing.duplicate = .replace
    try fileSet.add(Medium.instance(2, patient: 1, comment: "edited"), options: replacing)
  }

  @Test(
    "leaves the old state or the new one",
    arguments: [
      Kind(testDescription: "one call fails", isForGood: false),
      Kind(testDescription: "nothing can be done from then on", isForGood: true),
      Kind(testDescription: "one call fails, undoable", isForGood: false, isUndoable: true),
      Kind(testDescription: "nothing from then on, undoable", isForGood: true, isUndoable: true),
    ])
  private func leavesOldOrNew(kind: Kind) throws {
    var point = 0
    while true {
      var (folder, fileSet) = try medium()
      let root = fileSet.root
      let old = try Medium.content(root)
      try stage(&fileSet, folder)
      let new = Dictionary(
        uniqueKeysWithValues: fileSet.instances.map {
          ($0["SOPInstanceUID"].string ?? "", $0.fileID?.description ?? "")
        })
      let fault = Fault(at: point, isForGood: kind.isForGood, code: 28)  // ENOSPC
      var options = CommitOptions()
      options.writer = fault.writer
      options.isUndoable = kind.isUndoable
      var isDone = true
      do { try fileSet.commit(options: options) } catch { isDone = false }
      let content = try Medium.content(root)
      #expect(content == old || content == new, "\(kind) \(point)")
      if isDone { #expect(content == new, "\(kind) \(point)") }
      #expect(
        Medium.faults(root).filter {
          !$0.contains("another instance") && !$0.contains("was interrupted")
        } == [], "\(point)")

      // Whoever comes next clears up, and can go on.
      var again = try FileSet.open(root)
      try again.add(Medium.instance(99, patient: 9))
      var unsynced = CommitOptions()
      unsynced.isSynced = false
      try again.commit(options: unsynced)
      #expect(Medium.faults(root) == [], "\(kind) \(point)")
      let paths = Set(
        try Medium.content(root).values.map {
          $0.replacingOccurrences(of: "\\", with: "/")
        })
      let files = Medium.files(root).filter { !$0.hasPrefix(".fileset-undo") }
      #expect(files == paths, "\(kind) \(point)")
      if fault.calls <= point { break }
      point += 1
    }
    #expect(point > 20)
  }

  @Test("is refused where somebody else commits, or has committed")
  func excludesOthers() throws {
    var (folder, first) = try medium()
    var second = try FileSet.open(first.root)
    try first.add(Medium.instance(10, patient: 1))
    try second.add(Medium.instance(11, patient: 1))
    do {
      let lock = try FolderLock(first.root)
      #expect(throws: CommitError.locked(first.root)) { try first.commit() }
      _ = consume lock
    }
    try first.commit()
    #expect(throws: CommitError.changed(second.source)) { try second.commit() }
    #expect(second.isStaged)
    #expect(Medium.faults(first.root) == [])
    _ = folder
  }

  @Test("temporary files go although a process of that number runs now, on another machine")
  func removesTemporaryFiles() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1))
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
    let own = ".fileset-\(ProcessInfo.processInfo.processIdentifier)-9999"
    try folder.write([1], to: "m/.fileset-1-4")
    try folder.write([1], to: "m/\(own)")
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.commit(options: options)
    #expect(Medium.files(root) == [own])
  }

  @Test(
    "a folder in which nothing was kept yet goes with the next change",
    arguments: [".fileset-undo", ".fileset-undo-2"], [false, true])
  func removesEmptyStore(name: String, isUndoable: Bool) throws {
    var (folder, fileSet) = try medium()
    let store = "\(fileSet.root)/\(name)"
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: false)
    var options = CommitOptions()
    options.isSynced = false
    options.isUndoable = isUndoable
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.commit(options: options)
    let isUsed = isUndoable && name == ".fileset-undo"
    #expect(FileManager.default.fileExists(atPath: store) == isUsed)
    _ = folder
  }
}
