import DICOM

/// Enters instances into a staged tree.
struct InstanceAdder {
  let fileSet: FileSet
  let options: AddOptions
  var staging: Staging
  let builder: RecordBuilder
  /// The names in the records of patients, by their numbers.
  private var patientNames: [Int: String] = [:]

  init(
    _ fileSet: FileSet, _ staging: Staging, _ options: AddOptions, isIndexed: Bool = true
  ) {
    self.fileSet = fileSet
    self.options = options
    self.staging = staging
    builder = options.builder
    if isIndexed { makeIndex() }
  }

  /// Looks up who is where, and which File IDs are in use, if that is not known yet.
  mutating func makeIndex() {
    if staging.index == nil { staging.index = RecordIndex(fileSet.directory, staging.tree) }
    if staging.allocator == nil {
      staging.allocator = FileIDAllocator(fileSet.directory, staging, root: fileSet.root)
    }
  }

  /// An instance that was read, before it has a place.
  struct Candidate: Sendable {
    /// Where the keys of its records come from.
    enum Keys: Sendable {
      /// They are made from its file.
      case file(Part10File)
      /// They are there already, for each of its records.
      case kept([RecordType: [UInt8]])
    }

    var keys: Keys
    var identity: InstanceIdentity
    var problems: [Problem]
    var source: Staging.StagedFile.Source
    var name: String
    /// The number of bytes of its file.
    var bytes: Int
    /// The File ID that it has to get, or `nil` for any.
    var fileID: FileID?
    /// The File ID that it gets if that is free.
    var wantedFileID: FileID?
  }

  /// Reads who an instance is; this may be done for many at once.
  static func candidate(
    _ file: Part10File, _ source: Staging.StagedFile.Source, named name: String,
    fileID: FileID? = nil, _ builder: RecordBuilder
  ) throws(StagingError) -> Candidate {
    guard !file.isDirectory else { throw .isDirectory(name) }
    var problems: [Problem] = []
    if var damage = file.problems.first(where: \.endsReading) {
      if builder.missing == .refuse { throw .damaged(name, damage) }
      damage.severity = .warning
      problems.append(damage)
    }
    var identity: InstanceIdentity
    do throws(RecordError) {
      identity = try builder.identity(of: file, problems: &problems)
    } catch {
      throw .record(name, error)
    }
    var source = source
    var obstacles = builder.profile?.conformanceProblems(of: file, identity: identity) ?? []
    if case .path(let path) = source,
      let (conversion, remaining) = try builder.conversion(of: file, identity, named: name)
    {
      identity.transferSyntaxUID = conversion.transferSyntax.uid.rawValue
      source = .converted(path, conversion)
      obstacles = remaining
    }
    if let first = obstacles.first, builder.missing == .refuse { throw .profile(name, first) }
    return Candidate(
      keys: .file(file), identity: identity, problems: problems + obstacles, source: source,
      name: name, bytes: file.byteCount, fileID: fileID)
  }

  /// Enters an instance.
  ///
  /// - Returns: The number of its record, and whether it is new.
  mutating func add(_ wanted: Candidate) throws(StagingError) -> (record: Int, isNew: Bool) {
    var problems = wanted.problems
    let candidate = separated(wanted, &problems)
    let identity = candidate.identity
    if let number = staging.index?.instance(identity.sopInstanceUID),
      staging.tree.isAttached(number)
    {
      return try meet(candidate, number, &problems)
    }
    let first = staging.tree.count
    let (parent, keys, fileID): (Int?, [UInt8], FileID)
    do throws(StagingError) {
      parent = try self.parent(of: candidate, &problems)
      keys = try self.keys(identity.type, candidate, below: parent, &problems)
      fileID = try chooseFileID(for: candidate, below: parent)
    } catch {
      staging.detachEmpty(from: first)
      throw error
    }
    let record = NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, fileID), keys: keys)
    let number = staging.append(.new(record), below: parent)
    staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes,
        transfer: options.transfer), of: number)
    staging.index?.add(number, identity.type, below: parent, identity.sopInstanceUID)
    note(problems, candidate)
    return (number, true)
  }

  /// An instance that is there already stays, or is replaced.
  private mutating func meet(
    _ candidate: Candidate, _ number: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> (record: Int, isNew: Bool) {
    if try isSame(candidate, as: number) { return (number, false) }
    guard options.duplicate == .replace else {
      throw .otherContent(candidate.name, uid: candidate.identity.sopInstanceUID)
    }
    guard try belongs(candidate, where: number, &problems) else {
      let record = try place(candidate, insteadOf: number, &problems)
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
        replacedPath: isInPlace ? nil : staging.files[number]?.replacedPath), of: number)
    note(problems, candidate)
    return (number, true)
  }

  mutating func note(_ problems: [Problem], _ candidate: Candidate) {
    for problem in problems {
      var named = problem
      named.offset = nil
      named.message = "\(candidate.name): \(problem.message)"
      staging.problems.append(named)
    }
  }

  /// Whether a file has the same bytes as that of a record.
  private func isSame(_ candidate: Candidate, as number: Int) throws(StagingError) -> Bool {
    let path: String?
    switch candidate.source {
    case .path(let source), .medium(let source): path = source
    case .inPlace: path = candidate.name
    case .memory: path = nil
    case .converted: return false
    }
    let other: String
    switch staging.files[number] {
    case .some(let file):
      switch file.source {
      case .path(let source), .medium(let source): other = source
      case .inPlace: other = "\(fileSet.root)/\(file.fileID.path)"
      case .memory, .converted: return false
      }
    case nil:
      guard let found = fileSet.path(of: number, staging) else { return false }
      other = found
    }
    guard let path else { return try isInMemory(candidate, other) }
    if path == other || Folder.realPath(path) == Folder.realPath(other) { return true }
    do throws(FileError) { return try FileBytes.haveSameBytes(path, other) } catch {
      throw .unreadable(error.path, .file(error))
    }
  }

  // MARK: Places

  /// An instance whose Patient ID belongs to another name gets a made one, where that is wanted: a
  /// Patient ID stands in one record only (PS3.3 §F.5.1).
  private mutating func separated(_ candidate: Candidate, _ problems: inout [Problem]) -> Candidate
  {
    guard options.conflict == .separate, case .file(let file) = candidate.keys,
      let number = staging.index?.patient(candidate.identity.patientID),
      staging.tree.isAttached(number), !isSamePatient(candidate.identity, as: number)
    else { return candidate }
    var result = candidate
    let made = KeyFiller.patientID(
      of: file.dataSet, study: candidate.identity.studyInstanceUID)
    result.identity.patientID = made.value
    problems.append(
      Problem(
        .warning, .identityConflict,
        "its Patient ID belongs to a patient of another name in the File-set; its records get "
          + made.origin,
        section: "PS3.3 §F.5.1"))
    return result
  }

  mutating func parent(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int? {
    guard !candidate.identity.isAtRoot else { return nil }
    return try series(of: candidate, below: try study(of: candidate, &problems), &problems)
  }

  /// The study that an instance belongs to.
  mutating func study(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    let identity = candidate.identity
    let study = staging.index?.study(identity.studyInstanceUID).flatMap {
      staging.tree.isAttached($0) ? $0 : nil
    }
    var patient = staging.index?.patient(identity.patientID).flatMap {
      staging.tree.isAttached($0) ? $0 : nil
    }
    if let number = patient, !isSamePatient(identity, as: number) {
      switch options.conflict {
      case .refuse: throw .otherPatient(candidate.name)
      // An edited instance, or a copied record, has the Patient ID that it is to have.
      case .separate: patient = nil
      case .warn: break
      }
      problems.append(.otherPatient)
    }
    if let study, let owner = staging.tree.parent(of: study), owner != patient {
      guard options.conflict != .refuse else { throw .otherStudyPatient(candidate.name) }
      problems.append(
        Problem(
          .warning, .identityConflict, "its study belongs to another patient in the File-set",
          section: "PS3.3 §F.5.2"))
      if options.conflict == .warn { return study }
    }
    let owner: Int
    if let patient {
      owner = patient
    } else {
      owner = try enter(.patient, candidate, below: nil, &problems)
    }
    let isHere = study.map { staging.tree.parent(of: $0) == owner } ?? false
    if let study, isHere { return study }
    return try enter(.study, candidate, below: owner, &problems)
  }

  /// The patient that an instance belongs to, by Patient ID alone.
  mutating func patient(
    of candidate: Candidate, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    if let number = staging.index?.patient(candidate.identity.patientID),
      staging.tree.isAttached(number)
    {
      return number
    }
    return try enter(.patient, candidate, below: nil, &problems)
  }

  private mutating func series(
    of candidate: Candidate, below study: Int, _ problems: inout [Problem]
  ) throws(StagingError) -> Int {
    if let number = staging.index?.series(candidate.identity.seriesInstanceUID, below: study),
      staging.tree.isAttached(number)
    {
      return number
    }
    return try enter(.series, candidate, below: study, &problems)
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
    staging.index?.replace(number, type, below: parent, value)
    return number
  }

  func keys(
    _ type: RecordType, _ candidate: Candidate, below parent: Int?, _ problems: inout [Problem]
  ) throws(StagingError) -> [UInt8] {
    let file: Part10File
    switch candidate.keys {
    case .kept(let keys): return keys[type] ?? []
    case .file(let source): file = source
    }
    do throws(RecordError) {
      return try builder.keys(
        type, of: file, identity: candidate.identity,
        number: (staging.tree.childCount(of: parent)) + 1, problems: &problems)
    } catch {
      throw .record(candidate.name, error)
    }
  }

  /// Whether a patient record has the name that an instance has, or one of them has none.
  mutating func isSamePatient(_ identity: InstanceIdentity, as number: Int) -> Bool {
    let name =
      patientNames[number]
      ?? fileSet.record(number, staging)?.string(.patientName) ?? ""
    patientNames[number] = name
    if name == identity.patientName || name.isEmpty || identity.patientName.isEmpty { return true }
    return PersonName(name) == PersonName(identity.patientName)
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
