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

  /// The DICOMDIR of before is read again while the one to come is looked through.
  private static var checkingJobs: Int { 2 }

  private func written(_ options: CommitOptions) throws(CommitError) -> CommitResult {
    let staging = staging ?? Staging(directory)
    let maker = try PlanMaker(self, staging, options)
    guard isStaged else {
      return CommitResult(plan: maker.plan, recovery: .none, unreadable: [], leftovers: [])
    }
    try checkCanBeRewritten(options)
    let isMade = isNew && Folder.status(of: root) == nil
    do throws(FileError) { if isMade { try options.writer.makeFolder(root) } } catch {
      throw .destination(error)
    }
    let lock: FolderLock
    do throws(CommitError) { lock = try Self.lock(root) } catch {
      // Who has the lock makes the same File-set.
      if isMade, error != .locked(root) { options.writer.removeEmptyFolder(root) }
      throw error
    }
    do throws(CommitError) {
      let result = try commit(maker, staging, options)
      _ = consume lock
      return result
    } catch {
      let free = Folder.freeBytes(root)
      let block = Folder.blockSize(root) ?? 1
      // Under the lock: somebody else may be about to make the same File-set.
      if isMade { options.writer.removeEmptyFolder(root) }
      _ = consume lock
      guard case .destination(let failure) = error, failure.isFull else { throw error }
      throw .full(failure, needed: maker.plan.bytesToWrite(inBlocksOf: block), free: free)
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
    let recovery = try Self.recover(root, options.writer)
    let writer = maker.layout.writer
    let (unchanged, after) = Parallel.both(jobs: Self.checkingJobs) {
      () -> Result<Fingerprint?, CommitError> in
      do throws(CommitError) { return .success(try checkUnchanged()) } catch {
        return .failure(error)
      }
    } _: {
      Fingerprint(of: writer)
    }
    let before = try unchanged.get()
    try checkIndexed(maker.plan)
    var transaction = Transaction(
      root: root, journal: journal(before, after), options: options)
    transaction.needed = Set(staging.files.values.lazy.compactMap(\.replacedPath))
    transaction.needed.formUnion(staging.deciding.lazy.compactMap { maker.paths[$0] })
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
        maker = try PlanMaker(self, leaveOut(unreadable, of: staging, maker.paths), options)
        journal.after = Fingerprint(of: maker.layout.writer).text
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
    maker.setBytes(transaction.convertedBytes)
    return CommitResult(
      plan: maker.plan, recovery: recovery, unreadable: transaction.unreadable.map(\.error),
      leftovers: leftovers)
  }

  /// Makes sure that files which are indexed where they are still are what their records say.
  private func checkIndexed(_ plan: Plan) throws(CommitError) {
    guard plan.files.contains(where: { $0.kind == .index }) else { return }
    let (files, root) = (plan.files, root + "/")
    let isChanged = Parallel.map(files.count, jobs: Self.checkingJobs) { number in
      guard files[number].kind == .index, let stamp = files[number].stamp else { return false }
      return FileStamp(leadingTo: root + files[number].path) != stamp
    }
    if let number = isChanged.firstIndex(of: true) {
      throw .source(.changed(root + files[number].path))
    }
  }

  /// What was staged without the files at some paths: new instances go, others stay as they were.
  private func leaveOut(
    _ unreadable: Set<String>, of staging: Staging, _ paths: [Int: String]
  ) -> Staging {
    var rest = staging
    if let file = rest.descriptor, unreadable.contains(file.fileID.path) { rest.dropDescriptor() }
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
      let known = directory.source
      let bytes = known.bytes
      var isSame = true
      let now = try Fingerprint(path: source) { piece, start in
        let place = min(start, bytes.byteCount)..<min(start + piece.byteCount, bytes.byteCount)
        isSame = isSame && piece.hasSameBytes(as: bytes.extracting(place))
      }
      if isNew {
        guard now == replaced else { throw FileError("name", source, code: 17) }  // EEXIST
        return now
      }
      // The bytes in memory are those of the file, unless that was deflated.
      let isDeflated = original == nil && directory.transferSyntax.isDeflated
      let isUnchanged = original.map { $0 == now } ?? (isSame && now?.count == bytes.byteCount)
      guard isDeflated || isUnchanged else {
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

  private func journal(_ before: Fingerprint?, _ after: Fingerprint) -> Journal {
    let name = source.split(separator: "/").last.map(String.init) ?? "DICOMDIR"
    return Journal(directory: name, before: before?.text, after: after.text)
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
}

extension FileError {
  /// Whether the name is taken.
  var isExisting: Bool { code == 17 }  // EEXIST, on all systems
}
