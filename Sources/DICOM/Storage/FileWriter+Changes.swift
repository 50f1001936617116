#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileWriter {
  /// Gives a file a second name on the same disc; folders that are missing are made.
  ///
  /// - Throws: ``FileError``; `EXDEV`, `EPERM` and the like where the disc cannot do that. The
  ///   corresponding C function is `link`.
  public func link(_ source: String, to path: String) throws(FileError) {
    do throws(FileError) {
      try attempt(.link, path, "link") { systemLink(source, path) }
    } catch {
      guard error.code == ENOENT, Folder.status(of: source) != nil else { throw error }
      try makeFolder(String(Self.folder(of: path)))
      try attempt(.link, path, "link") { systemLink(source, path) }
    }
  }

  /// Moves a file to another name on the same disc, over what is there; folders that are missing are
  /// made.
  ///
  /// - Throws: ``FileError``. The corresponding C function is `rename`.
  public func move(_ source: String, to path: String) throws(FileError) {
    do throws(FileError) {
      try attempt(.name, path, "move") { systemRename(source, path) }
    } catch {
      guard error.code == ENOENT, Folder.status(of: source) != nil else { throw error }
      try makeFolder(String(Self.folder(of: path)))
      try attempt(.name, path, "move") { systemRename(source, path) }
    }
  }

  /// Deletes a file; one that is not there is fine.
  ///
  /// - Throws: ``FileError``. The corresponding C function is `unlink`.
  public func remove(_ path: String) throws(FileError) {
    do throws(FileError) {
      try attempt(.remove, path, "delete") { unsafe unlink(path.systemPath) }
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Deletes a folder if it is empty.
  ///
  /// - Returns: Whether it is gone. The corresponding C function is `rmdir`.
  @discardableResult
  public func removeEmptyFolder(_ path: String) -> Bool {
    failure(.removeFolder, path, "delete", { unsafe rmdir(path.systemPath) }) == nil
  }

  /// The folders that have to be made before a file can have a path, the deepest first.
  public static func missingFolders(above path: String) -> [String] {
    var folders: [String] = []
    var folder = String(folder(of: path))
    while folders.count < 256, !exists(folder) {
      if !folder.isEmpty { folders.append(folder) }
      folder = String(Self.folder(of: folder))
    }
    return folders
  }

  /// Deletes what other processes have left in a folder under temporary names.
  ///
  /// Whether they still run says nothing: the disc may come from another machine. So this is for who
  /// holds the lock of the folder, which nobody else writes to then. The corresponding C functions
  /// are `readdir` and `unlink`.
  public func removeStaleFiles(in folder: String) {
    let entries: [FolderEntry]
    do throws(FileError) { entries = try Folder.entries(of: folder) } catch { return }
    for entry in entries where entry.kind == .file && entry.name.hasPrefix(".fileset-") {
      let parts = entry.name.split(separator: "-")
      guard parts.count == 3, let process = Int32(parts[1]), Int(parts[2]) != nil,
        process != getpid()
      else { continue }
      do throws(FileError) { try remove("\(folder)/\(entry.name)") } catch { continue }
    }
  }

  /// Makes sure that the names in a folder survive a loss of power.
  ///
  /// - Throws: ``FileError``. The corresponding C function is `fsync`.
  public func flushNames(in folder: String) throws(FileError) {
    let descriptor = unsafe open(folder.systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", folder) }
    defer { close(descriptor) }
    let error = failure(.sync, folder, "flush", { fsync(descriptor) })
    // Some discs do not have that for folders.
    if let error, error.code != EINVAL, error.code != ENOTSUP { throw error }
  }

  private func attempt(
    _ call: Call, _ path: String, _ operation: String, _ body: () -> Int32
  ) throws(FileError) {
    if let error = failure(call, path, operation, body) { throw error }
  }
}

private func systemLink(_ source: String, _ path: String) -> Int32 {
  #if canImport(Glibc)
    unsafe Glibc.link(source.systemPath, path.systemPath)
  #else
    unsafe Darwin.link(source.systemPath, path.systemPath)
  #endif
}

private func systemRename(_ source: String, _ path: String) -> Int32 {
  #if canImport(Glibc)
    unsafe Glibc.rename(source.systemPath, path.systemPath)
  #else
    unsafe Darwin.rename(source.systemPath, path.systemPath)
  #endif
}
