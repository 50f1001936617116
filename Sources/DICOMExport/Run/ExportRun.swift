import DICOM
import DICOMFileSet
import Synchronization

/// Stops an export from outside; what is being written is finished.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Creates one that has not happened.
  public init() {}

  /// Whether it has happened.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Lets it happen.
  public func cancel() { flag.store(true, ordering: .relaxed) }
}

/// What the workers of a run share.
private struct RunState {
  var outcomes: [Int: ExportOutcome] = [:]
  var next = 0
  var summary = ExportSummary()
  var failure: FileError?
}

extension ExportPlan {
  /// Exports the instances.
  ///
  /// Files appear under their names when they are whole. One instance that cannot be read does not
  /// stop the others; a destination that cannot be written stops the export. At the end everything
  /// is flushed to the disc at once, which costs far less than to do so for each file.
  /// - Parameters:
  ///   - writer: What puts files on the disc.
  ///   - manifest: Gets the hash of each file as soon as that is there, in the order in which they
  ///     are finished. Where files that are there are left, only those are that it proves, or that
  ///     are byte for byte what would be written; others that it lists for the same instance are
  ///     replaced, and what it does not list is not touched.
  ///   - cancellation: What stops the export early.
  ///   - report: Is called with each instance's number in ``items`` and what became of it, in the
  ///     order of the plan, one after the other, on any thread.
  /// - Returns: What became of all of them.
  /// - Throws: ``ExportError``.
  public func run(
    writer: FileWriter = FileWriter(), manifest: ManifestLog? = nil,
    cancellation: Cancellation = Cancellation(),
    report: @Sendable (_ item: Int, ExportOutcome) -> Void = { _, _ in }
  ) throws(ExportError) -> ExportSummary {
    try checkExisting(replacing: manifest != nil && options.existing == .skip)
    let order = readingOrder()
    let identity = IdentityCheck(fileSet, expectation: options.expectation)
    let maker = manifest.map { _ in ManifestMaker(fileSet) }
    let progress = Mutex(RunState())
    let taken = Atomic<Int>(0)
    let stop = Cancellation()
    let slots = JobSlots(options.jobs)
    @Sendable func work() {
      var worker = ExportWorker(self, writer, cancellation, slots, identity, manifest?.earlier)
      while !cancellation.isCancelled, !stop.isCancelled {
        let turn = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < order.count else { return }
        let index = order[turn]
        do throws(FileError) {
          let outcome = try worker.outcome(of: items[index])
          if let manifest, let maker {
            try manifest.append(maker.entries(of: items[index], in: self, outcome))
          }
          progress.withLock { $0.finish(index, outcome, report) }
        } catch {
          progress.withLock { if $0.failure == nil { $0.failure = error } }
          stop.cancel()
        }
      }
    }
    slots.fill(max(1, items.count), work)
    var (summary, failure) = progress.withLock { ($0.summary, $0.failure) }
    if let failure { throw .stopped(failure, summary) }
    summary.isCancelled = cancellation.isCancelled
    if summary.files > 0 {
      do throws(FileError) { try writer.flush(destination) } catch { throw .destination(error) }
    }
    return summary
  }
}

extension RunState {
  /// Takes the outcome of an instance, and reports all that are next in the order of the plan.
  fileprivate mutating func finish(
    _ index: Int, _ outcome: ExportOutcome, _ report: (Int, ExportOutcome) -> Void
  ) {
    summary.add(outcome)
    guard index == next else {
      outcomes[index] = outcome
      return
    }
    report(index, outcome)
    next += 1
    while let waiting = outcomes.removeValue(forKey: next) {
      report(next, waiting)
      next += 1
    }
  }
}
