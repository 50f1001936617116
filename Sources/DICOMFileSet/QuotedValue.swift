import DICOM

/// Values from a disc in the sentences of a check: whoever has the disc in the hand needs to see what
/// is wrong. Whoever prints a sentence escapes it, as it does with paths.
extension String {
  /// How many characters of a value are shown.
  fileprivate static var shownCount: Int { 64 }

  /// The value in quotation marks, cut off where it is long.
  var quoted: String {
    let shown = unicodeScalars.prefix(Self.shownCount + 1)
    guard shown.count > Self.shownCount else { return "'\(self)'" }
    return "'\(String(shown.dropLast()))…'"
  }
}

extension Sequence<String> {
  /// The values in quotation marks with the backslashes of a file between them, cut off where they
  /// are long.
  var quoted: String {
    // No more is put together than is shown, as there may be a million.
    prefix(String.shownCount + 2).map { String($0.unicodeScalars.prefix(String.shownCount + 1)) }
      .joined(separator: "\\").quoted
  }
}

extension UID {
  /// A UID in quotation marks, with its name where it has one.
  static func quoted(_ uid: String) -> String {
    name(of: uid).map { "\(uid.quoted) (\($0))" } ?? uid.quoted
  }
}
