import DICOM

extension Journal {
  /// How many bytes one may have: those of millions of files.
  static let byteLimit = 1 << 28

  /// Reads what stands in the root of a File-set.
  ///
  /// - Throws: ``CommitError/badJournal(_:)`` for what is no journal; ``CommitError/destination(_:)``.
  static func read(in root: String) throws(CommitError) -> Journal {
    let path = "\(root)/\(name)"
    guard let journal = Journal(try text(of: path)), journal.isOfCommit, journal.staysInside(root)
    else { throw .badJournal(path) }
    return journal
  }

  /// The text of a file that a commit has left; a link is no such file, nor is one without a bound.
  ///
  /// - Throws: As ``read(in:)``.
  static func text(of path: String) throws(CommitError) -> String {
    guard !Folder.isLink(path) else { throw .badJournal(path) }
    var bytes: [UInt8] = []
    do throws(FileError) {
      let file = try FileBytes(unlinked: path)
      guard file.count <= byteLimit else { throw FileError("read", path, code: 27) }  // EFBIG
      try file.copy(0..<file.count, into: &bytes)
    } catch {
      throw .destination(error)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A warning where a change of a medium was interrupted, or goes on.
  static func problems(at root: String) -> [Problem] {
    let path = "\(root)/\(name)"
    guard FileWriter.exists(path) else { return [] }
    let advice =
      isUnderstood(in: root)
      ? "the directory is whole, and the next change clears up"
      : "what it left in \(name) cannot be understood, so nothing can be changed until that file is "
        + "deleted"
    return [
      Problem(
        .warning, .interruptedChange,
        "a change of this medium was interrupted, or another program is changing it; \(advice)")
    ]
  }

  private static func isUnderstood(in root: String) -> Bool {
    do throws(CommitError) {
      _ = try read(in: root)
      return true
    } catch {
      return false
    }
  }
}

extension Problem.Code {
  /// A commit that was not brought to its end.
  public static var interruptedChange: Self { "interrupted-change" }
}
