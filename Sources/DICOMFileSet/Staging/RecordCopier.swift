import DICOM

/// Takes instances over from another File-set, with their records.
struct RecordCopier {
  private let fileSet: FileSet
  private let options: AddOptions
  private let builder: RecordBuilder
  private var paths: [Int: FileLocation] = [:]
  private var parents: [Int: Int] = [:]
  /// The keys of records that several instances share.
  private var shared: [Int: [UInt8]] = [:]

  /// Looks for the files of all instances.
  init(_ fileSet: FileSet, _ options: AddOptions) {
    self.fileSet = fileSet
    self.options = options
    builder = options.builder
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
    self.parents = parents
  }

  /// The path of the file of a record; `nil` if there is none that may be read.
  func path(of number: Int) -> String? {
    guard case .found(let file)? = paths[number] else { return nil }
    return "\(fileSet.root)/\(file.path)"
  }

  /// An instance with the keys of its records, or if those do not serve, with its file.
  mutating func candidate(_ number: Int) -> Result<InstanceAdder.Candidate, StagingError> {
    do throws(StagingError) {
      let (path, bytes) = try source(number)
      let parents = parents
      let chain = Array(sequence(first: number) { parents[$0] })
      if let keyword = try unexpected(chain, path) {
        throw .unexpected(path, keyword: keyword)
      }
      var candidate: InstanceAdder.Candidate
      // A profile has keys of its own, and conditions on files.
      if options.profile == nil, let kept = kept(chain, path, bytes) {
        candidate = kept
      } else {
        candidate = try InstanceAdder.candidate(
          try open(path), .path(path), named: path, builder)
      }
      candidate.wantedFileID = fileSet.directory.fileID(of: number).flatMap {
        options.naming.fileID(path: $0.path)
      }
      return .success(candidate)
    } catch {
      return .failure(error)
    }
  }

  private func source(_ number: Int) throws(StagingError) -> (path: String, bytes: Int) {
    let name =
      "\(fileSet.source): byte \(fileSet.directory.records[number].offset): "
      + "\(fileSet.directory.type(of: number)) record of "
      + "'\(fileSet.directory.fileID(of: number)?.description ?? "")'"
    switch paths[number] {
    case .found(let file)?: return ("\(fileSet.root)/\(file.path)", file.bytes)
    case .refused(let problem)?: throw .noFile(name, reason: problem.message)
    case .missing?, nil: throw .noFile(name, reason: "its file is not on the disc")
    }
  }

  private func open(_ path: String) throws(StagingError) -> Part10File {
    do throws(ReadError) { return try Part10File(path: path, limits: options.limits) } catch {
      throw .unreadable(path, error)
    }
  }

  /// Whether a file has no preamble and prefix (PS3.10 §7.1); that one cannot be read shows when it is
  /// copied.
  private static func lacksPrefix(_ path: String) -> Bool {
    do throws(FileError) {
      let file = try FileBytes(path: path)
      guard file.count >= 132 else { return true }
      var prefix: [UInt8] = []
      try file.copy(128..<132, into: &prefix)
      return prefix != Array("DICM".utf8)
    } catch {
      return false
    }
  }

  /// What records do not say, the file has to.
  private func unexpected(_ chain: [Int], _ path: String) throws(StagingError) -> String? {
    guard let expectation = options.expectation, !expectation.isEmpty else { return nil }
    let records = chain.map { fileSet.directory.dataSet(of: $0) }
    var file: DataSet?
    for condition in expectation.conditions {
      var values = condition.values(in: records)
      if values.isEmpty {
        let dataSet: DataSet
        if let file { dataSet = file } else { dataSet = try open(path).dataSet }
        file = dataSet
        values = condition.values(in: [dataSet])
      }
      if !condition.pattern.matches(values) { return condition.keyword }
    }
    return nil
  }

  /// The candidate whose records stay as they are; `nil` if they do not say who the instance is, or
  /// do not stand in the usual order.
  private mutating func kept(
    _ chain: [Int], _ path: String, _ bytes: Int
  ) -> InstanceAdder.Candidate? {
    let directory = fileSet.directory
    let types = chain.map { directory.type(of: $0) }
    guard let type = types.first,
      type.level == .rootInstance && types.count == 1
        || type.level == .instance && types.dropFirst() == [.series, .study, .patient]
    else { return nil }
    let records = chain.map { directory.dataSet(of: $0) }
    guard let sopClass = records[0].string(.referencedSOPClassUIDInFile),
      let uid = records[0].string(.referencedSOPInstanceUIDInFile),
      let syntax = records[0].string(.referencedTransferSyntaxUIDInFile)
    else { return nil }
    var identity = InstanceIdentity(
      type: type, sopClassUID: sopClass, sopInstanceUID: uid, transferSyntaxUID: syntax)
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
    candidate.lacksMeta = Self.lacksPrefix(path)
    return candidate
  }
}

extension DataSet {
  /// The elements of a record behind those of group 0004, in Explicit VR Little Endian; `nil` if
  /// they cannot be written so.
  fileprivate var keysBehindReference: [UInt8]? {
    var rest = self
    do throws(ValueError) {
      for element in elements where element.tag.group <= 4 { try rest.delete(element.tag) }
    } catch {
      return nil
    }
    do throws(WriteError) { return try rest.encoded() } catch {
      return nil
    }
  }
}
