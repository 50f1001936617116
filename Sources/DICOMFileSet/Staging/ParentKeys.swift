import DICOM

/// What a file says of its patient, study and series, as far as their records hold it: all files of
/// one have to say the same (PS3.3 §A.1.2).
struct ParentKeys: Sendable {
  /// The elements that are compared, those of patients first, then those of studies and series.
  struct Elements: Sendable {
    fileprivate let all: [(tag: Tag, vr: VR)]
    fileprivate let counts: [Int]

    /// The keys that the lists have for the three levels, but for those that tell records apart, and
    /// what tells patients of one Patient ID apart.
    init(_ lists: [RecordType: RecordKeys]) {
      var levels: [[(tag: Tag, vr: VR)]] = [[], [], []]
      for (level, type) in ParentKeys.types.enumerated() {
        for key in lists[type]?.keys ?? []
        where key.vr.isText && key.rule == .copy && !Self.identifiers.contains(key.tag) {
          levels[level].append((key.tag, key.vr))
        }
      }
      levels[0].removeAll { [.patientBirthDate, .patientSex, .issuerOfPatientID].contains($0.tag) }
      levels[0] += [(.issuerOfPatientID, .LO), (.patientBirthDate, .DA), (.patientSex, .CS)]
      all = levels.flatMap(\.self)
      counts = levels.map(\.count)
    }

    private static let identifiers: [Tag] = [.patientID, .studyInstanceUID, .seriesInstanceUID]
  }

  /// The types of the records that are compared, by their levels.
  static let types: [RecordType] = [.patient, .study, .series]

  /// The values one behind another, each with two bytes before it that say how long it is; text
  /// beyond ASCII is in UTF-8.
  private var bytes: [UInt8] = []
  /// Where the values of a level end.
  private var ends = [0, 0, 0]

  /// Reads a file.
  init(of dataSet: DataSet, _ elements: Elements) {
    bytes.reserveCapacity(160)
    var next = 0
    for level in 0..<3 {
      for place in next..<next + elements.counts[level] {
        append(elements.all[place].tag, of: dataSet)
      }
      next += elements.counts[level]
      ends[level] = bytes.count
    }
  }

  /// Reads the records of a patient, a study and a series.
  init(ofRecords records: [DataSet?], _ elements: Elements) {
    var next = 0
    for level in 0..<3 {
      for place in next..<next + elements.counts[level] {
        append(elements.all[place].tag, of: level < records.count ? records[level] : nil)
      }
      next += elements.counts[level]
      ends[level] = bytes.count
    }
  }

  /// Appends a value; one that is too long, or cannot be read, says nothing.
  private mutating func append(_ tag: Tag, of dataSet: DataSet?) {
    let start = bytes.count
    bytes.append(0)
    bytes.append(0)
    guard let dataSet, let element = dataSet[tag], !element.isEmpty, element.value.count <= 0xFFFE,
      element.vr.isText || element.vr == .UN
    else { return }
    do throws(ReadError) {
      let value = try dataSet.bytes(of: element)
      let text = value.extracting(0..<DataSet.trimmedCount(value))
      var isExtended = false
      for offset in 0..<text.byteCount {
        bytes.append(text[offset])
        if text[offset] >= 0x80 || text[offset] == 0x1B { isExtended = true }
      }
      if isExtended {
        bytes.removeSubrange((start + 2)...)
        bytes += dataSet.characterSet.decode(text, as: TextKind(element.vr) ?? .text).text.utf8
      }
    } catch {
      bytes.removeSubrange((start + 2)...)
    }
    guard let count = UInt16(exactly: bytes.count - start - 2) else {
      bytes.removeSubrange((start + 2)...)
      return
    }
    bytes[start] = UInt8(truncatingIfNeeded: count)
    bytes[start + 1] = UInt8(truncatingIfNeeded: count >> 8)
  }

  private func range(_ level: Int) -> Range<Int> {
    (level == 0 ? 0 : ends[level - 1])..<ends[level]
  }

  /// Whether both say the same of a level, byte for byte.
  func isIdentical(to other: ParentKeys, at level: Int) -> Bool {
    let (mine, others) = (bytes.span.raw, other.bytes.span.raw)
    return mine.extracting(range(level)).hasSameBytes(as: others.extracting(other.range(level)))
  }

  /// All that is said of a level.
  func statement(at level: Int) -> [UInt8] { Array(bytes[range(level)]) }

  /// What is said of an element; nothing where the text is empty.
  typealias Said = (tag: Tag, vr: VR, text: String)

  /// The values of a level with their elements.
  func values(at level: Int, _ elements: Elements) -> [Said] {
    var offset = range(level).lowerBound
    let first = elements.counts.prefix(level).reduce(0, +)
    return (first..<first + elements.counts[level]).map { place in
      let count = Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
      let text = String(decoding: bytes[offset + 2..<offset + 2 + count], as: UTF8.self)
      offset += 2 + count
      return (elements.all[place].tag, elements.all[place].vr, text)
    }
  }
}

extension VR {
  /// Whether two texts of this representation say the same, or one of them says nothing.
  func agrees(_ text: String, _ other: String) -> Bool {
    let (one, two) = (Self.trimmed(text), Self.trimmed(other))
    if one == two || one.isEmpty || two.isEmpty { return true }
    switch self {
    case .PN: return NameIdentity(one).agrees(with: NameIdentity(two))
    case .DA: return one.filter { $0 != "." } == two.filter { $0 != "." }
    case .TM:
      // A time may be written to the minute in one file, and to the second in another.
      let (one, two) = (Self.digits(one), Self.digits(two))
      return one.hasPrefix(two) || two.hasPrefix(one)
    case .IS:
      guard let left = IntegerString(one), let right = IntegerString(two) else { return false }
      return left == right
    default: return false
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let text = text.drop { $0 == " " }
    guard let last = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...last])
  }

  /// The digits of a time, without zeros at the end of its fraction.
  private static func digits(_ time: String) -> String {
    var text = time.filter { $0 != ":" }
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
    }
    return text.filter { $0 != "." }
  }
}

extension Tag {
  /// Issuer of Patient ID.
  static var issuerOfPatientID: Tag { Tag(0x0010, 0x0021) }
  /// Patient's Sex.
  static var patientSex: Tag { Tag(0x0010, 0x0040) }
}
