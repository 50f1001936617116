import DICOM
import DICOMFileSet

/// `fileset create`: a File-set of DICOM files.
struct CreateCommand: Command {
  static let name = "create"
  static let description = CommandDescription(
    name: name, summary: "Makes a File-set of DICOM files: a DICOMDIR and the files.",
    operands: [.out, .paths, .conditions], otherUsage: "--in-place DIR",
    options: [
      MediaSettings.idOption,
      OptionDescription(
        "--in-place", nil,
        "Index the files of a folder where they are; their paths have to be "
          + "valid File IDs."),
      OptionDescription(
        "--rename", nil, "With --in-place, give valid names to files that have none."),
    ] + MediaSettings.files + MediaSettings.adding + [MediaSettings.lengths]
      + MediaSettings.changing + LimitSettings.images,
    notes: [
      "OUT is a new or empty folder; PATH a DICOM file, or a folder with such. Files get names as "
        + "PT000000/ST000000/SE000000/IM000000, or by --names others. Identification, "
        + "dates, times and numbers that records must have and files lack are made up, and said, unless "
        + "--strict is given.",
      "A file without preamble or File Meta Information gets them on the way to the medium, with a "
        + "warning; with --in-place it stays as it is, which is an error: give it them first with "
        + "'fileset set --complete-meta --in-place'.",
      "KEYWORD=PATTERN chooses among the files, such as Modality=CT.",
    ])

  private let settings: MediaSettings
  private let root: String
  private let paths: [String]
  private let id: String
  private let isInPlace: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    let filter = try Source.query(arguments.takeConditions(), arguments)
    var settings = try MediaSettings(arguments)
    settings.adding.filter = filter.isEmpty ? nil : filter
    settings.adding.missing = arguments.has("--strict") ? .refuse : .fill
    id = try MediaSettings.fileSetID(arguments) ?? ""
    isInPlace = arguments.has("--in-place")
    if isInPlace {
      for option in ["--move", "--link", "--keep-names", "--names", "--convert"]
      where arguments.has(option) {
        throw arguments.error("'\(option)' has no effect with '--in-place'")
      }
      guard arguments.operands.count == 1 else {
        throw arguments.error("one folder is indexed with --in-place: --in-place DIR")
      }
      settings.adding.transfer = .inPlace
      settings.adding.renamesFiles = arguments.has("--rename")
      paths = arguments.operands
    } else {
      guard !arguments.has("--rename") else {
        throw arguments.error("'--rename' needs '--in-place'")
      }
      guard arguments.operands.count > 1 else {
        throw arguments.error("a folder OUT and what goes into it are needed: OUT PATH…")
      }
      paths = Array(arguments.operands.dropFirst())
    }
    root = arguments.operands[0]
    guard !root.isEmpty else { throw arguments.error("OUT is empty") }
    self.settings = settings
  }

  func run() -> ExitStatus {
    var run = MediaRun(
      settings, MediaRun.Verb(done: "created a File-set of", plain: "create a File-set of"))
    if isInPlace, Folder.status(of: root)?.kind != .folder {
      return run.fail("\(root): no such folder; give one with DICOM files", .badSource)
    }
    var fileSet: FileSet
    switch run.make(root, id: id, mayHaveFiles: isInPlace) {
    case .success(let made): fileSet = made
    case .failure(let refusal): return refusal.status
    }
    let failure = run.add { (options, progress) throws(StagingError) in
      try fileSet.add(contentsOf: paths, options: options, progress: progress)
    }
    return failure ?? run.end(fileSet)
  }
}
