import DICOM

/// Records that are not in use any more (PS3.3 §F.3.2.2).
extension RepairPass {
  /// Puts those right that are damaged, as what is wrong in one of them is wrong in the sequence that
  /// holds it. They stay not in use: without them, their files would be found and shown again.
  mutating func mendInactive() {
    var check = RecordCheck(directory, profile: nil)
    var hidden = Int.max
    var numbers: [Int] = []
    directory.walk { number, depth in
      if depth <= hidden { hidden = directory.records[number].isInUse ? .max : depth }
      if hidden != .max { numbers.append(number) }
    }
    for number in numbers {
      let found = damage(of: number, &check)
      guard let message = found.first?.problem.message else { continue }
      let mender = RecordMender(directory: directory, number: number)
      let faulty = mender.faulty(found.compactMap(\.problem.offset))
        .subtracting([.referencedFileID, .directoryRecordType])
      let candidate = candidate(for: number)
      let type = soundType(of: number, candidate) ?? type(of: number)
      let elements = mender.mended(without: faulty, from: [])
      guard isOther(elements, type, number) || !found.allSatisfy(\.isOfType) else { continue }
      adder.staging.setMade(.edited(type, elements: elements), of: number)
      decisions.append(
        RepairDecision(
          action: .mended, type: type, offset: directory.records[number].offset,
          file: directory.fileID(of: number)?.components.joined(separator: "/"),
          reason: "it is not in use, and stays so: \(message)"), of: nil)
    }
  }

  /// What is wrong with the bytes of a record, and not only with its links or values.
  private func damage(of number: Int, _ check: inout RecordCheck) -> [Finding] {
    var list = FindingList(limit: nil)
    list.add(findings[number])
    _ = check.check(number, check.rules(of: number), &list)
    return list.take().filter { Self.ofEncoding.contains($0.problem.code) }
  }

  /// What makes bytes that nobody can write again as they are.
  private static var ofEncoding: Set<Problem.Code> {
    [
      .oddLength, .unsortedElements, .overlong, .truncated, .noItem, .itemLength, .strayDelimiter,
      .tooDeep, .missingElement, .groupLength, .noRecordType, .misplacedElement,
    ]
  }
}

extension Finding {
  /// Whether it says that a record has no type, which its bytes may go without.
  fileprivate var isOfType: Bool { problem.code == .noRecordType }
}
