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
  private let state: Mutex<ReportOutput>

  /// Creates a report.
  ///
  /// - Parameter isPlan: Whether nothing is written, and where volumes would go is printed.
  init(_ plan: VolumePlan, isPlan: Bool, printsLines: Bool, start: Double) {
    self.plan = plan
    self.isPlan = isPlan
    self.printsLines = printsLines
    state = Mutex(ReportOutput(start: start))
  }

  /// Takes what became of a series.
  func finished(_ index: Int, _ outcomes: [VolumeOutcome]) {
    let series = plan.series[index]
    state.withLock { state in
      var said: Set<Problem> = []
      for outcome in outcomes {
        say(outcome, of: series, &said, &state)
        if printsLines {
          line(outcome, of: series, &state)
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
        let bytes = outcomes.reduce(0) { $0 + $1.bytes }
        state.show(index + 1, of: plan.series.count, bytes: bytes)
      }
    }
  }

  /// Says what failed, and what is wrong with the geometry.
  ///
  /// - Parameter said: What was said of other volumes of the series, and is not said again.
  private func say(
    _ outcome: VolumeOutcome, of series: VolumePlan.Series, _ said: inout Set<Problem>,
    _ output: inout ReportOutput
  ) {
    for failure in outcome.failures { output.say("fileset: \(name(of: series)): \(failure)") }
    let target = outcome.paths.first.map(plan.destinationPath) ?? name(of: series)
    for problem in outcome.problems where said.insert(problem).inserted {
      output.say("fileset: \(problem.severity.rawValue): \(target): \(problem)")
    }
  }

  /// A series by its number and UID.
  private func name(of series: VolumePlan.Series) -> String {
    "series \(series.number ?? "without a number") (\(series.uid ?? "no UID"))"
  }

  /// A JSON line about a volume.
  private func line(
    _ outcome: VolumeOutcome, of series: VolumePlan.Series, _ report: inout ReportOutput
  ) {
    guard !report.lines.isClosed else { return }
    var json = JSONWriter()
    json.beginObject(&report.lines.bytes)
    json.key("SeriesInstanceUID", &report.lines.bytes)
    json.string(series.uid, &report.lines.bytes)
    json.key("SeriesNumber", &report.lines.bytes)
    json.string(series.number, &report.lines.bytes)
    json.key("files", &report.lines.bytes)
    json.number(series.instances.count, &report.lines.bytes)
    json.key("destination", &report.lines.bytes)
    json.array(outcome.paths.map(plan.destinationPath), &report.lines.bytes)
    json.key("shape", &report.lines.bytes)
    json.beginArray(&report.lines.bytes)
    for length in outcome.shape { json.number(length, &report.lines.bytes) }
    json.endArray(&report.lines.bytes)
    json.key("type", &report.lines.bytes)
    json.string(outcome.type?.rawValue, &report.lines.bytes)
    json.key("bytes", &report.lines.bytes)
    json.number(outcome.bytes, &report.lines.bytes)
    json.key("status", &report.lines.bytes)
    let isPlanned = isPlan && outcome.status == .exported
    json.string(isPlanned ? "planned" : outcome.status.rawValue, &report.lines.bytes)
    json.key("problems", &report.lines.bytes)
    json.array(outcome.problems.map(\.code.rawValue), &report.lines.bytes)
    if !outcome.failures.isEmpty {
      json.key(outcome.status == .failed ? "error" : "reason", &report.lines.bytes)
      json.string(outcome.failures.joined(separator: "; "), &report.lines.bytes)
    }
    json.endObject(&report.lines.bytes)
    report.endLine()
  }

  /// Says how it ended.
  func end(_ summary: VolumeSummary) -> ExitStatus {
    state.withLock { output in
      output.clear()
      if summary.isCancelled { output.say("interrupted") }
      let exported = Text.count(summary.exported, "volume")
      let unreadable = plan.fileSet.unreadableFiles
      if unreadable > 0 { output.say("\(Text.count(unreadable, "file")) could not be read") }
      if isPlan {
        let skipped = summary.skipped > 0 ? ", \(summary.skipped) skipped" : ""
        output.say(
          "would export \(exported), \(summary.failed) failed\(skipped); nothing is written")
      } else {
        if let text = Text.unlisted(plan.unlisted, "not exported", "--scan exports all") {
          output.say(text)
        }
        output.end(
          exported, failed: summary.failed, skipped: summary.skipped, bytes: summary.bytes)
      }
    }
    if summary.isCancelled { return .interrupted }
    return summary.failed > 0 || plan.fileSet.unreadableFiles > 0 ? .someFailed : .success
  }

  /// Says that the destination could not be written any more.
  func stopped(_ error: FileError, _ summary: ExportSummary) -> ExitStatus {
    state.withLock { output in
      output.stop(error, "--skip-existing")
      output.end(
        Text.count(summary.exported, "volume"), failed: summary.failed, skipped: summary.skipped,
        bytes: summary.bytes)
    }
    return .badDestination
  }

  /// Takes the progress bar away.
  func clear() { state.withLock { $0.clear() } }
}
