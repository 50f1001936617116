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
    guard let store = try UndoStore.inForce(root, options) else {
      return Plan(source: root, isNew: false)
    }
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
    var places: [RecordPlace] = []
    var wanted: [RecordPlace: [Int]] = [:]
    for (place, number) in RecordPlace.all(in: later) {
      if wanted[place, default: []].isEmpty { places.append(place) }
      wanted[place, default: []].append(number)
    }
    for place in places {
      let (here, there) = (left.removeValue(forKey: place) ?? [], wanted[place] ?? [])
      let rest = Self.unequal(here, of: now, there, of: later)
      let changes = Set(rest.here)
      keptOffsets += here.filter { !changes.contains($0) }.map { now.records[$0].offset }
      for (other, number) in zip(rest.here, rest.there) {
        var change = RecordChange(
          type: place.type, key: place.key, offset: now.records[other].offset)
        change.elements = now.dataSet(of: other).changedElements(to: later.dataSet(of: number))
        changed.append(change)
      }
      for _ in rest.there.dropFirst(rest.here.count) {
        added.append(RecordChange(type: place.type, key: place.key, offset: nil))
      }
      left[place] = Array(rest.here.dropFirst(rest.there.count))
    }
    let gone = left.flatMap { place, numbers in numbers.map { (place, $0) } }
    for (place, number) in gone.sorted(by: { $0.1 < $1.1 }) {
      dropped.append(
        RecordChange(type: place.type, key: place.key, offset: now.records[number].offset))
    }
  }

  /// The records of one place that have no equal on the other side; of those with one key, of which
  /// there may be very many, equal ones are the same.
  private static func unequal(
    _ here: [Int], of now: Directory, _ there: [Int], of later: Directory
  ) -> (here: [Int], there: [Int]) {
    guard !here.isEmpty, !there.isEmpty else { return (here, there) }
    var equals: [[RecordContent]: [Int]] = [:]
    for number in here.reversed() { equals[now.content(of: number), default: []].append(number) }
    var matched: Set<Int> = []
    let rest = there.filter { number in
      guard let other = equals[later.content(of: number)]?.popLast() else { return true }
      matched.insert(other)
      return false
    }
    return (here.filter { !matched.contains($0) }, rest)
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
    return record.elements.filter { !Tag.recordLinks.contains($0.tag) }.map { element in
      do throws(ReadError) {
        return RecordContent(tag: element.tag, value: try record.copy(of: element))
      } catch {
        return RecordContent(tag: element.tag, value: nil)
      }
    }
  }
}

/// An element of a record.
private struct RecordContent: Hashable {
  var tag: Tag
  /// `nil` where it cannot be read.
  var value: [UInt8]?
}
