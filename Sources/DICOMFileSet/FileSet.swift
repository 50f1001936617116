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
  public let problems: [Problem]
  /// The paths below the root of the files that a scan found, by the numbers of their records.
  let scannedFiles: [Int: String]
}

/// Where the file of a record is on the disc.
public enum FileLocation: Hashable, Sendable {
  /// The file's path below the root of the File-set as it really is on the disc, and its size.
  case found(path: String, bytes: Int)
  /// There is no such file.
  case missing(FileID)
  /// The File ID leads out of the File-set, or is none; the file is not opened.
  case refused(FileID, Problem)
}
