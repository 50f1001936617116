#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which file a path led to, and how it was when it was looked at.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// How it was.
  let stamp: FileStamp

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    stamp = FileStamp(status)
  }

  /// What a path leads to now, or `nil` if there is nothing. The corresponding C function is `stat`.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path.systemPath, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether it is the same file, changed or not.
  func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && number == other.number
  }
}

extension FileBytes {
  /// How the file was when it was opened; `nil` for bytes that are in no file.
  public var stamp: FileStamp? { identity?.stamp }

  /// Whether somebody has written the file, or another in its place, since it was opened, so that
  /// replacing it would undo that.
  ///
  /// - Parameter path: What is to be replaced; another file than this one may be.
  func isOutdated(at path: String) -> Bool {
    guard let identity, let now = FileIdentity(path: path) else { return false }
    return now.isSameFile(as: identity) ? now != identity : path == self.path
  }
}

extension stat {
  /// When the file was last written, since the beginning of 1970.
  var lastWritten: (seconds: Int, nanoseconds: Int) {
    #if canImport(Glibc)
      (st_mtim.tv_sec, st_mtim.tv_nsec)
    #else
      (st_mtimespec.tv_sec, st_mtimespec.tv_nsec)
    #endif
  }
}
