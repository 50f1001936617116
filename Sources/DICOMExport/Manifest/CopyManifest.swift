import DICOM
import DICOMFileSet
import Synchronization

/// What a manifest says of the instances of a File-set that are copied into another one.
public final class CopyManifest: Sendable {
  /// The lines of the files to be, without what is not known before they are there, by their paths
  /// below the root.
  private let copies: [String: ManifestEntry]
  /// The places of the files in the plan, by their paths below the root.
  private let places: [String: Int]
  /// The lines of the instances that are not copied.
  private let others: [ManifestEntry]
  /// The lines of the files that are finished.
  private let written = Mutex<[ManifestEntry]>([])

  /// Takes a copy that is staged.
  ///
  /// - Parameters:
  ///   - source: The File-set that is copied.
  ///   - copy: The File-set to be, with the copy staged and nothing else.
  ///   - additions: What became of the instances.
  /// - Throws: `CommitError`, as the commit would.
  public init(
    of source: FileSet, to copy: FileSet, _ additions: FileSet.Additions
  ) throws(CommitError) {
    let maker = ManifestMaker(source)
    var locator = FileLocator(source)
    var records: [String: Int] = [:]
    source.directory.walkInUse { number, _ in
      guard case .found(let file)? = locator.locate(number) else { return }
      records["\(source.root)/\(file.path)"] = number
    }
    var copies: [String: ManifestEntry] = [:]
    var places: [String: Int] = [:]
    for (place, action) in try copy.plan().files.enumerated() where action.kind != .delete {
      places[action.path] = place
      guard let path = action.source, let number = records[path] else { continue }
      copies[action.path] = maker.entry(of: number, source: path, .copied)
    }
    let paths = [Int: String](records.map { ($1, $0) }) { first, _ in first }
    var others: [ManifestEntry] = []
    for failure in additions.failures {
      var line = ManifestEntry(status: .failed)
      if let number = failure.record {
        line = maker.entry(of: number, source: paths[number], .failed)
      } else {
        line.source = failure.path
      }
      line.error = "\(failure.error)"
      others.append(line)
    }
    for number in additions.repeated {
      var line = maker.entry(of: number, source: paths[number], .skipped)
      line.error = "another record is of the same SOP Instance, which is copied"
      others.append(line)
    }
    (self.copies, self.places, self.others) = (copies, places, others)
  }

  /// Takes note of each file that a writer finishes, as `FileWriter.finished` wants it.
  ///
  /// A copy that does not come about takes back what it has finished, so nothing is written before
  /// ``lines(unreadable:)``.
  /// - Parameter root: The folder of the copy.
  public func recorder(below root: String) -> @Sendable (WrittenFile) -> Void {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return { file in
      // What a change of a File-set needs while it goes on is no file of it.
      guard file.path.hasPrefix(prefix), !file.path.dropFirst(prefix.count).hasPrefix(".fileset-")
      else { return }
      let path = String(file.path.dropFirst(prefix.count))
      var entry = self.copies[path] ?? ManifestEntry(status: .exported)
      entry.path = path
      entry.destination = file.path
      entry.bytes = file.bytes
      entry.digest = file.digest
      self.written.withLock { $0.append(entry) }
    }
  }

  /// The manifest of a copy that is made: one line for each file, and for each instance that has none,
  /// in the order of the plan, whatever the order in which files were read.
  ///
  /// - Parameter unreadable: What could not be read while the copy was made.
  public func lines(unreadable: [FileError]) -> [UInt8] {
    let reasons = [String: FileError](unreadable.map { ($0.path, $0) }) { first, _ in first }
    let lost = copies.sorted { $0.key < $1.key }.compactMap { _, copy -> ManifestEntry? in
      guard let source = copy.source, let reason = reasons[source] else { return nil }
      var line = copy
      (line.status, line.error) = (.failed, "\(reason)")
      return line
    }
    let files = written.withLock { $0 }.enumerated().map { number, entry in
      (place: entry.path.flatMap { places[$0] } ?? .max, number: number, entry: entry)
    }.sorted { ($0.place, $0.number) < ($1.place, $1.number) }.map(\.entry)
    var lines: [UInt8] = []
    for entry in others + files + lost { entry.append(to: &lines) }
    return lines
  }
}
