/// A bar on the last line of a terminal; on anything else it shows nothing.
struct ProgressBar {
  private var output = Output(2)
  private var shownAt = 0.0
  private var isShown = false

  /// Whether there is a terminal to show it on.
  var isVisible: Bool { output.isTerminal }

  /// Shows how far it is, at most twenty times a second.
  ///
  /// - Parameter note: What stands behind the numbers, such as how much was written.
  mutating func show(_ done: Int, of total: Int, note: String = "") {
    guard isVisible else { return }
    let now = Terminal.seconds()
    guard now - shownAt >= 0.05 else { return }
    shownAt = now
    isShown = true
    let tail = " \(done)/\(total)\(note)"
    let width = max(0, min(40, Terminal.width(2) - tail.utf8.count - 4))
    let filled = total > 0 ? width * done / total : 0
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    output.write("\r[\(bar)]\(tail)\u{1B}[K")
    output.flush()
  }

  /// Takes it away, so that something else can be said.
  mutating func clear() {
    guard isShown else { return }
    output.write("\r\u{1B}[K")
    output.flush()
    isShown = false
    shownAt = 0
  }
}
