/// A line on the terminal that shows how far some work is, and goes away.
struct ProgressBar {
  private var shownAt = 0.0
  private var isShown = false

  /// Shows it, at most twenty times a second, and only where a person looks.
  ///
  /// - Parameter text: What stands behind the bar.
  mutating func show(_ done: Int, of total: Int, _ text: String, _ output: inout Output) {
    guard output.isTerminal else { return }
    let now = Terminal.seconds()
    guard now - shownAt >= 0.05 else { return }
    shownAt = now
    isShown = true
    let width = max(0, min(40, Terminal.width(2) - text.utf8.count - 5))
    let filled = total > 0 ? width * done / total : 0
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    output.write("\r[\(bar)] \(text)\u{1B}[K")
    output.flush()
  }

  /// Takes it away.
  mutating func clear(_ output: inout Output) {
    guard isShown else { return }
    output.write("\r\u{1B}[K")
    output.flush()
    isShown = false
    shownAt = 0
  }
}
