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
      "Of another DICOMDIR, or a folder with one, the instances come that it lists, and their records "
        + "as they are, or with --profile made from the files.",
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
    let parts: [Part]
    switch self.parts(for: fileSet.root, &run) {
    case .success(let found): parts = found
    case .failure(let refusal): return refusal.status
    }
    let failure = run.add { (options, progress) throws(StagingError) in
      var additions = FileSet.Additions()
      for part in parts {
        switch part {
        case .files(let paths):
          additions.append(
            try fileSet.add(contentsOf: paths, options: options, progress: progress))
        case .fileSet(let other):
          additions.append(try fileSet.add(from: other, options: options, progress: progress))
          let all = Query.all.instances(in: other.directory).count
          let chosen = (options.filter ?? .all).instances(in: other.directory).count
          additions.count(passedOver: other.origin == .directory ? all - chosen : 0)
        }
      }
      if readsInput { try addInput(to: &fileSet, options, &additions) }
      return additions
    }
    if let failure { return failure }
    let status = run.end(fileSet)
    if let unlisted = run.additions?.unlisted {
      run.messages.unlisted(unlisted, "not added", "name the files to add them")
    }
    return status
  }

  /// What was named: files and folders of files, or another File-set.
  private enum Part {
    case files([String])
    case fileSet(FileSet)
  }

  /// Opens the File-sets among what was named, in the order in which that was.
  private func parts(
    for root: String, _ run: inout MediaRun
  ) -> Result<[Part], Source.Refusal> {
    var parts: [Part] = []
    var files: [String] = []
    for path in paths {
      guard Self.isOtherFileSet(path, than: root, settings.adding.limits) else {
        files.append(path)
        continue
      }
      if !files.isEmpty { parts.append(.files(files)) }
      files = []
      let source = Source(
        path: path, expectation: settings.adding.expectation ?? .all,
        limits: settings.adding.limits)
      switch source.open(&run.messages) {
      case .success(let opened):
        run.messages.problems(opened.problems, of: opened.source)
        run.candidates = (run.candidates ?? 0) + Query.all.instances(in: opened.directory).count
        parts.append(.fileSet(opened))
      case .failure(let refusal): return .failure(refusal)
      }
    }
    if !files.isEmpty { parts.append(.files(files)) }
    return .success(parts)
  }

  /// Whether a path is a DICOMDIR, or a folder with one, that lies elsewhere than below a root.
  private static func isOtherFileSet(
    _ path: String, than root: String, _ limits: ReadLimits
  ) -> Bool {
    let isFolder = Folder.status(of: path)?.kind == .folder
    if isFolder {
      guard FileSet.directoryName(in: path) != nil else { return false }
    } else {
      do throws(ReadError) {
        guard try Part10File(path: path, limits: limits).isDirectory else { return false }
      } catch {
        return false  // What is wrong with it is said when it is added.
      }
    }
    guard let real = Folder.realPath(isFolder ? path : MediaRun.root(of: path)),
      let top = Folder.realPath(root)
    else { return true }
    return real != top && !real.hasPrefix(top.hasSuffix("/") ? top : top + "/")
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
