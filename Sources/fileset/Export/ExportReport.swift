import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Synchronization

/// Tells what an export does: progress, failures, lines for programs, and the end.
final class ExportReport: Sendable {
  private let plan: ExportPlan
  private let printsLines: Bool
  private let start: Double
  private let state: Mutex<State>

  private struct State {
    var lines = Output(1)
    var messages = Output(2)
    var bar = ProgressBar()
    var bytes = 0
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
    self.start = start
    state = Mutex(State())
  }

  /// Takes what became of an instance.
  func finished(_ index: Int, _ outcome: ExportOutcome) {
    let item = plan.items[index]
    state.withLock { state in
      state.bytes += outcome.bytes
      for failure in outcome.failures {
        state.bar.clear()
        state.messages.write("fileset: \(Text.visible(named(failure, item)))\n")
        state.messages.flush()
      }
      for problem in outcome.problems { say(problem, item, &state) }
      if outcome.status == .failed, state.missing.count < Self.listed {
        state.missing.append(name(of: item))
      }
      if printsLines { line(item, outcome.status.rawValue, outcome, &state.lines) }
      let note = ", \(Text.bytes(state.bytes))"
      state.bar.show(index + 1, of: plan.items.count, note: note)
    }
  }

  private func say(_ problem: Problem, _ item: ExportPlan.Item, _ state: inout State) {
    state.found[problem.code, default: 0] += 1
    guard problem.code == .damagedFrame || state.found[problem.code, default: 0] <= Self.shown
    else { return }
    state.bar.clear()
    state.messages.write(
      "fileset: \(problem.severity.rawValue): \(Text.visible(named("\(problem)", item)))\n")
    state.messages.flush()
  }

  /// What an instance is called: its file, or its File ID.
  private func name(of item: ExportPlan.Item) -> String {
    plan.source(of: item)
      ?? plan.fileSet.directory.fileID(of: item.record).map { "\($0)" } ?? "no File ID"
  }

  /// A failure with the file it concerns, or if that does not exist, the record.
  private func named(_ failure: String, _ item: ExportPlan.Item) -> String {
    let directory = plan.fileSet.directory
    if let source = plan.source(of: item) {
      return failure.hasPrefix(source) ? failure : "\(source): \(failure)"
    }
    let name = directory.fileID(of: item.record).map { "\($0)" } ?? "no File ID"
    return "\(plan.fileSet.source): byte \(directory.records[item.record].offset): "
      + "\(directory.type(of: item.record)) record of '\(name)': \(failure)"
  }

  /// A JSON line about an instance.
  private func line(
    _ item: ExportPlan.Item, _ status: String, _ outcome: ExportOutcome, _ output: inout Output
  ) {
    guard !output.isClosed else { return }
    let directory = plan.fileSet.directory
    let record = directory.dataSet(of: item.record)
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    json.key("source", &output.bytes)
    json.string(plan.source(of: item), &output.bytes)
    json.key("type", &output.bytes)
    json.string(directory.type(of: item.record).rawValue, &output.bytes)
    json.key("offset", &output.bytes)
    if plan.fileSet.origin == .directory {
      json.number(directory.records[item.record].offset, &output.bytes)
    } else {
      json.null(&output.bytes)
    }
    json.key("SOPClassUID", &output.bytes)
    json.string(
      outcome.ids?.sopClassUID ?? record.string(.referencedSOPClassUIDInFile), &output.bytes)
    json.key("SOPInstanceUID", &output.bytes)
    json.string(
      outcome.ids?.sopInstanceUID ?? record.string(.referencedSOPInstanceUIDInFile), &output.bytes)
    json.key("destination", &output.bytes)
    json.strings(outcome.paths.map(plan.destinationPath), &output.bytes)
    json.key("bytes", &output.bytes)
    json.number(outcome.bytes, &output.bytes)
    json.key("status", &output.bytes)
    json.string(status, &output.bytes)
    if !outcome.problems.isEmpty {
      json.key("problems", &output.bytes)
      json.array(outcome.problems.map(\.code.rawValue), &output.bytes)
    }
    if !outcome.failures.isEmpty {
      json.key("error", &output.bytes)
      json.string(outcome.failures.joined(separator: "; "), &output.bytes)
    }
    json.endObject(&output.bytes)
    output.write("\n")
    if output.isTerminal { output.flush() } else { output.flushIfLarge() }
  }

  /// Prints where everything would go.
  func showPlan() -> ExitStatus {
    var failed = 0
    for item in plan.items {
      let paths = plan.paths(of: item)
      if paths.isEmpty { failed += 1 }
      state.withLock { state in
        if paths.isEmpty {
          let failure = plan.source(of: item) == nil ? "its file is not there" : "it cannot be read"
          state.messages.write("fileset: \(Text.visible(named(failure, item)))\n")
        }
        if printsLines {
          let outcome = ExportOutcome(paths: paths)
          line(item, paths.isEmpty ? "failed" : "planned", outcome, &state.lines)
        } else if let source = plan.source(of: item) {
          for path in paths {
            state.lines.write(Text.visible("\(source) → \(plan.destinationPath(path))") + "\n")
          }
        }
        state.lines.flushIfLarge()
      }
      if state.withLock({ $0.lines.isClosed }) { break }
    }
    state.withLock { state in
      state.lines.flush()
      state.messages.write(
        "would export \(plan.items.count - failed) instances, \(failed) failed; nothing is written\n"
      )
      state.messages.flush()
    }
    return failed > 0 ? .someFailed : .success
  }

  /// Says how it ended.
  func end(_ summary: ExportSummary) -> ExitStatus {
    state.withLock { state in
      state.bar.clear()
      state.lines.flush()
      for (code, count) in state.found.sorted(by: { $0.key.rawValue < $1.key.rawValue })
      where code != .damagedFrame && count > Self.shown {
        state.messages.write(
          "and \(count - Self.shown) more problems of the kind \(code.rawValue)\n")
      }
      if summary.partial > 0 {
        let what = Text.count(summary.partial, "instance")
        state.messages.write("\(what) exported only in part, as their pixels are damaged\n")
      }
      if summary.copied > 0 {
        let what = Text.count(summary.copied, "instance")
        state.messages.write("\(what) copied as .dcm, as nothing else can be made of them\n")
      }
      if summary.isCancelled { state.messages.write("interrupted\n") }
      list(state.missing, of: summary.failed, &state.messages)
      let seconds = Text.fixed(Terminal.seconds() - start, 1)
      state.messages.write(
        "exported \(summary.exported) instances, \(summary.failed) failed, "
          + "\(summary.skipped) skipped, \(Text.bytes(summary.bytes)) in \(seconds) s\n")
      state.messages.flush()
    }
    if summary.isCancelled { return .interrupted }
    return summary.failed + summary.partial > 0 || !plan.fileSet.isWholeScan
      ? .someFailed : .success
  }

  /// Lists what is missing; of a single one was told right above.
  private func list(_ missing: [String], of count: Int, _ output: inout Output) {
    guard count > 1 else { return }
    output.write("\(count) instances are missing, or not whole:\n")
    for name in missing { output.write("  \(Text.visible(name))\n") }
    if count > missing.count { output.write("  and \(count - missing.count) more\n") }
  }

  /// Takes the progress bar away.
  func clear() { state.withLock { $0.bar.clear() } }
}

extension JSONWriter {
  /// One text as it is, several as an array, none as null.
  mutating func strings(_ texts: [String], _ output: inout [UInt8]) {
    if texts.count > 1 { array(texts, &output) } else { string(texts.first, &output) }
  }
}

extension FileSet {
  /// Whether a scan, if this is one, could read all files; those that it could not are named among
  /// the problems, and failed to be exported.
  var isWholeScan: Bool {
    origin == .directory || !problems.contains { $0.code == .unreadable }
  }
}
