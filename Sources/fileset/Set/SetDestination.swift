import DICOM

/// Where edited files go.
enum SetDestination {
  /// Into a folder, each under its name, or its path below the folder that was named.
  case folder(String)
  /// Where they came from.
  case inPlace
  /// Where they came from, together with the records of the File-set that they belong to.
  case media(String)
  /// To standard output, the one file there is.
  case standardOutput
  /// Nowhere: it is only shown what would change.
  case nowhere

  /// Why files cannot go there.
  struct Refusal: Error {
    var message: String
    var status: ExitStatus
  }

  /// The path that each file gets, in order; `nil` for those that get none.
  ///
  /// - Parameter existing: Whether files that exist may be replaced.
  /// - Throws: ``Refusal`` for two files of one name, and for files that exist.
  func paths(
    of files: [InputFile], existing: FileWriter.Existing
  ) throws(Refusal) -> [String?] {
    switch self {
    case .standardOutput, .nowhere, .media: return files.map { _ in nil }
    // Who edits through a link means the file that it leads to.
    case .inPlace: return files.map { Folder.realPath($0.path) ?? $0.path }
    case .folder(let folder):
      let parent = folder.hasSuffix("/") ? folder : folder + "/"
      let isOne = Set(files.map { $0.folder ?? "" }).count == 1
      var sources: [String: String] = [:]
      var paths: [String?] = []
      for file in files {
        let path = parent + file.pathBelow(keepsFolder: !isOne)
        if let other = sources[path] {
          throw Refusal(
            message: "\(other) and \(file.path) would both become \(path); nothing was written, "
              + "do them one after the other", status: .usage)
        }
        guard existing == .replace || !FileWriter.exists(path) else {
          throw Refusal(
            message: "\(path) exists; nothing was written, --overwrite replaces it",
            status: .badDestination)
        }
        sources[path] = file.path
        paths.append(path)
      }
      return paths
    }
  }
}

extension InputFile {
  /// Its path below the folder that files go to.
  ///
  /// - Parameter keepsFolder: Whether the name of the folder that was named comes first, because
  ///   there are several.
  fileprivate func pathBelow(keepsFolder: Bool) -> String {
    guard let pathInFolder, let folder else { return Self.name(of: path) }
    let name = Self.name(of: Folder.realPath(folder) ?? folder)
    return keepsFolder && !name.isEmpty ? "\(name)/\(pathInFolder)" : pathInFolder
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
