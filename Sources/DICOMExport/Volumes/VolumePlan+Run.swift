import DICOM
import DICOMFileSet
import DICOMImaging
import Synchronization

/// What the workers of a run share.
private struct VolumeRun {
  var outcomes: [Int: [VolumeOutcome]] = [:]
  var next = 0
  var summary = VolumeSummary()
  var failure: FileError?

  /// Takes the outcomes of a series, and reports all that are next in the order of the plan.
  mutating func finish(
    _ index: Int, _ own: [VolumeOutcome], _ report: (Int, [VolumeOutcome]) -> Void
  ) {
    summary.add(own)
    outcomes[index] = own
    while let waiting = outcomes.removeValue(forKey: next) {
      report(next, waiting)
      next += 1
    }
  }
}

extension VolumePlan {
  /// Exports the volumes.
  ///
  /// Series are worked on at the same time, or if there are fewer than jobs, the slices of one; a
  /// worker holds a few slices, never a volume. An array appears under its name when it is whole, its
  /// description just before. A series that is no volume does not stop the others; a destination that
  /// cannot be written stops the export.
  /// - Parameters:
  ///   - writer: What puts files on the disc.
  ///   - manifest: Gets the hash of each file as soon as its series is done, with the instances that
  ///     it is made of, and a line for each instance that is in none.
  ///   - cancellation: What stops the export early; volumes that are not whole then are not there.
  ///   - report: Is called with each series' number in ``series`` and what became of its volumes, in
  ///     the order of the plan, one after the other, on any thread.
  /// - Returns: What became of all of them.
  /// - Throws: ``ExportError``.
  public func run(
    writer: FileWriter = FileWriter(), manifest: ManifestLog? = nil,
    cancellation: Cancellation = Cancellation(),
    report: @Sendable (_ series: Int, [VolumeOutcome]) -> Void = { _, _ in }
  ) throws(ExportError) -> VolumeSummary {
    try checkExisting()
    let maker = manifest.map { _ in ManifestMaker(fileSet) }
    var summary = try each(cancellation, report) { worker, series throws(FileError) in
      guard let manifest, let maker else { return try worker.export(series, writer) }
      let outcomes = try worker.recording(series, writer)
      if !cancellation.isCancelled {
        try manifest.append(maker.entries(of: series, in: self, outcomes))
      }
      return outcomes
    }
    summary.isCancelled = cancellation.isCancelled
    if summary.bytes > 0 {
      do throws(FileError) { try writer.flush(destination) } catch { throw .destination(error) }
    }
    return summary
  }

  /// Says what ``run(writer:manifest:cancellation:report:)`` would do; reads the heads of all files, and
  /// writes nothing.
  ///
  /// - Parameters:
  ///   - cancellation: What stops it early.
  ///   - report: As there; what would be written counts as exported.
  /// - Throws: ``ExportError`` if files are in the way.
  public func preview(
    cancellation: Cancellation = Cancellation(),
    report: @Sendable (_ series: Int, [VolumeOutcome]) -> Void
  ) throws(ExportError) -> VolumeSummary {
    try checkExisting()
    return try each(cancellation, report) { worker, series throws(FileError) in
      worker.preview(series)
    }
  }

  /// Works on all series, several at the same time.
  private func each(
    _ cancellation: Cancellation, _ report: @Sendable (Int, [VolumeOutcome]) -> Void,
    _ work: @Sendable (VolumeWorker, Series) throws(FileError) -> [VolumeOutcome]
  ) throws(ExportError) -> VolumeSummary {
    let progress = Mutex(VolumeRun())
    let taken = Atomic<Int>(0)
    let stop = Cancellation()
    let workers = max(1, min(options.jobs, series.count))
    let worker = VolumeWorker(
      plan: self, jobs: max(1, options.jobs / workers), cancellation: cancellation,
      identity: IdentityCheck(fileSet, expectation: options.expectation))
    @Sendable func loop() {
      while !cancellation.isCancelled, !stop.isCancelled {
        let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < series.count else { return }
        do throws(FileError) {
          let outcomes = try work(worker, series[index])
          progress.withLock { $0.finish(index, outcomes, report) }
        } catch {
          progress.withLock { if $0.failure == nil { $0.failure = error } }
          stop.cancel()
        }
      }
    }
    if workers == 1 {
      loop()
    } else {
      WorkerThreads.perform(workers) { _ in loop() }
    }
    let (summary, failure) = progress.withLock { ($0.summary, $0.failure) }
    if let failure { throw .stopped(failure, summary.asExport) }
    return summary
  }
}
