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
    descriptor = unsafe open(path.systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      // Some network discs have no locks; there, what is on the disc is compared before it changes.
      if [ENOTSUP, EOPNOTSUPP, ENOLCK, EINVAL, ENOSYS].contains(code) { return }
      close(descriptor)
      throw FileError("lock", path, code: code)
    }
  }

  deinit { close(descriptor) }
}

extension FileError {
  /// Whether somebody else has locked the folder.
  public var isLocked: Bool { code == EWOULDBLOCK || code == EAGAIN }
}
