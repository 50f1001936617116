import DICOM
import DICOMFileSet
import Foundation

extension Target {
  /// What comes after a change that was cut off: files are proven before they go, none outside of the
  /// medium is touched, no file that a record refers to goes, nor one of the user.
  static func journals() throws -> Target {
    let changes = try InterruptedChanges()
    return Target(name: "journal", summary: "what an interrupted change has left") {
      random, number in
      guard let state = changes.states.randomElement(using: &random) else { return 0 }
      var journal = DamagedJournal(state, changes)
      let isSound = number % 16 == 0
      if !isSound { journal.damage(&random) }
      try changes.folder.restore(journal.files)
      var text = journal.text
      if !isSound { random.grow(&text) }
      try changes.folder.write(.file(text, number: 999_999), to: ".fileset-journal")
      let recovery = try Recovering(changes, text)
      let read = recovery.run(mustSucceed: isSound)
      try recovery.compare(isSound: isSound)
      if read, Int.random(in: 0..<4, using: &random) == 0 { try recovery.undo() }
      return read ? 1 : 0
    }
  }
}

/// A recovery, and what has to be true before and after it.
private final class Recovering {
  private let folder: StampedFolder
  private let before: [String: String]
  private let stamps: Set<String>
  private let named: Set<String>
  /// The files that the DICOMDIR refers to and that are there.
  private let needed: Set<String>
  private var isRefused = false

  init(_ changes: InterruptedChanges, _ text: [UInt8]) throws {
    folder = changes.folder
    before = try folder.entries()
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: " ").map { $0.removingPercentEncoding ?? String($0) }
    }
    stamps = Set(
      lines.filter { $0.first == "stamp" }.map { $0.dropFirst().joined(separator: " ") })
    named = Set(lines.flatMap { $0.dropFirst() })
    let directory = try Data(contentsOf: URL(filePath: folder.root + "/DICOMDIR"))
    let known = changes.directories.first { $0.bytes.elementsEqual(directory) }
    needed = known?.paths.intersection(before.keys) ?? []
  }

  /// Recovers.
  ///
  /// - Returns: Whether the journal was understood.
  func run(mustSucceed: Bool) -> Bool {
    do throws(CommitError) {
      _ = try FileSet.finishInterruptedCommit(at: folder.root)
      if try FileSet.finishInterruptedCommit(at: folder.root) != .none {
        Watch.fail("a recovery leaves its journal")
      }
      return true
    } catch {
      if mustSucceed { Watch.fail("what a commit has left is not understood: \(error)") }
      if case .badJournal = error { isRefused = true }
      _ = error.description
      return false
    }
  }

  /// Fails where a file has gone that must not.
  func compare(isSound: Bool) throws {
    if !folder.isOutsideUntouched { Watch.fail("a file outside of the medium is touched") }
    let after = try folder.entries()
    for (path, stamp) in before where !path.hasPrefix(".fileset-") && after[path] != stamp {
      if isRefused { Watch.fail("a journal that is refused changes \(path)") }
      if ["dicomdir", "dicomdir;1"].contains(path.lowercased()) {
        Watch.fail("\(path) is changed")
      }
      if needed.contains(path), after[path] == nil {
        Watch.fail("\(path) is gone, which the DICOMDIR refers to")
      }
      if !stamps.contains("\(path) \(stamp)") {
        Watch.fail("\(path) is gone or another file, and the journal does not know it")
      }
    }
    for path in after.keys where before[path] == nil && !path.hasPrefix(".fileset-") {
      if !named.contains(path) { Watch.fail("\(path) appears, which no line names") }
    }
    guard isSound else { return }
    let visible = Set(after.keys.filter { !$0.hasPrefix(".fileset-") && !$0.hasSuffix(".orig") })
    let wanted = needed.union(InterruptedChanges.users.keys).union(["DICOMDIR"])
    if visible != wanted {
      let other = visible.symmetricDifference(wanted).sorted().joined(separator: ", ")
      Watch.fail("a recovery leaves what is not of the File-set, or not all of it: \(other)")
    }
  }

  /// Takes back what can be.
  func undo() throws {
    var options = CommitOptions()
    options.isSynced = false
    do throws(CommitError) {
      try FileSet.undoLastCommit(at: folder.root, options: options)
    } catch {
      _ = error.description
    }
    if !folder.isOutsideUntouched { Watch.fail("an undo touches a file outside of the medium") }
    let after = try folder.entries()
    for path in InterruptedChanges.users.keys where before[path] != nil && after[path] == nil {
      if !named.contains(path) { Watch.fail("an undo makes \(path) of the user go") }
    }
  }
}
