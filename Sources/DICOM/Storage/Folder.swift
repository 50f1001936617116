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

/// A folder that is open for as long as this object lives, so that a question about a name in it
/// does not walk its whole path again.
@safe public final class OpenFolder: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Opens a folder.
  ///
  /// - Throws: ``FileError``. The corresponding C function is `open`.
  public init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = unsafe open(path.systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("list", path) }
  }

  deinit { close(descriptor) }

  /// The entries without `.` and `..`, in whatever order the system has them.
  ///
  /// - Throws: ``FileError``. The corresponding C functions are `fdopendir` and `readdir`.
  public func entries() throws(FileError) -> [FolderEntry] {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw FileError("list", path) }
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      close(copy)
      throw FileError("list", path, code: code)
    }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
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
          unsafe String(systemPath: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind: FileKind =
        switch unsafe Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): status(of: name, followsLinks: false)?.kind ?? .other
        default: .other
        }
      entries.append(FolderEntry(name: name, kind: kind))
    }
  }

  /// What a name stands for, and its size in bytes; `nil` if there is nothing.
  ///
  /// The corresponding C function is `fstatat`.
  public func status(
    of name: String, followsLinks: Bool = true
  ) -> (kind: FileKind, bytes: Int)? {
    var status = stat()
    guard
      unsafe fstatat(descriptor, name.systemPath, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW)
        == 0
    else { return nil }
    return (FileKind(status), Int(status.st_size))
  }
}

extension FileKind {
  fileprivate init(_ status: stat) {
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}

/// Folders and what the system says about paths.
public enum Folder {
  /// The entries of a folder without `.` and `..`, in whatever order the system has them.
  ///
  /// - Throws: ``FileError``.
  public static func entries(of path: String) throws(FileError) -> [FolderEntry] {
    try OpenFolder(path).entries()
  }

  /// What a path stands for, and its size in bytes; `nil` if there is nothing.
  ///
  /// The corresponding C function is `stat`.
  public static func status(of path: String) -> (kind: FileKind, bytes: Int)? {
    var status = stat()
    let result = unsafe stat(path.systemPath, &status)
    guard result == 0 else { return nil }
    return (FileKind(status), Int(status.st_size))
  }

  /// What a path stands for, and its size in bytes; `nil` if there is nothing.
  ///
  /// The corresponding C function is `stat`.
  /// - Throws: ``FileError`` if the system cannot tell.
  public static func lookAt(_ path: String) throws(FileError) -> (kind: FileKind, bytes: Int)? {
    var status = stat()
    if unsafe stat(path.systemPath, &status) == 0 {
      return (FileKind(status), Int(status.st_size))
    }
    let error = FileError("stat", path)
    guard error.isNotFound else { throw error }
    return nil
  }

  /// Whether a path is itself a link, wherever that leads.
  public static func isLink(_ path: String) -> Bool { kind(of: path) == .link }

  /// What a path is itself, wherever it leads; `nil` if there is nothing.
  ///
  /// The corresponding C function is `lstat`.
  public static func kind(of path: String) -> FileKind? {
    var status = stat()
    return unsafe lstat(path.systemPath, &status) == 0 ? FileKind(status) : nil
  }

  /// Whether a disc can have symbolic links; those of FAT, on sticks and cards, cannot.
  ///
  /// The corresponding C function is `pathconf`.
  public static func mayHaveLinks(_ path: String) -> Bool {
    unsafe pathconf(path.systemPath, Int32(_PC_2_SYMLINKS)) != 0
  }

  /// Whether there are symbolic links in a folder, or may be where the disc does not tell; `nil` for
  /// what cannot be listed, and for what is itself a link.
  ///
  /// The corresponding C functions are `open` with `O_NOFOLLOW`, `fdopendir` and `readdir`.
  public static func hasLinks(_ path: String) -> Bool? {
    let descriptor = unsafe open(
      path.systemPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let stream = unsafe fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let kind = unsafe Int32(entry.pointee.d_type)
      if kind == Int32(DT_LNK) || kind == Int32(DT_UNKNOWN) { return true }
    }
    return false
  }

  /// Those of some files that have other names on their disc than the given ones, as hard links do.
  ///
  /// The corresponding C function is `lstat`.
  public static func havingOtherNames(_ paths: [String]) -> [String] {
    var files: [(path: String, file: FileIdentity, names: Int)] = []
    for path in paths {
      var status = stat()
      guard unsafe lstat(path.systemPath, &status) == 0, status.st_nlink > 1 else { continue }
      files.append((path, FileIdentity(status), Int(status.st_nlink)))
    }
    var known: [FileIdentity: Int] = [:]
    for file in files { known[file.file, default: 0] += 1 }
    return files.filter { $0.names > known[$0.file] ?? 0 }.map(\.path)
  }

  /// A disc, as the system tells it from others.
  package struct Disc: Hashable, Sendable {
    fileprivate let number: UInt64
  }

  /// The disc of what a path leads to; `nil` if there is nothing.
  ///
  /// The corresponding C function is `stat`.
  package static func disc(of path: String) -> Disc? {
    var status = stat()
    guard unsafe stat(path.systemPath, &status) == 0 else { return nil }
    return Disc(number: UInt64(truncatingIfNeeded: status.st_dev))
  }

  /// The bytes of the blocks that files of a disc are made of, or `nil` if nobody can tell.
  ///
  /// The corresponding C function is `statvfs`.
  package static func blockSize(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path.systemPath, &status) == 0, status.f_frsize > 0 else { return nil }
    return Int(clamping: status.f_frsize)
  }

  /// How many bytes may still be written to the disc of a path, or `nil` if nobody can tell.
  ///
  /// The corresponding C function is `statvfs`.
  public static func freeBytes(_ path: String) -> Int? {
    var status = statvfs()
    guard unsafe statvfs(path.systemPath, &status) == 0 else { return nil }
    let (bytes, overflow) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
      by: Int(clamping: status.f_frsize))
    return overflow ? nil : bytes
  }

  /// The path without links and relative parts, or `nil` if there is nothing.
  ///
  /// The corresponding C function is `realpath`.
  public static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path.systemPath, nil) else { return nil }
    defer { unsafe free(resolved) }
    // Bounds: realpath returns a string that ends with NUL.
    return unsafe String(systemPath: resolved)
  }
}
