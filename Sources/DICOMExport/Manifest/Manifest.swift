import DICOM

/// What exports have said of the files that they made.
///
/// A manifest is a text of JSON lines that grows with each instance that is finished, so that one
/// that was interrupted, even killed, says what is there. Of several lines about a file the last one
/// counts.
public struct Manifest: Sendable {
  /// Why a manifest cannot be read.
  public enum Failure: Error, Hashable, Sendable {
    /// The system cannot read it.
    case file(FileError)
    /// A line, counted from 1, is none of a manifest.
    case line(Int, path: String)
  }

  /// What is there, by paths below the destination of the export, in the order of the lines.
  public private(set) var files: [ManifestEntry] = []
  /// The instances that could not be exported since, in the order of the lines.
  public private(set) var failures: [ManifestEntry] = []
  /// Whether its last line is cut off, as a crash leaves it: it was left out, and what it would have
  /// said is not known.
  public private(set) var isCutOff = false
  /// The number of bytes of its whole lines; a last line that was cut off does not count.
  private(set) var wholeBytes = 0

  /// Where in ``files`` a path is.
  private var numbers: [String: Int] = [:]

  /// Creates one that says nothing.
  init() {}

  /// Reads a manifest.
  ///
  /// - Throws: ``Failure``.
  public init(path: String) throws(Failure) {
    var failed: [String: ManifestEntry] = [:]
    var order: [String] = []
    var number = 0
    // A line that is none is the end of one if no other follows.
    var bad: Int?
    try Self.forEachLine(of: path) { (line, isWhole) throws(Failure) in
      number += 1
      if let bad { throw .line(bad, path: path) }
      guard isWhole else { return isCutOff = true }
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
      guard !isBlank, let entry = ManifestEntry(line) else {
        if isBlank { wholeBytes += line.count + 1 } else { bad = number }
        return
      }
      wholeBytes += line.count + 1
      let instance = "\(entry.source ?? "")\u{0}\(entry.offset ?? -1)"
      if entry.status == .failed, entry.path == nil {
        if failed.updateValue(entry, forKey: instance) == nil { order.append(instance) }
      } else {
        failed[instance] = nil
        insert(entry)
      }
    }
    // A file without a single line of a manifest is none.
    if let bad, files.isEmpty, failed.isEmpty { throw .line(bad, path: path) }
    isCutOff = isCutOff || bad != nil
    failures = order.compactMap { failed.removeValue(forKey: $0) }
  }

  private mutating func insert(_ entry: ManifestEntry) {
    guard let path = entry.path else { return }
    if let number = numbers[path] {
      files[number] = entry
    } else {
      numbers[path] = files.count
      files.append(entry)
    }
  }

  /// Calls `body` with each line; the last one is not whole if nothing ends it.
  private static func forEachLine(
    of path: String, _ body: (_ line: [UInt8], _ isWhole: Bool) throws(Failure) -> Void
  ) throws(Failure) {
    var (line, piece) = ([UInt8](), [UInt8]())
    let file: FileBytes
    do throws(FileError) { file = try FileBytes(path: path) } catch { throw .file(error) }
    for start in stride(from: 0, to: file.count, by: 1 << 16) {
      do throws(FileError) {
        try file.copy(start..<min(start + 1 << 16, file.count), into: &piece)
      } catch {
        throw .file(error)
      }
      for part in piece.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          try body(line, true)
          line.removeAll(keepingCapacity: true)
        }
        line += part.element
      }
    }
    if !line.isEmpty { try body(line, false) }
  }

  /// What it says of a file, by its path below the destination of the export.
  public subscript(path: String) -> ManifestEntry? { numbers[path].map { files[$0] } }

  /// Whether a file is what an entry says: as long, and of the same hash. What is there only in part
  /// is never proved, so that it is made anew.
  ///
  /// - Throws: `FileError` if the file cannot be read.
  func proves(_ entry: ManifestEntry, at file: String) throws(FileError) -> Bool {
    guard entry.status != .partial, let bytes = entry.bytes, let digest = entry.digest,
      let status = Folder.status(of: file), status.kind == .file, status.bytes == bytes
    else { return false }
    return try FileBytes.digest(of: file).0 == digest
  }
}

extension Manifest.Failure: CustomStringConvertible {
  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .line(let number, let path): "\(path): line \(number) is not that of a manifest"
    }
  }
}
