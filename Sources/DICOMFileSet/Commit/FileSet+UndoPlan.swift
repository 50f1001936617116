import DICOM

extension FileSet {
  /// What ``undoLastCommit(at:options:recovered:)`` would do to a medium, on which nothing changes.
  ///
  /// - Parameters:
  ///   - root: The folder of the File-set.
  ///   - options: Whether changes since the commit would be lost.
  /// - Throws: ``CommitError``, as undoing would; ``CommitError/unfinished(_:)`` where an interrupted
  ///   change has to be cleared first, which undoing does.
  public static func planOfUndo(
    at root: String, options: CommitOptions = CommitOptions()
  ) throws(CommitError) -> Plan {
    guard !FileWriter.exists("\(root)/\(Journal.name)") else { throw .unfinished(root) }
    guard let store = try UndoStore.inForce(root, options) else { throw .nothingToUndo(root) }
    let (now, before): (FileSet, FileSet)
    do throws(FileSetError) {
      now = try open("\(root)/\(store.journal.directory)")
      before = try open("\(store.folder)/\(UndoStore.directoryName)", root: root)
    } catch {
      throw .badJournal(store.folder)
    }
    var plan = Plan(source: now.source, isNew: false)
    plan.compare(now.directory, with: before.directory)
    plan.directoryBytes = before.directory.source.count
    plan.hasOtherIdentification = now.directory.fileSetID != before.directory.fileSetID
    plan.addFiles(of: store.journal, root)
    return plan
  }
}

extension Plan {
  /// The records that come, go and change when one directory takes the place of another.
  fileprivate mutating func compare(_ now: Directory, with later: Directory) {
    var left: [RecordPlace: [Int]] = [:]
    for (place, number) in RecordPlace.all(in: now) { left[place, default: []].append(number) }
    for (place, number) in RecordPlace.all(in: later) {
      // Of several with one key, an equal one is the same.
      guard var numbers = left[place], !numbers.isEmpty else {
        added.append(RecordChange(type: place.type, key: place.key, offset: nil))
        continue
      }
      let content = later.content(of: number)
      let equal = numbers.firstIndex { now.content(of: $0) == content }
      let other = numbers.remove(at: equal ?? 0)
      left[place] = numbers
      if equal == nil {
        var change = RecordChange(
          type: place.type, key: place.key, offset: now.records[other].offset)
        change.elements = now.dataSet(of: other).changedElements(to: later.dataSet(of: number))
        changed.append(change)
      } else {
        kept += 1
      }
    }
    let gone = left.flatMap { place, numbers in numbers.map { (place, $0) } }
    for (place, number) in gone.sorted(by: { $0.1 < $1.1 }) {
      dropped.append(
        RecordChange(type: place.type, key: place.key, offset: now.records[number].offset))
    }
  }

  /// What is done with the files that a journal names.
  fileprivate mutating func addFiles(of journal: Journal, _ root: String) {
    for back in journal.replacements + journal.kept {
      let source = "\(root)/\(back.from)"
      files.append(
        FileAction(
          kind: .move, source: source, path: back.to,
          bytes: Folder.status(of: source)?.bytes ?? 0,
          isReplacement: FileWriter.exists("\(root)/\(back.to)")))
    }
    for path in journal.deleted where FileWriter.exists("\(root)/\(path)") {
      files.append(
        FileAction(
          kind: .delete, source: nil, path: path,
          bytes: Folder.status(of: "\(root)/\(path)")?.bytes ?? 0, isReplacement: false))
    }
  }
}

/// Where a record stands: what it is of, and below which others.
private struct RecordPlace: Hashable {
  var type: RecordType
  var key: String
  /// The keys of the records above, as far as there are any.
  var parents: [String]

  /// The records of a directory in the order of its tree, each with its place.
  static func all(in directory: Directory) -> [(RecordPlace, Int)] {
    var places: [(RecordPlace, Int)] = []
    var above: [String] = []
    directory.walk { number, depth in
      above.removeLast(max(0, above.count - depth))
      let type = directory.type(of: number)
      let key = RecordIndex.key(of: directory.dataSet(of: number), type) ?? ""
      places.append((RecordPlace(type: type, key: key, parents: above), number))
      above.append("\(type) \(key)")
    }
    return places
  }
}

extension Directory {
  /// The elements of a record without its links, with their values.
  fileprivate func content(of number: Int) -> [RecordContent] {
    let record = dataSet(of: number)
    return record.elements.filter { !Tag.links.contains($0.tag) }.map { element in
      do throws(ReadError) {
        return RecordContent(tag: element.tag, value: try record.copy(of: element))
      } catch {
        return RecordContent(tag: element.tag, value: nil)
      }
    }
  }
}

/// An element of a record.
private struct RecordContent: Equatable {
  var tag: Tag
  /// `nil` where it cannot be read.
  var value: [UInt8]?
}

extension Tag {
  /// The elements of a record that say where others are (PS3.3 §F.3.2.2).
  fileprivate static let links = [
    Tag(0x0004, 0x1400), Tag(0x0004, 0x1420), Tag(0x0004, 0x1504),
  ]
}
