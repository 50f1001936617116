import DICOM
import DICOMExport
import DICOMFileSet

/// What the options say that commands which change media share.
struct MediaSettings {
  /// The options of every command that changes a medium.
  static let changing = [
    OptionDescription("--dry-run", nil, "Print what would be done, and change nothing."),
    OptionDescription("--json", nil, "Print what is done as one JSON document."),
    noSync,
  ]

  /// The option by which a commit does not wait.
  static let noSync = OptionDescription(
    "--no-sync", nil, "Do not wait until the disc has everything.")

  /// The options for changes of a File-set that exists.
  static let existing = [
    undoable,
    OptionDescription(
      "--accept-problems", nil,
      "Write the DICOMDIR anew although it has errors, with what could be read of it."),
    OptionDescription(
      "--inactive", .words(["keep", "drop"]),
      "What becomes of records that are not in use any more: they stay, or go (the default)."),
    lengths,
  ]

  /// The option for how sequences end.
  static let lengths = OptionDescription(
    "--lengths", .words(["defined", "undefined"]),
    "Write sequences and items with lengths, or with delimiters; else records stay as they are.")

  /// The option for the names of new files.
  static let names = OptionDescription(
    "--names", .words(["standard", "pydicom", "dcmtk", "keep"]), group: "n",
    "Names of new files: PT000000/ST000000/SE000000/IM000000, numbered by type; the same, numbered "
      + "as pydicom does; the paths that they have, in upper case as by 'dcmmkdir +m'; or as they "
      + "are.")

  /// The option for changes that can be taken back.
  private static let undoable = OptionDescription(
    "--undoable", nil,
    "Keep on the medium what 'fileset undo' needs, until the next change. It holds what was removed!"
  )

  /// The options of commands that take files in.
  static let adding = [
    OptionDescription(
      "--conflict", .words(["refuse", "warn", "separate"]),
      "What becomes of instances whose Patient ID has another name, birth date or issuer on the "
        + "medium, whose study has another patient, or whose series another study: left out, added "
        + "with a warning (the default), or added below records of their own. One SOP Instance UID "
        + "with other contents than on the medium is an error, or with 'warn' the instance that is "
        + "there stays; there is no 'separate' for it, as such a UID stands for one instance only "
        + "(PS3.3 §F.5). With --replace, one of another patient is replaced with a warning, or with "
        + "'refuse' not at all."),
    OptionDescription(
      "--replace", nil,
      "Replace instances that are there with other contents. The record of a patient, study or series "
        + "says what the new ones say where no other says what it says."),
    .jobs("Read N files at the same time (all cores)."),
    OptionDescription(
      "--verify", nil,
      "Compare each copy with its source, and read linked and moved files through; files that are "
        + "written anew are not compared."),
    LimitSettings.discOrder, Source.expectOption,
  ]

  /// What the files and records of the medium have to be like.
  static let profile = [
    OptionDescription(
      "--profile", .profile(),
      "The media profile of PS3.11, such as STD-GEN-CD or STD-XABC-CD ('help' lists them): records "
        + "get its keys and icons, and what it has no place for is reported, with --strict left out."
    ),
    OptionDescription(
      "--convert", nil,
      "With --profile, decompress (or compress, where it wants that) what has a transfer syntax that "
        + "the profile has not, or not for its colours, on the way to the medium."),
  ]

  /// How files get onto the medium, and what they may lack.
  static let files =
    profile + [
      OptionDescription("--move", nil, group: "t", "Move the files instead of copying them."),
      OptionDescription(
        "--link", nil, group: "t", "Link the files where that is possible, instead of copying them."
      ),
      names,
      OptionDescription(
        "--keep-names", nil, group: "n",
        "As --names keep: the paths below the folder that was named, which have to be File IDs."),
      OptionDescription(
        "--unknown-class", .words(["content", "image", "private", "skip", "refuse"]),
        "What becomes of instances of unknown SOP classes: records by what they hold (the default), "
          + "IMAGE records, PRIVATE records, left out, or an error."),
      OptionDescription(
        "--fill-missing", nil, group: "m",
        "Make up what a record must have and the file has not, and say so."),
      OptionDescription(
        "--strict", nil, group: "m", "Leave out files that lack what a record must have."),
    ]

  /// Whether nothing is written.
  let isDryRun: Bool
  /// Whether standard output gets a JSON document.
  let printsJSON: Bool
  /// How a commit is done.
  var commit = CommitOptions()
  /// How the DICOMDIR is laid out.
  private(set) var directory = DirectoryOptions()
  /// How instances are added.
  var adding = AddOptions()

  init(_ arguments: Arguments) throws(UsageError) {
    isDryRun = arguments.has("--dry-run")
    printsJSON = arguments.has("--json")
    commit.verifies = arguments.has("--verify")
    commit.isUndoable = arguments.has("--undoable")
    commit.keepsFiles = arguments.has("--keep-files")
    commit.isSynced = !arguments.has("--no-sync")
    commit.skipsUnreadable = true
    commit.acceptsProblems = arguments.has("--accept-problems")
    commit.discardsLaterChanges = arguments.has("--force")
    adding.limits = try LimitSettings.reading(arguments)
    commit.writer.retries = adding.limits.retries
    adding.jobs = try arguments.number("--jobs", in: 1...1024) ?? Terminal.cores
    adding.transfer =
      arguments.has("--move") ? .move : arguments.has("--link") ? .hardLink : .copy
    if arguments.has("--disc-order") { (adding.order, commit.order) = (.disc, .disc) }
    take(names: arguments)
    take(directory: arguments)
    if arguments.has("--replace") { adding.duplicate = .replace }
    adding.missing = arguments.has("--fill-missing") ? .fill : .refuse
    if let name = arguments.value("--profile") {
      adding.profile = try arguments.profile(named: name)
      let limits = try LimitSettings.imaging(arguments)
      adding.icon = { file, size in IconMaker.icon(of: file, size: size, limits) }
    }
    if arguments.has("--convert") {
      guard adding.profile != nil else {
        throw arguments.error("'--convert' needs '--profile', which says what files may be like")
      }
      guard adding.transfer == .copy else {
        throw arguments.error("'--convert' makes new files; it excludes --move and --link")
      }
      adding.converter = .transcoding(limits: try LimitSettings.imaging(arguments))
    }
    let expectation = try Source.expectation(arguments)
    adding.expectation = expectation.isEmpty ? nil : expectation
    switch arguments.value("--conflict") {
    case "refuse": adding.conflict = .refuse
    case "separate": adding.conflict = .separate
    default: adding.conflict = .warn
    }
    // Only where it was asked for: what is not on the medium then may be looked for in vain.
    if arguments.value("--conflict") == "warn", adding.duplicate == .keep {
      adding.duplicate = .keepAndWarn
    }
    switch arguments.value("--unknown-class") {
    case "image": adding.unknownClasses = .image
    case "private": adding.unknownClasses = .privateRecord
    case "skip": adding.unknownClasses = .skip
    case "refuse": adding.unknownClasses = .refuse
    default: adding.unknownClasses = .byContent
    }
  }

  private mutating func take(names arguments: Arguments) {
    switch arguments.value("--names") {
    case "standard": adding.naming = .hierarchy
    case "pydicom": adding.naming = .pydicom
    case "dcmtk": adding.naming = .upperCase
    case "keep": adding.naming = .asTheyAre
    default: adding.naming = arguments.has("--keep-names") ? .asTheyAre : .hierarchy
    }
  }

  private mutating func take(directory arguments: Arguments) {
    if arguments.value("--inactive") == "keep" { directory.inactive = .keep }
    switch arguments.value("--lengths") {
    case "defined": directory.lengths = .defined
    case "undefined": directory.lengths = .undefined
    default: directory.lengths = .asTheyAre
    }
  }

  /// The File-set ID that was given.
  static func fileSetID(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let text = arguments.value("--id") else { return nil }
    guard FileSet.isFileSetID(text) else {
      throw arguments.error(
        "--id '\(text)': a File-set ID has up to 16 characters of A-Z, 0-9 and _")
    }
    return text
  }

  /// The option for the File-set ID.
  static let idOption = OptionDescription(
    "--id", "ID", "The File-set ID: up to 16 characters of A-Z, 0-9 and _.")
}
