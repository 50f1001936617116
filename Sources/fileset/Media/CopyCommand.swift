import DICOM
import DICOMFileSet

/// `fileset cp`: a File-set of some instances of another.
struct CopyCommand: Command {
  static let description = CommandDescription(
    name: "cp", summary: "Copies instances of a File-set into a new one.",
    operands: [.media, .out, .conditions],
    options: [MediaSettings.idOption, MediaSettings.names, LimitSettings.retries] + Source.places
      + MediaSettings.profile + MediaSettings.adding + [MediaSettings.lengths]
      + MediaSettings.changing,
    notes: [
      "OUT is a new or empty folder. Records stay as they are, or with --profile are made from the "
        + "files; valid File IDs stay unless --names is given. What cannot be read is named, and the "
        + "rest goes on. Patients of one Patient ID and other names stay apart, unless --conflict is "
        + "given.",
      "KEYWORD=PATTERN chooses instances by what the directory says, such as PatientID=4711.",
    ])

  private let settings: MediaSettings
  private let source: Source
  private let root: String
  private let id: String?

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    let filter = try Source.query(arguments.takeConditions(), arguments)
    var settings = try MediaSettings(arguments)
    settings.adding.filter = filter.isEmpty ? nil : filter
    if !arguments.has("--names") { settings.adding.naming = .asTheyAre }
    // Records stay as they are, so patients that are kept apart in the source are in the copy, too.
    if !arguments.has("--conflict") { settings.adding.conflict = .separate }
    settings.adding.missing = .fill
    settings.adding.limits = try LimitSettings.reading(arguments)
    settings.commit.writer.retries = settings.adding.limits.retries
    self.settings = settings
    id = try MediaSettings.fileSetID(arguments)
    guard arguments.operands.count == 2, !arguments.operands[1].isEmpty else {
      throw arguments.error("a File-set and a folder for the new one are needed: MEDIA OUT")
    }
    var source = Source(
      path: arguments.operands[0], expectation: .all, limits: settings.adding.limits)
    try source.take(places: arguments)
    self.source = source
    root = arguments.operands[1]
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "copied", plain: "copy"))
    let source: FileSet
    switch self.source.open(&run.messages) {
    case .success(let opened): source = opened
    case .failure(let refusal): return refusal.status
    }
    run.messages.problems(source.problems, of: source.source)
    let known = source.directory.fileSetID ?? ""
    var fileSet: FileSet
    switch run.make(root, id: id ?? (FileSet.isFileSetID(known) ? known : "")) {
    case .success(let made): fileSet = made
    case .failure(let refusal): return refusal.status
    }
    let failure = run.add { (options, progress) throws(StagingError) in
      try fileSet.add(from: source, options: options, progress: progress)
    }
    let status = failure ?? run.end(fileSet)
    if let unlisted = run.additions?.unlisted {
      run.messages.unlisted(unlisted, "not copied", "--scan copies all")
    }
    return status
  }
}
