import DICOMFileSet

/// `fileset mv`: other File IDs for instances.
struct MoveCommand: Command {
  static let name = "mv"
  static let description = CommandDescription(
    name: name, summary: "Gives instances of a File-set other File IDs.",
    operands: [.media, .neededConditions],
    options: [
      OptionDescription(
        "--to", "FILE-ID", isNeeded: true,
        "The new File ID, such as CT/IM000001; a folder for several instances.")
    ] + MediaSettings.existing + MediaSettings.changing + LimitSettings.files,
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
    if let flaw = target.flaw { throw arguments.error("--to '\(text)': \(flaw)") }
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "moved", plain: "move"))
    var fileSet: FileSet
    switch run.open(medium) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    let found = fileSet.find(query)
    guard !found.isEmpty else { return run.failNothing(fileSet, query) }
    var target = target
    if isFolder, found.count == 1, let name = found[0].fileID?.components.last {
      target = FileID(target.components + [name])
    }
    do throws(StagingError) { run.count = try fileSet.move(query, to: target) } catch {
      let hint = if case .badFileID = error { advice(found.count) } else { "" }
      return run.fail("\(error)\(hint)", .badDestination)
    }
    if run.count == 0, !settings.printsJSON {
      run.messages.note(
        "\(Text.count(found.count, "instance")) with that File ID already; nothing is changed")
      return .success
    }
    return run.end(fileSet)
  }

  /// What may have been meant where a File ID cannot be used.
  private func advice(_ count: Int) -> String {
    if count > 1 {
      return "; \(count) instances match, which keep their names in the folder \(target)"
    }
    return isFolder ? "" : "; to move the instance into a folder, end --to with '/'"
  }
}
