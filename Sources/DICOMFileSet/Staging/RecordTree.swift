import DICOM

/// The records of a File-set while they are being changed.
///
/// Records of the DICOMDIR keep their numbers; new ones get those behind. Links are numbers in one
/// array. A record that is taken out keeps its own links, so that it can be put back where it was, as
/// long as what was done since is undone first.
struct RecordTree: Sendable {
  private struct Node {
    var parent: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
    var first: Int32 = -1
    var last: Int32 = -1
    /// The number of what was made of the record, or -1 for one that stays as it is in the DICOMDIR.
    var made: Int32 = -1
    var childCount: Int32 = 0
    var isAttached = false
  }

  private var nodes: [Node]
  private var rootFirst: Int32 = -1
  private var rootLast: Int32 = -1
  private var rootCount: Int32 = 0
  private var made: [MadeRecord] = []
  /// How many records the DICOMDIR has; new ones have numbers from here on.
  let baseCount: Int

  /// The tree of a DICOMDIR, without the records that are not in use any more.
  init(_ directory: Directory) {
    baseCount = directory.records.count
    nodes = Array(repeating: Node(), count: baseCount)
    var path: [Int] = []
    directory.walkInUse { number, depth in
      path.removeSubrange(min(depth, path.count)...)
      link(number, below: path.last)
      path.append(number)
    }
  }

  /// Puts the records that are not in use back where they stand in the DICOMDIR, where the records
  /// above them are still here.
  ///
  /// - Parameter indexed: The files that have records again, whose old ones go.
  mutating func insertInactive(of directory: Directory, except indexed: Set<FileID>) {
    // The records on the way down, and whether each is here.
    var path: [(number: Int, isHere: Bool)] = []
    // The last record that is here of those below the root, and below each one on the way.
    var last: [Int?] = [nil]
    var hidden = Int.max
    directory.walk { number, depth in
      path.removeSubrange(min(depth, path.count)...)
      last.removeSubrange(min(depth + 1, last.count)...)
      let above = path.last
      let isAboveHere = above?.isHere ?? true
      if depth <= hidden { hidden = directory.records[number].isInUse ? .max : depth }
      if !nodes[number].isAttached, hidden != .max, isAboveHere,
        indexed.isEmpty || !(directory.fileID(of: number).map(indexed.contains) ?? false)
      {
        link(number, below: above?.number, after: last[depth])
      }
      let isMoved = nodes[number].isAttached && parent(of: number) != above?.number
      let isHere = isMoved ? isAttached(number) : nodes[number].isAttached && isAboveHere
      path.append((number, isHere))
      last.append(nil)
      if isHere, !isMoved { last[depth] = number }
    }
  }

  /// The number of records, those that were taken out included.
  var count: Int { nodes.count }

  /// Whether a record stands in the tree, and all above it.
  func isAttached(_ number: Int) -> Bool {
    var node: Int? = number
    while let number = node {
      guard nodes[number].isAttached else { return false }
      node = parent(of: number)
    }
    return true
  }

  /// Whether a record has a place, in the tree or below a record that has none.
  func isPlaced(_ number: Int) -> Bool { nodes[number].isAttached }

  /// Whether a record was read from the DICOMDIR.
  func isBase(_ number: Int) -> Bool { number < baseCount }

  /// The record above, or `nil` at the root.
  func parent(of number: Int) -> Int? { Self.number(nodes[number].parent) }

  /// The record behind on the same level, or `nil` for the last.
  func next(after number: Int) -> Int? { Self.number(nodes[number].next) }

  /// The record before on the same level, or `nil` for the first.
  func previous(before number: Int) -> Int? { Self.number(nodes[number].previous) }

  /// The first record below, of the root for `nil`.
  func first(below parent: Int?) -> Int? {
    Self.number(parent.map { nodes[$0].first } ?? rootFirst)
  }

  /// The last record below, of the root for `nil`.
  func last(below parent: Int?) -> Int? {
    Self.number(parent.map { nodes[$0].last } ?? rootLast)
  }

  /// How many records are directly below one, of the root for `nil`.
  func childCount(of parent: Int?) -> Int {
    Int(parent.map { nodes[$0].childCount } ?? rootCount)
  }

  /// How many records stand before one on its level.
  func place(of number: Int) -> Int {
    let parent = parent(of: number)
    if last(below: parent) == number { return childCount(of: parent) - 1 }
    return children(of: parent).firstIndex(of: number) ?? 0
  }

  /// The records directly below one, of the root for `nil`.
  func children(of parent: Int?) -> [Int] {
    Array(
      sequence(first: first(below: parent)) { $0.map { next(after: $0) } ?? nil }
        .prefix { $0 != nil }.compactMap(\.self))
  }

  /// What was made of a record, or `nil` for one that stays as it is in the DICOMDIR.
  func made(_ number: Int) -> MadeRecord? {
    let index = nodes[number].made
    return index < 0 ? nil : made[Int(index)]
  }

  /// Whether a record is not, or not as it is, in the DICOMDIR.
  func isMade(_ number: Int) -> Bool { nodes[number].made >= 0 }

  /// Whether a record was made anew from an instance.
  func hasNew(_ number: Int) -> Bool {
    let index = nodes[number].made
    guard index >= 0, case .new = made[Int(index)] else { return false }
    return true
  }

  /// Replaces what a record is; `nil` makes it again what it is in the DICOMDIR.
  mutating func setMade(_ record: MadeRecord?, of number: Int) {
    guard let record else {
      nodes[number].made = -1
      return
    }
    if nodes[number].made >= 0 {
      made[Int(nodes[number].made)] = record
    } else {
      nodes[number].made = Int32(truncatingIfNeeded: made.count)
      made.append(record)
    }
  }

  /// Appends a new record to those below another, or to the root.
  ///
  /// - Returns: Its number.
  mutating func append(_ record: MadeRecord, below parent: Int?) -> Int {
    let number = nodes.count
    nodes.append(Node())
    setMade(record, of: number)
    link(number, below: parent)
    return number
  }

  private mutating func link(_ number: Int, below parent: Int?) {
    link(number, below: parent, after: last(below: parent))
  }

  /// Links a record behind another, or before all others for `nil`.
  private mutating func link(_ number: Int, below parent: Int?, after previous: Int?) {
    let id = Int32(truncatingIfNeeded: number)
    let next = previous.map { nodes[$0].next } ?? parent.map { nodes[$0].first } ?? rootFirst
    nodes[number].parent = parent.map { Int32(truncatingIfNeeded: $0) } ?? -1
    nodes[number].previous = previous.map { Int32(truncatingIfNeeded: $0) } ?? -1
    nodes[number].next = next
    nodes[number].isAttached = true
    count(1, below: parent)
    if let previous {
      nodes[previous].next = id
    } else if let parent {
      nodes[parent].first = id
    } else {
      rootFirst = id
    }
    if next >= 0 {
      nodes[Int(next)].previous = id
    } else if let parent {
      nodes[parent].last = id
    } else {
      rootLast = id
    }
  }

  private mutating func count(_ change: Int32, below parent: Int?) {
    if let parent { nodes[parent].childCount += change } else { rootCount += change }
  }

  /// Takes a record out, with all that is below it.
  mutating func detach(_ number: Int) {
    let node = nodes[number]
    guard node.isAttached else { return }
    nodes[number].isAttached = false
    count(-1, below: parent(of: number))
    if node.previous >= 0 { nodes[Int(node.previous)].next = node.next }
    if node.next >= 0 { nodes[Int(node.next)].previous = node.previous }
    let (first, last) = (node.previous < 0, node.next < 0)
    if node.parent >= 0 {
      if first { nodes[Int(node.parent)].first = node.next }
      if last { nodes[Int(node.parent)].last = node.previous }
    } else {
      if first { rootFirst = node.next }
      if last { rootLast = node.previous }
    }
  }

  /// Puts a record back where it was when it was taken out.
  mutating func reattach(_ number: Int) {
    let node = nodes[number]
    guard !node.isAttached else { return }
    let id = Int32(truncatingIfNeeded: number)
    nodes[number].isAttached = true
    count(1, below: parent(of: number))
    if node.previous >= 0 { nodes[Int(node.previous)].next = id }
    if node.next >= 0 { nodes[Int(node.next)].previous = id }
    if node.parent >= 0 {
      if node.previous < 0 { nodes[Int(node.parent)].first = id }
      if node.next < 0 { nodes[Int(node.parent)].last = id }
    } else {
      if node.previous < 0 { rootFirst = id }
      if node.next < 0 { rootLast = id }
    }
  }

  /// Puts a record behind the others below another one, with all that is below it.
  mutating func move(_ number: Int, below parent: Int?) {
    move(number, below: parent, after: last(below: parent))
  }

  /// Puts a record behind one of those below another, or before them for `nil`.
  mutating func move(_ number: Int, below parent: Int?, after previous: Int?) {
    detach(number)
    link(number, below: parent, after: previous)
  }

  /// Forgets the newest record, which was taken out before.
  mutating func dropLast() { nodes.removeLast() }

  /// Visits each record of the tree, a parent before its children, siblings in their order.
  ///
  /// - Parameter top: Where to begin, with what is below it; `nil` for the whole tree.
  func walk(from top: Int? = nil, _ visit: (_ number: Int, _ depth: Int) -> Void) {
    var pending: [(number: Int, depth: Int)] = []
    if let top {
      visit(top, 0)
      if let first = first(below: top) { pending.append((first, 1)) }
    } else if let first = first(below: nil) {
      pending.append((first, 0))
    }
    while let (number, depth) = pending.popLast() {
      visit(number, depth)
      if let next = next(after: number) { pending.append((next, depth)) }
      if let lower = first(below: number) { pending.append((lower, depth + 1)) }
    }
  }

  private static func number(_ link: Int32) -> Int? { link < 0 ? nil : Int(link) }
}
