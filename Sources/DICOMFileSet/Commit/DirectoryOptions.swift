/// How a DICOMDIR is laid out when a commit writes it anew.
///
/// Options alone change nothing: where nothing is staged, a commit writes nothing.
public struct DirectoryOptions: Hashable, Sendable {
  /// What becomes of records that are not in use any more (PS3.3 §F.3.2.2).
  public enum Inactive: Hashable, Sendable {
    /// They go, with all that is below them; their files stay.
    case drop
    /// They stay where they are as long as the record above them does.
    case keep
  }

  /// How sequences and their items end (PS3.5 §7.5).
  public enum Lengths: Hashable, Sendable {
    /// Records stay as they are; new ones have lengths.
    case asTheyAre
    /// All have lengths.
    case defined
    /// Delimiters end all of them.
    case undefined
  }

  /// What becomes of inactive records.
  public var inactive = Inactive.drop
  /// How sequences and items end.
  public var lengths = Lengths.asTheyAre

  /// The most bytes that a DICOMDIR may have, so that offsets reach all of it (PS3.3 §F.3.2.2).
  package var byteLimit = Int(UInt32.max)

  /// Creates the usual options.
  public init() {}
}
