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

  /// Brings a record below one of an instance in step with its file, without changing what it is.
  mutating func follow(
    _ number: Int, _ old: InstanceAdder.Candidate, _ candidate: InstanceAdder.Candidate,
    _ fileID: FileID
  ) throws(StagingError) {
    let directory = adder.fileSet.directory
    var record = directory.resolved(number)
    if case .file(let before) = old.keys, case .file(let after) = candidate.keys {
      record.follow(from: before.dataSet, to: after.dataSet)
    }
    let (was, now) = (old.identity, candidate.identity)
    for (tag, before, after) in [
      (Tag.referencedSOPClassUIDInFile, was.sopClassUID, now.sopClassUID),
      (.referencedSOPInstanceUIDInFile, was.sopInstanceUID, now.sopInstanceUID),
      (.referencedTransferSyntaxUIDInFile, was.transferSyntaxUID, now.transferSyntaxUID),
    ] where before != after && record.contains(tag) {
      record.assign(.uids([UID(rawValue: after)]), to: tag, .UI)
    }
    adder.staging.index?.add(number, directory.type(of: number), below: nil, now.sopInstanceUID)
    do throws(WriteError) {
      adder.staging.setMade(
        .edited(directory.type(of: number), elements: try record.recordElements()), of: number)
    } catch {
      throw .write(error)
    }
    adder.staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes, transfer: .copy),
      of: number)
    adder.note(candidate.problems, candidate)
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

extension DataSet {
  /// Has a record say what a file says now, where it said what the file said before.
  fileprivate mutating func follow(from old: DataSet, to new: DataSet) {
    for element in elements
    where element.tag.group > 4 && element.vr.isText && element.tag != .specificCharacterSet {
      let (before, after) = (old.strings(element.tag), new.strings(element.tag))
      guard before != after, strings(element.tag) == before else { continue }
      assign(after.isEmpty ? .empty : new.value(element.tag), to: element.tag, element.vr)
    }
  }
}
