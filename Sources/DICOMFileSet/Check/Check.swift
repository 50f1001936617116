import DICOM

/// Says what is wrong with a File-set: its directory, records, files, and what a profile adds.
///
/// It works piece by piece: ask for ``next()`` until it is `nil`. Memory stays small, whatever the
/// number of records and findings; time grows with the number of records and files.
///
/// ```swift
/// var check = Check(fileSet, options)
/// while let findings = check.next() { for finding in findings { print(finding.problem) } }
/// ```
public struct Check: ~Copyable {
  /// The File-set.
  public let fileSet: FileSet
  /// What is looked at.
  public let options: CheckOptions
  /// How many records were looked at.
  public private(set) var checkedRecords = 0
  /// How many files of records there are.
  public private(set) var fileCount = 0

  var list: FindingList
  private var stage = Stage.reader
  /// How many problems of the reader were given.
  private var givenCount = 0
  private var tree: TreeCheck
  private var medium: MediumCheck
  private var locator: FileLocator

  private enum Stage { case reader, directory, tree, unplaced, duplicates, medium, done }

  /// How many records are looked at in one piece.
  private static var pieceSize: Int { 1024 }

  /// Creates a check that has not looked at anything.
  public init(_ fileSet: FileSet, _ options: CheckOptions = CheckOptions()) {
    self.fileSet = fileSet
    self.options = options
    list = FindingList(limit: options.kept)
    tree = TreeCheck(fileSet, options)
    medium = MediumCheck(fileSet, options)
    var limits = options.limits
    limits.problemsPerKind = options.kept ?? .max
    locator = FileLocator(fileSet, limits: limits)
    locator.ignoresMissing = options.ignoresMissing
  }

  /// Looks at the next part.
  ///
  /// - Returns: What was found, in no fixed order of bytes; `nil` at the end.
  public mutating func next() -> [Finding]? {
    switch stage {
    case .reader: if !giveProblems() { stage = .directory }
    case .directory:
      checkSource()
      stage = .tree
    case .tree:
      if !tree.checkPiece(of: Self.pieceSize, &locator, &list) { stage = .unplaced }
      checkedRecords = tree.checkedRecords
      fileCount = tree.fileCount
    case .unplaced:
      // What the locator only counted.
      for problem in locator.problems { list.add(problem) }
      tree.checkRest(&locator, &list)
      stage = .duplicates
    case .duplicates:
      tree.reportDuplicates(&list)
      stage = fileSet.origin == .file ? .done : .medium
    case .medium:
      if !medium.checkFolder(&locator, &list) { stage = .done }
    case .done: return nil
    }
    return list.take()
  }

  /// How many problems of each kind there are so far, those that were not given included.
  public var counts: [CheckCount] {
    let counts = list.counts
    let known = CheckRule.all.compactMap { rule in
      counts[rule.code].map { CheckCount(rule: rule, count: $0) }
    }
    let codes = Set(known.map(\.rule.code))
    let others = counts.filter { !codes.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }
    return known + others.map { CheckCount(rule: .rule(for: $0.key), count: $0.value) }
  }

  /// Gives what was found when the directory was read.
  ///
  /// - Returns: Whether there is more.
  private mutating func giveProblems() -> Bool {
    guard fileSet.origin == .directory else { return false }
    let end = min(givenCount + Self.pieceSize, fileSet.problems.count)
    for problem in fileSet.problems[givenCount..<end] {
      let record = problem.offset.flatMap(fileSet.directory.number(holding:))
      list.add(problem, record: record)
    }
    givenCount = end
    return end < fileSet.problems.count
  }

  private mutating func checkSource() {
    switch fileSet.origin {
    case .directory: DirectoryCheck(fileSet, options).check(&list)
    case .scan:
      if !fileSet.problems.contains(where: { $0.code == .unusableDirectory }) {
        list.add(.noDirectory, "the folder has no DICOMDIR")
      }
      for problem in fileSet.problems { list.add(problem) }
      if let profile = options.profile, !profile.identifier.hasSuffix("MIME") {
        list.add(.profileDirectory, section: profile.section, "\(profile) wants a DICOMDIR")
      }
    case .file: break
    }
  }
}
