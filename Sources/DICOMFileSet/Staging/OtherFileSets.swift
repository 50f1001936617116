import DICOM

/// Finds out from which other File-sets files are moved away, whose records then lead nowhere.
struct OtherFileSets {
  /// The DICOMDIR at or above a folder, by the folder's real path; `nil` for none.
  private var directories: [String: String?] = [:]
  /// The real paths of the files that a DICOMDIR refers to.
  private var files: [String: Set<String>] = [:]

  /// The DICOMDIR that refers to a file; `nil` for none.
  mutating func directory(of path: String) -> String? {
    guard let real = Folder.realPath(path), let directory = directory(above: real) else {
      return nil
    }
    let known = files[directory] ?? Self.files(of: directory)
    files[directory] = known
    return known.contains(real) ? directory : nil
  }

  private mutating func directory(above path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let folder = String(path[..<slash])
    if let known = directories[folder] { return known }
    var found: String?
    if let name = FileSet.directoryName(in: folder.isEmpty ? "/" : folder) {
      found = "\(folder)/\(name)"
    } else if !folder.isEmpty {
      found = directory(above: folder)
    }
    directories[folder] = .some(found)
    return found
  }

  /// The real paths of all files of a DICOMDIR; none for one that cannot be read.
  private static func files(of directory: String) -> Set<String> {
    let fileSet: FileSet
    do throws(FileSetError) { fileSet = try FileSet.open(directory) } catch { return [] }
    var locator = FileLocator(fileSet)
    var files: Set<String> = []
    for number in fileSet.directory.records.indices {
      guard case .found(let file)? = locator.locate(number),
        let real = Folder.realPath("\(fileSet.root)/\(file.path)")
      else { continue }
      files.insert(real)
    }
    return files
  }
}

extension Staging {
  /// Warns of files that are moved away from other File-sets.
  mutating func noteMovedAway() {
    var others = OtherFileSets()
    var counts: [String: Int] = [:]
    for file in files.values where file.transfer == .move {
      let source: String? =
        switch file.source {
        case .path(let path), .converted(let path, _): path
        default: nil
        }
      guard let path = source, !Folder.isLink(path),
        let directory = others.directory(of: path)
      else { continue }
      counts[directory, default: 0] += 1
    }
    for (directory, count) in counts.sorted(by: { $0.key < $1.key }) {
      let problem = Problem(
        .warning, .missingFile,
        "\(directory) refers to \(count) of the files that are moved away from it; its records "
          + "of them will lead nowhere until they are removed",
        section: "PS3.3 §F.2.1")
      if !problems.contains(problem) { problems.append(problem) }
    }
  }
}
