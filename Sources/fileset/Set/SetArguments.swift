import DICOM
import DICOMFileSet
import DICOMImaging

/// What was typed behind `fileset set`.
struct SetArguments {
  /// The options.
  static var options: [OptionDescription] {
    [
      OptionDescription(
        "--delete", ValueDescription("KEYWORD", .keyword),
        "Delete this element, the item of a sequence as Keyword[0], or with 'private' all private "
          + "elements; may be given several times."),
      OptionDescription(
        "--output", .folder("DIR"), group: "w",
        "Write the files into this folder, under their names."),
      OptionDescription("--in-place", nil, group: "w", "Replace the files, each in one step."),
      OptionDescription(
        "--media", ValueDescription("MEDIA", .path), group: "w",
        "Replace files of this File-set, and bring its DICOMDIR in step, in one step."),
      OptionDescription(
        "--conflict", .words(["refuse", "separate"]),
        "With --media, what becomes of a study of which only a part would get another patient, or a "
          + "series of which only a part another study: nothing is changed (the default), or both "
          + "parts stand apart under the same UID, which 'check' finds."),
    ] + MediaSettings.existing + [
      MediaSettings.noSync,
      OptionDescription("--dry-run", nil, "Show what would change, and change nothing."),
      OptionDescription("--overwrite", nil, "Replace files in DIR that exist."),
      InputFile.recursiveOption,
      TranscodeSettings.transferSyntax, TranscodeSettings.near, TranscodeSettings.keepUIDs,
      OptionDescription(
        "--declare-charset", "TERM",
        "Say which Specific Character Set the text has been in all along, such as 'ISO_IR 100'."),
      OptionDescription(
        "--complete-meta", nil, "Add what is missing in the File Meta Information."),
      OptionDescription("--lenient", nil, "Set values also that break the rules."),
    ] + LimitSettings.images
  }

  /// The files.
  let files: [String]
  /// What to do with them.
  let edit: FileEdit
  /// Where they go.
  let destination: SetDestination
  /// Whether files are replaced where they are, or would be.
  let editsInPlace: Bool
  /// What to do with files that exist there.
  let existing: FileWriter.Existing
  /// How pixels are coded for another transfer syntax; `nil` where they stay as they are.
  let transcoding: TranscodeOptions?
  /// How a File-set is changed.
  let media: MediaSettings
  /// What becomes of a part of a study or series that would get another place.
  let conflict: AddOptions.Conflict
  /// Whether folders are read.
  let isRecursive: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    files = arguments.operands.filter { !Assignment.isMeant(by: $0) }
    guard !files.isEmpty else {
      throw arguments.error("a FILE is needed, or '-' for standard input")
    }
    isRecursive = arguments.has("-r")
    media = try MediaSettings(arguments)
    conflict = arguments.value("--conflict") == "separate" ? .separate : .refuse
    edit = try Self.edit(arguments)
    transcoding =
      if let syntax = edit.options.transferSyntax {
        try TranscodeSettings.options(syntax, arguments)
      } else {
        nil
      }
    destination = try Self.destination(arguments, files)
    editsInPlace = arguments.has("--in-place")
    if case .inPlace = destination {
      existing = .replace
    } else {
      existing = arguments.has("--overwrite") ? .replace : .refuse
    }
  }

  private static func destination(
    _ arguments: Arguments, _ files: [String]
  ) throws(UsageError) -> SetDestination {
    let isStandardInput = files.contains("-")
    if isStandardInput {
      guard files.count == 1, !arguments.has("--output"), !arguments.has("--in-place") else {
        throw arguments.error("'-' goes to standard output, and with no other file")
      }
    }
    if let medium = arguments.value("--media") {
      guard !isStandardInput, !arguments.has("--transfer-syntax") else {
        throw arguments.error("'-' and --transfer-syntax are not for --media")
      }
      return .media(medium)
    }
    for option in ["--undoable", "--no-sync", "--conflict"] where arguments.has(option) {
      throw arguments.error("'\(option)' needs '--media'")
    }
    if arguments.has("--dry-run") { return .nowhere }
    if isStandardInput { return .standardOutput }
    if arguments.has("--in-place") { return .inPlace }
    guard let folder = arguments.value("--output") else {
      throw arguments.error("say where the files go: --output DIR, --in-place, or --dry-run")
    }
    guard !folder.isEmpty else { throw arguments.error("--output '': a folder is needed") }
    guard folder != "-" else {
      throw arguments.error(
        "--output '-': a folder is needed; with '-' for FILE, standard input goes to standard output"
      )
    }
    return .folder(folder)
  }

  /// What stands for all private elements.
  private static let privateElements = "private"

  private static func edit(_ arguments: Arguments) throws(UsageError) -> FileEdit {
    var options = WriteOptions()
    options.checking = arguments.has("--lenient") ? .lenient : .strict
    options.meta = arguments.has("--complete-meta") ? .complete : .keep
    if let name = arguments.value("--transfer-syntax") {
      options.transferSyntax = try arguments.transferSyntax(name)
    }
    let assignments = try assignments(arguments, options.checking)
    var deletions: [ElementTarget] = []
    for name in arguments.all("--delete") where name != privateElements {
      guard let target = ElementTarget(name) else { throw noElement(name, arguments) }
      guard !assignments.contains(where: { $0.target == target }) else {
        throw arguments.error("'\(name)' is to be set and deleted; give one of them")
      }
      deletions.append(target)
    }
    var edit = FileEdit(
      declaredCharacterSet: arguments.value("--declare-charset").map {
        $0.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
      }, assignments: assignments, deletions: deletions, options: options)
    edit.deletesPrivateElements = arguments.all("--delete").contains(privateElements)
    guard
      !assignments.isEmpty || !deletions.isEmpty || edit.deletesPrivateElements
        || edit.declaredCharacterSet != nil
        || options.transferSyntax != nil || options.meta == .complete
    else {
      throw arguments.error("there is nothing to do; give KEYWORD=VALUE, such as PatientID=7")
    }
    return edit
  }

  private static func assignments(
    _ arguments: Arguments, _ checking: ValueChecking
  ) throws(UsageError) -> [Assignment] {
    var assignments: [Assignment] = []
    for text in arguments.operands where Assignment.isMeant(by: text) {
      let assignment: Assignment
      do throws(Assignment.Failure) { assignment = try Assignment(text) } catch {
        switch error {
        case .element(let name): throw noElement(name, arguments)
        case .representation(let name):
          throw arguments.error("'\(text)': '\(name)' is no value representation, such as LO or US")
        }
      }
      if assignments.contains(where: { $0.target == assignment.target }) {
        throw arguments.error("'\(assignment.target.text)' is to be set twice")
      }
      if assignment.target.tag == .transferSyntaxUID, checking == .strict {
        throw arguments.error(
          "to convert a file, give --transfer-syntax; --lenient only makes it claim another one")
      }
      // What others are written by comes first: their characters, and US or SS.
      if [.specificCharacterSet, Tag(0x0028, 0x0103)].contains(assignment.target.tag) {
        assignments.insert(assignment, at: 0)
      } else {
        assignments.append(assignment)
      }
    }
    return assignments
  }

  private static func noElement(_ name: String, _ arguments: Arguments) -> UsageError {
    if ElementTarget(name)?.part != nil {
      return arguments.error(
        "'\(name)' is a part of an element, which cannot be set by itself; give all values, with "
          + "backslashes between them, or an element of the item")
    }
    let typed = String(name.split(separator: ".").last ?? "")
    let advice = nearest(to: typed, in: DataDictionary.keywords).map { "; did you mean '\($0)'?" }
    return arguments.error(
      "'\(name)' is no element: neither a keyword, nor a number such as 0010,0020, nor a path such "
        + "as OtherPatientIDsSequence[0].PatientID\(advice ?? "")")
  }
}
