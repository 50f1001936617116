import DICOM
import DICOMFileSet
import DICOMImaging

/// Makes volumes of one series after the other.
struct VolumeWorker: Sendable {
  let plan: VolumePlan
  /// How many slices of a series are worked on at the same time.
  let jobs: Int
  let cancellation: Cancellation
  /// Compares files with their records.
  let identity: IdentityCheck

  /// Says what would become of a series.
  func preview(_ series: VolumePlan.Series) -> [VolumeOutcome] {
    switch volumes(of: series) {
    case .failure(let failure): [.failed(failure.reasons)]
    case .success(let volumes) where volumes.isEmpty: [.withoutPixels]
    case .success(let volumes):
      volumes.map { volume in
        switch volume {
        case .success(let volume): outcome(of: volume, .exported)
        case .failure(let failure): .failed(failure.reasons)
        }
      }
    }
  }

  /// Exports a series.
  ///
  /// - Throws: ``FileError`` if the destination cannot be written; all else is in the outcomes.
  func export(
    _ series: VolumePlan.Series, _ writer: FileWriter
  ) throws(FileError) -> [VolumeOutcome] {
    let volumes: [Result<PlannedVolume, VolumeFailure>]
    switch self.volumes(of: series) {
    case .failure(let failure): return [.failed(failure.reasons)]
    case .success(let found) where found.isEmpty: return [.withoutPixels]
    case .success(let found): volumes = found
    }
    var outcomes: [VolumeOutcome] = []
    let readers = ReaderPool(plan.array)
    for volume in volumes where !cancellation.isCancelled {
      switch volume {
      case .failure(let failure): outcomes.append(.failed(failure.reasons))
      case .success(let volume):
        if let outcome = try write(volume, writer, readers) { outcomes.append(outcome) }
      }
    }
    return outcomes
  }

  /// Exports a series, and takes note of the files.
  ///
  /// - Throws: ``FileError``.
  func recording(
    _ series: VolumePlan.Series, _ writer: FileWriter
  ) throws(FileError) -> [VolumeOutcome] {
    let recorder = FileRecorder()
    var writer = writer
    writer.finished = recorder.recorder(below: plan.destinationPath(""))
    var outcomes = try export(series, writer)
    let files = Dictionary(grouping: recorder.take(), by: \.path)
    for index in outcomes.indices {
      outcomes[index].files = outcomes[index].paths.flatMap { files[$0] ?? [] }
    }
    return outcomes
  }

  /// A volume, and the path of its files below the destination, without the extension.
  struct PlannedVolume: Sendable {
    var stack: SliceStack
    var path: String
    /// What was wrong with the files' geometry.
    var problems: [Problem]
  }

  /// Why a series is no volume; a sentence for each file, or one.
  struct VolumeFailure: Error {
    var reasons: [String]
  }

  func outcome(
    of volume: PlannedVolume, _ status: ExportOutcome.Status
  ) -> VolumeOutcome {
    var outcome = VolumeOutcome(
      status: status, paths: [volume.path + ".npy", volume.path + ".json"],
      shape: volume.stack.shape, type: volume.stack.elementType(plan.array),
      problems: volume.problems + volume.stack.problems)
    outcome.note(volume.stack)
    return outcome
  }

  /// Reads the heads of all files of a series, and tells its volumes apart; none if there are no
  /// pixels.
  private func volumes(
    of series: VolumePlan.Series
  ) -> Result<[Result<PlannedVolume, VolumeFailure>], VolumeFailure> {
    let heads = Parallel.map(series.instances.count, jobs: jobs) { head(of: series.instances[$0]) }
    var slices: [VolumeSlice] = []
    var problems: [Problem] = []
    var reasons: [String] = []
    for head in heads {
      switch head {
      case .success(let read):
        slices += read.slices
        // One for all files of a series is enough.
        for problem in read.problems where !problems.contains(where: { $0.code == problem.code }) {
          problems.append(problem)
        }
      case .failure(let failure): reasons += failure.reasons
      }
    }
    guard reasons.isEmpty else { return .failure(VolumeFailure(reasons: reasons)) }
    guard !slices.isEmpty else { return .success([]) }
    let stacks = SliceStack.split(slices)
    return .success(
      stacks.enumerated().map { number, stack in
        switch stack {
        case .failure(let error): return .failure(VolumeFailure(reasons: ["\(error)"]))
        case .success(let stack):
          let suffix = stacks.count > 1 ? InstanceContent.frameSuffix(number + 1) : ""
          return .success(
            PlannedVolume(stack: stack, path: plan.path(series, suffix), problems: problems))
        }
      })
  }

  private typealias Head = Result<(slices: [VolumeSlice], problems: [Problem]), VolumeFailure>

  /// Reads the head of a file; one without pixels has no slices.
  private func head(of instance: (record: Int, location: FileLocation)) -> Head {
    switch instance.location {
    case .missing:
      let name = plan.fileSet.directory.fileID(of: instance.record)?.shown ?? "no File ID"
      return .failure(VolumeFailure(reasons: ["\(name): its file is not on the disc"]))
    case .unreadable(let error): return .failure(VolumeFailure(reasons: [error.description]))
    case .refused(let problem): return .failure(VolumeFailure(reasons: [problem.message]))
    case .found(let file):
      let path = "\(plan.fileSet.root)/\(file.path)"
      let opened: Part10File
      do throws(ReadError) {
        opened = try Part10File(path: path, limits: plan.options.limits)
      } catch {
        return .failure(VolumeFailure(reasons: ["\(VolumeError.read(file: path, error))"]))
      }
      var problems: [Problem]
      var identity = identity
      switch identity.verdict(on: opened, of: instance.record) {
      case .accepted(let found): problems = found
      case .refused(let refusal): return .failure(VolumeFailure(reasons: ["\(path): \(refusal)"]))
      }
      do throws(ImagingError) {
        let slices = try VolumeSlice.all(of: opened, path: path, problems: &problems)
        return .success((slices, problems))
      } catch {
        if error == .noPixelData { return .success(([], [])) }
        let reason = VolumeError.pixels(file: path, frame: 1, error)
        return .failure(VolumeFailure(reasons: ["\(reason)"]))
      }
    }
  }
}
