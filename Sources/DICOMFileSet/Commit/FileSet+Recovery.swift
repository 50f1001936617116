import DICOM

extension FileSet {
  /// Finishes, or takes back, what an interrupted commit left on a medium.
  ///
  /// A commit does that by itself; done before a File-set is opened, what is opened is what stays.
  /// - Returns: What was found, and which files were deleted or left.
  /// - Throws: ``CommitError``.
  public static func finishInterruptedCommit(
    at root: String, writer: FileWriter = FileWriter()
  ) throws(CommitError) -> Recovery {
    guard FileWriter.exists("\(root)/\(Journal.name)") else { return .none }
    let lock = try lock(root)
    let recovery = try recover(root, writer)
    _ = consume lock
    return recovery
  }

  /// Finishes, or takes back, what an interrupted commit left on a medium that is locked.
  ///
  /// A journal is as trustworthy as the medium, which may come from strangers. So a file goes only if
  /// it is, to the nanosecond, what the journal has noted of it: one that a user has put there is not,
  /// whoever wrote the journal and whenever. No DICOMDIR goes, nor what one refers to. All else stays,
  /// and is named. Names that only commits give, and folders that are empty, need no such proof.
  /// - Returns: What was found.
  /// - Throws: ``CommitError``.
  static func recover(_ root: String, _ writer: FileWriter) throws(CommitError) -> Recovery {
    let path = "\(root)/\(Journal.name)"
    UndoStore.removeEmpty(root, writer)
    guard FileWriter.exists(path) else {
      writer.removeStaleFiles(in: root)
      return .none
    }
    let journal = try Journal.read(in: root)
    let directory = "\(root)/\(journal.directory)"
    guard !Folder.isLink(directory) else { throw .badJournal(path) }
    let now: Fingerprint?
    do throws(FileError) { now = try Fingerprint(path: directory) } catch {
      throw .destination(error)
    }
    let isDone = now?.text == journal.after
    guard isDone || now?.text == journal.before else { throw .badJournal(path) }
    // What it calls the DICOMDIR may be another file than the one that readers look for.
    var directories: Set<String> = now == nil ? [] : [journal.directory]
    if let name = FileSet.directoryName(in: root) { directories.insert(name) }
    let referenced =
      journal.onlyKeepsOldDirectory
      ? [] : try referencedFiles(directories.map { "\(root)/\($0)" }, path)
    var recovery = Recovery(isDone ? .finished : .takenBack)
    let safe = journal.proven(in: root, keeping: referenced, &recovery)
    guard !isDone || safe.replacements == journal.replacements else { throw .badJournal(path) }
    let failures =
      isDone
      ? Transaction.finish(safe, root, writer)
      : Transaction.takeBack(
        safe.created + safe.replacements.map(\.from), journal, root, writer)
    if isDone {
      // Those of files that went before it was interrupted, too.
      Transaction.removeFolders(of: journal.deleted + journal.kept.map(\.from), root, writer)
    }
    if let failure = failures.first { throw .destination(failure) }
    if isDone, journal.hasRenamings {
      do throws(FileError) { try writer.flush(root) } catch { throw .destination(error) }
    }
    Transaction.end(journal, root, writer)
    return recovery
  }

  /// The paths below the root of all files that DICOMDIRs refer to, without what discs change about
  /// names: a journal may spell them otherwise.
  private static func referencedFiles(
    _ directories: [String], _ journal: String
  ) throws(CommitError) -> Set<String> {
    var paths: Set<String> = []
    for source in directories {
      let fileSet: FileSet
      do throws(ReadError) {
        let file = try Part10File(path: source)
        guard file.isDirectory else { continue }
        // The journal, which may be long, is not read once more.
        let (directory, problems) = try DirectoryReader.read(file, limits: ReadLimits())
        fileSet = FileSet(
          source: source, root: FileSet.parent(of: source), origin: .directory,
          directory: directory, problems: problems, scannedFiles: [:])
      } catch {
        throw .badJournal(journal)
      }
      var locator = FileLocator(fileSet)
      for number in fileSet.directory.records.indices {
        if case .found(let file)? = locator.locate(number) {
          paths.insert(NeededFiles.folded(file.path))
        }
      }
    }
    return paths
  }
}

extension Journal {
  /// What of it may be done: files that are not what it has noted of them are left out.
  ///
  /// - Parameters:
  ///   - referenced: The files that must not go, as ``NeededFiles/folded(_:)`` has their paths.
  ///   - recovery: Takes down which files of the medium go, and which stay.
  fileprivate func proven(
    in root: String, keeping referenced: Set<String>, _ recovery: inout Recovery
  ) -> Journal {
    func isKnown(_ path: String) -> Bool {
      let stamp = stamps[path]
      return stamp != nil && stamp == FileStamp(path: "\(root)/\(path)")?.text
    }
    func isReferenced(_ path: String) -> Bool { referenced.contains(NeededFiles.folded(path)) }
    func isThere(_ path: String) -> Bool { FileWriter.exists("\(root)/\(path)") }
    var safe = self
    let isDone = recovery.outcome == .finished
    let replaced = Set(replacements.map(\.to))
    safe.created = isDone ? [] : created.filter(isThere)
    safe.deleted = isDone ? deleted.filter(isThere) : []
    safe.kept = isDone ? kept.filter { isThere($0.from) } : []
    let going = Set(
      (safe.created + safe.deleted).filter { isKnown($0) && !isReferenced($0) })
    for path in safe.created + safe.deleted {
      if !going.contains(path) {
        recovery.left.append(path)
      } else if !UndoStore.holds(path) {
        recovery.deleted.append(path)
      }
    }
    safe.created.removeAll { !going.contains($0) }
    safe.deleted.removeAll { !going.contains($0) }
    safe.kept.removeAll { file in
      // A file that gives way keeps its name until the new one has it, which may be so by now.
      if replaced.contains(file.from), isThere(file.to) { return false }
      let mayGo =
        isKnown(file.from) && (replaced.contains(file.from) || !isReferenced(file.from))
      if !mayGo { recovery.left.append(file.from) }
      return !mayGo
    }
    safe.replacements.removeAll { file in
      guard isThere(file.from) else { return false }
      let isOurs = !Folder.isLink("\(root)/\(file.from)") && !isReferenced(file.from)
      return !isOurs || isDone && isThere(file.to) && !isKnown(file.to)
    }
    return safe
  }
}
