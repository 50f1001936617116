extension Part10File {
  /// Gives single values of an element as plain text, as ``appendValue(at:to:problems:)`` writes
  /// them, or single items of a sequence: its elements as `Keyword=value`, with commas between them.
  ///
  /// - Parameters:
  ///   - number: The number of the value or item, counted from 0, or `nil` for all.
  ///   - path: The element.
  ///   - problems: What is wrong on the way there is added here.
  ///   - body: Is given each of them.
  /// - Returns: Whether there was any.
  /// - Throws: ``ReadError/file(_:)``.
  public func forEachPart(
    _ number: Int?, at path: ElementPath, problems: inout [Problem], _ body: ([UInt8]) -> Void
  ) throws(ReadError) -> Bool {
    guard let (scope, element) = try find(path, &problems) else { return false }
    switch try scope.value(of: element, as: scope.vr(of: element)) {
    case .none, .bytes: return false
    case .items:
      let items = try scope.items(of: element, problems: &problems)
      let wanted = wanted(number, of: items.count)
      for number in wanted {
        var line: [UInt8] = []
        try items[number].appendPlainElements(to: &line, problems: &problems)
        body(line)
      }
      return !wanted.isEmpty
    case .strings(let texts, _), .uids(let texts, _), .names(let texts, _):
      return each(texts, number, body) { PythonText.append(bare: $0, to: &$1) }
    case .numbers(let numbers, _):
      return each(numbers, number, body) { $1.append(contentsOf: $0.plainText.utf8) }
    case .tags(let tags, _):
      return each(tags, number, body) { $1.append(contentsOf: $0.description.utf8) }
    case .binary(let numbers):
      let bytes = try scope.dataSet.bytes(of: element)
      return each(Array(0..<numbers.count), number, body) {
        $1.append(contentsOf: numbers.number($0, in: bytes).description.utf8)
      }
    }
  }

  private func each<Value>(
    _ values: [Value], _ number: Int?, _ body: ([UInt8]) -> Void,
    _ write: (Value, inout [UInt8]) -> Void
  ) -> Bool {
    let wanted = wanted(number, of: values.count)
    for value in values[wanted] {
      var line: [UInt8] = []
      write(value, &line)
      body(line)
    }
    return !wanted.isEmpty
  }

  private func wanted(_ number: Int?, of count: Int) -> Range<Int> {
    guard let number else { return 0..<count }
    return (0..<count).contains(number) ? number..<number + 1 : 0..<0
  }
}

extension FormScope {
  /// Appends the elements of an item.
  fileprivate func appendPlainElements(
    to output: inout [UInt8], problems: inout [Problem]
  ) throws(ReadError) {
    var isFirst = true
    for element in dataSet.elements {
      if !isFirst { output.append(contentsOf: ", ".utf8) }
      isFirst = false
      output.append(contentsOf: "\(ElementPath(tag: element.tag))=".utf8)
      try appendPlainValue(of: element, to: &output, problems: &problems)
    }
  }
}
