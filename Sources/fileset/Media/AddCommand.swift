import DICOM
import DICOMFileSet

/// `fileset add`: more instances for a File-set.
struct AddCommand: Command {
  static let name = "add"
  static let description = CommandDescription(
    name: name, summary: "Adds DICOM files to a File-set.",
    operands: [.media, .paths, .conditions],
    options: MediaSettings.files + MediaSettings.adding + MediaSettings.existing
      + MediaSettings.changing + LimitSettings.images,
    notes: [
      "MEDIA is a DICOMDIR or its folder; PATH a DICOM file, a folder with such, or '-' for a file "
        + "that comes through standard input. A file below MEDIA whose path is a valid File ID stays "
        + "where it is.",
      "An instance that is there already stays; one with the same SOP Instance UID and other contents "
        + "is an error, or with --replace takes its place.",
      "A file without preamble or File Meta Information gets them on the way to the medium, with a "
        + "warning; one that stays where it is has to have them.",
      "KEYWORD=PATTERN chooses among the files, such as Modality=CT.",
    ])

  private let settings: MediaSettings
  private let medium: String
  private let paths: [String]
  private let readsInput: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    var arguments = arguments
    let filter = try Source.query(arguments.takeConditions(), arguments)
    var settings = try MediaSettings(arguments)
    settings.adding.filter = filter.isEmpty ? nil : filter
    self.settings = settings
    guard arguments.operands.count > 1 else {
      throw arguments.error("a File-set and what is added to it are needed: MEDIA PATH…")
    }
    medium = arguments.operands[0]
    let rest = arguments.operands.dropFirst()
    paths = rest.filter { $0 != "-" }
    readsInput = rest.contains("-")
  }

  func run() -> ExitStatus {
    var run = MediaRun(settings, MediaRun.Verb(done: "added", plain: "add"))
    var fileSet: FileSet
    switch run.open(medium) {
    case .success(let opened): fileSet = opened
    case .failure(let refusal): return refusal.status
    }
    let failure = run.add { (options, progress) throws(StagingError) in
      var additions = try fileSet.add(contentsOf: paths, options: options, progress: progress)
      if readsInput { try addInput(to: &fileSet, options, &additions) }
      return additions
    }
    return failure ?? run.end(fileSet)
  }

  private func addInput(
    to fileSet: inout FileSet, _ options: AddOptions, _ additions: inout FileSet.Additions
  ) throws(StagingError) {
    let file: Part10File
    do throws(ReadError) {
      let bytes: FileBytes
      do throws(FileError) { bytes = try .standardInput() } catch { throw .file(error) }
      file = try Part10File(bytes, limits: options.limits)
    } catch {
      throw .unreadable("standard input", error)
    }
    if try fileSet.add(file, options: options) {
      additions.count(added: 1)
    } else {
      additions.count(present: 1)
    }
  }
}
