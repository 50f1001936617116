import DICOM

extension InstanceAdder {
  /// Whether an instance belongs below the records that stand above one of the same SOP Instance UID.
  ///
  /// - Throws: ``StagingError/otherPatient(_:keyword:)``.
  mutating func belongs(
    _ candidate: Candidate, where number: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> Bool {
    guard let above = chain(of: candidate, where: number) else { return false }
    if options.conflict == .refuse, let patient = above.last,
      let conflict = disagreements(of: candidate, with: patient.number, at: patient.level)
        .first(where: \.isOfIdentity)
    {
      throw .otherPatient(candidate.name, keyword: RecordError.name(of: conflict.tag))
    }
    compare(candidate, above.reversed(), &problems)
    return true
  }

  /// The records above one of an instance, the nearest first, if a candidate belongs below them.
  func chain(of candidate: Candidate, where number: Int) -> [(number: Int, level: Int)]? {
    let identity = candidate.identity
    let wanted: [RecordType] = identity.isAtRoot ? [] : ParentKeys.types.reversed()
    var next = staging.tree.parent(of: number)
    var above: [(number: Int, level: Int)] = []
    for (place, type) in wanted.enumerated() {
      guard let record = next, fileSet.type(of: record, staging) == type,
        let keys = fileSet.record(record, staging),
        RecordIndex.key(of: keys, type) == identity.key(of: type)
      else { return nil }
      above.append((record, 2 - place))
      next = staging.tree.parent(of: record)
    }
    return next == nil ? above : nil
  }

  /// Makes sure that nobody replaces an instance of another patient unheard.
  ///
  /// - Throws: ``StagingError/otherOwner(_:there:)``,
  ///   ``StagingError/unexpectedReplacement(_:keyword:)``.
  func checkOwner(
    of number: Int, _ candidate: Candidate, of patientID: String, _ problems: inout [Problem]
  ) throws(StagingError) {
    let above = sequence(first: number) { staging.tree.parent(of: $0) }.dropFirst()
    guard let patient = above.first(where: { fileSet.type(of: $0, staging) == .patient }),
      let record = fileSet.record(patient, staging),
      let owner = RecordIndex.key(of: record, .patient), owner != patientID
    else { return }
    if case .file(let file) = candidate.keys, KeyFiller.isMade(owner, in: record, of: file.dataSet)
    {
      return
    }
    if let keyword = unexpected(above: number) {
      throw .unexpectedReplacement(candidate.name, keyword: keyword)
    }
    let there = fileSet.stagedFileID(of: number, staging)
    guard options.conflict != .refuse else { throw .otherOwner(candidate.name, there: there) }
    problems.append(
      Problem(
        .warning, .identityConflict,
        "it takes the place of \(there?.shown ?? "an instance"), which has its SOP Instance UID and is "
          + "another patient's, and goes", section: "PS3.3 §F.5"))
  }

  /// Enters an instance where it belongs, under the File ID of another one, which goes; a file that
  /// stays where it is has its own. What stands below the record of the other one goes along.
  ///
  /// - Returns: The number of its record.
  /// - Throws: ``StagingError``; nothing is changed then.
  mutating func place(
    _ candidate: Candidate, insteadOf old: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    let known = fileSet.stagedFileID(of: old, staging) ?? FileID([])
    let isInPlace = if case .inPlace = candidate.source { true } else { false }
    let replaced = isInPlace ? nil : replacedPath(old, known)
    let mark = staging.changes.count
    // It goes first, so that a study that had nothing else can come below another patient.
    staging.detach(old)
    do throws(StagingError) {
      let parent = try parent(of: candidate, &problems)
      let keys = try keys(candidate.identity.type, candidate, below: parent, &problems)
      let fileID = isInPlace ? try chooseFileID(for: candidate, below: parent) : known
      let record = NewRecord(
        type: candidate.identity.type, privateRecordUID: candidate.identity.privateRecordUID,
        reference: FileReference(candidate.identity, fileID), keys: keys)
      let number = staging.append(.new(record), below: parent)
      staging.setFile(
        Staging.StagedFile(
          source: candidate.source, fileID: fileID, bytes: candidate.bytes,
          transfer: options.transfer, replacedPath: replaced, stamp: candidate.stamp), of: number)
      staging.moveChildren(of: old, below: number)
      staging.index?.add(number, record.type, below: parent, candidate.identity.sopInstanceUID)
      return number
    } catch {
      staging.rollBack(to: mark)
      makeIndex()
      throw error
    }
  }
}

extension InstanceAdder {
  /// The path below the root of the file of a record that goes, where its File ID is still that one.
  private func replacedPath(_ number: Int, _ fileID: FileID) -> String? {
    if let path = staging.files[number]?.replacedPath { return path }
    guard staging.tree.isBase(number), fileSet.directory.fileID(of: number) == fileID else {
      return nil
    }
    return fileSet.path(of: number, staging).flatMap { fileSet.pathOnMedium($0) }
  }
}
