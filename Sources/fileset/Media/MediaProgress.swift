import Synchronization

/// How far a change of a medium is, on the terminal.
final class MediaProgress: Sendable {
  private let state = Mutex(ProgressBar())

  /// Shows it.
  ///
  /// - Parameter what: What was done with the files.
  func show(_ done: Int, of total: Int, _ what: String) {
    state.withLock { $0.show(done, of: total, note: " \(what)") }
  }

  /// Takes it away.
  func clear() { state.withLock { $0.clear() } }
}
