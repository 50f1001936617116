import DICOM

/// Adds to the journal what new files are known by, before each gets its name.
///
/// Whoever is killed then leaves no file that the journal does not tell from one of the user's. What
/// a loss of power takes from the journal leaves files that stay, and are named.
final class JournalLog: Sendable {
  private let file: AppendedFile
  private let prefix: String

  /// Opens a journal that was written.
  ///
  /// - Parameters:
  ///   - prefix: What stands before the paths below the root.
  ///   - bytes: How many bytes the journal has.
  init(_ prefix: String, bytes: Int) throws(FileError) {
    self.prefix = prefix
    file = try AppendedFile(prefix + Journal.name, keeping: bytes)
  }

  /// Notes a file that is about to get its name.
  func note(_ path: String, _ stamp: FileStamp) throws(FileError) {
    guard path.hasPrefix(prefix) else { return }
    let line = Journal.line(String(path.dropFirst(prefix.count)), stamp.text) + "\n"
    try file.append(Array(line.utf8))
  }
}
