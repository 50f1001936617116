#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileBytes {
  /// What comes through standard input, up to its end.
  ///
  /// A file that stands there is not read; only its parts that are loaded are.
  /// - Throws: ``FileError``. The corresponding C functions are `fstat`, `dup` and `read`.
  public static func standardInput() throws(FileError) -> FileBytes {
    let name = "standard input"
    var status = stat()
    if unsafe fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      let copy = dup(STDIN_FILENO)
      guard copy >= 0 else { throw FileError("read", name) }
      return try FileBytes(descriptor: copy, path: name)
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: blockSize)
    while true {
      let done = unsafe piece.withUnsafeMutableBytes { buffer in
        // Bounds: at most as many bytes as the buffer has.
        unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      }
      if done < 0, errno == EINTR { continue }
      guard done >= 0 else { throw FileError("read", name) }
      guard done > 0 else { return try FileBytes(bytes, named: name) }
      bytes += piece[..<done]
    }
  }
}
