import DICOM
import DICOMImaging
import ImageCodecs
import Synchronization

extension VolumeWorker {
  /// Writes the array and its description.
  ///
  /// - Returns: `nil` if it was cancelled.
  func write(
    _ volume: PlannedVolume, _ writer: FileWriter, _ readers: ReaderPool
  ) throws(FileError) -> VolumeOutcome? {
    var outcome = outcome(of: volume, .exported)
    let target = plan.destinationPath(volume.path + ".npy")
    if plan.options.existing == .skip, FileWriter.exists(target) {
      outcome = VolumeOutcome(status: .skipped, shape: outcome.shape, type: outcome.type)
      outcome.note(volume.stack)
      return outcome
    }
    let type = outcome.type ?? .u1
    guard let element = NPYWriter.Element(rawValue: type.npyName) else {
      return .failed(["elements of type '\(type.rawValue)' cannot be written"], volume.stack)
    }
    var file = try writer.begin(target)
    try file.append(NPYWriter.header(element, shape: volume.stack.shape))
    readers.turn(to: volume.stack)
    if let error = try append(volume.stack, to: &file, readers, &outcome) {
      return .failed(["\(error)"], volume.stack)
    }
    if cancellation.isCancelled { return nil }
    let existing: FileWriter.Existing = plan.options.existing == .refuse ? .refuse : .replace
    let text = VolumeDescription(volume, of: plan).text
    outcome.bytes = file.count + text.count
    // First, so that an array never stands there without its description.
    try writer.write(text, to: plan.destinationPath(volume.path + ".json"), existing: existing)
    try file.finish(existing: existing)
    return outcome
  }

  /// Appends the slices in their order, one after the other.
  private func copy(
    _ stack: SliceStack, to file: inout NewFile, _ readers: ReaderPool,
    _ outcome: inout VolumeOutcome
  ) throws(FileError) -> VolumeError? {
    guard var reader = readers.take() else { return .noSlices }
    defer { readers.giveBack(reader) }
    for index in stack.slices.indices where !cancellation.isCancelled {
      var failure: FileError?
      do throws(VolumeError) {
        failure = try reader.withBytes(index) { bytes in
          do throws(FileError) { try file.append(bytes) } catch { return error }
          return nil
        }
      } catch {
        return error
      }
      if let failure { throw failure }
      outcome.add(reader.problems)
    }
    return nil
  }

  /// Appends the slices in their order, of which a few are read at the same time.
  ///
  /// - Returns: What kept a slice from being read.
  private func append(
    _ stack: SliceStack, to file: inout NewFile, _ readers: ReaderPool,
    _ outcome: inout VolumeOutcome
  ) throws(FileError) -> VolumeError? {
    // What has not to be decoded goes from file to file, which nothing makes faster.
    let isWork = stack.slices.contains(where: \.isCoded)
    guard jobs > 1, stack.slices.count > 1, isWork else {
      return try copy(stack, to: &file, readers, &outcome)
    }
    var start = 0
    while start < stack.slices.count, !cancellation.isCancelled {
      let batch = start..<min(stack.slices.count, start + 4 * jobs)
      let arrays = Mutex<[Int: Result<PixelArray, VolumeError>]>([:])
      let taken = Atomic<Int>(batch.lowerBound)
      WorkerThreads.perform(min(jobs, batch.count)) { _ in
        guard var reader = readers.take() else { return }
        defer { readers.giveBack(reader) }
        while true {
          let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < batch.upperBound else { return }
          let result: Result<PixelArray, VolumeError>
          do throws(VolumeError) {
            result = .success(try reader.array(index))
          } catch {
            result = .failure(error)
          }
          arrays.withLock { $0[index] = result }
        }
      }
      let read = arrays.withLock { $0 }
      for index in batch {
        switch read[index] {
        case .success(let array):
          outcome.add(array.problems)
          try file.append(array.bytes)
        case .failure(let error): return error
        case nil: return nil
        }
      }
      start = batch.upperBound
    }
    return nil
  }
}

extension VolumeOutcome {
  /// Adds what was wrong with a slice; one problem of a kind is enough for all of them.
  fileprivate mutating func add(_ found: [Problem]) {
    for problem in found where !problems.contains(where: { $0.code == problem.code }) {
      problems.append(problem)
    }
  }
}

extension PixelArray.ElementType {
  /// The name with its byte order, as NumPy files have it.
  var npyName: String { (size == 1 ? "|" : "<") + rawValue }
}
