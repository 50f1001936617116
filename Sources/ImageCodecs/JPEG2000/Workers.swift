/// Whoever does independent parts of a decoder's work, one after the other or at once.
public protocol Workers: Sendable {
  /// How many parts are done at once.
  var parallelWidth: Int { get }
  /// Calls `body` for each number below `count`, in any order and from any thread.
  ///
  /// - Returns: The results in the order of the numbers.
  func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value]
}

/// Does one part after the other.
public struct OneWorker: Workers {
  /// Creates the worker.
  public init() {}

  /// One.
  public var parallelWidth: Int { 1 }

  /// Does the parts in their order.
  public func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    (0..<count).map(body)
  }
}
