/// A data set as an object of the DICOM JSON Model (PS3.18 §F.2).
///
/// Elements without a value have none in JSON either; numbers are numbers, DS and IS as well, with
/// the digits of the file where JSON allows them. Bytes are in little endian, whatever the file's
/// byte order (PS3.18 §F.2.7). With ``Bulk/inline``, ``DataSet/init(json:named:bulk:problems:)``
/// reads the text back to an equal data set; ``JSONInstance`` says what is lost.
public struct JSONForm {
  /// What happens to bytes that are no text and no numbers.
  public enum Bulk: Hashable, Sendable {
    /// Values of at most that many bytes stand in the text, longer ones are left out.
    case upTo(Int)
    /// All values stand in the text, in Base64.
    case inline
  }

  /// What was wrong inside of sequences, in the order of the file.
  public private(set) var problems: [Problem] = []
  private let bulk: Bulk
  /// Longer values are written in pieces of this many bytes; a multiple of 3, as Base64 wants.
  private static let pieceSize = 3 << 14

  /// Creates a printer.
  public init(bulk: Bulk = .upTo(64)) { self.bulk = bulk }

  /// Appends a data set, without a line feed behind it.
  ///
  /// - Parameters:
  ///   - dataSet: The data set.
  ///   - tags: The elements to show, of those outside of sequences; `nil` for all.
  ///   - output: UTF-8, with a line for each element that is not in a sequence.
  ///   - drain: Called after each part; it may write `output` somewhere and empty it.
  /// - Throws: ``ReadError/file(_:)``.
  public mutating func append(
    _ dataSet: DataSet, tags: Set<Tag>? = nil, to output: inout [UInt8],
    drain: (inout [UInt8]) -> Void = { _ in }
  ) throws(ReadError) {
    try append(FormScope(dataSet), tags, separator: "\n", &output, drain)
  }

  private mutating func append(
    _ scope: FormScope, _ tags: Set<Tag>?, separator: String, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for element in scope.dataSet.elements where tags?.contains(element.tag) ?? true {
      output.append(contentsOf: "\(isFirst ? "" : ",")\(separator)\"".utf8)
      isFirst = false
      Self.append(element.tag, to: &output)
      let vr = scope.vr(of: element)
      output.append(contentsOf: "\":{\"vr\":\"\(vr.jsonName)\"".utf8)
      if vr == .known(.SQ) {
        try appendItems(of: element, in: scope, &output, drain)
      } else {
        try appendValue(of: element, as: vr, in: scope, &output, drain)
      }
      output.append(UInt8(ascii: "}"))
      drain(&output)
    }
    if !isFirst { output.append(contentsOf: separator.utf8) }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func appendItems(
    of element: Element, in scope: FormScope, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    let items = try scope.items(of: element, problems: &problems)
    guard !items.isEmpty else { return }
    output.append(contentsOf: ",\"Value\":[".utf8)
    for (number, item) in items.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      try append(item, nil, separator: "", &output, drain)
    }
    output.append(UInt8(ascii: "]"))
  }

  private func appendValue(
    of element: Element, as vr: FormVR, in scope: FormScope, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    if vr == .known(.DS) || vr == .known(.IS), element.value.count > Self.pieceSize {
      let bytes = try scope.dataSet.bytes(of: element)
      if Self.appendNumbers(bytes, isInteger: vr == .known(.IS), &output, drain) { return }
    }
    switch try scope.value(of: element, as: vr) {
    case .none, .items: break
    case .bytes: try appendBytes(of: element, as: vr, in: scope, &output, drain)
    case .strings(let texts, _), .uids(let texts, _):
      Self.append(texts, isEmpty: \.isEmpty, &output) { JSONText.append(quoted: $0, to: &$1) }
    case .names(let names, _):
      Self.append(names, isEmpty: \.isEmpty, &output) { Self.append(name: $0, to: &$1) }
    case .numbers(let numbers, _):
      Self.append(numbers, isEmpty: \.isBlank, &output) { $0.appendJSON(to: &$1) }
    case .tags(let tags, _):
      Self.append(tags, isEmpty: { _ in false }, &output) { tag, output in
        output.append(UInt8(ascii: "\""))
        Self.append(tag, to: &output)
        output.append(UInt8(ascii: "\""))
      }
    case .binary(let numbers):
      let bytes = try scope.dataSet.bytes(of: element)
      output.append(contentsOf: ",\"Value\":[".utf8)
      for index in 0..<numbers.count {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        numbers.number(index, in: bytes).appendJSON(to: &output)
        if index % 4096 == 0 { drain(&output) }
      }
      output.append(UInt8(ascii: "]"))
    }
  }

  private func appendBytes(
    of element: Element, as vr: FormVR, in scope: FormScope, _ output: inout [UInt8],
    _ drain: (inout [UInt8]) -> Void
  ) throws(ReadError) {
    guard !element.isEmpty else { return }
    if case .upTo(let limit) = bulk, element.value.count > limit { return }
    output.append(contentsOf: ",\"InlineBinary\":\"".utf8)
    let piece = Self.pieceSize
    let source = scope.dataSet.source(of: element)
    let wordSize = scope.dataSet.encoding.isBigEndian ? wordSize(of: element, vr, scope) : 1
    let unit = element.value.count % wordSize == 0 ? wordSize : 1
    for start in stride(from: element.value.lowerBound, to: element.value.upperBound, by: piece) {
      let range = start..<min(start + piece, element.value.upperBound)
      do throws(FileError) { try source.load(range) } catch { throw .file(error) }
      Base64.append(source.bytes.extracting(range), turning: unit, to: &output)
      drain(&output)
    }
    output.append(UInt8(ascii: "\""))
  }

  private func wordSize(of element: Element, _ vr: FormVR, _ scope: FormScope) -> Int {
    guard let known = vr.vr else { return vr.wordSize }
    return scope.dataSet.numberSize(element.tag, as: known, count: element.value.count)
  }
}
