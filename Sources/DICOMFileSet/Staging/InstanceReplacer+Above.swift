import DICOM

/// The records of patients, studies and series above edited instances.
extension InstanceReplacer {
  private static var types: Set<RecordType> { [.patient, .study, .series] }

  /// Has the records above follow, where all that is below them was edited; says what stays as it was.
  mutating func reviseAbove() throws(StagingError) {
    let tree = adder.staging.tree
    var pairs: [Int: [Pair]] = [:]
    var numbers: [Int] = []
    func note(_ pair: Pair, above number: Int, where isWanted: (Int) -> Bool) {
      for record in sequence(first: number, next: { tree.parent(of: $0) }).dropFirst()
      where isWanted(record) {
        if pairs[record] == nil { numbers.append(record) }
        pairs[record, default: []].append(pair)
      }
    }
    for instance in order {
      if let pair = replaced[instance] { note(pair, above: instance) { _ in true } }
    }
    for instance in moved {
      guard let record = instance.record, let pair = replaced[record] else { continue }
      note(pair, above: record) { instance.above.contains($0) }
    }
    for number in numbers {
      let type = adder.fileSet.type(of: number, adder.staging)
      var problems: [Problem] = []
      guard Self.types.contains(type), let edits = pairs[number], let first = edits.first,
        let revision = try revision(
          of: number, type, below: tree.parent(of: number), edits, &problems)
      else { continue }
      let isWhole = isReplaced(below: number)
      if isWhole, revision.isChanged {
        try set(number, type, revision)
        adder.note(problems, first.new)
      }
      tell(isWhole ? revision.disputed : revision.edited, stayIn: type, first.new)
    }
  }

  /// Says what a record goes on to say, though an edit says otherwise.
  private mutating func tell(
    _ tags: [Tag], stayIn type: RecordType, _ candidate: InstanceAdder.Candidate
  ) {
    guard !tags.isEmpty else { return }
    var names = tags.prefix(4).map { RecordError.name(of: $0) }.joined(separator: ", ")
    if tags.count > 4 { names += " and \(tags.count - 4) more" }
    let problem = Problem(
      .warning, .identityConflict,
      "the \(type) record stays as it was in \(names), because instances below it do; edit all of "
        + "them", section: "PS3.3 §F.5")
    adder.note([problem], candidate)
  }

  /// Has new records above instances that got another place say what those said under which all of
  /// them, and no others, stood before.
  mutating func carryAlong() throws(StagingError) {
    let (fileSet, tree) = (adder.fileSet, adder.staging.tree)
    var origins: [Int: Set<Int>] = [:]
    var targets: [Int: Set<Int>] = [:]
    var pairs: [Int: [Pair]] = [:]
    for instance in moved {
      guard let record = instance.record, let pair = replaced[record] else { continue }
      for target in sequence(first: record, next: { tree.parent(of: $0) }).dropFirst() {
        let type = fileSet.type(of: target, adder.staging)
        guard !tree.isBase(target), Self.types.contains(type),
          let origin = instance.above.first(where: { fileSet.type(of: $0, adder.staging) == type })
        else { continue }
        origins[target, default: []].insert(origin)
        targets[origin, default: []].insert(target)
        pairs[target, default: []].append(pair)
      }
    }
    for (target, found) in origins {
      guard found.count == 1, let origin = found.first, targets[origin] == [target],
        !tree.isAttached(origin), isReplaced(below: target), let edits = pairs[target]
      else { continue }
      let type = fileSet.type(of: target, adder.staging)
      let parent = tree.parent(of: target)
      // What is made up for it was told when it was entered.
      var ignored: [Problem] = []
      if let revision = try revision(of: origin, type, below: parent, edits, &ignored) {
        try set(target, type, revision)
        if let first = edits.first { tell(revision.disputed, stayIn: type, first.new) }
      }
    }
  }

  private mutating func set(
    _ number: Int, _ type: RecordType, _ revision: RecordRevision
  ) throws(StagingError) {
    do throws(WriteError) {
      adder.staging.setMade(
        .new(NewRecord(type: type, keys: try revision.elements())), of: number)
    } catch {
      throw .write(error)
    }
  }

  /// What becomes of a record above edited instances; `nil` if it cannot be read.
  private func revision(
    of number: Int, _ type: RecordType, below parent: Int?, _ edits: [Pair],
    _ problems: inout [Problem]
  ) throws(StagingError) -> RecordRevision? {
    guard let record = adder.fileSet.record(number, adder.staging),
      var revision = RecordRevision(record)
    else { return nil }
    // The others differ from the first in the same, mostly.
    var ignored: [Problem] = []
    for (place, pair) in edits.enumerated() {
      if place == 0 {
        try follow(pair, type, below: parent, &revision, &problems)
      } else {
        try follow(pair, type, below: parent, &revision, &ignored)
      }
    }
    return revision
  }

  /// Whether all instances below a record were replaced.
  private func isReplaced(below number: Int) -> Bool {
    var pending = adder.staging.tree.children(of: number)
    while let next = pending.popLast() {
      if adder.fileSet.hasFile(next, adder.staging), replaced[next] == nil { return false }
      pending += adder.staging.tree.children(of: next)
    }
    return true
  }
}
