import DICOM

/// A File-set with a sound DICOMDIR in place of a damaged one, and what was decided on the way.
///
/// Records that are sound stay as they are, byte for byte, with all their private and unknown
/// elements; others are put right from their files, files that no record refers to get records, and
/// what cannot be saved goes. No file but the DICOMDIR is touched, unless ``RepairOptions`` say so.
///
/// ```swift
/// var repair = try Repair("/media/cdrom")
/// for decision in repair.decisions { print(decision) }
/// if repair.isNeeded { try repair.write(to: "DICOMDIR.repaired") }
/// ```
public struct Repair: Sendable {
  /// The File-set as it will be, with what is changed staged.
  public private(set) var fileSet: FileSet
  /// What was decided, in the order of the DICOMDIR, what it has no place for last.
  public private(set) var decisions: [RepairDecision]
  /// How many records stay as they are.
  public private(set) var keptCount: Int

  /// Decides what is to be done with a source: a DICOMDIR, or a folder with or without one.
  ///
  /// Nothing is written.
  /// - Throws: ``FileSetError`` for a source that is none; ``StagingError`` within
  ///   ``RepairError/staging(_:)``.
  public init(
    _ source: String, _ options: RepairOptions = RepairOptions()
  ) throws(RepairError) {
    var limits = options.limits
    limits.problemsPerKind = .max
    let opened: FileSet
    do throws(FileSetError) { opened = try FileSet.open(source, limits: limits) } catch {
      guard let empty = try Self.replacement(for: source, error) else { throw .source(error) }
      (fileSet, decisions, keptCount) = (empty.fileSet, [empty.decision], 0)
      try run(options)
      guard decisions.contains(where: { $0.action == .added }) else { throw .source(error) }
      return
    }
    switch opened.origin {
    case .file: throw .noDirectory(source)
    case .directory: (fileSet, decisions, keptCount) = (opened, [], 0)
    case .scan:
      let name = FileSet.directoryName(in: source)
      let empty = try Self.new(at: source, in: name, because: opened.problems.first?.message)
      (fileSet, decisions, keptCount) = (empty.fileSet, [empty.decision], 0)
    }
    try run(options)
  }

  /// What one decision makes possible, another has to be made for; more often than this, nothing is.
  private static var passLimit: Int { 8 }

  private mutating func run(_ options: RepairOptions) throws(RepairError) {
    var (holdsNoFiles, settled): (Bool, Set<String>) = (false, [])
    do throws(StagingError) {
      var last: Int
      (holdsNoFiles, settled, last) = try firstPass(options)
      var number = 1
      // Files that are to get other names are not yet where another pass would look for them.
      while !changesFiles, !options.renamesFiles, fileSet.isStaged, number < Self.passLimit,
        var again = try nextPass(options)
      {
        let made = again.takeDecisions()
        let mark = Self.mark(of: made)
        // What a pass does over and over again, none after it can do.
        guard mark != last else { break }
        last = mark
        settled.formUnion(again.settled)
        add(again, made, isFirst: false)
        number += 1
      }
    } catch {
      throw RepairError(error)
    }
    if holdsNoFiles {
      decisions.append(
        RepairDecision(
          action: .left, type: nil, offset: nil, file: nil,
          reason: "none of the files that records refer to is on the medium; the records stay. "
            + "What to do: put the DICOMDIR beside its files, or ask for the medium again"))
    }
    try addWhatIsLeft(options, holdsNoFiles, settled)
  }

  /// Tells the decisions of one pass from those of another.
  private static func mark(of decisions: [RepairDecision]) -> Int {
    var hasher = Hasher()
    for decision in decisions { hasher.combine(decision.reason) }
    return hasher.finalize()
  }

  /// The pass over what is there.
  private mutating func firstPass(
    _ options: RepairOptions
  ) throws(StagingError) -> (holdsNoFiles: Bool, settled: Set<String>, mark: Int) {
    // All problems are the pass's alone, which frees them when they are among its findings.
    let given = fileSet
    fileSet.shortenProblems()
    var pass = RepairPass(consume given, options)
    try pass.run()
    let made = pass.takeDecisions()
    add(pass, made, isFirst: true)
    return (pass.holdsNoFiles, pass.settled, Self.mark(of: made))
  }

  /// A pass over what the ones before make; `nil` if it has nothing to do.
  private func nextPass(_ options: RepairOptions) throws(StagingError) -> RepairPass? {
    var result = try fileSet.preview()
    (result.isNew, result.replaced) = (fileSet.isNew, fileSet.replaced)
    if !result.isNew { result.original = try original() }
    var pass = RepairPass(consume result, options)
    try pass.run()
    return pass.staging.isEmpty ? nil : pass
  }

  /// The fingerprint of the DICOMDIR; the bytes in memory are those of the file unless it is deflated.
  private func original() throws(StagingError) -> Fingerprint? {
    if let original = fileSet.original { return original }
    guard fileSet.directory.transferSyntax.isDeflated else { return fileSet.fingerprint }
    do throws(FileError) { return try Fingerprint(path: fileSet.source) } catch {
      throw .unreadable(fileSet.source, .file(error))
    }
  }

  private mutating func add(_ pass: RepairPass, _ made: [RepairDecision], isFirst: Bool) {
    fileSet = pass.fileSet
    fileSet.staging = pass.staging
    fileSet.directoryOptions.inactive = .keep
    keptCount = isFirst ? pass.keptCount : min(keptCount, pass.keptCount)
    guard !isFirst else {
      decisions = decisions.isEmpty ? made : decisions + made
      return
    }
    // What could not be done may have been done since, and where a record stands in a DICOMDIR that
    // is yet to be written, nobody can look.
    decisions.removeAll { $0.action == .left }
    decisions += made.map { decision in
      var decision = decision
      decision.offset = nil
      return decision
    }
  }

  /// Whether files get other names, or go.
  private var changesFiles: Bool {
    decisions.contains { $0.action == .renamed || $0.action == .deleted }
  }

  /// Whether there is anything to write.
  public var isNeeded: Bool { fileSet.isStaged }

  /// Whether no record is left, nor a new one made.
  public var isEmpty: Bool { keptCount == 0 && fileSet.staging?.tree.first(below: nil) == nil }

  /// Whether something is wrong that a repair cannot put right.
  public var leavesErrors: Bool { decisions.contains { $0.action == .left } }

  /// Checks the File-set as it will be, and takes note of the errors that it still has.
  ///
  /// - Parameters:
  ///   - holdsNoFiles: Whether all files are missing, which was said.
  ///   - settled: Files that go, or get other names.
  private mutating func addWhatIsLeft(
    _ options: RepairOptions, _ holdsNoFiles: Bool, _ settled: Set<String>
  ) throws(RepairError) {
    let result: FileSet
    do throws(StagingError) { result = try fileSet.preview() } catch { throw RepairError(error) }
    var checking = CheckOptions()
    checking.limits = options.limits
    checking.isDeep = options.isDeep
    checking.jobs = options.jobs
    checking.ignoresMissing = holdsNoFiles
    var check = Check(result, checking)
    // Why a file has no record was said already.
    let known = Set(decisions.filter { $0.action == .left }.compactMap(\.file))
    while let findings = check.next() {
      let total = result.directory.records.count
      guard options.progress(.checkingResult, check.checkedRecords, total) else {
        throw .interrupted
      }
      for finding in findings where finding.problem.severity == .error {
        let file = finding.file ?? finding.record.flatMap { result.directory.fileID(of: $0)?.path }
        switch finding.problem.code {
        case .unreferencedFile where known.contains(file ?? ""): continue
        case .unreferencedFile where settled.contains(file ?? ""): continue
        case .missingFile where settled.contains(file ?? ""): continue
        default:
          // Where no file is there, none can be read.
          leave(finding, in: result, file, wasDeep: options.isDeep || holdsNoFiles)
        }
      }
    }
  }

  private mutating func leave(
    _ finding: Finding, in result: FileSet, _ file: String?, wasDeep: Bool
  ) {
    let rule = finding.rule
    // Another repair helps only where it may do more.
    let helps =
      switch rule.remedy {
      case .repair: false
      case .deep: !wasDeep
      case .person: true
      }
    decisions.append(
      RepairDecision(
        action: .left, type: finding.record.map { result.directory.type(of: $0) },
        // In a DICOMDIR that is yet to be written, nobody can look.
        offset: isNeeded ? nil : finding.problem.offset, file: file,
        reason: finding.problem.message
          + (helps ? "; what to do: \(rule.advice)" : "")))
  }
}

/// Why nothing can be repaired, or nothing was written.
public enum RepairError: Error, Hashable, Sendable {
  /// The source cannot be read, and there are no files to make a directory of.
  case source(FileSetError)
  /// A DICOM file that is no directory was given.
  case noDirectory(String)
  /// The records cannot be put together.
  case staging(StagingError)
  /// It was told to stop; nothing was written.
  case interrupted

  fileprivate init(_ error: StagingError) {
    self = error == .interrupted ? .interrupted : .staging(error)
  }
}

extension RepairError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .source(let error): error.description
    case .noDirectory(let path): "\(path): is no DICOMDIR; give one, or a folder of DICOM files"
    case .staging(let error): error.description
    case .interrupted: "interrupted; nothing is written"
    }
  }
}

extension Repair {
  /// A new File-set in the place of a DICOMDIR that cannot be read at all; `nil` if there is none.
  private static func replacement(
    for source: String, _ error: FileSetError
  ) throws(RepairError) -> (fileSet: FileSet, decision: RepairDecision)? {
    guard case .unreadable(let path, let reason) = error, Folder.status(of: path)?.kind == .file,
      let name = path.split(separator: "/").last,
      FolderListing.withoutVersion(name.lowercased()) == "dicomdir"
    else { return nil }
    if case .file = reason { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.dropLast().joined(separator: "/")
    let folder = parts.count > 1 ? (root.isEmpty ? "/" : root) : "."
    return try new(at: folder, in: parts.last.map(String.init), because: reason.description)
  }

  /// A new File-set in a folder, in which a DICOMDIR that cannot be used may stand.
  private static func new(
    at root: String, in name: String?, because reason: String?
  ) throws(RepairError) -> (fileSet: FileSet, decision: RepairDecision) {
    do throws(FileSetError) {
      var fileSet = try FileSet.new(at: root, named: name ?? "DICOMDIR")
      if name != nil {
        do throws(FileError) { fileSet.replaced = try Fingerprint(path: fileSet.source) } catch {
          throw .unreadable(fileSet.source, .file(error))
        }
      }
      let decision = RepairDecision(
        action: .rewritten, type: nil, offset: nil, file: name,
        reason: name == nil
          ? "there is no DICOMDIR; one is made of the files"
          : "no record of it can be read; it is made anew of the files (\(reason ?? ""))")
      return (fileSet, decision)
    } catch {
      throw .source(error)
    }
  }
}
