import DICOM

/// What is needed to take a commit back, in a folder of its own on the medium.
///
/// There are two such folders, so that what an earlier commit keeps stays until the next has
/// succeeded: the one that fits the DICOMDIR as it is now is in force.
struct UndoStore {
  /// The names of the folders in the root of the File-set.
  static let names = [".fileset-undo", ".fileset-undo-2"]
  static let directoryName = "directory"
  static let journalName = "journal"
  static let writtenName = "written"

  private let root: String
  /// The name of its folder.
  let name: String
  private var count = 0

  private init(_ root: String, _ name: String) {
    self.root = root
    self.name = name
  }

  /// An empty store for a commit that is about to be done, beside the one that is in force.
  ///
  /// - Parameter now: The DICOMDIR as it is.
  /// - Throws: ``CommitError``.
  init(_ root: String, now: Fingerprint?, _ writer: FileWriter) throws(CommitError) {
    let inForce = Self.names.first { name in
      do throws(CommitError) {
        return try Inverse(root, name)?.journal.before == now?.text
      } catch {
        return false
      }
    }
    self.init(root, inForce == Self.names[0] ? Self.names[1] : Self.names[0])
    try discard(writer)
  }

  /// Whether a path below the root is that of a file in one of the folders.
  static func holds(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 2 && names.contains(String(parts[0])) && parts[1].hasPrefix("file-")
  }

  private var folder: String { "\(root)/\(name)" }

  /// A path below the root for a file that is put aside.
  mutating func place() -> String {
    count += 1
    return "\(name)/file-\(count)"
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
      ![.delete, .leave, .index].contains($0.kind) && !$0.isReplacement && !back.contains($0.path)
    }.map(\.path)
    do throws(FileError) {
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

  /// Notes what a commit has written, so that taking it back can tell what was changed since.
  ///
  /// - Parameter files: Their paths below the root, as they will be and as they are now.
  func note(_ files: [(path: String, now: String)], _ writer: FileWriter) throws(CommitError) {
    var text = ""
    do throws(FileError) {
      for (path, now) in files {
        guard let fingerprint = try Fingerprint(path: "\(root)/\(now)") else { continue }
        text += "\(fingerprint.text) \(Journal.escaped(path))\n"
      }
      try writer.write(
        Array(text.utf8), to: "\(folder)/\(Self.writtenName)", existing: .replace, isSynced: true)
    } catch {
      throw .destination(error)
    }
  }

  /// Deletes what it holds.
  func discard(_ writer: FileWriter) throws(CommitError) {
    let paths = try Self.files(in: name, root)
    do throws(FileError) {
      for path in paths { try writer.remove("\(root)/\(path)") }
    } catch {
      throw .destination(error)
    }
    writer.removeEmptyFolder(folder)
  }
}

extension UndoStore {
  /// The paths below the root of what earlier commits keep, which goes when another has succeeded.
  ///
  /// - Parameter store: The one of that other commit.
  static func outdatedFiles(_ root: String, beside store: UndoStore?) throws(CommitError)
    -> [String]
  {
    var paths: [String] = []
    for name in names where name != store?.name { paths += try files(in: name, root) }
    return paths
  }

  /// Deletes all that commits keep.
  static func discardAll(_ root: String, _ writer: FileWriter) throws(CommitError) {
    for name in names { try UndoStore(root, name).discard(writer) }
  }

  /// Deletes the folders in which a commit that was interrupted had not kept anything yet.
  static func removeEmpty(_ root: String, _ writer: FileWriter) {
    for name in names where FileWriter.exists("\(root)/\(name)") {
      writer.removeEmptyFolder("\(root)/\(name)")
    }
  }

  private static func files(in name: String, _ root: String) throws(CommitError) -> [String] {
    let folder = "\(root)/\(name)"
    guard Folder.status(of: folder) != nil else { return [] }
    guard let top = Folder.realPath(root),
      Folder.realPath(folder) == (top.hasSuffix("/") ? top + name : "\(top)/\(name)")
    else { throw .leadsElsewhere(root) }
    do throws(FileError) {
      return try Folder.entries(of: folder).filter { $0.kind != .folder }.map {
        "\(name)/\($0.name)"
      }
    } catch {
      throw .destination(error)
    }
  }
}

extension FileSet {
  /// The warning that the medium keeps what its last change removed or replaced, or the records of
  /// that; `nil` if it keeps nothing.
  public var undoStoreProblem: Problem? {
    guard origin == .directory else { return nil }
    let stores = UndoStore.names.filter {
      FileWriter.exists("\(root)/\($0)/\(UndoStore.journalName)")
    }
    guard !stores.isEmpty else { return nil }
    let count = stores.reduce(0) { $0 + UndoStore.countOfFiles(in: "\(root)/\($1)") }
    return Problem(
      .warning, .undoStore,
      "the medium keeps, hidden, the DICOMDIR of before its last change and "
        + (count == 1 ? "a file that was" : "\(count) files that were")
        + " removed or replaced; before it is handed on, 'fileset undo --forget' deletes that",
      section: "PS3.10 §8.1")
  }
}

extension UndoStore {
  /// How many files of the medium a store has.
  fileprivate static func countOfFiles(in folder: String) -> Int {
    do throws(FileError) {
      return try Folder.entries(of: folder).count { $0.name.hasPrefix("file-") }
    } catch {
      return 0
    }
  }
}
