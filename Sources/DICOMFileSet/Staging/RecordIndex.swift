import DICOM

/// Finds the records that stand for patients, studies, series and instances by their keys.
struct RecordIndex: Sendable {
  private struct Key: Hashable {
    var parent: Int32
    var value: String

    init(parent: Int?, value: String) {
      self.parent = parent.map { Int32(truncatingIfNeeded: $0) } ?? -1
      self.value = value
    }
  }

  private var patients: [String: Int32] = [:]
  /// Patients whose ID another one has, too; not more than anybody keeps apart.
  private var twins: [String: [Int32]] = [:]
  private static var twinLimit: Int { 64 }
  private var studies: [String: Int32] = [:]
  private var series: [String: Int32] = [:]
  /// Series, and studies, by the records above them.
  private var children: [Key: Int32] = [:]
  private var instances: [String: Int32] = [:]
  /// The instances whose UIDs stand in the DICOMDIR; ``instances`` has the others, and goes first.
  private var known: ValueTable
  /// The records that have a file and do not say of which instance, as those that refer to an MRDR.
  private(set) var unnamed: [Int] = []

  /// Reads the keys of a DICOMDIR, and those of what was made since.
  init(_ directory: Directory, _ tree: RecordTree) {
    known = ValueTable(directory.source, expecting: directory.records.count)
    let above: [RecordType] = [.patient, .study, .series]
    let isInstance = directory.types.types.map { !above.contains($0) }
    tree.walk { number, _ in
      if tree.isBase(number), !tree.isMade(number),
        isInstance[Int(directory.records[number].typeNumber)],
        let value = directory.plainValue(of: .referencedSOPInstanceUIDInFile, in: number),
        known.insert(number, value)
      {
        return
      }
      let dataSet: DataSet
      let type: RecordType
      if case .new(let record)? = tree.made(number) {
        guard let keys = record.keyDataSet else { return }
        (dataSet, type) = (keys, record.type)
        if let reference = record.reference {
          add(number, type, below: tree.parent(of: number), reference.sopInstanceUID)
          return
        }
      } else if case .edited(let edited, let elements)? = tree.made(number) {
        guard let keys = NewRecord(type: edited, keys: elements).keyDataSet else { return }
        (dataSet, type) = (keys, edited)
      } else {
        guard tree.isBase(number) else { return }
        type = directory.type(of: number)
        if let tag = Self.keyTag(type), let value = directory.plainText(of: tag, in: number) {
          add(number, type, below: tree.parent(of: number), value)
          return
        }
        dataSet = directory.dataSet(of: number)
      }
      guard let value = Self.key(of: dataSet, type) else {
        let hasFile = tree.isBase(number) && directory.records[number].hasFile
        if hasFile, !above.contains(type) { unnamed.append(number) }
        return
      }
      add(number, type, below: tree.parent(of: number), value)
    }
  }

  /// The element that tells records of a type apart, if it is plain text in all character sets.
  private static func keyTag(_ type: RecordType) -> Tag? {
    switch type {
    case .patient: nil
    case .study: .studyInstanceUID
    case .series: .seriesInstanceUID
    default: .referencedSOPInstanceUIDInFile
    }
  }

  /// The value that tells records of a type apart (PS3.3 §F.5).
  static func key(of record: DataSet, _ type: RecordType) -> String? {
    switch type {
    case .patient: record.patientKey
    case .study: record.string(.studyInstanceUID)
    case .series: record.string(.seriesInstanceUID)
    default: record.string(.referencedSOPInstanceUIDInFile)
    }
  }

  /// Enters a record.
  mutating func add(_ number: Int, _ type: RecordType, below parent: Int?, _ value: String) {
    let id = Int32(truncatingIfNeeded: number)
    switch type {
    case .patient:
      if patients[value] == nil {
        patients[value] = id
      } else if twins[value, default: []].count < Self.twinLimit {
        twins[value, default: []].append(id)
      }
    case .study:
      studies[value] = id
      children[Key(parent: parent, value: value)] = id
    case .series:
      series[value] = id
      children[Key(parent: parent, value: value)] = id
    default: instances[value] = id
    }
  }

  /// Enters the instances of the records that do not say which they are, as far as no other record
  /// says that it is the same one.
  ///
  /// - Parameter uids: What their files say, by the numbers of the records.
  mutating func name(_ uids: [(number: Int, uid: String)]) {
    unnamed = []
    for (number, uid) in uids where instance(uid) == nil {
      instances[uid] = Int32(truncatingIfNeeded: number)
    }
  }

  /// All records of a Patient ID.
  func patients(_ patientID: String) -> [Int] {
    guard let first = patients[patientID] else { return [] }
    return [Int(first)] + (twins[patientID] ?? []).map(Int.init)
  }

  func study(_ uid: String) -> Int? { studies[uid].map(Int.init) }
  mutating func instance(_ uid: String) -> Int? { instances[uid].map(Int.init) ?? known.find(uid) }
  func study(_ uid: String, below patient: Int) -> Int? {
    children[Key(parent: patient, value: uid)].map(Int.init)
  }
  func series(_ uid: String) -> Int? { series[uid].map(Int.init) }
  func series(_ uid: String, below study: Int) -> Int? {
    children[Key(parent: study, value: uid)].map(Int.init)
  }
}

extension NewRecord {
  /// The keys as a data set, or `nil` if memory is short.
  var keyDataSet: DataSet? {
    var problems: [Problem] = []
    do throws(FileError) {
      let bytes = try FileBytes(keys, named: "record")
      do throws(ReadError) {
        return try DataSet(
          bytes, in: 0..<keys.count, encoding: .explicitLittle, problems: &problems)
      } catch {
        return nil
      }
    } catch {
      return nil
    }
  }
}

extension DataSet {
  /// What tells a patient apart: the whole Patient ID, or the name where there is none.
  fileprivate var patientKey: String? {
    let keys = [identifier(.patientID), identifier(.patientName)]
    return keys.first { !$0.isEmpty }
  }
}
