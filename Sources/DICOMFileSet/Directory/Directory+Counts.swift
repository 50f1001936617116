import DICOM

/// How many records of one type there are in a tree.
public struct RecordCount: Hashable, Sendable {
  /// The type.
  public let type: RecordType
  /// How many there are.
  public internal(set) var all: Int
  /// How many of them are part of the File-set, being in use and below records in use.
  public internal(set) var inUse: Int
}

extension Directory {
  /// How many records of each type there are, in the order in which types first occur.
  public var counts: [RecordCount] {
    var counts = types.types.map { RecordCount(type: $0, all: 0, inUse: 0) }
    var order: [Int] = []
    var hidden = Int.max
    walk { number, depth in
      let type = Int(records[number].typeNumber)
      if counts[type].all == 0 { order.append(type) }
      counts[type].all += 1
      if depth <= hidden { hidden = records[number].isInUse ? .max : depth }
      if hidden == .max { counts[type].inUse += 1 }
    }
    return order.map { counts[$0] }
  }

  /// How many of some records there are of each type.
  public func counts(of numbers: [Int]) -> [(type: RecordType, count: Int)] {
    var counts: [UInt16: Int] = [:]
    var last: (type: UInt16, count: Int) = (0, 0)
    for number in numbers {
      let type = records[number].typeNumber
      if type != last.type {
        if last.count > 0 { counts[last.type, default: 0] += last.count }
        last = (type, 0)
      }
      last.count += 1
    }
    // Nearly always there is one type.
    if counts.isEmpty {
      return last.count > 0 ? [(types.types[Int(last.type)], last.count)] : []
    }
    counts[last.type, default: 0] += last.count
    return counts.map { (types.types[Int($0.key)], $0.value) }
  }

  /// How many patients there are, by Patient ID and name; of a name, only letters and digits count,
  /// and not their case.
  public var patientCount: Int {
    struct Patient: Hashable {
      var identifier: String
      var name: NameIdentity
    }
    var patients: Set<Patient> = []
    for number in children(of: nil) where records[number].isInUse && level(of: number) == .patient {
      let record = dataSet(of: number)
      patients.insert(
        Patient(
          identifier: record.string(.patientID) ?? "",
          name: NameIdentity(record.string(.patientName) ?? "")))
    }
    return patients.count
  }

  /// Visits each record that is in use, a parent before its children; what is below a record that
  /// is not in use is left out as well (PS3.3 §F.3.2.2).
  public func walkInUse(_ visit: (_ number: Int, _ depth: Int) -> Void) {
    var walk = RecordWalk(self, onlyInUse: true)
    while let (number, depth) = walk.next(records) { visit(number, depth) }
  }
}
