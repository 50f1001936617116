#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what a file is known again without reading it: its length, and when it was last written, as
/// exactly as its disc tells.
///
/// Other names, and another mount, do not change it; a copy has another one.
public struct FileStamp: Hashable, Sendable {
  private let bytes: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file, or of a link itself; `nil` if there is nothing, or a folder.
  ///
  /// The corresponding C function is `lstat`.
  public init?(path: String) {
    var status = stat()
    guard unsafe lstat(path.systemPath, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      return nil
    }
    self.init(status)
  }

  /// The stamp of the file that a path leads to; `nil` if there is none.
  ///
  /// The corresponding C function is `stat`.
  public init?(leadingTo path: String) {
    var status = stat()
    guard unsafe stat(path.systemPath, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      return nil
    }
    self.init(status)
  }

  init(_ status: stat) {
    bytes = Int(status.st_size)
    (seconds, nanoseconds) = status.lastWritten
  }

  /// The three numbers with blanks between them.
  public var text: String { "\(bytes) \(seconds) \(nanoseconds)" }
}
