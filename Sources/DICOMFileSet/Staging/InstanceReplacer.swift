import DICOM

/// Puts edited instances in the place of what they were.
struct InstanceReplacer {
  var adder: InstanceAdder
  /// The instances that were replaced where they are, with what they were and are.
  var replaced: [Int: (old: InstanceAdder.Candidate, new: InstanceAdder.Candidate)] = [:]
  private var order: [Int] = []
  /// The records that were taken out, and get another place.
  var gone: Set<Int> = []
  /// The records below those of instances whose files are of another series now.
  var below: [Int] = []

  /// Whether a part of a study or series may go elsewhere.
  private let mayPart: Bool

  init(_ adder: InstanceAdder, mayPart: Bool) {
    self.adder = adder
    self.mayPart = mayPart
    // The files that could be asked are those that are edited.
    self.adder.asksFiles = false
  }

  private struct Moved {
    var number: Int
    var candidate: InstanceAdder.Candidate
    var fileID: FileID
    /// The path below the root of the file that it takes the place of.
    var replacedPath: String?
    /// The records that it stood below, the nearest first.
    var above: [Int]
  }

  mutating func replace(_ edits: [FileSet.Edit]) throws(StagingError) {
    var locator = FileLocator(adder.fileSet)
    var moved: [Moved] = []
    for edit in edits {
      let (number, place) = try find(edit, &locator)
      let old = try InstanceAdder.candidate(
        edit.original, .memory(edit.original), named: edit.path, adder.builder)
      var new = try InstanceAdder.candidate(
        edit.edited, .memory(edit.edited), named: edit.path, adder.builder)
      // The file gets the meta information that fits its data set when it is written.
      if [.sopClassUID, .sopInstanceUID].allSatisfy({ edit.edited.dataSet.string($0) != nil }) {
        new.problems.removeAll { $0.code == .metaMismatch }
      }
      let uid = new.identity.sopInstanceUID
      if uid != old.identity.sopInstanceUID, let other = adder.record(of: uid) {
        throw .takenUID(
          edit.path, uid: uid, there: adder.fileSet.stagedFileID(of: other, adder.staging))
      }
      let fileID = adder.fileSet.stagedFileID(of: number, adder.staging) ?? FileID(path: place)
      if isBelowInstance(number) {
        try follow(number, old, new, fileID)
        replaced[number] = (old, new)
        if !new.identity.hasSamePlace(as: old.identity) { below.append(number) }
      } else if new.identity.hasSamePlace(as: old.identity) {
        try set(number, old, new, fileID)
        replaced[number] = (old, new)
        order.append(number)
      } else {
        // All of them go before the first finds a new place, so that no study has two patients
        // only because it is half done.
        let tree = adder.staging.tree
        let above = Array(sequence(first: number) { tree.parent(of: $0) }.dropFirst())
        adder.staging.detach(number)
        gone.insert(number)
        let isInPlace = fileID == adder.fileSet.directory.fileID(of: number)
        moved.append(
          Moved(
            number: number, candidate: new, fileID: fileID, replacedPath: isInPlace ? place : nil,
            above: above))
      }
    }
    if !mayPart { try checkWhole(moved) }
    for instance in moved { try append(instance) }
    try refreshAbove()
    noteOthersBelow()
  }

  /// Makes sure that no study or series goes elsewhere in part.
  ///
  /// - Throws: ``StagingError/parted(_:_:)``.
  private func checkWhole(_ moved: [Moved]) throws(StagingError) {
    for instance in moved {
      let new = instance.candidate.identity
      // What the records say decides: a file may be of another patient than its record until now.
      var isElsewhere = false
      for number in instance.above.reversed() {
        let type = adder.fileSet.type(of: number, adder.staging)
        let key = adder.fileSet.record(number, adder.staging).flatMap {
          RecordIndex.key(of: $0, type)
        }
        if key != new.key(of: type) {
          isElsewhere = true
        } else if isElsewhere, adder.staging.tree.isAttached(number) {
          throw .parted(instance.candidate.name, type)
        }
      }
    }
  }

  /// The record of a file, and the file's path below the root.
  private mutating func find(
    _ edit: FileSet.Edit, _ locator: inout FileLocator
  ) throws(StagingError) -> (Int, String) {
    guard let uid = edit.original.dataSet.string(.sopInstanceUID),
      let number = record(of: uid),
      adder.staging.tree.isBase(number), case .found(let file)? = locator.locate(number),
      let real = Folder.realPath(edit.path),
      real == Folder.realPath("\(adder.fileSet.root)/\(file.path)")
    else { throw .foreign(edit.path) }
    return (number, file.path)
  }

  private mutating func set(
    _ number: Int, _ old: InstanceAdder.Candidate, _ candidate: InstanceAdder.Candidate,
    _ fileID: FileID
  ) throws(StagingError) {
    var problems = candidate.problems
    var ignored: [Problem] = []
    let parent = adder.staging.tree.parent(of: number)
    let record = try record(candidate, fileID, below: parent, &problems)
    if record == (try self.record(old, fileID, below: parent, &ignored)) {
      adder.staging.setMade(try kept(number), of: number)
    } else {
      adder.staging.setMade(.new(record), of: number)
    }
    adder.staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes, transfer: .copy),
      of: number)
    adder.staging.index?.add(
      number, record.type, below: parent, candidate.identity.sopInstanceUID)
    adder.note(problems, candidate)
  }

  /// A record as it is in the DICOMDIR.
  private func kept(_ number: Int) throws(StagingError) -> MadeRecord {
    let directory = adder.fileSet.directory
    do throws(WriteError) {
      return .edited(
        directory.type(of: number), elements: try directory.resolved(number).recordElements())
    } catch {
      throw .write(error)
    }
  }

  private mutating func append(_ moved: Moved) throws(StagingError) {
    var problems = moved.candidate.problems
    let parent = try adder.parent(of: moved.candidate, &problems)
    let record = try record(moved.candidate, moved.fileID, below: parent, &problems)
    let number = adder.staging.append(.new(record), below: parent)
    adder.staging.setFile(
      Staging.StagedFile(
        source: moved.candidate.source, fileID: moved.fileID, bytes: moved.candidate.bytes,
        transfer: .copy, replacedPath: moved.replacedPath), of: number)
    adder.staging.index?.add(
      number, record.type, below: parent, moved.candidate.identity.sopInstanceUID)
    problems += leftBehind(below: moved.number)
    adder.staging.moveChildren(of: moved.number, below: number)
    adder.note(problems, moved.candidate)
  }

  private func record(
    _ candidate: InstanceAdder.Candidate, _ fileID: FileID, below parent: Int?,
    _ problems: inout [Problem]
  ) throws(StagingError) -> NewRecord {
    let identity = candidate.identity
    return NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, fileID),
      keys: try adder.keys(identity.type, candidate, below: parent, &problems))
  }

  /// Makes the records above replaced instances anew where what they say changed.
  private mutating func refreshAbove() throws(StagingError) {
    var seen: Set<Int> = []
    for instance in order {
      guard let (old, new) = replaced[instance] else { continue }
      var next = adder.staging.tree.parent(of: instance)
      while let number = next {
        next = adder.staging.tree.parent(of: number)
        guard seen.insert(number).inserted else { break }
        let type = adder.fileSet.type(of: number, adder.staging)
        guard [.patient, .study, .series].contains(type) else { continue }
        var ignored: [Problem] = []
        let before = try adder.keys(type, old, below: next, &ignored)
        let after = try adder.keys(type, new, below: next, &ignored)
        guard before != after else { continue }
        if isReplaced(below: number) {
          adder.staging.setMade(.new(NewRecord(type: type, keys: after)), of: number)
        } else {
          let problem = Problem(
            .warning, .identityConflict,
            "the \(type) record stays as it was, because instances below it do; edit all of them",
            section: "PS3.3 §F.5")
          adder.note([problem], new)
        }
      }
    }
  }

  /// Whether all instances below a record were replaced.
  private func isReplaced(below number: Int) -> Bool {
    var pending = adder.staging.tree.children(of: number)
    while let next = pending.popLast() {
      if adder.fileSet.hasFile(next, adder.staging), replaced[next] == nil { return false }
      pending += adder.staging.tree.children(of: next)
    }
    return true
  }
}

extension InstanceIdentity {
  /// Whether the records above both are the same.
  fileprivate func hasSamePlace(as other: InstanceIdentity) -> Bool {
    patientID == other.patientID && studyInstanceUID == other.studyInstanceUID
      && seriesInstanceUID == other.seriesInstanceUID && isAtRoot == other.isAtRoot
  }
}
