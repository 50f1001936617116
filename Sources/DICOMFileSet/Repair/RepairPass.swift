import DICOM

/// Decides about one record after the other what becomes of it, and stages that.
struct RepairPass {
  let options: RepairOptions
  var adder: InstanceAdder
  var fileSet: FileSet { adder.fileSet }
  var directory: Directory { adder.fileSet.directory }
  var staging: Staging {
    get { adder.staging }
    set { adder.staging = newValue }
  }
  /// What a check found, by the numbers of the records.
  private(set) var findings: RecordFindings
  /// What it found beside the records.
  private(set) var directoryFindings: [Finding] = []
  /// Where the files of records are.
  var locations: FileLocations
  /// The files that no record refers to, as far as they can be instances.
  var unreferenced: [Unreferenced] = []
  /// What was decided.
  var decisions = DecisionList()
  /// Their places by SOP Instance UID, of those with valid names.
  private(set) var unreferencedByUID: [String: Int] = [:]
  /// Records that lost one below them, and go if nothing is left there.
  var emptied: Set<Int> = []
  /// Whether not one of the files that records refer to is on the medium, nor any other: somebody has
  /// the DICOMDIR alone, and no record goes because of that.
  private(set) var holdsNoFiles = false
  /// The paths of files of which all is said, and those that they get.
  var settled: Set<String> = []
  /// Whether records were taken out, or were below such, by their numbers; those behind were not.
  private var isGone: [Bool]

  /// A file that no record refers to.
  struct Unreferenced {
    /// The path below the root.
    var path: String
    var candidate: Result<InstanceAdder.Candidate, StagingError>
    var isTaken = false
  }

  init(_ fileSet: consuming FileSet, _ options: RepairOptions) {
    self.options = options
    isGone = Array(repeating: false, count: fileSet.directory.records.count)
    locations = FileLocations(fileSet.directory)
    findings = RecordFindings(fileSet.directory)
    adder = InstanceAdder(
      fileSet, Staging(fileSet.directory), Self.adding(options), isIndexed: false)
    // The file decides what its study is.
    adder.joinsSeries = false
  }

  private static func adding(_ options: RepairOptions) -> AddOptions {
    var adding = AddOptions()
    adding.transfer = .inPlace
    adding.missing = .fill
    adding.keepsIncomplete = true
    adding.renamesFiles = options.renamesFiles
    adding.jobs = options.jobs
    adding.limits = options.limits
    return adding
  }

  /// Does all of it.
  ///
  /// - Throws: ``StagingError`` where even what is sound cannot be put together.
  mutating func run() throws(StagingError) {
    adder.staging.begin("repair")
    let paths = try check()
    // They are among the findings now, and may be a million.
    adder.fileSet.shortenProblems()
    readUnreferenced(paths)
    repairDirectory()
    mendInactive()
    repairReferences()
    try repairRecords()
    separatePatients()
    // Who is where is looked up from here on.
    adder.makeIndex()
    repairPlaces()
    joinTwins()
    dropTwinInstances()
    if options.renamesFiles || unreferenced.contains(where: { !$0.isTaken }) {
      adder.staging.index = nil
      adder.makeIndex()
    }
    renameFiles()
    addUnreferenced()
    dropEmptied()
  }

  /// Asks a check what is wrong.
  ///
  /// - Returns: The paths of files that no record refers to.
  /// - Throws: ``StagingError/interrupted``.
  private mutating func check() throws(StagingError) -> [String] {
    var checking = CheckOptions()
    checking.limits = options.limits
    checking.isDeep = options.isDeep
    checking.jobs = options.jobs
    // Where files are is looked up below.
    checking.ignoresMissing = true
    var paths: [String] = []
    var check = Check(fileSet, checking)
    while let found = check.next() {
      try goOn(.checking, check.checkedRecords)
      for finding in found where !finding.isInFile || finding.problem.code == .notDICOM {
        switch (finding.problem.code, finding.record) {
        case (.unreferencedFile, _): if let file = finding.file { paths.append(file) }
        case (_, let record?): findings.add(finding.problem, of: record)
        case (_, nil): directoryFindings.append(finding)
        }
      }
    }
    findings.index()
    var locator = FileLocator(fileSet)
    locator.ignoresMissing = true
    var (isMissing, isFound) = (false, !paths.isEmpty)
    directory.walk { number, _ in
      guard let location = locator.locate(number) else { return }
      locations[number] = location
      switch location {
      case .found: isFound = true
      case .missing where !has(number, [.badFileID]): isMissing = true
      // Nobody knows whether these are there.
      case .missing, .unreadable, .refused: break
      }
    }
    holdsNoFiles = isMissing && !isFound
    return paths
  }

  /// Tells how far it is.
  ///
  /// - Throws: ``StagingError/interrupted`` if it is not to go on.
  func goOn(_ stage: RepairOptions.Stage, _ done: Int) throws(StagingError) {
    guard options.progress(stage, done, directory.records.count) else { throw .interrupted }
  }

  /// Whether a record stays whose file is not on the medium.
  func keepsMissing(_ number: Int) -> Bool {
    options.keepsMissing || holdsNoFiles && !has(number, [.badFileID])
  }

  /// Reads who the instances are that no record refers to.
  private mutating func readUnreferenced(_ paths: [String]) {
    let (root, builder, options) = (fileSet.root, adder.builder, adder.options)
    let read = Parallel.map(paths.count, jobs: options.jobs) { number in
      FoundPath(
        path: "\(root)/\(paths[number])", below: paths[number], place: paths[number], isFound: true
      ).candidate(options, builder)
    }
    unreferenced = zip(paths, read).map { Unreferenced(path: $0, candidate: $1) }
    for (index, file) in unreferenced.enumerated() {
      guard case .success(let candidate) = file.candidate, candidate.fileID?.isConformant ?? false
      else { continue }
      unreferencedByUID[candidate.identity.sopInstanceUID] = index
    }
  }

  // MARK: Records

  /// The records that are in the tree now, a parent before its children.
  var attached: [Int] {
    var numbers: [Int] = []
    staging.tree.walk { number, _ in numbers.append(number) }
    return numbers
  }

  /// The type of a record as staged.
  func type(of number: Int) -> RecordType { fileSet.type(of: number, staging) }

  /// Takes note of a decision about a record.
  mutating func decide(
    _ action: RepairDecision.Action, _ number: Int, file: String? = nil, _ reason: String
  ) {
    let isOld = staging.tree.isBase(number)
    decisions.append(
      RepairDecision(
        action: action, type: type(of: number),
        offset: isOld ? directory.records[number].offset : nil,
        file: file ?? name(of: number), reason: reason), of: number)
  }

  /// The path that a record gives its file.
  private func name(of number: Int) -> String? {
    fileSet.stagedFileID(of: number, staging)?.components.joined(separator: "/")
  }

  /// Takes a record out with all that is below it.
  mutating func drop(_ number: Int, _ reason: String) {
    decide(.dropped, number, reason)
    if let parent = staging.tree.parent(of: number) { emptied.insert(parent) }
    var gone: [Int] = []
    staging.tree.walk(from: number) { number, _ in gone.append(number) }
    for number in gone { noteGone(number) }
    adder.staging.detachAlone(number)
  }

  /// Takes a record out that has nothing below it.
  mutating func forget(_ number: Int) {
    noteGone(number)
    adder.staging.detachAlone(number)
  }

  private mutating func noteGone(_ number: Int) {
    while isGone.count <= number { isGone.append(false) }
    isGone[number] = true
  }

  /// Whether a record that was in the tree still is; a tree may be as deep as it has records, so
  /// nobody looks at all that is above.
  func isStill(_ number: Int) -> Bool {
    !(isGone.indices.contains(number) && isGone[number]) && staging.tree.isPlaced(number)
  }

  /// Whether a record has a finding of one of some codes.
  func has(_ number: Int, _ codes: Set<Problem.Code>) -> Bool {
    findings.has(number, codes)
  }

  /// Drops records below which nothing is left, now that what was there is gone.
  private mutating func dropEmptied() {
    var pending = Array(emptied)
    while let number = pending.popLast() {
      guard isStill(number), staging.tree.first(below: number) == nil,
        type(of: number).isParent
      else { continue }
      if let parent = staging.tree.parent(of: number) { pending.append(parent) }
      drop(number, "nothing is left below it")
    }
  }

  // MARK: Results

  /// Takes out the decisions in the order of the DICOMDIR; of records that went only why.
  mutating func takeDecisions() -> [RepairDecision] {
    var taken = DecisionList()
    swap(&taken, &decisions)
    return taken.sorted { number, action in
      switch action {
      case .mended, .moved, .relinked, .added: isStill(number)
      default: true
      }
    }
  }

  /// How many records stay as they are.
  var keptCount: Int {
    attached.count { staging.tree.isBase($0) && !staging.tree.isMade($0) }
  }
}

extension RecordType {
  /// Whether records of this type only hold others: PATIENT, STUDY and SERIES.
  var isParent: Bool { level == .patient || level == .study || level == .series }
}
