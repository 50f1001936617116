import DICOM
import DICOMExport
import DICOMFileSet

extension MediaRun {
  /// Shows or carries out what is staged, and says how it ended.
  mutating func end(_ fileSet: FileSet) -> ExitStatus {
    messages.problems(
      fileSet.stagedProblems, of: fileSet.source,
      advice: settings.printsJSON ? "" : " (--json lists all)")
    do throws(CommitError) {
      guard !settings.isDryRun else { return show(try fileSet.plan()) }
      let result = try fileSet.commitAndClose(options: commitOptions)
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
      messages.error("\(error)")
    }
    if !result.leftovers.isEmpty {
      messages.error(
        "the DICOMDIR is written, but files that should be gone or have other names are still as "
          + "named above; the next change tries that again")
    }
    if settings.printsJSON {
      var output = Output(1)
      MediaJSON(plan: result.plan, additions: additions, result: result, recovery: recovery)
        .print(&output)
      output.flush()
    }
    adviseOnMoving(isNew: result.plan.isNew)
    let failed = (additions?.failures.count ?? 0) + result.unreadable.count
    let seconds = Text.fixed(Terminal.seconds() - start, 1)
    let done = count - result.unreadable.count
    messages.note(
      "\(verb.done) \(Text.count(done, "instance"))\(details(failed)), "
        + "\(Text.bytes(result.plan.bytesToWrite)) in \(seconds) s")
    let loses = result.plan.files.contains { $0.kind == .delete || $0.isReplacement }
    if settings.commit.isUndoable, loses {
      messages.note(
        "what was removed or replaced is still on the medium, in a hidden folder, until the next "
          + "change, 'fileset undo', or 'fileset undo --forget', which deletes it")
    }
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
