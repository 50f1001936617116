import DICOM

/// The records of another File-set that refer to no file and stand beside or above others as nobody
/// but their maker knows: private ones, and those of unknown types (PS3.3 §F.6.1).
struct CompanionRecords {
  private let other: Directory
  private let parents: [Int: Int]
  /// The records, each before those below it.
  private var numbers: [Int] = []
  /// The records here, by the numbers of those that they stand for.
  private var places: [Int: Int] = [:]
  /// Those that are here already, by the record above; -1 is the root.
  private var present: [Int: Set<NewRecord>] = [:]

  /// Looks for such records.
  ///
  /// - Parameter parents: The record above each record of the other File-set.
  init(of other: Directory, parents: [Int: Int]) {
    self.other = other
    self.parents = parents
    var numbers: [Int] = []
    other.walkInUse { number, _ in
      let type = other.type(of: number)
      guard type.level == .any, type != .multiReferenced, !other.records[number].hasFile else {
        return
      }
      numbers.append(number)
    }
    self.numbers = numbers
  }

  /// Notes which record here an instance got; those above it stand for those above the other one.
  mutating func note(_ record: Int, for number: Int, _ adder: InstanceAdder) {
    guard !numbers.isEmpty else { return }
    let above = sequence(first: record) { adder.staging.tree.parent(of: $0) }
    let types = Dictionary(
      above.dropFirst().map { (adder.fileSet.type(of: $0, adder.staging), $0) }
    ) { first, _ in first }
    places[number] = record
    let parents = parents
    for parent in sequence(first: number, next: { parents[$0] }).dropFirst() {
      if places[parent] != nil { return }
      places[parent] = types[other.type(of: parent)]
    }
  }

  /// Enters them below what they stand below in the other File-set, and says what has no place.
  mutating func enter(into adder: inout InstanceAdder) {
    var left: [RecordType] = []
    for number in numbers {
      let above = parents[number]
      let parent = above.flatMap { places[$0] }
      let isChosen = adder.options.filter == nil || parent != nil
      guard isChosen else { continue }
      guard adder.options.profile == nil, above == nil || parent != nil,
        let record = Self.record(other.dataSet(of: number), other.type(of: number))
      else {
        left.append(other.type(of: number))
        continue
      }
      guard !isPresent(record, below: parent, adder) else { continue }
      places[number] = adder.staging.append(.new(record), below: parent)
    }
    guard let first = left.first else { return }
    let reason =
      adder.options.profile == nil
      ? "what they stand below is not taken" : "records are made from files for the profile"
    adder.staging.problems.append(
      Problem(
        .warning, .droppedKey,
        "records without a file are left out, \(left.count) in all, the first of type \(first): "
          + reason, section: "PS3.3 §F.6.1"))
  }

  private mutating func isPresent(
    _ record: NewRecord, below parent: Int?, _ adder: InstanceAdder
  ) -> Bool {
    if present[parent ?? -1] == nil {
      let (fileSet, staging) = (adder.fileSet, adder.staging)
      present[parent ?? -1] = Set(
        staging.tree.children(of: parent).compactMap { number in
          let type = fileSet.type(of: number, staging)
          guard type.level == .any, !fileSet.hasFile(number, staging) else { return nil }
          return fileSet.wholeRecord(number, staging).flatMap { Self.record($0, type) }
        })
    }
    return !(present[parent ?? -1, default: []].insert(record).inserted)
  }

  private static func record(_ dataSet: DataSet, _ type: RecordType) -> NewRecord? {
    dataSet.keysBehindReference.map {
      NewRecord(
        type: type, privateRecordUID: dataSet.string(.privateRecordUID), reference: nil, keys: $0)
    }
  }
}

extension DataSet {
  /// The elements of a record behind those of group 0004, in Explicit VR Little Endian; `nil` if
  /// they cannot be written so.
  var keysBehindReference: [UInt8]? {
    var rest = self
    rest.deleteAll { $0.tag.group <= 4 }
    do throws(WriteError) { return try rest.encoded() } catch {
      return nil
    }
  }
}
