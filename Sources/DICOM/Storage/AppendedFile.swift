#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of lines that grows while something is done, so that what was done stays known if that is
/// interrupted, however it is.
public struct AppendedFile: ~Copyable, Sendable {
  /// The path that it was opened by.
  public let path: String
  private let descriptor: Int32

  /// Opens a file for lines to be added, or begins one; folders that are missing are made.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - bytes: How many of the bytes that it has stay.
  /// - Throws: ``FileError``. The corresponding C functions are `open` with `O_APPEND`, and
  ///   `ftruncate`.
  public init(_ path: String, keeping bytes: Int) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    var opened = unsafe open(path.systemPath, flags, 0o666)
    if opened < 0, errno == ENOENT {
      try FileWriter().makeFolder(String(FileWriter.folder(of: path)))
      opened = unsafe open(path.systemPath, flags, 0o666)
    }
    guard opened >= 0 else { throw FileError("open", path) }
    guard ftruncate(opened, off_t(bytes)) == 0 else {
      let code = errno
      close(opened)
      throw FileError("write", path, code: code)
    }
    self.path = path
    descriptor = opened
  }

  /// Adds whole lines, in one write.
  ///
  /// - Throws: ``FileError``, such as `ENOSPC` for a full disc.
  public func append(_ lines: borrowing [UInt8]) throws(FileError) {
    var done = 0
    while done < lines.count {
      let start = done
      let written = unsafe lines.withUnsafeBytes { buffer in
        // Bounds: `start < count`, so the rest is a part of the buffer.
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw FileError("write", path) }
      done += written
    }
  }

  deinit { close(descriptor) }
}
