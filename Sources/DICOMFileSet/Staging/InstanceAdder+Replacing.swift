import DICOM

extension InstanceAdder {
  /// Whether an instance belongs below the records that stand above one of the same SOP Instance UID.
  ///
  /// - Throws: ``StagingError/otherPatient(_:keyword:)``.
  mutating func belongs(
    _ candidate: Candidate, where number: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> Bool {
    let identity = candidate.identity
    let wanted: [(type: RecordType, key: String)] =
      identity.isAtRoot
      ? []
      : [
        (.series, identity.seriesInstanceUID), (.study, identity.studyInstanceUID),
        (.patient, identity.patientID),
      ]
    var next = staging.tree.parent(of: number)
    var above: [(number: Int, level: Int)] = []
    for (place, (type, key)) in wanted.enumerated() {
      guard let record = next, fileSet.type(of: record, staging) == type,
        let keys = fileSet.record(record, staging), RecordIndex.key(of: keys, type) == key
      else { return false }
      above.append((record, 2 - place))
      next = staging.tree.parent(of: record)
    }
    guard next == nil else { return false }
    if options.conflict == .refuse, let patient = above.last,
      let conflict = disagreements(of: candidate, with: patient.number, at: patient.level)
        .first(where: \.isOfIdentity)
    {
      throw .otherPatient(candidate.name, keyword: RecordError.name(of: conflict.tag))
    }
    compare(candidate, above.reversed(), &problems)
    return true
  }

  /// Enters an instance where it belongs, under the File ID of another one, which goes; a file that
  /// stays where it is has its own.
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
