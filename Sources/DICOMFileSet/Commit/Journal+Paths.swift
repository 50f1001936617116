import DICOM

/// A journal stands on the medium, and is not to be trusted more than that.
extension Journal {
  /// How many bytes a path may have: what systems take.
  private static let pathLimit = 4096

  /// Whether it names only what a commit names: a file that takes the place of another waits under a
  /// name of its own, one that is put aside goes to a store, and the DICOMDIR is none of them.
  var isOfCommit: Bool {
    replacements.allSatisfy { Transaction.isTemporaryName($0.from) }
      && kept.allSatisfy { UndoStore.holds($0.to) } && !touchesDirectory
  }

  /// Whether a DICOMDIR is among the files that come, go or get other names, be it that of the journal
  /// or one of the usual name, in any case: many discs take those for one.
  var touchesDirectory: Bool {
    let names = [directory.lowercased(), "dicomdir"]
    return changed.contains { path in
      let name = path.lowercased()
      return names.contains(name) || names.contains(FolderListing.withoutVersion(name))
    }
  }

  /// The paths below the root of the files that come, go or get other names.
  private var changed: [String] {
    created + deleted + (replacements + kept).flatMap { [$0.from, $0.to] }
  }

  /// All paths below the root that it names.
  var paths: [String] { changed + [directory] }

  /// Whether no path leads out of the root by a link.
  func staysInside(_ root: String) -> Bool {
    guard let top = Folder.realPath(root) else { return paths.isEmpty }
    let prefix = top.hasSuffix("/") ? top : top + "/"
    // Folders that were found good, or not there with good ones above them.
    var known: Set<Substring> = []
    return paths.allSatisfy { path in
      // Most files stand in such a folder.
      if let inner = path.lastIndex(of: "/"), known.contains(path[..<inner]) { return true }
      for folder in Self.folders(of: path) where !known.contains(folder) {
        guard let real = Folder.realPath("\(root)/\(folder)") else {
          // What is not there yet is made below the nearest folder that is.
          guard !FileWriter.exists("\(root)/\(folder)") else { return false }
          if let inner = path.lastIndex(of: "/") { known.insert(path[..<inner]) }
          return true
        }
        guard real == prefix + folder else { return false }
        known.insert(folder)
      }
      return true
    }
  }

  /// The folders that a path leads through, from the root down.
  static func folders(of path: String) -> [Substring] {
    path.utf8.indices.lazy.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { path[..<$0] }
  }

  /// Whether a path cannot lead out of the root, and is none that a commit would not write: what is
  /// deeper than the files of any File-set costs time at each of its folders, and the system takes a
  /// path with NUL for another one.
  static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= pathLimit, !path.utf8.contains(0) else { return false }
    let components = path.split(
      separator: "/", maxSplits: FileID.depthLimit, omittingEmptySubsequences: false)
    return components.count <= FileID.depthLimit
      && components.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
