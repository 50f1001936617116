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
        if isMisplaced {
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
  mutating func separatePatients() {
    guard options.conflict == .separate else { return }
    for number in attached where has(number, [.identityConflict]) {
      guard var record = fileSet.record(number, staging) else { continue }
      let study = staging.tree.first(below: number).flatMap { fileSet.record($0, staging) }
      let made = KeyFiller.patientID(
        of: record, study: study?.identifier(.studyInstanceUID) ?? "")
      record.assign(.texts([made.value]), to: .patientID, .LO)
      do throws(WriteError) {
        staging.setMade(.edited(.patient, elements: try record.recordElements()), of: number)
        decide(
          .mended, number,
          "its Patient ID is that of another name; it gets \(made.value), "
            + made.origin)
      } catch {
        continue
      }
    }
  }

  /// Joins records of one patient, study or series (PS3.3 §F.5.1, §F.5.2, §F.5.3).
  mutating func joinTwins() {
    let joinsNames = options.conflict == .join
    join(.patient) { record in
      // Empty components at the end of a name say nothing.
      let name = record.identifier(.patientName).reversed().drop { $0 == "^" || $0 == "=" }
      return [record.identifier(.patientID)] + (joinsNames ? [] : [String(name)])
    }
    join(.study) { [$0.identifier(.studyInstanceUID)] }
    join(.series) { [$0.identifier(.seriesInstanceUID)] }
  }

  private mutating func join(_ type: RecordType, _ key: (DataSet) -> [String]) {
    struct Place: Hashable {
      var parent: Int?
      var key: [String]
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
    var owners: [Place: Int] = [:]
    for number in numbers {
      guard let record = fileSet.record(number, staging) else { continue }
      let values = key(record)
      guard !(values.first ?? "").isEmpty else { continue }
      let place = Place(parent: staging.tree.parent(of: number), key: values)
      guard let owner = owners[place] else {
        owners[place] = number
        continue
      }
      for child in staging.tree.children(of: number) { adder.staging.move(child, below: owner) }
      let name =
        staging.tree.isBase(owner)
        ? "at byte \(directory.records[owner].offset)" : "that was made anew"
      decide(.joined, number, "it is of the same \(type) as the record \(name)")
      adder.staging.detachAlone(number)
    }
  }
}
