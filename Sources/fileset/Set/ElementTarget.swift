import DICOM

/// An element that somebody named: by keyword, number or path, or as one of a private block.
///
/// `[ACME 1.1]0029,xx01` is element 01 of the block that ACME 1.1 has reserved in group 0029,
/// wherever that is in a file; PS3.15 Table E.3.10-1 writes private elements so.
///
/// Two of them are equal if they mean the same element, however that was typed.
struct ElementTarget: Hashable {
  /// The last part of a path.
  enum Name: Hashable {
    case tag(Tag)
    case inBlock(creator: String, group: UInt16, element: UInt8)
  }

  /// A part of an element: one value of it, or item of a sequence.
  enum Part: Hashable {
    /// The one with that number, counted from 0.
    case number(Int)
    /// Each of them, for itself.
    case all
  }

  /// The sequences around it, the outermost first.
  let steps: [ElementPath.Step]
  /// The element in there.
  let name: Name
  /// Which part of it, `Keyword[0]` or `Keyword[*]`; `nil` for the whole element.
  let part: Part?
  /// What was typed.
  let text: String

  /// Whether it stands in the File Meta Information.
  var isMeta: Bool {
    if case .tag(let tag) = name { (steps.first?.sequence ?? tag).group == 2 } else { false }
  }

  /// The element, unless it is in a private block or a sequence.
  var tag: Tag? {
    if case .tag(let tag) = name, steps.isEmpty, part == nil { tag } else { nil }
  }

  static func == (left: ElementTarget, right: ElementTarget) -> Bool {
    left.steps == right.steps && left.name == right.name && left.part == right.part
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(steps)
    hasher.combine(name)
    hasher.combine(part)
  }

  /// Reads what was typed; `nil` if it names no element.
  init?(_ typed: String) {
    text = typed
    let (text, part) = Self.split(typed)
    self.part = part
    guard let bracket = Self.startOfBlock(text) else {
      guard let path = ElementPath(text) else { return nil }
      steps = path.steps
      name = .tag(path.tag)
      return
    }
    guard let end = text[bracket...].lastIndex(of: "]") else { return nil }
    let creator = String(text[text.index(after: bracket)..<end])
    let digits = text[text.index(after: end)...].filter { $0 != "," }.lowercased()
    guard !creator.isEmpty, digits.utf8.count == 8, digits.dropFirst(4).hasPrefix("xx"),
      let group = UInt16(digits.prefix(4), radix: 16),
      let element = UInt8(digits.suffix(2), radix: 16)
    else { return nil }
    if bracket == text.startIndex {
      steps = []
    } else {
      // The path up to the dot leads to any element of the item.
      guard let path = ElementPath(text[..<bracket] + "00080005") else { return nil }
      steps = path.steps
    }
    name = .inBlock(creator: creator, group: group, element: element)
  }

  /// What was typed without the part at its end, and that part.
  private static func split(_ text: String) -> (rest: String, part: Part?) {
    guard text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") else { return (text, nil) }
    let inside = text[text.index(after: bracket)...].dropLast()
    let rest = String(text[..<bracket])
    if inside == "*" { return (rest, .all) }
    guard inside.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(inside) else {
      return (text, nil)
    }
    return (rest, .number(number))
  }

  /// Where the creator's name begins: a bracket at the beginning of a part, where an item has none.
  private static func startOfBlock(_ text: String) -> String.Index? {
    var before: Character = "."
    for index in text.indices {
      if text[index] == "[", before == "." { return index }
      before = text[index]
    }
    return nil
  }

  /// The tag in a data set, or `nil` if the creator has no block in it.
  func tag(in dataSet: DataSet) -> Tag? {
    switch name {
    case .tag(let tag): tag
    case .inBlock(let creator, let group, let element):
      dataSet.privateBlock(group: group, creator: creator)?.tag(element)
    }
  }

  /// The way to the element in a data set, or `nil` if the creator has no block there.
  func path(in dataSet: DataSet) -> ElementPath? {
    if case .tag(let tag) = name { return ElementPath(steps: steps, tag: tag) }
    var item = dataSet
    for step in steps {
      let items = item.items(step.sequence)
      guard items.indices.contains(step.item) else { return nil }
      item = items[step.item]
    }
    return tag(in: item).map { ElementPath(steps: steps, tag: $0) }
  }

  /// The tag in a data set; a block is reserved for the creator if it has none.
  func tag(reservingIn dataSet: inout DataSet) throws(ValueError) -> Tag {
    switch name {
    case .tag(let tag): tag
    case .inBlock(let creator, let group, let element):
      try dataSet.reservePrivateBlock(group: group, creator: creator).tag(element)
    }
  }
}
