import DICOM

/// Keys that a profile wants of patients, studies and series because files below them have them
/// (PS3.11 Table H.3-2), and those that it wants of records that were made without it.
extension InstanceAdder {
  /// Completes the records above an instance: with what its file says, or with an empty key where the
  /// profile has it of type 2. What they say already stays, and a file of somebody else adds nothing.
  mutating func completeAbove(
    _ instance: Int, with candidate: Candidate, _ problems: inout [Problem]
  ) {
    guard let profile = builder.profile, case .file(let file) = candidate.keys else { return }
    var next = staging.tree.parent(of: instance)
    while let number = next {
      next = staging.tree.parent(of: number)
      let type = fileSet.type(of: number, staging)
      guard let level = ParentKeys.types.firstIndex(of: type), let keys = profile.keys[type]
      else { continue }
      let known = lacking[number]
      if let known, !known.contains(where: { !$0.isBlank(in: file.dataSet) }) { continue }
      guard let record = fileSet.record(number, staging),
        RecordIndex.key(of: record, type) == candidate.identity.key(of: type),
        !disagreements(of: candidate, with: number, at: level).contains(where: \.isOfIdentity)
      else { continue }
      var completion = RecordCompletion(record)
      lacking[number] = completion.complete(keys, type, from: file.dataSet)
      problems += completion.problems
      guard completion.isChanged else { continue }
      staging.deciding.insert(instance)
      do throws(WriteError) {
        try setCompleted(completion.record, number, type)
      } catch {
        problems.append(
          Problem(
            .warning, .droppedKey,
            "the \(type) record cannot be completed as the profile wants it: "
              + "\(error)", section: keys.section))
      }
    }
  }

  private mutating func setCompleted(
    _ record: DataSet, _ number: Int, _ type: RecordType
  ) throws(WriteError) {
    let elements = try record.recordElements()
    if case .new(var made)? = staging.tree.made(number) {
      made.keys = elements
      staging.setMade(.new(made), of: number)
    } else {
      staging.setMade(.edited(type, elements: elements), of: number)
    }
  }
}

/// A record that gets keys that it lacks.
private struct RecordCompletion {
  var record: DataSet
  var isChanged = false
  var problems: [Problem] = []

  init(_ record: DataSet) { self.record = record }

  /// Sets keys that have no value to those of a file.
  ///
  /// - Returns: The keys that have none still.
  mutating func complete(
    _ keys: RecordKeys, _ type: RecordType, from dataSet: DataSet
  ) -> [RecordKey] {
    let wanted = keys.keys.filter { $0.isBlank(in: record) }
    for key in wanted {
      if !key.isBlank(in: dataSet) {
        if set(key, to: dataSet.value(key.tag), of: dataSet) { continue }
        problems.append(
          Problem(
            .warning, .droppedKey,
            "\(RecordError.name(of: key.tag)) is left out of the \(type) record, whose character set "
              + "does not have it", section: keys.section))
      }
      if key.requirement == .two, !record.contains(key.tag) {
        _ = set(key, to: .empty, of: dataSet)
      }
    }
    return wanted.filter { $0.isBlank(in: record) }
  }

  /// Sets a key; a record without a character set gets that of the file, if the text needs it.
  private mutating func set(_ key: RecordKey, to value: Value, of dataSet: DataSet) -> Bool {
    var changed = record
    let charset = dataSet.value(.specificCharacterSet)
    do throws(ValueError) {
      do throws(ValueError) {
        try changed.set(key.tag, key.vr, to: value, checking: .lenient)
      } catch {
        guard !record.contains(.specificCharacterSet), !charset.isAbsent else { throw error }
        try changed.set(.specificCharacterSet, to: charset)
        try changed.set(key.tag, key.vr, to: value, checking: .lenient)
      }
    } catch {
      return false
    }
    record = changed
    isChanged = true
    return true
  }
}
