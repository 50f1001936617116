import DICOM

extension FileSet {
  /// Enters what a plan does with files.
  func fill(
    _ transaction: inout Transaction, from plan: Plan, _ options: CommitOptions,
    _ undo: inout UndoStore?
  ) {
    for action in plan.files {
      switch action.kind {
      case .index, .leave: break
      case .delete:
        transaction.journal.discard(action.path, &undo)
      case .write:
        guard case .memory(let data)? = action.content else { continue }
        transaction.add(.memory(data), action, &undo)
      case .convert:
        guard case .converted(_, let conversion)? = action.content else { continue }
        transaction.add(.converted(action.source ?? "", conversion), action, &undo)
        if action.losesSource, undo == nil { transaction.sources.append(action.source ?? "") }
      case .copy: transaction.add(.copy(action.source ?? ""), action, &undo)
      case .link: transaction.add(.target(action.source ?? ""), action, &undo)
      case .move:
        let source = action.source ?? ""
        // What a link stands for stays where it is: only its bytes are taken to the medium.
        let isCopied = !action.isOfMedium && Folder.isLink(source)
        transaction.add(isCopied ? .copy(source) : .target(source), action, &undo)
        if action.isOfMedium, let path = pathOnMedium(source) {
          transaction.journal.deleted.append(path)
        } else if undo == nil {
          // What can be taken back leaves its sources where they are.
          transaction.sources.append(source)
        }
      }
    }
  }
}

extension Journal {
  /// Notes that a file goes, or is put aside where that can be taken back.
  fileprivate mutating func discard(_ path: String, _ undo: inout UndoStore?) {
    if let place = undo?.place() {
      kept.append(Renaming(from: path, to: place))
    } else {
      deleted.append(path)
    }
  }
}

extension Transaction {
  /// The paths of the new files, as they will be and as they are before the DICOMDIR is written.
  var temporaryPaths: [(path: String, now: String)] {
    files.enumerated().map { number, file in
      (file.path, file.isReplacement ? Self.temporaryName(number) : file.path)
    }
  }

  fileprivate mutating func add(
    _ source: NewFile.Source, _ action: Plan.FileAction, _ undo: inout UndoStore?
  ) {
    files.append(
      NewFile(
        source: source, path: action.path, isReplacement: action.isReplacement,
        stamp: action.stamp))
    if action.isReplacement, let place = undo?.place() {
      journal.kept.append(Journal.Renaming(from: action.path, to: place))
    }
  }
}
