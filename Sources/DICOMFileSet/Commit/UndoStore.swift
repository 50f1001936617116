import DICOM

/// What is needed to take a commit back, in a folder of its own on the medium.
struct UndoStore {
  /// The name of the folder in the root of the File-set.
  static let name = ".fileset-undo"
  private static let directoryName = "directory"
  private static let journalName = "journal"

  private let root: String
  private var count = 0

  init(_ root: String) { self.root = root }

  /// A path below the root for a file that is put aside.
  mutating func place() -> String {
    count += 1
    return "\(Self.name)/file-\(count)"
  }

  /// Keeps the DICOMDIR and the journal of a commit that is about to be done.
  func write(
    _ directory: FileBytes?, _ journal: Journal, _ plan: Plan, _ writer: FileWriter
  ) throws(CommitError) {
    guard let directory else { return }
    var inverse = Journal(
      directory: journal.directory, before: journal.after, after: journal.before ?? "none")
    // What was put aside comes back; what was made goes; what was moved is moved back.
    inverse.replacements = journal.kept.map { Journal.Renaming(from: $0.to, to: $0.from) }
    let moved = plan.files.filter { $0.kind == .move }
    for action in moved {
      guard let source = action.source, source.hasPrefix(root + "/") else { continue }
      inverse.kept.append(
        Journal.Renaming(from: action.path, to: String(source.dropFirst(root.count + 1))))
    }
    let back = Set(inverse.kept.map(\.from))
    inverse.deleted = plan.files.filter {
      $0.kind != .delete && $0.kind != .index && !$0.isReplacement && !back.contains($0.path)
    }.map(\.path)
    do throws(FileError) {
      let folder = "\(root)/\(Self.name)"
      try writer.makeFolder(folder)
      try writer.write(
        directory.bytes, to: "\(folder)/\(Self.directoryName)", existing: .replace, isSynced: true)
      try writer.write(
        Array(inverse.text.utf8), to: "\(folder)/\(Self.journalName)", existing: .replace,
        isSynced: true)
    } catch {
      throw .destination(error)
    }
  }

  /// Deletes what an earlier commit kept.
  static func discard(_ root: String, _ writer: FileWriter) throws(CommitError) {
    let folder = "\(root)/\(name)"
    guard Folder.status(of: folder) != nil else { return }
    guard let top = Folder.realPath(root),
      Folder.realPath(folder) == (top.hasSuffix("/") ? top + name : "\(top)/\(name)")
    else { throw .leadsElsewhere(root) }
    do throws(FileError) {
      for entry in try Folder.entries(of: folder) where entry.kind != .folder {
        try writer.remove("\(folder)/\(entry.name)")
      }
    } catch {
      throw .destination(error)
    }
    writer.removeEmptyFolder(folder)
  }

  /// The inverse of the last commit, and the DICOMDIR before it; `nil` if there is none.
  static func read(_ root: String) throws(CommitError) -> (Journal, FileBytes)? {
    let folder = "\(root)/\(name)"
    guard Folder.status(of: "\(folder)/\(journalName)") != nil else { return nil }
    do throws(FileError) {
      let file = try FileBytes(path: "\(folder)/\(journalName)")
      var bytes: [UInt8] = []
      try file.copy(0..<file.count, into: &bytes)
      guard let journal = Journal(String(decoding: bytes, as: UTF8.self)) else {
        throw FileError("understand", "\(folder)/\(journalName)", code: 0)
      }
      let directory = try FileBytes(path: "\(folder)/\(directoryName)")
      try directory.loadAll()
      return (journal, directory)
    } catch {
      throw error.operation == "understand" ? .badJournal(error.path) : .destination(error)
    }
  }
}

extension FileSet {
  /// Takes the last commit back, if it was made undoable: the medium is then as it was before.
  ///
  /// - Returns: Whether an interrupted commit was found and cleared first.
  /// - Throws: ``CommitError``.
  @discardableResult
  public static func undoLastCommit(
    at root: String, options: CommitOptions = CommitOptions()
  ) throws(CommitError) -> Recovery {
    let lock = try lock(root)
    let recovery = try recover(root, options.writer)
    guard let (inverse, directory) = try UndoStore.read(root) else { throw .nothingToUndo(root) }
    let path = "\(root)/\(inverse.directory)"
    let now: Fingerprint?
    do throws(FileError) { now = try Fingerprint(path: path) } catch { throw .destination(error) }
    // An undo that was interrupted, and has just been finished.
    if recovery == .finished, now?.text == inverse.after {
      try UndoStore.discard(root, options.writer)
      return recovery
    }
    guard now?.text == inverse.before else { throw .changed(path) }
    // Put back by second names first, so that nothing is lost if this is interrupted.
    var journal = Journal(
      directory: inverse.directory, before: inverse.before, after: inverse.after)
    var transaction = Transaction(root: root, journal: journal, options: options)
    for back in inverse.replacements + inverse.kept {
      let isThere = Folder.status(of: "\(root)/\(back.to)") != nil
      transaction.files.append(
        Transaction.NewFile(
          source: .link("\(root)/\(back.from)"), path: back.to, isReplacement: isThere))
    }
    journal.deleted = inverse.deleted + inverse.kept.map(\.from)
    transaction.journal = journal
    _ = try transaction.run { (_, _) throws(CommitError) in
    } writing: { (file) throws(CommitError) in
      do throws(FileError) { try file.append(directory.bytes) } catch { throw .destination(error) }
    }
    try UndoStore.discard(root, options.writer)
    _ = consume lock
    return recovery
  }
}
