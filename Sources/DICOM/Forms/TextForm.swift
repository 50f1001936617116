/// The text of a data set, an element a line, in the form that pydicom's `print(ds)` made common:
/// `(0008,0008) Image Type                          CS: ['DERIVED', 'SECONDARY']`.
///
/// Items of sequences are indented by three spaces. Values are written as Python writes them; of
/// long ones only the length is shown, and they are not read.
public struct TextForm {
  /// What was wrong inside of sequences, in the order of the file.
  public private(set) var problems: [Problem] = []
  /// Values longer than this many bytes, characters or numbers are shown by their length.
  static let longest = 16
  /// How many characters of a name are shown.
  static let nameWidth = 35
  private static let indentation = "   "

  /// Creates a printer.
  public init() {}

  /// Appends a file: its File Meta Information between two lines, then its data set.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - tags: The elements to show, of those outside of sequences; `nil` for all.
  ///   - output: UTF-8; each line ends with a line feed.
  ///   - drain: Called after each element; it may write `output` somewhere and empty it.
  /// - Throws: ``ReadError/file(_:)``.
  public mutating func append(
    _ file: Part10File, tags: Set<Tag>? = nil, to output: inout [UInt8],
    drain: (inout [UInt8]) -> Void = { _ in }
  ) throws(ReadError) {
    let isWhole = tags == nil
    if !file.meta.elements.isEmpty {
      if isWhole { Self.appendRule("Dataset.file_meta ", to: &output) }
      try append(file.meta, tags: tags, to: &output, drain: drain)
      if isWhole { Self.appendRule("", to: &output) }
    }
    try append(file.dataSet, tags: tags, to: &output, drain: drain)
  }

  /// Appends the elements of a data set.
  ///
  /// - Parameters:
  ///   - dataSet: The data set.
  ///   - tags: The elements to show, of those outside of sequences; `nil` for all.
  ///   - output: UTF-8; each line ends with a line feed.
  ///   - drain: Called after each element; it may write `output` somewhere and empty it.
  /// - Throws: ``ReadError/file(_:)``.
  public mutating func append(
    _ dataSet: DataSet, tags: Set<Tag>? = nil, to output: inout [UInt8],
    drain: (inout [UInt8]) -> Void = { _ in }
  ) throws(ReadError) {
    try append(FormScope(dataSet), tags, depth: 0, &output, drain)
  }

  private mutating func append(
    _ scope: FormScope, _ tags: Set<Tag>?, depth: Int, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    for element in scope.dataSet.elements where tags?.contains(element.tag) ?? true {
      let vr = scope.vr(of: element)
      Self.indent(depth, &output)
      output.append(contentsOf: element.tag.description.utf8)
      if vr == .known(.SQ) {
        try appendItems(of: element, in: scope, depth: depth, &output, drain)
      } else {
        Self.appendName(scope.name(of: element), &output)
        output.append(contentsOf: "\(vr): ".utf8)
        try scope.appendValue(of: element, as: vr, to: &output)
        output.append(0x0A)
      }
      drain(&output)
    }
  }

  private mutating func appendItems(
    of element: Element, in scope: FormScope, depth: Int, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    let items = try scope.items(of: element, problems: &problems)
    let name = scope.name(of: element)
    output.append(contentsOf: "  \(name)  \(items.count) item(s) ---- \n".utf8)
    for item in items {
      if item.dataSet.elements.isEmpty { output.append(0x0A) }
      try append(item, nil, depth: depth + 1, &output, drain)
      Self.indent(depth + 1, &output)
      output.append(contentsOf: "---------\n".utf8)
    }
  }

  private static func indent(_ depth: Int, _ output: inout [UInt8]) {
    for _ in 0..<depth { output.append(contentsOf: indentation.utf8) }
  }

  /// Appends a name in its column, cut off where it is too long.
  private static func appendName(_ name: String, _ output: inout [UInt8]) {
    let shown = name.unicodeScalars.prefix(nameWidth)
    output.append(0x20)
    output.append(contentsOf: String(shown).utf8)
    output.append(contentsOf: repeatElement(0x20, count: nameWidth - shown.count + 1))
  }

  private static func appendRule(_ title: String, to output: inout [UInt8]) {
    output.append(contentsOf: title.utf8)
    output.append(contentsOf: repeatElement(UInt8(ascii: "-"), count: 49 - title.utf8.count))
    output.append(0x0A)
  }
}
