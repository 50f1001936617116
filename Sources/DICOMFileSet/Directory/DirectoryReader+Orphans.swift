import DICOM

/// Records that no offset leads to: they go where their keys put them, else where their order
/// does.
extension DirectoryReader {
  /// Finds a place for each record that has none.
  ///
  /// - Returns: The number of the first root record.
  mutating func placeOrphans(
    root: Int32, isRootStated: Bool, _ resolver: LinkResolver, _ tree: inout TreeBuilder
  ) -> Int32 {
    var root = root
    let orphans = records.indices.filter { number in
      !records[number].flags.contains(.isPlaced)
        && types.types[Int(records[number].typeNumber)] != .multiReferenced
    }
    guard !orphans.isEmpty else { return root }
    let isAll = orphans.count == records.count
    if root < 0 || isAll {
      problems.add(
        .error, .noRoot, section: "PS3.3 §F.3.2.1",
        isRootStated
          ? "the first offset leads to no record, though there are \(records.count); "
            + "the tree is built from their order"
          : "no first offset, though there are \(records.count) records; "
            + "the tree is built from their other offsets and their order")
    }
    var places = Places(self)
    // First those that no other orphan leads to, then what is left: rings of orphans.
    let led = ledTo(by: orphans, resolver)
    for number in orphans.filter({ !led.contains($0) }) + orphans.filter({ led.contains($0) })
    where !records[number].flags.contains(.isPlaced) {
      let parent = places.parent(of: number, in: records)
      let last = places.last(below: parent, root, in: records)
      tree.append(number, below: parent, behind: last, in: &records)
      if parent == nil, last == nil { root = Int32(number) }
      if !isAll { report(number, parent) }
      while let placed = tree.nextPending() {
        for (offset, isLower) in [(links[placed].next, false), (links[placed].lower, true)] {
          let reached = followQuietly(offset, from: placed, isLower: isLower, resolver, &tree)
          if let reached, !isAll { report(reached, reachedBy: placed) }
        }
      }
    }
    return root
  }

  /// Follows an offset of a record that is unreachable itself.
  ///
  /// - Returns: The number of the record that was placed by it.
  private mutating func followQuietly(
    _ offset: UInt32, from number: Int, isLower: Bool, _ resolver: LinkResolver,
    _ tree: inout TreeBuilder
  ) -> Int? {
    guard offset != 0,
      let target = resolver.resolve(offset, from: number, isLower: isLower, in: records),
      resolver.isPlausible(target.number, from: number, isLower: isLower, in: records)
    else { return nil }
    let outcome = tree.link(number, to: target, isLower: isLower, in: &records)
    return outcome == .linked ? target.number : nil
  }

  /// The orphans that other orphans lead to.
  private func ledTo(by orphans: [Int], _ resolver: LinkResolver) -> Set<Int> {
    var led: Set<Int> = []
    for number in orphans {
      for (offset, isLower) in [(links[number].next, false), (links[number].lower, true)]
      where offset != 0 {
        if let target = resolver.resolve(offset, from: number, isLower: isLower, in: records),
          target.number != number
        {
          led.insert(target.number)
        }
      }
    }
    return led
  }

  private mutating func report(_ number: Int, reachedBy other: Int) {
    guard !records[number].elements.isEmpty else { return }
    let type = types.types[Int(records[number].typeNumber)].rawValue
    problems.add(
      .error, .unreachable, offset: records[number].offset, section: "PS3.3 §F.2.1",
      "this \(type.isEmpty ? "" : type + " ")record hangs on the record at byte "
        + "\(records[other].offset), which no offset leads to")
  }

  private mutating func report(_ number: Int, _ parent: Int?) {
    // Of those without elements enough was said.
    guard !records[number].elements.isEmpty else { return }
    let type = types.types[Int(records[number].typeNumber)].rawValue
    let place = parent.map { "below the record at byte \(records[$0].offset)" } ?? "at the root"
    problems.add(
      .error, .unreachable, offset: records[number].offset, section: "PS3.3 §F.2.1",
      "no offset leads to this \(type.isEmpty ? "" : type + " ")record; it is shown \(place)")
  }
}

/// Where orphans belong.
private struct Places {
  private let types: TypeList
  private let source: FileBytes
  private let encoding: ElementEncoding
  /// The nearest record before each one, by level from patient to series; -1 for none.
  private var before: [[Int32]] = []
  /// The last record below each parent that got orphans, to append without walking there.
  private var lasts: [Int: Int] = [:]
  /// The records of a level by the value of their key.
  private var keys: [RecordType.Level: [String: Int]] = [:]

  init(_ reader: DirectoryReader) {
    types = reader.types
    source = reader.source
    encoding = reader.encoding
    for wanted in [RecordType.Level.patient, .study, .series] {
      var (last, number) = (Int32(-1), Int32(0))
      before.append(
        reader.records.map { record in
          defer {
            if types.levels[Int(record.typeNumber)] == wanted { last = number }
            number += 1
          }
          return last
        })
    }
  }

  /// The record below which an orphan belongs, or `nil` for the root.
  mutating func parent(of number: Int, in records: [DirectoryRecord]) -> Int? {
    let level = types.levels[Int(records[number].typeNumber)]
    guard level == .study || level == .series || level == .instance else { return nil }
    if let parent = parentByKey(of: number, level, in: records) { return parent }
    let candidate = before[level.rawValue - 1][number]
    guard candidate >= 0, records[Int(candidate)].flags.contains(.isPlaced) else {
      return nil
    }
    return Int(candidate)
  }

  /// The last record directly below `parent`, or on the root level.
  mutating func last(
    below parent: Int?, _ root: Int32, in records: [DirectoryRecord]
  ) -> Int? {
    let key = parent ?? -1
    var last = lasts[key] ?? parent.map { records[$0].lower } ?? (root < 0 ? nil : Int(root))
    while let number = last, let next = records[number].next { last = next }
    lasts[key] = last
    return last
  }

  /// The parent whose key some orphans carry, as a SERIES may its Study Instance UID.
  private mutating func parentByKey(
    of number: Int, _ level: RecordType.Level, in records: [DirectoryRecord]
  ) -> Int? {
    let tag: Tag
    let parentLevel: RecordType.Level
    switch level {
    case .study: (tag, parentLevel) = (Tag(0x0010, 0x0020), .patient)
    case .series: (tag, parentLevel) = (Tag(0x0020, 0x000D), .study)
    default: (tag, parentLevel) = (Tag(0x0020, 0x000E), .series)
    }
    guard let key = value(of: tag, records[number]) else { return nil }
    if keys[parentLevel] == nil {
      var index: [String: Int] = [:]
      for candidate in records.indices
      where types.levels[Int(records[candidate].typeNumber)] == parentLevel
        && records[candidate].flags.contains(.isPlaced)
      {
        if let value = value(of: tag, records[candidate]), index[value] == nil {
          index[value] = candidate
        }
      }
      keys[parentLevel] = index
    }
    return keys[parentLevel]?[key]
  }

  private func value(of tag: Tag, _ record: DirectoryRecord) -> String? {
    var problems: [Problem] = []
    do throws(ReadError) {
      return try DataSet(
        source, in: record.elements, encoding: encoding, problems: &problems
      ).string(tag)
    } catch {
      return nil
    }
  }
}
