import DICOM

/// Records that follow the edits of the files that they stand for, and those above them.
extension InstanceReplacer {
  /// A record of an edited instance, or of one of the same file, which stays in its place.
  func revised(
    _ number: Int, _ pair: Pair, _ fileID: FileID, _ problems: inout [Problem]
  ) throws(StagingError) -> MadeRecord {
    let parent = adder.staging.tree.parent(of: number)
    let (fileSet, staging) = (adder.fileSet, adder.staging)
    let (was, now) = (pair.old.identity, pair.new.identity)
    let reference = FileReference(now, fileID)
    guard was.type == now.type || isBelowInstance(number),
      let revision = try revision(of: number, pair, below: parent, &problems)
    else {
      return .new(
        NewRecord(
          type: now.type, privateRecordUID: now.privateRecordUID, reference: reference,
          keys: try adder.keys(now.type, pair.new, below: parent, &problems)))
    }
    do throws(WriteError) {
      let keys = try revision.elements()
      var head: DataSet
      switch staging.tree.made(number) {
      case .new(var record)?:
        (record.reference, record.keys) = (reference, keys)
        return .new(record)
      case .edited, nil:
        head =
          staging.tree.isMade(number)
          ? fileSet.record(number, staging) ?? DataSet() : fileSet.directory.resolved(number)
      }
      for (tag, before, after) in [
        (Tag.referencedSOPClassUIDInFile, was.sopClassUID, now.sopClassUID),
        (.referencedSOPInstanceUIDInFile, was.sopInstanceUID, now.sopInstanceUID),
        (.referencedTransferSyntaxUIDInFile, was.transferSyntaxUID, now.transferSyntaxUID),
      ] where before != after && head.contains(tag) {
        head.assign(.uids([UID(rawValue: after)]), to: tag, .UI)
      }
      let elements = EncodedRecord(try head.recordElements())
      return .edited(
        fileSet.type(of: number, staging),
        elements: (elements?.encoded { $0.group <= 4 } ?? []) + keys)
    } catch {
      throw .write(error)
    }
  }

  /// The record of an instance that gets another place.
  func carried(
    _ moved: Moved, below parent: Int?, _ problems: inout [Problem]
  ) throws(StagingError) -> NewRecord {
    let identity = moved.candidate.identity
    var record = NewRecord(
      type: identity.type, privateRecordUID: identity.privateRecordUID,
      reference: FileReference(identity, moved.fileID), keys: [])
    let pair = (old: moved.old, new: moved.candidate)
    guard pair.old.identity.type == identity.type,
      let revision = try revision(of: moved.number, pair, below: parent, &problems)
    else {
      record.keys = try adder.keys(identity.type, pair.new, below: parent, &problems)
      return record
    }
    record.type = adder.fileSet.type(of: moved.number, adder.staging)
    record.privateRecordUID =
      revision.privateRecordUID ?? record.privateRecordUID
    do throws(WriteError) { record.keys = try revision.elements() } catch { throw .write(error) }
    return record
  }

  /// What becomes of the record of an edited instance; `nil` if it cannot be read.
  private func revision(
    of number: Int, _ pair: Pair, below parent: Int?, _ problems: inout [Problem]
  ) throws(StagingError) -> RecordRevision? {
    let type = adder.fileSet.type(of: number, adder.staging)
    guard let record = adder.fileSet.record(number, adder.staging),
      var revision = RecordRevision(record)
    else { return nil }
    try follow(pair, type, below: parent, &revision, &problems)
    let icon = Tag.iconImageSequence
    if revision.keeps(icon), !adder.builder.wants(icon, of: type),
      case .file(let old) = pair.old.keys, case .file(let new) = pair.new.keys,
      !old.showsSame(as: new)
    {
      revision.drop(icon)
      problems.append(
        Problem(
          .warning, .droppedKey,
          "the icon is left out of the \(type) record, as it shows the pixels before they were "
            + "edited; 'fileset create --profile' makes icons anew",
          section: "PS3.3 §F.7"))
    }
    return revision
  }

  /// Has a record follow an edit.
  func follow(
    _ pair: Pair, _ type: RecordType, below parent: Int?, _ revision: inout RecordRevision,
    _ problems: inout [Problem]
  ) throws(StagingError) {
    guard case .file(let old) = pair.old.keys, case .file(let new) = pair.new.keys else { return }
    var (known, found): ([Problem], [Problem]) = ([], [])
    let before = try adder.keys(
      type, pair.old, below: parent, also: revision.keys(of: old.dataSet), &known)
    let after = try adder.keys(
      type, pair.new, below: parent, also: revision.keys(of: new.dataSet), &found)
    if let before = EncodedRecord(before), let after = EncodedRecord(after) {
      revision.follow(from: before, to: after)
    }
    let usual = Set(known)
    problems += found.filter { !usual.contains($0) }
  }
}

extension Part10File {
  /// Whether both show the same, so that an icon of one is one of the other.
  fileprivate func showsSame(as other: Part10File) -> Bool {
    let tags = [
      Tag(0x0028, 0x0004), Tag(0x0028, 0x0010), Tag(0x0028, 0x0011), Tag(0x0028, 0x1050),
      Tag(0x0028, 0x1051), Tag(0x7FE0, 0x0008), Tag(0x7FE0, 0x0009), Tag.pixelData,
    ]
    let isCodedAnew = transferSyntax != other.transferSyntax
    return tags.allSatisfy { tag in
      let (mine, theirs) = (dataSet[tag], other.dataSet[tag])
      guard let mine, let theirs else { return mine == nil && theirs == nil }
      // What another coding makes of the pixels shows the same.
      if isCodedAnew, tag.group == 0x7FE0 { return true }
      do throws(ReadError) {
        return try dataSet.bytes(of: mine).hasSameBytes(as: other.dataSet.bytes(of: theirs))
      } catch {
        return false
      }
    }
  }
}
