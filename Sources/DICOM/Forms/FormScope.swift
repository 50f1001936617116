/// A data set with what the data sets around it say about its values.
///
/// The text and JSON forms ask it for what an element really is: its representation where the file
/// names none or `UN`, its name, and the items of its sequence.
struct FormScope {
  let dataSet: DataSet
  /// Pixel Representation of the nearest data set around this one that has it.
  let outerPixelRepresentation: Int?

  init(_ dataSet: DataSet, outerPixelRepresentation: Int? = nil) {
    self.dataSet = dataSet
    self.outerPixelRepresentation = outerPixelRepresentation
  }

  /// The items of a sequence.
  ///
  /// - Throws: ``ReadError/file(_:)``; any other damage becomes a problem.
  func items(of element: Element, problems: inout [Problem]) throws(ReadError) -> Items {
    let items: [DataSet]
    do throws(ReadError) {
      items = try dataSet.items(of: element, problems: &problems)
    } catch {
      if case .file = error { throw error }
      problems.append(Problem(error))
      items = []
    }
    let representation = dataSet.int(.pixelRepresentation) ?? outerPixelRepresentation
    return Items(dataSets: items, outerPixelRepresentation: representation)
  }

  /// The items of a sequence with what is around them; there may be millions.
  struct Items: RandomAccessCollection {
    let dataSets: [DataSet]
    let outerPixelRepresentation: Int?

    var startIndex: Int { 0 }
    var endIndex: Int { dataSets.count }
    subscript(number: Int) -> FormScope {
      FormScope(dataSets[number], outerPixelRepresentation: outerPixelRepresentation)
    }
  }

  /// The representation of an element: the file's, or what is known where it says none or `UN`.
  ///
  /// A value that has no whole number of numbers is of unknown meaning.
  func vr(of element: Element) -> FormVR {
    let vr = resolved(stated(element), of: element)
    if let known = vr.vr, let numbers = BinaryNumbers(element, known), !numbers.isWhole {
      return .known(.UN)
    }
    return vr
  }

  private func stated(_ element: Element) -> FormVR {
    let tag = element.tag
    if element.namesVR {
      guard element.vr == .UN else { return .known(element.vr) }
      if element.isUndefinedLength { return .known(.SQ) }
      if tag.isPrivate { return privateVR(tag) }
      guard element.value.count < 0xFFFF else { return .known(.UN) }
    } else if element.isUndefinedLength, element.vr == .SQ {
      return .known(.SQ)
    }
    if tag.isPrivate { return privateVR(tag) }
    if let entry = DataDictionary.entry(for: tag) { return FormVR(entry.vrs) }
    return .known(!element.namesVR && tag.element == 0 ? .UL : .UN)
  }

  private func privateVR(_ tag: Tag) -> FormVR {
    if tag.isPrivateCreator { return .known(.LO) }
    guard tag.element >= 0x100, let creator = creator(of: tag)?.name,
      let entry = PrivateDictionary.entry(for: tag, creator: creator)
    else { return .known(.UN) }
    return FormVR(entry.vrs)
  }
}

extension FormScope {
  /// What stands where the private creator of an element has to.
  private enum Creator {
    case text(String)
    case other

    var name: String? { if case .text(let name) = self { name } else { nil } }
  }

  /// What reserves the block of a private element, or `nil` for nothing.
  private func creator(of tag: Tag) -> Creator? {
    let creatorTag = Tag(tag.group, tag.element >> 8)
    guard creatorTag != tag, let element = dataSet[creatorTag], !element.isEmpty else { return nil }
    let vr = element.vr == .UN ? VR.LO : element.vr
    // Longer ones name nobody, and would be read for each element of their block.
    guard vr.isText, element.value.count <= 256 else { return .other }
    let texts = dataSet.strings(of: element, as: vr)
    guard texts.count == 1, let text = texts.first else { return .other }
    return text.isEmpty ? nil : .text(text)
  }

  /// The name of an element: the dictionary's, for private elements the vendor's in brackets.
  func name(of element: Element) -> String {
    let tag = element.tag
    guard tag.isPrivate else {
      if let entry = DataDictionary.entry(for: tag) { return entry.name }
      return tag.element == 0 ? "Group Length" : ""
    }
    // pydicom does not know the creator of a sequence of undefined length.
    let isOpenSequence = element.isUndefinedLength && vr(of: element) == .known(.SQ)
    guard !isOpenSequence, let creator = creator(of: tag) else {
      return tag.element < 0x100 ? "Private Creator" : "Private tag data"
    }
    guard let name = creator.name, let entry = PrivateDictionary.entry(for: tag, creator: name)
    else { return "Private tag data" }
    return "[\(entry.name)]"
  }
}
