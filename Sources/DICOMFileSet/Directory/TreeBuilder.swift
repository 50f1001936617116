import DICOM

/// Builds the tree: each record is placed once, however often it is linked to, and not far below the
/// root, as what is said of an instance is looked for in all records above it.
struct TreeBuilder {
  /// What became of a link.
  enum Outcome {
    case linked
    /// The other record has a place already.
    case isPlaced
    /// The other record would stand too deep.
    case isTooDeep
  }

  /// How many levels links lead down; the standard has four (PS3.3 Table F.4-1).
  static var levelLimit: Int { 16 }

  /// The number of each placed record's parent, or -1 for the root level.
  private(set) var parents: [Int32]
  /// How many records stand above each placed record.
  private var depths: [UInt8]
  private(set) var placedCount = 0
  private var pending: [Int] = []

  /// Creates a tree without any of the records, of which there are so many.
  init(count: Int) {
    parents = Array(repeating: -1, count: count)
    depths = Array(repeating: 0, count: count)
  }

  /// The next record whose links are to be followed, in the order of the tree.
  mutating func nextPending() -> Int? { pending.popLast() }

  /// Places the first record of the root.
  mutating func start(at target: LinkResolver.Target, in records: inout [DirectoryRecord]) {
    place(target.number, below: -1, isRecovered: !target.isExact, in: &records)
  }

  /// Links one record to another.
  ///
  /// Nothing changes if the other has a place already, or would stand too deep.
  mutating func link(
    _ number: Int, to target: LinkResolver.Target, isLower: Bool,
    in records: inout [DirectoryRecord]
  ) -> Outcome {
    guard !records[target.number].flags.contains(.isPlaced) else { return .isPlaced }
    guard !isLower || depths[number] + 1 < Self.levelLimit else { return .isTooDeep }
    if isLower {
      records[number].lowerNumber = Int32(target.number)
    } else {
      records[number].nextNumber = Int32(target.number)
    }
    place(
      target.number, below: isLower ? Int32(number) : parents[number],
      isRecovered: !target.isExact || records[number].isRecovered, in: &records)
    return .linked
  }

  /// Appends a record that no link reaches to the records below another, or to the root.
  ///
  /// - Parameter last: The last record on that level so far, or `nil` if there is none.
  mutating func append(
    _ number: Int, below parent: Int?, behind last: Int?, in records: inout [DirectoryRecord]
  ) {
    if let last {
      records[last].nextNumber = Int32(number)
    } else if let parent {
      records[parent].lowerNumber = Int32(number)
    }
    place(number, below: parent.map(Int32.init) ?? -1, isRecovered: true, in: &records)
  }

  private mutating func place(
    _ number: Int, below parent: Int32, isRecovered: Bool, in records: inout [DirectoryRecord]
  ) {
    records[number].flags.insert(.isPlaced)
    if isRecovered { records[number].flags.insert(.isRecovered) }
    parents[number] = parent
    // Orphans stand at most three levels below what links lead to.
    if parent >= 0 { depths[number] = depths[Int(parent)] + 1 }
    placedCount += 1
    pending.append(number)
  }
}
