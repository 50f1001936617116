/// Turns objects of the DICOM JSON Model into elements (PS3.18 §F.2).
///
/// The text was found to be JSON before; each value is then read once, and written behind the ones
/// before it.
struct JSONReader: ~Escapable {
  var scanner: JSONScanner
  let index: JSONIndex
  /// Data sets the text of which is written in UTF-8, whatever they state; by their offsets.
  let utf8Objects: Set<Int>
  /// Data sets with text that the character set which they state does not have.
  var unencodable: Set<Int> = []
  var buffer = ElementBuffer()
  private(set) var problems: [Problem] = []

  /// No more problems than these are kept.
  private static var problemLimit: Int { 1000 }

  @_lifetime(copy text)
  init(_ text: Span<UInt8>, _ index: JSONIndex, utf8Objects: Set<Int> = []) {
    scanner = JSONScanner(text)
    self.index = index
    self.utf8Objects = utf8Objects
  }

  /// What an object says to those inside of it.
  struct Scope {
    var characterSet: CharacterSet
    /// The offset of the data set that states the character set, or of the outermost one.
    var owner: Int
    var depth: Int
  }

  /// The elements of an outermost object.
  struct Root {
    /// Group 0002.
    var meta: [UInt8]
    var body: [UInt8]
  }

  /// Reads the text: an object, or an array of objects.
  mutating func readAll(_ bulk: JSONBulk) throws(JSONError) -> [Root] {
    switch scanner.peek() {
    case UInt8(ascii: "{"): return [try readRoot(bulk)]
    case UInt8(ascii: "["): break
    default: throw .noDataSet(offset: scanner.position)
    }
    var roots: [Root] = []
    var isFirst = true
    scanner.position += 1
    while try scanner.nextValue(&isFirst) {
      guard scanner.peek() == UInt8(ascii: "{") else {
        throw .noDataSet(offset: scanner.position)
      }
      roots.append(try readRoot(bulk))
    }
    return roots
  }

  private mutating func readRoot(_ bulk: JSONBulk) throws(JSONError) -> Root {
    buffer = ElementBuffer()
    let scope = Scope(
      characterSet: CharacterSet(terms: []), owner: scanner.position, depth: 0)
    let entries = try readDataSet(in: scope, bulk)
    let meta = entries.filter { $0.tag.group == 0x0002 }
    guard let start = meta.first?.range.lowerBound, let end = meta.last?.range.upperBound else {
      return Root(meta: [], body: buffer.bytes)
    }
    return Root(
      meta: Array(buffer.bytes[start..<end]),
      body: Array(buffer.bytes[..<start] + buffer.bytes[end...]))
  }

  /// Reads an object, which comes next, and appends its elements in tag order.
  mutating func readDataSet(
    in outer: Scope, _ bulk: JSONBulk
  ) throws(JSONError) -> [ElementBuffer.Entry] {
    let object = scanner.position
    let scope = try scope(ofObjectAt: object, in: outer)
    let start = buffer.count
    var entries: [ElementBuffer.Entry] = []
    var isFirst = true
    scanner.position += 1
    while let name = try scanner.nextMember(&isFirst) {
      let elementStart = buffer.count
      guard let tag = tag(name) else {
        report(.noTag(offset: name.range.lowerBound))
        try scanner.skipValue()
        continue
      }
      if try readElement(tag, in: scope, bulk) {
        entries.append(.init(tag: tag, range: elementStart..<buffer.count))
      }
    }
    arrange(&entries, from: start, at: object)
    if utf8Objects.contains(object), !entries.contains(where: { $0.tag == .specificCharacterSet }) {
      let setStart = buffer.count
      buffer.append(.specificCharacterSet, .CS, Array("ISO_IR 192".utf8))
      let place = entries.firstIndex { $0.tag > .specificCharacterSet } ?? entries.count
      entries.insert(.init(tag: .specificCharacterSet, range: setStart..<buffer.count), at: place)
      buffer.arrange(&entries, from: start)
    }
    return entries
  }

  /// The character set of an object's text: that which it states, or that of the object around it.
  private mutating func scope(
    ofObjectAt object: Int, in outer: Scope
  ) throws(JSONError) -> Scope {
    var scope = outer
    if let position = index.characterSets[object] {
      scope.owner = object
      scope.characterSet = CharacterSet(terms: try terms(at: position))
    }
    if utf8Objects.contains(scope.owner) {
      if scope.owner == object { reportUTF8(scope.characterSet, at: object) }
      scope.characterSet = .utf8
    }
    return scope
  }

  /// The values of the Specific Character Set that stands at an offset, as far as they are texts.
  private func terms(at position: Int) throws(JSONError) -> [String] {
    var scanner = scanner
    scanner.position = position
    guard scanner.skip("{") else { return [] }
    var terms: [String] = []
    var isFirst = true
    while let name = try scanner.nextMember(&isFirst) {
      guard scanner.text(of: name) == "Value", scanner.skip("[") else {
        try scanner.skipValue()
        continue
      }
      var isFirstValue = true
      while try scanner.nextValue(&isFirstValue) {
        if scanner.peek() == UInt8(ascii: "\"") {
          let term = scanner.text(of: try scanner.string())
          terms += term.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        } else {
          terms.append("")
          try scanner.skipValue()
        }
      }
    }
    return terms
  }

  /// The tag that a member is named by: eight hexadecimal digits, or a keyword.
  private mutating func tag(_ name: JSONScanner.Quoted) -> Tag? {
    let text = scanner.text(of: name)
    let tag: Tag
    if text.utf8.count == 8, !text.utf8.contains(0x2B), let number = UInt32(text, radix: 16) {
      tag = Tag(rawValue: number)
    } else if let known = DataDictionary.tag(forKeyword: text) {
      tag = known
      report(
        "\(tag) is named by its keyword, not by its digits", at: name.range.lowerBound,
        section: "PS3.18 §F.2.2")
    } else {
      return nil
    }
    return (0x0001..<0xFFFE).contains(tag.group) ? tag : nil
  }

  /// Brings the elements of an object in tag order; of a tag that occurs twice, the last counts.
  private mutating func arrange(
    _ entries: inout [ElementBuffer.Entry], from start: Int, at object: Int
  ) {
    guard zip(entries, entries.dropFirst()).contains(where: { $0.tag >= $1.tag }) else { return }
    let all = entries.count
    // The range says which came first.
    entries.sort { ($0.tag, $0.range.lowerBound) < ($1.tag, $1.range.lowerBound) }
    var kept: [ElementBuffer.Entry] = []
    for entry in entries {
      if kept.last?.tag == entry.tag { kept.removeLast() }
      kept.append(entry)
    }
    entries = kept
    buffer.arrange(&entries, from: start)
    report(
      kept.count == all
        ? "the elements do not stand in ascending order of their tags"
        : "\(all - kept.count) elements occur more than once; the last of each is used",
      at: object, section: "PS3.18 §F.2.2")
  }
}

extension JSONReader {
  /// Notes what differs from the model.
  mutating func report(
    _ message: String, at offset: Int, code: Problem.Code = .jsonModel, section: String? = nil
  ) {
    report(Problem(.warning, code, offset: offset, message, section: section))
  }

  /// Notes why an element was left out.
  mutating func report(_ error: JSONError) {
    report(
      Problem(
        .error, .jsonModel, offset: error.offset, error.message, section: error.section))
  }

  private mutating func report(_ problem: Problem) {
    guard problems.count < Self.problemLimit else { return }
    if problems.count == Self.problemLimit - 1 {
      problems.append(
        Problem(.warning, .jsonModel, offset: problem.offset, "more problems are not listed"))
    } else {
      problems.append(problem)
    }
  }

  private mutating func reportUTF8(_ stated: CharacterSet, at object: Int) {
    report(
      stated.terms.allSatisfy(\.isEmpty)
        ? "there is text that is not ASCII, and no Specific Character Set; ISO_IR 192 was added"
        : "there is text that the stated Specific Character Set does not have; ISO_IR 192 was "
          + "put in its place",
      at: object, code: .jsonCharacterSet, section: "PS3.3 §C.12.1.1.2")
  }
}
