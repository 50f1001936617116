#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system answered to an operation on a file.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried, as a verb: `open`, `read`, `write`, `rename`, ….
  public let operation: String
  /// The path it was tried on.
  public let path: String
  /// The system's error number, as `errno` has it.
  public let code: Int32

  /// Creates an error; `code` defaults to the calling thread's `errno`.
  public init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// A file that is not what it was when it was read.
  public static func changed(_ path: String) -> FileError { FileError("take", path, code: 0) }

  /// Whether the file is not what it was when it was read.
  public var isChanged: Bool { operation == "take" && code == 0 }

  /// Whether the file or folder does not exist, nor can: its name is too long for the disc, it would
  /// be below a file, or links lead round in a ring.
  public var isNotFound: Bool {
    code == ENOENT || code == ENOTDIR || code == ELOOP || code == ENAMETOOLONG
  }

  /// Whether it is a folder, where a file was wanted.
  public var isFolder: Bool { code == EISDIR }

  /// Whether something has the name already.
  public var isTaken: Bool { code == EEXIST }

  /// Whether there is no room left, on the disc or for the user.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
}

extension FileError: CustomStringConvertible {
  /// The path, what failed, and why, as one line.
  public var description: String {
    if isChanged {
      return
        "\(path): was changed by another program since it was read; look at it, and do this again"
    }
    // Bounds: strerror returns a string that ends with NUL and stays until this thread's next call.
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(path): cannot \(operation): \(reason)"
  }
}
