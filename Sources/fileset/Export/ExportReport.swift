import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Synchronization

/// Tells what an export does: progress, failures, lines for programs, and the end.
final class ExportReport: Sendable {
  private let plan: ExportPlan
  private let printsLines: Bool
  private let state: Mutex<State>

  private struct State {
    var output: ReportOutput
    /// What is missing at the end, as far as it is kept.
    var missing: [String] = []
    /// How many problems of a kind were found, of which only the first are printed.
    var found: [Problem.Code: Int] = [:]
  }

  /// So many of the instances that are missing are listed at the end.
  private static let listed = 10_000
  /// So many problems of a kind are printed, but for damaged frames, which all are.
  private static let shown = 3

  init(_ plan: ExportPlan, printsLines: Bool, start: Double) {
    self.plan = plan
    self.printsLines = printsLines
    state = Mutex(State(output: ReportOutput(start: start)))
  }

  /// Takes what became of an instance.
  func finished(_ index: Int, _ outcome: ExportOutcome) {
    let item = plan.items[index]
    state.withLock { state in
      for failure in outcome.failures { state.output.say("fileset: \(named(failure, item))") }
      for problem in outcome.problems { say(problem, item, &state) }
      if outcome.status == .failed, state.missing.count < Self.listed {
        state.missing.append(name(of: item))
      }
      if printsLines { line(item, outcome.status.rawValue, outcome, &state.output) }
      state.output.show(index + 1, of: plan.items.count, bytes: outcome.bytes)
    }
  }

  private func say(_ problem: Problem, _ item: ExportPlan.Item, _ state: inout State) {
    state.found[problem.code, default: 0] += 1
    guard problem.code == .damagedFrame || state.found[problem.code, default: 0] <= Self.shown
    else { return }
    state.output.say("fileset: \(problem.severity.rawValue): \(named("\(problem)", item))")
  }

  /// What an instance is called: its file, or its File ID.
  private func name(of item: ExportPlan.Item) -> String {
    plan.source(of: item)
      ?? plan.fileSet.directory.fileID(of: item.record)?.shown ?? "no File ID"
  }

  /// A failure with the file it concerns, or if that does not exist, the record.
  private func named(_ failure: String, _ item: ExportPlan.Item) -> String {
    let directory = plan.fileSet.directory
    if let source = plan.source(of: item) {
      return failure.hasPrefix(source) ? failure : "\(source): \(failure)"
    }
    let name = directory.fileID(of: item.record)?.shown ?? "no File ID"
    return "\(plan.fileSet.source): byte \(directory.records[item.record].offset): "
      + "\(directory.type(of: item.record)) record of '\(name)': \(failure)"
  }

  /// A JSON line about an instance.
  private func line(
    _ item: ExportPlan.Item, _ status: String, _ outcome: ExportOutcome,
    _ report: inout ReportOutput
  ) {
    guard !report.lines.isClosed else { return }
    let directory = plan.fileSet.directory
    let record = directory.dataSet(of: item.record)
    var json = JSONWriter()
    json.beginObject(&report.lines.bytes)
    json.key("source", &report.lines.bytes)
    json.string(plan.source(of: item), &report.lines.bytes)
    json.key("type", &report.lines.bytes)
    json.string(directory.type(of: item.record).rawValue, &report.lines.bytes)
    json.key("offset", &report.lines.bytes)
    if plan.fileSet.origin == .directory {
      json.number(directory.records[item.record].offset, &report.lines.bytes)
    } else {
      json.null(&report.lines.bytes)
    }
    json.key("SOPClassUID", &report.lines.bytes)
    json.string(
      outcome.ids?.sopClassUID ?? record.string(.referencedSOPClassUIDInFile), &report.lines.bytes)
    json.key("SOPInstanceUID", &report.lines.bytes)
    json.string(
      outcome.ids?.sopInstanceUID ?? record.string(.referencedSOPInstanceUIDInFile),
      &report.lines.bytes)
    json.key("destination", &report.lines.bytes)
    json.strings(outcome.paths.map(plan.destinationPath), &report.lines.bytes)
    json.key("bytes", &report.lines.bytes)
    json.number(outcome.bytes, &report.lines.bytes)
    json.key("status", &report.lines.bytes)
    json.string(status, &report.lines.bytes)
    if !outcome.problems.isEmpty {
      json.key("problems", &report.lines.bytes)
      json.array(outcome.problems.map(\.code.rawValue), &report.lines.bytes)
    }
    if !outcome.failures.isEmpty {
      json.key("error", &report.lines.bytes)
      json.string(outcome.failures.joined(separator: "; "), &report.lines.bytes)
    }
    json.endObject(&report.lines.bytes)
    report.endLine()
  }

  /// Prints where everything would go.
  func showPlan() -> ExitStatus {
    var missing = 0
    for item in plan.items {
      let paths = plan.paths(of: item)
      if paths.isEmpty { missing += 1 }
      state.withLock { state in
        if paths.isEmpty {
          let failure = plan.source(of: item) == nil ? "its file is not there" : "it cannot be read"
          state.output.say("fileset: \(named(failure, item))")
        }
        if printsLines {
          let outcome = ExportOutcome(paths: paths)
          line(item, paths.isEmpty ? "failed" : "planned", outcome, &state.output)
        } else if let source = plan.source(of: item) {
          for path in paths {
            state.output.lines.write(
              Text.visible("\(source) → \(plan.destinationPath(path))") + "\n")
          }
        }
        state.output.lines.flushIfLarge()
      }
      if state.withLock({ $0.output.lines.isClosed }) { break }
    }
    let failed = missing + plan.fileSet.unreadableFiles
    state.withLock { state in
      state.output.clear()
      state.output.say(
        "would export \(plan.items.count - missing) instances, \(failed) failed; nothing is written"
      )
    }
    return failed > 0 ? .someFailed : .success
  }

  /// Says how it ended.
  func end(_ summary: ExportSummary) -> ExitStatus {
    state.withLock { state in
      state.output.clear()
      if summary.isCancelled { state.output.say("interrupted") }
      end(summary, &state)
    }
    if summary.isCancelled { return .interrupted }
    return summary.failed + summary.partial + plan.fileSet.unreadableFiles > 0
      ? .someFailed : .success
  }

  /// Says that the destination could not be written any more.
  func stopped(_ error: FileError, _ summary: ExportSummary) -> ExitStatus {
    state.withLock { state in
      state.output.stop(error, "--skip-existing")
      end(summary, &state)
    }
    return .badDestination
  }

  private func end(_ summary: ExportSummary, _ state: inout State) {
    for (code, count) in state.found.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where code != .damagedFrame && count > Self.shown {
      state.output.say("and \(count - Self.shown) more problems of the kind \(code.rawValue)")
    }
    if summary.partial > 0 {
      let what = Text.count(summary.partial, "instance")
      state.output.say("\(what) exported only in part, as their pixels are damaged")
    }
    if summary.copied > 0 {
      let what = Text.count(summary.copied, "instance")
      state.output.say("\(what) copied as .dcm, as nothing else can be made of them")
    }
    list(state.missing, of: summary.failed, &state.output)
    if let text = Text.unlisted(plan.unlisted, "not exported", "--scan exports all") {
      state.output.say(text)
    }
    state.output.end(
      "\(summary.exported) instances", failed: summary.failed + plan.fileSet.unreadableFiles,
      skipped: summary.skipped,
      bytes: summary.bytes)
  }

  /// Lists what is missing; of a single one was told right above.
  private func list(_ missing: [String], of count: Int, _ output: inout ReportOutput) {
    guard count > 1 else { return }
    output.say("\(count) instances are missing, or not whole:")
    for name in missing { output.say("  \(name)") }
    if count > missing.count { output.say("  and \(count - missing.count) more") }
  }

  /// Takes the progress bar away.
  func clear() { state.withLock { $0.output.clear() } }
}

extension JSONWriter {
  /// One text as it is, several as an array, none as null.
  mutating func strings(_ texts: [String], _ output: inout [UInt8]) {
    if texts.count > 1 { array(texts, &output) } else { string(texts.first, &output) }
  }
}

extension FileSet {
  /// How many files a scan, if this is one, could not read; they are named among the problems, and
  /// failed to be exported.
  var unreadableFiles: Int {
    guard origin != .directory else { return 0 }
    return problems.reduce(0) { $1.code == .unreadable ? $0 + $1.count : $0 }
  }
}
