import DICOM

/// Files that others may change while they are staged, or are being taken.
extension Transaction {
  /// Makes sure that nobody has changed a source since its record was made, nor what it replaces.
  func checkUnchanged(_ file: NewFile) throws(CommitError) {
    if let stamp = file.stamp, let path = file.sourcePath, let now = FileStamp(leadingTo: path),
      now != stamp
    {
      throw .source(.changed(path))
    }
    if case .memory(let data) = file.source, file.isReplacement,
      data.isOutdated(at: full(file.path))
    {
      throw .destination(.changed(full(file.path)))
    }
  }

  /// The same when a file was taken; one that was changed meanwhile goes again.
  mutating func checkTaken(_ file: NewFile, as path: String) throws(CommitError) {
    do throws(CommitError) { try checkUnchanged(file) } catch {
      try destination { () throws(FileError) in try writer.remove(full(path)) }
      made.removeLast()
      throw error
    }
  }
}
