import DICOM

/// What records say: their types, keys and values.
extension RepairPass {
  /// Findings that say nothing about the elements of a record.
  private static var ofOthers: Set<Problem.Code> {
    [
      .noRoot, .badOffset, .shiftedOffsets, .linkedTwice, .recordTooDeep, .wrongLastRoot,
      .unreachable,
      .wrongParent,
      .missingFile, .badFileID, .fileName, .sharedFile, .childlessRecord, .inactiveRecord,
      .duplicatePatient, .duplicateStudy, .duplicateSeries, .duplicateInstance, .identityConflict,
      .retiredRecordType, .madeUpKey, .wrongPatient, .wrongStudy,
      .wrongSeries, .notDICOM, .undecodablePixels,
    ]
  }

  /// Puts right what is wrong inside of records.
  ///
  /// - Throws: ``StagingError/interrupted``.
  mutating func repairRecords() throws(StagingError) {
    for (place, number) in attached.enumerated() {
      if place.isMultiple(of: 256) { try goOn(.mending, place) }
      guard isStill(number), !staging.tree.isMade(number) else { continue }
      let characterSet = characterSet(of: number)
      let found = faults(of: number, characterSet)
      let newFileID = self.newFileID(of: number)
      guard !found.isEmpty || newFileID != nil else { continue }
      repair(number, found, newFileID, characterSet)
    }
  }

  /// What was found of a record that can be put right in it; a character set only if it is known,
  /// as the bytes of the text stay else.
  private func faults(of number: Int, _ characterSet: [String]?) -> [Finding] {
    findings[number].filter { finding in
      let code = finding.problem.code
      return !Self.ofOthers.contains(code) && (characterSet != nil || !Self.ofText.contains(code))
    }
  }

  /// The File ID that a record gets because its file has another name; `nil` if it keeps its own.
  private func newFileID(of number: Int) -> FileID? {
    guard has(number, [.fileName, .badFileID]), case .found(let file)? = locations[number] else {
      return nil
    }
    let fileID = FileID(path: file.path)
    return fileID.isConformant && fileID != directory.fileID(of: number) ? fileID : nil
  }

  private mutating func repair(
    _ number: Int, _ found: [Finding], _ newFileID: FileID?, _ characterSet: [String]?
  ) {
    let candidate = candidate(for: number)
    let isReadable = candidate != nil || !mayBeReadElsewhere(number)
    guard let type = soundType(of: number, candidate) else {
      if isReadable { dropUntyped(number) }
      return
    }
    let mender = RecordMender(directory: directory, number: number)
    var faulty = faulty(number, mender, hasFile: candidate != nil)
    if type.isParent {
      faulty.formUnion(RecordMender.reference)
      if case .found(let file)? = locations.remove(number) { addAnew([file.path]) }
    }
    if newFileID != nil { faulty.insert(.referencedFileID) }
    if type.isParent, let disputed = disputed(number, mender) {
      faulty.subtract(disputed)
      leaveDisputed(disputed, of: number)
    }
    var made: [UInt8] = []
    if let candidate {
      let fileID = type.isParent ? nil : newFileID ?? directory.fileID(of: number)
      made = self.made(type, candidate, fileID, below: staging.tree.parent(of: number))
    } else if has(number, [.missingKey, .emptyKey, .missingReference, .privateRecordUID]),
      !keepsMissing(number), isReadable
    {
      return drop(
        number, "it lacks what a \(type) record must have, and there is no file to take it from")
    }
    let elements = mender.mended(without: faulty, from: made, declaring: characterSet)
    let isHeadWrong = mender.faulty(found.compactMap(\.problem.offset)).contains {
      $0 < .directoryRecordType
    }
    guard isHeadWrong || isOther(elements, type, number) || has(number, Self.ofBytes) else {
      return
    }
    adder.staging.setMade(.edited(type, elements: elements), of: number)
    var reasons: [String] = []
    var told: Set<String> = []
    let isOfNoType = has(number, [.noRecordType, .unknownRecordType])
    for finding in found
    where !(isOfNoType && finding.problem.code == .wrongRecordType)
      && told.insert(finding.problem.message).inserted
    {
      reasons.append(finding.problem.message)
    }
    if let characterSet {
      reasons.append("its text is in \(characterSet.joined(separator: "\\"))")
    }
    if let newFileID { reasons.append("its file is named \(newFileID.path) on the medium") }
    let more = reasons.count > 3 ? "; and \(reasons.count - 3) more" : ""
    decide(.mended, number, reasons.prefix(3).joined(separator: "; ") + more)
  }

  /// The keys of a patient, study or series that some of its files say as its record does, and others
  /// otherwise; `nil` for none.
  private func disputed(_ number: Int, _ mender: RecordMender) -> Set<Tag>? {
    let found = findings[number].filter { $0.problem.code == .keyMismatch }
    guard !found.isEmpty else { return nil }
    var tags = mender.faulty(found.compactMap(\.problem.offset))
    let record = directory.dataSet(of: number)
    var disputed: Set<Tag> = []
    for candidate in candidates(below: number) where !tags.isEmpty {
      guard case .file(let file) = candidate.keys else { continue }
      for tag in tags {
        let stated = record[tag].map { record.comparable($0) }
        guard stated == file.dataSet[tag].map({ file.dataSet.comparable($0) }) else { continue }
        tags.remove(tag)
        disputed.insert(tag)
      }
    }
    return disputed.isEmpty ? nil : disputed
  }

  private mutating func leaveDisputed(_ tags: Set<Tag>, of number: Int) {
    let names = tags.sorted().map(RecordError.name).joined(separator: ", ")
    decide(
      .left, number,
      "files of one \(type(of: number)) disagree about \(names); the record stays as some of them "
        + "have it. What to do: correct the others with 'fileset set --media'")
  }

  /// What is wrong with the bytes of a record whose elements may all be sound: those behind them do not
  /// stay.
  private static var ofBytes: Set<Problem.Code> {
    [.inUseFlag, .unsortedElements, .overlong, .truncated, .misplacedElement]
  }

  func isOther(_ elements: [UInt8], _ type: RecordType, _ number: Int) -> Bool {
    guard type == directory.type(of: number) else { return true }
    do throws(WriteError) {
      return try directory.resolved(number).recordElements() != elements
    } catch {
      return true
    }
  }

  /// What is wrong with values, which are better than none.
  private static var ofValues: Set<Problem.Code> { [.invalidValue, .multiplicity, .wrongVR] }

  /// The elements of a record that a finding is about.
  ///
  /// - Parameter hasFile: Whether there is a file to take their values from; else a bad value stays,
  ///   unless it only has to be written otherwise.
  func faulty(_ number: Int, _ mender: RecordMender, hasFile: Bool = true) -> Set<Tag> {
    // The bytes of text stay, whatever character set they are in.
    let found = findings[number].filter {
      !Self.ofOthers.contains($0.problem.code) && !Self.ofText.contains($0.problem.code)
    }
    // The order of elements, and of what is at the beginning, says nothing about that element.
    let offsets = found.filter { $0.problem.code != .unsortedElements }.compactMap(\.problem.offset)
    let tags = mender.faulty(offsets).subtracting([.referencedFileID, .directoryRecordType])
    guard !hasFile else { return tags }
    func faulty(_ isOfValue: Bool) -> Set<Tag> {
      mender.faulty(
        found.filter { Self.ofValues.contains($0.problem.code) == isOfValue }
          .compactMap(\.problem.offset))
    }
    var dataSet = directory.dataSet(of: number)
    // A value that is bad, and written so that it cannot stay either, goes.
    return tags.subtracting(faulty(true).subtracting(faulty(false)).filter { !dataSet.mend($0) })
  }

  /// What a record would be if it were made of an instance; empty if that cannot be.
  func made(
    _ type: RecordType, _ candidate: InstanceAdder.Candidate, _ fileID: FileID?,
    below parent: Int?
  ) -> [UInt8] {
    var ignored: [Problem] = []
    do throws(StagingError) {
      let keys = try adder.keys(type, candidate, below: parent, &ignored)
      return NewRecord(
        type: type, privateRecordUID: type == .privateRecord ? candidate.identity.sopClassUID : nil,
        reference: fileID.map { FileReference(candidate.identity, $0) }, keys: keys
      ).elements
    } catch {
      return []
    }
  }

  // MARK: Types

  /// The type that a record has to be of; `nil` if nobody can know.
  func soundType(
    of number: Int, _ candidate: InstanceAdder.Candidate?
  ) -> RecordType? {
    let type = directory.type(of: number)
    guard has(number, [.noRecordType, .unknownRecordType, .wrongRecordType]) else { return type }
    if locations[number] != nil { return candidate?.identity.type ?? known(type) }
    let record = directory.dataSet(of: number)
    let below = staging.tree.first(below: number).map { directory.level(of: $0) }
    switch below {
    case .instance?: return .series
    case .series?: return .study
    case .study?: return .patient
    default: break
    }
    if record.contains(.seriesInstanceUID) { return .series }
    if record.contains(.studyInstanceUID) { return .study }
    if record.contains(.patientID) { return .patient }
    return known(type)
  }

  private func known(_ type: RecordType) -> RecordType? {
    type.level == .any && !type.isRetired && type != .privateRecord ? nil : type
  }

  /// Takes a record out whose type nobody knows; instances below it get records anew.
  private mutating func dropUntyped(_ number: Int) {
    dropWithFiles(number, "nothing tells of what type it is")
  }

  /// Takes a record out, and has the files of instances below it added anew.
  mutating func dropWithFiles(_ number: Int, _ reason: String) {
    var paths: [String] = []
    staging.tree.walk(from: number) { number, _ in
      if case .found(let file)? = locations[number] { paths.append(file.path) }
    }
    drop(number, reason)
    addAnew(paths)
  }

  /// Has records made for files whose own do not stay.
  private mutating func addAnew(_ paths: [String]) {
    for path in paths {
      let found = FoundPath(
        path: "\(fileSet.root)/\(path)", below: path, place: path, isFound: true)
      unreferenced.append(
        Unreferenced(path: path, candidate: found.candidate(adder.options, adder.builder)))
    }
  }
}
