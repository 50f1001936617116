/// The links between records that stand in an array; -1 stands for none.
struct RecordLinks: Sendable {
  /// The first and the last record of the root level.
  var first: Int32 = -1
  var last: Int32 = -1
  /// The next record on the same level.
  private(set) var next: [Int32]
  /// The first record on the level below.
  private(set) var lower: [Int32]

  /// Links for records of which nothing is known.
  init(count: Int) {
    next = Array(repeating: -1, count: count)
    lower = Array(repeating: -1, count: count)
  }

  /// The links of records that stand in the order of the tree, siblings in theirs.
  ///
  /// - Parameter parents: The number of the record above each, or -1 at the root.
  init(parents: [Int32]) {
    self.init(count: parents.count)
    var lastChildren = [Int32](repeating: -1, count: parents.count)
    for (number, parent) in parents.enumerated() {
      let id = Int32(truncatingIfNeeded: number)
      let before = parent >= 0 ? lastChildren[Int(parent)] : last
      if before >= 0 {
        next[Int(before)] = id
      } else if parent >= 0 {
        lower[Int(parent)] = id
      } else {
        first = id
      }
      if parent >= 0 { lastChildren[Int(parent)] = id } else { last = id }
    }
  }

  /// Sets the links of one record.
  mutating func set(_ number: Int, next: Int32, lower: Int32) {
    self.next[number] = next
    self.lower[number] = lower
  }
}
