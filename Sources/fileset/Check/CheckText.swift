import DICOM
import DICOMFileSet

/// The findings of a check by kind, with what to do: for somebody who has the disc in the hand.
struct CheckText: CheckPrinter {
  private let fileSet: FileSet
  private let style: Style
  private var findings: [Problem.Code: [Finding]] = [:]

  init(_ fileSet: FileSet, _ isTerminal: Bool) {
    self.fileSet = fileSet
    style = Style(isTerminal)
  }

  mutating func begin(_ output: inout Output) {}

  mutating func print(_ finding: Finding, _ output: inout Output) {
    findings[finding.problem.code, default: []].append(finding)
  }

  mutating func end(_ counts: [CheckCount], files: Int, _ output: inout Output) {
    for severity in [Problem.Severity.error, .warning] {
      for count in counts where count.rule.severity == severity { print(count, &output) }
    }
    output.write(
      "\(Text.visible(fileSet.source)): \(CheckCount.total(counts)) in "
        + "\(Text.count(fileSet.directory.records.count, "record")), \(Text.count(files, "file"))\n"
    )
  }

  private func print(_ count: CheckCount, _ output: inout Output) {
    let rule = count.rule
    let head = "\(rule.severity.rawValue): \(rule.code.rawValue)"
    let number = count.count > 1 ? " (\(count.count))" : ""
    output.write("\(rule.severity == .error ? style.warning(head) : style.bold(head))\(number): ")
    output.write("\(rule.summary)\n")
    let shown = findings[rule.code] ?? []
    for finding in shown {
      let place = finding.place(in: fileSet)
      let section = finding.problem.section.map { style.dim(" (\($0))") } ?? ""
      output.write(
        "  \(Text.visible("\(place)\(place.isEmpty ? "" : ": ")\(finding.problem.message)"))")
      output.write("\(section)\n")
    }
    if count.count > shown.count {
      output.write("  and \(count.count - shown.count) more; --all lists every one\n")
    }
    output.write("  What to do: \(rule.advice)\n\n")
  }
}

/// Each finding on a line of its own, as soon as it comes up.
struct CheckLines: CheckPrinter {
  private let fileSet: FileSet

  init(_ fileSet: FileSet) { self.fileSet = fileSet }

  mutating func begin(_ output: inout Output) {}

  mutating func print(_ finding: Finding, _ output: inout Output) {
    let problem = finding.problem
    let place = finding.place(in: fileSet)
    let section = problem.section.map { " (\($0))" } ?? ""
    output.write(
      Text.visible(
        "\(problem.severity.rawValue): \(problem.code.rawValue): \(place)\(place.isEmpty ? "" : ": ")"
          + "\(problem.message)\(section)") + "\n")
  }

  mutating func end(_ counts: [CheckCount], files: Int, _ output: inout Output) {
    output.write(
      "\(Text.visible(fileSet.source)): \(CheckCount.total(counts)) in "
        + "\(Text.count(fileSet.directory.records.count, "record")), \(Text.count(files, "file"))\n"
    )
  }
}
