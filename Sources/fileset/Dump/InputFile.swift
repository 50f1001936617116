import DICOM

/// A file that was named on the command line, or found in a folder that was.
struct InputFile {
  /// The path, or `-` for standard input.
  let path: String
  /// The path below the folder it was found in, where not all files need be DICOM; `nil` for one
  /// that was named.
  var pathInFolder: String?
  /// The folder that was named, if it was found in one.
  var folder: String?

  /// Whether it was found in a folder.
  var isFound: Bool { folder != nil }

  /// Opens it.
  func open(_ limits: ReadLimits) throws(ReadError) -> Part10File {
    guard path == "-" else { return try Part10File(path: path, limits: limits) }
    let bytes: FileBytes
    do throws(FileError) { bytes = try .standardInput() } catch { throw .file(error) }
    return try Part10File(bytes, limits: limits)
  }

  /// The option by which folders are read.
  static var recursiveOption: OptionDescription {
    OptionDescription("-r", nil, "Read all DICOM files in folders and the folders in them.")
  }

  /// The files that were named; with `-r`, folders stand for the files in them, by name.
  ///
  /// - Parameter excluded: A folder that is left out.
  /// - Throws: ``FileError`` for a folder that cannot be listed.
  static func files(
    _ paths: [String], isRecursive: Bool, excluding excluded: String? = nil
  ) throws(FileError) -> [InputFile] {
    let excluded = excluded.flatMap(Folder.realPath)
    var files: [InputFile] = []
    for path in paths {
      guard isRecursive, Folder.status(of: path)?.kind == .folder else {
        files.append(InputFile(path: path))
        continue
      }
      let root = path.hasSuffix("/") ? path : path + "/"
      var pending = [""]
      while let folder = pending.popLast() {
        let parent = root + folder
        if !folder.isEmpty, let excluded, Folder.realPath(parent) == excluded { continue }
        let entries = try Folder.entries(of: parent).sorted { $0.name < $1.name }
        // Links to folders are left alone: they may lead back here.
        for entry in entries where entry.kind == .file || isLinkToFile(entry, parent) {
          files.append(
            InputFile(path: parent + entry.name, pathInFolder: folder + entry.name, folder: path))
        }
        for entry in entries.reversed() where entry.kind == .folder {
          pending.append(folder + entry.name + "/")
        }
      }
    }
    return files
  }

  private static func isLinkToFile(_ entry: FolderEntry, _ parent: String) -> Bool {
    entry.kind == .link && Folder.status(of: parent + entry.name)?.kind == .file
  }
}
