import DICOM

/// Takes instances over from another File-set, with their records.
struct RecordCopier {
  private let fileSet: FileSet
  private let options: AddOptions
  private let builder: RecordBuilder
  private var identity: IdentityCheck
  private var reader: ChainReader
  private var paths: [Int: FileLocation] = [:]
  /// The DICOM files that no record names.
  private(set) var unlisted = UnlistedFiles()
  private var parents: [Int: Int] = [:]
  /// The keys of records that several instances share.
  private var shared: [Int: [UInt8]] = [:]

  /// Looks for the files of all instances.
  init(_ fileSet: FileSet, _ options: AddOptions) {
    self.fileSet = fileSet
    self.options = options
    builder = options.builder
    reader = ChainReader(fileSet.directory)
    identity = IdentityCheck(fileSet, expectation: options.expectation ?? .all)
    var locator = FileLocator(fileSet)
    var path: [Int] = []
    var found: [Int: FileLocation] = [:]
    var parents: [Int: Int] = [:]
    fileSet.directory.walkInUse { number, depth in
      path.removeSubrange(min(depth, path.count)...)
      parents[number] = path.last
      path.append(number)
      found[number] = locator.locate(number)
    }
    paths = found
    unlisted = locator.unlistedFiles()
    self.parents = parents
  }

  /// The path of the file of a record; `nil` if there is none that may be read.
  func path(of number: Int) -> String? {
    guard case .found(let file)? = paths[number] else { return nil }
    return "\(fileSet.root)/\(file.path)"
  }

  /// Opens the file of a record, if there is one that may be read; this may be done for many at once.
  func open(_ number: Int) -> Result<Part10File, ReadError>? {
    guard let path = path(of: number) else { return nil }
    do throws(ReadError) {
      return .success(try Part10File(path: path, limits: options.limits))
    } catch {
      return .failure(error)
    }
  }

  /// An instance with the keys of its records, or if those do not serve, or say otherwise than its
  /// file, with that.
  ///
  /// - Parameter opened: What ``open(_:)`` gave.
  mutating func candidate(
    _ number: Int, _ opened: Result<Part10File, ReadError>?
  ) -> Result<InstanceAdder.Candidate, StagingError> {
    do throws(StagingError) {
      let (path, bytes) = try source(number)
      let parents = parents
      let chain = Array(sequence(first: number) { parents[$0] })
      let file: Part10File
      switch opened {
      case .success(let read)?: file = read
      case .failure(let error)?: throw .unreadable(path, error)
      case nil: throw .noFile(path, reason: "its file is not on the disc")
      }
      let records = reader.dataSets(of: chain)
      var problems = try mismatches(file, chain, records, path)
      var candidate: InstanceAdder.Candidate
      // A profile has keys of its own, and conditions on files.
      let kept = options.profile == nil ? kept(chain, records, file, path, bytes) : nil
      if let kept, problems.isEmpty, kept.identity.isThat(of: file) {
        candidate = kept
      } else {
        candidate = try made(of: file, instead: fileSet.directory.type(of: number), path)
        if kept != nil, problems.isEmpty {
          problems = [
            Problem(
              .warning, .keyMismatch,
              "its UIDs are not those that its records say; they are made from the file",
              section: "PS3.3 §F.3.2.2")
          ]
        }
        candidate.problems = problems + candidate.problems
      }
      candidate.wantedFileID = fileSet.directory.fileID(of: number).flatMap {
        options.naming.fileID(path: $0.path)
      }
      return .success(candidate)
    } catch {
      return .failure(error)
    }
  }

  /// A candidate whose records are made from its file; what is not kept of a private one is said.
  private func made(
    of file: Part10File, instead type: RecordType, _ path: String
  ) throws(StagingError) -> InstanceAdder.Candidate {
    var builder = builder
    if type == .privateRecord { builder.unknownClasses = .privateRecord }
    var candidate = try InstanceAdder.candidate(file, .path(path), named: path, builder)
    if type == .privateRecord {
      candidate.problems.insert(
        Problem(
          .warning, .droppedKey,
          "its PRIVATE record is not kept as it is and where it is; it gets one of type "
            + "\(candidate.identity.type) that is made from the file", section: "PS3.3 §F.6.1"),
        at: 0)
    }
    return candidate
  }

  /// The records beside those of instances.
  var companions: CompanionRecords {
    CompanionRecords(of: fileSet.directory, parents: parents)
  }

  private func source(_ number: Int) throws(StagingError) -> (path: String, bytes: Int) {
    let name =
      "\(fileSet.source): byte \(fileSet.directory.records[number].offset): "
      + "\(fileSet.directory.type(of: number)) record of "
      + "'\(fileSet.directory.fileID(of: number)?.shown ?? "")'"
    switch paths[number] {
    case .found(let file)?: return ("\(fileSet.root)/\(file.path)", file.bytes)
    case .refused(let problem)?: throw .noFile(name, reason: problem.message)
    case .unreadable(let error)?: throw .unreadable(name, .file(error))
    case .missing?, nil: throw .noFile(name, reason: "its file is not on the disc")
    }
  }

  /// Where a file says otherwise than its records.
  ///
  /// - Throws: ``StagingError/unexpected(_:keyword:)`` where one of them says otherwise than expected,
  ///   ``StagingError/misnamed(_:_:)``.
  private mutating func mismatches(
    _ file: Part10File, _ chain: [Int], _ records: [DataSet], _ path: String
  ) throws(StagingError) -> [Problem] {
    for condition in options.expectation?.conditions ?? [] {
      let values = condition.values(in: records)
      if !values.isEmpty, !condition.holds(for: values) {
        throw .unexpected(path, keyword: condition.keyword)
      }
    }
    switch identity.verdict(on: file, of: chain[0]) {
    case .accepted(let problems): return problems
    case .refused(.unexpected(let keyword)): throw .unexpected(path, keyword: keyword)
    case .refused(let refusal): throw .misnamed(path, refusal)
    }
  }

  /// The candidate whose records stay as they are; `nil` if they do not say who the instance is, or
  /// do not stand in the usual order.
  private mutating func kept(
    _ chain: [Int], _ records: [DataSet], _ file: Part10File, _ path: String, _ bytes: Int
  ) -> InstanceAdder.Candidate? {
    let directory = fileSet.directory
    let types = chain.map { directory.type(of: $0) }
    let isBelowSeries = types.dropFirst() == [.series, .study, .patient]
    guard let type = types.first,
      type.level == .rootInstance && types.count == 1 || type.level == .instance && isBelowSeries
        || type == .privateRecord && (types.count == 1 || isBelowSeries)
    else { return nil }
    guard let sopClass = records[0].string(.referencedSOPClassUIDInFile),
      let uid = records[0].string(.referencedSOPInstanceUIDInFile),
      let syntax = records[0].string(.referencedTransferSyntaxUIDInFile)
    else { return nil }
    var identity = InstanceIdentity(
      type: type, sopClassUID: sopClass, sopInstanceUID: uid, transferSyntaxUID: syntax)
    identity.privateRecordUID = records[0].string(.privateRecordUID)
    identity.relatedGeneralSOPClassUIDs = records[0].strings(
      .referencedRelatedGeneralSOPClassUIDInFile)
    if records.count > 1 {
      guard let patient = RecordIndex.key(of: records[3], .patient),
        let study = RecordIndex.key(of: records[2], .study),
        let series = RecordIndex.key(of: records[1], .series)
      else { return nil }
      identity.patientID = patient
      identity.patientName = records[3].string(.patientName) ?? ""
      identity.studyInstanceUID = study
      identity.seriesInstanceUID = series
    }
    var keys: [RecordType: [UInt8]] = [:]
    for (place, number) in chain.enumerated() {
      guard let bytes = shared[number] ?? records[place].keysBehindReference else { return nil }
      if place > 0 { shared[number] = bytes }
      keys[types[place]] = bytes
    }
    var candidate = InstanceAdder.Candidate(
      keys: .kept(keys), identity: identity,
      parents: ParentKeys(ofRecords: records.dropFirst().reversed(), builder.parentElements),
      problems: [], source: .path(path), name: path, bytes: bytes)
    candidate.lacksMeta = file.problems.contains { $0.code == .noPreamble }
    candidate.stamp = file.stamp
    return candidate
  }
}

extension InstanceIdentity {
  /// Whether a file has the UIDs that its records say, as far as it has them.
  fileprivate func isThat(of file: Part10File) -> Bool {
    let ids = InstanceIDs(of: file)
    let pairs = [
      (sopClassUID, ids.sopClassUID), (sopInstanceUID, ids.sopInstanceUID),
      (transferSyntaxUID, file.transferSyntax.uid.rawValue),
      (studyInstanceUID, isAtRoot ? nil : ids.studyInstanceUID),
      (seriesInstanceUID, isAtRoot ? nil : ids.seriesInstanceUID),
    ]
    return pairs.allSatisfy { stated, real in real == nil || real == stated }
  }
}
