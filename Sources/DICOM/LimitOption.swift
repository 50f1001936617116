/// The options by which the command line raises a bound, as messages about that bound name them.
package enum LimitOption: String {
  /// ``ReadLimits/inflatedBytes``.
  case inflated = "--limit-inflated"
  /// ``ReadLimits/nesting``.
  case nesting = "--limit-nesting"
  /// The samples of a frame, and of an array of all frames.
  case samples = "--limit-samples"
  /// The frames of an image.
  case frames = "--limit-frames"

  /// What to do where the bound is in the way of something sound.
  package var advice: String { "\(rawValue) raises the limit" }
}
