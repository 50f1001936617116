import DICOM

extension InstanceAdder {
  /// Whether an instance belongs below the records that stand above one of the same SOP Instance UID.
  ///
  /// - Throws: ``StagingError/otherPatient(_:)``.
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
    var patient: Int?
    for (type, key) in wanted {
      guard let above = next, fileSet.type(of: above, staging) == type,
        let record = fileSet.record(above, staging), RecordIndex.key(of: record, type) == key
      else { return false }
      patient = above
      next = staging.tree.parent(of: above)
    }
    guard next == nil else { return false }
    if let patient, !isSamePatient(identity, as: patient) {
      guard options.conflict != .refuse else { throw .otherPatient(candidate.name) }
      problems.append(.otherPatient)
    }
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
          transfer: options.transfer, replacedPath: replaced), of: number)
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

  /// Whether an instance that is in memory would be written with the same bytes as a file has.
  func isInMemory(_ candidate: Candidate, _ path: String) throws(StagingError) -> Bool {
    guard case .memory(let data) = candidate.source else { return false }
    var write = WriteOptions()
    write.meta = .complete
    let bytes: [UInt8]
    do throws(WriteError) { bytes = try data.bytes(options: write) } catch { throw .write(error) }
    do throws(FileError) {
      let file = try FileBytes(path: path)
      guard file.count == bytes.count else { return false }
      var other: [UInt8] = []
      try file.copy(0..<file.count, into: &other)
      return other == bytes
    } catch {
      throw .unreadable(error.path, .file(error))
    }
  }
}

extension Problem {
  /// A Patient ID that stands for two names.
  static var otherPatient: Problem {
    Problem(
      .warning, .identityConflict,
      "its Patient ID belongs to a patient of another name in the File-set",
      section: "PS3.3 §F.5.1")
  }
}
