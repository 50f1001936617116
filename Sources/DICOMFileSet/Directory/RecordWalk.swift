/// A walk over the records of a tree, a parent before its children, siblings in their order.
///
/// Takes time in proportion to the number of records, and memory to the depth of the tree.
struct RecordWalk {
  private var pending: [(number: Int32, depth: Int32)] = []
  private let onlyInUse: Bool

  /// Begins a walk.
  ///
  /// - Parameter onlyInUse: Whether to leave out records that are not in use, and all below them.
  init(_ directory: Directory, onlyInUse: Bool = false) {
    if directory.rootNumber >= 0 { pending.append((directory.rootNumber, 0)) }
    self.onlyInUse = onlyInUse
  }

  /// The next record and how many are above it, or `nil` at the end.
  mutating func next(_ records: borrowing [DirectoryRecord]) -> (number: Int, depth: Int)? {
    while let (number, depth) = pending.popLast() {
      let record = records[Int(number)]
      if record.nextNumber >= 0 { pending.append((record.nextNumber, depth)) }
      if onlyInUse, !record.isInUse { continue }
      if record.lowerNumber >= 0 { pending.append((record.lowerNumber, depth + 1)) }
      return (Int(number), Int(depth))
    }
    return nil
  }
}
