import DICOM

/// Puts edited instances in the place of what they were.
struct InstanceReplacer {
  var adder: InstanceAdder
  /// The instances that were replaced where they are, with what they were and are.
  var replaced: [Int: Pair] = [:]
  /// The same in the order in which they came.
  var order: [Int] = []
  /// The instances that got another place.
  var moved: [Moved] = []
  /// The records that were taken out, and get another place.
  var gone: Set<Int> = []
  /// The records below those of instances whose files are of another series now.
  var below: [Int] = []

  /// An instance as it was, and as it is.
  typealias Pair = (old: InstanceAdder.Candidate, new: InstanceAdder.Candidate)

  /// Whether a part of a study or series may go elsewhere.
  private let mayPart: Bool

  init(_ adder: InstanceAdder, mayPart: Bool) {
    self.adder = adder
    self.mayPart = mayPart
    // The files that could be asked are those that are edited.
    self.adder.asksFiles = false
  }

  /// An instance that gets another place.
  struct Moved {
    /// Its record, which was taken out.
    var number: Int
    var old: InstanceAdder.Candidate
    var candidate: InstanceAdder.Candidate
    var fileID: FileID
    /// The path below the root of the file that it takes the place of.
    var replacedPath: String?
    /// The records that it stood below, the nearest first.
    var above: [Int]
    /// Its new record, once it has one.
    var record: Int?
  }

  mutating func replace(_ edits: [FileSet.Edit]) throws(StagingError) {
    var locator = FileLocator(adder.fileSet)
    let found = try edits.map { edit throws(StagingError) in try find(edit, &locator) }
    let sharing = adder.fileSet.sharers(of: found.map(\.number), adder.staging)
    for (edit, (number, place)) in zip(edits, found) {
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
      let staysThere = new.identity.hasSamePlace(as: old.identity)
      if isBelowInstance(number) || staysThere {
        try set(number, (old, new), fileID)
        for other in sharing[number] ?? [] {
          var ignored: [Problem] = []
          adder.staging.setMade(try revised(other, (old, new), fileID, &ignored), of: other)
          replaced[other] = (old, new)
          if !isBelowInstance(other) { order.append(other) }
        }
        if !isBelowInstance(number) {
          order.append(number)
        } else if !staysThere {
          below.append(number)
        }
      } else {
        if let others = sharing[number] {
          throw .sharedFile(fileID, others: others.count, .edited)
        }
        // All of them go before the first finds a new place, so that no study has two patients
        // only because it is half done.
        let tree = adder.staging.tree
        let above = Array(sequence(first: number) { tree.parent(of: $0) }.dropFirst())
        adder.staging.detach(number)
        gone.insert(number)
        let isInPlace = fileID == adder.fileSet.directory.fileID(of: number)
        moved.append(
          Moved(
            number: number, old: old, candidate: new, fileID: fileID,
            replacedPath: isInPlace ? place : nil,
            above: above))
      }
    }
    if !mayPart { try checkWhole(moved) }
    for index in moved.indices { moved[index].record = try append(moved[index]) }
    try reviseAbove()
    try carryAlong()
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
  ) throws(StagingError) -> (number: Int, path: String) {
    guard let uid = edit.original.dataSet.string(.sopInstanceUID),
      let number = record(of: uid),
      adder.staging.tree.isBase(number), case .found(let file)? = locator.locate(number),
      let real = Folder.realPath(edit.path),
      real == Folder.realPath("\(adder.fileSet.root)/\(file.path)")
    else { throw .foreign(edit.path) }
    return (number, file.path)
  }

  private mutating func set(
    _ number: Int, _ pair: Pair, _ fileID: FileID
  ) throws(StagingError) {
    let candidate = pair.new
    var problems = candidate.problems
    let isBelow = isBelowInstance(number)
    let record = try revised(number, pair, fileID, &problems)
    adder.staging.setMade(record, of: number)
    adder.staging.setFile(
      Staging.StagedFile(
        source: candidate.source, fileID: fileID, bytes: candidate.bytes, transfer: .copy),
      of: number)
    let type = adder.fileSet.type(of: number, adder.staging)
    let parent = isBelow ? nil : adder.staging.tree.parent(of: number)
    adder.staging.index?.add(number, type, below: parent, candidate.identity.sopInstanceUID)
    adder.note(problems, candidate)
    replaced[number] = pair
  }

  private mutating func append(_ moved: Moved) throws(StagingError) -> Int {
    var problems = moved.candidate.problems
    let parent = try adder.parent(of: moved.candidate, &problems)
    let record = try carried(moved, below: parent, &problems)
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
    replaced[number] = (moved.old, moved.candidate)
    return number
  }
}

extension InstanceIdentity {
  /// Whether the records above both are the same.
  fileprivate func hasSamePlace(as other: InstanceIdentity) -> Bool {
    patientID == other.patientID && studyInstanceUID == other.studyInstanceUID
      && seriesInstanceUID == other.seriesInstanceUID && isAtRoot == other.isAtRoot
  }
}
