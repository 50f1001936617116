import DICOMFileSet

/// `fileset mv`: other File IDs for instances.
struct MoveCommand: Command {
  static let description = CommandDescription(
    name: "mv", summary: "Gives instances of a File-set other File IDs.",
    operands: [.media, .neededConditions],
    options: [
      OptionDescription(
        "--to", "FILE-ID", isNeeded: true,
        "The new File ID, such as CT/IM000001; a folder for several instances."),
      MediaSettings.undoable,
    ] + MediaSettings.changing,
    notes: [
      "One instance gets the File ID, or if that ends with '/', goes into that folder under the name "
        + "that it has; several go into the folder. Components stand between '/' or '\\'."
    ])

  private let settings: MediaSettings
  private let medium: String
  private let query: Query
  private let target: FileID
  private let isFolder: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    query = try Source.query(arguments.takeConditions(), arguments)
    settings = try MediaSettings(arguments)
    guard arguments.operands.count == 1 else {
      throw arguments.error(
        arguments.operands.isEmpty
          ? "the File-set is missing: MEDIA KEYWORD=PATTERN… --to FILE-ID"
          : "'\(arguments.operands[1])' is no condition; what is moved is said by KEYWORD=PATTERN")
    }
    medium = arguments.operands[0]
    guard !query.isEmpty else {
      throw arguments.error("no condition says which instances are moved; give KEYWORD=PATTERN")
    }
    guard let text = arguments.value("--to") else {
      throw arguments.error("--to FILE-ID is missing")
    }
    target = FileID(text.split { $0 == "/" || $0 == "\\" }.map(String.init))
    isFolder = text.last == "/" || text.last == "\\"
    guard target.isConformant else {
      throw arguments.error(
        "--to '\(text)': a File ID has up to 8 components of up to 8 of A-Z, 0-9 and _")
    }
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "moved", plain: "move"))
    var fileSet: FileSet
    switch run.open(medium) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    var target = target
    if isFolder {
      let found = fileSet.find(query)
      if found.count == 1, let name = found[0].fileID?.components.last {
        target = FileID(target.components + [name])
      }
    }
    do throws(StagingError) { run.count = try fileSet.move(query, to: target) } catch {
      return run.fail("\(error)", .badDestination)
    }
    guard run.count > 0 else { return run.failNothing(fileSet, query) }
    return run.end(fileSet)
  }
}
