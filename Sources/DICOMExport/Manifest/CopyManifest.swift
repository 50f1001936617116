import DICOM
import DICOMFileSet

/// What a manifest says of the instances of a File-set that are copied into another one.
public struct CopyManifest: Sendable {
  /// The lines of the files to be, without what is not known before they are there, by their paths
  /// below the root.
  private var copies: [String: ManifestEntry] = [:]
  /// The lines of the instances that are not copied.
  private var others: [ManifestEntry] = []

  /// Takes a copy that is staged.
  ///
  /// - Parameters:
  ///   - source: The File-set that is copied.
  ///   - copy: The File-set to be, with the copy staged and nothing else.
  ///   - additions: What became of the instances.
  /// - Throws: ``CommitError``, as the commit would.
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
    for action in try copy.plan().files where action.kind != .delete {
      guard let path = action.source, let number = records[path] else { continue }
      copies[action.path] = maker.entry(of: number, source: path, .copied)
    }
    let paths = [Int: String](records.map { ($1, $0) }) { first, _ in first }
    let failed = additions.failedRecords
    for (place, failure) in additions.failures.enumerated() {
      let number = failed.indices.contains(place) ? failed[place] : records[failure.path]
      var line = ManifestEntry(status: .failed)
      if let number { line = maker.entry(of: number, source: paths[number], .failed) }
      line.source = line.source ?? (number == nil ? failure.path : nil)
      line.error = "\(failure.error)"
      others.append(line)
    }
    for number in additions.repeated {
      var line = maker.entry(of: number, source: paths[number], .skipped)
      line.error = "another record is of the same SOP Instance, which is copied"
      others.append(line)
    }
  }

  /// Writes what is known before the copy is made.
  ///
  /// - Returns: What takes note of each file that a writer finishes, as `FileWriter.finished` wants it.
  public func begin(
    _ log: ManifestLog, below root: String
  ) -> @Sendable (WrittenFile) -> Void {
    log.note(others)
    return log.recorder(below: root, of: copies)
  }

  /// Writes what could not be read while the copy was made.
  public func end(_ log: ManifestLog, unreadable: [FileError]) {
    let reasons = [String: FileError](unreadable.map { ($0.path, $0) }) { first, _ in first }
    guard !reasons.isEmpty else { return }
    log.note(
      copies.sorted { $0.key < $1.key }.compactMap { _, copy in
        guard let source = copy.source, let reason = reasons[source] else { return nil }
        var line = copy
        (line.status, line.error) = (.failed, "\(reason)")
        return line
      })
  }
}
