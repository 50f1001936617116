import DICOM

extension UndoStore {
  /// What takes a commit back, as its store has it.
  struct Inverse {
    /// What is to be done.
    let journal: Journal
    let folder: String

    /// Reads a store; `nil` if there is none.
    ///
    /// - Throws: ``CommitError/badJournal(_:)`` or ``CommitError/destination(_:)``.
    init?(_ root: String, _ name: String) throws(CommitError) {
      folder = "\(root)/\(name)"
      guard FileWriter.exists(folder) else { return nil }
      guard !Folder.isLink(folder) else { throw .leadsElsewhere(root) }
      let path = "\(folder)/\(UndoStore.journalName)"
      guard FileWriter.exists(path) else { return nil }
      guard let journal = Journal(try Journal.text(of: path)), !journal.touchesDirectory,
        journal.replacements.allSatisfy({ UndoStore.holds($0.from) }), journal.staysInside(root)
      else { throw .badJournal(path) }
      self.journal = journal
    }

    /// The DICOMDIR as it was.
    ///
    /// - Throws: ``CommitError/badJournal(_:)`` for a link; ``CommitError/destination(_:)``.
    func directory() throws(CommitError) -> FileBytes {
      let path = "\(folder)/\(UndoStore.directoryName)"
      guard !Folder.isLink(path) else { throw .badJournal(path) }
      do throws(FileError) {
        let file = try FileBytes(unlinked: path)
        try file.loadAll()
        return file
      } catch {
        throw .destination(error)
      }
    }

    /// The first file that has to come back and is not there; `nil` if all are.
    ///
    /// A commit that was cut off has put nothing aside.
    func missingFile(_ root: String) -> String? {
      (journal.replacements + journal.kept).lazy.map { "\(root)/\($0.from)" }
        .first { !FileWriter.exists($0) }
    }

    /// The first file that is to come back and is a link, which may lead anywhere; `nil` if none is.
    func linkedFile(_ root: String) -> String? {
      (journal.replacements + journal.kept).lazy.map { "\(root)/\($0.from)" }
        .first { Folder.isLink($0) }
    }

    /// The first file that would be overwritten or deleted, and is not what the commit left there;
    /// `nil` if there is none.
    ///
    /// - Throws: ``CommitError/destination(_:)``.
    func changedFile(_ root: String) throws(CommitError) -> String? {
      let written = try written()
      let outgoing = journal.deleted + (journal.replacements + journal.kept).map(\.to)
      for name in outgoing where FileWriter.exists("\(root)/\(name)") {
        let path = "\(root)/\(name)"
        guard let known = written[name] else { return path }
        let now: Fingerprint?
        do throws(FileError) { now = try Fingerprint(path: path) } catch {
          throw .destination(error)
        }
        if now?.text != known { return path }
      }
      return nil
    }

    /// The fingerprints of what the commit has written, by the paths below the root.
    private func written() throws(CommitError) -> [String: String] {
      let path = "\(folder)/\(UndoStore.writtenName)"
      guard FileWriter.exists(path) else { return [:] }
      var written: [String: String] = [:]
      for line in try Journal.text(of: path).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count == 3 else { continue }
        written[Journal.unescaped(words[2])] = "\(words[0]) \(words[1])"
      }
      return written
    }
  }
}

extension UndoStore {
  /// What takes the last commit back; `nil` if that was done, and interrupted, and has just been
  /// finished.
  ///
  /// - Throws: ``CommitError`` if there is none, or files are otherwise than the commit left them.
  static func inForce(
    _ root: String, _ options: CommitOptions, _ recovery: Recovery = .none
  ) throws(CommitError) -> Inverse? {
    var stores: [Inverse] = []
    for name in names {
      if let store = try Inverse(root, name) { stores.append(store) }
    }
    guard let name = stores.first?.journal.directory else { throw .nothingToUndo(root) }
    let path = "\(root)/\(name)"
    guard !Folder.isLink(path) else { throw .isLink(path) }
    let now: Fingerprint?
    do throws(FileError) { now = try Fingerprint(path: path) } catch { throw .destination(error) }
    let fitting = stores.filter { $0.journal.before == now?.text }
    // It was taken back already, or never done, and only what was kept is left.
    if fitting.isEmpty || recovery.outcome == .finished,
      stores.contains(where: { $0.journal.after == now?.text })
    {
      return nil
    }
    guard let store = fitting.first(where: { $0.missingFile(root) == nil }) ?? fitting.first else {
      throw .changed(path)
    }
    if let missing = store.missingFile(root) { throw .notKept(missing) }
    if let link = store.linkedFile(root) { throw .isLink(link) }
    if !options.discardsLaterChanges, let changed = try store.changedFile(root) {
      throw .changedFile(changed)
    }
    return store
  }
}

extension FileSet {
  /// Takes the last commit back, if it was made undoable: the medium is then as it was before.
  ///
  /// Files that were changed since the commit, and would be lost, stop it, unless
  /// ``CommitOptions/discardsLaterChanges`` is set.
  /// - Parameters:
  ///   - root: The folder of the File-set.
  ///   - options: How files are written, and whether changes since then are lost.
  ///   - recovered: Is told what became of an interrupted commit, if there was one, before anything
  ///     else is done.
  /// - Returns: What became of an interrupted commit, which is cleared first.
  /// - Throws: ``CommitError``; the medium is as it was then.
  @discardableResult
  public static func undoLastCommit(
    at root: String, options: CommitOptions = CommitOptions(),
    recovered: (Recovery) -> Void = { _ in }
  ) throws(CommitError) -> Recovery {
    let lock = try lock(root)
    let recovery = try recover(root, options.writer)
    if recovery != .none { recovered(recovery) }
    if let store = try UndoStore.inForce(root, options, recovery) {
      try takeBack(store, root, options)
    }
    try UndoStore.discardAll(root, options.writer)
    _ = consume lock
    return recovery
  }

  /// Deletes what is kept of the last commit, which cannot be taken back any more then.
  ///
  /// - Parameters:
  ///   - root: The folder of the File-set.
  ///   - options: How files are written.
  ///   - recovered: As for ``undoLastCommit(at:options:recovered:)``.
  /// - Returns: How many files of the medium were kept.
  /// - Throws: ``CommitError``, such as ``CommitError/nothingToUndo(_:)``.
  @discardableResult
  public static func forgetLastCommit(
    at root: String, options: CommitOptions = CommitOptions(),
    recovered: (Recovery) -> Void = { _ in }
  ) throws(CommitError) -> Int {
    let lock = try lock(root)
    let recovery = try recover(root, options.writer)
    if recovery != .none { recovered(recovery) }
    let files = try UndoStore.outdatedFiles(root, beside: nil)
    guard !files.isEmpty else { throw .nothingToUndo(root) }
    try UndoStore.discardAll(root, options.writer)
    _ = consume lock
    return files.count { UndoStore.holds($0) }
  }

  private static func takeBack(
    _ store: UndoStore.Inverse, _ root: String, _ options: CommitOptions
  ) throws(CommitError) {
    let inverse = store.journal
    let directory = try store.directory()
    var journal = Journal(
      directory: inverse.directory, before: inverse.before, after: inverse.after)
    var options = options
    // Without one of the files the medium would not be as it was, and the store would go.
    options.skipsUnreadable = false
    var transaction = Transaction(root: root, journal: journal, options: options)
    // Put back by second names first, so that nothing is lost if this is interrupted.
    for back in inverse.replacements + inverse.kept {
      let isThere = Folder.status(of: "\(root)/\(back.to)") != nil
      transaction.files.append(
        Transaction.NewFile(
          source: .link("\(root)/\(back.from)"), path: back.to, isReplacement: isThere))
    }
    journal.deleted = inverse.deleted + inverse.kept.map(\.from)
    transaction.journal = journal
    let leftovers: [FileError]
    do throws(CommitError) {
      leftovers = try transaction.run { (_, _) throws(CommitError) in
      } writing: { (file) throws(CommitError) in
        do throws(FileError) { try file.append(directory.bytes) } catch {
          throw .destination(error)
        }
      }
    } catch {
      // What comes back lies on the medium, too.
      if case .source(let failure) = error { throw .destination(failure) }
      throw error
    }
    // The journal stays then, and another run does the rest.
    if let failure = leftovers.first { throw .destination(failure) }
  }
}
