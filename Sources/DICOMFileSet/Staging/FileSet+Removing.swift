import DICOM

extension FileSet {
  /// Stages the removal of the instances for which all conditions hold.
  ///
  /// Records that have nothing below them any more go too.
  /// - Parameter query: The conditions, which see the staged state.
  /// - Returns: How many instances are removed.
  /// - Throws: ``StagingError/noDirectory(_:)``.
  @discardableResult
  public mutating func remove(_ query: Query) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    let numbers = stagedInstances(query)
    guard !numbers.isEmpty else { return 0 }
    change("remove") { staging in
      for number in numbers {
        // A record of an instance may have others below it, such as private ones.
        if staging.tree.isAttached(number) { staging.detach(number) }
      }
    }
    return numbers.count
  }

  /// Stages the removal of one instance.
  ///
  /// - Throws: ``StagingError/noInstance(_:)`` or ``StagingError/noDirectory(_:)``.
  public mutating func remove(sopInstanceUID uid: String) throws(StagingError) {
    let number = try stagedInstance(uid)
    change("remove") { $0.detach(number) }
  }

  /// The numbers of the instances for which all conditions hold, as staged.
  func stagedInstances(_ query: Query) -> [Int] {
    var numbers: [Int] = []
    guard let staging, !staging.isEmpty else {
      var matcher = RecordMatcher(query, directory)
      matcher.run { number, verdicts in
        if verdicts.decide(query.conditions) { numbers.append(number) }
      }
      return numbers
    }
    var path = RecordPath()
    staging.tree.walk { number, depth in
      path.enter(number, depth: depth)
      guard hasFile(number, staging) else { return }
      let isAsItWas = staging.tree.isBase(number) && !staging.tree.isMade(number)
      if isAsItWas, query.excludes(number, in: directory) { return }
      if query.matches(path.dataSets { wholeRecord($0, staging) }) { numbers.append(number) }
    }
    return numbers
  }

  mutating func stagedInstance(_ uid: String) throws(StagingError) -> Int {
    guard origin == .directory else { throw .noDirectory(source) }
    var staged = staging ?? Staging(directory)
    var index = staged.index ?? RecordIndex(directory, staged.tree)
    let found = index.instance(uid)
    staged.index = index
    if staging != nil { staging?.index = index }
    guard let number = found, staged.tree.isAttached(number) else {
      throw .noInstance(uid)
    }
    return number
  }
}
