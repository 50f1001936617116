import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is being written under a temporary name; unless it is finished, it disappears.
public struct NewFile: ~Copyable {
  /// The path that it will have.
  public let path: String
  /// The number of bytes written so far.
  public private(set) var count = 0
  private let temporary: String
  private let writer: FileWriter
  private(set) var descriptor: Int32
  /// The hash of what was written, where somebody wants it.
  private var hash: SHA256?

  /// Distinguishes the temporary names of one process.
  private static let serial = Atomic<UInt64>(0)

  init(_ path: String, by writer: FileWriter) throws(FileError) {
    let folder = FileWriter.folder(of: path)
    var opened: Int32 = -1
    var name = ""
    var failure: FileError?
    repeat {
      let number = Self.serial.wrappingAdd(1, ordering: .relaxed).newValue
      name = "\(folder)/.fileset-\(getpid())-\(number)"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      failure = writer.failure(.create, path, "create") {
        opened = unsafe open(name.systemPath, flags, 0o666)
        return opened
      }
    } while failure?.code == EEXIST && opened < 0 && FileWriter.exists(name)
    if let failure { throw failure }
    self.path = path
    self.writer = writer
    hash = writer.finished == nil ? nil : SHA256()
    temporary = name
    descriptor = opened
  }

  /// Appends bytes.
  ///
  /// - Throws: ``FileError`` of the destination, such as `ENOSPC` for a full disc.
  public mutating func append(_ bytes: RawSpan) throws(FileError) {
    var done = 0
    let descriptor = descriptor
    while done < bytes.byteCount {
      var written = 0
      let failure = writer.failure(.write, path, "write") {
        unsafe bytes.withUnsafeBytes { buffer in
          // Bounds: `done < count`, so the rest is a part of the buffer.
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
          written = unsafe Self.write(descriptor, rest)
          return written < 0 ? -1 : 0
        }
      }
      if let failure { throw failure }
      done += written
    }
    count += done
    hash?.update(bytes)
  }

  /// Whether bytes have to come through ``append(_:)-(RawSpan)``, and not by the system's own means.
  var isHashed: Bool { hash != nil }

  /// Appends bytes.
  ///
  /// - Throws: As ``append(_:)-(RawSpan)``.
  public mutating func append(_ bytes: [UInt8]) throws(FileError) {
    try append(unsafe bytes.span.bytes)
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Counts bytes that were written to ``descriptor`` by other means.
  mutating func advance(by bytes: Int) { count += bytes }

  /// Gives the file its name; one that replaces another has the permissions of that.
  ///
  /// - Parameters:
  ///   - existing: What to do where the name is taken.
  ///   - isSynced: Whether its bytes have to survive a loss of power before it gets the name.
  /// - Throws: ``FileError``; the file is gone then. The corresponding C functions are `fsync`,
  ///   and `link` or `rename`.
  public consuming func finish(
    existing: FileWriter.Existing = .refuse, isSynced: Bool = false
  ) throws(FileError) {
    if existing == .replace { keepMode() }
    if isSynced {
      let descriptor = descriptor
      if let failure = writer.failure(.sync, path, "flush", { fsync(descriptor) }) { throw failure }
    }
    // Some discs report a failed write only when the file is closed.
    let closing = close(descriptor)
    descriptor = -1
    guard closing == 0 || errno == EINTR else { throw FileError("write", path) }
    if let naming = writer.naming, let stamp = FileStamp(path: temporary) {
      try naming(path, stamp)
    }
    switch existing {
    case .replace: try rename()
    case .refuse: try link()
    case .keepSame: try linkUnlessSame()
    }
    if let digest = hash?.digest {
      writer.finished?(WrittenFile(path: path, bytes: count, digest: digest))
    }
  }

  /// Lets the file have the permissions of the one that it replaces, where the disc has such. The
  /// corresponding C functions are `lstat` and `fchmod`.
  private func keepMode() {
    var status = stat()
    guard unsafe lstat(path.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return
    }
    _ = fchmod(descriptor, status.st_mode & 0o777)
  }

  private func rename() throws(FileError) {
    let (from, to) = (temporary.systemPath, path.systemPath)
    let failure = writer.failure(.name, path, "name") {
      #if canImport(Glibc)
        unsafe Glibc.rename(from, to)
      #else
        unsafe Darwin.rename(from, to)
      #endif
    }
    if let failure { throw failure }
  }

  /// Lets the name be where a file of the same bytes has it.
  private func linkUnlessSame() throws(FileError) {
    do throws(FileError) { try link() } catch {
      guard error.isTaken, Folder.status(of: path)?.kind == .file,
        try FileBytes.haveSameBytes(path, temporary)
      else { throw error }
    }
  }

  /// A link fails where the name is taken, whoever took it in the meantime; then the temporary
  /// name goes. On discs without links, such as FAT, looking first has to do.
  private func link() throws(FileError) {
    let (from, to) = (temporary.systemPath, path.systemPath)
    let failure = writer.failure(.name, path, "name") {
      #if canImport(Glibc)
        unsafe Glibc.link(from, to)
      #else
        unsafe Darwin.link(from, to)
      #endif
    }
    guard let failure else { return }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(failure.code) else { throw failure }
    guard !FileWriter.exists(path) else { throw FileError("name", path, code: EEXIST) }
    try rename()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    // Once more where the disc failed: a name that stays would be in the way of nobody, but a riddle.
    if unsafe unlink(temporary.systemPath) != 0, errno != ENOENT {
      unsafe unlink(temporary.systemPath)
    }
  }
}

extension FileWriter {
  /// Whether something has that path, be it a link that leads nowhere.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path.systemPath, &status) == 0
  }
}
