import DICOM

/// Finds out whether a file is the instance that its record says it is, and of the patient who is
/// expected.
public struct IdentityCheck: Sendable {
  /// What a file turned out to be.
  public enum Verdict: Hashable, Sendable {
    /// What its records say; the problems tell where it says otherwise, but is nobody else's.
    case accepted([Problem])
    /// Something else, which must not be taken for what the records say.
    case refused(Refusal)
  }

  /// Why a file is not what is wanted.
  public enum Refusal: Error, Hashable, Sendable {
    /// It says something else than is expected.
    case unexpected(keyword: String)
    /// It is the instance of another record; the offsets are those of its own and of that record.
    case otherInstance(record: Int, other: Int)
  }

  private let directory: Directory
  private let expectation: Query
  /// Whether there are records that say something by themselves.
  private let hasRecords: Bool
  /// The record above each record.
  private let parents: [Int32]
  private var reader: ChainReader
  /// The records of SOP Instance UIDs; made when a file has another one than its record says.
  private var owners: [String: Int]?

  /// Creates a check of the files of a File-set.
  ///
  /// - Parameters:
  ///   - fileSet: The File-set whose files are exported or copied.
  ///   - expectation: What all instances have to be.
  public init(_ fileSet: FileSet, expectation: Query = .all) {
    directory = fileSet.directory
    reader = ChainReader(directory)
    self.expectation = expectation
    hasRecords = fileSet.origin == .directory
    parents = hasRecords || !expectation.isEmpty ? directory.parents() : []
  }

  /// Whether files have to be read for it; what was scanned is what its files say.
  public var isNeeded: Bool { hasRecords || !expectation.isEmpty }

  /// Compares a file with its record and those above.
  public mutating func verdict(on file: Part10File, of record: Int) -> Verdict {
    guard isNeeded else { return .accepted([]) }
    let chain = chain(record)
    let records = reader.dataSets(of: chain)
    if let keyword = unexpected(file, records) { return .refused(.unexpected(keyword: keyword)) }
    guard hasRecords, let own = records.first else { return .accepted([]) }
    var problems: [Problem] = []
    let offset = directory.records[record].offset
    let stated = own.identifier(.referencedSOPInstanceUIDInFile)
    let real = InstanceIDs(of: file).sopInstanceUID ?? ""
    if !stated.isEmpty, !real.isEmpty, stated != real {
      if let other = owner(of: real), other != record {
        return .refused(
          .otherInstance(record: offset, other: directory.records[other].offset))
      }
      problems.append(
        Problem(
          .warning, .wrongInstanceUID,
          "its SOP Instance UID is not that of its record at byte \(offset) of the DICOMDIR",
          section: "PS3.3 §F.3.2.2"))
    }
    if let level = chain.firstIndex(where: { directory.type(of: $0) == .patient }) {
      let patient = records[level]
      let stated = patient.identifier(.patientID)
      let real = file.dataSet.identifier(.patientID)
      if !stated.isEmpty, !real.isEmpty, stated != real,
        !KeyFiller.isMade(stated, in: patient, of: file.dataSet)
      {
        problems.append(
          Problem(
            .warning, .wrongPatient,
            "its Patient ID is not that of the PATIENT record at byte "
              + "\(directory.records[chain[level]].offset) of the DICOMDIR",
            section: "PS3.3 §F.5.1"))
      }
    }
    return .accepted(problems)
  }

  /// The keyword of the first condition of the expectation that does not hold for a file, or where
  /// that says nothing, for its record and those above; `nil` if all do.
  public mutating func unexpected(_ file: Part10File, of record: Int) -> String? {
    expectation.isEmpty ? nil : unexpected(file, reader.dataSets(of: chain(record)))
  }

  private func unexpected(_ file: Part10File, _ records: [DataSet]) -> String? {
    expectation.conditions.first { condition in
      let values = condition.values(in: [file.dataSet])
      return !condition.holds(for: values.isEmpty ? condition.values(in: records) : values)
    }?.keyword
  }

  /// A record and those above it.
  private func chain(_ record: Int) -> [Int] {
    Array(
      sequence(first: record) { number in
        let parent = Int(parents[number])
        return parent >= 0 ? parent : nil
      })
  }

  private mutating func owner(of uid: String) -> Int? {
    if let owners { return owners[uid] }
    var found: [String: Int] = [:]
    directory.walkInUse { number, _ in
      guard directory.records[number].hasFile else { return }
      let uid = directory.dataSet(of: number).identifier(.referencedSOPInstanceUIDInFile)
      if !uid.isEmpty, found[uid] == nil { found[uid] = number }
    }
    owners = found
    return found[uid]
  }
}

extension IdentityCheck.Refusal: CustomStringConvertible {
  /// What is wrong with the file.
  public var description: String {
    switch self {
    case .unexpected(let keyword): "its file has another \(keyword) than expected, or none"
    case .otherInstance(let record, let other):
      "its file is not the instance that the record at byte \(record) of the DICOMDIR says, but that "
        + "of the record at byte \(other)"
    }
  }
}
