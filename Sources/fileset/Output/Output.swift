import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes to a file descriptor, in large pieces.
struct Output {
  /// What is not written yet; append to it, then call ``flushIfLarge()``.
  var bytes: [UInt8] = []
  /// Whether the reader has gone, as `| head` does; nothing is written any more then.
  private(set) var isClosed = false
  /// Whether a person is reading.
  let isTerminal: Bool
  private let descriptor: Int32
  /// The error number of the first write to standard output that failed for another reason than that
  /// the reader has gone; there is one standard output a process.
  private static let failure = Atomic<Int32>(0)

  /// Why standard output could not be written, or `nil` if it could, or nobody reads it any more.
  static var lostResults: Int32? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 ? nil : code
  }

  /// Writes to standard output (1) or standard error (2).
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Appends text.
  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes what has come together, if it is much.
  mutating func flushIfLarge() {
    if bytes.count >= 1 << 16 { flush() }
  }

  /// Writes what has come together. The corresponding C function is `write`.
  mutating func flush() {
    var done = 0
    while done < bytes.count, !isClosed {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        // Bounds: `done < count`, so the rest is a part of the buffer.
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe put(descriptor, rest)
      }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno != EPIPE, descriptor == 1 {
        Self.failure.store(errno, ordering: .relaxed)
      }
      isClosed = written <= 0
      done += max(written, 0)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
