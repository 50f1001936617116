import DICOM

/// Goes through the records of a File-set, a parent before its children, and through their files.
struct TreeCheck {
  private let fileSet: FileSet
  private let options: CheckOptions
  private var records: RecordCheck
  private var instances: InstanceCheck
  private var pending: [(number: Int32, depth: Int32)] = []
  /// The records above the one that is looked at, from the root down.
  private var path: [Int32] = []
  /// The depth of the record that is not in use, and hides what is below it.
  private var hiddenDepth = Int32.max
  /// Records that are not in use, and those below them.
  private var hidden: [Int32] = []
  private var duplicates: [RecordType.Level: DuplicateFinder] = [:]
  private var instancesFound = DuplicateFinder()
  private(set) var checkedRecords = 0
  private(set) var fileCount = 0

  init(_ fileSet: FileSet, _ options: CheckOptions) {
    self.fileSet = fileSet
    self.options = options
    records = RecordCheck(fileSet.directory, profile: options.profile)
    instances = InstanceCheck(fileSet, options)
    if let root = fileSet.directory.root { pending = [(Int32(root), 0)] }
  }

  private var hasDirectory: Bool { fileSet.origin == .directory }

  /// Looks at the next records, and with ``CheckOptions/isDeep`` at their files.
  ///
  /// - Returns: Whether there are more.
  mutating func checkPiece(
    of size: Int, _ locator: inout FileLocator, _ list: inout FindingList
  ) -> Bool {
    var items: [InstanceCheck.Item] = []
    var count = 0
    while count < size, let (number, depth) = pending.popLast() {
      count += 1
      let record = fileSet.directory.records[Int(number)]
      if record.nextNumber >= 0 { pending.append((record.nextNumber, depth)) }
      if record.lowerNumber >= 0 { pending.append((record.lowerNumber, depth + 1)) }
      if let item = check(Int(number), depth, &locator, &list) { items.append(item) }
    }
    if options.isDeep || !hasDirectory { instances.check(items, &list) }
    checkedRecords += count
    return !pending.isEmpty
  }

  /// Looks at a record.
  ///
  /// - Returns: Its file, if it has one that is there.
  private mutating func check(
    _ number: Int, _ depth: Int32, _ locator: inout FileLocator, _ list: inout FindingList
  ) -> InstanceCheck.Item? {
    path.removeLast(max(0, path.count - Int(depth)))
    defer { path.append(Int32(number)) }
    if depth > hiddenDepth {
      hidden.append(Int32(number))
      return nil
    }
    let record = fileSet.directory.records[number]
    hiddenDepth = record.isInUse ? .max : depth
    guard record.isInUse else {
      hidden.append(Int32(number))
      list.add(
        .inactiveRecord, record: number, offset: record.offset,
        "the \(fileSet.directory.type(of: number)) record was deleted: its in-use flag is 0")
      return nil
    }
    checkRecord(number, &list)
    guard let file = locate(number, &locator, &list) else { return nil }
    fileCount += 1
    if options.isPDI { checkSyntax(number, file, &list) }
    return InstanceCheck.Item(number: number, parents: path, file: file.path)
  }

  private mutating func checkRecord(_ number: Int, _ list: inout FindingList) {
    let record = fileSet.directory.records[number]
    let rules = records.rules(of: number)
    if rules.isRetired {
      list.add(
        .retiredRecordType, record: number, offset: offset(of: number),
        "\(rules.type) is a retired type")
    }
    let isParent = rules.level == .patient || rules.level == .study || rules.level == .series
    if isParent, record.lower == nil {
      list.add(
        .childlessRecord, record: number, offset: offset(of: number),
        "the \(rules.type) record has nothing below it")
    }
    let identifier =
      hasDirectory
      ? records.check(number, rules, &list)
      : fileSet.directory.value(of: rules.identifier, in: number)
    guard let identifier else { return }
    let source = fileSet.directory.source
    if isParent {
      duplicates[rules.level, default: DuplicateFinder()].note(number, identifier, in: source.bytes)
    } else if record.fileIDLength > 0 {
      // Records that share a file by way of another one are of the same instance.
      instancesFound.note(number, identifier, in: source.bytes)
    }
  }

  /// IHE PDI wants files that are not compressed, other options of reader and writer left aside.
  private func checkSyntax(_ number: Int, _ file: FoundFile, _ list: inout FindingList) {
    let syntax = fileSet.directory.plainText(of: .referencedTransferSyntaxUIDInFile, in: number)
    guard let syntax, syntax != TransferSyntax.explicitVRLittleEndian.uid.rawValue else { return }
    list.add(
      .pdiTransferSyntax, record: number, offset: offset(of: number), file: file.path,
      "\(file.path) is in \(UID.name(of: syntax) ?? "an unknown transfer syntax")")
  }

  /// Looks for the file of a record.
  private mutating func locate(
    _ number: Int, _ locator: inout FileLocator, _ list: inout FindingList
  ) -> FoundFile? {
    guard let location = locator.locate(number) else {
      for problem in locator.takeProblems() { list.add(problem, record: number) }
      return nil
    }
    let problems = locator.takeProblems()
    for problem in problems { list.add(problem, record: number) }
    if case .refused = location { return nil }
    checkFileID(number, &list)
    guard case .found(let file) = location else { return nil }
    if hasDirectory { checkName(of: file, number, &list) }
    return file
  }

  /// Checks the form of a File ID (PS3.10 §8.2, §8.5).
  private func checkFileID(_ number: Int, _ list: inout FindingList) {
    let directory = fileSet.directory
    guard let value = directory.fileIDValue(of: number),
      !directory.source.bytes.extracting(value).isConformantFileID,
      let fileID = directory.fileID(of: number), let fault = fileID.fault
    else { return }
    // That there are too many components was said when the file was looked for.
    if hasDirectory, fileID.components.count > 8 { return }
    list.add(
      .badFileID, record: number, offset: offset(of: number),
      file: fileID.components.joined(separator: "/"),
      hasDirectory
        ? "the File ID \(fileID) is not valid: \(fault)"
        : "\(fileID.components.joined(separator: "/")) has a name that cannot be a File ID: \(fault)"
    )
  }

  /// Compares the name of a file with its File ID.
  private func checkName(of file: FoundFile, _ number: Int, _ list: inout FindingList) {
    let directory = fileSet.directory
    guard let value = directory.fileIDValue(of: number) else { return }
    let text = directory.source.bytes.extracting(value)
    let count = DataSet.trimmedCount(text)
    let isSame =
      file.folder.utf8.count + file.name.utf8.count == count
      && zip(0..<count, file.path.utf8).allSatisfy { offset, byte in
        text[offset] == (byte == UInt8(ascii: "/") ? UInt8(ascii: "\\") : byte)
      }
    guard !isSame, let fileID = directory.fileID(of: number), fileID.isConformant else { return }
    list.add(
      .fileName, record: number, offset: offset(of: number), file: file.path,
      "the file of \(fileID) is named \(file.path) on the medium")
  }

  /// Looks at records that stand outside of the tree, as retired records for shared files do, and
  /// marks the files of records that are not in use.
  mutating func checkRest(_ locator: inout FileLocator, _ list: inout FindingList) {
    guard hasDirectory else { return }
    for number in fileSet.directory.records.indices
    where !fileSet.directory.records[number].flags.contains(.isPlaced) {
      checkRecord(number, &list)
      hidden.append(Int32(number))
    }
    for number in hidden { _ = locator.locate(Int(number)) }
    _ = locator.takeProblems()
    hidden = []
  }

  /// Reports records that say to be the same patient, study, series or instance.
  mutating func reportDuplicates(_ list: inout FindingList) {
    report(.patient, .duplicatePatient, .patientID, &list)
    report(.study, .duplicateStudy, .studyInstanceUID, &list)
    report(.series, .duplicateSeries, .seriesInstanceUID, &list)
    let source = fileSet.directory.source
    for pair in instancesFound.takePairs(in: source.bytes) {
      add(pair, .duplicateInstance, .sopInstanceUID, nil, &list)
    }
  }

  private mutating func report(
    _ level: RecordType.Level, _ code: Problem.Code, _ tag: Tag, _ list: inout FindingList
  ) {
    guard var finder = duplicates.removeValue(forKey: level) else { return }
    for pair in finder.takePairs(in: fileSet.directory.source.bytes) {
      let names = [pair.first, pair.second].map { number in
        let name = fileSet.directory.dataSet(of: number).identifier(.patientName)
        return String(name.reversed().drop { $0 == "^" || $0 == "=" }.reversed())
      }
      let isConflict = level == .patient && names[0] != names[1]
      add(
        pair, isConflict ? .identityConflict : code, tag,
        isConflict ? "is named \(names[1].quoted), the other \(names[0].quoted)" : nil, &list)
    }
  }

  /// Reports two records, or files, that have the same value of an element.
  private func add(
    _ pair: (first: Int, second: Int), _ code: Problem.Code, _ tag: Tag, _ difference: String?,
    _ list: inout FindingList
  ) {
    let directory = fileSet.directory
    let value = directory.dataSet(of: pair.second).identifier(tag.inRecords)
    let file = scannedFile(of: pair.second)
    let (owner, other): (String, String)
    if let file, let first = scannedFile(of: pair.first) {
      (owner, other) = (file, first)
    } else {
      owner = "the \(directory.type(of: pair.second)) record"
      other = "the record at byte \(directory.records[pair.first].offset)"
    }
    var message = "\(owner) has the \(RecordError.name(of: tag)) of \(other), \(value.quoted)"
    if let difference { message += ", but \(difference)" }
    list.add(
      code, record: pair.second, offset: offset(of: pair.second), file: file, message)
  }

  /// The file that a scan found of a record, or of the first instance below it.
  private func scannedFile(of number: Int) -> String? {
    guard !hasDirectory else { return nil }
    var next: Int? = number
    while let record = next {
      if let file = fileSet.scannedFiles[record] { return file }
      next = fileSet.directory.records[record].lower
    }
    return nil
  }

  /// Where a record stands; `nil` if there is no DICOMDIR that it could stand in.
  private func offset(of number: Int) -> Int? {
    hasDirectory ? fileSet.directory.records[number].offset : nil
  }
}

extension RawSpan {
  /// Whether the value of Referenced File ID is surely valid: 1 to 8 components of 1 to 8 characters.
  fileprivate var isConformantFileID: Bool {
    let count = DataSet.trimmedCount(self)
    var components = 1
    var length = 0
    for offset in 0..<count {
      switch self[offset] {
      case 0x41...0x5A, 0x30...0x39, 0x5F: length += 1
      case 0x5C where length > 0:
        components += 1
        length = 0
      default: return false
      }
      if length > 8 { return false }
    }
    return length > 0 && components <= 8
  }
}

extension FileID {
  /// Why the File ID is not as the standard wants it; `nil` if it is.
  var fault: String? {
    if components.count > 8 { return "it has \(components.count) components; 8 are allowed" }
    for (number, component) in components.enumerated() {
      let place = "component \(number + 1)"
      if component.isEmpty { return "\(place) is empty" }
      if component.utf8.contains(where: { (0x61...0x7A).contains($0) }) {
        return "\(place) has lower-case letters"
      }
      guard FileID(["A", component]).isConformant else {
        return component.unicodeScalars.count > 8
          ? "\(place) has \(component.unicodeScalars.count) characters; 8 are allowed"
          : "\(place) has other characters than A-Z, 0-9 and _"
      }
    }
    return components.isEmpty ? "it has no component" : nil
  }
}
