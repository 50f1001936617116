import DICOM

/// Values from a disc in the sentences of a check: whoever has the disc in the hand needs to see what
/// is wrong. Whoever prints a sentence escapes it, as it does with paths.
extension String {
  /// How many characters of a value are shown.
  package static var shownCount: Int { 64 }

  /// The value, cut off where it is long.
  package func shortened(
    to count: Int = Self.shownCount, ending end: String = "…"
  ) -> String {
    // Most values need not be looked through.
    guard utf8.count > count else { return self }
    let shown = unicodeScalars.prefix(count + 1)
    return shown.count > count ? String(shown.dropLast()) + end : self
  }

  /// The value in quotation marks, cut off where it is long.
  var quoted: String { "'\(shortened())'" }
}

extension Sequence<String> {
  /// The values in quotation marks with the backslashes of a file between them, cut off where they
  /// are long.
  var quoted: String { "'\(shortened())'" }

  /// The values with the backslashes of a file between them, cut off where they are long.
  fileprivate func shortened(to count: Int = String.shownCount) -> String {
    // No more is put together than is shown, as there may be a million.
    prefix(count + 2).map { String($0.unicodeScalars.prefix(count + 1)) }
      .joined(separator: "\\").shortened(to: count)
  }
}

extension FileID {
  /// The File ID as sentences name it: whole if it can be that of a file, as paths are longer than
  /// values, and cut off where it is far longer.
  package var shown: String { components.shortened(to: 255) }
}

extension UID {
  /// A UID in quotation marks, with its name where it has one.
  static func quoted(_ uid: String) -> String {
    name(of: uid).map { "\(uid.quoted) (\($0))" } ?? uid.quoted
  }
}
