extension DataSet {
  /// Visits each element in tag order, those of sequences behind the sequence itself.
  ///
  /// - Parameters:
  ///   - problems: What is wrong inside of sequences is added here.
  ///   - visit: Is given the element, the data set that it stands in, and where it stands.
  /// - Throws: ``ReadError/file(_:)``, or ``ReadError/tooDeep(limit:offset:)``.
  public func walk(
    problems: inout [Problem],
    _ visit: (_ element: Element, _ dataSet: DataSet, _ path: ElementPath) -> Void
  ) throws(ReadError) {
    try walk(inside: [], &problems, visit)
  }

  /// Recursion ends at ``nestingLimit``.
  private func walk(
    inside steps: [ElementPath.Step], _ problems: inout [Problem],
    _ visit: (_ element: Element, _ dataSet: DataSet, _ path: ElementPath) -> Void
  ) throws(ReadError) {
    let scope = FormScope(self)
    for element in elements {
      visit(element, self, ElementPath(steps: steps, tag: element.tag))
      guard scope.vr(of: element) == .known(.SQ) else { continue }
      for (number, item) in try items(of: element, problems: &problems).enumerated() {
        let step = ElementPath.Step(sequence: element.tag, item: number)
        try item.walk(inside: steps + [step], &problems, visit)
      }
    }
  }
}

/// How one element differs between two data sets.
public struct Difference: Hashable, Sendable {
  /// What differs.
  public enum Kind: Hashable, Sendable {
    /// Only the first data set has the element.
    case onlyInFirst
    /// Only the second data set has the element.
    case onlyInSecond
    /// The representations differ.
    case representation
    /// The values differ.
    case value
    /// The sequences have different numbers of items.
    case itemCount
  }

  /// Where the element stands.
  public let path: ElementPath
  /// What differs.
  public let kind: Kind
}

extension DataSet {
  /// What differs between this data set and another, whatever their transfer syntaxes and character
  /// sets; padding does not count.
  ///
  /// - Throws: ``ReadError/file(_:)``, or ``ReadError/tooDeep(limit:offset:)``.
  public func differences(from other: DataSet) throws(ReadError) -> [Difference] {
    try differences(from: other, inside: [])
  }

  private func differences(
    from other: DataSet, inside steps: [ElementPath.Step]
  ) throws(ReadError) -> [Difference] {
    var differences: [Difference] = []
    var (left, right) = (elements[...], other.elements[...])
    func note(_ tag: Tag, _ kind: Difference.Kind) {
      differences.append(Difference(path: ElementPath(steps: steps, tag: tag), kind: kind))
    }
    while let tag = [left.first?.tag, right.first?.tag].compactMap(\.self).min() {
      let first = left.first?.tag == tag ? left.popFirst() : nil
      let second = right.first?.tag == tag ? right.popFirst() : nil
      guard let first else {
        note(tag, .onlyInSecond)
        continue
      }
      guard let second else {
        note(tag, .onlyInFirst)
        continue
      }
      let isSequence = (dataElementVR(first) == .SQ, other.dataElementVR(second) == .SQ)
      if isSequence.0, isSequence.1 {
        var problems: [Problem] = []
        let items = try items(of: first, problems: &problems)
        let others = try other.items(of: second, problems: &problems)
        if items.count != others.count { note(tag, .itemCount) }
        for (number, pair) in zip(items, others).enumerated() {
          let step = ElementPath.Step(sequence: tag, item: number)
          differences += try pair.0.differences(from: pair.1, inside: steps + [step])
        }
      } else if dataElementVR(first) != other.dataElementVR(second) {
        note(tag, .representation)
      } else if try !hasSameValue(first, as: second, of: other) {
        note(tag, .value)
      }
    }
    return differences
  }

  private func dataElementVR(_ element: Element) -> VR {
    FormScope(self).vr(of: element).vr ?? element.vr
  }

  private func hasSameValue(
    _ element: Element, as otherElement: Element, of other: DataSet
  ) throws(ReadError) -> Bool {
    if source(of: element) === other.source(of: otherElement), element == otherElement,
      encoding == other.encoding, characterSet.terms == other.characterSet.terms
    {
      return true
    }
    let isSameOrder = encoding.isBigEndian == other.encoding.isBigEndian
    let isSameText = !element.vr.usesCharacterSet || characterSet.terms == other.characterSet.terms
    if isSameOrder, isSameText, element.value.count == otherElement.value.count {
      let (left, right) = (try bytes(of: element), try other.bytes(of: otherElement))
      var isSame = true
      for offset in 0..<left.byteCount where left[offset] != right[offset] {
        isSame = false
        break
      }
      if isSame { return true }
    }
    var problems: [Problem] = []
    switch (
      try value(of: element, problems: &problems),
      try other.value(of: otherElement, problems: &problems)
    ) {
    case (.bytes(let left), .bytes(let right)): return left == right
    case (.reals(let left), .reals(let right)):
      return left.map(\.bitPattern) == right.map(\.bitPattern)
    case (let left, let right):
      return left.isEmpty == right.isEmpty && left.strings == right.strings
    }
  }
}
