import DICOM

/// The elements of a record behind those of group 0004, each as it is written.
struct EncodedRecord {
  /// All of them, in tag order and Explicit VR Little Endian.
  let bytes: [UInt8]
  /// What they say.
  let dataSet: DataSet

  /// Reads elements; `nil` if memory is short.
  ///
  /// - Parameter bytes: Elements in tag order and Explicit VR Little Endian.
  init?(_ bytes: [UInt8]) {
    guard let dataSet = NewRecord(type: .image, keys: bytes).keyDataSet else { return nil }
    self.bytes = bytes
    self.dataSet = dataSet
  }

  /// The elements that say something of an instance: neither how text is written, nor lengths of
  /// groups, nor who reserved private elements.
  var statements: [Element] {
    dataSet.elements.filter {
      $0.tag != .specificCharacterSet && $0.tag.element != 0 && !$0.tag.isPrivateCreator
    }
  }

  /// An element with its tag, and all that it has; `nil` if there is none.
  func encoded(_ tag: Tag) -> ArraySlice<UInt8>? {
    let elements = dataSet.elements
    var range = 0..<elements.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        elements[middle].tag < tag ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let index = range.lowerBound
    guard index < elements.count, elements[index].tag == tag else { return nil }
    let next = index + 1 < elements.count ? elements[index + 1].offset : bytes.count
    let start = elements[index].offset
    return start <= next && next <= bytes.count ? bytes[start..<next] : nil
  }

  /// Whether both say the same of an element, however text is coded; nothing is said without a value.
  func agrees(with other: EncodedRecord, on tag: Tag) -> Bool {
    let (mine, theirs) = (encoded(tag), other.encoded(tag))
    if mine == theirs { return true }
    let (element, another) = (dataSet[tag], other.dataSet[tag])
    if element?.isEmpty ?? true, another?.isEmpty ?? true { return true }
    guard let element, let another, element.vr.isText, another.vr.isText else { return false }
    return dataSet.strings(tag) == other.dataSet.strings(tag)
  }

  /// Whether there is text that means nothing without a character set (PS3.3 §F.3.2.2).
  func needsCharacterSet() throws(ReadError) -> Bool {
    var writer = KeyWriter()
    for element in statements where element.vr.usesCharacterSet || element.vr == .SQ {
      let key = RecordKey(tag: element.tag, vr: element.vr, requirement: .three)
      _ = try writer.copy(element, of: dataSet, as: key)
    }
    return writer.needsCharacterSet
  }

  /// The elements of several records as those of one, which has the character set that their text
  /// needs; that of the first where none does.
  ///
  /// - Throws: `WriteError` if text is in character sets that no other one has all of.
  static func joined(_ parts: [EncodedRecord]) throws(WriteError) -> [UInt8] {
    var needed: [[String]] = []
    for part in parts {
      do throws(ReadError) {
        let terms = part.dataSet.characterSet.terms
        if try part.needsCharacterSet(), !needed.contains(terms) { needed.append(terms) }
      } catch {
        throw .read(error)
      }
    }
    guard needed.count > 1 else {
      let terms = needed.first
      let source = parts.first { terms == nil || $0.dataSet.characterSet.terms == terms }
      return concatenated(parts, characterSet: source?.encoded(.specificCharacterSet))
    }
    // The newest text decides, where the rest can be written so.
    for terms in needed.reversed() where !terms.isEmpty {
      do throws(WriteError) { return try joined(parts, in: terms) } catch { continue }
    }
    return try joined(parts, in: ["ISO_IR 192"])
  }

  private static func joined(
    _ parts: [EncodedRecord], in terms: [String]
  ) throws(WriteError) -> [UInt8] {
    let converted = try parts.map { part throws(WriteError) in try part.converted(to: terms) }
    return concatenated(converted, characterSet: converted.first?.encoded(.specificCharacterSet))
  }

  private func converted(to terms: [String]) throws(WriteError) -> EncodedRecord {
    var dataSet = dataSet
    do throws(ValueError) {
      try dataSet.set(.specificCharacterSet, .CS, to: .texts(terms))
    } catch {
      throw .invalid(error)
    }
    return EncodedRecord(try dataSet.encoded()) ?? self
  }

  private static func concatenated(
    _ parts: [EncodedRecord], characterSet: ArraySlice<UInt8>?
  ) -> [UInt8] {
    var elements: [(tag: Tag, bytes: ArraySlice<UInt8>)] = []
    if let characterSet { elements.append((.specificCharacterSet, characterSet)) }
    for part in parts {
      for element in part.dataSet.elements where element.tag != .specificCharacterSet {
        if let bytes = part.encoded(element.tag) { elements.append((element.tag, bytes)) }
      }
    }
    elements.sort { $0.tag < $1.tag }
    return elements.flatMap(\.bytes)
  }

  /// Some of the elements, with the character set.
  func only(_ isWanted: (Tag) -> Bool) -> EncodedRecord? {
    EncodedRecord(encoded { $0 == .specificCharacterSet || isWanted($0) })
  }

  /// Some of the elements as they are written.
  func encoded(where isWanted: (Tag) -> Bool) -> [UInt8] {
    dataSet.elements.filter { isWanted($0.tag) }.flatMap { encoded($0.tag) ?? [] }
  }
}
