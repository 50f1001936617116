import DICOM
import DICOMFileSet

/// What goes to standard error: errors, warnings, notes; a line each.
struct Messages {
  private var output = Output(2)
  /// How many problems are shown before the rest is only counted.
  static let limit = 10

  /// Says something.
  mutating func note(_ text: String) {
    output.write("\(text)\n")
    output.flush()
  }

  /// Says what went wrong.
  mutating func error(_ text: String) { note("fileset: \(Text.visible(text))") }

  /// Says how many DICOM files no record names, as ``Text/unlisted(_:_:_:)`` has it.
  mutating func unlisted(_ files: UnlistedFiles, _ fate: String, _ advice: String) {
    if let text = Text.unlisted(files, fate, advice) { note(Text.visible(text)) }
  }

  /// Says what is wrong with a file, errors first; of many problems only some.
  ///
  /// - Parameter advice: How to see them all.
  mutating func problems(
    _ problems: [Problem], of file: String, advice: String = " (ls --json lists all)"
  ) {
    let sorted =
      problems.filter { $0.severity == .error } + problems.filter { $0.severity == .warning }
    for problem in sorted.prefix(Self.limit) {
      output.write(
        "fileset: \(problem.severity.rawValue): \(Text.visible("\(file): \(problem)"))\n")
    }
    if sorted.count > Self.limit {
      output.write("fileset: and \(sorted.count - Self.limit) more\(advice)\n")
    }
    output.flush()
  }
}

extension Text {
  /// How many DICOM files no record names; `nil` if there are none.
  ///
  /// - Parameters:
  ///   - fate: What did not become of them.
  ///   - advice: How to have them, too.
  static func unlisted(_ files: UnlistedFiles, _ fate: String, _ advice: String) -> String? {
    guard let first = files.paths.first else { return nil }
    let count = files.paths.count
    let what = Text.count(count, "DICOM file") + (files.mayBeMore ? " or more" : "")
    let names = count > 1 ? "\(first) and others" : first
    return
      "fileset: warning: \(what) on the disc (\(names)) \(count == 1 ? "is" : "are") in no record of "
      + "the DICOMDIR, and \(fate); \(advice)"
  }
}
