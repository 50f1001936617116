import DICOM

/// Records below those of instances, such as private ones: they go with the instance wherever that
/// goes (PS3.3 §F.6.1).
extension InstanceReplacer {
  /// The record of an instance that is in the tree, or below one that gets another place.
  mutating func record(of uid: String) -> Int? {
    if let number = adder.record(of: uid) { return number }
    guard let number = adder.staging.index?.instance(uid) else { return nil }
    let tree = adder.staging.tree
    let isGone = sequence(first: number) { tree.parent(of: $0) }.contains(where: gone.contains)
    return isGone ? number : nil
  }

  /// Whether a record stands below one of an instance, with which it goes wherever that goes
  /// (PS3.3 §F.6.1).
  func isBelowInstance(_ number: Int) -> Bool {
    guard let parent = adder.staging.tree.parent(of: number) else { return false }
    return adder.fileSet.hasFile(parent, adder.staging)
  }

  /// Says which files of records below one that gets another place stay as they are.
  func leftBehind(below number: Int) -> [Problem] {
    var problems: [Problem] = []
    adder.staging.tree.walk(from: number) { below, _ in
      guard below != number, replaced[below] == nil,
        adder.fileSet.hasFile(below, adder.staging)
      else { return }
      let name = adder.fileSet.stagedFileID(of: below, adder.staging)?.shown ?? ""
      problems.append(
        Problem(
          .warning, .inconsistentFiles,
          "the \(adder.fileSet.type(of: below, adder.staging)) record of \(name), which is below its "
            + "record, goes along, but that file stays as it was; edit it, too",
          section: "PS3.3 §F.6.1"))
    }
    return problems
  }

  /// Says which files became another patient's, or of another study or series, while the instance
  /// that their records stand below did not.
  mutating func noteOthersBelow() {
    for number in below {
      guard let candidate = replaced[number]?.new else { continue }
      var next = adder.staging.tree.parent(of: number)
      while let record = next {
        next = adder.staging.tree.parent(of: record)
        let type = adder.fileSet.type(of: record, adder.staging)
        guard let key = candidate.identity.key(of: type),
          let stated = adder.fileSet.record(record, adder.staging).flatMap({
            RecordIndex.key(of: $0, type)
          }), stated != key
        else { continue }
        let problem = Problem(
          .warning, .inconsistentFiles,
          "its record stays below that of an instance of another \(type); edit that one, too",
          section: "PS3.3 §F.6.1")
        adder.note([problem], candidate)
        break
      }
    }
  }
}

extension InstanceIdentity {
  /// What a record above the instance has to say, if it is of a type that stands there.
  func key(of type: RecordType) -> String? {
    switch type {
    case .patient: patientID
    case .study: studyInstanceUID
    case .series: seriesInstanceUID
    default: nil
    }
  }
}
