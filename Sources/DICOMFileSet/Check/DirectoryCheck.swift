import DICOM

/// Checks a DICOMDIR without its records: name, meta information, File-set Identification.
struct DirectoryCheck {
  let fileSet: FileSet
  let options: CheckOptions
  private var directory: Directory { fileSet.directory }
  private var dataSet: DataSet { fileSet.directory.dataSet }

  init(_ fileSet: FileSet, _ options: CheckOptions) {
    self.fileSet = fileSet
    self.options = options
  }

  /// Checks it; what was found when it was read is not repeated.
  func check(_ list: inout FindingList) {
    if let problem = fileSet.undoStoreProblem { list.add(problem) }
    checkName(&list)
    MetaCheck(meta: directory.meta).check(&list)
    let stated = directory.meta.string(.mediaStorageSOPClassUID)
    if let stated, stated != "1.2.840.10008.1.3.10" {
      list.add(
        .wrongMediaClass, offset: directory.meta[.mediaStorageSOPClassUID]?.offset,
        "Media Storage SOP Class UID is \(UID.quoted(stated)); that of a DICOMDIR is "
          + "'1.2.840.10008.1.3.10'")
    }
    checkElements(&list)
    checkEnd(&list)
    DescriptorCheck(fileSet).check(&list)
    checkProfile(&list)
  }

  private func checkName(_ list: inout FindingList) {
    let name = fileSet.source.split(separator: "/").last.map(String.init) ?? ""
    guard name != "DICOMDIR" else { return }
    list.add(.directoryName, file: name, "the directory is named '\(name)'")
  }

  /// Checks the elements beside the records.
  private func checkElements(_ list: inout FindingList) {
    let own: Set<Tag> = [
      Tag(0x0004, 0), .fileSetID, .fileSetDescriptorFileID, .descriptorCharacterSet,
      .firstRecordOffset, .lastRecordOffset, .consistencyFlag, .directoryRecordSequence,
      Tag(0xFFFC, 0xFFFC),
    ]
    let values = ValueCheck()
    for element in dataSet.elements {
      guard own.contains(element.tag) || element.tag.isPrivate else {
        list.add(
          .misplacedElement, offset: element.offset,
          "\(RecordError.name(of: element.tag)) does not belong into a DICOMDIR, but into records "
            + "or instances")
        continue
      }
      // The File-set ID has a rule of its own, which its reader knows.
      guard element.tag != .fileSetID || element.vr != .CS else { continue }
      values.check(element, of: dataSet, at: ElementPath(steps: [], tag: element.tag), &list)
    }
    guard dataSet.contains(.directoryRecordSequence) else {
      return list.add(.noDirectoryInformation, "there is no Directory Record Sequence (0004,1220)")
    }
    let isMissing: (Tag) -> Bool = { tag in self.dataSet[tag]?.isEmpty ?? true }
    if isMissing(.firstRecordOffset) {
      list.add(
        .missingElement, section: "PS3.3 §F.3.2.1",
        "the offset of the first root record (0004,1200) is missing")
    }
    // The reader says so where there is a root record.
    if isMissing(.lastRecordOffset), directory.root == nil {
      list.add(
        .missingElement, section: "PS3.3 §F.3.2.1",
        "the offset of the last root record (0004,1202) is missing")
    }
  }

  /// Looks for bytes behind the data set.
  private func checkEnd(_ list: inout FindingList) {
    guard let last = dataSet.elements.max(by: { $0.value.upperBound < $1.value.upperBound })
    else { return }
    let end = last.value.upperBound + (last.isUndefinedLength ? 8 : 0)
    let count = directory.source.count - end
    guard count > 0 else { return }
    let bytes = directory.source.bytes
    var isZero = true
    for offset in end..<directory.source.count where bytes[offset] != 0 {
      isZero = false
      break
    }
    list.add(
      .trailingBytes, offset: end,
      "\(count) bytes\(isZero ? " of zeros" : "") stand behind the data set")
  }

  private func checkProfile(_ list: inout FindingList) {
    guard let profile = options.profile else { return }
    if profile.isSecure {
      list.add(
        .profileSecure, section: profile.section,
        "\(profile) wants Secure DICOM Files, the DICOMDIR included")
    }
    let isMail = profile.identifier.hasSuffix("MIME")
    if !isMail, directory.records.isEmpty {
      list.add(
        .profileDirectory, section: profile.section,
        "\(profile) wants directory records; there are none")
    }
  }
}

extension Directory {
  /// The number of the record whose item holds a byte; `nil` for a byte beside the records.
  func number(holding offset: Int) -> Int? {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if records[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < max(records[low - 1].elements.upperBound, records[low - 1].offset + 8)
    else { return nil }
    return low - 1
  }
}
