import DICOM
import DICOMFileSet
import DICOMImaging

/// Exports one instance after the other.
struct ExportWorker {
  let plan: ExportPlan
  private(set) var writer: FileWriter
  let cancellation: Cancellation
  let slots: JobSlots
  /// What an earlier export has proved, where only that is left as it is.
  let earlier: Manifest?
  let recorder: FileRecorder?
  /// SOP Instance UID of the instance in hand, where it matters.
  private(set) var instanceUID: String?
  /// When the instance in hand is given up.
  private(set) var deadline: ContinuousClock.Instant?
  /// Compares files with their records.
  private var identity: IdentityCheck
  /// What the file in hand says that it is.
  private var ids: InstanceIDs?
  /// Where the file in hand says otherwise than its records.
  private var mismatches: [Problem] = []
  /// What pictures of a series share.
  var cache = RenderCache()

  /// Creates a worker.
  ///
  /// - Parameters:
  ///   - identity: Compares files with their records.
  ///   - earlier: What is proved to be there, if there is a manifest.
  init(
    _ plan: ExportPlan, _ writer: FileWriter, _ cancellation: Cancellation, _ slots: JobSlots,
    _ identity: IdentityCheck, _ earlier: Manifest?
  ) {
    self.identity = identity
    self.plan = plan
    self.writer = writer
    self.cancellation = cancellation
    self.slots = slots
    self.earlier = earlier
    recorder = earlier.map { _ in FileRecorder() }
    self.writer.retries = plan.options.limits.retries
    guard let recorder else { return }
    self.writer.finished = recorder.recorder(below: plan.destinationPath(""))
  }

  /// Creates a worker that helps another with the instance that it has in hand.
  init(helping other: ExportWorker) {
    plan = other.plan
    writer = other.writer
    cancellation = other.cancellation
    slots = other.slots
    identity = other.identity
    earlier = other.earlier
    recorder = other.recorder
    deadline = other.deadline
    instanceUID = other.instanceUID
  }

  /// Why the instance in hand is given up; `nil` if it is not.
  var overdue: String? {
    guard let deadline, let timeout = plan.options.timeout, ContinuousClock.now >= deadline else {
      return nil
    }
    return "took longer than the \(timeout) that an instance may take"
  }

  /// Exports an instance, within the time that it may take.
  ///
  /// - Throws: As ``export(_:)``.
  mutating func outcome(of item: ExportPlan.Item) throws(FileError) -> ExportOutcome {
    if let timeout = plan.options.timeout {
      let end = ContinuousClock.now + timeout
      deadline = end
      writer.isOverdue = { ContinuousClock.now >= end }
    }
    instanceUID = plan.fileSet.directory.dataSet(of: item.record).string(
      .referencedSOPInstanceUIDInFile)
    (ids, mismatches) = (nil, [])
    var outcome: ExportOutcome
    do throws(FileError) { outcome = try export(item) } catch {
      guard plan.options.existing == .skip, error.isTaken else { throw error }
      outcome = .failed(Self.isTaken(error.path, "has other contents, and is not in the manifest"))
    }
    outcome.files = recorder?.take() ?? []
    outcome.ids = ids
    outcome.problems = mismatches + outcome.problems
    return outcome
  }

  /// Exports an instance.
  ///
  /// - Throws: ``FileError`` if the destination cannot be written; all else is in the outcome.
  mutating func export(_ item: ExportPlan.Item) throws(FileError) -> ExportOutcome {
    switch item.location {
    case .missing: return .failed("its file is not on the disc")
    case .unreadable(let error): return .failed(error.description)
    case .refused(let problem): return .failed(problem.message)
    case .found(let file):
      let source = "\(plan.fileSet.root)/\(file.path)"
      let isCopied = plan.options.format == .dicom && plan.options.transcoding == nil
      guard !isCopied || identity.isNeeded else { return try copy(source, item, as: .exported) }
      let opened: Part10File
      do throws(ReadError) {
        opened = try Part10File(path: source, limits: plan.options.limits)
      } catch {
        guard isCopied, plan.options.expectation.isEmpty else { return .failed(error.description) }
        if case .file = error { return .failed(error.description) }
        mismatches = [Problem(.warning, .unreadable, "\(error); it is copied as it is")]
        return try copy(source, item, as: .exported)
      }
      if let failure = compare(opened, item) { return failure }
      if isCopied { return try copy(source, item, as: .exported) }
      if let transcoding = plan.options.transcoding {
        return try transcode(opened, source, item, transcoding)
      }
      return try convert(opened, source, item)
    }
  }

  /// Compares a file with its records; the outcome if it must not be taken for what they say.
  private mutating func compare(_ file: Part10File, _ item: ExportPlan.Item) -> ExportOutcome? {
    switch identity.verdict(on: file, of: item.record) {
    case .refused(let refusal): return .failed("\(refusal); it is not exported")
    case .accepted(let problems):
      mismatches = problems
      ids = InstanceIDs(of: file)
      instanceUID = ids?.sopInstanceUID ?? instanceUID
      return nil
    }
  }

  private func copy(
    _ source: String, _ item: ExportPlan.Item, as status: ExportOutcome.Status
  ) throws(FileError) -> ExportOutcome {
    let path = plan.path(item, ".dcm")
    if let known = standing(path) { return known }
    do throws(CopyError) {
      let bytes = try writer.copy(source, to: plan.destinationPath(path), existing: existing(path))
      return ExportOutcome(status: status, paths: [path], bytes: bytes)
    } catch {
      switch error {
      case .source(let error): return .failed(overdue ?? error.description)
      case .destination(let error): throw error
      }
    }
  }

  private mutating func convert(
    _ file: Part10File, _ source: String, _ item: ExportPlan.Item
  ) throws(FileError) -> ExportOutcome {
    var options = plan.options
    options.imageLimits.deadline = deadline
    let content = InstanceContent(of: file, for: options)
    switch content {
    case .image(var image):
      image.workers = slots
      // Frames that a limit hides are not missing.
      if let limit = file.limitProblem, options.damage == .refuse {
        return .failed(limit.description)
      }
      var outcome = try export(image, item)
      if let limit = file.limitProblem { outcome.problems.insert(limit, at: 0) }
      return outcome
    case .video(let end): return try stream(file.dataSet, item, end)
    case .document(let end): return try document(file.dataSet, item, end)
    case .report:
      let page = ReportPage(file.dataSet).html
      return try write(page, item, ".html")
    case .other: return try copy(source, item, as: .copied)
    case .damaged(let error):
      return .failed(file.limitProblem?.description ?? error.description)
    }
  }

  /// Writes an instance in another transfer syntax.
  private func transcode(
    _ file: Part10File, _ source: String, _ item: ExportPlan.Item, _ options: TranscodeOptions
  ) throws(FileError) -> ExportOutcome {
    let path = plan.path(item, ".dcm")
    if let known = standing(path) { return known }
    var options = options
    options.limits = plan.options.imageLimits
    options.limits.deadline = deadline
    // Few large instances have their frames coded at the same time, many small ones are.
    options.jobs = max(1, plan.options.jobs / max(plan.items.count, 1))
    guard file.transferSyntax != options.transferSyntax else {
      return try copy(source, item, as: .exported)
    }
    do throws(TranscodeError) {
      let bytes = try Transcoder(options).transcode(file)
        .write(to: plan.destinationPath(path), existing: existing(path), by: writer)
      return ExportOutcome(status: .exported, paths: [path], bytes: bytes)
    } catch {
      if case .write(.file(let error)) = error { throw error }
      return .failed(overdue ?? error.description)
    }
  }

  /// Writes the only file of an instance.
  func write(
    _ bytes: [UInt8], _ item: ExportPlan.Item, _ suffix: String
  ) throws(FileError) -> ExportOutcome {
    let path = plan.path(item, suffix)
    if let known = standing(path) { return known }
    try write(bytes, to: path)
    return ExportOutcome(status: .exported, paths: [path], bytes: bytes.count)
  }

  /// Writes a file.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try writer.write(bytes, to: plan.destinationPath(path), existing: existing(path))
  }
}

extension ExportWorker {
  /// The file in an instance, without the byte that makes its length even (PS3.3 §C.24.2).
  private func document(
    _ dataSet: DataSet, _ item: ExportPlan.Item, _ suffix: String
  ) throws(FileError) -> ExportOutcome {
    var bytes: [UInt8] = []
    do throws(ReadError) {
      if let element = dataSet[.encapsulatedDocument] { bytes = try dataSet.copy(of: element) }
    } catch {
      return .failed(error.description)
    }
    if let length = dataSet.int(.encapsulatedDocumentLength) {
      if length > 0, length < bytes.count { bytes.removeLast(bytes.count - length) }
    } else if bytes.last == 0 {
      bytes.removeLast()
    }
    return try write(bytes, item, suffix)
  }

  /// The fragments of a video, one behind the other (PS3.5 §A.4.5).
  private func stream(
    _ dataSet: DataSet, _ item: ExportPlan.Item, _ suffix: String
  ) throws(FileError) -> ExportOutcome {
    let path = plan.path(item, suffix)
    if let known = standing(path) { return known }
    var problems: [Problem] = []
    var fragments: ArraySlice<Range<Int>> = []
    var source = dataSet.source
    do throws(ReadError) {
      if let element = dataSet[.pixelData] {
        source = dataSet.source(of: element)
        fragments = try dataSet.fragments(of: element, problems: &problems).dropFirst()
      }
    } catch {
      return .failed(error.description)
    }
    guard !fragments.isEmpty else { return .failed("the video has no data (PS3.5 §A.4)") }
    var file = try writer.begin(plan.destinationPath(path))
    for fragment in fragments {
      if let overdue { return .failed(overdue) }
      var start = fragment.lowerBound
      while start < fragment.upperBound {
        let piece = start..<min(start + 1 << 22, fragment.upperBound)
        do throws(FileError) { try source.load(piece) } catch {
          return .failed(error.description)
        }
        try file.append(source.bytes.extracting(piece))
        start = piece.upperBound
      }
    }
    let count = file.count
    try file.finish(existing: existing(path))
    var outcome = ExportOutcome(status: .exported, paths: [path], bytes: count)
    if let problem = problems.first {
      outcome.status = .failed
      outcome.failures = ["the video is cut off: \(problem)"]
    }
    return outcome
  }
}

extension Part10File {
  /// Why not all of the file was read though it may be sound; `nil` where all was.
  var limitProblem: Problem? { problems.first { $0.code == .inflateLimit } }
}
