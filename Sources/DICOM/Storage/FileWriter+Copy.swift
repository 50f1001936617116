#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a copy failed: on which side.
public enum CopyError: Error, Hashable, Sendable {
  /// The source cannot be read.
  case source(FileError)
  /// The destination cannot be written.
  case destination(FileError)
}

extension FileWriter {
  /// Copies a file, byte for byte, by the system's own means where it has some.
  ///
  /// What cannot be read is read again as often as ``retries`` says.
  /// - Returns: The number of bytes.
  /// - Throws: ``CopyError``, of the source with `ETIME` if it ``isOverdue``; nothing is left then. The corresponding C functions are `sendfile`,
  ///   or `read` and `write`.
  @discardableResult
  public func copy(
    _ source: String, to path: String, existing: Existing = .refuse
  ) throws(CopyError) -> Int {
    let input = unsafe open(source.systemPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard input >= 0 else { throw .source(FileError("open", source)) }
    defer { close(input) }
    var status = stat()
    guard unsafe fstat(input, &status) == 0 else { throw .source(FileError("look at", source)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .source(FileError("read", source, code: EINVAL))
    }
    var output: NewFile
    do throws(FileError) { output = try begin(path) } catch { throw .destination(error) }
    if !output.isHashed { try send(input, source, to: &output, bytes: Int(status.st_size)) }
    try pump(input, source, to: &output, expecting: Int(status.st_size))
    guard output.count >= Int(status.st_size) else {
      throw .source(FileError("read the end of", source, code: EIO))
    }
    let count = output.count
    do throws(FileError) { try output.finish(existing: existing) } catch {
      throw .destination(error)
    }
    return count
  }

  /// Lets the kernel copy what it can; whatever stops it, ``pump(_:_:to:)`` goes on from there and
  /// finds out whose fault it is.
  private func send(
    _ input: Int32, _ source: String, to output: inout NewFile, bytes: Int
  ) throws(CopyError) {
    #if canImport(Glibc)
      while output.count < bytes {
        try checkTime(source)
        var sent = 0
        let descriptor = output.descriptor
        let failure = failure(.write, output.path, "write") {
          sent = sendfile(descriptor, input, nil, 1 << 24)
          return sent < 0 && errno == EINTR ? -1 : 0
        }
        if let failure { throw .destination(failure) }
        guard sent > 0 else { return }
        output.advance(by: sent)
      }
    #endif
  }

  private func pump(
    _ input: Int32, _ source: String, to output: inout NewFile, expecting bytes: Int
  ) throws(CopyError) {
    // Nearly always the kernel has copied everything, and one byte tells that.
    let size = output.count > 0 && output.count >= bytes ? 4096 : 1 << 18
    var buffer = [UInt8](repeating: 0, count: size)
    var failures = 0
    while true {
      try checkTime(source)
      var got = 0
      let failure = failure(.read, source, "read at byte \(output.count)") {
        // Bounds: at most as many bytes as the buffer has.
        got = unsafe buffer.withUnsafeMutableBytes { unsafe read(input, $0.baseAddress, $0.count) }
        return got < 0 ? -1 : 0
      }
      if let failure {
        failures += 1
        guard failures <= retries, failure.code == EIO else { throw .source(failure) }
        continue
      }
      guard got > 0 else { return }
      failures = 0
      do throws(FileError) {
        try output.append(unsafe buffer.span.extracting(0..<got).bytes)
      } catch {
        throw .destination(error)
      }
    }
  }

  private func checkTime(_ source: String) throws(CopyError) {
    if isOverdue?() == true { throw .source(FileError("read", source, code: ETIME)) }
  }
}
