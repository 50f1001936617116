extension DataSet {
  /// The values of an element inside of sequences.
  public func value(at path: ElementPath) -> Value {
    guard let step = path.steps.first else { return value(path.tag) }
    let items = items(step.sequence)
    return step.item < items.count ? items[step.item].value(at: path.inner) : .absent
  }

  /// Sets an element inside of sequences, as ``set(_:_:to:checking:)`` does here.
  ///
  /// - Throws: ``ValueError``, such as ``ValueError/noItem(_:number:)``; nothing is changed then.
  @discardableResult
  public mutating func set(
    _ path: ElementPath, _ vr: VR? = nil, to value: Value, checking: ValueChecking = .strict
  ) throws(ValueError) -> [Problem] {
    var warnings: [Problem] = []
    try edit(path) { (item) throws(ValueError) in
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
    try edit(path) { (item) throws(ValueError) in try item.delete(path.tag) }
    return true
  }

  /// Edits the data set that a path leads to, and writes the sequences around it anew.
  private mutating func edit(
    _ path: ElementPath, _ body: (inout DataSet) throws(ValueError) -> Void
  ) throws(ValueError) {
    guard let step = path.steps.first else { return try body(&self) }
    guard let element = self[step.sequence], FormScope(self).vr(of: element) == .known(.SQ) else {
      throw .noItem(step.sequence, number: step.item)
    }
    var problems: [Problem] = []
    var items: [DataSet]
    do throws(ReadError) { items = try self.items(of: element, problems: &problems) } catch {
      throw .read(error)
    }
    if let problem = problems.first(where: { $0.severity == .error }) {
      throw .write(element.tag, .damaged(element.tag, problem))
    }
    guard step.item < items.count else { throw .noItem(step.sequence, number: step.item) }
    try items[step.item].edit(path.inner, body)
    try put(step.sequence, items: items)
  }
}

extension ElementPath {
  /// The path from inside of the first step.
  fileprivate var inner: ElementPath { ElementPath(steps: Array(steps.dropFirst()), tag: tag) }
}
