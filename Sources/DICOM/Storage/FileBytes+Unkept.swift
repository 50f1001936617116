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
      let failure = unsafe buffer.withUnsafeMutableBytes {
        unsafe fill($0, at: range.lowerBound, from: state.descriptor)
      }
      return (true, failure)
    }
    if let failure { throw failure }
    return isRead
  }
}
