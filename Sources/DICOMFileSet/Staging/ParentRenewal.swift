import DICOM

/// The instances that replace others and say otherwise than the records above them.
///
/// They wait until all others were entered: only then it is known whether anybody stays who says what
/// those records say. Where nobody does, the records are made anew, and there is no conflict.
struct ParentRenewal: Sendable {
  /// An instance that waits.
  struct Waiting: Sendable {
    /// Its place among all that are added.
    var place: Int
    /// The record of the instance that it replaces, if there is one.
    var number: Int?
    var uid: String
    var parents: ParentKeys
    /// The records of patient, study and series above both; empty if it belongs elsewhere.
    var above: [Int]
  }

  /// Whether instances may wait.
  var isOpen = false
  var waiting: [Waiting] = []
  /// How many wait by their SOP Instance UIDs: what comes last stays.
  var counts: [String: Int] = [:]
  /// What was said by the instances that were entered, by the numbers of their records.
  var entered: [Int: ParentKeys] = [:]
  /// The records that are to be made anew, by the places of the instances that they are made from.
  fileprivate(set) var sources: [Int: [Int]] = [:]

  /// The places of those that waited, in the order in which they are entered.
  var order: [Int] {
    let (replacing, new) = (
      waiting.filter { $0.number != nil }, waiting.filter { $0.number == nil }
    )
    let places = replacing.map(\.place)
    return places.filter { sources[$0] != nil } + places.filter { sources[$0] == nil }
      + new.map(\.place)
  }
}

extension InstanceAdder {
  /// Whether an instance has to wait until all others were entered.
  ///
  /// - Parameter place: Its place among all that are added.
  /// - Throws: ``StagingError``, where it cannot be entered at all.
  mutating func waits(_ candidate: Candidate, at place: Int) throws(StagingError) -> Bool {
    guard renewal.isOpen, !candidate.identity.isAtRoot else { return false }
    let known = record(of: candidate.identity.sopInstanceUID)
    let shared = known.flatMap { chain(of: candidate, where: $0) }
    let above = shared ?? parents(for: candidate)
    var differs = false
    for (number, level) in above {
      // Asked of all levels, so that it is known what was said of each.
      let found = disagreements(of: candidate, with: number, at: level)
      let isSilent =
        shared != nil
        && staging.statements.says(
          more: candidate.parents, of: number, at: level, builder.parentElements)
      if !found.isEmpty || isSilent { differs = true }
    }
    let uid = candidate.identity.sopInstanceUID
    let isRepeated = renewal.counts[uid] != nil
    guard differs || isRepeated else { return false }
    var ignored: [Problem] = []
    let whole = try completed(candidate, isNew: known == nil, &ignored)
    if let known, !isRepeated, try isSame(whole, as: known) { return false }
    _ = try keys(candidate.identity.type, whole, below: nil, &ignored)
    renewal.waiting.append(
      ParentRenewal.Waiting(
        place: place, number: known, uid: uid, parents: candidate.parents,
        above: shared?.sorted { $0.level < $1.level }.map(\.number) ?? []))
    renewal.counts[uid, default: 0] += 1
    return true
  }

  /// The records that an instance would stand below, as far as there are any.
  private mutating func parents(for candidate: Candidate) -> [(number: Int, level: Int)] {
    let identity = candidate.identity
    guard let patient = patient(for: candidate)?.record else { return [] }
    var above = [(number: patient, level: 0)]
    if let study = staging.index?.study(identity.studyInstanceUID, below: patient) {
      above.append((study, 1))
      if let series = staging.index?.series(identity.seriesInstanceUID, below: study) {
        above.append((series, 2))
      }
    }
    return above.filter { staging.tree.isAttached($0.number) }
  }

  /// What will be below the records, once those that wait are entered.
  private struct Outlook {
    /// What is said by the instances that were entered, or will be.
    var entered: [Int: ParentKeys]
    /// The instances that get another patient.
    var leaving: Set<Int> = []
  }

  /// Finds out which records are to be made anew, now that all were entered but those that wait.
  mutating func settle() {
    renewal.isOpen = false
    var outlook = Outlook(entered: renewal.entered)
    var placed = renewal.waiting.filter { !$0.above.isEmpty }
    for waiting in placed {
      if let number = waiting.number { outlook.entered[number] = waiting.parents }
    }
    for level in 0..<3 {
      let groups = Dictionary(grouping: placed) { $0.above[level] }
      for (record, waiting) in groups {
        let found = look(at: record, level, waiting, outlook)
        if let source = found.source { renewal.sources[source.place, default: []].append(record) }
        if level == 0, options.conflict != .warn {
          part(waiting, from: found.said, &outlook)
        }
      }
      if level == 0 {
        let (entered, leaving) = (outlook.entered, outlook.leaving)
        placed = placed.filter { waiting in
          waiting.number.map { entered[$0] != nil && !leaving.contains($0) } ?? false
        }
      }
    }
  }

  /// Notes those that do not come below a patient, who is somebody else: they stay as they were, or go
  /// elsewhere.
  private func part(
    _ waiting: [ParentRenewal.Waiting], from said: [ParentKeys.Said], _ outlook: inout Outlook
  ) {
    for instance in waiting {
      let own = instance.parents.values(at: 0, builder.parentElements)
      guard let number = instance.number, !areOfOne(own, said) else { continue }
      if options.conflict == .refuse {
        outlook.entered[number] = nil
      } else {
        outlook.leaving.insert(number)
      }
    }
  }

  /// The one of those that wait that a record is to be made anew from, if nobody says what the record
  /// says, and what it will say.
  private func look(
    at record: Int, _ level: Int, _ waiting: [ParentRenewal.Waiting], _ outlook: Outlook
  ) -> (source: ParentRenewal.Waiting?, said: [ParentKeys.Said]) {
    let elements = builder.parentElements
    let before = staging.statements.said(of: record, at: level, elements)
    var statements: [[UInt8]: ParentKeys] = [:]
    var isWhole = true
    staging.tree.walk(from: record) { number, _ in
      guard isWhole, number != record, fileSet.hasFile(number, staging),
        !outlook.leaving.contains(number)
      else { return }
      if let parents = outlook.entered[number] {
        statements[parents.statement(at: level)] = parents
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return (nil, before) }
    let values = statements.values.map { $0.values(at: level, elements) }
    let stated = before.indices.filter { !before[$0].text.isEmpty }
    let outdated = stated.filter { place in
      !values.contains { values in
        !values[place].text.isEmpty
          && before[place].vr.agrees(values[place].text, before[place].text)
      }
    }
    let rest = stated.filter { !outdated.contains($0) }
    // What others still say is not to be lost.
    let origins = waiting.filter { renewal.counts[$0.uid] == 1 }
    let whole = origins.first { origin in
      let values = origin.parents.values(at: level, elements)
      return rest.allSatisfy { !values[$0].text.isEmpty }
    }
    guard !outdated.isEmpty, let source = whole ?? origins.first else { return (nil, before) }
    let new = source.parents.values(at: level, elements)
    // What is refused stays as it was, and so does what the record says of it.
    guard options.conflict != .refuse || values.allSatisfy({ areOfOne($0, new) }) else {
      return (nil, before)
    }
    return (source, new)
  }

  /// Whether two statements are of one person, as far as they tell.
  private func areOfOne(_ one: [ParentKeys.Said], _ other: [ParentKeys.Said]) -> Bool {
    zip(one, other).allSatisfy { one, other in
      !PatientComparison.tags.contains(one.tag) || one.vr.agrees(one.text, other.text)
    }
  }

  /// Makes the records above an instance anew from it that are to be made from that one.
  mutating func renew(
    above known: Int, from candidate: Candidate, at place: Int, _ problems: inout [Problem]
  ) throws(StagingError) {
    guard let records = renewal.sources.removeValue(forKey: place),
      let above = chain(of: candidate, where: known)
    else { return }
    for (number, level) in above.reversed() where records.contains(number) {
      let type = ParentKeys.types[level]
      let keys = try keys(type, candidate, below: staging.tree.parent(of: number), &problems)
      if fileSet.record(number, staging)?.keysBehindReference != keys {
        staging.setMade(.new(NewRecord(type: type, keys: keys)), of: number)
      }
      if level == 0 { staging.asked.insert(number) }
      lacking[number] = nil
      staging.statements.renew(
        candidate.parents, from: candidate.name, of: number, mark: staging.changes.count)
    }
  }
}
