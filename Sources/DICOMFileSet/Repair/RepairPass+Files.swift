import DICOM

/// Records and the files that they refer to.
extension RepairPass {
  /// Finds the file of each record, or takes the record out.
  mutating func repairReferences() {
    var owners: [String: [Int]] = [:]
    dropEmpty()
    for number in attached {
      let type = directory.type(of: number)
      guard !type.isParent, isStill(number) else { continue }
      switch locations[number] {
      case .found(let file)?:
        if isLost(number), relocate(number) { continue }
        if has(number, [.notDICOM]) {
          drop(number, "its file is not DICOM")
        } else {
          owners[file.path, default: []].append(number)
        }
      case .refused(let problem)?: if !relocate(number) { drop(number, problem.message) }
      case .missing?: repairMissing(number)
      // What cannot be looked at may be there, and is not lost with its record.
      case .unreadable?: break
      case nil:
        if type.isInstance || type == "" && directory.records[number].lower == nil {
          if !relocate(number) { drop(number, "it does not say which file it is of") }
        } else if type == .multiReferenced {
          drop(number, "its type is retired; what refers to its file is a record of its own")
        }
      }
    }
    for (path, numbers) in owners.sorted(by: { $0.key < $1.key }) where numbers.count > 1 {
      dropSharing(path, numbers)
    }
  }

  /// Takes records out that have no element, of which there may be very many in a few bytes.
  private mutating func dropEmpty() {
    let empty = attached.filter {
      directory.records[$0].elements.isEmpty && staging.tree.first(below: $0) == nil
    }
    guard let first = empty.first else { return }
    guard empty.count > 1 else { return drop(first, "it has no elements") }
    decide(.dropped, first, "it and \(empty.count - 1) more records have no elements")
    for number in empty {
      if let parent = staging.tree.parent(of: number) { emptied.insert(parent) }
      forget(number)
    }
  }

  /// Whether the file of a record is cut off, or not of the instance that the record says, while one
  /// that no record refers to is whole, and is.
  private func isLost(_ number: Int) -> Bool {
    guard let uid = directory.plainText(of: .referencedSOPInstanceUIDInFile, in: number),
      let index = unreferencedByUID[uid], !unreferenced[index].isTaken,
      case .success(let candidate) = unreferenced[index].candidate, candidate.isWhole
    else { return false }
    return !holdsInstance(number, uid)
  }

  /// Whether the file of a record is of an instance, and whole; also if it cannot be read here.
  private func holdsInstance(_ number: Int, _ uid: String) -> Bool {
    guard let candidate = instance(of: number) else { return mayBeReadElsewhere(number) }
    return candidate.identity.sopInstanceUID == uid && candidate.isWhole
  }

  private mutating func repairMissing(_ number: Int) {
    if relocate(number) { return }
    if keepsMissing(number) { return }
    drop(number, "its file is not on the medium")
  }

  /// Looks for the instance of a record among the files that no record refers to.
  private mutating func relocate(_ number: Int) -> Bool {
    guard let uid = directory.plainText(of: .referencedSOPInstanceUIDInFile, in: number),
      let index = unreferencedByUID[uid], !unreferenced[index].isTaken,
      case .success(let candidate) = unreferenced[index].candidate, let fileID = candidate.fileID
    else { return false }
    unreferenced[index].isTaken = true
    setFileID(fileID, of: number, candidate)
    decide(
      .mended, number, file: unreferenced[index].path,
      "its instance is in this file; its File ID was \(directory.fileID(of: number)?.shown ?? "missing")"
    )
    return true
  }

  private mutating func setFileID(
    _ fileID: FileID, of number: Int, _ candidate: InstanceAdder.Candidate
  ) {
    let mender = RecordMender(directory: directory, number: number)
    let made = self.made(type(of: number), candidate, fileID, below: nil)
    let faulty = self.faulty(number, mender).union([.referencedFileID])
    adder.staging.setMade(
      .edited(type(of: number), elements: mender.mended(without: faulty, from: made)), of: number)
    locations[number] = .found(FoundFile(folder: "", name: fileID.path, bytes: candidate.bytes))
  }

  /// Of several records of one file, the one stays that the file is of (PS3.3 §F.2.1).
  private mutating func dropSharing(_ path: String, _ numbers: [Int]) {
    let uid = candidate(for: numbers[0])?.identity.sopInstanceUID
    let owner =
      numbers.first {
        directory.plainText(of: .referencedSOPInstanceUIDInFile, in: $0) == uid
      } ?? numbers[0]
    for number in numbers where number != owner {
      if relocate(number) { continue }
      drop(
        number,
        "the record at byte \(directory.records[owner].offset) refers to the same file")
    }
  }

  /// Of several records of one instance, the first one stays; before that, those get the SOP Instance
  /// UIDs of their files that have others.
  mutating func dropTwinInstances() {
    let numbers = attached
    // Nearly always there are none, and nobody need read all UIDs for that.
    guard numbers.contains(where: { staging.tree.isMade($0) || has($0, [.duplicateInstance]) })
    else { return }
    var owners: [String: Int] = [:]
    for number in numbers where locations[number] != nil {
      guard var uid = uid(of: number) else { continue }
      if let owner = owners[uid] {
        if let real = takeUID(of: owner, insteadOf: uid) {
          owners[uid] = nil
          owners[real] = owner
        } else if let real = takeUID(of: number, insteadOf: uid) {
          uid = real
        }
      }
      guard let first = owners[uid] else {
        owners[uid] = number
        continue
      }
      // The first one stays, unless its file is lost and that of the other is not.
      let isWorse = !holdsInstance(first, uid) && holdsInstance(number, uid)
      let (owner, twin) = isWorse ? (number, first) : (first, number)
      owners[uid] = owner
      let place =
        staging.tree.isBase(owner)
        ? "the record at byte \(directory.records[owner].offset)" : "another record"
      let known = (owner: locations[owner], twin: locations[twin])
      drop(twin, "\(place) is of the same SOP Instance")
      if case .found(let file)? = known.twin, case .found(let kept)? = known.owner,
        file.path != kept.path
      {
        settleTwin(file.path, of: kept.path, uid)
      }
    }
  }

  /// Gives a record the UIDs of its file, if that is of another instance than the record says.
  private mutating func takeUID(of number: Int, insteadOf stated: String) -> String? {
    guard let candidate = candidate(for: number), candidate.identity.sopInstanceUID != stated,
      let fileID = fileSet.stagedFileID(of: number, staging)
    else { return nil }
    let mender = RecordMender(directory: directory, number: number)
    let type = type(of: number)
    let elements = mender.mended(
      without: RecordMender.reference.union(faulty(number, mender)),
      from: made(type, candidate, fileID, below: staging.tree.parent(of: number)))
    adder.staging.setMade(.edited(type, elements: elements), of: number)
    decide(
      .mended, number, "another record has the same SOP Instance UID, and its file another one")
    return candidate.identity.sopInstanceUID
  }

  private func uid(of number: Int) -> String? {
    if !staging.tree.isMade(number) {
      return directory.plainText(of: .referencedSOPInstanceUIDInFile, in: number)
    }
    return fileSet.record(number, staging)?.string(.referencedSOPInstanceUIDInFile)
  }

  /// Adds records for files that have none.
  mutating func addUnreferenced() {
    for file in unreferenced where !file.isTaken {
      do throws(StagingError) {
        let before = staging.problems.count
        let candidate = try file.candidate.get()
        let (number, isNew) = try adder.add(candidate)
        guard isNew else {
          if case .found(let known)? = locations[number], known.path == file.path { continue }
          settleTwin(file.path, of: path(of: number), candidate.identity.sopInstanceUID)
          continue
        }
        if options.renamesFiles, let fileID = fileSet.stagedFileID(of: number, staging) {
          settled.insert(file.path)
          settled.insert(fileID.path)
        }
        locations[number] = .found(FoundFile(folder: "", name: file.path, bytes: 0))
        let notes = staging.problems.dropFirst(before).map { problem in
          String(problem.message.drop { $0 != ":" }.dropFirst(2))
        }
        decide(
          .added, number, file: file.path,
          "no record referred to this file" + notes.map { "; \($0)" }.joined())
      } catch {
        if case .otherContent(_, let uid, _) = error, let owner = staging.index?.instance(uid) {
          settleTwin(file.path, of: path(of: owner), uid)
          continue
        }
        var reason = "\(error)"
        let prefix = "\(fileSet.root)/\(file.path): "
        if reason.hasPrefix(prefix) { reason = String(reason.dropFirst(prefix.count)) }
        leave(file.path, "no record can be made for it: \(reason)")
      }
    }
  }

  /// The path of the file of a record, as it is on the medium.
  private func path(of number: Int) -> String {
    if case .found(let file)? = locations[number] { return file.path }
    return fileSet.stagedFileID(of: number, staging)?.path ?? ""
  }

  mutating func leave(_ path: String, _ reason: String) {
    let decision = RepairDecision(
      action: .left, type: nil, offset: nil, file: path, reason: reason)
    decisions.append(decision, of: nil)
  }
}
