/// Where an element stands, in the notation `OtherPatientIDsSequence[0].PatientID`.
///
/// Each part is a keyword, or a number such as `0010,0020` or `00100020`; items count from 0.
public struct ElementPath: Hashable, Sendable {
  /// A sequence to go through, and which of its items.
  public struct Step: Hashable, Sendable {
    /// The tag of the sequence.
    public let sequence: Tag
    /// The number of the item, counted from 0.
    public let item: Int

    /// Creates a step.
    public init(sequence: Tag, item: Int) {
      self.sequence = sequence
      self.item = item
    }
  }

  /// The sequences around the element, the outermost first.
  public let steps: [Step]
  /// The element.
  public let tag: Tag

  /// Creates a path through sequences, the outermost first.
  public init(steps: [Step] = [], tag: Tag) {
    self.steps = steps
    self.tag = tag
  }

  /// Reads a path; `nil` if a part is not known, or an item is given for other than a sequence.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.last, let tag = Tag(named: String(last)) else { return nil }
    var steps: [Step] = []
    for part in parts.dropLast() {
      guard part.hasSuffix("]"), let bracket = part.firstIndex(of: "["),
        let sequence = Tag(named: String(part[..<bracket])),
        let item = Int(part[part.index(after: bracket)...].dropLast()), item >= 0
      else { return nil }
      steps.append(Step(sequence: sequence, item: item))
    }
    self.steps = steps
    self.tag = tag
  }
}

extension Part10File {
  /// Appends the values of an element as plain text, with backslashes between them.
  ///
  /// Text stands as it is, but without padding, and with control characters escaped; numbers and
  /// UIDs stand as they are; of sequences the number of items is shown, and of bytes their number.
  /// - Returns: Whether there is such an element; an empty one appends nothing.
  /// - Throws: ``ReadError/file(_:)``.
  public func appendValue(
    at path: ElementPath, to output: inout [UInt8], problems: inout [Problem]
  ) throws(ReadError) -> Bool {
    guard let (scope, element) = try find(path, &problems) else { return false }
    try scope.appendPlainValue(of: element, to: &output, problems: &problems)
    return true
  }

  /// The element at a path, and what is around it; `nil` if there is none.
  func find(
    _ path: ElementPath, _ problems: inout [Problem]
  ) throws(ReadError) -> (scope: FormScope, element: Element)? {
    let first = path.steps.first?.sequence ?? path.tag
    var scope = FormScope(first.group == 2 ? meta : dataSet)
    for step in path.steps {
      guard let sequence = scope.dataSet[step.sequence] else { return nil }
      guard scope.vr(of: sequence) == .known(.SQ) else { return nil }
      let items = try scope.items(of: sequence, problems: &problems)
      guard step.item < items.count else { return nil }
      scope = items[step.item]
    }
    return scope.dataSet[path.tag].map { (scope, $0) }
  }
}

extension FormScope {
  func appendPlainValue(
    of element: Element, to output: inout [UInt8], problems: inout [Problem]
  ) throws(ReadError) {
    let vr = vr(of: element)
    switch try value(of: element, as: vr) {
    case .none: break
    case .bytes: output.append(contentsOf: "\(element.value.count) bytes".utf8)
    case .items:
      let count = try items(of: element, problems: &problems).count
      output.append(contentsOf: "\(count) items".utf8)
    case .strings(let texts, _), .uids(let texts, _), .names(let texts, _):
      Self.append(texts, &output) { PythonText.append(bare: $0, to: &$1) }
    case .numbers(let numbers, _):
      Self.append(numbers, &output) { $1.append(contentsOf: $0.plainText.utf8) }
    case .tags(let tags, _):
      Self.append(tags, &output) { $1.append(contentsOf: $0.description.utf8) }
    case .binary(let numbers):
      let bytes = try dataSet.bytes(of: element)
      Self.append(0..<numbers.count, &output) {
        $1.append(contentsOf: numbers.number($0, in: bytes).description.utf8)
      }
    }
  }

  private static func append<Values: Collection>(
    _ values: Values, _ output: inout [UInt8], _ write: (Values.Element, inout [UInt8]) -> Void
  ) {
    var isFirst = true
    for value in values {
      if !isFirst { output.append(0x5C) }
      write(value, &output)
      isFirst = false
    }
  }
}

extension NumberText {
  /// The number as it stands in the file, without spaces.
  var plainText: String {
    switch self {
    case .blank: ""
    case .decimal(let text, _), .integer(let text, _): text
    case .fraction(let value): PythonText.float(value)
    }
  }
}

extension ElementPath: CustomStringConvertible {
  /// The path as it is typed, with keywords where there are some.
  public var description: String {
    func name(_ tag: Tag) -> String {
      DataDictionary.keyword(of: tag) ?? String(tag.description.dropFirst().dropLast())
    }
    return steps.map { "\(name($0.sequence))[\($0.item)]." }.joined() + name(tag)
  }
}
