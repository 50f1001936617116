import DICOM
import DICOMFileSet

/// `fileset undo`: the medium as it was before the last change.
struct UndoCommand: Command {
  static let name = "undo"
  static let description = CommandDescription(
    name: name, summary: "Takes the last change of a File-set back.", operands: [.media],
    options: [
      OptionDescription(
        "--force", nil,
        "Undo also where files were changed since, which are overwritten or deleted then."),
      OptionDescription(
        "--forget", nil,
        "Undo nothing, but delete what is kept for that, such as the files of removed instances."),
    ] + MediaSettings.changing,
    notes: [
      "Only a change that was made with --undoable can be taken back, until the next one succeeds. "
        + "Files that were changed since, and would be lost, stop it."
    ])

  private let settings: MediaSettings
  private let medium: String
  private let forgets: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    settings = try MediaSettings(arguments)
    forgets = arguments.has("--forget")
    guard arguments.operands.count == 1 else {
      throw arguments.error("one File-set is needed: MEDIA")
    }
    guard !forgets || !settings.isDryRun && !settings.printsJSON else {
      throw arguments.error(
        "'\(settings.isDryRun ? "--dry-run" : "--json")' shows what comes back, and with '--forget' "
          + "nothing does")
    }
    medium = arguments.operands[0]
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "undone", plain: "undo"))
    let root = MediaRun.root(of: medium)
    guard Folder.status(of: medium) != nil else {
      return run.fail("\(FileSetError.missing(medium))", .badSource)
    }
    do throws(CommitError) {
      if forgets {
        let count = try FileSet.forgetLastCommit(at: root, options: run.commitOptions) {
          run.messages.recovered($0, root)
        }
        run.messages.note(
          "\(Text.visible(root)): the last change cannot be undone any more; "
            + "\(Text.count(count, "kept file")) deleted")
        return .success
      }
      if settings.isDryRun {
        return run.show(undo: try FileSet.planOfUndo(at: root, options: settings.commit))
      }
      try undo(root, &run)
      run.messages.note("\(Text.visible(root)): is as it was before the last change")
      return .success
    } catch {
      return run.end(error)
    }
  }

  private func undo(_ root: String, _ run: inout MediaRun) throws(CommitError) {
    // Where something was interrupted, what there is to do shows when that is cleared.
    if settings.printsJSON {
      run.recovery = try FileSet.finishInterruptedCommit(at: root)
      run.messages.recovered(run.recovery, root)
    }
    let plan =
      settings.printsJSON ? try FileSet.planOfUndo(at: root, options: settings.commit) : nil
    try FileSet.undoLastCommit(at: root, options: run.commitOptions) {
      run.messages.recovered($0, root)
    }
    guard let plan else { return }
    var output = Output(1)
    MediaJSON(plan: plan, isCommitted: true, recovery: run.recovery).print(&output)
    output.flush()
  }
}
