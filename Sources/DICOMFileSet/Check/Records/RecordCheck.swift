import DICOM

/// Checks what one record after the other says: keys, values, what goes with a file.
///
/// Most records are sound, and that is told from their bytes; only what looks otherwise is made a
/// data set of, so that a million records take seconds.
struct RecordCheck {
  let directory: Directory
  private let profile: MediaProfile?
  /// By the number of the type.
  private var rules: [RecordRules?]
  private var elements = RecordElements()
  /// The classes and transfer syntaxes that were looked at last, as they repeat from record to record.
  private var fitting = FittingClass()

  init(_ directory: Directory, profile: MediaProfile?) {
    self.directory = directory
    self.profile = profile
    rules = Array(repeating: nil, count: directory.types.types.count)
  }

  /// The rules for a record.
  mutating func rules(of number: Int) -> RecordRules {
    let type = Int(directory.records[number].typeNumber)
    if let known = rules[type] { return known }
    let made = RecordRules(directory.types.types[type], profile: profile)
    rules[type] = made
    return made
  }

  /// Checks a record.
  ///
  /// - Returns: Where the value stands that tells the record apart from others of its level.
  mutating func check(
    _ number: Int, _ rules: RecordRules, _ list: inout FindingList
  ) -> Range<Int>? {
    elements.read(number, of: directory)
    var identifier: Range<Int>?
    var isSuspicious = rules.isDocument
    let source = directory.source
    let bytes = source.bytes
    for index in elements.elements.indices {
      let element = elements.elements[index]
      if element.tag == rules.identifier { identifier = element.value }
      if element.tag.group <= 4, !checkCommon(element, number, rules, bytes, &list) { continue }
      // Where an icon is, it has to be one.
      if element.tag == .iconImageSequence || elements.isSuspicious(index, in: bytes) {
        isSuspicious = true
      }
    }
    checkReference(number, rules, &list)
    checkPresence(of: rules.keys, number, rules, .missingKey, &list)
    if let keys = rules.profileKeys {
      checkPresence(of: keys, number, rules, .profileKey, &list)
    }
    if isSuspicious { look(at: number, rules, &list) }
    return identifier
  }

  /// Looks at an element of group 0004 or lower.
  ///
  /// - Returns: Whether its value is to be looked at like any other.
  private func checkCommon(
    _ element: RecordElement, _ number: Int, _ rules: RecordRules, _ bytes: RawSpan,
    _ list: inout FindingList
  ) -> Bool {
    switch element.tag {
    case .nextRecordOffset, .lowerLevelOffset, .directoryRecordType: return false
    case .recordInUseFlag:
      guard element.value.count == 2 else { return true }
      let flag = bytes.integer(
        at: element.value.lowerBound, as: UInt16.self,
        isBigEndian: directory.encoding.isBigEndian)
      if flag != 0xFFFF, flag != 0 {
        list.add(
          .inUseFlag, record: number, offset: element.offset,
          "the in-use flag is \(String(flag, radix: 16, uppercase: true))H; it counts as FFFFH")
      }
      return false
    case .referencedFileID: return false
    case .mrdrDirectoryRecordOffset where element.value.count == 4:
      checkShared(element, number, bytes, &list)
      return true
    case .numberOfReferences where rules.type != .multiReferenced:
      list.add(
        .misplacedElement, record: number, offset: element.offset,
        "Number of References (0004,1600), which is retired, belonged into MRDR records only")
      return true
    case .privateRecordUID where rules.type != .privateRecord:
      list.add(
        .privateRecordUID, record: number, offset: element.offset,
        "the \(rules.type) record has a Private Record UID, which only PRIVATE records may have")
      return true
    default:
      if element.tag.group < 4 || element.tag.element < 0x1400 && element.tag.element != 0 {
        list.add(
          .misplacedElement, record: number, offset: element.offset,
          "\(RecordError.name(of: element.tag)) does not belong into a record")
      }
      return true
    }
  }

  /// Looks where the retired offset of a record with a File ID of its own leads; without one, that is
  /// where the file is looked for.
  private func checkShared(
    _ element: RecordElement, _ number: Int, _ bytes: RawSpan, _ list: inout FindingList
  ) {
    guard directory.records[number].fileIDLength > 0 else { return }
    let offset = bytes.integer(
      at: element.value.lowerBound, as: UInt32.self, isBigEndian: directory.encoding.isBigEndian)
    guard offset != 0, directory.number(at: Int(offset)) == nil else { return }
    list.add(
      .misplacedElement, record: number, offset: element.offset, section: "PS3.3-2004 §F.3.2.2",
      "MRDR Directory Record Offset (0004,1504), which is retired, leads to byte \(offset), where no "
        + "record begins")
  }

  /// The element of a tag, if it has a value.
  private func element(_ tag: Tag) -> RecordElement? {
    for element in elements.elements where element.tag == tag && !element.value.isEmpty {
      return element
    }
    return nil
  }

  /// Checks what goes with a file: what refers to one, and what may not.
  private mutating func checkReference(
    _ number: Int, _ rules: RecordRules, _ list: inout FindingList
  ) {
    let offset = directory.records[number].offset
    let hasFile = directory.records[number].hasFile
    if rules.level == .any, rules.type == .privateRecord, element(.privateRecordUID) == nil {
      list.add(
        .privateRecordUID, record: number, offset: offset,
        "the PRIVATE record has no Private Record UID (0004,1432)")
    }
    guard hasFile else {
      if rules.isInstance {
        list.add(
          .missingReference, record: number, offset: offset,
          "the \(rules.type) record has no Referenced File ID (0004,1500)")
      } else if rules.level != .any, let uid = element(.referencedSOPInstanceUIDInFile) {
        list.add(
          .missingReference, record: number, offset: uid.offset,
          "the \(rules.type) record refers to an instance, but has no Referenced File ID")
      }
      return
    }
    switch rules.level {
    case .patient, .study, .series:
      list.add(
        .unexpectedReference, record: number, offset: offset,
        "the \(rules.type) record refers to a file")
    case .any where rules.type == .multiReferenced: break
    default:
      if let sopClass = element(.referencedSOPClassUIDInFile),
        let syntax = element(.referencedTransferSyntaxUIDInFile),
        element(.referencedSOPInstanceUIDInFile) != nil
      {
        checkClass(number, rules, sopClass.value, syntax.value, &list)
      } else {
        reportMissingUIDs(number, rules, &list)
      }
    }
  }

  private func reportMissingUIDs(
    _ number: Int, _ rules: RecordRules, _ list: inout FindingList
  ) {
    let uids: [Tag] = [
      .referencedSOPClassUIDInFile, .referencedSOPInstanceUIDInFile,
      .referencedTransferSyntaxUIDInFile,
    ]
    let missing = uids.filter { element($0) == nil }.map(RecordError.name)
    list.add(
      .missingReference, record: number, offset: directory.records[number].offset,
      "the \(rules.type) record refers to a file, but lacks \(missing.joined(separator: ", "))")
  }

  /// Checks that the type goes with the class of the file, and both with the profile.
  private mutating func checkClass(
    _ number: Int, _ rules: RecordRules, _ sopClass: Range<Int>, _ syntax: Range<Int>,
    _ list: inout FindingList
  ) {
    let source = directory.source
    let classBytes = source.bytes.extracting(sopClass)
    let syntaxBytes = source.bytes.extracting(syntax)
    let type = directory.records[number].typeNumber
    if !fitting.isKnown(type, classBytes, syntaxBytes) {
      fitting.update(type, rules, profile, classBytes, syntaxBytes)
    }
    guard fitting.hasFault else { return }
    let offset = directory.records[number].offset
    if let message = fitting.typeMessage {
      list.add(.wrongRecordType, record: number, offset: offset, message)
    }
    for problem in fitting.problems {
      var problem = problem
      problem.offset = offset
      list.add(problem, record: number)
    }
  }

  /// Checks that keys are there, and have values where they need them.
  private func checkPresence(
    of keys: RecordKeys, _ number: Int, _ rules: RecordRules, _ code: Problem.Code,
    _ list: inout FindingList
  ) {
    let offset = directory.records[number].offset
    let all = elements.elements
    var index = 0
    for key in keys.keys where key.requirement.isUnconditional {
      while index < all.count, all[index].tag < key.tag { index += 1 }
      let isProfile = code == .profileKey
      guard index < all.count, all[index].tag == key.tag else {
        list.add(
          code, record: number, offset: offset, section: keys.section,
          "the \(rules.type) record lacks \(RecordError.name(of: key.tag)), "
            + "a key of type \(key.requirement.rawValue)")
        continue
      }
      guard key.requirement == .one, isBlank(all[index]) else { continue }
      list.add(
        isProfile ? code : .emptyKey, record: number, offset: all[index].offset,
        section: keys.section,
        "\(RecordError.name(of: key.tag)) has no value, which the \(rules.type) record must have")
    }
  }

  /// Whether a value is empty, or all padding.
  private func isBlank(_ element: RecordElement) -> Bool {
    if element.value.isEmpty { return true }
    guard element.vr.isText else { return false }
    return DataSet.trimmedCount(directory.source.bytes.extracting(element.value)) == 0
  }

  /// Looks at the values of a record one by one.
  private mutating func look(at number: Int, _ rules: RecordRules, _ list: inout FindingList) {
    var problems: [Problem] = []
    let dataSet: DataSet
    do throws(ReadError) {
      dataSet = try directory.dataSet(of: number, problems: &problems)
    } catch {
      return list.add(Problem(error), record: number)
    }
    // All else was reported when the directory was read.
    let ofText: [Problem.Code] = [
      .unknownCharacterSet, .misspeltCharacterSet, .combinedCharacterSet,
    ]
    let wrong = problems.filter { ofText.contains($0.code) }
    for problem in wrong { list.add(problem, record: number) }
    if wrong.isEmpty, let element = dataSet[.specificCharacterSet] {
      let source = directory.source
      let value = source.bytes.extracting(element.value)
      elements.noteGoodCharacterSet(
        value.extracting(0..<DataSet.trimmedCount(value)).array)
    }
    ValueCheck(record: number).checkAll(of: dataSet, &list)
    SequenceCheck(rules: rules, record: number).check(dataSet, &list)
  }
}

extension RawSpan {
  /// The bytes, copied.
  var array: [UInt8] {
    [UInt8](capacity: byteCount) { output in
      for offset in 0..<byteCount { output.append(self[offset]) }
    }
  }
}
