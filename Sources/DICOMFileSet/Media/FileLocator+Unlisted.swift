import DICOM

/// The DICOM files of a medium to which no record refers, as far as they were looked for.
public struct UnlistedFiles: Hashable, Sendable {
  /// Their paths below the root.
  public internal(set) var paths: [String] = []
  /// Whether there may be more, as the rest was not looked at.
  public internal(set) var mayBeMore = false

  /// None.
  public init() {}

  /// So many files are looked into.
  static var limit: Int { 1000 }

  /// Adds those of another File-set.
  mutating func append(_ others: UnlistedFiles) {
    paths += others.paths
    mayBeMore = mayBeMore || others.mayBeMore
  }
}

extension FileLocator {
  /// The DICOM files to which no record refers, in the folders that were listed for records; where the
  /// DICOMDIR has errors, in all folders.
  ///
  /// To be asked when the files of all records that are in use were looked for. Reads the beginning of
  /// files that may be DICOM by their names.
  public mutating func unlistedFiles() -> UnlistedFiles {
    var found = UnlistedFiles()
    guard fileSet.origin == .directory else { return found }
    let hasErrors = fileSet.problems.contains { $0.severity == .error }
    var pending = hasErrors ? [""] : listedFolders.sorted().reversed()
    var looked = 0
    while let folder = pending.popLast(), !found.mayBeMore {
      let entries = unreferenced(in: folder).filter { !$0.isOfFileSet }
      for entry in entries where entry.kind == .file && !found.mayBeMore {
        let name = entry.name
        guard name.mayBeInstance, !folder.isEmpty || !name.isDirectoryName else { continue }
        looked += 1
        found.mayBeMore = looked > UnlistedFiles.limit
        if isInstance(folder + name) { found.paths.append(folder + name) }
      }
      guard hasErrors else { continue }
      pending += entries.filter { $0.kind == .folder }.map { folder + $0.name + "/" }.reversed()
    }
    if !found.paths.isEmpty {
      let others = filesNotInUse()
      found.paths.removeAll { others.contains($0) }
    }
    return found
  }

  private func isInstance(_ path: String) -> Bool {
    do throws(FileError) {
      let file = try FileBytes(path: "\(fileSet.root)/\(path)")
      try file.load(0..<min(file.count, 132))
      guard file.isDICOM else { return false }
      do throws(ReadError) { return try !Part10File(file).isDirectory } catch { return true }
    } catch {
      return false  // Nobody can tell.
    }
  }

  /// The files of records that are not in use, which are unlisted on purpose.
  private func filesNotInUse() -> Set<String> {
    var isInUse = [Bool](repeating: false, count: fileSet.directory.records.count)
    fileSet.directory.walkInUse { number, _ in isInUse[number] = true }
    var locator = FileLocator(fileSet)
    var paths: Set<String> = []
    for number in isInUse.indices
    where !isInUse[number] && fileSet.directory.records[number].hasFile {
      if case .found(let file)? = locator.locate(number) { paths.insert(file.path) }
    }
    return paths
  }
}

extension String {
  /// Whether it may be the name of a DICOM file: it has no extension, or one that such files have.
  fileprivate var mayBeInstance: Bool {
    let name = FolderListing.withoutVersion(lowercased())
    guard let dot = name.lastIndex(of: ".") else { return true }
    let end = name[name.index(after: dot)...]
    return ["dcm", "dicom", "dic", "ima", "img"].contains(end)
      || end.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a file in the root of that name is, or was, the DICOMDIR.
  fileprivate var isDirectoryName: Bool {
    FolderListing.withoutVersion(lowercased()) == "dicomdir" || isOldDirectoryName
  }
}
