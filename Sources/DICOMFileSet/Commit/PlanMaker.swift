import DICOM

extension FileSet {
  /// What a commit would do.
  ///
  /// - Parameter options: How the commit is done.
  /// - Throws: ``CommitError``.
  public func plan(options: CommitOptions = CommitOptions()) throws(CommitError) -> Plan {
    try PlanMaker(self, staging ?? Staging(directory), options).plan
  }
}

/// Compares a staged tree with the DICOMDIR.
struct PlanMaker {
  private(set) var plan: Plan
  /// How the DICOMDIR is laid out.
  let layout: StagedLayout
  private let fileSet: FileSet
  private let staging: Staging
  private let options: CommitOptions
  private var discs: Discs

  init(
    _ fileSet: FileSet, _ staging: Staging, _ options: CommitOptions
  ) throws(CommitError) {
    self.fileSet = fileSet
    self.staging = staging
    self.options = options
    discs = Discs(root: fileSet.root)
    do throws(WriteError) { layout = try StagedLayout(fileSet, staging) } catch {
      throw .write(error)
    }
    plan = Plan(source: fileSet.source, isNew: fileSet.isNew)
    plan.hasOtherIdentification = staging.fileSetID != nil
    plan.directoryBytes = layout.writer.count
    guard plan.directoryBytes <= fileSet.directoryOptions.byteLimit else {
      throw .tooLarge(plan.directoryBytes)
    }
    plan.problems = staging.problems
    addRecords()
    addDescriptor()
    try dropRecords()
  }

  /// Enters how many bytes files have that were converted, by their paths below the root.
  mutating func setBytes(_ bytes: [String: Int]) {
    guard !bytes.isEmpty else { return }
    for number in plan.files.indices {
      if let count = bytes[plan.files[number].path] { plan.files[number].bytes = count }
    }
  }

  /// The paths below the root of staged files, by the numbers of their records.
  private(set) var paths: [Int: String] = [:]
  /// The files that records of the DICOMDIR had, where others take their places.
  private var outdated: [Plan.FileAction] = []

  private mutating func addRecords() {
    var locator = FileLocator(fileSet)
    var names = FolderNames(fileSet.directory, root: fileSet.root)
    for number in layout.order.map(Int.init) {
      let made = staging.tree.made(number)
      if !staging.tree.isBase(number) {
        plan.added.append(change(number))
      } else if made != nil {
        var changed = change(number)
        changed.elements =
          fileSet.wholeRecord(number, staging).map {
            fileSet.directory.dataSet(of: number).changedElements(to: $0)
          } ?? []
        plan.changed.append(changed)
      } else {
        plan.keptOffsets.append(fileSet.directory.records[number].offset)
      }
      guard made != nil, let file = staging.files[number] else { continue }
      let (kind, source): (Plan.FileAction.Kind, String?) =
        switch file.source {
        case .path(let path): (kind(of: file.transfer, from: path), path)
        case .converted(let path, _): (.convert, path)
        case .memory: (.write, nil)
        case .medium(let path): (.move, path)
        case .inPlace: (.index, nil)
        }
      var isReplacement = file.replacedPath != nil
      var path = kind == .index ? file.fileID.path : file.replacedPath
      if staging.tree.isBase(number), case .found(let old)? = locator.locate(number),
        !isMoved(file) || fileSet.pathOnMedium(source ?? "") != old.path
      {
        // The disc may have another name for the file than its File ID.
        if kind != .index, file.fileID == fileSet.directory.fileID(of: number) { path = old.path }
        isReplacement = path == old.path
        if !isReplacement { outdated.append(.deletion(of: old)) }
      }
      let place = path ?? names.path(of: file.fileID)
      paths[number] = place
      var action = Plan.FileAction(
        kind: kind, source: source, path: place, bytes: file.bytes,
        isReplacement: isReplacement)
      if [.write, .convert].contains(kind) { action.content = file.source }
      if kind == .convert {
        action.losesSource = file.transfer == .move
      }
      action.isOfMedium = isMoved(file)
      action.stamp = file.stamp
      action.isWritten =
        [.copy, .write, .convert].contains(kind)
        || kind == .move && !action.isOfMedium && !discs.canLink(source ?? "")
      plan.files.append(action)
    }
  }

  /// The descriptor file of a new File-set.
  private mutating func addDescriptor() {
    guard let file = staging.descriptor, case .path(let source) = file.source else { return }
    var action = Plan.FileAction(
      kind: .copy, source: source, path: file.fileID.path, bytes: file.bytes, isReplacement: false)
    action.isWritten = true
    plan.files.append(action)
  }

  /// What is done with a file from elsewhere.
  private mutating func kind(
    of transfer: Transfer, from path: String
  ) -> Plan.FileAction.Kind {
    // What can be taken back leaves its sources where they are.
    let isMoved = transfer == .move
    if isMoved, !options.isUndoable || fileSet.isNew { return .move }
    // Of what is moved through a link, only the bytes are taken.
    let isLinked = transfer != .copy && discs.canLink(path) && !(isMoved && Folder.isLink(path))
    return isLinked ? .link : .copy
  }

  /// Whether a file only gets another name on the medium.
  private func isMoved(_ file: Staging.StagedFile) -> Bool {
    if case .medium = file.source { true } else { false }
  }

  private mutating func dropRecords() throws(CommitError) {
    guard !staging.isEmpty else { return }
    let directory = fileSet.directory
    var isKept = [Bool](repeating: false, count: directory.records.count)
    for number in layout.order where staging.tree.isBase(Int(number)) { isKept[Int(number)] = true }
    var locator = FileLocator(fileSet)
    var deletions = discardedFiles() + outdated
    var left: [FoundFile] = []
    var isInUse = [Bool](repeating: false, count: directory.records.count)
    directory.walkInUse { number, _ in isInUse[number] = true }
    directory.walk { number, _ in
      guard !isKept[number] else { return }
      plan.dropped.append(change(number))
      guard directory.records[number].hasFile, case .found(let file)? = locator.locate(number)
      else { return }
      // Nobody knows whether the file of an inactive record is still what it was.
      if isInUse[number] { deletions.append(.deletion(of: file)) } else { left.append(file) }
    }
    if !plan.dropped.isEmpty, options.oldDirectoryName == nil {
      plan.problems += Repair.oldDirectories(beside: fileSet.source).map { .oldDirectory($0) }
    }
    // What cannot be looked at may be there: a disc that is handed on must not keep it.
    if let problem = locator.problems.first(where: { $0.code == .unreadable }) {
      throw .unlisted(problem)
    }
    let outgoing =
      (deletions.map(\.path) + left.map(\.path)) + plan.files.compactMap { placeBefore($0) }
    plan.problems += PlanMaker.unreached(locator.problems)
    guard !outgoing.isEmpty else { return }
    let new = Set(plan.files.map(\.path))
    let needed = NeededFiles(fileSet, staging, isKept).paths(of: outgoing, new: new, &locator)
    for number in plan.files.indices where plan.files[number].isOfMedium {
      if placeBefore(plan.files[number]).map(needed.contains) ?? false {
        plan.files[number].kind = .copy
        plan.files[number].isOfMedium = false
        plan.files[number].isWritten = true
      }
    }
    var seen: Set<String> = []
    for var file in deletions where seen.insert(file.path).inserted {
      if options.keepsFiles, !file.isDiscarded { file.kind = .leave }
      if !needed.contains(file.path) {
        plan.files.append(file)
      } else if !new.contains(file.path) {
        plan.problems.append(.neededFile(file.path))
      }
    }
    for file in left where !needed.contains(file.path) && seen.insert(file.path).inserted {
      plan.problems.append(.leftFile(file.path))
    }
    plan.problems += plan.leftovers(below: fileSet.root)
  }

  /// The files that go by themselves.
  private func discardedFiles() -> [Plan.FileAction] {
    staging.discarded.map { path in
      var action = Plan.FileAction(
        kind: .delete, source: nil, path: path,
        bytes: Folder.status(of: "\(fileSet.root)/\(path)")?.bytes ?? 0, isReplacement: false)
      action.isDiscarded = true
      return action
    }
  }

  /// Where a file is that gets another name on the medium; `nil` for others.
  private func placeBefore(_ action: Plan.FileAction) -> String? {
    action.isOfMedium ? fileSet.pathOnMedium(action.source ?? "") : nil
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
