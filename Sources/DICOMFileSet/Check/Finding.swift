import DICOM

/// A problem of a File-set, and which part of it is concerned.
public struct Finding: Hashable, Sendable {
  /// What is wrong: the code and severity of a ``CheckRule``, with the section that has the rule. Its
  /// offset counts in the DICOMDIR, or where ``file`` is, in that file. The message shows the values
  /// that it is about, which may be a patient's, as they stand on the disc: escape what is printed.
  public var problem: Problem
  /// The number of the record in the directory; `nil` where it is about none.
  public var record: Int?
  /// The path below the root of the file that the problem is in, or is about; `nil` for none.
  public var file: String?
  /// Whether the offset counts in ``file``, and not in the DICOMDIR.
  public var isInFile = false

  /// The rule that is broken.
  public var rule: CheckRule { CheckRule.rule(for: problem.code) }
}

/// Findings as they come up; where only some of each code are wanted, the rest is counted.
struct FindingList {
  /// What was found since it was last taken.
  private var findings: [Finding] = []
  /// How many there were of each code.
  private(set) var counts: [Problem.Code: Int] = [:]
  /// So many of each code are kept; `nil` for all.
  let limit: Int?

  init(limit: Int?) { self.limit = limit }

  /// Adds a problem with what its rule says; the sentence is made only if it is kept.
  mutating func add(
    _ code: Problem.Code, record: Int? = nil, offset: Int? = nil, file: String? = nil,
    isInFile: Bool = false, section: String? = nil, _ message: @autoclosure () -> String
  ) {
    guard count(code, 1) else { return }
    let rule = CheckRule.rule(for: code)
    findings.append(
      Finding(
        problem: Problem(
          rule.severity, code, offset: offset, message(), section: section ?? rule.section),
        record: record, file: file, isInFile: isInFile))
  }

  /// Adds a problem that a reader found; its severity becomes that of the rule.
  mutating func add(
    _ problem: Problem, record: Int? = nil, file: String? = nil, isInFile: Bool = false
  ) {
    guard count(problem.code, problem.count) else { return }
    // What a reader has left out was counted, and whoever shows the findings says so.
    guard problem.count == 1 else { return }
    let rule = CheckRule.rule(for: problem.code)
    var problem = problem
    problem.severity = rule.severity
    if problem.section == nil { problem.section = rule.section }
    findings.append(Finding(problem: problem, record: record, file: file, isInFile: isInFile))
  }

  /// Adds what was found elsewhere, in its order.
  mutating func add(_ others: [Finding]) {
    for finding in others where count(finding.problem.code, 1) { findings.append(finding) }
  }

  /// Takes out what was found since the last time.
  mutating func take() -> [Finding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  /// Counts some of a code.
  ///
  /// - Returns: Whether they are to be kept.
  private mutating func count(_ code: Problem.Code, _ more: Int) -> Bool {
    let before = counts[code, default: 0]
    counts[code] = before + more
    return limit.map { before < $0 } ?? true
  }
}
