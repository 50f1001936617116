import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileBytes {
  /// Lets the system copy bytes that are not in memory to a new file.
  ///
  /// - Returns: How many it copied; `nil` if it cannot, or they are in memory: then ``load(_:)`` and
  ///   writing have to do it, and find out what is wrong.
  func send(_ range: Range<Int>, to file: borrowing NewFile) -> Int? {
    #if os(Linux)
      let output = file.descriptor
      return state.withLock { state -> Int? in
        guard state.descriptor >= 0, !state.loaded[range.lowerBound / Self.blockSize] else {
          return nil
        }
        var offset = off_t(range.lowerBound)
        let sent = unsafe sendfile(output, state.descriptor, &offset, range.count)
        return sent > 0 ? sent : nil
      }
    #else
      return nil
    #endif
  }

  /// Reads bytes straight from the file, if it is still open.
  ///
  /// - Returns: Whether they were read; if not, they are in memory.
  func copyUnkept(_ range: Range<Int>, into buffer: inout [UInt8]) throws(FileError) -> Bool {
    if buffer.count != range.count { buffer = [UInt8](repeating: 0, count: range.count) }
    guard range.upperBound <= count else { return false }
    // Under the lock, as whoever loads the last piece closes the file.
    let (isRead, failure) = state.withLock { state -> (Bool, FileError?) in
      guard state.descriptor >= 0 else { return (false, nil) }
      return (true, read(range, from: state.descriptor, into: &buffer))
    }
    if let failure { throw failure }
    return isRead
  }

  private func read(
    _ range: Range<Int>, from descriptor: Int32, into buffer: inout [UInt8]
  ) -> FileError? {
    var (done, failures) = (0, 0)
    while done < range.count {
      let (start, position) = (done, off_t(range.lowerBound + done))
      // Bounds: `start` is less than the number of bytes that the buffer has.
      let got = unsafe buffer.withUnsafeMutableBytes { target in
        unsafe pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: target[start...]).baseAddress,
          target.count - start, position)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0, errno == EIO, failures < retries {
        failures += 1
        continue
      }
      guard got >= 0 else { return FileError("read at byte \(position)", path) }
      guard got > 0 else { return FileError("read the end of", path, code: EIO) }
      done += got
      failures = 0
    }
    return nil
  }
}
