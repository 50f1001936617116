import DICOM

extension FileSet {
  /// The File-sets that have records of some files, each with one of its files.
  ///
  /// A DICOMDIR is looked for in the folder of each file and in those above it, as many as a File ID
  /// may have components (PS3.10 §8.2); the nearest one counts. What cannot be read is passed over.
  public static func owning(_ paths: [String]) -> [(fileSet: FileSet, path: String)] {
    var directories: [String: String?] = [:]
    var files: [String: [String: String]] = [:]
    for path in paths {
      guard let real = Folder.realPath(path), let slash = real.lastIndex(of: "/") else { continue }
      let folder = String(real[..<slash])
      let directory = directories[folder] ?? nearestDirectory(to: folder)
      directories[folder] = .some(directory)
      if let directory { files[directory, default: [:]][real] = path }
    }
    return files.sorted { $0.key < $1.key }.compactMap { directory, paths in
      do throws(FileSetError) {
        // For its folder, all files in that would be read if the DICOMDIR cannot be used.
        let fileSet = try FileSet.open(directory)
        return fileSet.firstFile(of: paths).map { (fileSet, $0) }
      } catch {
        return nil
      }
    }
  }

  private static func nearestDirectory(to folder: String) -> String? {
    var rest = folder[...]
    for _ in 0..<8 {
      let root = rest.isEmpty ? "/" : String(rest)
      if let name = directoryName(in: root) { return join(root, name) }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
    return nil
  }

  /// One of some files to which a record that is in use refers.
  ///
  /// - Parameter paths: The files by their paths without links.
  private func firstFile(of paths: [String: String]) -> String? {
    guard origin == .directory, let top = Folder.realPath(root) else { return nil }
    let prefix = top.hasSuffix("/") ? top : top + "/"
    var locator = FileLocator(self)
    var found: String?
    directory.walkInUse { number, _ in
      guard found == nil, case .found(let file)? = locator.locate(number) else { return }
      found = paths[prefix + file.path]
    }
    return found
  }
}
