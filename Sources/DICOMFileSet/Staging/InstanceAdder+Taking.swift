import DICOM

extension InstanceAdder {
  /// Enters a candidate, or notes why that cannot be.
  ///
  /// - Parameters:
  ///   - place: Its place among all that are added.
  ///   - record: The number of its record in another File-set.
  /// - Returns: The number of its record; `nil` if it has none, or waits.
  /// - Throws: ``StagingError/unexpected(_:keyword:)`` or
  ///   ``StagingError/unexpectedPlace(_:keyword:)``; what was done since the last beginning is
  ///   taken back then.
  @discardableResult
  mutating func take(
    _ result: Result<Candidate, StagingError>, _ path: String, at place: Int, of record: Int? = nil,
    _ additions: inout FileSet.Additions, isPassedOver: (StagingError) -> Bool
  ) throws(StagingError) -> Int? {
    do throws(StagingError) {
      let candidate = try result.get()
      if options.filter != nil, !options.wants(candidate) {
        additions.passedOver += 1
        return nil
      }
      if try waits(candidate, at: place) { return nil }
      let (number, isNew) = try add(candidate, at: place)
      try checkPlace(of: number, path)
      if isNew { additions.added += 1 } else { additions.present += 1 }
      if !isNew, let record { additions.repeated.append(record) }
      return number
    } catch {
      if error.isOfExpectation { throw giveUp(error) }
      if isPassedOver(error) || options.passesOver(error) {
        additions.passedOver += 1
      } else {
        additions.failures.append(.init(path: path, record: record, error: error))
      }
      return nil
    }
  }

  /// Takes records back that were entered for instances that could not be added, where none was.
  mutating func forgetEmpty(_ additions: FileSet.Additions, from first: Int) {
    if additions.added == 0, staging.tree.count > first { staging.rollBack() }
  }

  /// Takes back what was done since the last beginning.
  mutating func giveUp(_ error: StagingError) -> StagingError {
    staging.rollBack()
    return error
  }

  /// Enters what waited, which is read again.
  ///
  /// - Parameters:
  ///   - progress: Returns whether to go on; all are counted already.
  ///   - total: How many are added.
  ///   - jobs: How many are read at once.
  ///   - read: Reads one, by its place among all.
  ///   - take: Enters one.
  /// - Throws: As ``take(_:_:at:of:_:isPassedOver:)``.
  mutating func takeWaiting<Read: Sendable>(
    _ progress: (_ done: Int, _ of: Int) -> Bool, of total: Int, jobs: Int,
    reading read: @escaping @Sendable (Int) -> Read,
    take: (inout InstanceAdder, Int, Read) throws(StagingError) -> Void
  ) throws(StagingError) {
    settle()
    let order = renewal.order
    let reading = OrderedWork(order.count, jobs: jobs) { read(order[$0]) }
    try reading.run { (number, result) throws(StagingError) in
      if number % FileSet.progressStep == 0, !progress(total, total) {
        throw giveUp(.interrupted)
      }
      try take(&self, order[number], result)
    }
  }
}
