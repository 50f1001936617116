import DICOM

/// Enters instances into a staged tree.
struct InstanceAdder {
  var fileSet: FileSet
  var options: AddOptions
  var staging: Staging
  /// What the records above what is added have to say, as far as they say it.
  var expectation: Query?
  /// What waits until all others were entered.
  var renewal = ParentRenewal()
  /// Whether an instance whose series belongs to another study may stand below that.
  var joinsSeries = true
  /// Whether a file of a patient is asked for what the PATIENT record does not say.
  var asksFiles = true
  /// The records above instances that were looked at and are as expected.
  private var expected: Set<Int> = []
  let builder: RecordBuilder
  /// The keys of the profile that records above instances have no value for, as far as they were
  /// looked at.
  var lacking: [Int: [RecordKey]] = [:]
  /// Where the files of all records are, once several were asked for.
  var paths: [Int: String]?
  /// How many were asked for.
  var pathCount = 0

  init(
    _ fileSet: FileSet, _ staging: Staging, _ options: AddOptions, isIndexed: Bool = true
  ) {
    self.fileSet = fileSet
    self.options = options
    self.staging = staging
    expectation = options.expectation
    builder = options.builder
    if isIndexed { makeIndex() }
  }

  /// Looks up who is where, and which File IDs are in use, if that is not known yet.
  mutating func makeIndex() {
    guard staging.index == nil || staging.allocator == nil else { return }
    let (fileSet, staging) = (fileSet, staging)
    (self.staging.index, self.staging.allocator) = Parallel.both(jobs: options.jobs) {
      staging.index ?? RecordIndex(fileSet.directory, staging.tree)
    } _: {
      staging.allocator ?? FileIDAllocator(fileSet.directory, staging, root: fileSet.root)
    }
  }

  /// Enters an instance.
  ///
  /// - Parameter place: Its place among those that are added, if it was one of those that waited.
  /// - Returns: The number of its record, and whether it is new.
  mutating func add(
    _ wanted: Candidate, at place: Int? = nil
  ) throws(StagingError) -> (record: Int, isNew: Bool) {
    let known = record(of: wanted.identity.sopInstanceUID)
    guard let known, let place, renewal.sources[place] != nil else {
      let added = try enter(wanted, known, wanted.problems)
      if renewal.isOpen { renewal.entered[added.record] = wanted.parents }
      return added
    }
    let mark = staging.changes.count
    do throws(StagingError) {
      var problems = wanted.problems
      try renew(above: known, from: wanted, at: place, &problems)
      let renewed = try enter(wanted, known, problems)
      staging.deciding.insert(renewed.record)
      return renewed
    } catch {
      staging.rollBack(to: mark)
      makeIndex()
      throw error
    }
  }

  private mutating func enter(
    _ wanted: Candidate, _ known: Int?, _ problems: [Problem]
  ) throws(StagingError) -> (record: Int, isNew: Bool) {
    var problems = problems
    var candidate = separated(
      try completed(wanted, isNew: known == nil, &problems), &problems)
    let identity = candidate.identity
    if let known { return try meet(candidate, of: wanted.identity.patientID, known, &problems) }
    candidate = try revived(candidate, &problems)
    let first = staging.tree.count
    let mark = staging.changes.count
    let (parent, keys, fileID): (Int?, [UInt8], FileID)
    do throws(StagingError) {
      parent = try self.parent(of: candidate, &problems)
      keys = try self.keys(identity.type, candidate, below: parent, &problems)
      fileID = try chooseFileID(for: candidate, below: parent)
    } catch {
      staging.detachEmpty(from: first)
      staging.statements.forget(since: mark)
      throw error
    }
    let record = NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, fileID), keys: keys)
    let number = staging.append(.new(record), below: parent)
    staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes,
        transfer: options.transfer, stamp: candidate.stamp), of: number)
    staging.index?.add(number, identity.type, below: parent, identity.sopInstanceUID)
    completeAbove(number, with: candidate, &problems)
    note(problems, candidate)
    return (number, true)
  }

  /// An instance that is there already stays, or is replaced.
  ///
  /// - Parameter patientID: Whose it is by its file, which may be another one than its records get.
  private mutating func meet(
    _ candidate: Candidate, of patientID: String, _ number: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> (record: Int, isNew: Bool) {
    if try isSame(candidate, as: number) { return (number, false) }
    if options.duplicate == .keepAndWarn {
      let there = fileSet.stagedFileID(of: number, staging).map { ", \($0.shown)," } ?? ""
      note(
        [
          Problem(
            .warning, .duplicateInstance,
            "the File-set has its SOP Instance UID already, with other contents; the one that is "
              + "there\(there) stays", section: "PS3.3 §F.5")
        ], candidate)
      return (number, false)
    }
    guard options.duplicate == .replace else {
      throw .otherContent(
        candidate.name, uid: candidate.identity.sopInstanceUID,
        there: fileSet.stagedFileID(of: number, staging))
    }
    guard try belongs(candidate, where: number, &problems) else {
      try checkOwner(of: number, candidate, of: patientID, &problems)
      let record = try place(candidate, insteadOf: number, &problems)
      completeAbove(record, with: candidate, &problems)
      note(problems, candidate)
      return (record, true)
    }
    let parent = staging.tree.parent(of: number)
    // A file that stays where it is has its own File ID; that of before goes.
    let isInPlace = if case .inPlace = candidate.source { true } else { false }
    let fileID =
      isInPlace
      ? try chooseFileID(for: candidate, below: parent)
      : fileSet.stagedFileID(of: number, staging) ?? FileID([])
    let keys = try keys(candidate.identity.type, candidate, below: parent, &problems)
    staging.setMade(
      .new(
        NewRecord(
          type: candidate.identity.type, privateRecordUID: candidate.identity.privateRecordUID,
          reference: FileReference(candidate.identity, fileID), keys: keys)), of: number)
    staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes,
        transfer: options.transfer,
        replacedPath: isInPlace ? nil : staging.files[number]?.replacedPath,
        stamp: candidate.stamp), of: number)
    completeAbove(number, with: candidate, &problems)
    note(problems, candidate)
    return (number, true)
  }

  /// Makes sure that an instance does not stand below records of somebody else than expected.
  ///
  /// - Throws: ``StagingError/unexpectedPlace(_:keyword:)``; it stands there then.
  mutating func checkPlace(of number: Int, _ name: String) throws(StagingError) {
    guard expectation != nil, let series = staging.tree.parent(of: number),
      !expected.contains(series)
    else { return }
    if let keyword = unexpected(above: number) { throw .unexpectedPlace(name, keyword: keyword) }
    expected.insert(series)
  }

  /// The keyword of the first expectation that the records above an instance do not fulfil.
  func unexpected(above number: Int) -> String? {
    let above = sequence(first: number) { staging.tree.parent(of: $0) }.dropFirst()
    let records = above.compactMap { fileSet.record($0, staging) }
    return expectation?.conditions.first { condition in
      let values = condition.values(in: records)
      return !values.isEmpty && !condition.holds(for: values)
    }?.keyword
  }

  mutating func note(_ problems: [Problem], _ candidate: Candidate) {
    for problem in problems {
      var named = problem
      named.offset = nil
      named.message = "\(candidate.name): \(problem.message)"
      staging.problems.append(named)
    }
  }

  func keys(
    _ type: RecordType, _ candidate: Candidate, below parent: Int?, also more: [RecordKey] = [],
    _ problems: inout [Problem]
  ) throws(StagingError) -> [UInt8] {
    let file: Part10File
    switch candidate.keys {
    case .kept(let keys): return keys[type] ?? []
    case .file(let source): file = source
    }
    do throws(RecordError) {
      return try builder.keys(
        type, of: file, picture: candidate.picture.file, identity: candidate.identity,
        number: staging.tree.childCount(of: parent) + 1, also: more, problems: &problems)
    } catch {
      throw .record(candidate.name, error)
    }
  }
}

extension FileReference {
  /// What a record says of an instance under some File ID.
  init(_ identity: InstanceIdentity, _ fileID: FileID) {
    self.init(
      fileID: fileID, sopClassUID: identity.sopClassUID, sopInstanceUID: identity.sopInstanceUID,
      transferSyntaxUID: identity.transferSyntaxUID,
      relatedGeneralSOPClassUIDs: identity.relatedGeneralSOPClassUIDs)
  }
}
