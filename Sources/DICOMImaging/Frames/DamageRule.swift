import DICOM

/// What to do with a frame whose data are damaged, or end too early.
public enum DamageRule: Hashable, Sendable {
  /// It is an error.
  case refuse
  /// What was decoded up to the damage is kept, and in JPEG what stands behind a restart marker after
  /// it. The rest is 0, but colour differences are in the middle of their range, so that it is black. A
  /// problem of the code `damagedFrame` says so. A frame of which nothing can be decoded is an error
  /// still.
  case keepDecoded
}

extension Problem.Code {
  /// A frame is there only in part.
  public static var damagedFrame: Self { "damaged-frame" }
  /// A frame is there whole, but its stream is not as it may be, so that it could be wrong.
  public static var doubtfulFrame: Self { "doubtful-frame" }
}

extension Problem {
  /// A frame that was decoded in part.
  ///
  /// - Parameters:
  ///   - frame: Its number, counted from 1.
  ///   - offset: Where its data begin in the file, or end too early.
  ///   - missing: What of it is missing, if that is known.
  static func damaged(
    frame: Int, offset: Int, _ reason: String, missing: String = "what could not be decoded is"
  ) -> Problem {
    Problem(
      .error, .damagedFrame, offset: offset, "frame \(frame): \(reason); \(missing) left as 0")
  }
}
