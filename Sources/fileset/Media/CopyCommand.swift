import DICOM
import DICOMExport
import DICOMFileSet

/// `fileset cp`: a File-set of some instances of another.
struct CopyCommand: Command {
  static let name = "cp"
  static let description = CommandDescription(
    name: name, summary: "Copies instances of a File-set into a new one.",
    operands: [.media, .out, .conditions],
    options: [
      MediaSettings.idOption, MediaSettings.names, LimitSettings.retries,
      OptionDescription(
        "--manifest", ValueDescription("FILE", .path),
        "When the copy is made, write a JSON line for each file, and each instance that is not copied: "
          + "source, UIDs, path, bytes, SHA-256, and what became of it."
      ),
    ] + Source.places
      + MediaSettings.profile + MediaSettings.adding + [MediaSettings.lengths]
      + MediaSettings.changing + LimitSettings.images,
    notes: [
      "OUT is a new or empty folder. Records stay as they are, or with --profile are made from the "
        + "files; valid File IDs stay unless --names is given. What cannot be read is named, and the "
        + "rest goes on. Patients of one Patient ID and other names stay apart, unless --conflict is "
        + "given. A copy of all instances has the descriptor file of the source, too; private elements "
        + "beside the records are left out, and said.",
      "KEYWORD=PATTERN chooses instances by what the directory says, such as PatientID=4711.",
    ])

  private let settings: MediaSettings
  private let source: Source
  private let root: String
  private let id: String?
  private let manifest: String?

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    let filter = try Source.query(arguments.takeConditions(), arguments)
    var settings = try MediaSettings(arguments)
    settings.adding.filter = filter.isEmpty ? nil : filter
    if !arguments.has("--names") { settings.adding.naming = .asTheyAre }
    // Records stay as they are, so patients that are kept apart in the source are in the copy, too.
    if !arguments.has("--conflict") { settings.adding.conflict = .separate }
    settings.adding.missing = .fill
    self.settings = settings
    id = try MediaSettings.fileSetID(arguments)
    manifest = arguments.value("--manifest")
    guard manifest != "" else { throw arguments.error("--manifest: the name of a file is needed") }
    guard arguments.operands.count == 2, !arguments.operands[1].isEmpty else {
      throw arguments.error("a File-set and a folder for the new one are needed: MEDIA OUT")
    }
    var source = Source(
      path: arguments.operands[0], expectation: settings.adding.expectation ?? .all,
      limits: settings.adding.limits)
    try source.take(places: arguments)
    self.source = source
    root = arguments.operands[1]
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "copied", plain: "copy"))
    if let manifest, !settings.isDryRun, FileWriter.exists(manifest) {
      return run.fail(
        Text.visible("\(manifest): exists already; give --manifest another name"), .badDestination)
    }
    let source: FileSet
    switch self.source.open(&run.messages) {
    case .success(let opened): source = opened
    case .failure(let refusal): return refusal.status
    }
    run.messages.problems(source.problems, of: source.source)
    run.candidates = Query.all.instances(in: source.directory).count
    let known = source.directory.fileSetID ?? ""
    var fileSet: FileSet
    switch run.make(root, id: id ?? (FileSet.isFileSetID(known) ? known : "")) {
    case .success(let made): fileSet = made
    case .failure(let refusal): return refusal.status
    }
    let failure = run.add { (options, progress) throws(StagingError) in
      try fileSet.add(from: source, options: options, progress: progress)
    }
    if let failure { return failure }
    let status = end(&run, source, fileSet)
    if let unlisted = run.additions?.unlisted {
      run.messages.unlisted(unlisted, "not copied", "--scan copies all")
    }
    return status
  }

  /// Makes the copy, and its manifest if there is one to be.
  private func end(_ run: inout MediaRun, _ source: FileSet, _ fileSet: FileSet) -> ExitStatus {
    guard let manifest, !settings.isDryRun, let additions = run.additions else {
      return run.end(fileSet)
    }
    let lines: CopyManifest
    do throws(CommitError) {
      lines = try CopyManifest(of: source, to: fileSet, additions)
    } catch {
      return run.end(error)
    }
    let folders = FileWriter.missingFolders(above: manifest)
    let status = write(lines, to: manifest, &run, fileSet)
    if !run.isCommitted {
      for folder in folders { FileWriter().removeEmptyFolder(folder) }
    }
    return status
  }

  private func write(
    _ lines: CopyManifest, to manifest: String, _ run: inout MediaRun, _ fileSet: FileSet
  ) -> ExitStatus {
    do throws(FileError) {
      // Begun now, so that no copy is made whose manifest has no place; it is there when the copy is.
      var file = try FileWriter().begin(manifest)
      run.settings.commit.writer.finished = lines.recorder(below: root)
      let status = run.end(fileSet)
      guard run.isCommitted else { return status }
      try file.append(lines.lines(unreadable: run.unreadable))
      try file.finish(isSynced: settings.commit.isSynced)
      return status
    } catch {
      return run.fail(Text.visible("\(error)"), .badDestination)
    }
  }
}
