/// Writes a page of HTML, in which every text is escaped.
struct HTMLWriter {
  /// The page so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em;
      color: #1a1a1a; background: #fff; }
    h1 { font-size: 1.6em; border-bottom: 2px solid #888; }
    h2 { font-size: 1.25em; margin-top: 1.5em; } h3, h4, h5, h6 { font-size: 1.05em; }
    table { border-collapse: collapse; margin: 1em 0; }
    th { text-align: left; font-weight: normal; color: #555; padding: .1em 1.5em .1em 0;
      vertical-align: top; }
    p { margin: .35em 0; } section section, div div { margin-left: 1.5em; }
    span { white-space: pre-wrap; margin-right: .5em; } b { margin-right: .4em; } i { color: #555; }
    @media print { body { margin: 0; } }
    """

  /// Begins the page.
  mutating func begin(title: String) {
    raw("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n")
    raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
    element("title", title)
    raw("<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
  }

  /// Ends the page.
  mutating func end() { raw("</body>\n</html>\n") }

  /// An element with text in it; which way it runs is found from its letters.
  mutating func element(_ name: String, _ text: String) {
    raw(name == "title" ? "<title>" : "<\(name) dir=\"auto\">")
    self.text(text)
    raw("</\(name)>\n")
  }

  /// Begins an element.
  mutating func open(_ name: String) { raw("<\(name)>\n") }

  /// Ends an element.
  mutating func close(_ name: String) { raw("</\(name)>\n") }

  /// Begins a table of two columns.
  mutating func beginTable() { raw("<table>\n") }

  /// Ends it.
  mutating func endTable() { raw("</table>\n") }

  /// A row of such a table, if there is a value.
  mutating func row(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    raw("<tr><th>\(name)</th><td dir=\"auto\">")
    text(value)
    raw("</td></tr>\n")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func text(_ text: String) {
    var isAfterReturn = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      // DICOM ends lines with CR and LF, or with one of them.
      case 0x0D: bytes.append(0x0A)
      case 0x0A: if !isAfterReturn { bytes.append(0x0A) }
      case 0x09, 0x20...: bytes.append(byte)
      default: raw("\u{FFFD}")  // HTML has no other control characters.
      }
      isAfterReturn = byte == 0x0D
    }
  }
}
