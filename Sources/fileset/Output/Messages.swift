import DICOM

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
