#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a name in a folder stands for.
public enum FileKind: Hashable, Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, to whatever.
  case link
  /// A device, a socket, or nothing that can be told.
  case other
}

/// One entry of a folder.
public struct FolderEntry: Hashable, Sendable {
  /// The name without a path.
  public let name: String
  /// What it stands for, as far as the folder itself tells.
  public let kind: FileKind
}

/// Folders and what the system says about names in them.
public enum Folder {
  /// The entries of a folder without `.` and `..`, in whatever order the system has them.
  ///
  /// - Throws: ``FileError``. The corresponding C functions are `opendir` and `readdir`.
  public static func entries(of path: String) throws(FileError) -> [FolderEntry] {
    guard let stream = unsafe opendir(path) else { throw FileError("list", path) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw FileError("list", path) }
        return entries
      }
      // Bounds: readdir ends the name with NUL; the entry stays until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind: FileKind =
        switch unsafe Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): status(of: "\(path)/\(name)", followsLinks: false)?.kind ?? .other
        default: .other
        }
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  /// What a path stands for, and its size in bytes; `nil` if there is nothing.
  ///
  /// The corresponding C functions are `stat` and `lstat`.
  public static func status(
    of path: String, followsLinks: Bool = true
  ) -> (kind: FileKind, bytes: Int)? {
    var status = stat()
    let result = unsafe followsLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    let kind: FileKind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return (kind, Int(status.st_size))
  }

  /// The path without links and relative parts, or `nil` if there is nothing.
  ///
  /// The corresponding C function is `realpath`.
  public static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    // Bounds: realpath returns a string that ends with NUL.
    return unsafe String(cString: resolved)
  }
}
