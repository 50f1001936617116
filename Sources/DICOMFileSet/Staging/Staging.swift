import DICOM

/// What was changed in a File-set since it was opened, and not yet committed.
struct Staging: Sendable {
  /// A file that a commit puts on the medium, or moves there.
  struct StagedFile: Sendable {
    /// Where its bytes come from; what is large stands elsewhere, as there may be a million of these.
    enum Source: Sendable {
      /// A file somewhere.
      case path(String)
      /// A file somewhere whose pixels are coded anew on the way.
      indirect case converted(String, StagedConversion)
      /// A data set in memory.
      indirect case memory(Part10File)
      /// A file of the medium, by its path below the root, that gets another name.
      case medium(String)
      /// A file that is in its place already.
      case inPlace
    }

    var source: Source
    var fileID: FileID
    /// The number of bytes, or 0 where it is not known yet.
    var bytes: Int
    /// How it gets there.
    var transfer: Transfer
    /// The path below the root of the file of a dropped record, whose place it takes.
    var replacedPath: String?
    /// How the file was that its record was made from; `nil` if that does not matter.
    var stamp: FileStamp?
  }

  /// One step that can be undone; most are a number, and large changes have a million of those.
  enum Change: Sendable {
    /// Records were appended, this one and those behind it.
    case appended(first: Int)
    /// A record was taken out.
    case detached(Int)
    /// A record was made anew; what it was before.
    indirect case made(Int, before: MadeRecord?)
    /// A file was staged for a record that had none.
    case firstFile(Int)
    /// A file was staged for a record; what was staged before.
    indirect case file(Int, before: StagedFile)
    /// A record was moved; where it was.
    indirect case moved(Int, parent: Int?, previous: Int?)
    /// The DICOMDIR is written anew, even if all records stay.
    case rewritten
    /// The File-set ID was set; the one before.
    indirect case fileSetID(String?)
    /// What begins a change of the user, with what it is called, and how many problems there were.
    indirect case begin(String, problems: Int)
  }

  var tree: RecordTree
  /// The files by the numbers of their records.
  var files: [Int: StagedFile] = [:]
  /// A File-set ID other than that of the DICOMDIR.
  var fileSetID: String?
  /// What stands around the records, where that of the DICOMDIR cannot stay.
  var frame: (meta: DataSet, root: DataSet)?
  /// The File-set Descriptor File of a new File-set, which no record refers to; it goes with a frame
  /// that names it.
  private(set) var descriptor: StagedFile?
  /// The paths below the root of files that go, though no record refers to them.
  var discarded: [String] = []
  /// What was done, in order.
  private(set) var changes: [Change] = []
  /// What was wrong with what was added.
  var problems: [Problem] = []
  /// What files say of the records above them.
  var statements = ParentStatements()
  /// The records of the DICOMDIR that are not in use, by SOP Instance UIDs; made when that is asked
  /// first.
  var inactive: [String: Int]?
  /// The patients of whom a file was asked.
  var asked: Set<Int> = []
  /// The instances that records above them are made from, or completed with: without their files those
  /// would say what nobody says.
  var deciding: Set<Int> = []
  var index: RecordIndex?
  var allocator: FileIDAllocator?

  init(_ directory: Directory) { tree = RecordTree(directory) }

  /// Whether nothing is staged.
  var isEmpty: Bool { !changes.contains { if case .begin = $0 { false } else { true } } }

  /// Begins a change that ``undo()`` takes back as one.
  mutating func begin(_ name: String) { changes.append(.begin(name, problems: problems.count)) }

  mutating func append(_ record: MadeRecord, below parent: Int?) -> Int {
    let number = tree.append(record, below: parent)
    changes.append(.appended(first: number))
    return number
  }

  /// Takes a record out, and those above it that have nothing below them any more.
  mutating func detach(_ number: Int) {
    var node = number
    while true {
      let parent = tree.parent(of: node)
      tree.detach(node)
      changes.append(.detached(node))
      guard let parent, tree.first(below: parent) == nil else { return }
      node = parent
    }
  }

  /// Takes a record out with all that is below it; those above it stay.
  mutating func detachAlone(_ number: Int) {
    tree.detach(number)
    changes.append(.detached(number))
  }

  /// Takes new records out that have nothing below them, from a number on.
  mutating func detachEmpty(from first: Int) {
    for number in (first..<tree.count).reversed()
    where tree.isAttached(number) && tree.first(below: number) == nil {
      detachAlone(number)
    }
  }

  /// Puts a record, with all that is below it, behind the others below another one.
  mutating func move(_ number: Int, below parent: Int?) {
    changes.append(
      .moved(number, parent: tree.parent(of: number), previous: tree.previous(before: number)))
    tree.move(number, below: parent)
  }

  /// Puts all that stands directly below one record below another one, in its order.
  mutating func moveChildren(of old: Int, below new: Int) {
    for child in tree.children(of: old) { move(child, below: new) }
  }

  /// Has a descriptor file written, and the DICOMDIR name it.
  mutating func setDescriptor(_ file: StagedFile, frame: (meta: DataSet, root: DataSet)) {
    changes.append(.rewritten)
    descriptor = file
    self.frame = frame
  }

  /// Leaves the descriptor file out after all.
  mutating func dropDescriptor() { (descriptor, frame) = (nil, nil) }

  /// Has the DICOMDIR written anew.
  mutating func rewrite() { changes.append(.rewritten) }

  mutating func setMade(_ record: MadeRecord?, of number: Int) {
    changes.append(.made(number, before: tree.made(number)))
    tree.setMade(record, of: number)
  }

  mutating func setFile(_ file: StagedFile?, of number: Int) {
    let before = files[number]
    files[number] = file
    changes.append(before.map { .file(number, before: $0) } ?? .firstFile(number))
  }

  mutating func setFileSetID(_ identifier: String) {
    changes.append(.fileSetID(fileSetID))
    fileSetID = identifier
  }

  /// Takes the last change back.
  ///
  /// - Returns: What it was called, or `nil` if there is none.
  mutating func undo() -> String? {
    // Both are made again from what is left, when they are needed.
    index = nil
    allocator = nil
    asked = []
    defer { statements.forget(since: changes.count) }
    while let change = changes.popLast() {
      takeBack(change)
      if case .begin(let name, _) = change { return name }
    }
    return nil
  }

  /// Takes back all steps behind the first ones.
  mutating func rollBack(to count: Int) {
    index = nil
    allocator = nil
    asked = []
    while changes.count > count, let change = changes.popLast() { takeBack(change) }
    statements.forget(since: count)
  }

  private mutating func takeBack(_ change: Change) {
    switch change {
    case .begin(_, let count): problems.removeLast(max(0, problems.count - count))
    case .appended(let first):
      tree.detach(first)
      tree.dropLast()
      files[first] = nil
    case .detached(let number): tree.reattach(number)
    case .made(let number, let before): tree.setMade(before, of: number)
    case .firstFile(let number): files[number] = nil
    case .file(let number, let before): files[number] = before
    case .moved(let number, let parent, let previous):
      tree.move(number, below: parent, after: previous)
    case .rewritten: dropDescriptor()
    case .fileSetID(let before): fileSetID = before
    }
  }

  /// Takes back what was done since the last ``begin(_:)``, which failed.
  mutating func rollBack() { _ = undo() }
}

/// How a file gets onto the medium.
public enum Transfer: Hashable, Sendable {
  /// Its bytes are copied, by the system's own means where it has some.
  case copy
  /// It gets a second name, where both are on one disc; elsewhere it is copied.
  case hardLink
  /// It is taken away from where it was, once the medium is written.
  case move
  /// It stays where it is, below the root of the File-set.
  case inPlace
}
