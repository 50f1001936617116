import DICOM
import DICOMExport
import DICOMFileSet

/// A change of a medium, from opening it to how the run ends.
struct MediaRun {
  /// How what was done is called.
  struct Verb {
    /// Such as `added`.
    var done: String
    /// Such as `add`.
    var plain: String
  }

  var settings: MediaSettings
  let verb: Verb
  var messages = Messages()
  /// How many instances were staged.
  var count = 0
  /// How many instances the File-set has from which some are taken; `nil` where there is none.
  var candidates: Int?
  /// What became of files that were to be added.
  private(set) var additions: FileSet.Additions?
  /// The files that could not be read when they were to be put on the medium.
  var unreadable: [FileError] = []
  /// Whether the medium is otherwise than it was.
  var isCommitted = false
  var recovery = Recovery.none
  let start = Terminal.seconds()
  let cancellation = Interrupt.cancellation()
  let progress = MediaProgress()

  init(_ settings: MediaSettings, _ verb: Verb) {
    self.settings = settings
    self.verb = verb
  }

  /// Says why the run cannot go on.
  mutating func fail(_ text: String, _ status: ExitStatus) -> ExitStatus {
    progress.clear()
    messages.error(text)
    return status
  }

  /// The folder of a medium that was named by it, or by its DICOMDIR.
  static func root(of path: String) -> String {
    if Folder.status(of: path)?.kind == .folder { return path }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Opens a medium that is to be changed; what an interrupted change left is cleared first.
  mutating func open(_ path: String) -> Result<FileSet, Source.Refusal> {
    let root = Self.root(of: path)
    if let failure = recover(root) { return .failure(Source.Refusal(status: failure)) }
    if Folder.status(of: path)?.kind == .folder, FileSet.directoryName(in: path) == nil {
      let text = "\(StagingError.noDirectory(path))"
      return .failure(Source.Refusal(status: fail(text, .badSource)))
    }
    do throws(FileSetError) {
      var fileSet = try FileSet.open(path, limits: settings.adding.limits)
      fileSet.directoryOptions = settings.directory
      guard fileSet.origin == .directory else {
        let text =
          fileSet.problems.first.map { "\(path): \($0)" } ?? "\(StagingError.noDirectory(path))"
        return .failure(Source.Refusal(status: fail(text, .badSource)))
      }
      do throws(CommitError) { try fileSet.checkCanBeRewritten(settings.commit) } catch {
        return .failure(Source.Refusal(status: end(error)))
      }
      messages.problems(fileSet.problems, of: fileSet.source)
      return .success(fileSet)
    } catch {
      return .failure(Source.Refusal(status: fail("\(error)", .badSource)))
    }
  }

  /// A File-set that is made in a new or empty folder.
  mutating func make(
    _ root: String, id: String, mayHaveFiles: Bool = false
  ) -> Result<FileSet, Source.Refusal> {
    if let failure = recover(root) { return .failure(Source.Refusal(status: failure)) }
    if let reason = Self.obstacle(root, mayHaveFiles: mayHaveFiles) {
      return .failure(Source.Refusal(status: fail("\(root): \(reason)", .badDestination)))
    }
    adviseOnPlace(root)
    do throws(FileSetError) {
      var fileSet = try FileSet.new(at: root, fileSetID: id)
      fileSet.directoryOptions = settings.directory
      return .success(fileSet)
    } catch {
      return .failure(Source.Refusal(status: fail("\(error)", .badDestination)))
    }
  }

  private static func obstacle(_ root: String, mayHaveFiles: Bool) -> String? {
    guard let status = Folder.status(of: root) else { return nil }
    guard status.kind == .folder else { return "there is a file of that name; give a folder" }
    if FileSet.directoryName(in: root) != nil {
      return "there is a DICOMDIR already; add to it with 'fileset add'"
    }
    guard !mayHaveFiles else { return nil }
    do throws(FileError) {
      let entries = try Folder.entries(of: root)
      return entries.allSatisfy { $0.name.hasPrefix(".fileset-") }
        ? nil
        : "the folder is not empty; give a new one, or index its files with "
          + "'fileset create --in-place \(root)'"
    } catch {
      return "cannot be listed"
    }
  }

  private mutating func recover(_ root: String) -> ExitStatus? {
    guard !settings.isDryRun else { return nil }
    do throws(CommitError) {
      recovery = try FileSet.finishInterruptedCommit(at: root)
      messages.recovered(recovery, root)
      return nil
    } catch {
      return fail("\(error)", .badDestination)
    }
  }

  /// Stages additions, and names the files that cannot be added.
  ///
  /// - Returns: How the run ends, if it cannot go on.
  mutating func add(
    _ body: (_ options: AddOptions, _ progress: (Int, Int) -> Bool) throws(StagingError)
      -> FileSet.Additions
  ) -> ExitStatus? {
    let (cancellation, progress) = (cancellation, progress)
    do throws(StagingError) {
      let additions = try body(settings.adding) { done, total in
        progress.show(done, of: total, "read")
        return !cancellation.isCancelled
      }
      progress.clear()
      self.additions = additions
      count = additions.added
      for path in additions.noFiles.prefix(Messages.limit) {
        messages.note(
          "fileset: warning: \(Text.visible(path)) is neither a file nor a folder; it is passed over"
        )
      }
      if additions.noFiles.count > Messages.limit {
        messages.note("fileset: and \(additions.noFiles.count - Messages.limit) more such")
      }
      for failure in additions.failures { messages.error("\(failure.error)") }
      advise(on: additions.failures.map(\.error))
    } catch {
      switch error {
      case .interrupted: return fail("interrupted; the medium is as it was", .interrupted)
      case .unexpected, .unexpectedPlace, .unexpectedReplacement:
        return fail("--expect: \(error)", .someFailed)
      default: return fail("\(error)", .badSource)
      }
    }
    guard count == 0 else { return nil }
    return nothingAdded()
  }

  private mutating func advise(on errors: [StagingError]) {
    let hasBadNames = errors.contains { if case .badFileID = $0 { true } else { false } }
    if hasBadNames, settings.adding.transfer == .inPlace {
      messages.note("with --rename, files without a valid File ID get one")
    }
  }

  private mutating func nothingAdded() -> ExitStatus? {
    guard let additions, additions.present == 0 else { return nil }
    let isRefused =
      settings.adding.filter != nil
      || additions.failures.contains {
        switch $0.error {
        case .unreadable, .isDirectory, .folder, .noFile: false
        default: true
        }
      }
    messages.note("\(reason(additions))nothing to \(verb.plain); nothing is written")
    return isRefused ? .someFailed : .badSource
  }

  /// Why nothing is added, where no file says it.
  private func reason(_ additions: FileSet.Additions) -> String {
    guard additions.failures.isEmpty else { return "" }
    if settings.adding.filter != nil, let candidates, candidates > 0, additions.passedOver == 0 {
      return candidates == 1
        ? "the conditions do not fit the one instance: "
        : "the conditions fit none of the \(candidates) instances: "
    }
    guard additions.passedOver > 0 else { return "there is no file in what was named: " }
    let files =
      additions.passedOver == 1 ? "the one file" : "none of the \(additions.passedOver) files"
    let fits = settings.adding.filter == nil ? "" : " that fits the conditions"
    return "\(files) is \(additions.passedOver == 1 ? "no" : "a") DICOM instance\(fits): "
  }
}
