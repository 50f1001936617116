import DICOM

/// Compares the record of an instance, and the records above it, with the file.
struct RecordComparison {
  private let directory: Directory
  private let item: InstanceCheck.Item
  private let file: Part10File
  private var dataSet: DataSet { file.dataSet }

  init(_ directory: Directory, _ item: InstanceCheck.Item, _ file: Part10File) {
    self.directory = directory
    self.item = item
    self.file = file
  }

  mutating func run(profile: MediaProfile?, _ list: inout FindingList) {
    let record = directory.dataSet(of: item.number)
    compareUIDs(record, &list)
    let type = directory.type(of: item.number)
    compareKeys(of: item.number, record, &list)
    checkConditions(RecordKeys.standard[type] ?? .none, .missingKey, record, &list)
    if let keys = profile?.keys[type] { checkConditions(keys, .profileKey, record, &list) }
    for number in item.parents.map(Int.init) {
      compareParent(number, profile, &list)
    }
  }

  private func add(
    _ code: Problem.Code, _ record: Int, _ offset: Int?, section: String? = nil,
    _ message: String, _ list: inout FindingList
  ) {
    list.add(
      code, record: record, offset: offset, file: item.file, section: section, message)
  }

  /// Compares what the record says of the file as such (PS3.3 §F.3.2.2).
  private func compareUIDs(_ record: DataSet, _ list: inout FindingList) {
    let meta = file.meta
    let pairs: [(tag: Tag, real: String, code: Problem.Code)] = [
      (
        .referencedSOPClassUIDInFile,
        dataSet.identifier(.sopClassUID, or: meta.identifier(.mediaStorageSOPClassUID)),
        .wrongClassUID
      ),
      (
        .referencedSOPInstanceUIDInFile,
        dataSet.identifier(.sopInstanceUID, or: meta.identifier(.mediaStorageSOPInstanceUID)),
        .wrongInstanceUID
      ),
      (.referencedTransferSyntaxUIDInFile, file.transferSyntax.uid.rawValue, .wrongSyntaxUID),
    ]
    for (tag, real, code) in pairs {
      let stated = record.identifier(tag)
      guard !stated.isEmpty, stated != real else { continue }
      let what =
        real.isEmpty ? "\(item.file) has none" : "that of \(item.file) is \(UID.quoted(real))"
      add(
        code, item.number, record[tag]?.offset,
        "\(RecordError.name(of: tag)) is \(UID.quoted(stated)), but \(what)", &list)
    }
    let stated = record.strings(.referencedRelatedGeneralSOPClassUIDInFile)
    let real = dataSet.strings(Tag(0x0008, 0x001A))
    if !real.isEmpty, stated != real {
      add(
        .missingReference, item.number, directory.records[item.number].offset,
        "Related General SOP Class UID is \(real.quoted) in \(item.file), but "
          + (stated.isEmpty ? "missing in" : "\(stated.quoted) in") + " the record", &list)
    }
  }

  /// Compares a record above with the file: first what identifies it.
  private func compareParent(
    _ number: Int, _ profile: MediaProfile?, _ list: inout FindingList
  ) {
    let tag: Tag
    let code: Problem.Code
    switch directory.level(of: number) {
    case .patient: (tag, code) = (.patientID, .wrongPatient)
    case .study: (tag, code) = (.studyInstanceUID, .wrongStudy)
    case .series: (tag, code) = (.seriesInstanceUID, .wrongSeries)
    default: return
    }
    let record = directory.dataSet(of: number)
    let (stated, real) = (record.identifier(tag), dataSet.identifier(tag))
    if !stated.isEmpty, !real.isEmpty, stated != real {
      if code == .wrongPatient, KeyFiller.isMade(stated, in: record, of: dataSet) {
        add(
          .madeUpKey, number, record[tag]?.offset, section: RecordKeys.standard[.patient]?.section,
          "PatientID (0010,0020) of the PATIENT record is \(stated.quoted), which is made of the "
            + "patient's name: that of \(item.file), \(real.quoted), is somebody else's too", &list)
        compareKeys(of: number, record, &list)
        return
      }
      add(
        code, item.number, directory.records[item.number].offset,
        "\(RecordError.name(of: tag)) of \(item.file) is \(real.quoted), but \(stated.quoted) in the "
          + "\(directory.type(of: number)) record at byte \(directory.records[number].offset)",
        &list)
      return
    }
    compareKeys(of: number, record, &list)
    let type = directory.type(of: number)
    if let keys = profile?.keys[type] { checkProfile(keys, of: number, type, record, &list) }
  }

  /// Looks for keys that the profile wants of a record above because a file below it has them.
  private func checkProfile(
    _ keys: RecordKeys, of number: Int, _ type: RecordType, _ record: DataSet,
    _ list: inout FindingList
  ) {
    for key in keys.keys
    where key.requirement == .oneIf && key.isBlank(in: record) && !key.isBlank(in: dataSet) {
      add(
        .profileKey, number, (record[key.tag]?.offset ?? directory.records[number].offset),
        section: keys.section,
        "the \(type) record has no value of \(RecordError.name(of: key.tag)), a key of type 1C that "
          + "a file below it has", &list)
    }
  }

  /// Compares the keys that record and file have.
  private func compareKeys(of number: Int, _ record: DataSet, _ list: inout FindingList) {
    let type = directory.type(of: number)
    let standard = RecordKeys.standard[type] ?? .none
    for element in record.elements {
      guard element.tag.group > 4, !element.tag.isPrivate, element.tag != .specificCharacterSet,
        element.vr != .SQ, element.vr.isText || element.vr.unitSize ?? 0 > 1, !element.isEmpty
      else { continue }
      let key = standard.keys.first { $0.tag == element.tag }
      let stated = record.comparable(element)
      guard !stated.isEmpty else { continue }
      guard let other = dataSet[element.tag], !dataSet.comparable(other).isEmpty else {
        guard let key, key.rule == .copy else { continue }
        add(
          .madeUpKey, number, element.offset, section: standard.section,
          "\(RecordError.name(of: element.tag)) of the \(type) record is \(stated.quoted), but "
            + "\(item.file) has no value", &list)
        continue
      }
      let real = dataSet.comparable(other)
      // Whose the file is was compared.
      guard stated != real, type != .patient || element.tag != .patientID else { continue }
      add(
        .keyMismatch, number, element.offset, section: standard.section,
        "\(RecordError.name(of: element.tag)) of the \(type) record is \(stated.quoted), but "
          + "\(real.quoted) in \(item.file)", &list)
    }
    for key in standard.keys where key.rule == .copy && key.requirement == .two && key.vr != .SQ {
      guard let element = record[key.tag], element.isEmpty, let other = dataSet[key.tag] else {
        continue
      }
      let real = dataSet.comparable(other)
      guard !real.isEmpty else { continue }
      add(
        .keyMismatch, number, element.offset, section: standard.section,
        "\(RecordError.name(of: key.tag)) of the \(type) record is empty, but \(real.quoted) in "
          + item.file, &list)
    }
  }

  /// Looks for keys that a record needs because the instance has them.
  private func checkConditions(
    _ keys: RecordKeys, _ code: Problem.Code, _ record: DataSet, _ list: inout FindingList
  ) {
    for key in keys.keys where key.requirement == .oneIf {
      if case .conditional(let condition) = key.rule, condition.holds(for: dataSet) {
        guard key.isBlank(in: record) else { continue }
        add(
          code, item.number, record[key.tag]?.offset ?? directory.records[item.number].offset,
          section: keys.section,
          "the record has no value of \(RecordError.name(of: key.tag)), a key of type 1C: "
            + (key.isBlank(in: dataSet) ? condition.reason : "\(item.file) has one"), &list)
        continue
      }
      guard !record.contains(key.tag) else { continue }
      let isNeeded: Bool
      switch key.rule {
      case .copy, .reduced, .shared: isNeeded = dataSet[key.tag].map { !$0.isEmpty } ?? false
      case .modifiers:
        isNeeded = dataSet.items(key.tag).contains {
          $0.string(.relationshipType) == "HAS CONCEPT MOD"
        }
      case .conditional(let condition):
        isNeeded = condition.isCopiedAnyway && dataSet[key.tag].map { !$0.isEmpty } ?? false
      case .verification, .icon: isNeeded = false
      }
      guard isNeeded else { continue }
      add(
        code, item.number, directory.records[item.number].offset, section: keys.section,
        "the record lacks \(RecordError.name(of: key.tag)), a key of type 1C that \(item.file) has",
        &list)
    }
  }
}

extension DataSet {
  /// The text of an element, or another one if it has none.
  fileprivate func identifier(_ tag: Tag, or other: String) -> String {
    let text = identifier(tag)
    return text.isEmpty ? other : text
  }

  /// The values of an element for comparison, without what says nothing.
  func comparable(_ element: Element) -> [String] {
    var values = value(of: element).strings
    if element.vr == .PN {
      values = values.map { String($0.reversed().drop { $0 == "^" || $0 == "=" }.reversed()) }
    }
    values = values.map { value in
      let bytes = value.utf8
      guard bytes.first == 0x20 || bytes.last == 0x20 else { return value }
      return String(value.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return values.allSatisfy(\.isEmpty) ? [] : values
  }
}
