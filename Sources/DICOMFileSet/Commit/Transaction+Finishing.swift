import DICOM

/// What comes behind the DICOMDIR, or takes back what came before it.
extension Transaction {
  /// Deletes what a commit made before it came to the DICOMDIR.
  ///
  /// - Returns: What could not be deleted.
  ///
  /// - Parameter made: What it has made, as far as that is known.
  static func takeBack(
    _ made: [String], _ journal: Journal, _ root: String, _ writer: FileWriter
  ) -> [FileError] {
    var failures: [FileError] = []
    for path in made {
      attempt(&failures) { () throws(FileError) in try writer.remove("\(root)/\(path)") }
    }
    removeFolders(of: journal.created, root, writer)
    return failures
  }

  /// Does what is left when the DICOMDIR is written.
  ///
  /// - Returns: What could not be done.
  static func finish(_ journal: Journal, _ root: String, _ writer: FileWriter) -> [FileError] {
    var failures: [FileError] = []
    let replaced = Set(journal.replacements.map(\.to))
    for kept in journal.kept where FileWriter.exists("\(root)/\(kept.from)") {
      let (path, place) = ("\(root)/\(kept.from)", "\(root)/\(kept.to)")
      // A file that is replaced keeps its name until the new one takes it.
      let isReplaced = replaced.contains(kept.from)
      // A link would lead elsewhere from where it is kept: what it leads to is kept.
      let isLink = Folder.isLink(path)
      attempt(&failures) { () throws(FileError) in
        if !isReplaced, !isLink { return try writer.move(path, to: place) }
        if !FileWriter.exists(place) { try keep(path, at: place, writer) }
        if !isReplaced { try writer.remove(path) }
      }
    }
    let unkept = Set(
      journal.kept.lazy.filter { !FileWriter.exists("\(root)/\($0.to)") }.map(\.from))
    for new in journal.replacements
    where Folder.status(of: "\(root)/\(new.from)") != nil && !unkept.contains(new.to) {
      attempt(&failures) { () throws(FileError) in
        try writer.move("\(root)/\(new.from)", to: "\(root)/\(new.to)")
      }
    }
    for path in journal.deleted {
      attempt(&failures) { () throws(FileError) in try writer.remove("\(root)/\(path)") }
    }
    removeFolders(of: journal.deleted + journal.kept.map(\.from), root, writer)
    return failures
  }

  /// Gives a file a second name, or copies it where the disc has no such thing.
  private static func keep(
    _ path: String, at place: String, _ writer: FileWriter
  ) throws(FileError) {
    if !Folder.isLink(path) {
      do throws(FileError) { return try writer.link(path, to: place) } catch {
        // Copied below.
      }
    }
    do throws(CopyError) { try writer.copy(path, to: place) } catch {
      switch error {
      case .source(let error), .destination(let error): throw error
      }
    }
  }

  /// Deletes the journal: nothing is left to do.
  static func end(_ journal: Journal, _ root: String, _ writer: FileWriter) {
    var failures: [FileError] = []
    attempt(&failures) { () throws(FileError) in
      try writer.remove("\(root)/\(Journal.name)")
    }
    writer.removeStaleFiles(in: root)
  }

  static func attempt(
    _ failures: inout [FileError], _ body: () throws(FileError) -> Void
  ) {
    do throws(FileError) { try body() } catch { failures.append(error) }
  }

  /// Deletes the folders of files that are gone, where nothing else is in them.
  static func removeFolders(of paths: [String], _ root: String, _ writer: FileWriter) {
    var folders: Set<Substring> = []
    for path in paths {
      for folder in Journal.folders(of: path) where !folders.contains(folder) {
        guard Folder.status(of: "\(root)/\(folder)")?.kind == .folder else { break }
        folders.insert(folder)
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      writer.removeStaleFiles(in: "\(root)/\(folder)")
      writer.removeEmptyFolder("\(root)/\(folder)")
    }
  }
}
