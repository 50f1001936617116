import DICOM

extension FileSet {
  /// Stages the removal of the instances for which all conditions hold, and of records that have no
  /// instance below them for which they hold, such as those of a patient whose files are gone.
  ///
  /// Records without an instance below them any more go too, with all that hangs on them: nothing of
  /// a removed patient stays.
  /// - Parameter query: The conditions, which see the staged state.
  /// - Returns: How many instances are removed.
  /// - Throws: ``StagingError/noDirectory(_:)``.
  @discardableResult
  public mutating func remove(_ query: Query) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    let fileSet = self
    let (numbers, empty) = Parallel.both(jobs: Self.removingJobs) {
      fileSet.stagedInstances(query)
    } _: {
      fileSet.recordsWithoutInstances(query)
    }
    guard !numbers.isEmpty || !empty.isEmpty else { return 0 }
    detach(numbers + empty)
    return numbers.count
  }

  /// Records with instances and records without are looked for at the same time.
  private static var removingJobs: Int { 2 }

  /// Stages the removal of one instance.
  ///
  /// - Throws: ``StagingError/noInstance(_:)`` or ``StagingError/noDirectory(_:)``.
  public mutating func remove(sopInstanceUID uid: String) throws(StagingError) {
    detach([try stagedInstance(uid)])
  }

  /// Takes records out, and those above them that have no instance below them any more.
  private mutating func detach(_ numbers: [Int]) {
    var fileSet = self
    // Else all of what is staged would be copied when it changes.
    fileSet.staging = nil
    change("remove") { [fileSet] staging in
      var above: Set<Int> = []
      for number in numbers {
        // A record of an instance may have others below it, such as private ones.
        guard staging.tree.isAttached(number) else { continue }
        var next = staging.tree.parent(of: number)
        while let parent = next, above.insert(parent).inserted {
          next = staging.tree.parent(of: parent)
        }
        staging.detach(number)
      }
      for number in above.sorted()
      where staging.tree.isAttached(number) && !fileSet.hasInstance(below: number, staging) {
        staging.detach(number)
      }
    }
  }

  /// Whether there is an instance below a record; most often the first one that is looked at.
  private func hasInstance(below number: Int, _ staging: Staging) -> Bool {
    var pending = [staging.tree.first(below: number)].compactMap(\.self)
    while let record = pending.popLast() {
      if hasFile(record, staging) { return true }
      if let next = staging.tree.next(after: record) { pending.append(next) }
      if let lower = staging.tree.first(below: record) { pending.append(lower) }
    }
    return false
  }

  /// The records without an instance below them for which all conditions hold, the topmost only.
  private func recordsWithoutInstances(_ query: Query) -> [Int] {
    let staging = staging ?? Staging(directory)
    // Whether a record is an instance, or has one below it.
    var isNeeded = [Bool](repeating: false, count: staging.tree.count)
    staging.tree.walk { number, _ in
      guard hasFile(number, staging) else { return }
      var next: Int? = number
      while let record = next, !isNeeded[record] {
        isNeeded[record] = true
        next = staging.tree.parent(of: record)
      }
    }
    var numbers: [Int] = []
    var path = RecordPath()
    var last: (number: Int, depth: Int)?
    staging.tree.walk { number, depth in
      path.enter(number, depth: depth)
      if let above = last, depth > above.depth { return }
      last = nil
      guard !isNeeded[number] else { return }
      let records = path.dataSets { wholeRecord($0, staging) }
      // What a record cannot say is no reason to remove it.
      let isMeant =
        query.isEmpty || query.conditions.contains { !$0.values(in: records).isEmpty }
      guard isMeant, query.matches(records) else { return }
      numbers.append(number)
      last = (number, depth)
    }
    return numbers
  }

  /// The numbers of the instances for which all conditions hold, as staged.
  func stagedInstances(_ query: Query) -> [Int] {
    var numbers: [Int] = []
    guard let staging, !staging.isEmpty else {
      var matcher = RecordMatcher(query, directory)
      matcher.run { number, verdicts in
        if verdicts.decide(query.conditions) { numbers.append(number) }
      }
      return numbers + unnamedInstances(query, but: numbers)
    }
    var path = RecordPath()
    staging.tree.walk { number, depth in
      path.enter(number, depth: depth)
      guard hasFile(number, staging) else { return }
      let isAsItWas = staging.tree.isBase(number) && !staging.tree.isMade(number)
      if isAsItWas, query.excludes(number, in: directory) { return }
      if query.matches(path.dataSets { wholeRecord($0, staging) }) { numbers.append(number) }
    }
    return numbers + unnamedInstances(query, but: numbers)
  }

  mutating func stagedInstance(_ uid: String) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    var staged = staging ?? Staging(directory)
    var index = staged.index ?? RecordIndex(directory, staged.tree)
    var found = index.instance(uid)
    if found == nil, !index.unnamed.isEmpty {
      index.name(instanceUIDs(of: index.unnamed, staged))
      found = index.instance(uid)
    }
    staged.index = index
    if staging != nil { staging?.index = index }
    guard let number = found, staged.tree.isAttached(number) else {
      throw .noInstance(uid)
    }
    return number
  }
}
