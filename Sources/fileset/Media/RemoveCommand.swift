import DICOMFileSet

/// `fileset rm`: fewer instances on a medium.
struct RemoveCommand: Command {
  static let name = "rm"
  static let description = CommandDescription(
    name: name, summary: "Removes instances from a File-set, and deletes their files.",
    operands: [.media, .neededConditions],
    options: [
      OptionDescription("--all", nil, "Remove every instance; the File-set is empty then."),
      OptionDescription("--keep-files", nil, "Leave the files where they are."),
    ] + MediaSettings.existing + MediaSettings.changing + LimitSettings.files,
    notes: [
      "All conditions have to hold for what is removed, such as PatientID=4711, or Modality=SR "
        + "StudyDate=-20191231. Records with nothing below them any more go too.",
      "KEYWORD= means instances of which nothing says that element, also those that belong to no "
        + "patient, such as hanging protocols; 'fileset find' lists the same ones.",
      "What is removed is gone, unless the change is --undoable.",
    ])

  private let settings: MediaSettings
  private let medium: String
  private let query: Query

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    query = try Source.query(arguments.takeConditions(), arguments)
    settings = try MediaSettings(arguments)
    switch arguments.operands.count {
    case 0: throw arguments.error("the File-set is missing: MEDIA KEYWORD=PATTERN…")
    case 1: medium = arguments.operands[0]
    default:
      throw arguments.error(
        "'\(arguments.operands[1])' is no condition; which instances go is said by "
          + "KEYWORD=PATTERN, such as PatientID=4711")
    }
    guard query.isEmpty == arguments.has("--all") else {
      throw arguments.error(
        query.isEmpty
          ? "no condition says which instances go; give KEYWORD=PATTERN, or --all for every instance"
          : "--all and conditions exclude each other; give one of them")
    }
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "removed", plain: "remove"))
    var fileSet: FileSet
    switch run.open(medium) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    do throws(StagingError) { run.count = try fileSet.remove(query) } catch {
      return run.fail("\(error)", .badSource)
    }
    guard fileSet.isStaged else { return run.failNothing(fileSet, query) }
    return run.end(fileSet)
  }
}

extension MediaRun {
  /// Says that no instance is meant.
  mutating func failNothing(_ fileSet: FileSet, _ query: Query) -> ExitStatus {
    fail(
      query.isEmpty
        ? "\(fileSet.source): there is no instance in it; nothing is changed"
        : "\(fileSet.source): no instance matches the conditions; nothing is changed, look with "
          + "'fileset ls'", .someFailed)
  }
}
