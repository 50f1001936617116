import DICOM

/// Writes the keys of one record in Explicit VR Little Endian, from a data set in any encoding.
///
/// Text is copied as bytes, without padding and with its own; what stands in another byte order, as
/// another kind of value, or in a sequence of another encoding is converted.
struct KeyWriter {
  /// What became of a key.
  enum Outcome {
    /// It is written, with a value.
    case written
    /// The instance has no value for it.
    case absent
    /// The instance has a value that cannot be used; the reason is half a sentence.
    case unusable(String)
  }

  /// The elements so far.
  private(set) var bytes: [UInt8] = []
  /// Whether text was written that is not plain ASCII.
  var needsCharacterSet = false
  /// What is wrong with values that were written nevertheless.
  var problems: [Problem] = []

  /// Writes a key with the value that a data set has.
  mutating func copy(_ key: RecordKey, from dataSet: DataSet) throws(ReadError) -> Outcome {
    guard let element = dataSet[key.tag] else { return .absent }
    return try copy(element, of: dataSet, as: key)
  }

  /// Writes an element of a data set as a key.
  mutating func copy(
    _ element: Element, of dataSet: DataSet, as key: RecordKey
  ) throws(ReadError) -> Outcome {
    if element.isEmpty { return .absent }
    if key.vr == .SQ { return try copySequence(element, of: dataSet, as: key) }
    if element.vr == .SQ || element.isUndefinedLength { return .unusable("it is a sequence") }
    if key.vr.isText, element.vr.isText || element.vr == .UN {
      return try copyText(element, of: dataSet, as: key)
    }
    if element.vr == key.vr || element.vr == .UN || element.vr.unitSize == key.vr.unitSize {
      return try copyNumbers(element, of: dataSet, as: key)
    }
    return try convert(element, of: dataSet, as: key)
  }

  /// Writes a key without a value.
  mutating func writeEmpty(_ key: RecordKey) { writeHeader(key.tag, key.vr, count: 0) }

  /// Writes a key with a text as its value.
  mutating func write(_ tag: Tag, _ vr: VR, _ text: some Collection<UInt8>) {
    writeHeader(tag, vr, count: text.count + text.count % 2)
    bytes.append(contentsOf: text)
    if text.count % 2 == 1 { bytes.append(vr == .UI ? 0 : 0x20) }
  }

  /// Writes elements that are laid out already.
  mutating func write(raw elements: [UInt8]) { bytes += elements }

  /// Writes what stands before a value.
  mutating func writeHeader(_ tag: Tag, _ vr: VR, count: Int) {
    append(tag.group)
    append(tag.element)
    append(vr.rawValue)
    if vr.hasShortLength {
      append(UInt16(truncatingIfNeeded: count))
    } else {
      append(UInt16(0))
      append(UInt32(truncatingIfNeeded: count))
    }
  }

  /// Writes an item of a sequence.
  mutating func write(item: [UInt8]) {
    append(UInt16(0xFFFE))
    append(UInt16(0xE000))
    append(UInt32(truncatingIfNeeded: item.count))
    bytes += item
  }

  private mutating func append(_ number: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  private mutating func append(_ number: UInt32) {
    append(UInt16(truncatingIfNeeded: number))
    append(UInt16(truncatingIfNeeded: number >> 16))
  }

  // MARK: Values

  private mutating func copyText(
    _ element: Element, of dataSet: DataSet, as key: RecordKey
  ) throws(ReadError) -> Outcome {
    let value = try dataSet.bytes(of: element)
    let count = DataSet.trimmedCount(value)
    guard count > 0 else { return .absent }
    guard count <= 0xFFFE || !key.vr.hasShortLength else {
      return .unusable("it has \(count) bytes, more than a value of \(key.vr) can have")
    }
    let text = value.extracting(0..<count)
    writeHeader(key.tag, key.vr, count: count + count % 2)
    for offset in 0..<count { bytes.append(text[offset]) }
    if count % 2 == 1 { bytes.append(key.vr == .UI ? 0 : 0x20) }
    let traits = TextTraits(text)
    if key.vr.usesCharacterSet, !needsCharacterSet {
      needsCharacterSet = traits.isExtended || traits.hasYen && dataSet.characterSet.hasYen
    }
    if !traits.isSurelySound(key.vr, text) || !key.values.isEmpty {
      check(text, of: element, in: dataSet, key)
    }
    return .written
  }

  /// Notes the first rule that a value breaks; it is written nevertheless, as it stands in the file.
  private mutating func check(
    _ text: RawSpan, of element: Element, in dataSet: DataSet, _ key: RecordKey
  ) {
    let kind = TextKind(key.vr) ?? .text
    let decoded = dataSet.characterSet.decode(text, as: kind).text
    func add(_ code: Problem.Code, _ reason: String, section: String? = nil) {
      problems.append(
        Problem(
          .warning, code, offset: element.offset,
          "\(RecordError.name(of: key.tag)) goes into the record as it is, though \(reason)",
          section: section))
    }
    if let problem = dataSet.undecodable(text, of: element) { return problems.append(problem) }
    let values = key.vr.isSingleText ? [decoded[...]] : decoded.split(separator: "\\")
    if values.count > 1, DataDictionary.entry(for: key.tag)?.vm == "1" {
      add(.multiplicity, "it has \(values.count) values instead of one", section: "PS3.6 §6")
    }
    for value in values {
      guard let violation = key.vr.violation(in: String(value)) else { continue }
      return add(.invalidValue, "\(violation)")
    }
    if !key.values.isEmpty, !key.values.contains(decoded) {
      add(
        .invalidValue, "it has to be \(key.values.joined(separator: " or "))",
        section: "PS3.3 §C.17.2")
    }
  }

  private mutating func copyNumbers(
    _ element: Element, of dataSet: DataSet, as key: RecordKey
  ) throws(ReadError) -> Outcome {
    let value = try dataSet.bytes(of: element)
    let size = key.vr.unitSize ?? 1
    guard value.byteCount % size == 0, value.byteCount <= 0xFFFE || !key.vr.hasShortLength else {
      return .unusable("its \(value.byteCount) bytes are no values of \(key.vr)")
    }
    writeHeader(key.tag, key.vr, count: value.byteCount)
    // Values of `UN` are little endian wherever they are (PS3.5 §6.2.2).
    let isSwapped = dataSet.encoding.isBigEndian && element.vr != .UN
    for start in stride(from: 0, to: value.byteCount, by: size) {
      for place in 0..<size { bytes.append(value[start + (isSwapped ? size - 1 - place : place)]) }
    }
    return .written
  }

  /// Writes numbers as text, or the reverse.
  private mutating func convert(
    _ element: Element, of dataSet: DataSet, as key: RecordKey
  ) throws(ReadError) -> Outcome {
    var found: [Problem] = []
    let texts = try dataSet.value(of: element, problems: &found).strings
    guard !texts.isEmpty else { return .unusable("it is of \(element.vr) instead of \(key.vr)") }
    var made = DataSet()
    do throws(ValueError) {
      _ = try made.set(key.tag, key.vr, to: .texts(texts))
    } catch {
      return .unusable("it is of \(element.vr) instead of \(key.vr)")
    }
    guard let converted = made[key.tag] else { return .absent }
    return try copy(converted, of: made, as: key)
  }
}

extension CharacterSet {
  /// Whether a yen sign or an overline stands for a byte that is something else in ASCII.
  var hasYen: Bool { terms.first?.hasSuffix("IR 13") ?? false }
}
