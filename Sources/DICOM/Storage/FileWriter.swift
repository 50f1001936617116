#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that stands whole under its name.
public struct WrittenFile: Hashable, Sendable {
  /// Its path, as it was given.
  public let path: String
  /// The number of its bytes.
  public let bytes: Int
  /// Their hash.
  public let digest: SHA256.Digest
}

/// Puts files on a disc so that a final name never stands for half a file.
///
/// A file is written beside its destination under a temporary name, and gets its name when it is
/// whole. What fails, or is left before that, leaves nothing behind; a process that is killed leaves
/// a file whose name begins with `.fileset-`.
public struct FileWriter: Sendable {
  /// What to do where the destination exists.
  public enum Existing: Hashable, Sendable {
    /// Leave it, and throw `EEXIST`.
    case refuse
    /// Put the new file in its place, in one step.
    case replace
    /// Leave it; if it has not the same bytes, throw `EEXIST`.
    case keepSame
  }

  /// A call to the system that a test can make fail.
  public enum Call: String, CaseIterable, Sendable {
    case create, write, read, sync, name, makeFolder, link, remove, removeFolder
  }

  private let fault: (@Sendable (Call, _ path: String) -> Int32?)?
  /// How often a piece of a file that is copied is read again when the disc cannot read it.
  public var retries = 0
  /// Is told of each file that has its name, with the hash of what was written; `nil` for no hashes.
  public var finished: (@Sendable (WrittenFile) -> Void)?
  /// Is told of each file that is whole, right before it gets its name; what it throws stops that.
  public var naming: (@Sendable (_ path: String, _ stamp: FileStamp) throws(FileError) -> Void)?
  /// Whether a copy has to end before its end, which is asked between pieces.
  public var isOverdue: (@Sendable () -> Bool)?

  /// Creates a writer.
  public init() { fault = nil }

  /// Creates a writer for tests whose calls fail with the error number that `fault` returns.
  package init(failing fault: @escaping @Sendable (Call, _ path: String) -> Int32?) {
    self.fault = fault
  }

  /// Begins a file beside its destination; folders that are missing are made.
  ///
  /// - Throws: ``FileError`` of the path that could not be created. The corresponding C functions
  ///   are `open` with `O_EXCL`, and `mkdir`.
  public func begin(_ path: String) throws(FileError) -> NewFile {
    do throws(FileError) {
      return try NewFile(path, by: self)
    } catch {
      guard error.code == ENOENT else { throw error }
      try makeFolder(String(Self.folder(of: path)))
      return try NewFile(path, by: self)
    }
  }

  /// Writes a whole file.
  ///
  /// - Throws: ``FileError``; nothing is left then, and a file that existed is as it was.
  public func write(
    _ bytes: RawSpan, to path: String, existing: Existing = .refuse, isSynced: Bool = false
  ) throws(FileError) {
    var file = try begin(path)
    try file.append(bytes)
    try file.finish(existing: existing, isSynced: isSynced)
  }

  /// Writes a whole file.
  ///
  /// - Throws: As ``write(_:to:existing:isSynced:)-(RawSpan,_,_,_)``.
  public func write(
    _ bytes: [UInt8], to path: String, existing: Existing = .refuse, isSynced: Bool = false
  ) throws(FileError) {
    try write(unsafe bytes.span.bytes, to: path, existing: existing, isSynced: isSynced)
  }

  /// Makes a folder and those above it; one that exists is fine.
  ///
  /// - Throws: ``FileError``. The corresponding C function is `mkdir`.
  public func makeFolder(_ path: String) throws(FileError) {
    var pending = [path]
    // A folder whose parent exists and that still cannot be made lies behind a link to nowhere.
    var attempted: Set<String> = []
    while let folder = pending.last {
      guard !folder.isEmpty else {
        pending.removeLast()
        continue
      }
      if let error = failure(
        .makeFolder, folder, "make the folder", { unsafe mkdir(folder.systemPath, 0o777) }),
        error.code != EEXIST
      {
        let above = String(Self.folder(of: folder))
        guard error.code == ENOENT, above != folder, pending.count < 256,
          attempted.insert(folder).inserted
        else { throw error }
        pending.append(above)
      } else {
        pending.removeLast()
      }
    }
  }

  /// Makes sure that everything on the disc of a folder survives a loss of power.
  ///
  /// One flush at the end of many files costs far less than one for each of them.
  /// - Throws: ``FileError``. The corresponding C function is `syncfs`, or where there is none,
  ///   `fsync` of the folder.
  public func flush(_ folder: String) throws(FileError) {
    let descriptor = unsafe open(folder.systemPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", folder) }
    defer { close(descriptor) }
    let error = failure(.sync, folder, "flush", { Self.syncFileSystem(descriptor) })
    if let error, error.code != EINVAL { throw error }
  }

  private static func syncFileSystem(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
      // The name is not visible to Swift without `_GNU_SOURCE`; a static program may not have it.
      if let symbol = unsafe dlsym(nil, "syncfs") {
        typealias Function = @convention(c) (Int32) -> Int32
        return unsafe unsafeBitCast(symbol, to: Function.self)(descriptor)
      }
    #endif
    return fsync(descriptor)
  }

  /// The part of a path before its last separator; `.` where there is none.
  package static func folder(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : path[..<slash]
  }

  /// Does a call until no signal interrupts it; the error if it fails, or the test wants it to.
  func failure(
    _ call: Call, _ path: String, _ operation: String, _ body: () -> Int32
  ) -> FileError? {
    if let code = fault?(call, path) { return FileError(operation, path, code: code) }
    while body() < 0 {
      if errno != EINTR { return FileError(operation, path) }
    }
    return nil
  }
}
