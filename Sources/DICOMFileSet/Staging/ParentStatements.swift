import DICOM

/// What files say of the patients, studies and series of a File-set, to compare each with those
/// before it.
struct ParentStatements: Sendable {
  /// An element of which files, or a record and a file, say different things.
  struct Disagreement: Hashable, Sendable {
    var tag: Tag
    /// The type of the record that has both below it.
    var type: RecordType
    /// What was said now.
    var value: String
    /// What was said first.
    var first: String
    /// Who said that: the path of a file, or words for a record.
    var origin: String

    /// Whether the files are probably of two people.
    var isOfIdentity: Bool { PatientComparison.tags.contains(tag) }

    /// What is the same for files of one person, as far as this element tells.
    fileprivate var person: String {
      tag == .patientName ? NameIdentity(value).key : value
    }
  }

  private struct Statement {
    var keys: ParentKeys
    var origin: String
  }

  private struct Report: Hashable {
    var record: Int
    var tag: Tag
    /// Which of the people that a Patient ID stands for; each of them has to be known.
    var person: String?
  }

  /// So many people of one Patient ID are told apart from the first.
  static var personLimit: Int { 100 }

  /// One step that can be taken back.
  private enum Step {
    case said(Int)
    case reported(Report)
    case renewed(Int, before: [Statement])
  }

  /// What was said of each record; beside the first, only what adds something to those before it.
  private var statements: [Int: [Statement]] = [:]
  private var reported: Set<Report> = []
  /// How many people were reported of each record, by the element in which they differ.
  private var people: [Report: Int] = [:]
  private var steps: [(mark: Int, step: Step)] = []

  /// Whether something was said of a record.
  func knows(_ record: Int) -> Bool { statements[record] != nil }

  /// Notes what is said of a record.
  ///
  /// - Parameter mark: How far the changes are, see ``forget(since:)``.
  mutating func note(_ keys: ParentKeys, from origin: String, of record: Int, mark: Int) {
    statements[record, default: []].append(Statement(keys: keys, origin: origin))
    steps.append((mark, .said(record)))
  }

  /// What is said otherwise than before; what was not said before is noted.
  mutating func compare(
    _ keys: ParentKeys, from origin: String, with record: Int, at level: Int,
    _ elements: ParentKeys.Elements, mark: Int
  ) -> [Disagreement] {
    let known = statements[record] ?? []
    if known.contains(where: { $0.keys.isIdentical(to: keys, at: level) }) { return [] }
    var found: [Disagreement] = []
    var isNews = false
    let before = known.map { (values: $0.keys.values(at: level, elements), origin: $0.origin) }
    for (place, said) in keys.values(at: level, elements).enumerated() where !said.text.isEmpty {
      guard let first = before.first(where: { !$0.values[place].text.isEmpty }) else {
        isNews = true
        continue
      }
      if said.vr.agrees(said.text, first.values[place].text) { continue }
      found.append(
        Disagreement(
          tag: said.tag, type: ParentKeys.types[level], value: said.text,
          first: first.values[place].text, origin: first.origin))
    }
    // What disagrees does not become what others are compared with.
    if isNews, found.isEmpty { note(keys, from: origin, of: record, mark: mark) }
    return found
  }

  /// What was said first of each element of a record.
  func said(
    of record: Int, at level: Int, _ elements: ParentKeys.Elements
  ) -> [ParentKeys.Said] {
    var first: [ParentKeys.Said] = []
    for statement in statements[record] ?? [] {
      let values = statement.keys.values(at: level, elements)
      if first.isEmpty { first = values }
      for place in values.indices where first[place].text.isEmpty { first[place] = values[place] }
    }
    return first
  }

  /// Whether something was said of a record of which a file says nothing.
  func says(
    more keys: ParentKeys, of record: Int, at level: Int, _ elements: ParentKeys.Elements
  ) -> Bool {
    let known = statements[record] ?? []
    if known.contains(where: { $0.keys.isIdentical(to: keys, at: level) }), known.count == 1 {
      return false
    }
    return zip(said(of: record, at: level, elements), keys.values(at: level, elements)).contains {
      !$0.text.isEmpty && $1.text.isEmpty
    }
  }

  /// Notes what is said of a record that was made anew, and forgets what was said before.
  mutating func renew(_ keys: ParentKeys, from origin: String, of record: Int, mark: Int) {
    steps.append((mark, .renewed(record, before: statements[record] ?? [])))
    statements[record] = [Statement(keys: keys, origin: origin)]
  }

  /// Whether a disagreement about a record is to be reported: each element once, and of those that
  /// tell people apart, each of the people.
  mutating func reports(_ found: Disagreement, of record: Int, mark: Int) -> Bool {
    var report = Report(record: record, tag: found.tag)
    if found.isOfIdentity {
      guard people[report, default: 0] < Self.personLimit else { return false }
      report.person = found.person
    }
    guard reported.insert(report).inserted else { return false }
    if found.isOfIdentity { people[Report(record: record, tag: found.tag), default: 0] += 1 }
    steps.append((mark, .reported(report)))
    return true
  }

  /// Forgets what was noted since the changes were that far.
  mutating func forget(since mark: Int) {
    while let last = steps.last, last.mark >= mark {
      steps.removeLast()
      switch last.step {
      case .reported(let report):
        reported.remove(report)
        if report.person != nil { people[Report(record: report.record, tag: report.tag)]? -= 1 }
      case .renewed(let record, let before): statements[record] = before.isEmpty ? nil : before
      case .said(let record):
        statements[record]?.removeLast()
        if statements[record]?.isEmpty ?? false { statements[record] = nil }
      }
    }
  }
}

extension ParentStatements.Disagreement {
  /// The warning for it, where it is let be.
  ///
  /// What is said of a person is not repeated in it; it can be looked up in both files.
  ///
  /// - Parameter isSeparate: Whether the file gets a record of its own.
  func problem(isSeparate: Bool = false) -> Problem {
    let name = RecordError.name(of: tag)
    let values =
      type == .patient
      ? "\(name) is another one than in \(origin)"
      : "\(name) is '\(Self.short(value))', but '\(Self.short(first))' in \(origin)"
    let outcome =
      isSeparate
      ? "though both have one Patient ID; they are shown as two patients"
      : "though both are of one \(type), whose record keeps what it got first"
    return Problem(
      .warning, isOfIdentity ? .identityConflict : .inconsistentFiles,
      "\(values), \(outcome)",
      section: isOfIdentity ? "PS3.3 §F.5.1" : "PS3.3 §A.1.2")
  }

  private static func short(_ text: String) -> String {
    text.count <= 64 ? text : "\(text.prefix(64))…"
  }
}
