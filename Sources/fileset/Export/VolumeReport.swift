import DICOM
import DICOMExport
import DICOMFileSet
import DICOMImaging
import Synchronization

/// Tells what an export of volumes does: progress, failures, lines for programs, and the end.
final class VolumeReport: Sendable {
  private let plan: VolumePlan
  private let isPlan: Bool
  private let printsLines: Bool
  private let start: Double
  private let state = Mutex(State())

  private struct State {
    var lines = Output(1)
    var messages = Output(2)
    var progress = ProgressBar()
    var bytes = 0
  }

  /// Creates a report.
  ///
  /// - Parameter isPlan: Whether nothing is written, and where volumes would go is printed.
  init(_ plan: VolumePlan, isPlan: Bool, printsLines: Bool, start: Double) {
    self.plan = plan
    self.isPlan = isPlan
    self.printsLines = printsLines
    self.start = start
  }

  /// Takes what became of a series.
  func finished(_ index: Int, _ outcomes: [VolumeOutcome]) {
    let series = plan.series[index]
    state.withLock { state in
      var said: Set<Problem> = []
      for outcome in outcomes {
        state.bytes += outcome.bytes
        say(outcome, of: series, &said, &state)
        if printsLines {
          line(outcome, of: series, &state.lines)
        } else if isPlan, let array = outcome.paths.first {
          let shape = outcome.shape.map { "\($0)" }.joined(separator: " × ")
          state.lines.write(
            Text.visible(
              "\(name(of: series)) → \(plan.destinationPath(array)) (\(shape), "
                + "\(outcome.type?.rawValue ?? ""))") + "\n")
          state.lines.flushIfLarge()
        }
      }
      if !isPlan {
        let note = ", \(Text.bytes(state.bytes))"
        state.progress.show(index + 1, of: plan.series.count, note: note)
      }
    }
  }

  /// Says what failed, and what is wrong with the geometry.
  ///
  /// - Parameter said: What was said of other volumes of the series, and is not said again.
  private func say(
    _ outcome: VolumeOutcome, of series: VolumePlan.Series, _ said: inout Set<Problem>,
    _ state: inout State
  ) {
    guard !outcome.failures.isEmpty || !outcome.problems.isEmpty else { return }
    state.progress.clear()
    for failure in outcome.failures {
      state.messages.write("fileset: \(Text.visible("\(name(of: series)): \(failure)"))\n")
    }
    let target = outcome.paths.first.map(plan.destinationPath) ?? name(of: series)
    for problem in outcome.problems where said.insert(problem).inserted {
      state.messages.write(
        "fileset: \(problem.severity.rawValue): \(Text.visible("\(target): \(problem)"))\n")
    }
    state.messages.flush()
  }

  /// A series by its number and UID.
  private func name(of series: VolumePlan.Series) -> String {
    "series \(series.number ?? "without a number") (\(series.uid ?? "no UID"))"
  }

  /// A JSON line about a volume.
  private func line(
    _ outcome: VolumeOutcome, of series: VolumePlan.Series, _ output: inout Output
  ) {
    guard !output.isClosed else { return }
    var json = JSONWriter()
    json.beginObject(&output.bytes)
    json.key("SeriesInstanceUID", &output.bytes)
    json.string(series.uid, &output.bytes)
    json.key("SeriesNumber", &output.bytes)
    json.string(series.number, &output.bytes)
    json.key("files", &output.bytes)
    json.number(series.instances.count, &output.bytes)
    json.key("destination", &output.bytes)
    json.array(outcome.paths.map(plan.destinationPath), &output.bytes)
    json.key("shape", &output.bytes)
    json.beginArray(&output.bytes)
    for length in outcome.shape { json.number(length, &output.bytes) }
    json.endArray(&output.bytes)
    json.key("type", &output.bytes)
    json.string(outcome.type?.rawValue, &output.bytes)
    json.key("bytes", &output.bytes)
    json.number(outcome.bytes, &output.bytes)
    json.key("status", &output.bytes)
    let isPlanned = isPlan && outcome.status == .exported
    json.string(isPlanned ? "planned" : outcome.status.rawValue, &output.bytes)
    json.key("problems", &output.bytes)
    json.array(outcome.problems.map(\.code.rawValue), &output.bytes)
    if !outcome.failures.isEmpty {
      json.key("error", &output.bytes)
      json.string(outcome.failures.joined(separator: "; "), &output.bytes)
    }
    json.endObject(&output.bytes)
    output.write("\n")
    if output.isTerminal { output.flush() } else { output.flushIfLarge() }
  }

  /// Says how it ended.
  func end(_ summary: VolumeSummary) -> ExitStatus {
    state.withLock { state in
      state.progress.clear()
      state.lines.flush()
      if summary.isCancelled { state.messages.write("interrupted\n") }
      let exported = Text.count(summary.exported, "volume")
      if isPlan {
        state.messages.write(
          "would export \(exported), \(summary.failed) failed; nothing is written\n")
      } else {
        let seconds = Text.fixed(Terminal.seconds() - start, 1)
        state.messages.write(
          "exported \(exported), \(summary.failed) failed, \(summary.skipped) skipped, "
            + "\(Text.bytes(summary.bytes)) in \(seconds) s\n")
      }
      state.messages.flush()
    }
    if summary.isCancelled { return .interrupted }
    return summary.failed > 0 || !plan.fileSet.isWholeScan ? .someFailed : .success
  }

  /// Takes the progress bar away.
  func clear() {
    state.withLock { state in
      state.lines.flush()
      state.progress.clear()
    }
  }
}
