extension DataSet {
  /// The values of an element inside of sequences.
  public func value(at path: ElementPath) -> Value {
    guard let step = path.steps.first else { return value(path.tag) }
    let items = items(step.sequence)
    return step.item < items.count ? items[step.item].value(at: path.inner) : .absent
  }

  /// Sets an element inside of sequences, as ``set(_:_:to:checking:)`` does here.
  ///
  /// The item behind the last one of a sequence is added, and a sequence that is absent.
  /// - Throws: ``ValueError``, such as ``ValueError/noItem(_:number:)``; nothing is changed then.
  @discardableResult
  public mutating func set(
    _ path: ElementPath, _ vr: VR? = nil, to value: Value, checking: ValueChecking = .strict
  ) throws(ValueError) -> [Problem] {
    var warnings: [Problem] = []
    try edit(path.steps) { (item) throws(ValueError) in
      warnings = try item.set(path.tag, vr, to: value, checking: checking)
    }
    return warnings
  }

  /// Deletes an element inside of sequences.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: ``ValueError``; nothing is changed then.
  @discardableResult
  public mutating func delete(_ path: ElementPath) throws(ValueError) -> Bool {
    if value(at: path).isAbsent { return false }
    try edit(path.steps) { (item) throws(ValueError) in try item.delete(path.tag) }
    return true
  }

  /// Deletes an item of a sequence; the sequence stays, also without items.
  ///
  /// - Parameters:
  ///   - number: The item, counted from 0, or `nil` for all.
  ///   - sequence: The sequence.
  /// - Returns: Whether there was such an item.
  /// - Throws: ``ValueError``, such as ``ValueError/noItem(_:number:)`` where the element is no
  ///   sequence; nothing is changed then.
  @discardableResult
  public mutating func deleteItem(_ number: Int?, of sequence: Tag) throws(ValueError) -> Bool {
    guard contains(sequence) else { return false }
    var items = try items(toEdit: ElementPath.Step(sequence: sequence, item: number ?? 0))
    if let number {
      guard items.indices.contains(number) else { return false }
      items.remove(at: number)
    } else {
      guard !items.isEmpty else { return false }
      items.removeAll()
    }
    try put(sequence, items: items)
    return true
  }

  /// Edits an item inside of sequences, and writes the sequences around it anew.
  ///
  /// The item behind the last one of a sequence is added, and a sequence that is absent; if `body`
  /// changes nothing in an item that is there, nothing is written anew.
  /// - Parameters:
  ///   - steps: The way to the item, the outermost sequence first; none for this data set itself.
  ///   - body: Changes the item.
  /// - Throws: ``ValueError``, or what `body` throws; nothing is changed then.
  public mutating func edit(
    _ steps: [ElementPath.Step], _ body: (inout DataSet) throws(ValueError) -> Void
  ) throws(ValueError) {
    guard let step = steps.first else {
      var edited = self
      try body(&edited)
      self = edited
      return
    }
    var items = try items(toEdit: step)
    let isNew = step.item == items.count
    if isNew { items.append(DataSet()) }
    guard step.item < items.count else { throw .noItem(step.sequence, number: step.item) }
    try items[step.item].edit(Array(steps.dropFirst()), body)
    if isNew || items[step.item].isModified { try put(step.sequence, items: items) }
  }

  private func items(toEdit step: ElementPath.Step) throws(ValueError) -> [DataSet] {
    guard let element = self[step.sequence] else {
      guard vr(toSet: step.sequence) == .SQ else {
        throw .noItem(step.sequence, number: step.item)
      }
      return []
    }
    guard FormScope(self).vr(of: element) == .known(.SQ) else {
      throw .noItem(step.sequence, number: step.item)
    }
    var problems: [Problem] = []
    let items: [DataSet]
    do throws(ReadError) { items = try self.items(of: element, problems: &problems) } catch {
      throw .read(error)
    }
    if let problem = problems.first(where: { $0.severity == .error }) {
      throw .write(element.tag, .damaged(element.tag, problem))
    }
    return items
  }
}

extension ElementPath {
  /// The path from inside of the first step.
  fileprivate var inner: ElementPath { ElementPath(steps: Array(steps.dropFirst()), tag: tag) }
}
