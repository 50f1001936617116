import DICOM

/// Whether an instance that is there already is the same.
extension InstanceAdder {
  /// Whether a file has the same bytes as that of a record.
  func isSame(_ candidate: Candidate, as number: Int) throws(StagingError) -> Bool {
    let path: String?
    switch candidate.source {
    case .path(let source), .medium(let source): path = source
    case .inPlace: path = candidate.name
    case .memory: path = nil
    case .converted: return false
    }
    let other: String
    switch staging.files[number] {
    case .some(let file):
      switch file.source {
      case .path(let source), .medium(let source): other = source
      case .inPlace: other = "\(fileSet.root)/\(file.fileID.path)"
      case .memory, .converted: return false
      }
    case nil:
      guard let found = fileSet.path(of: number, staging) else { return false }
      other = found
    }
    guard let path else { return try isInMemory(candidate, other) }
    if path == other || Folder.realPath(path) == Folder.realPath(other) { return true }
    do throws(FileError) { return try FileBytes.haveSameBytes(path, other) } catch {
      throw .unreadable(error.path, .file(error))
    }
  }

  /// Whether an instance that is in memory would be written with the same bytes as a file has.
  private func isInMemory(_ candidate: Candidate, _ path: String) throws(StagingError) -> Bool {
    guard case .memory(let data) = candidate.source else { return false }
    var write = WriteOptions()
    write.meta = .complete
    let bytes: [UInt8]
    do throws(WriteError) { bytes = try data.bytes(options: write) } catch { throw .write(error) }
    do throws(FileError) {
      let file = try FileBytes(path: path)
      guard file.count == bytes.count else { return false }
      var other: [UInt8] = []
      try file.copy(0..<file.count, into: &other)
      return other == bytes
    } catch {
      throw .unreadable(error.path, .file(error))
    }
  }
}
