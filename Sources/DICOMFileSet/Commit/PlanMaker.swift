import DICOM

extension FileSet {
  /// What a commit would do.
  ///
  /// - Throws: ``CommitError``.
  public func plan() throws(CommitError) -> Plan {
    try PlanMaker(self, staging ?? Staging(directory)).plan
  }
}

/// Compares a staged tree with the DICOMDIR.
struct PlanMaker {
  private(set) var plan: Plan
  /// How the DICOMDIR is laid out.
  let layout: StagedLayout
  private let fileSet: FileSet
  private let staging: Staging

  init(_ fileSet: FileSet, _ staging: Staging) throws(CommitError) {
    self.fileSet = fileSet
    self.staging = staging
    do throws(WriteError) { layout = try StagedLayout(fileSet, staging) } catch {
      throw .write(error)
    }
    plan = Plan(source: fileSet.source, isNew: fileSet.isNew)
    plan.hasOtherIdentification = staging.fileSetID != nil
    plan.directoryBytes = layout.writer.count
    guard plan.directoryBytes <= Int(UInt32.max) else { throw .tooLarge(plan.directoryBytes) }
    plan.problems = staging.problems
    addRecords()
    dropRecords()
  }

  /// The files that records of the DICOMDIR had, where others take their places.
  private var outdated: [Plan.FileAction] = []

  private mutating func addRecords() {
    var locator = FileLocator(fileSet)
    for number in layout.order.map(Int.init) {
      let made = staging.tree.made(number)
      if !staging.tree.isBase(number) {
        plan.added.append(change(number))
      } else if made != nil {
        plan.changed.append(change(number))
      } else {
        plan.kept += 1
      }
      guard made != nil, let file = staging.files[number] else { continue }
      let (kind, source): (Plan.FileAction.Kind, String?) =
        switch file.source {
        case .path(let path):
          (file.transfer == .copy ? .copy : file.transfer == .move ? .move : .link, path)
        case .memory: (.write, nil)
        case .medium(let path): (.move, path)
        case .inPlace: (.index, nil)
        }
      var isReplacement = file.replacesDropped
      if staging.tree.isBase(number), kind != .move || !isMoved(file),
        case .found(let old)? = locator.locate(number)
      {
        isReplacement = old.path == file.fileID.path
        if !isReplacement { outdated.append(.deletion(of: old)) }
      }
      var action = Plan.FileAction(
        kind: kind, source: source, path: file.fileID.path, bytes: file.bytes,
        isReplacement: isReplacement)
      if case .memory(let data) = file.source { action.memory = data }
      plan.files.append(action)
    }
  }

  /// Whether a file only gets another name on the medium.
  private func isMoved(_ file: Staging.StagedFile) -> Bool {
    if case .medium = file.source { true } else { false }
  }

  private mutating func dropRecords() {
    guard !staging.isEmpty else { return }
    let directory = fileSet.directory
    var isKept = [Bool](repeating: false, count: directory.records.count)
    for number in layout.order where staging.tree.isBase(Int(number)) { isKept[Int(number)] = true }
    var locator = FileLocator(fileSet)
    var deletions = outdated
    directory.walk { number, _ in
      guard !isKept[number] else { return }
      plan.dropped.append(change(number))
      guard directory.records[number].hasFile, directory.records[number].isInUse,
        case .found(let file)? = locator.locate(number)
      else { return }
      deletions.append(.deletion(of: file))
    }
    guard !deletions.isEmpty else { return }
    // A file that another record, or a new one, still refers to stays.
    var needed = Set(plan.files.map(\.path))
    let wanted = Set(deletions.map(\.path))
    for number in isKept.indices
    where isKept[number] && directory.records[number].hasFile && staging.files[number] == nil {
      if let fileID = directory.fileID(of: number), wanted.contains(fileID.path) {
        needed.insert(fileID.path)
      }
    }
    var seen: Set<String> = []
    plan.files += deletions.filter { !needed.contains($0.path) && seen.insert($0.path).inserted }
  }

  private func change(_ number: Int) -> Plan.RecordChange {
    let type: RecordType
    var key = ""
    if case .new(let record)? = staging.tree.made(number) {
      type = record.type
      key =
        record.reference?.sopInstanceUID
        ?? record.keyDataSet.flatMap { RecordIndex.key(of: $0, type) } ?? ""
    } else {
      type = fileSet.type(of: number, staging)
      key = RecordIndex.key(of: fileSet.directory.dataSet(of: number), type) ?? ""
    }
    let isOld = staging.tree.isBase(number)
    return Plan.RecordChange(
      type: type, key: key, offset: isOld ? fileSet.directory.records[number].offset : nil)
  }
}

extension Plan.FileAction {
  fileprivate static func deletion(of file: FoundFile) -> Self {
    Plan.FileAction(
      kind: .delete, source: nil, path: file.path, bytes: file.bytes, isReplacement: false)
  }
}
