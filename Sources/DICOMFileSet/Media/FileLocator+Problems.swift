import DICOM

extension Problem.Code {
  /// A File ID that cannot name a file of the File-set, or is not as the standard wants it.
  public static var badFileID: Self { "bad-file-id" }
  /// The file of a record does not exist.
  public static var missingFile: Self { "missing-file" }
  /// Two records refer to one file.
  public static var sharedFile: Self { "shared-file" }
}
