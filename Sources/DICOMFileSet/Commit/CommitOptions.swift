import DICOM

/// How a commit is done.
public struct CommitOptions: Sendable {
  /// Whether copies are compared with what they were made from, byte for byte, beside their lengths.
  public var verifies = false
  /// Whether what is needed to take the commit back stays on the medium until the next one.
  public var isUndoable = false
  /// Whether a DICOMDIR that has errors is written anew, with what could be read of it.
  public var acceptsProblems = false
  /// Whether taking a commit back overwrites and deletes files that were changed since.
  public var discardsLaterChanges = false
  /// Whether instances whose files cannot be read are left out, rather than stop the commit.
  public var skipsUnreadable = false
  /// The name in the root that the old DICOMDIR stays under; `nil` if it goes.
  var oldDirectoryName: String?
  /// Whether files of removed instances stay on the medium.
  public var keepsFiles = false
  /// Whether the commit waits until the disc has everything.
  public var isSynced = true
  /// The order in which the files that are copied are read; it has no effect on the result.
  public var order = ReadingOrder.automatic
  /// Writes files.
  public var writer = FileWriter()
  /// Is told how many of how many files are done; it returns whether to go on. It is asked for the
  /// last time when all files are on the disc, right before the DICOMDIR takes its place; what comes
  /// behind that is done to its end.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Bool = { _, _ in true }

  /// Creates the usual options.
  public init() {}
}

/// What a commit did.
public struct CommitResult: Sendable {
  /// The plan that was carried out.
  public let plan: Plan
  /// What was left undone of an earlier commit, and was finished or taken back.
  public let recovery: Recovery
  /// The files that could not be read; their instances were left out.
  public let unreadable: [FileError]
  /// What could not be cleaned up when all was written; the next commit tries it again.
  public let leftovers: [FileError]
}
