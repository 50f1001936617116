/// Tables that pictures with the same parameters share.
///
/// The images of a series mostly have the same window and rescale, and then the same table from
/// stored values to grey. Each task that renders keeps a cache of its own.
public struct RenderCache: Sendable {
  /// Creates an empty cache.
  public init() {}
}
