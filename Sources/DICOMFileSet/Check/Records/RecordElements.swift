import DICOM

/// An element of a record, found without making a data set of it.
struct RecordElement {
  var tag: Tag
  /// The representation, which the dictionary gives where the file names none.
  var vr: VR
  /// Where the element begins.
  var offset: Int
  var value: Range<Int>
  /// Whether the file names the representation.
  var namesVR: Bool
  var isUndefinedLength: Bool
}

/// The elements of one record after the other, in an array that is used again and again.
struct RecordElements {
  private(set) var elements: [RecordElement] = []
  private var facts = ElementFactsList()
  /// The value of Specific Character Set that was found good last.
  private var goodCharacterSet: [UInt8] = []

  /// Reads the elements of a record, in tag order; what stands behind damage is left out, as the
  /// reader of the directory has reported that.
  mutating func read(_ number: Int, of directory: Directory) {
    elements.removeAll(keepingCapacity: true)
    let source = directory.source
    var walker = ElementWalker(
      source, in: directory.records[number].elements, encoding: directory.encoding)
    var isSorted = true
    do throws(ReadError) {
      while let header = try walker.next(), header.tag.group != 0xFFFE {
        let value = try walker.skip(header)
        let namesVR = header.vr != ElementHeader.unnamed
        if let last = elements.last, last.tag >= header.tag { isSorted = false }
        elements.append(
          RecordElement(
            tag: header.tag,
            vr: namesVR ? header.vr : DataDictionary.vr(of: header.tag) ?? .UN,
            offset: header.offset, value: value, namesVR: namesVR,
            isUndefinedLength: header.isUndefinedLength))
      }
    } catch {
      // Reported when the directory was read.
    }
    if !isSorted { elements.sort { ($0.tag, $0.offset) < ($1.tag, $1.offset) } }
  }

  /// Whether a value may break a rule, so that it has to be looked at as text; most are certainly
  /// sound, which their bytes tell.
  mutating func isSuspicious(_ index: Int, in bytes: RawSpan) -> Bool {
    let element = elements[index]
    if element.value.count % 2 != 0, !element.isUndefinedLength { return true }
    let facts = facts[index, element.tag]
    if element.namesVR, !facts.allows(element.vr) { return true }
    if element.value.isEmpty { return false }
    if element.vr == .SQ { return true }
    let value = bytes.extracting(element.value)
    guard element.vr.isText else {
      guard let size = element.vr.unitSize else { return element.vr != .UN }
      guard element.vr != .OW, element.vr != .OB else { return false }
      return value.byteCount % size != 0 || !facts.mayHave(value.byteCount / size)
    }
    let text = value.extracting(0..<DataSet.trimmedCount(value))
    if element.tag == .specificCharacterSet { return !isGoodCharacterSet(text) }
    let traits = TextTraits(text)
    guard traits.isSurelySound(element.vr, text) else { return true }
    var count = 1
    if !traits.isSingle {
      for offset in 0..<text.byteCount where text[offset] == 0x5C { count += 1 }
    }
    return !facts.mayHave(count)
  }

  private func isGoodCharacterSet(_ text: RawSpan) -> Bool {
    text.isEqual(to: goodCharacterSet)
  }

  /// Remembers a value of Specific Character Set that has no fault.
  mutating func noteGoodCharacterSet(_ value: [UInt8]) { goodCharacterSet = value }
}

/// What the dictionary says of an element, as far as most values need it.
struct ElementFacts {
  var tag: Tag
  private var first: VR?
  private var others: [VR] = []
  /// How many values it may have, at least and at most; no number at all where that is not simple.
  private var counts = 1...Int.max

  init(_ tag: Tag) {
    self.tag = tag
    guard !tag.isPrivate, let entry = DataDictionary.entry(for: tag) else { return }
    first = entry.vr
    others = Array(entry.vrs.dropFirst())
    let bounds = entry.vm.split(separator: "-")
    guard let lower = Int(bounds[0]), bounds.count <= 2, lower > 0 else {
      counts = 0...0
      return
    }
    if let upper = bounds.last == "n" ? Int.max : Int(bounds[bounds.count - 1]), upper >= lower {
      counts = lower...upper
    } else {
      counts = 0...0
    }
  }

  /// Whether an element may have a representation; UN stands for any (PS3.5 §6.2.2).
  func allows(_ vr: VR) -> Bool {
    first == nil || vr == first || vr == .UN || others.contains(vr)
  }

  /// Whether it surely may have so many values.
  func mayHave(_ count: Int) -> Bool { counts.contains(count) }
}

/// Facts by the place of the element in its record: the records of a type have the same elements, so
/// that the dictionary is rarely asked.
struct ElementFactsList {
  private var known: [ElementFacts] = []
  private var all: [Tag: ElementFacts] = [:]

  /// The facts of a tag, which is the element of that number in its record.
  subscript(index: Int, tag: Tag) -> ElementFacts {
    mutating get {
      if index < known.count, known[index].tag == tag { return known[index] }
      // A hostile directory may have any number of tags.
      if all.count > 4096 { all.removeAll() }
      let facts = all[tag] ?? ElementFacts(tag)
      all[tag] = facts
      if index < known.count {
        known[index] = facts
      } else if index == known.count, index < 256 {
        known.append(facts)
      }
      return facts
    }
  }
}
