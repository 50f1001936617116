extension DataSet {
  /// Deletes an element.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: ``ValueError`` only for Specific Character Set, if there is text beyond ASCII.
  @discardableResult
  public mutating func delete(_ tag: Tag) throws(ValueError) -> Bool {
    guard contains(tag) else { return false }
    try remove(tag)
    return true
  }

  /// Deletes all elements that are not wanted; Specific Character Set stays, as text depends on it.
  ///
  /// Takes time in proportion to the number of elements, however many are deleted.
  package mutating func deleteAll(where isUnwanted: (Element) -> Bool) {
    var kept: [Element] = []
    kept.reserveCapacity(elements.count)
    for element in elements {
      guard element.tag != .specificCharacterSet, isUnwanted(element) else {
        kept.append(element)
        continue
      }
      invalidValues[element.tag] = nil
      sources.remove(element.sourceNumber)
    }
    guard kept.count < elements.count else { return }
    elements = kept
    isModified = true
  }

  /// Deletes all private elements, also those inside of sequences.
  ///
  /// - Throws: ``ValueError`` for a sequence that cannot be read whole; nothing is changed then.
  public mutating func deletePrivateElements() throws(ValueError) {
    var result = self
    let scope = FormScope(self)
    for element in elements
    where !element.tag.isPrivate && scope.vr(of: element) == .known(.SQ) {
      var problems: [Problem] = []
      var items: [DataSet]
      do throws(ReadError) { items = try self.items(of: element, problems: &problems) } catch {
        throw .read(error)
      }
      for index in items.indices { try items[index].deletePrivateElements() }
      guard items.contains(where: \.isModified) else { continue }
      if let problem = problems.first(where: { $0.severity == .error }) {
        throw .write(element.tag, .damaged(element.tag, problem))
      }
      try result.put(element.tag, items: items)
    }
    result.deleteAll { $0.tag.isPrivate }
    self = result
  }

  /// Deletes an element that is there; text is in ASCII without Specific Character Set.
  mutating func remove(_ tag: Tag) throws(ValueError) {
    if tag == .specificCharacterSet, contains(tag) {
      try convertText(to: .defaultRepertoire)
      characterSet = .defaultRepertoire
    }
    invalidValues[tag] = nil
    let index = index(of: tag)
    guard index < elements.count, elements[index].tag == tag else { return }
    sources.remove(elements[index].sourceNumber)
    elements.remove(at: index)
    isModified = true
  }
}
