import DICOM

/// Changes a medium in an order in which, at every instant, its DICOMDIR is the old one or the new
/// one, and every file that it refers to is there.
///
/// New files first, then the DICOMDIR, then deletions. A journal says what is being done; whoever
/// finds one takes back what came before the DICOMDIR, or finishes what comes behind it.
///
/// A file with other contents under the same name waits in the root, whole and synced, until the
/// DICOMDIR is written, and takes its place then. In between the name stands for the contents of
/// before: a whole file of that name at every instant, but for that moment with other keys than its
/// record. Two names cannot change in one step. The other way round the moment would be the same,
/// and before the DICOMDIR is written nothing could be taken back any more. A reader that comes then
/// is told by the journal, with a warning; any later run finishes what is left.
struct Transaction {
  /// A file that is to be on the medium.
  struct NewFile {
    enum Source {
      case copy(String)
      /// A second name for a file, or a copy of it where the disc has no such thing.
      case link(String)
      /// A second name for what a path leads to, even if that is a link, or a copy of it.
      case target(String)
      case memory(Part10File)
      /// A file that is written anew: in another coding, or with what it lacks.
      case converted(String, StagedConversion)
    }
    var source: Source
    /// The path below the root.
    var path: String
    var isReplacement: Bool
    /// How the source was when its record was made; `nil` if that does not matter.
    var stamp: FileStamp?

    /// The file that is read for it.
    var sourcePath: String? {
      switch source {
      case .copy(let path), .link(let path), .target(let path), .converted(let path, _): path
      case .memory: nil
      }
    }
  }

  let root: String
  let options: CommitOptions
  var journal: Journal
  var files: [NewFile] = []
  /// The files that could not be read, if those are left out.
  private(set) var unreadable: [(number: Int, path: String, error: FileError)] = []
  /// How many bytes files have that were converted, by their paths below the root.
  private(set) var convertedBytes: [String: Int] = [:]
  /// The paths of files that must not be left out: without them, what they replace would be lost.
  var needed: Set<String> = []
  /// Files elsewhere that were moved to the medium; they go when all else is done.
  var sources: [String] = []
  /// The paths below the root of what was made so far.
  var made: [String] = []
  /// Takes note of new files while they are made.
  private var log: JournalLog?
  var writer: FileWriter {
    var writer = options.writer
    if let log {
      writer.naming = { (path, stamp) throws(FileError) in try log.note(path, stamp) }
    }
    return writer
  }

  init(root: String, journal: Journal, options: CommitOptions) {
    self.root = root
    self.journal = journal
    self.options = options
  }

  /// Under which name a file waits that is to take the place of another.
  static func temporaryName(_ number: Int) -> String { ".fileset-new-\(number)" }

  static func isTemporaryName(_ path: String) -> Bool {
    path.hasPrefix(".fileset-new-") && Int(path.dropFirst(".fileset-new-".count)) != nil
  }

  func full(_ path: String) -> String {
    root.hasSuffix("/") ? root + path : "\(root)/\(path)"
  }

  /// Does all of it.
  ///
  /// - Parameters:
  ///   - revise: Completes the journal after files that could not be read were taken out of it; it
  ///     is given their paths.
  ///   - write: Writes the DICOMDIR.
  /// - Returns: What could not be cleaned up; the DICOMDIR is written then.
  /// - Throws: ``CommitError``; the medium is as it was then, as far as the disc lets it.
  mutating func run(
    revising revise: (Set<String>, inout Journal) throws(CommitError) -> Void,
    writing write: (inout DICOM.NewFile) throws(CommitError) -> Void
  ) throws(CommitError) -> [FileError] {
    for (number, file) in files.enumerated() where file.isReplacement {
      journal.replacements.append(
        Journal.Renaming(from: Self.temporaryName(number), to: file.path))
    }
    journal.created = files.lazy.filter { !$0.isReplacement }.map(\.path)
    guard journal.staysInside(root) else { throw .leadsElsewhere(root) }
    for path in journal.created + journal.replacements.map(\.from)
    where FileWriter.exists(full(path)) { throw .exists(full(path)) }
    do throws(CommitError) {
      try createFiles(try begin())
      if !unreadable.isEmpty {
        let paths = Set(unreadable.map(\.path))
        for file in files where paths.contains(file.path) {
          journal.leaveOut(file, root)
          if let source = file.sourcePath { sources.removeAll { $0 == source } }
        }
        Self.removeFolders(of: Array(paths), root, writer)
        try revise(paths, &journal)
        try begin()
      }
      if options.isSynced, !files.isEmpty {
        try destination { () throws(FileError) in try writer.flush(root) }
      }
      // That may have taken minutes; from here on there is no way back.
      guard options.progress(files.count, files.count) else { throw .interrupted }
      for file in files { try checkReplaced(by: file) }
      try writeDirectory(write)
    } catch {
      // The journal stays if not all can be taken back; the next run tries again.
      if Self.takeBack(made, journal, root, writer).isEmpty { Self.end(journal, root, writer) }
      throw error
    }
    var leftovers = Self.finish(journal, root, writer)
    if options.isSynced, journal.hasRenamings {
      // Without its journal, a new name that was lost with the power would be lost for good.
      Self.attempt(&leftovers) { () throws(FileError) in try writer.flush(root) }
    }
    if leftovers.isEmpty { Self.end(journal, root, writer) }
    // They lie elsewhere, and the next run does not come back to them.
    for path in sources {
      Self.attempt(&leftovers) { () throws(FileError) in try writer.remove(path) }
    }
    return leftovers
  }

  /// Writes the journal.
  ///
  /// - Returns: The number of its bytes.
  @discardableResult
  private mutating func begin() throws(CommitError) -> Int {
    let known = journal.deleted + journal.kept.map(\.from) + journal.replacements.map(\.to) + made
    journal.stamps = [:]
    for path in known { journal.stamps[path] = FileStamp(path: full(path))?.text }
    let bytes = Array(journal.text.utf8)
    try destination { () throws(FileError) in
      // Each new file adds a line, which is about as long as the one that names it.
      guard bytes.count <= Journal.byteLimit / 4 else {
        throw FileError("write", full(Journal.name), code: 27)  // EFBIG
      }
      try writer.write(
        bytes, to: full(Journal.name), existing: .replace, isSynced: options.isSynced)
      if options.isSynced { try writer.flushNames(in: root) }
    }
    return bytes.count
  }

  private mutating func createFiles(_ journalBytes: Int) throws(CommitError) {
    do throws(FileError) { log = try JournalLog(full(""), bytes: journalBytes) } catch {
      throw .destination(error)
    }
    defer { log = nil }
    let order = options.order.numbers(files.count) { files[$0].sourcePath }
    for (done, number) in order.enumerated() {
      guard options.progress(done, files.count) else { throw .interrupted }
      let file = files[number]
      let path = file.isReplacement ? Self.temporaryName(number) : file.path
      do throws(CommitError) {
        try checkSource(of: file)
        try checkReplaced(by: file)
        try create(file.source, at: full(path))
        made.append(path)
        if case .converted = file.source {
          convertedBytes[file.path] = Folder.status(of: full(path))?.bytes
        }
        try checkTaken(file, as: path)
      } catch {
        guard options.skipsUnreadable, !needed.contains(file.path),
          case .source(let failure) = error
        else { throw error }
        unreadable.append((number, file.path, failure))
      }
    }
    unreadable.sort { $0.number < $1.number }
    guard options.progress(files.count, files.count) else { throw .interrupted }
  }

  private func create(_ source: NewFile.Source, at path: String) throws(CommitError) {
    switch source {
    case .memory(let file):
      var write = WriteOptions()
      write.meta = .complete
      do throws(WriteError) { try file.write(to: path, options: write, by: writer) } catch {
        if case .file(let error) = error { throw Self.failure(error, path) }
        throw .write(error)
      }
    case .link(let original): try link(original, to: path)
    case .target(let original):
      let isLink = Folder.isLink(original)
      try link(isLink ? Folder.realPath(original) ?? original : original, to: path)
    case .copy(let original): try copy(original, to: path)
    case .converted(let original, let conversion):
      try conversion.write(original, to: path, by: writer)
    }
  }

  private func link(_ original: String, to path: String) throws(CommitError) {
    do throws(FileError) {
      if let log, let stamp = FileStamp(path: original) { try log.note(path, stamp) }
    } catch {
      throw .destination(error)
    }
    do throws(FileError) { try writer.link(original, to: path) } catch {
      guard !error.isExisting else { throw .exists(path) }
      return try copy(original, to: path)
    }
    guard options.verifies else { return }
    // There is nothing to compare a file with that is the same one, but the disc has to be able to
    // read it.
    do throws(FileError) { _ = try Fingerprint(path: path) } catch { throw .source(error) }
  }

  private func copy(_ original: String, to path: String) throws(CommitError) {
    do throws(CopyError) { try writer.copy(original, to: path) } catch {
      switch error {
      case .source(let error): throw .source(error)
      case .destination(let error): throw Self.failure(error, path)
      }
    }
    guard options.verifies else { return }
    let isSame: Bool
    do throws(FileError) { isSame = try FileBytes.haveSameBytes(original, path) } catch {
      throw .source(error)
    }
    guard isSame else { throw .notVerified(path) }
  }

  private func writeDirectory(
    _ write: (inout DICOM.NewFile) throws(CommitError) -> Void
  ) throws(CommitError) {
    let path = full(journal.directory)
    var file: DICOM.NewFile
    do throws(FileError) { file = try writer.begin(path) } catch { throw .destination(error) }
    try write(&file)
    do throws(FileError) {
      try file.finish(existing: .replace, isSynced: options.isSynced)
    } catch {
      throw .destination(error)
    }
    // From here on the medium is the new one, whatever else fails.
    do throws(FileError) {
      if options.isSynced { try writer.flushNames(in: root) }
    } catch {
      return
    }
  }

  func destination(_ body: () throws(FileError) -> Void) throws(CommitError) {
    do throws(FileError) { try body() } catch { throw .destination(error) }
  }

  private static func failure(_ error: FileError, _ path: String) -> CommitError {
    error.isExisting ? .exists(path) : .destination(error)
  }
}

extension Journal {
  /// Takes a file out that is not going to be on the medium; where it is now it stays.
  fileprivate mutating func leaveOut(_ file: Transaction.NewFile, _ root: String) {
    created.removeAll { $0 == file.path }
    replacements.removeAll { $0.to == file.path }
    kept.removeAll { $0.from == file.path }
    guard case .target(let source) = file.source else { return }
    deleted.removeAll { "\(root)/\($0)" == source }
  }
}
