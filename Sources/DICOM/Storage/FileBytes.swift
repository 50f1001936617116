import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file, read when they are first needed and kept for as long as this object lives.
///
/// It looks like a mapped file, but reads with `pread`: a disc that is pulled out, or a bad sector,
/// is an error that ``load(_:)`` throws, where a real mapping would kill the process. Memory is
/// reserved for the whole file and used only for what was loaded.
@safe public final class FileBytes: Sendable {
  /// The path that the file was opened by, or a name for bytes that are in no file.
  public let path: String
  /// The number of bytes in the file.
  public let count: Int

  /// Which file this is and when it was last written; `nil` for bytes that are in no file.
  let identity: FileIdentity?

  let region: MemoryRegion
  /// How often a piece is read again that the disc cannot read.
  let retries: Int
  let fault: Fault?
  /// How many bytes from the first one on are in memory.
  let loadedPrefix: Atomic<Int>
  let state: Mutex<State>

  /// What is loaded so far.
  struct State {
    var descriptor: Int32
    var loaded: [Bool]
    var missing: Int
    /// How many blocks from the first one on are loaded.
    var prefix = 0
    /// Whether the region may not serve again: a piece that could not be read to its end stands in it.
    var isSpoilt = false
  }

  /// Lets reading fail in a test: the error number for a read that begins at a byte.
  package typealias Fault = @Sendable (_ position: Int) -> Int32?

  /// Bytes are loaded in pieces of this size.
  static let blockSize = 1 << 16

  /// Opens a file without reading it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - retries: How often a piece is read again that the disc cannot read.
  /// - Throws: ``FileError`` if it cannot be opened, is not a regular file, or memory is short.
  ///   The corresponding C functions are `open`, `fstat` and `mmap`.
  public convenience init(path: String, retries: Int = 0) throws(FileError) {
    try self.init(path: path, retries: retries, failing: nil)
  }

  /// Opens a file that has to have the path itself: a link is refused, wherever it leads.
  ///
  /// - Throws: As ``init(path:retries:)``. The corresponding C function is `open` with `O_NOFOLLOW`.
  public convenience init(unlinked path: String) throws(FileError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let descriptor = unsafe open(path.systemPath, flags)
    guard descriptor >= 0 else { throw FileError("open", path) }
    try self.init(descriptor: descriptor, path: path)
  }

  /// Opens a file whose reads fail where a test wants it.
  package convenience init(path: String, retries: Int, failing fault: Fault?) throws(FileError) {
    let descriptor = unsafe open(path.systemPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError("open", path) }
    try self.init(descriptor: descriptor, path: path, retries: retries, failing: fault)
  }

  /// Takes over an open file.
  init(
    descriptor: Int32, path: String, retries: Int = 0, failing fault: Fault? = nil
  ) throws(FileError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw FileError("look at", path, code: code)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError("read", path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let size = Int(status.st_size)
    guard let region = MemoryRegion.take(size) else {
      close(descriptor)
      throw FileError("reserve memory for", path, code: ENOMEM)
    }
    self.path = path
    count = size
    identity = FileIdentity(status)
    self.retries = retries
    self.fault = fault
    self.region = region
    let blocks = (size + Self.blockSize - 1) / Self.blockSize
    loadedPrefix = Atomic(0)
    state = Mutex(
      State(descriptor: descriptor, loaded: Array(repeating: false, count: blocks), missing: blocks)
    )
  }

  /// Keeps a copy of bytes that come from elsewhere.
  ///
  /// - Throws: ``FileError`` if memory is short.
  public convenience init(_ bytes: borrowing [UInt8], named name: String) throws(FileError) {
    try self.init(RawSpan(), bytes, named: name)
  }

  /// Keeps a copy of bytes that come from elsewhere: those of `head`, then those of `tail`.
  ///
  /// - Throws: ``FileError`` if memory is short.
  public init(
    _ head: borrowing RawSpan, _ tail: borrowing [UInt8], named name: String
  ) throws(FileError) {
    let size = head.byteCount + tail.count
    guard let region = MemoryRegion.take(size) else {
      throw FileError("reserve memory for", name, code: ENOMEM)
    }
    path = name
    count = size
    identity = nil
    (retries, fault) = (0, nil)
    self.region = region
    loadedPrefix = Atomic(count)
    state = Mutex(State(descriptor: -1, loaded: [], missing: 0))
    // Bounds: the region was reserved with the bytes of both; a copy goes where the other ends.
    let target = unsafe UnsafeMutableRawBufferPointer(start: region.start, count: size)
    unsafe head.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[head.byteCount...])
    unsafe tail.withUnsafeBytes { unsafe rest.copyMemory(from: $0) }
  }

  /// Keeps a copy of bytes that are in no file, such as those of a value that was set.
  init(memory bytes: borrowing [UInt8]) {
    path = ""
    count = bytes.count
    identity = nil
    (retries, fault) = (0, nil)
    region = MemoryRegion(heap: bytes.count)
    loadedPrefix = Atomic(count)
    state = Mutex(State(descriptor: -1, loaded: [], missing: 0))
    // Bounds: the region was reserved with as many bytes.
    let target = unsafe UnsafeMutableRawBufferPointer(start: region.start, count: bytes.count)
    unsafe bytes.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
  }

  deinit {
    let used = state.withLock { state -> Range<Int>? in
      if state.descriptor >= 0 { close(state.descriptor) }
      if state.isSpoilt { return nil }
      // Bytes from elsewhere fill the region; of a file, what lies between its loaded blocks.
      guard !state.loaded.isEmpty else { return 0..<count }
      let last = (state.loaded.lastIndex(of: true) ?? -1) + 1
      let isSparse = last > 2 * (state.loaded.count - state.missing)
      return isSparse ? nil : 0..<min(last * Self.blockSize, count)
    }
    // No span outlives this object, so nobody sees the region any more.
    if let used { MemoryRegion.giveBack(region, used: used) }
  }

  /// All bytes of the file; those that were not loaded read as zero.
  public var bytes: RawSpan {
    @_lifetime(borrow self)
    get {
      // Bounds: the region has `count` bytes until `deinit`, which cannot run in a borrow.
      let buffer = unsafe UnsafeRawBufferPointer(start: region.start, count: count)
      return unsafe _overrideLifetime(buffer.bytes, borrowing: self)
    }
  }

  /// How many bytes were read so far, in whole blocks.
  public var loadedBytes: Int {
    let missing = state.withLock(\.missing)
    return max(0, count - missing * Self.blockSize)
  }
}
