import DICOM

/// Files that others may change while they are staged, or are being taken.
extension Transaction {
  /// Makes sure that nobody has changed a source since its record was made.
  func checkSource(of file: NewFile) throws(CommitError) {
    guard let stamp = file.stamp, let path = file.sourcePath,
      let now = FileStamp(leadingTo: path), now != stamp
    else { return }
    throw .source(.changed(path))
  }

  /// Makes sure that nobody has changed a file since it was read that is to be replaced by what was
  /// made of it.
  func checkReplaced(by file: NewFile) throws(CommitError) {
    guard case .memory(let data) = file.source, file.isReplacement,
      data.isOutdated(at: full(file.path))
    else { return }
    throw .destination(.changed(full(file.path)))
  }

  /// Makes sure that a source was still the same when it was taken; else what was taken goes again.
  mutating func checkTaken(_ file: NewFile, as path: String) throws(CommitError) {
    do throws(CommitError) { try checkSource(of: file) } catch {
      try destination { () throws(FileError) in try writer.remove(full(path)) }
      made.removeLast()
      throw error
    }
  }
}
