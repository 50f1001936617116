import DICOM

/// A file that is to be added, and the folder it was found in.
struct FoundPath: Sendable {
  /// The path.
  let path: String
  /// The path below the folder that was named; the name alone for a file that was named itself.
  let below: String
  /// Whether it was found in a folder, where not all files need be DICOM.
  let isFound: Bool

  /// The files that were named, and those in folders, by name. Links are followed only to files.
  ///
  /// - Throws: ``DICOM/FileError`` of a path that cannot be looked at.
  static func files(_ paths: [String]) throws(FileError) -> [FoundPath] {
    var files: [FoundPath] = []
    for path in paths {
      guard Folder.status(of: path)?.kind == .folder else {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        files.append(FoundPath(path: path, below: name, isFound: false))
        continue
      }
      let top = path.hasSuffix("/") ? path : path + "/"
      var pending = [""]
      while let folder = pending.popLast() {
        let entries = try Folder.entries(of: top + folder).sorted { $0.name < $1.name }
        for entry in entries where !entry.isOfFileSet {
          let name = folder + entry.name
          switch entry.kind {
          case .file: break
          case .link where Folder.status(of: top + name)?.kind == .file: break
          default: continue
          }
          files.append(FoundPath(path: top + name, below: name, isFound: true))
        }
        for entry in entries.reversed() where entry.kind == .folder && !entry.isOfFileSet {
          pending.append(folder + entry.name + "/")
        }
      }
    }
    return files
  }

  /// Reads who the instance is.
  func candidate(
    _ options: AddOptions, _ builder: RecordBuilder
  ) -> Result<InstanceAdder.Candidate, StagingError> {
    do throws(StagingError) {
      let file: Part10File
      do throws(ReadError) { file = try Part10File(path: path, limits: options.limits) } catch {
        throw .unreadable(path, error)
      }
      let fileID =
        options.naming == .asTheyAre
        ? FileID(below.split(separator: "/").map(String.init)) : nil
      return .success(
        try InstanceAdder.candidate(file, .path(path), named: path, fileID: fileID, builder))
    } catch {
      return .failure(error)
    }
  }

  /// Whether a file is none of those that are meant, rather than one that cannot be added.
  func isPassedOver(_ error: StagingError) -> Bool {
    switch error {
    case .unreadable(_, .notDICOM), .isDirectory: isFound
    default: false
    }
  }
}

extension FolderEntry {
  /// Whether it belongs to a commit that goes on, was interrupted, or can be taken back.
  var isOfFileSet: Bool { name.hasPrefix(".fileset-") }
}
