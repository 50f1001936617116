import DICOM

/// A File-set: its directory, and the folder that its File IDs count from (PS3.10 §8).
public struct FileSet: Sendable {
  /// Where the directory came from.
  public enum Origin: Hashable, Sendable {
    /// A DICOMDIR.
    case directory
    /// A folder without a DICOMDIR whose files were read to make the tree.
    case scan
    /// One file, a File-set of one instance.
    case file
  }

  /// The path of the DICOMDIR, folder or file that was opened.
  public let source: String
  /// The folder that File IDs count from.
  public let root: String
  /// Where the directory came from; offsets of records mean nothing unless it is a DICOMDIR.
  public let origin: Origin
  /// The records as a tree.
  public let directory: Directory
  /// What is wrong with the directory, in the order of its bytes.
  public private(set) var problems: [Problem]
  /// The paths below the root of the files that a scan found, by the numbers of their records.
  let scannedFiles: [Int: String]
  /// Why the system could not read the DICOMDIR of a folder whose files were read instead; `nil` where
  /// there is none, or one that could be read.
  public internal(set) var directoryFailure: FileError?
  /// What was changed since, and is not committed.
  var staging: Staging?
  /// How the DICOMDIR is laid out when a commit writes it anew.
  public var directoryOptions = DirectoryOptions()
  /// Whether the DICOMDIR is yet to be written.
  var isNew = false
  /// The DICOMDIR that cannot be read, and whose place the new one takes; `nil` for none.
  var replaced: Fingerprint?
  /// The DICOMDIR on the medium, where the directory is what a change would make of that; `nil` where
  /// the directory is the one on the medium.
  var original: Fingerprint?
}

extension FileSet {
  /// Keeps a number of the problems of each kind, and counts the others.
  mutating func shortenProblems() {
    var list = ProblemList()
    for problem in problems { list.add(problem) }
    problems = list.summary
  }
}

/// Where the file of a record is on the disc.
public enum FileLocation: Hashable, Sendable {
  /// The file as it really is on the disc.
  case found(FoundFile)
  /// There is no such file.
  case missing
  /// Whether there is such a file cannot be told, as the system cannot list its folder or look at it.
  case unreadable(FileError)
  /// The File ID leads out of the File-set, or is none; the file is not opened.
  case refused(Problem)
}

/// A file of a File-set on the disc.
public struct FoundFile: Hashable, Sendable {
  /// The folder below the root of the File-set, with a `/` at its end; empty for the root.
  public let folder: String
  /// The name in that folder.
  public let name: String
  /// The size in bytes.
  public let bytes: Int

  /// The path below the root of the File-set.
  public var path: String { folder + name }
}
