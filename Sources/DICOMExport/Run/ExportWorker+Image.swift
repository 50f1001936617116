import DICOM
import DICOMImaging
import ImageCodecs
import Synchronization

extension ExportWorker {
  /// What became of one frame.
  private enum FrameOutcome: Sendable {
    case written(path: String, bytes: Int, problems: [Problem])
    case skipped
    case failed(String)
  }

  /// Exports the pixels of an instance, and says what is wrong with them.
  mutating func export(
    _ image: DICOMImage, _ item: ExportPlan.Item
  ) throws(FileError) -> ExportOutcome {
    var outcome = try pixels(of: image, item)
    guard outcome.status == .exported || outcome.status == .failed else { return outcome }
    let isCutOff = image.frameCount < image.description.frames && plan.options.frame == nil
    outcome.problems =
      image.problems.filter { !isCutOff || $0.code != .frameCount } + outcome.problems
    if isCutOff {
      let lost =
        "frames \(image.frameCount + 1) to \(image.description.frames) of those stated are missing"
      if plan.options.damage == .refuse {
        outcome.status = .failed
        outcome.failures.append(lost)
      } else {
        outcome.problems.append(Problem(.error, .damagedFrame, lost))
      }
    }
    if outcome.status == .exported, outcome.problems.contains(where: { $0.code == .damagedFrame }) {
      outcome.status = .partial
    }
    return outcome
  }

  private mutating func pixels(
    of image: DICOMImage, _ item: ExportPlan.Item
  ) throws(FileError) -> ExportOutcome {
    if let frame = plan.options.frame, frame > image.frameCount {
      return .failed("no frame \(frame); the image has \(image.frameCount)")
    }
    if case .npy(let options) = plan.options.format { return try array(image, options, item) }
    let end = plan.options.format.fileExtension
    var rendering = plan.options.rendering
    guard image.frameCount > 1 else {
      let outcome = try picture(image, 0, rendering, plan.path(item, end))
      return combine([outcome])
    }
    let frames = plan.options.frame.map { [$0] } ?? Array(1...image.frameCount)
    let paths = frames.map { plan.path(item, InstanceContent.frameSuffix($0) + end) }
    rendering.window = image.sharedWindow(for: rendering.window)
    var outcomes: [FrameOutcome] = []
    var next = 0
    while next < frames.count, !cancellation.isCancelled {
      guard slots.parallelWidth > 1 else {
        outcomes.append(try picture(image, frames[next] - 1, rendering, paths[next]))
        next += 1
        continue
      }
      // Not all at once, as slots that others leave meanwhile are taken only at the beginning.
      let part = next..<min(next + 16 * slots.parallelWidth, frames.count)
      outcomes += try parallel(image, Array(frames[part]), rendering, Array(paths[part]))
      next = part.upperBound
    }
    return combine(outcomes)
  }

  /// Exports frames at the same time.
  private func parallel(
    _ image: DICOMImage, _ frames: [Int], _ rendering: RenderOptions, _ paths: [String]
  ) throws(FileError) -> [FrameOutcome] {
    let results = Mutex<(outcomes: [Int: FrameOutcome], failure: FileError?)>(([:], nil))
    let taken = Atomic<Int>(0)
    slots.perform(frames.count) {
      var worker = ExportWorker(helping: self)
      while !cancellation.isCancelled {
        let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < frames.count, results.withLock({ $0.failure == nil }) else { return }
        do throws(FileError) {
          let outcome = try worker.picture(
            image, frames[index] - 1, rendering, paths[index])
          results.withLock { $0.outcomes[index] = outcome }
        } catch {
          results.withLock { $0.failure = error }
        }
      }
    }
    let (outcomes, failure) = results.withLock { ($0.outcomes, $0.failure) }
    if let failure { throw failure }
    return frames.indices.compactMap { outcomes[$0] }
  }

  /// Exports one frame, counted from 0.
  private mutating func picture(
    _ image: DICOMImage, _ frame: Int, _ rendering: RenderOptions, _ path: String
  ) throws(FileError) -> FrameOutcome {
    if let known = standing(path) { return known.failures.first.map { .failed($0) } ?? .skipped }
    let bytes: [UInt8]
    let problems: [Problem]
    do throws(ImagingError) {
      let raster = try image.raster(frame: frame, options: rendering, cache: &cache)
      if let overdue { return .failed(overdue) }
      problems = raster.problems
      do throws(PictureError) {
        let encoder = PictureEncoder(options: plan.options, deadline: Deadline(deadline))
        bytes = try encoder.encode(raster)
      } catch {
        return .failed(overdue ?? "\(error)")
      }
    } catch {
      return .failed(overdue ?? error.description)
    }
    try write(bytes, to: path)
    return .written(path: path, bytes: bytes.count, problems: problems)
  }

  /// An instance of many frames is there if all of them are.
  private func combine(_ frames: [FrameOutcome]) -> ExportOutcome {
    var outcome = ExportOutcome(status: .skipped)
    for frame in frames {
      switch frame {
      case .written(let path, let bytes, let problems):
        outcome.problems += problems
        outcome.paths.append(path)
        outcome.bytes += bytes
      case .skipped: break
      case .failed(let reason):
        // One reason may concern thousands of frames.
        if outcome.failures.last != reason { outcome.failures.append(reason) }
      }
    }
    if !outcome.paths.isEmpty { outcome.status = .exported }
    if !outcome.failures.isEmpty { outcome.status = .failed }
    return outcome
  }

  /// Exports the samples as one array, or those of one frame.
  private func array(
    _ image: DICOMImage, _ options: PixelArray.Options, _ item: ExportPlan.Item
  ) throws(FileError) -> ExportOutcome {
    let isOne = plan.options.frame != nil && image.frameCount > 1
    let frame = plan.options.frame ?? 1
    let path = plan.path(item, (isOne ? InstanceContent.frameSuffix(frame) : "") + ".npy")
    if let known = standing(path) { return known }
    let array: PixelArray
    var header: [UInt8] = []
    do throws(ImagingError) {
      array =
        try isOne
        ? image.pixelArray(frame: frame - 1, options) : image.pixelArray(options)
      do throws(PictureError) {
        header = try PictureEncoder(options: plan.options).header(array)
      } catch {
        return .failed("\(error)")
      }
    } catch {
      return .failed(overdue ?? error.description)
    }
    var file = try writer.begin(plan.destinationPath(path))
    try file.append(header)
    try file.append(array.bytes)
    let count = file.count
    try file.finish(existing: existing(path))
    var outcome = ExportOutcome(status: .exported, paths: [path], bytes: count)
    outcome.problems = array.problems
    return outcome
  }
}
