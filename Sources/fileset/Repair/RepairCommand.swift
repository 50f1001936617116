import DICOM
import DICOMExport
import DICOMFileSet

/// `fileset repair`: a sound DICOMDIR from what can be saved.
struct RepairCommand: Command {
  static let name = "repair"
  static let description = CommandDescription(
    name: name, summary: "Writes a sound DICOMDIR from what can be saved.",
    operands: [OperandDescription("SOURCE", .path)],
    options: [
      OptionDescription(
        "--output", ValueDescription("FILE", .path), group: "w", "Write it to FILE."),
      OptionDescription(
        "--in-place", nil, group: "w",
        "Put it in the place of the old one, which stays as DICOMDIR.orig."),
      OptionDescription("--dry-run", nil, group: "w", "Say what would be done, and write nothing."),
      OptionDescription(
        "--deep", nil,
        "Read all files too; where records do not agree with their files, the files are right."),
      OptionDescription(
        "--keep-missing", nil, "Keep records whose files are not on the medium."),
      OptionDescription(
        "--declare-charset", "TERM",
        "Say which Specific Character Set text is in that has none, or a wrong one, such as "
          + "'ISO_IR 100'."),
      OptionDescription(
        "--rename", nil, "Give files valid names whose own can be no File IDs."),
      OptionDescription(
        "--conflict", .words(["keep", "join", "separate"]),
        "What becomes of one Patient ID with several names: it is left to you (the default), it is one "
          + "patient, or all but the first get other Patient IDs in the DICOMDIR."),
      OptionDescription(
        "--twins", .words(["keep", "delete-copies", "delete"]),
        "What becomes of a file that has the SOP Instance UID of another one, which has the record: it "
          + "stays (the default), it goes if it has the same content, or it goes."),
      OptionDescription("--json", nil, "Print all decisions as one JSON document."),
      .jobs("Read N files at the same time (all cores)."),
      MediaSettings.noSync,
    ] + LimitSettings.files,
    notes: [
      "SOURCE is a DICOMDIR, a folder that has one, or a folder of DICOM files without one. Sound "
        + "records stay as they are, byte for byte; others are put right from their files, files "
        + "without a record get one, and what cannot be saved goes. Each decision is printed. No file "
        + "but the DICOMDIR is touched, unless --rename or --twins says so. Where a DICOMDIR is all "
        + "that there is, no record goes because its file is missing.",
      "One of --output, --in-place and --dry-run is needed. File IDs count from the folder of SOURCE, "
        + "also in FILE. An older DICOMDIR.orig stays; the next one is DICOMDIR.orig~2.",
      "The exit status is 1 if something is left that only somebody else can put right.",
    ])

  private enum Target {
    case file(String)
    case place, nowhere
  }

  private let source: String
  private let target: Target
  private let printsJSON: Bool
  private let isSynced: Bool
  private var options = RepairOptions()

  init(_ arguments: Arguments) throws(UsageError) {
    guard arguments.operands.count == 1 else {
      throw arguments.error("one SOURCE is needed: a DICOMDIR or its folder")
    }
    source = arguments.operands[0]
    if let path = arguments.value("--output") {
      target = .file(path)
    } else if arguments.has("--in-place") {
      target = .place
    } else if arguments.has("--dry-run") {
      target = .nowhere
    } else {
      throw arguments.error(
        "where to? --output FILE writes a new file, --in-place keeps the old one as DICOMDIR.orig, "
          + "--dry-run only says what would be done")
    }
    printsJSON = arguments.has("--json")
    isSynced = !arguments.has("--no-sync")
    options.keepsMissing = arguments.has("--keep-missing")
    options.isDeep = arguments.has("--deep")
    options.limits = try LimitSettings.reading(arguments)
    options.jobs = try arguments.number("--jobs", in: 1...1024) ?? Terminal.cores
    try takeChoices(arguments)
  }

  /// What nobody but a person can know.
  private mutating func takeChoices(_ arguments: Arguments) throws(UsageError) {
    options.renamesFiles = arguments.has("--rename")
    switch arguments.value("--conflict") {
    case "join": options.conflict = .join
    case "separate": options.conflict = .separate
    default: options.conflict = .keep
    }
    switch arguments.value("--twins") {
    case "delete-copies": options.twins = .deleteCopies
    case "delete": options.twins = .delete
    default: options.twins = .keep
    }
    if case .file = target, options.renamesFiles || options.twins != .keep {
      throw arguments.error(
        "'\(options.renamesFiles ? "--rename" : "--twins")' changes files of the medium, which needs "
          + "--in-place")
    }
    guard let text = arguments.value("--declare-charset") else { return }
    let terms = text.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
    if let problem = CharacterSet(terms: terms).problems.first {
      throw arguments.error("--declare-charset: \(problem.message)")
    }
    options.declaredCharacterSet = terms
  }

  func run() -> ExitStatus {
    var messages = Messages()
    if case .file(let path) = target, Folder.status(of: path) != nil {
      messages.error("\(CommitError.exists(path))")
      return .badDestination
    }
    let root = MediaRun.root(of: source)
    var recovery = Recovery.none
    let progress = MediaProgress()
    if case .place = target {
      do throws(CommitError) {
        recovery = try FileSet.finishInterruptedCommit(at: root)
        messages.recovered(recovery, root)
      } catch {
        messages.error("\(error)")
        return .badDestination
      }
    }
    let writing = Cancellation()
    let cancellation = Interrupt.cancellation(unless: writing) {
      progress.clear()
      var messages = Messages()
      messages.error("\(RepairError.interrupted)")
    }
    var options = options
    options.progress = { stage, done, total in
      progress.show(done, of: total, stage.note)
      return !cancellation.isCancelled
    }
    let repair: Repair
    do throws(RepairError) {
      repair = try Repair(source, options)
      writing.cancel()
    } catch {
      progress.clear()
      messages.error("\(error)")
      return error == .interrupted ? .interrupted : .badSource
    }
    progress.clear()
    return finish(repair, recovery, cancellation, &messages)
  }

  private func finish(
    _ repair: Repair, _ recovery: Recovery, _ cancellation: Cancellation,
    _ messages: inout Messages
  ) -> ExitStatus {
    var written: String?
    var oldName: String?
    do throws(CommitError) {
      switch target {
      case .file(let path):
        try repair.write(to: path)
        written = path
      case .place where repair.isNeeded:
        var commit = CommitOptions()
        commit.isSynced = isSynced
        commit.progress = { _, _ in !cancellation.isCancelled }
        oldName = try repair.commit(options: commit).oldName
        written = repair.fileSet.source
      case .place, .nowhere: break
      }
    } catch {
      messages.error("\(error)")
      return error == .interrupted ? .interrupted : .badDestination
    }
    var output = Output(1)
    if printsJSON {
      RepairJSON(repair: repair, written: written, oldName: oldName, recovery: recovery)
        .print(&output)
    } else {
      for decision in repair.decisions {
        output.write(Text.visible(decision.description) + "\n")
        output.flushIfLarge()
      }
    }
    output.flush()
    if repair.isNeeded, repair.isEmpty, !options.keepsMissing {
      messages.note(
        "no record is left; if the files are elsewhere, --keep-missing keeps the records")
    }
    messages.note(Text.visible(summary(repair, written, oldName)))
    return repair.leavesErrors ? .someFailed : .success
  }

  private func summary(_ repair: Repair, _ written: String?, _ oldName: String?) -> String {
    let source = repair.fileSet.source
    let left = repair.decisions.count { $0.action == .left }
    let rest = left > 0 ? "; \(Text.count(left, "problem")) left" : ""
    guard repair.isNeeded else {
      if let written { return "\(source): nothing to repair; \(written) is the same\(rest)" }
      return "\(source): nothing to repair; nothing is written\(rest)"
    }
    let order: [RepairDecision.Action] = [
      .relinked, .moved, .mended, .joined, .added, .dropped, .renamed, .deleted,
    ]
    var parts = ["\(Text.count(repair.keptCount, "record")) kept"]
    for action in order {
      let count = repair.decisions.count { $0.action == action }
      if count > 0 { parts.append("\(count) \(action.rawValue)") }
    }
    let end =
      written.map { "; written to \($0)" + (oldName.map { ", the old one is \($0)" } ?? "") }
      ?? "; nothing is written"
    return "\(source): \(parts.joined(separator: ", "))\(rest)\(end)"
  }
}

extension RepairOptions.Stage {
  /// What was done with records, behind their numbers.
  fileprivate var note: String {
    switch self {
    case .checking: "records looked at"
    case .mending: "records put right"
    case .checkingResult: "records looked at again"
    }
  }
}
