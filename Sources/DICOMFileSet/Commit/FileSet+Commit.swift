import DICOM

extension FileSet {
  /// Writes what is staged to the medium.
  ///
  /// At every instant, and after a crash at any of them, the medium holds the old DICOMDIR or the new
  /// one, and each file that it refers to. A file that is replaced has its old contents for a moment
  /// longer than its record; whoever opens the medium then is warned, and the next change finishes
  /// that. With nothing staged nothing is touched.
  /// - Returns: What was done. The File-set is opened again, and nothing is staged in it.
  /// - Throws: ``CommitError``; the medium is as it was then, and the changes are still staged.
  @discardableResult
  public mutating func commit(
    options: CommitOptions = CommitOptions()
  ) throws(CommitError) -> CommitResult {
    let result = try written(options)
    if isStaged { try reopen() }
    return result
  }

  /// Writes what is staged to the medium, as ``commit(options:)`` does, for a File-set that nobody
  /// needs afterwards: it is not opened again.
  ///
  /// - Throws: ``CommitError``; the medium is as it was then.
  @discardableResult
  public consuming func commitAndClose(
    options: CommitOptions = CommitOptions()
  ) throws(CommitError) -> CommitResult {
    try written(options)
  }

  private func written(_ options: CommitOptions) throws(CommitError) -> CommitResult {
    let staging = staging ?? Staging(directory)
    let maker = try PlanMaker(self, staging)
    guard isStaged else {
      return CommitResult(plan: maker.plan, recovery: .none, unreadable: [], leftovers: [])
    }
    try checkCanBeRewritten(options)
    let isMade = isNew && Folder.status(of: root) == nil
    if isMade {
      do throws(FileError) { try options.writer.makeFolder(root) } catch {
        throw .destination(error)
      }
    }
    do throws(CommitError) { return try commit(maker, staging, options) } catch {
      if isMade { options.writer.removeEmptyFolder(root) }
      throw error
    }
  }

  /// Makes sure that nothing is lost by writing the DICOMDIR anew; a commit does that by itself.
  ///
  /// Warnings do not matter, nor do files that are missing: records stay as they are.
  /// - Throws: ``CommitError/damaged(_:_:)`` for one that has errors, unless
  ///   ``CommitOptions/acceptsProblems`` is set; ``CommitError/isLink(_:)``.
  public func checkCanBeRewritten(
    _ options: CommitOptions = CommitOptions()
  ) throws(CommitError) {
    guard !Folder.isLink(source) else { throw .isLink(source) }
    guard !options.acceptsProblems,
      let problem = problems.first(where: { $0.severity == .error })
    else { return }
    throw .damaged(source, problem)
  }

  private func commit(
    _ first: PlanMaker, _ staging: Staging, _ options: CommitOptions
  ) throws(CommitError) -> CommitResult {
    var maker = first
    let lock = try Self.lock(root)
    let recovery = try Self.recover(root, options.writer)
    let before = try checkUnchanged()
    var transaction = Transaction(
      root: root, journal: journal(maker.layout.writer, before), options: options)
    transaction.needed = Set(staging.files.values.lazy.compactMap(\.replacedPath))
    // What an earlier commit keeps goes with this one, and not before.
    _ = try UndoStore.outdatedFiles(root, beside: nil)
    var undo =
      options.isUndoable && !isNew ? try UndoStore(root, now: before, options.writer) : nil
    fill(&transaction, from: maker.plan, options, &undo)
    if let name = options.oldDirectoryName {
      transaction.files.append(
        Transaction.NewFile(source: .link(source), path: name, isReplacement: false))
    }
    transaction.journal.deleted += try UndoStore.outdatedFiles(root, beside: undo)
    let files = transaction.temporaryPaths
    let leftovers: [FileError]
    do throws(CommitError) {
      try undo?.write(directory.source, transaction.journal, maker.plan, options.writer)
      leftovers = try transaction.run { (unreadable, journal) throws(CommitError) in
        maker = try PlanMaker(self, leaveOut(unreadable, of: staging, maker.paths))
        journal.after = self.journal(maker.layout.writer, before).after
        try undo?.write(directory.source, journal, maker.plan, options.writer)
      } writing: { (file) throws(CommitError) in
        try undo?.note(files, options.writer)
        try Self.write(maker.layout.writer, to: &file)
      }
    } catch let failure {
      // What cannot be deleted fits no DICOMDIR, and goes with the next commit.
      do throws(CommitError) { try undo?.discard(options.writer) } catch { throw failure }
      throw failure
    }
    _ = consume lock
    return CommitResult(
      plan: maker.plan, recovery: recovery, unreadable: transaction.unreadable.map(\.error),
      leftovers: leftovers)
  }

  /// What was staged without the files at some paths: new instances go, others stay as they were.
  private func leaveOut(
    _ unreadable: Set<String>, of staging: Staging, _ paths: [Int: String]
  ) -> Staging {
    var rest = staging
    for (number, path) in paths where unreadable.contains(path) {
      if rest.tree.isBase(number) {
        rest.setMade(nil, of: number)
      } else {
        rest.detach(number)
      }
      rest.setFile(nil, of: number)
    }
    return rest
  }

  static func lock(_ root: String) throws(CommitError) -> FolderLock {
    do throws(FileError) { return try FolderLock(root) } catch {
      throw error.isLocked ? .locked(root) : .destination(error)
    }
  }

  private static func write(
    _ writer: DirectoryWriter, to file: inout NewFile
  ) throws(CommitError) {
    do throws(FileError) {
      try writer.write { (bytes: inout [UInt8]) throws(FileError) in
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    } catch {
      throw .destination(error)
    }
  }

  /// The DICOMDIR has to be the one that was opened, byte for byte.
  ///
  /// - Returns: What it is now, or `nil` for a new File-set.
  private func checkUnchanged() throws(CommitError) -> Fingerprint? {
    do throws(FileError) {
      let now = try Fingerprint(path: source)
      if isNew {
        guard now == replaced else { throw FileError("name", source, code: 17) }  // EEXIST
        return now
      }
      // The bytes in memory are those of the file, unless that was deflated.
      let isDeflated = original == nil && directory.transferSyntax.isDeflated
      guard isDeflated || now == original ?? fingerprint else {
        throw FileError("compare", source, code: 0)
      }
      return now
    } catch {
      if error.operation == "compare" { throw .changed(source) }
      throw error.isExisting ? .exists(source) : .destination(error)
    }
  }

  /// The fingerprint of the directory as it was read.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(directory.source.bytes)
    return fingerprint
  }

  private func journal(_ writer: DirectoryWriter, _ before: Fingerprint?) -> Journal {
    var after = Fingerprint()
    writer.write { (bytes: inout [UInt8]) in
      after.add(bytes.span.raw)
      bytes.removeAll(keepingCapacity: true)
    }
    let name = source.split(separator: "/").last.map(String.init) ?? "DICOMDIR"
    return Journal(directory: name, before: before?.text, after: after.text)
  }

  private func fill(
    _ transaction: inout Transaction, from plan: Plan, _ options: CommitOptions,
    _ undo: inout UndoStore?
  ) {
    for action in plan.files {
      switch action.kind {
      case .index: break
      case .delete:
        guard !options.keepsFiles else { continue }
        transaction.journal.discard(action.path, &undo)
      case .write:
        guard let data = action.memory else { continue }
        transaction.add(.memory(data), action, &undo)
      case .convert:
        guard let conversion = action.conversion else { continue }
        transaction.add(.converted(action.source ?? "", conversion), action, &undo)
      case .copy: transaction.add(.copy(action.source ?? ""), action, &undo)
      case .link: transaction.add(.target(action.source ?? ""), action, &undo)
      case .move:
        let source = action.source ?? ""
        // What a link stands for stays where it is: only its bytes are taken to the medium.
        let isCopied = !action.isOfMedium && Folder.isLink(source)
        transaction.add(isCopied ? .copy(source) : .target(source), action, &undo)
        if action.isOfMedium, let path = pathOnMedium(source) {
          transaction.journal.deleted.append(path)
        } else if undo == nil {
          // What can be taken back leaves its sources where they are.
          transaction.sources.append(source)
        }
      }
    }
  }

  /// The path below the root of a file of the medium; `nil` for one elsewhere.
  func pathOnMedium(_ path: String) -> String? {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  private mutating func reopen() throws(CommitError) {
    let options = directoryOptions
    do throws(FileSetError) {
      self = try FileSet.open(source)
      directoryOptions = options
    } catch {
      if case .unreadable(_, .file(let error)) = error { throw .destination(error) }
      throw .changed(source)
    }
  }

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

extension Journal {
  /// Notes that a file goes, or is put aside where that can be taken back.
  fileprivate mutating func discard(_ path: String, _ undo: inout UndoStore?) {
    if let place = undo?.place() {
      kept.append(Renaming(from: path, to: place))
    } else {
      deleted.append(path)
    }
  }
}

extension Transaction {
  /// The paths of the new files, as they will be and as they are before the DICOMDIR is written.
  fileprivate var temporaryPaths: [(path: String, now: String)] {
    files.enumerated().map { number, file in
      (file.path, file.isReplacement ? Self.temporaryName(number) : file.path)
    }
  }

  fileprivate mutating func add(
    _ source: NewFile.Source, _ action: Plan.FileAction, _ undo: inout UndoStore?
  ) {
    files.append(
      NewFile(source: source, path: action.path, isReplacement: action.isReplacement))
    if action.isReplacement, let place = undo?.place() {
      journal.kept.append(Journal.Renaming(from: action.path, to: place))
    }
  }
}

extension FileError {
  /// Whether the name is taken.
  var isExisting: Bool { code == 17 }  // EEXIST, on all systems
}
