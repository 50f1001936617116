import DICOM

/// Offsets that are wrong by one number, all or most of them.
struct Shift: Equatable {
  /// What has to be added to an offset.
  var delta = 0
  /// How many offsets need it.
  var count = 0
  /// How many offsets there are.
  var total = 0
  /// Whether an offset is tried with the shift before it is believed as it stands.
  var isUniform = false
}

/// Finds the record that an offset means.
///
/// The records are handed to it: whoever asks changes them meanwhile, and they are many to copy.
struct LinkResolver {
  let types: TypeList
  var shift = Shift()
  /// An offset that points this close to an item, or into it, may mean that item.
  static let reach = 64

  /// The record that an offset leads to.
  struct Target {
    var number: Int
    /// Whether the offset, shifted if all are, is that of the item.
    var isExact: Bool
  }

  init(types: TypeList, shift: Shift = Shift()) {
    self.types = types
    self.shift = shift
  }

  /// The record that an offset of another record, or of the root, means; `nil` for none.
  func resolve(
    _ offset: UInt32, from number: Int?, isLower: Bool, in records: [DirectoryRecord]
  ) -> Target? {
    let stated = Int(offset)
    let straight = self.number(at: stated, near: number, in: records)
    if shift.count == 0, let straight { return Target(number: straight, isExact: true) }
    let shifted =
      shift.count > 0 ? self.number(at: stated + shift.delta, near: number, in: records) : nil
    let candidates = shift.isUniform ? [shifted, straight] : [straight, shifted]
    for case let candidate? in candidates
    where shift.count == 0
      || isPlausible(candidate, from: number, isLower: isLower, in: records)
    {
      return Target(number: candidate, isExact: true)
    }
    if let candidate = straight ?? shifted { return Target(number: candidate, isExact: true) }
    return nearest(
      to: stated + (shift.isUniform ? shift.delta : 0), from: number, isLower: isLower, in: records)
  }

  /// The number of the record at an offset; the one behind `near` is the most likely.
  func number(at offset: Int, near: Int?, in records: [DirectoryRecord]) -> Int? {
    let guess = (near ?? -1) + 1
    if guess < records.count, records[guess].offset == offset { return guess }
    let low = lowerBound(of: offset, in: records)
    return low < records.count && records[low].offset == offset ? low : nil
  }

  /// The number of the first record that does not stand before an offset.
  func lowerBound(of offset: Int, in records: [DirectoryRecord]) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the standard allows a link, by the types of both records.
  func isPlausible(
    _ target: Int, from number: Int?, isLower: Bool, in records: [DirectoryRecord]
  ) -> Bool {
    let level = types.levels[Int(records[target].typeNumber)]
    guard let number else { return level.mayStand(below: nil) }
    guard target != number else { return false }
    let source = types.levels[Int(records[number].typeNumber)]
    if isLower { return level.mayStand(below: source) }
    return level == source || level == .any || source == .any
      // Patients stand beside instances that belong to none.
      || (level.mayStand(below: nil) && source.mayStand(below: nil))
  }

  private func nearest(
    to offset: Int, from number: Int?, isLower: Bool, in records: [DirectoryRecord]
  ) -> Target? {
    guard let end = records.last?.elements.upperBound, offset >= 0, offset < end else {
      return nil
    }
    let above = lowerBound(of: offset, in: records)
    let around = [above - 1, above].filter { records.indices.contains($0) }
    let candidates = around.filter { candidate in
      let record = records[candidate]
      let isInside = record.offset..<max(record.elements.upperBound, record.offset + 8) ~= offset
      return (isInside || abs(record.offset - offset) <= Self.reach)
        && isPlausible(candidate, from: number, isLower: isLower, in: records)
    }
    return candidates.min { abs(records[$0].offset - offset) < abs(records[$1].offset - offset) }
      .map { Target(number: $0, isExact: false) }
  }
}
