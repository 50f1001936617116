import DICOM
import DICOMFileSet

extension JSONWriter {
  /// The elements of a directory record, or of an item in one, as an object by their keywords.
  ///
  /// What makes the tree is left out, and so are group lengths, private elements and binary data.
  mutating func attributes(of dataSet: DataSet, _ output: inout [UInt8]) {
    beginObject(&output)
    for element in dataSet.elements where !Self.isStructure(element.tag) {
      guard !element.tag.isPrivate, !element.vr.isBulk, key(element.tag, &output) else { continue }
      value(of: element, in: dataSet, &output)
    }
    endObject(&output)
  }

  /// The elements of several data sets as one object, the root's first: of those that are in more
  /// than one, the nearest that has a value, or if none has, the nearest.
  mutating func attributes(ofNearest dataSets: [DataSet], _ output: inout [UInt8]) {
    beginObject(&output)
    var seen: Set<Tag> = []
    for tag in dataSets.reversed().flatMap({ $0.elements.map(\.tag) })
    where !Self.isStructure(tag) && seen.insert(tag).inserted {
      let holders = dataSets.filter { $0.contains(tag) }
      let holder = holders.first { $0[tag]?.isEmpty == false } ?? holders.first
      guard let holder, let element = holder[tag] else { continue }
      guard !tag.isPrivate, !element.vr.isBulk, key(tag, &output) else { continue }
      value(of: element, in: holder, &output)
    }
    endObject(&output)
  }

  /// Whether an element makes the tree rather than tells about what is in it.
  private static func isStructure(_ tag: Tag) -> Bool {
    switch tag {
    case Tag(0x0004, 0x1400), Tag(0x0004, 0x1410), Tag(0x0004, 0x1420), .directoryRecordType,
      .referencedFileID:
      true
    default: tag.element == 0
    }
  }

  private mutating func value(
    of element: Element, in dataSet: DataSet, _ output: inout [UInt8]
  ) {
    switch element.vr {
    case .SQ:
      beginArray(&output)
      for item in dataSet.items(element.tag) { attributes(of: item, &output) }
      endArray(&output)
    case _ where element.isEmpty: null(&output)
    case .FL, .FD: values(dataSet.doubles(element.tag), &output) { $0.number($1, &$2) }
    case .US, .SS, .UL, .SL, .SV, .UV:
      values(dataSet.ints(element.tag), &output) { $0.number($1, &$2) }
    case .AT: values(dataSet.tagTexts(of: element), &output) { $0.string($1, &$2) }
    default: text(of: element, in: dataSet, &output)
    }
  }

  /// One value as it is, several as an array, none as null.
  private mutating func values<Value>(
    _ values: [Value], _ output: inout [UInt8],
    _ write: (inout JSONWriter, Value, inout [UInt8]) -> Void
  ) {
    guard values.count != 1 else { return write(&self, values[0], &output) }
    guard !values.isEmpty else { return null(&output) }
    beginArray(&output)
    for value in values { write(&self, value, &output) }
    endArray(&output)
  }

  /// Text: nearly always printable ASCII, which needs no string in between.
  mutating func text(
    of element: Element, in dataSet: DataSet, _ output: inout [UInt8]
  ) {
    do throws(ReadError) {
      let bytes = try dataSet.bytes(of: element)
      let keepsLeading = element.vr.usesCharacterSet
      if let plain = bytes.plainValue(keepsLeading: keepsLeading) {
        // Component groups that are empty at the end mean nothing (PS3.5 §6.2.1).
        let value = bytes.extracting(plain)
        let text = element.vr == .PN ? value.extracting(value.withoutEmptyGroups) : value
        if text.isEmpty { return null(&output) }
        return string(plain: text, &output)
      }
      if !element.vr.isSingleText, element.vr != .PN, bytes.isPlain {
        return plainValues(bytes, keepsLeading: keepsLeading, &output)
      }
    } catch {
      return null(&output)
    }
    var texts = dataSet.strings(element.tag)
    if element.vr == .PN {
      texts = texts.map { String($0.reversed().drop { $0 == "=" }.reversed()) }
    }
    if texts.count == 1, texts[0].isEmpty { return null(&output) }
    values(texts, &output) { $0.string($1, &$2) }
  }

  /// The values of a text element as an array, however many there are.
  mutating func array(of element: Element, in dataSet: DataSet, _ output: inout [UInt8]) {
    do throws(ReadError) {
      let bytes = try dataSet.bytes(of: element)
      if bytes.isPlain { return plainValues(bytes, keepsLeading: false, &output) }
    } catch {
      return array([], &output)
    }
    array(dataSet.strings(element.tag), &output)
  }

  /// Texts as an array.
  mutating func array(_ texts: [String], _ output: inout [UInt8]) {
    beginArray(&output)
    for text in texts { string(text, &output) }
    endArray(&output)
  }

  /// Several values of plain text, as an array.
  private mutating func plainValues(
    _ bytes: RawSpan, keepsLeading: Bool, _ output: inout [UInt8]
  ) {
    beginArray(&output)
    var start = 0
    for end in 0...bytes.byteCount where end == bytes.byteCount || bytes[end] == 0x5C {
      let part = bytes.extracting(start..<end)
      if let text = part.plainValue(keepsLeading: keepsLeading) {
        string(plain: part.extracting(text), &output)
      }
      start = end + 1
    }
    endArray(&output)
  }
}

extension DataSet {
  /// The values of an element that holds tags, as eight digits each.
  func tagTexts(of element: Element) -> [String] {
    do throws(ReadError) {
      let bytes = try bytes(of: element)
      return (0..<bytes.byteCount / 4).map { index in
        let isBig = encoding.isBigEndian
        let group = bytes.integer(at: index * 4, as: UInt16.self, isBigEndian: isBig)
        let element = bytes.integer(at: index * 4 + 2, as: UInt16.self, isBigEndian: isBig)
        return Tag(group, element).description.filter { $0.isHexDigit }
      }
    } catch {
      return []
    }
  }
}

extension VR {
  /// Whether values are binary data that is not shown.
  fileprivate var isBulk: Bool {
    switch self {
    case .OB, .OD, .OF, .OL, .OV, .OW, .UN: true
    default: false
    }
  }
}

extension RawSpan {
  /// Where the one value of a text element is without its padding, if all of it means what it does
  /// in ASCII whatever the character set, and nothing has to be escaped; `nil` if there are several
  /// values or other characters.
  func plainValue(keepsLeading: Bool) -> Range<Int>? {
    let end = paddingStart
    var start = 0
    if !keepsLeading { while start < end, self[start] == 0x20 { start += 1 } }
    for offset in start..<end where !Self.isPlain(self[offset]) || self[offset] == 0x5C {
      return nil
    }
    return start..<end
  }

  /// Whether the same holds for several values with backslashes between them.
  fileprivate var isPlain: Bool {
    for offset in 0..<paddingStart where !Self.isPlain(self[offset]) { return false }
    return true
  }

  /// Where the spaces and NULs at the end begin.
  private var paddingStart: Int {
    var end = byteCount
    while end > 0, self[end - 1] == 0x20 || self[end - 1] == 0 { end -= 1 }
    return end
  }

  /// Whether a byte is printable, no quotation mark, and the same in the Japanese set where 7EH is
  /// an overline.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7E && byte != 0x22
  }

  /// The range of a name up to its last group that is not empty.
  fileprivate var withoutEmptyGroups: Range<Int> {
    var end = byteCount
    while end > 0, self[end - 1] == UInt8(ascii: "=") { end -= 1 }
    return 0..<end
  }
}
