import DICOM

/// Where records stand in the tree.
extension RepairPass {
  /// Moves records below those that they belong to (PS3.3 Table F.4-1).
  mutating func repairPlaces() {
    for number in attached where isStill(number) {
      let parent = staging.tree.parent(of: number)
      let isMisplaced = !type(of: number).level.mayStand(below: parent.map { type(of: $0).level })
      let isOfOther = has(number, [.wrongStudy, .wrongSeries]) && !has(number, [.wrongPatient])
      guard isMisplaced || isOfOther else { continue }
      guard let candidate = candidate(for: number) else {
        if isMisplaced, !mayBeReadElsewhere(number) {
          dropWithFiles(
            number, "it stands where its type may not, and no file tells where it belongs")
        }
        continue
      }
      do throws(StagingError) {
        try move(number, candidate, isMisplaced: isMisplaced)
      } catch {
        if isMisplaced { dropWithFiles(number, "it stands where its type may not: \(error)") }
      }
    }
  }

  private mutating func move(
    _ number: Int, _ candidate: InstanceAdder.Candidate, isMisplaced: Bool
  ) throws(StagingError) {
    var problems: [Problem] = []
    let before = staging.tree.parent(of: number)
    let place: Int?
    switch type(of: number).level {
    case .patient, .rootInstance: place = nil
    case .study: place = try adder.patient(of: candidate, &problems)
    case .series: place = try adder.study(of: candidate, &problems)
    case .instance, .any: place = try adder.parent(of: candidate, &problems)
    }
    guard place != before else { return }
    guard place.map({ !isBelow($0, number) }) ?? true else {
      return dropWithFiles(number, "it stands where its type may not")
    }
    adder.staging.move(number, below: place)
    if let before { emptied.insert(before) }
    reindex(number, below: place)
    let name = place.map { target in
      staging.tree.isBase(target)
        ? "the \(type(of: target)) record at byte \(directory.records[target].offset)"
        : "a new \(type(of: target)) record"
    }
    let from = before.map { "below \(type(of: $0))" } ?? "at the root"
    decide(
      .moved, number,
      (isMisplaced
        ? "it stood \(from), where its type may not; it is now "
        : "its file is of another study or series; it is now ")
        + (name.map { "below \($0)" } ?? "at the root"))
  }

  /// Enters a record that was moved where it is now.
  private mutating func reindex(_ number: Int, below parent: Int?) {
    let type = type(of: number)
    guard let record = fileSet.record(number, staging),
      let key = RecordIndex.key(of: record, type)
    else { return }
    adder.staging.index?.add(number, type, below: parent, key)
  }

  /// Whether a record stands below another, or is that one.
  private func isBelow(_ number: Int, _ other: Int) -> Bool {
    var next: Int? = number
    while let record = next {
      if record == other { return true }
      next = staging.tree.parent(of: record)
    }
    return false
  }

  // MARK: Twins

  /// Gives Patient IDs to patients whose own is that of another name, where that is wanted.
  ///
  /// They are made as those of added files are, so that those find their patients.
  mutating func separatePatients() {
    guard options.conflict == .separate else { return }
    let patients = attached.filter { type(of: $0) == .patient }
    let conflicts = patients.filter { has($0, [.identityConflict]) }
    guard !conflicts.isEmpty else { return }
    var taken = Set(patients.compactMap { fileSet.record($0, staging)?.identifier(.patientID) })
    for number in conflicts {
      guard var record = fileSet.record(number, staging),
        let made = madePatientID(of: number, record, besides: taken)
      else { continue }
      record.assign(.texts([made.value]), to: .patientID, .LO)
      do throws(WriteError) {
        staging.setMade(.edited(.patient, elements: try record.recordElements()), of: number)
        taken.insert(made.value)
        decide(
          .mended, number,
          "its Patient ID is that of another name; it gets \(made.value), "
            + made.origin)
      } catch {
        continue
      }
    }
  }

  /// The Patient ID that is made of what a file of a patient says, or its record if no file says it;
  /// `nil` if those that can be made are others'.
  private func madePatientID(
    of number: Int, _ record: DataSet, besides taken: Set<String>
  ) -> KeyFiller.Filling? {
    var (dataSet, study) = (record, "")
    if case .file(let file)? = candidate(for: number)?.keys,
      PatientComparison(record, file.dataSet) == nil
    {
      (dataSet, study) = (file.dataSet, file.dataSet.identifier(.studyInstanceUID))
    } else if let first = staging.tree.first(below: number) {
      study = fileSet.record(first, staging)?.identifier(.studyInstanceUID) ?? ""
    }
    for issuer in [false, true] {
      let made = KeyFiller.patientID(of: dataSet, study: study, issuer: issuer)
      if !taken.contains(made.value) { return made }
    }
    return nil
  }

  /// Joins records of one patient, study or series (PS3.3 §F.5.1, §F.5.2, §F.5.3).
  mutating func joinTwins() {
    let joinsOthers = options.conflict == .join
    join(.patient, .patientID) { joinsOthers || PatientComparison($0, $1) == nil }
    join(.study, .studyInstanceUID) { _, _ in true }
    join(.series, .seriesInstanceUID) { _, _ in true }
  }

  /// More people than this are not told apart by one Patient ID.
  private static var peopleLimit: Int { 64 }

  private mutating func join(
    _ type: RecordType, _ tag: Tag, where isSame: (DataSet, DataSet) -> Bool
  ) {
    struct Place: Hashable {
      var parent: Int?
      var identifier: String
    }
    let codes: Set<Problem.Code> =
      switch type {
      case .patient: [.duplicatePatient, .identityConflict]
      case .study: [.duplicateStudy, .wrongParent]
      default: [.duplicateSeries, .wrongParent]
      }
    let numbers = attached.filter { self.type(of: $0) == type }
    // Nearly always there are none, and nobody need read all records for that.
    guard !decisions.isEmpty || numbers.contains(where: { has($0, codes) }) else { return }
    var owners: [Place: [Int]] = [:]
    for number in numbers {
      guard let record = fileSet.record(number, staging) else { continue }
      let identifier = record.identifier(tag)
      guard !identifier.isEmpty else { continue }
      let place = Place(parent: staging.tree.parent(of: number), identifier: identifier)
      let owner = owners[place]?.prefix(Self.peopleLimit).first { owner in
        fileSet.record(owner, staging).map { isSame($0, record) } ?? false
      }
      guard let owner else {
        owners[place, default: []].append(number)
        continue
      }
      for child in staging.tree.children(of: number) { adder.staging.move(child, below: owner) }
      if type == .patient { takeName(of: record, to: owner) }
      let name =
        staging.tree.isBase(owner)
        ? "at byte \(directory.records[owner].offset)" : "that was made anew"
      decide(.joined, number, "it is of the same \(type) as the record \(name)")
      adder.staging.detachAlone(number)
    }
  }

  /// Gives a patient without a name that of another record that is joined with it.
  private mutating func takeName(of other: DataSet, to owner: Int) {
    guard !other.identifier(.patientName).isEmpty, let record = fileSet.record(owner, staging),
      record.identifier(.patientName).isEmpty
    else { return }
    do throws(WriteError) {
      staging.setMade(.edited(.patient, elements: try other.recordElements()), of: owner)
    } catch {
      return
    }
  }
}
