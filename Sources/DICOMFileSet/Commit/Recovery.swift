/// What became of a commit that was interrupted.
public struct Recovery: Hashable, Sendable {
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable {
    /// There was none.
    case none
    /// It had not come to the DICOMDIR; what it left was deleted.
    case takenBack = "an interrupted change was taken back"
    /// The DICOMDIR was written; what was left to do was done.
    case finished = "an interrupted change was finished"
  }

  /// How it ended.
  public let outcome: Outcome
  /// The paths below the root of the files that were deleted for that.
  public internal(set) var deleted: [String] = []
  /// The paths of files that the commit was to make, delete or put aside, and that stay as they are:
  /// they are not what it has noted of them, or a DICOMDIR refers to them.
  public internal(set) var left: [String] = []

  init(_ outcome: Outcome) { self.outcome = outcome }

  /// There was nothing to do.
  public static var none: Recovery { Recovery(.none) }
}
