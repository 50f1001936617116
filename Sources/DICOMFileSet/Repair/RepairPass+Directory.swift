import DICOM

/// What stands around the records, and the links between them.
extension RepairPass {
  /// What is wrong with links, and is right as soon as the DICOMDIR is written anew.
  private static var ofLinks: Set<Problem.Code> {
    [
      .noRoot, .badOffset, .shiftedOffsets, .linkedTwice, .recordTooDeep, .wrongLastRoot,
      .itemLength, .noItem,
      .strayDelimiter, .groupLength, .missingElement, .truncated, .overlong,
    ]
  }

  /// What is wrong elsewhere on the medium, or does not matter.
  private static var elsewhere: Set<Problem.Code> {
    [
      .directoryName, .severalDirectories, .nameTwins, .trailingBytes, .interruptedChange,
      .skippedFile, .undoStore, .unreadable, .noDirectoryInformation, .noDirectory, .missingFile,
      .unusableDirectory,
      .badFileID,
      .duplicatePatient, .duplicateStudy, .duplicateSeries, .identityConflict, .notDICOM,
    ]
  }

  /// Stages what stands around the records, where something is wrong with it.
  mutating func repairDirectory() {
    var isFrameWrong = false
    for finding in directoryFindings where !Self.elsewhere.contains(finding.problem.code) {
      note(.rewritten, finding)
      if !Self.ofLinks.contains(finding.problem.code)
        || [.missingElement, .truncated, .overlong, .strayDelimiter].contains(finding.problem.code)
      {
        isFrameWrong = true
      } else if staging.isEmpty {
        adder.staging.rewrite()
      }
    }
    for number in findings.records {
      for finding in findings[number] {
        switch finding.problem.code {
        case .unreachable:
          // Nothing was taken out yet.
          guard staging.tree.isPlaced(number) else { continue }
          note(.relinked, finding, number)
        case let code where Self.ofLinks.contains(code): note(.rewritten, finding, number)
        default: continue
        }
        if staging.isEmpty { adder.staging.rewrite() }
      }
    }
    guard isFrameWrong else { return }
    adder.staging.rewrite()
    let offsets = directoryFindings.compactMap(\.problem.offset)
    adder.staging.frame = (
      meta: soundMeta(offsets), root: identification()
    )
    repairFileSetID()
  }

  private mutating func note(
    _ action: RepairDecision.Action, _ finding: Finding, _ number: Int? = nil
  ) {
    decisions.append(
      RepairDecision(
        action: action, type: number.map { type(of: $0) }, offset: finding.problem.offset,
        file: nil, reason: finding.problem.message), of: number)
  }

  /// The File Meta Information: as it is if nothing is wrong with it, else those elements that are
  /// sound, in a data set of their own, which has each of them once and in order.
  private func soundMeta(_ offsets: [Int]) -> DataSet {
    let end = directory.dataSet.elements.first?.offset ?? .max
    guard offsets.contains(where: { $0 < end }) || directoryFindings.contains(where: Self.isOfMeta)
    else { return directory.meta }
    var result = DataSet()
    let kept: [(Tag, VR)] = [
      (.mediaStorageSOPInstanceUID, .UI), (Tag(0x0002, 0x0012), .UI), (Tag(0x0002, 0x0013), .SH),
      (Tag(0x0002, 0x0016), .AE),
    ]
    for (tag, vr) in kept {
      guard let element = directory.meta[tag], !offsets.contains(element.offset),
        let text = directory.meta.string(tag), vr.violation(in: text) == nil
      else { continue }
      result.assign(.texts([text]), to: tag, vr)
    }
    return result
  }

  private static func isOfMeta(_ finding: Finding) -> Bool {
    [.metaElement, .metaValue, .metaGroupLength, .wrongMediaClass].contains(finding.problem.code)
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
    let identifier = staging.frame?.root.strings(.fileSetID).joined(separator: "\\") ?? ""
    guard !FileSet.isFileSetID(identifier) else { return }
    let upper = identifier.uppercased().map { character in
      String(character).isFileIDText ? character : "_"
    }
    adder.staging.setFileSetID(String(upper.prefix(16)))
  }
}
