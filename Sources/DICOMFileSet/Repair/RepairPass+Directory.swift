import DICOM

/// What stands around the records, and the links between them.
extension RepairPass {
  /// What is wrong with links, and is right as soon as the DICOMDIR is written anew.
  private static var ofLinks: Set<Problem.Code> {
    [
      .noRoot, .badOffset, .shiftedOffsets, .linkedTwice, .wrongLastRoot, .itemLength, .noItem,
      .strayDelimiter, .groupLength, .missingElement, .truncated, .overlong,
    ]
  }

  /// What is wrong elsewhere on the medium, or does not matter.
  private static var elsewhere: Set<Problem.Code> {
    [
      .directoryName, .severalDirectories, .nameTwins, .trailingBytes, .interruptedChange,
      .skippedFile, .unreadable, .noDirectoryInformation, .noDirectory, .missingFile, .badFileID,
      .duplicatePatient, .duplicateStudy, .duplicateSeries, .identityConflict, .notDICOM,
    ]
  }

  /// Stages what stands around the records, where something is wrong with it.
  mutating func repairDirectory() {
    var isFrameWrong = false
    for finding in directoryFindings where !Self.elsewhere.contains(finding.problem.code) {
      note(.rewritten, finding)
      if !Self.ofLinks.contains(finding.problem.code)
        || [.missingElement, .truncated, .overlong].contains(finding.problem.code)
      {
        isFrameWrong = true
      } else if staging.isEmpty {
        staging.rewrite()
      }
    }
    for (number, found) in findings.sorted(by: { $0.key < $1.key }) {
      for finding in found {
        switch finding.problem.code {
        case .unreachable:
          guard staging.tree.isAttached(number) else { continue }
          note(.relinked, finding, number)
        case let code where Self.ofLinks.contains(code): note(.rewritten, finding, number)
        default: continue
        }
        if staging.isEmpty { staging.rewrite() }
      }
    }
    guard isFrameWrong else { return }
    staging.rewrite()
    let offsets = directoryFindings.compactMap(\.problem.offset)
    staging.frame = (
      meta: Self.sound(directory.meta, offsets), root: identification()
    )
    repairFileSetID()
  }

  private mutating func note(
    _ action: RepairDecision.Action, _ finding: Finding, _ number: Int? = nil
  ) {
    decisions.append(
      (
        number,
        RepairDecision(
          action: action, type: number.map { type(of: $0) }, offset: finding.problem.offset,
          file: nil, reason: finding.problem.message)
      ))
  }

  /// A data set without the elements that something is wrong with.
  private static func sound(_ dataSet: DataSet, _ offsets: [Int]) -> DataSet {
    var result = dataSet
    for element in dataSet.elements
    where offsets.contains(element.offset) { result.assign(.absent, to: element.tag) }
    return result
  }

  /// The elements of the File-set Identification Module that are sound, in a data set of their own: of
  /// a file that is cut off nothing else may stay.
  private func identification() -> DataSet {
    var result = DataSet()
    let wrong = Set(
      directoryFindings.filter { $0.problem.code != .badFileSetID }.compactMap(\.problem.offset))
    for tag in [Tag.fileSetID, .fileSetDescriptorFileID, .descriptorCharacterSet] {
      guard let element = directory.dataSet[tag], !wrong.contains(element.offset) else { continue }
      let texts = directory.dataSet.strings(tag)
      result.assign(texts.isEmpty ? .empty : .texts(texts), to: tag, .CS)
    }
    return result
  }

  /// A File-set ID that is not valid keeps what of it is.
  private mutating func repairFileSetID() {
    let identifier = staging.frame?.root.string(.fileSetID) ?? ""
    guard !FileSet.isFileSetID(identifier) else { return }
    let upper = identifier.uppercased().map { character in
      String(character).isFileIDText ? character : "_"
    }
    staging.setFileSetID(String(upper.prefix(16)))
  }
}
