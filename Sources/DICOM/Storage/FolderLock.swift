#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps other programs from changing what is in a folder for as long as this value lives.
///
/// The lock is the system's on the folder itself: it leaves nothing on the disc, and goes with the
/// process, however that ends. It binds only those who ask for it.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Locks a folder.
  ///
  /// - Throws: ``FileError`` with `EWOULDBLOCK` if somebody else has it. The corresponding C
  ///   functions are `open` and `flock`.
  public init(_ path: String) throws(FileError) {
    let opened = unsafe open(path.systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError("open", path) }
    // Some network discs have no locks; there, what is on the disc is compared before it changes.
    if flock(opened, LOCK_EX | LOCK_NB) != 0,
      ![ENOTSUP, EOPNOTSUPP, ENOLCK, EINVAL, ENOSYS].contains(errno)
    {
      // Before the property is set: `deinit` would close a second time what may be another's then.
      let code = errno
      close(opened)
      throw FileError("lock", path, code: code)
    }
    // Who had the lock before may have taken the folder away, and another one made it again.
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, let now = FileIdentity(path: path),
      now.isSameFile(as: FileIdentity(status))
    else {
      close(opened)
      throw FileError("lock", path, code: EWOULDBLOCK)
    }
    descriptor = opened
  }

  deinit {
    // Closing alone would not do: a child that another thread has just begun has the folder open, too,
    // until it runs its program, and would keep the lock until then.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

extension FileError {
  /// Whether somebody else has locked the folder.
  public var isLocked: Bool { code == EWOULDBLOCK || code == EAGAIN }
}
