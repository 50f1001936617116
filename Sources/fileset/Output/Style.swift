/// Colours, where a person sees them and has not asked for none.
struct Style {
  private let isColoured: Bool

  /// Colours for a terminal, unless `NO_COLOR` is set (no-color.org).
  init(_ isTerminal: Bool) {
    isColoured =
      isTerminal && Terminal.environment("NO_COLOR") == nil
      && Terminal.environment("TERM") != "dumb"
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func type(_ text: String) -> String { wrap(text, "36") }
  func warning(_ text: String) -> String { wrap(text, "1;33") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
