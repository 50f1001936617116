import DICOM

/// What becomes of a record where files below it are edited: what the edits say otherwise it says
/// otherwise, too, and all else stays as it is, whether it is a key, a private element or an icon.
struct RecordRevision {
  /// The record as it was.
  let record: EncodedRecord
  /// Its Private Record UID, if it has one.
  let privateRecordUID: String?
  /// Its elements as keys.
  let others: [RecordKey]
  /// What becomes of an element.
  private enum Change: Equatable {
    /// It goes.
    case gone
    /// It is what an edit says, by the place of that.
    case said(Int)
  }

  private var changes: [Tag: Change] = [:]
  /// What edits say, of those that change something.
  private var sources: [Int: EncodedRecord] = [:]
  /// What a record of an edited file wants to have.
  private var wanted: EncodedRecord?
  /// The elements of which another edited file still says what the record says.
  private var confirmed: Set<Tag> = []
  private var count = 0

  /// Creates a revision of a record; `nil` if it cannot be read.
  init?(_ record: DataSet) {
    guard let bytes = record.keysBehindReference, let elements = EncodedRecord(bytes) else {
      return nil
    }
    self.record = elements
    privateRecordUID = record.string(.privateRecordUID)
    others = elements.statements.map {
      RecordKey(
        tag: $0.tag, vr: $0.vr == .UN ? elements.dataSet.vr(toSet: $0.tag) ?? .UN : $0.vr,
        requirement: .three)
    }
  }

  /// The elements that a file can speak of: private ones only where the same vendor reserved them
  /// (PS3.5 §7.8.1).
  func keys(of file: DataSet) -> [RecordKey] {
    others.filter { key in
      guard key.tag.isPrivate else { return true }
      guard let creator = key.tag.privateCreator, let owner = file.string(creator) else {
        return false
      }
      return owner == record.dataSet.string(creator)
    }
  }

  /// Takes in what the record would be of a file before and after it was edited.
  mutating func follow(from before: EncodedRecord, to after: EncodedRecord) {
    defer { count += 1 }
    if wanted == nil { wanted = after }
    let tags = Set((record.statements + after.statements).map(\.tag))
    for tag in tags {
      let isSaid = after.agrees(with: record, on: tag)
      if isSaid, record.dataSet[tag].map({ !$0.isEmpty }) ?? false { confirmed.insert(tag) }
      guard !isSaid, changes[tag] == nil, !before.agrees(with: after, on: tag) else { continue }
      guard after.encoded(tag) != nil else {
        changes[tag] = .gone
        continue
      }
      changes[tag] = .said(count)
      sources[count] = after
    }
  }

  /// The elements that edits say otherwise, and that stay, as another file says what they say.
  var disputed: [Tag] { changes.keys.filter(confirmed.contains).sorted() }
  /// The elements that edits say otherwise.
  var edited: [Tag] { changes.keys.sorted() }
  /// Whether the record changes.
  var isChanged: Bool { changes.keys.contains { !confirmed.contains($0) } }
  /// Whether the record has an element that no edit changes.
  func keeps(_ tag: Tag) -> Bool { record.dataSet.contains(tag) && changes[tag] == nil }
  /// Leaves an element out.
  mutating func drop(_ tag: Tag) { changes[tag] = .gone }

  /// The elements of the record from group 0008 on, as the edits want them.
  ///
  /// - Throws: `WriteError` if their text cannot be written in one character set.
  func elements() throws(WriteError) -> [UInt8] {
    guard isChanged else { return record.bytes }
    let changes = changes.filter { !confirmed.contains($0.key) }
    let gone = emptied(by: changes)
    var parts = [record.only { changes[$0] == nil && !gone.contains($0) }]
    let lacking = Set(
      wanted?.statements.map(\.tag).filter { changes[$0] == nil && !record.dataSet.contains($0) }
        ?? [])
    parts.append(wanted?.only { lacking.contains($0) })
    for (number, source) in sources.sorted(by: { $0.key < $1.key }) {
      parts.append(source.only { changes[$0] == .said(number) })
    }
    return try EncodedRecord.joined(parts.compactMap(\.self))
  }

  /// The private creators that have nothing left to reserve.
  private func emptied(by changes: [Tag: Change]) -> Set<Tag> {
    let creators = record.statements.compactMap { element in
      element.tag.privateCreator.map { (creator: $0, isGone: changes[element.tag] == .gone) }
    }
    return Set(creators.filter(\.isGone).map(\.creator))
      .subtracting(creators.filter { !$0.isGone }.map(\.creator))
  }
}
