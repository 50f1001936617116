import DICOM

extension Directory {
  /// How many records of each type there are in the tree, in the order in which types first occur.
  ///
  /// - Parameter inUseOnly: Whether to leave out what is not part of the File-set any more.
  public func counts(inUseOnly: Bool = false) -> [(type: RecordType, count: Int)] {
    var counts = [Int](repeating: 0, count: types.types.count)
    var order: [Int] = []
    func count(_ number: Int) {
      let type = Int(records[number].typeNumber)
      if counts[type] == 0 { order.append(type) }
      counts[type] += 1
    }
    if inUseOnly {
      walkInUse { number, _ in count(number) }
    } else {
      walk { number, _ in count(number) }
    }
    return order.map { (types.types[$0], counts[$0]) }
  }

  /// How many patients there are, by Patient ID and name; upper and lower case, and delimiters of
  /// empty name components, make no difference.
  public var patientCount: Int {
    var patients: Set<String> = []
    for number in children(of: nil) where records[number].isInUse && level(of: number) == .patient {
      let record = dataSet(of: number)
      var name = record.string(Tag(0x0010, 0x0010))?.lowercased() ?? ""
      while name.last == "^" || name.last == "=" { name.removeLast() }
      patients.insert("\(record.string(Tag(0x0010, 0x0020)) ?? "")\u{0}\(name)")
    }
    return patients.count
  }

  /// Visits each record that is in use, a parent before its children; what is below a record that
  /// is not in use is left out as well (PS3.3 §F.3.2.2).
  public func walkInUse(_ visit: (_ number: Int, _ depth: Int) -> Void) {
    var hidden = Int.max
    walk { number, depth in
      if depth > hidden { return }
      hidden = records[number].isInUse ? .max : depth
      if hidden == .max { visit(number, depth) }
    }
  }
}
