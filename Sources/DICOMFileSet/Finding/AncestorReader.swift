import DICOM

/// The values that instances have by their own records and those above them, read as they are asked
/// for; what a record above says is read once for all instances below it.
public struct AncestorReader: Sendable {
  private let directory: Directory
  private var walk: RecordWalk
  /// The record that was reached, below those above it.
  private var levels: [Level] = []

  private struct Level {
    var number: Int
    var dataSet: DataSet?
    var texts: [Tag: String?] = [:]
  }

  /// Begins before the first record.
  public init(_ directory: Directory) {
    self.directory = directory
    walk = RecordWalk(directory, onlyInUse: true)
  }

  /// Goes on to an instance that is in use and stands behind the one before it in the tree.
  public mutating func advance(to number: Int) {
    if levels.last?.number == number { return }
    while let (next, depth) = walk.next(directory.records) {
      levels.removeSubrange(min(depth, levels.count)...)
      levels.append(Level(number: next))
      if next == number { return }
    }
  }

  /// The record's elements and those of the records above it, the nearest first.
  public mutating func dataSets() -> [DataSet] {
    levels.indices.reversed().map { dataSet(at: $0) }
  }

  /// The values of an element with backslashes between them; `nil` where no record has any.
  public mutating func text(of tag: Tag) -> String? {
    for index in levels.indices.reversed() {
      if let text = text(of: tag, at: index) { return text }
    }
    return nil
  }

  private mutating func text(of tag: Tag, at index: Int) -> String? {
    // The last level is left again before anybody asks twice.
    guard index < levels.count - 1 else { return directory.text(of: tag, in: levels[index].number) }
    if let text = levels[index].texts[tag] { return text }
    let text = directory.text(of: tag, in: levels[index].number)
    levels[index].texts[tag] = .some(text)
    return text
  }

  private mutating func dataSet(at index: Int) -> DataSet {
    if let dataSet = levels[index].dataSet { return dataSet }
    let dataSet = directory.dataSet(of: levels[index].number)
    levels[index].dataSet = dataSet
    return dataSet
  }
}
