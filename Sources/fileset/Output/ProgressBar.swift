/// A bar on the terminal that shows how far a run has come, in the line where messages go.
struct ProgressBar {
  private var shownAt = 0.0
  private var isShown = false

  /// Shows how far it is, at most twenty times a second.
  ///
  /// - Parameter bytes: How much was written, where that is to be shown.
  mutating func show(_ done: Int, of total: Int, bytes: Int? = nil, on output: inout Output) {
    let now = Terminal.seconds()
    guard now - shownAt >= 0.05 else { return }
    shownAt = now
    isShown = true
    let tail = " \(done)/\(total)\(bytes.map { ", \(Text.bytes($0))" } ?? "")"
    let width = max(0, min(40, Terminal.width(2) - tail.utf8.count - 4))
    let filled = total > 0 ? width * done / total : 0
    let bar =
      String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    output.write("\r[\(bar)]\(tail)\u{1B}[K")
    output.flush()
  }

  /// Takes it away, so that something else can be said.
  mutating func clear(on output: inout Output) {
    guard isShown else { return }
    output.write("\r\u{1B}[K")
    output.flush()
    isShown = false
    shownAt = 0
  }
}
