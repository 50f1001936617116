import DICOM

extension FileSet {
  /// Finishes, or takes back, what an interrupted commit left on a medium.
  ///
  /// A commit does that by itself; done before a File-set is opened, what is opened is what stays.
  /// - Returns: What was found.
  /// - Throws: ``CommitError``.
  public static func finishInterruptedCommit(
    at root: String, writer: FileWriter = FileWriter()
  ) throws(CommitError) -> Recovery {
    guard Folder.status(of: "\(root)/\(Journal.name)") != nil else { return .none }
    let lock = try lock(root)
    let recovery = try recover(root, writer)
    _ = consume lock
    return recovery
  }

  /// Finishes, or takes back, what an interrupted commit left on a medium that is locked.
  ///
  /// - Returns: What was found.
  /// - Throws: ``CommitError``.
  static func recover(_ root: String, _ writer: FileWriter) throws(CommitError) -> Recovery {
    let path = "\(root)/\(Journal.name)"
    UndoStore.removeEmpty(root, writer)
    guard Folder.status(of: path) != nil else {
      writer.removeStaleFiles(in: root)
      return .none
    }
    let text: String
    let now: Fingerprint?
    do throws(FileError) {
      let file = try FileBytes(path: path)
      var bytes: [UInt8] = []
      try file.copy(0..<file.count, into: &bytes)
      text = String(decoding: bytes, as: UTF8.self)
    } catch {
      throw .destination(error)
    }
    guard let journal = Journal(text) else { throw .badJournal(path) }
    do throws(FileError) { now = try Fingerprint(path: "\(root)/\(journal.directory)") } catch {
      throw .destination(error)
    }
    let isDone = now?.text == journal.after
    guard isDone || now?.text == journal.before else { throw .badJournal(path) }
    guard journal.isOfCommit, journal.staysInside(root) else { throw .badJournal(path) }
    // A journal is as trustworthy as the medium: no file of the File-set is deleted because of it.
    let referenced =
      journal.onlyKeepsOldDirectory
      ? [] : try referencedFiles("\(root)/\(journal.directory)", exists: now != nil, path)
    var safe = journal
    safe.deleted.removeAll { referenced.contains($0) }
    let made = (journal.created + journal.replacements.map(\.from)).filter {
      !referenced.contains($0)
    }
    let failures =
      isDone
      ? Transaction.finish(safe, root, writer)
      : Transaction.takeBack(made, journal, root, writer)
    if let failure = failures.first { throw .destination(failure) }
    if isDone, journal.hasRenamings {
      do throws(FileError) { try writer.flush(root) } catch { throw .destination(error) }
    }
    Transaction.end(journal, root, writer)
    return isDone ? .finished : .takenBack
  }
}

extension FileSet {
  /// The paths below the root of all files that a DICOMDIR refers to.
  private static func referencedFiles(
    _ directory: String, exists: Bool, _ journal: String
  ) throws(CommitError) -> Set<String> {
    guard exists else { return [] }
    let fileSet: FileSet
    do throws(FileSetError) { fileSet = try FileSet.open(directory) } catch {
      throw .badJournal(journal)
    }
    var locator = FileLocator(fileSet)
    var paths: Set<String> = []
    for number in fileSet.directory.records.indices {
      if case .found(let file)? = locator.locate(number) { paths.insert(file.path) }
    }
    return paths
  }
}
