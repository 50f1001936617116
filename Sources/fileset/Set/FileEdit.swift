import DICOM

/// What is to be done with each file.
struct FileEdit {
  /// The character sets that the text is in, whatever the file says; `nil` leaves them alone.
  var declaredCharacterSet: [String]?
  /// The elements to set; first Specific Character Set and Pixel Representation, by which others are
  /// written.
  var assignments: [Assignment]
  /// The elements, and items of sequences, to delete.
  var deletions: [ElementTarget]
  /// Whether all private elements go, before others are set.
  var deletesPrivateElements = false
  /// How values are checked, and the file is written.
  var options: WriteOptions
  /// The new UIDs that were given so far.
  private let newUIDs = NewUIDs()

  /// Creates an edit.
  init(
    declaredCharacterSet: [String]?, assignments: [Assignment], deletions: [ElementTarget],
    options: WriteOptions
  ) {
    self.declaredCharacterSet = declaredCharacterSet
    self.assignments = assignments
    self.deletions = Set(deletions).sorted { $0.turn > $1.turn }
    self.options = options
  }

  /// Edits a file in memory.
  ///
  /// - Returns: Warnings, but for numbers of values, of which ``warnings()`` tells once.
  /// - Throws: ``ValueError``; the file may be changed in part then.
  func apply(to file: inout Part10File) throws(ValueError) -> [Problem] {
    var problems: [Problem] = []
    if let terms = declaredCharacterSet,
      file.dataSet.strings(.specificCharacterSet) != terms
        || file.dataSet.characterSet.terms != terms
    {
      problems += file.dataSet.declare(characterSet: terms)
    }
    if deletesPrivateElements { try file.dataSet.deletePrivateElements() }
    for assignment in assignments {
      problems += try assignment.apply(to: &file, checking: options.checking, newUIDs)
    }
    for target in deletions {
      if target.isMeta {
        try target.delete(in: &file.meta)
      } else {
        try target.delete(in: &file.dataSet)
      }
    }
    return problems.filter { $0.code != .multiplicity }
  }

  /// Tries the values that depend on no file.
  ///
  /// - Returns: Warnings about them.
  /// - Throws: ``ValueError`` for a value that no file can have.
  func warnings() throws(ValueError) -> [Problem] {
    var problems: [Problem] = []
    for assignment in assignments {
      guard let tag = assignment.target.tag, let entry = DataDictionary.entry(for: tag),
        entry.vrs.count == 1 || assignment.vr != nil
      else { continue }
      var blank = DataSet()
      problems += try assignment.apply(to: &blank, checking: options.checking, newUIDs)
    }
    return problems
  }
}

extension ElementTarget {
  /// The number of the item, for a part of an element.
  /// When it is deleted, the greatest first: what is inside of items; then private elements, which
  /// their creators tell; then the last items, so that the others keep the numbers that were typed.
  fileprivate var turn: (depth: Int, block: Int, item: Int) {
    var (block, item) = (0, -1)
    if case .inBlock = name { block = 1 }
    if case .number(let number)? = part { item = number }
    return (steps.count, block, item)
  }

  fileprivate func delete(in dataSet: inout DataSet) throws(ValueError) {
    guard dataSet.hasItem(at: steps) else { return }
    try dataSet.edit(steps) { (item) throws(ValueError) in
      guard let tag = tag(in: item) else { return }
      switch part {
      case nil: try item.delete(tag)
      case .number(let number)?: try item.deleteItem(number, of: tag)
      case .all?: try item.deleteItem(nil, of: tag)
      }
    }
  }
}

extension DataSet {
  fileprivate func hasItem(at steps: [ElementPath.Step]) -> Bool {
    guard let step = steps.first else { return true }
    let items = items(step.sequence)
    return step.item < items.count && items[step.item].hasItem(at: Array(steps.dropFirst()))
  }
}
