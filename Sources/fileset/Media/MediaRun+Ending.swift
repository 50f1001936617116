import DICOM
import DICOMExport
import DICOMFileSet

extension MediaRun {
  /// Shows or carries out what is staged, and says how it ended.
  mutating func end(_ fileSet: FileSet) -> ExitStatus {
    let staged = fileSet.stagedProblems
    tell(staged, of: fileSet.source)
    do throws(CommitError) {
      guard !settings.isDryRun else {
        let plan = try fileSet.plan(options: settings.commit)
        tell(Array(plan.problems.dropFirst(staged.count)), of: plan.source)
        return show(plan)
      }
      let result = try fileSet.commitAndClose(options: commitOptions)
      progress.clear()
      isCommitted = true
      tell(Array(result.plan.problems.dropFirst(staged.count)), of: result.plan.source)
      return report(result)
    } catch {
      return end(error)
    }
  }

  private mutating func tell(_ problems: [Problem], of source: String) {
    messages.problems(
      problems, of: source, advice: settings.printsJSON ? "" : " (--json lists all)")
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

  /// Shows what taking the last change back would do.
  func show(undo plan: Plan) -> ExitStatus {
    print(plan)
    var messages = messages
    messages.note("would undo the last change; nothing is written")
    return .success
  }

  private func show(_ plan: Plan) -> ExitStatus {
    let failed = additions?.failures.count ?? 0
    print(plan)
    var messages = messages
    messages.note(
      "would \(verb.plain) \(what(count, plan))\(details(failed)); nothing is written")
    return failed > 0 || hasErrors(plan) ? .someFailed : .success
  }

  /// What it is about: a removal may meet only records that have no file.
  private func what(_ count: Int, _ plan: Plan) -> String {
    guard count == 0, additions == nil, !plan.dropped.isEmpty else {
      return Text.count(count, "instance")
    }
    return Text.count(plan.dropped.count, "record") + " without a file"
  }

  private func print(_ plan: Plan) {
    var output = Output(1)
    if settings.printsJSON {
      MediaJSON(plan: plan, additions: additions).print(&output)
    } else {
      for line in plan.lines {
        output.write(Text.visible(line) + "\n")
        output.flushIfLarge()
      }
    }
    output.flush()
  }

  private mutating func report(_ result: CommitResult) -> ExitStatus {
    unreadable = result.unreadable
    for error in result.unreadable + result.leftovers {
      messages.error("\(error)")
    }
    let root = Self.root(of: result.plan.source) + "/"
    let onMedium = result.leftovers.filter { $0.path.hasPrefix(root) }
    if !onMedium.isEmpty {
      messages.error(
        "the DICOMDIR is written, but files that should be gone or have other names are still as "
          + "named above; the next change tries that again")
    }
    if result.leftovers.count > onMedium.count {
      messages.error(
        "what was to be moved is on the medium, but the files named above are still where they were, "
          + "too; delete them there")
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
      "\(verb.done) \(what(done, result.plan))\(details(failed))"
        + undeleted(result.plan, onMedium, root)
        + ", \(Text.bytes(result.plan.bytesToWrite)) in \(seconds) s")
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

  /// How many of the files that were to be deleted are still there.
  private func undeleted(_ plan: Plan, _ leftovers: [FileError], _ root: String) -> String {
    guard !leftovers.isEmpty, !settings.commit.keepsFiles else { return "" }
    let left = Set(leftovers.map(\.path))
    let deletions = plan.files.filter { $0.kind == .delete }
    let count = deletions.count { left.contains(root + $0.path) }
    return count == 0 ? "" : ", \(count) of \(Text.count(deletions.count, "file")) not deleted"
  }

  private func details(_ failed: Int) -> String {
    guard let additions else { return "" }
    var text = ", \(failed) failed"
    if additions.present > 0 { text += ", \(additions.present) there already" }
    if additions.passedOver > 0 { text += ", \(additions.passedOver) passed over" }
    return text
  }
}
