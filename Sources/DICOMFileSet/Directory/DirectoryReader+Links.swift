import DICOM

/// From offsets to numbers of records: as they stand, shifted, or to the nearest item.
extension DirectoryReader {
  /// A link of one record, or of the root, to another.
  private enum Kind { case first, next, lower }

  /// Follows all offsets and places what they reach, then what they do not reach.
  ///
  /// - Returns: The number of the first root record, or -1.
  mutating func link(_ dataSet: DataSet, _ sequence: Range<Int>) -> Int32 {
    let stated = dataSet.int(.firstRecordOffset) ?? 0
    let first = UInt32(exactly: stated) ?? .max
    guard !records.isEmpty else {
      if first != 0 {
        problems.add(
          .error, .badOffset, offset: dataSet[.firstRecordOffset]?.offset,
          section: "PS3.3 §F.3.2.1", "the first offset is \(first), but there are no records")
      }
      return -1
    }
    let shift = findShift(first: first)
    if shift.count > 0 { report(shift) }

    let resolver = LinkResolver(types: types, shift: shift)
    var tree = TreeBuilder(count: records.count)
    let isRootStated = first != 0
    var root: Int32 = -1
    if isRootStated {
      let target = resolver.resolve(first, from: nil, isLower: true, in: records)
      report(target, first, "the first offset", at: dataSet[.firstRecordOffset]?.offset)
      if let target {
        root = Int32(target.number)
        tree.start(at: target, in: &records)
      }
    }
    while let number = tree.nextPending() {
      let link = links[number]
      // A level below is entered before the next record of this one, so `lower` is pushed last.
      follow(link.next, from: number, isLower: false, resolver, &tree)
      follow(link.lower, from: number, isLower: true, resolver, &tree)
    }
    checkLast(dataSet, root, shift)
    if tree.placedCount < records.count {
      root = placeOrphans(root: root, isRootStated: isRootStated, resolver, &tree)
    }
    checkParents(tree)
    return root
  }

  private mutating func follow(
    _ offset: UInt32, from number: Int, isLower: Bool, _ resolver: LinkResolver,
    _ tree: inout TreeBuilder
  ) {
    guard offset != 0 else { return }
    let target = resolver.resolve(offset, from: number, isLower: isLower, in: records)
    if target?.isExact != true {
      report(
        target, offset, isLower ? "the lower-level offset" : "the next offset",
        at: records[number].offset)
    }
    guard let target else { return }
    switch tree.link(number, to: target, isLower: isLower, in: &records) {
    case .linked: break
    case .isTooDeep:
      problems.add(
        .error, .recordTooDeep, offset: records[number].offset, section: "PS3.3 Table F.4-1",
        "the record stands \(TreeBuilder.levelLimit) levels deep, where the standard has 4; the link "
          + "to one below it is dropped")
    case .isPlaced:
      problems.add(
        .error, .linkedTwice, offset: records[number].offset, section: "PS3.3 §F.2.1",
        "the \(isLower ? "lower-level" : "next") offset leads to the record at "
          + "\(records[target.number].offset), which is reached already; the link is dropped")
    }
  }

  /// Reports an offset that points to no record.
  private mutating func report(
    _ target: LinkResolver.Target?, _ offset: UInt32, _ name: String, at position: Int?
  ) {
    if let target, target.isExact { return }
    let outcome =
      target.map { "the record at \(records[$0.number].offset) is nearest and is used" }
      ?? "the link is dropped"
    problems.add(
      .error, .badOffset, offset: position, section: "PS3.3 §F.3.2.2",
      "\(name), \(offset), points to no record; \(outcome)")
  }

  private mutating func report(_ shift: Shift) {
    let distance = abs(shift.delta)
    let direction = shift.delta > 0 ? "low" : "high"
    problems.add(
      .error, .shiftedOffsets, section: "PS3.3 §F.3.2.2",
      shift.count == shift.total
        ? "all \(shift.total) offsets are \(distance) too \(direction); corrected"
        : "\(shift.count) of \(shift.total) offsets are \(distance) too \(direction); corrected")
  }

  private mutating func checkLast(_ dataSet: DataSet, _ root: Int32, _ shift: Shift) {
    guard root >= 0 else { return }
    var last = Int(root)
    while let next = records[last].next { last = next }
    guard let stated = dataSet.int(.lastRecordOffset) else {
      problems.add(
        .error, .missingElement, section: "PS3.3 §F.3.2.1",
        "the offset of the last root record (0004,1202) is missing")
      return
    }
    guard stated != records[last].offset, stated != records[last].offset - shift.delta else {
      return
    }
    problems.add(
      .warning, .wrongLastRoot, offset: dataSet[.lastRecordOffset]?.offset,
      section: "PS3.3 §F.3.2.1",
      "the offset of the last root record is \(stated), but that record is at "
        + "\(records[last].offset)")
  }

  /// Reports each record that stands where the standard does not allow its type (Table F.4-1).
  private mutating func checkParents(_ tree: TreeBuilder) {
    for number in records.indices {
      let type = Int(records[number].typeNumber)
      if types.isUnknown[type] {
        problems.add(
          .warning, .unknownRecordType, offset: records[number].offset,
          section: "PS3.3 Table F.4-1",
          "\(types.types[type]) is no record type of the standard; the record is shown as it is")
      }
      guard records[number].flags.contains(.isPlaced), types.levels[type] != .any else { continue }
      let parent = tree.parents[number]
      let parentType = parent < 0 ? nil : Int(records[Int(parent)].typeNumber)
      guard !types.levels[type].mayStand(below: parentType.map { types.levels[$0] }) else {
        continue
      }
      problems.add(
        .warning, .wrongParent, offset: records[number].offset, section: "PS3.3 Table F.4-1",
        "\(types.types[type]) stands directly below "
          + (parentType.map { types.types[$0].rawValue } ?? "the root")
          + ", which the standard does not allow")
    }
  }
}
