import DICOM

/// Where the record of an instance stands: below those of its patient, study and series.
extension InstanceAdder {
  /// An instance whose Patient ID belongs to somebody else gets a made one, where that is wanted: a
  /// Patient ID stands in one record only (PS3.3 §F.5.1).
  mutating func separated(_ candidate: Candidate, _ problems: inout [Problem]) -> Candidate {
    guard options.conflict == .separate, case .file(let file) = candidate.keys,
      let conflict = patient(for: candidate)?.conflict
    else { return candidate }
    var result = candidate
    let made = KeyFiller.patientID(
      of: file.dataSet, study: candidate.identity.studyInstanceUID,
      issuer: conflict.tag == .issuerOfPatientID)
    result.identity.patientID = made.value
    problems.append(.otherPatient(conflict, "its records get \(made.origin)"))
    return result
  }

  mutating func parent(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int? {
    guard !candidate.identity.isAtRoot else { return nil }
    if let other = otherSeries(of: candidate) {
      guard options.conflict != .refuse else { throw .otherSeriesStudy(candidate.name) }
      // A picture below somebody else's name is worse than a series that stands twice.
      let above = joinsSeries && options.conflict == .warn ? ofOnePatient(candidate, other) : nil
      problems.append(.otherSeriesStudy(joins: above != nil))
      if let above {
        compare(candidate, [(above.patient, 0), (above.study, 1), (other, 2)], &problems)
        return other
      }
    }
    return try series(of: candidate, below: try study(of: candidate, &problems), &problems)
  }

  /// The study that an instance belongs to.
  mutating func study(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    let identity = candidate.identity
    let found = patient(for: candidate)
    var patient = found?.record
    if let found, let conflict = found.conflict {
      switch options.conflict {
      case .refuse: throw .otherPatient(candidate.name, keyword: RecordError.name(of: conflict.tag))
      // An edited instance, or a copied record, has the Patient ID that it is to have.
      case .separate:
        patient = nil
        problems.append(.otherPatient(conflict, "it gets a record of its own"))
      case .warn: break
      }
    }
    if let patient {
      if let own = staging.index?.study(identity.studyInstanceUID, below: patient),
        staging.tree.isAttached(own)
      {
        compare(candidate, [(patient, 0), (own, 1)], &problems)
        return own
      }
      compare(candidate, [(patient, 0)], &problems)
    }
    let study = staging.index?.study(identity.studyInstanceUID).flatMap {
      staging.tree.isAttached($0) ? $0 : nil
    }
    if let study, staging.tree.parent(of: study) != nil {
      guard options.conflict != .refuse else { throw .otherStudyPatient(candidate.name) }
      // A picture below somebody else's name is worse than a study that stands twice.
      let joins = options.conflict == .warn && !statesPatient(candidate)
      problems.append(.otherStudyPatient(joins: joins))
      if joins {
        compare(candidate, [(study, 1)], &problems)
        return study
      }
    }
    let owner: Int
    if let patient {
      owner = patient
    } else {
      owner = try enter(.patient, candidate, below: nil, &problems)
    }
    return try enter(.study, candidate, below: owner, &problems)
  }

  /// The patient that an instance belongs to, by Patient ID alone.
  mutating func patient(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    let known = staging.index?.patients(candidate.identity.patientID).first {
      staging.tree.isAttached($0)
    }
    if let known { return known }
    return try enter(.patient, candidate, below: nil, &problems)
  }

  /// The record of the Patient ID of an instance that says the same of the patient; if none does, the
  /// first one, and what it says otherwise.
  mutating func patient(
    for candidate: Candidate
  ) -> (record: Int, conflict: ParentStatements.Disagreement?)? {
    var first: (record: Int, conflict: ParentStatements.Disagreement?)?
    for number in staging.index?.patients(candidate.identity.patientID) ?? []
    where staging.tree.isAttached(number) {
      let conflict = disagreements(of: candidate, with: number, at: 0).first(where: \.isOfIdentity)
      if conflict == nil { return (number, nil) }
      if first == nil { first = (number, conflict) }
    }
    return first
  }

  private mutating func series(
    of candidate: Candidate, below study: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    if let number = staging.index?.series(candidate.identity.seriesInstanceUID, below: study),
      staging.tree.isAttached(number)
    {
      compare(candidate, [(number, 2)], &problems)
      return number
    }
    return try enter(.series, candidate, below: study, &problems)
  }

  /// Whether the Patient ID of an instance is its own, and not made for it.
  private func statesPatient(_ candidate: Candidate) -> Bool {
    guard case .file(let file) = candidate.keys else { return true }
    return !file.dataSet.identifier(.patientID).isEmpty
  }

  /// The records above a series, if it is of the same patient as an instance, as far as both tell.
  private mutating func ofOnePatient(
    _ candidate: Candidate, _ series: Int
  ) -> (patient: Int, study: Int)? {
    guard let study = staging.tree.parent(of: series),
      let patient = staging.tree.parent(of: study), let own = self.patient(for: candidate),
      own.record == patient, own.conflict == nil
    else { return nil }
    return (patient, study)
  }

  /// The series of another study that has the Series Instance UID of an instance.
  private func otherSeries(of candidate: Candidate) -> Int? {
    let identity = candidate.identity
    guard let index = staging.index, let series = index.series(identity.seriesInstanceUID),
      staging.tree.isAttached(series), let study = staging.tree.parent(of: series)
    else { return nil }
    if let own = index.study(identity.studyInstanceUID) {
      if own == study { return nil }
      if let known = index.series(identity.seriesInstanceUID, below: own),
        staging.tree.isAttached(known)
      {
        return nil
      }
    }
    // One study of two patients is told as such.
    let stated = fileSet.record(study, staging).flatMap { RecordIndex.key(of: $0, .study) }
    return stated == identity.studyInstanceUID ? nil : series
  }

  private mutating func enter(
    _ type: RecordType, _ candidate: Candidate, below parent: Int?, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    let keys = try keys(type, candidate, below: parent, &problems)
    let number = staging.append(.new(NewRecord(type: type, keys: keys)), below: parent)
    let value =
      switch type {
      case .patient: candidate.identity.patientID
      case .study: candidate.identity.studyInstanceUID
      default: candidate.identity.seriesInstanceUID
      }
    staging.index?.add(number, type, below: parent, value)
    staging.statements.note(
      candidate.parents, from: candidate.name, of: number, mark: staging.changes.count)
    return number
  }

  // MARK: What files say

  /// What an instance says otherwise than a record, or the files below it.
  mutating func disagreements(
    of candidate: Candidate, with number: Int, at level: Int
  ) -> [ParentStatements.Disagreement] {
    let mark = staging.changes.count
    if !staging.statements.knows(number) {
      var records: [DataSet?] = [nil, nil, nil]
      records[level] = fileSet.record(number, staging)
      let place =
        staging.tree.isBase(number) ? " at byte \(fileSet.directory.records[number].offset)" : ""
      staging.statements.note(
        ParentKeys(ofRecords: records, builder.parentElements),
        from: "the \(ParentKeys.types[level]) record\(place)", of: number, mark: mark)
    }
    if level == 0, asksFiles { askFile(of: number, about: candidate) }
    return staging.statements.compare(
      candidate.parents, from: candidate.name, with: number, at: level, builder.parentElements,
      mark: mark)
  }

  /// Notes what a file of a patient says, where its record does not say what tells the patient apart
  /// from whom an instance is of; one file is read for each patient at most.
  private mutating func askFile(of patient: Int, about candidate: Candidate) {
    guard staging.tree.isBase(patient), !staging.asked.contains(patient),
      let record = fileSet.record(patient, staging)
    else { return }
    let silent = candidate.parents.values(at: 0, builder.parentElements).contains {
      PatientComparison.tags.contains($0.tag) && !$0.text.isEmpty
        && record.identifier($0.tag).isEmpty
    }
    guard silent else { return }
    staging.asked.insert(patient)
    var instance = staging.tree.first(below: patient)
    while let number = instance, !fileSet.hasFile(number, staging) {
      instance = staging.tree.first(below: number)
    }
    guard let instance, staging.files[instance] == nil, let path = path(of: instance) else {
      return
    }
    do throws(ReadError) {
      let dataSet = try Part10File(path: path, limits: options.limits).dataSet
      let said = dataSet.identifier(.patientID)
      // A file of somebody else says nothing of this patient.
      guard said.isEmpty || said == record.identifier(.patientID) else { return }
      _ = staging.statements.compare(
        ParentKeys(of: dataSet, builder.parentElements), from: path, with: patient, at: 0,
        builder.parentElements, mark: staging.changes.count)
    } catch {
      return  // What is wrong with files that are there is said by `check`.
    }
  }

  /// Says what an instance says otherwise than the records above it, once for each element.
  mutating func compare(
    _ candidate: Candidate, _ records: [(number: Int, level: Int)], _ problems: inout [Problem]
  ) {
    for (number, level) in records {
      for found in disagreements(of: candidate, with: number, at: level)
      where staging.statements.reports(found, of: number, mark: staging.changes.count) {
        problems.append(found.problem())
      }
    }
  }
}

extension Problem {
  /// A Patient ID that stands for two people.
  fileprivate static func otherPatient(
    _ conflict: ParentStatements.Disagreement, _ remedy: String
  ) -> Problem {
    Problem(
      .warning, .identityConflict,
      "its Patient ID belongs to a patient with another \(RecordError.name(of: conflict.tag)), see "
        + "\(conflict.origin); \(remedy)", section: "PS3.3 §F.5.1")
  }

  /// A study of two patients.
  fileprivate static func otherStudyPatient(joins: Bool) -> Problem {
    Problem(
      .warning, .identityConflict,
      joins
        ? "it names no patient, and its study belongs to one in the File-set; it stands below that one"
        : "its study belongs to another patient in the File-set; the same study stands below both now",
      section: "PS3.3 §F.5.2")
  }

  /// A series of two studies.
  fileprivate static func otherSeriesStudy(joins: Bool) -> Problem {
    Problem(
      .warning, .identityConflict,
      "its series belongs to another study in the File-set; "
        + (joins ? "it stands below that other study" : "the same series stands below both now"),
      section: "PS3.3 §F.5.3")
  }
}
