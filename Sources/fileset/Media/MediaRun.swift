import DICOM
import DICOMExport
import DICOMFileSet
import Synchronization

/// A change of a medium, from opening it to how the run ends.
struct MediaRun {
  /// How what was done is called.
  struct Verb {
    /// Such as `added`.
    var done: String
    /// Such as `add`.
    var plain: String
  }

  let settings: MediaSettings
  let verb: Verb
  var messages = Messages()
  /// How many instances were staged.
  var count = 0
  /// What became of files that were to be added.
  private(set) var additions: FileSet.Additions?
  private var recovery = Recovery.none
  private let start = Terminal.seconds()
  private let cancellation = Interrupt.cancellation()
  private let progress = MediaProgress()

  init(_ settings: MediaSettings, _ verb: Verb) {
    self.settings = settings
    self.verb = verb
  }

  /// Says why the run cannot go on.
  mutating func fail(_ text: String, _ status: ExitStatus) -> ExitStatus {
    progress.clear()
    messages.error(Text.visible(text))
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
      let fileSet = try FileSet.open(path)
      guard fileSet.origin == .directory else {
        let text =
          fileSet.problems.first.map { "\(path): \($0)" } ?? "\(StagingError.noDirectory(path))"
        return .failure(Source.Refusal(status: fail(text, .badSource)))
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
    do throws(FileSetError) { return .success(try FileSet.new(at: root, fileSetID: id)) } catch {
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
      return entries.isEmpty
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
      if recovery != .none { messages.note("\(Text.visible(root)): \(recovery.rawValue)") }
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
      for failure in additions.failures { messages.error(Text.visible("\(failure.error)")) }
      advise(on: additions.failures.map(\.error))
    } catch {
      switch error {
      case .interrupted: return fail("interrupted; the medium is as it was", .interrupted)
      case .unexpected: return fail("--expect: \(error)", .someFailed)
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
    messages.note("nothing to \(verb.plain); nothing is written")
    return isRefused ? .someFailed : .badSource
  }
}

extension MediaRun {
  /// Shows or carries out what is staged, and says how it ended.
  mutating func end(_ fileSet: inout FileSet) -> ExitStatus {
    messages.problems(
      fileSet.stagedProblems, of: fileSet.source,
      advice: settings.printsJSON ? "" : " (--json lists all)")
    do throws(CommitError) {
      guard !settings.isDryRun else { return show(try fileSet.plan()) }
      let result = try fileSet.commit(options: commitOptions)
      progress.clear()
      return report(result)
    } catch {
      return end(error)
    }
  }

  /// The options of a commit, with progress and the way to stop it.
  var commitOptions: CommitOptions {
    var options = settings.commit
    let (cancellation, progress) = (cancellation, progress)
    options.progress = { done, total in
      progress.show(done, of: total, "written")
      return !cancellation.isCancelled
    }
    return options
  }

  /// Says why nothing was changed.
  mutating func end(_ error: CommitError) -> ExitStatus {
    let status: ExitStatus =
      switch error {
      case .interrupted: .interrupted
      case .nothingToUndo: .someFailed
      default: error.isDestination ? .badDestination : .badSource
      }
    return fail("\(error)", status)
  }

  private func show(_ plan: Plan) -> ExitStatus {
    var output = Output(1)
    let failed = additions?.failures.count ?? 0
    if settings.printsJSON {
      MediaJSON(plan: plan, additions: additions).print(&output)
    } else {
      for line in plan.description.split(separator: "\n", omittingEmptySubsequences: false) {
        output.write(Text.visible(String(line)) + "\n")
        output.flushIfLarge()
      }
    }
    output.flush()
    var messages = messages
    messages.note(
      "would \(verb.plain) \(Text.count(count, "instance"))\(details(failed)); nothing is written")
    return failed > 0 || hasErrors(plan) ? .someFailed : .success
  }

  private mutating func report(_ result: CommitResult) -> ExitStatus {
    for error in result.unreadable + result.leftovers {
      messages.error(Text.visible("\(error)"))
    }
    if settings.printsJSON {
      var output = Output(1)
      MediaJSON(plan: result.plan, additions: additions, result: result, recovery: recovery)
        .print(&output)
      output.flush()
    }
    let failed = (additions?.failures.count ?? 0) + result.unreadable.count
    let seconds = Text.fixed(Terminal.seconds() - start, 1)
    let done = count - result.unreadable.count
    messages.note(
      "\(verb.done) \(Text.count(done, "instance"))\(details(failed)), "
        + "\(Text.bytes(result.plan.bytesToWrite)) in \(seconds) s")
    return failed > 0 || !result.leftovers.isEmpty || hasErrors(result.plan)
      ? .someFailed : .success
  }

  /// Whether something was staged that should not be on such a medium.
  private func hasErrors(_ plan: Plan) -> Bool {
    plan.problems.contains { $0.severity == .error }
  }

  private func details(_ failed: Int) -> String {
    guard let additions else { return "" }
    var text = ", \(failed) failed"
    if additions.present > 0 { text += ", \(additions.present) there already" }
    if additions.passedOver > 0 { text += ", \(additions.passedOver) passed over" }
    return text
  }
}

/// How far a change of a medium is, on the terminal.
final class MediaProgress: Sendable {
  private let state = Mutex(ProgressBar())

  /// Shows it.
  ///
  /// - Parameter what: What was done with the files.
  func show(_ done: Int, of total: Int, _ what: String) {
    state.withLock { $0.show(done, of: total, note: " \(what)") }
  }

  /// Takes it away.
  func clear() { state.withLock { $0.clear() } }
}
