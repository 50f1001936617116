import DICOM

extension FileSet {
  /// What became of the files that were to be added.
  public struct Additions: Sendable {
    /// A file that cannot be added.
    public struct Failure: Sendable {
      /// The file.
      public var path: String
      /// Of an instance of another File-set, the number of its record there; `nil` for other files.
      public var record: Int?
      /// Why it cannot be added.
      public var error: StagingError
    }

    /// How many instances are new, or take the place of others.
    public internal(set) var added = 0
    /// How many were there already.
    public internal(set) var present = 0
    /// How many files are not DICOM, or a DICOMDIR, or not among those that the filter wants.
    public internal(set) var passedOver = 0
    /// The paths of what was found in folders and is neither a file nor a folder, such as pipes,
    /// devices, and links that lead to no file; ``passedOver`` counts them, too.
    public internal(set) var noFiles: [String] = []
    /// The files that cannot be added, and why.
    public internal(set) var failures: [Failure] = []
    /// The numbers of those records of another File-set whose instances were there already.
    public internal(set) var repeated: [Int] = []

    /// The DICOM files of another File-set that no record there names.
    public internal(set) var unlisted = UnlistedFiles()

    /// Nothing was added yet.
    public init() {}

    /// Adds what became of others; record numbers of other File-sets mean nothing then.
    public mutating func append(_ others: Additions) {
      added += others.added
      present += others.present
      passedOver += others.passedOver
      noFiles += others.noFiles
      failures += others.failures
      unlisted.append(others.unlisted)
    }

    /// Counts what was added by other means.
    public mutating func count(added: Int = 0, present: Int = 0, passedOver: Int = 0) {
      self.added += added
      self.present += present
      self.passedOver += passedOver
    }
  }

  /// After how many files progress is told.
  static var progressStep: Int { 16 }

  /// Stages the addition of files, and of all DICOM files in folders and the folders in them.
  ///
  /// One file that cannot be added does not stop the others. A file below the root of the File-set
  /// whose path is a valid File ID stays where it is.
  /// - Parameters:
  ///   - paths: Files and folders; the files of a folder are added in the order of their names.
  ///   - options: What becomes of files, of conflicts and of what is missing.
  ///   - progress: Is told how many of how many files were looked at; it returns whether to go on.
  /// - Returns: What became of them.
  /// - Throws: ``StagingError/noDirectory(_:)``, ``StagingError/folder(_:)``,
  ///   ``StagingError/unexpected(_:keyword:)``, ``StagingError/unexpectedPlace(_:keyword:)`` or
  ///   ``StagingError/interrupted``; nothing is added then.
  public mutating func add(
    contentsOf paths: [String], options: AddOptions = AddOptions(),
    progress: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) throws(StagingError) -> Additions {
    let found: [FoundPath]
    var additions = Additions()
    do throws(FileError) {
      found = try FoundPath.files(paths, root: root, others: &additions.noFiles)
    } catch {
      throw .folder(error)
    }
    let ahead = try ReadAhead(found.count, options, progress: progress) { found[$0].path }
    var adder = try adder(options)
    let before = adder.staging.tree.count
    adder.staging.begin("add \(paths.joined(separator: " "))")
    adder.renewal.isOpen = options.duplicate == .replace
    defer { staging = adder.staging }
    additions.passedOver = additions.noFiles.count
    let builder = options.builder
    let reading = OrderedWork(found.count, jobs: options.jobs) { number in
      found[number].candidate(options, builder, failure: ahead.failures[number])
    }
    try reading.run { (number, result) throws(StagingError) in
      if number % Self.progressStep == 0 {
        guard progress(ahead.done(number, of: found.count), found.count) else {
          throw adder.giveUp(.interrupted)
        }
      }
      let path = found[number]
      try adder.take(
        result, path.path, at: number, &additions, isPassedOver: path.isPassedOver)
    }
    try adder.takeWaiting(progress, of: found.count, jobs: options.jobs) {
      found[$0].candidate(options, builder)
    } take: { (adder, number, result) throws(StagingError) in
      try adder.take(
        result, found[number].path, at: number, &additions,
        isPassedOver: found[number].isPassedOver)
    }
    guard progress(found.count, found.count) else { throw adder.giveUp(.interrupted) }
    if options.transfer == .move { adder.staging.noteMovedAway() }
    adder.forgetEmpty(additions, from: before)
    return additions
  }

  /// Stages the addition of instances of another File-set, with the records that they have there.
  ///
  /// Records are kept as they are, but for what they say of the file's place; where they do not say
  /// what an instance is, say it otherwise than its file, or stand where no instance should, they are
  /// made from its file. What is not on the disc, or is the instance of another record, is named among
  /// the failures. A new File-set of all instances gets the File-set Descriptor File, too.
  /// - Parameters:
  ///   - other: The File-set; the heads of its files are read now, the rest by the commit.
  ///   - options: What becomes of files, of conflicts and of what is missing.
  ///   - progress: Is told how many of how many instances were looked at; it returns whether to go
  ///     on.
  /// - Returns: What became of the instances that ``AddOptions/filter`` wants.
  /// - Throws: As ``add(contentsOf:options:progress:)``.
  public mutating func add(
    from other: FileSet, options: AddOptions = AddOptions(),
    progress: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) throws(StagingError) -> Additions {
    let numbers = (options.filter ?? .all).instances(in: other.directory)
    var reader = RecordCopier(other, options)
    guard other.origin == .directory else {
      var usual = options
      if usual.naming != .pydicom { usual.naming = .hierarchy }
      var records: [String: Int] = [:]
      let paths = numbers.compactMap { number in
        let path = reader.path(of: number)
        if let path { records[path] = number }
        return path
      }
      var additions = try add(contentsOf: paths, options: usual, progress: progress)
      for place in additions.failures.indices {
        additions.failures[place].record = records[additions.failures[place].path]
      }
      return additions
    }
    let ahead = try ReadAhead(numbers.count, options, progress: progress) {
      reader.path(of: numbers[$0])
    }
    var rest = options
    rest.filter = nil
    rest.expectation = nil
    var adder = try adder(rest)
    adder.expectation = options.expectation
    var companions = reader.companions
    let before = adder.staging.tree.count
    adder.staging.begin("add \(other.source)")
    adder.renewal.isOpen = options.duplicate == .replace
    defer { staging = adder.staging }
    var additions = Additions()
    additions.unlisted = reader.unlisted
    let opener = reader
    func take(
      _ adder: inout InstanceAdder, _ place: Int, _ file: Result<Part10File, ReadError>?
    ) throws(StagingError) {
      let result = reader.candidate(numbers[place], file)
      let name = reader.path(of: numbers[place]) ?? other.source
      let record = try adder.take(
        result, name, at: place, of: numbers[place], &additions, isPassedOver: { _ in false })
      if let record { companions.note(record, for: numbers[place], adder) }
    }
    let opening = OrderedWork(numbers.count, jobs: options.jobs) { place in
      ahead.failures[place].map { .failure($0) } ?? opener.open(numbers[place])
    }
    try opening.run { (place, file) throws(StagingError) in
      if place % Self.progressStep == 0 {
        guard progress(ahead.done(place, of: numbers.count), numbers.count) else {
          throw adder.giveUp(.interrupted)
        }
      }
      try take(&adder, place, file)
    }
    try adder.takeWaiting(progress, of: numbers.count, jobs: options.jobs) {
      opener.open(numbers[$0])
    } take: { (adder, place, file) throws(StagingError) in
      try take(&adder, place, file)
    }
    guard progress(numbers.count, numbers.count) else { throw adder.giveUp(.interrupted) }
    if additions.added > 0 {
      adder.options.filter = options.filter
      companions.enter(into: &adder)
      DescriptorFile(of: other).enter(into: &adder)
    }
    if options.transfer == .move { adder.staging.noteMovedAway() }
    adder.forgetEmpty(additions, from: before)
    return additions
  }
}

extension AddOptions {
  /// Whether an instance is left out that cannot be added, without that being a failure.
  func passesOver(_ error: StagingError) -> Bool {
    guard unknownClasses == .skip, case .record(_, .noRecordType) = error else { return false }
    return true
  }

  /// Whether a candidate is among those that are added.
  func wants(_ candidate: InstanceAdder.Candidate) -> Bool {
    guard let filter, case .file(let file) = candidate.keys else { return true }
    return filter.matches([file.dataSet])
  }

  /// Makes sure that a file is as expected, before it is looked at otherwise: also of what is not
  /// chosen, or cannot be added, as it is the source that is to be of nobody else.
  ///
  /// - Throws: ``StagingError/unexpected(_:keyword:)``.
  func checkExpectation(
    of file: Part10File, named name: String
  ) throws(StagingError) {
    guard let expectation, !file.isDirectory else { return }
    // Where a file is refused that is cut off, nobody asks what it would have said behind its end.
    let isOpen = missing == .refuse && file.problems.contains(where: \.endsReading)
    let end = isOpen ? file.dataSet.elements.last?.tag ?? Tag(0, 0) : Tag(0xFFFF, 0xFFFF)
    for condition in expectation.conditions {
      let values = condition.values(in: [file.dataSet])
      if condition.holds(for: values) || values.isEmpty && condition.tag >= end { continue }
      throw .unexpected(name, keyword: condition.keyword)
    }
  }
}
