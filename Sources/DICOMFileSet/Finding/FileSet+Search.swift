import DICOM

extension FileSet {
  /// Finds the instances that conditions mean, as they are on the medium.
  ///
  /// Takes time in proportion to the number of records, and of the files that are read.
  /// - Parameters:
  ///   - query: The conditions.
  ///   - options: Whether files are read, and which values are wanted.
  ///   - progress: Is told how many of how many files were read; it returns whether to go on.
  /// - Returns: What was found; what could not be read is in it by number.
  public func search(
    _ query: Query, options: SearchOptions = SearchOptions(),
    progress: (_ done: Int, _ of: Int) -> Bool = { _, _ in true }
  ) -> SearchResult {
    var run = SearchRun(self, query, options)
    run.searchRecords()
    if options.loadsFiles { run.searchFiles(progress) }
    return run.result()
  }
}

/// A search under way: first the records, then the files of those that the records leave open.
private struct SearchRun {
  private let fileSet: FileSet
  private let query: Query
  private let options: SearchOptions
  private var found: [Found] = []
  /// What is open of instances, by their places in `found`.
  private var open: [Open] = []
  private var failures: [(number: Int, error: SearchError)] = []
  private var isRecorded: [Tag: Bool] = [:]

  private struct Found {
    var number: Int
    var isMatch: Bool
    /// The values that the records have, an entry for each element that was asked for.
    var values: [String?]
  }

  /// What only the file can tell.
  private struct Open: Sendable {
    var place: Int
    var conditions: [Int]
    var values: [Int]
  }

  /// What a file has told.
  private struct Answer: Sendable {
    var holds: Bool
    var values: [String?]
  }

  init(_ fileSet: FileSet, _ query: Query, _ options: SearchOptions) {
    self.fileSet = fileSet
    self.query = query
    self.options = options
  }

  mutating func searchRecords() {
    let directory = fileSet.directory
    var matcher = RecordMatcher(query, directory)
    let conditions = query.conditions
    let loads = options.loadsFiles
    var found: [Found] = []
    var open: [Open] = []
    matcher.run { number, verdicts in
      guard !verdicts.contains(.fails) else { return }
      var absent: [Int] = []
      if loads {
        for (index, verdict) in verdicts.enumerated() where verdict == .absent {
          absent.append(index)
        }
      }
      guard !absent.isEmpty || verdicts.decide(conditions) else { return }
      if !absent.isEmpty { open.append(Open(place: found.count, conditions: absent, values: [])) }
      found.append(Found(number: number, isMatch: absent.isEmpty, values: []))
    }
    for (index, condition) in conditions.enumerated() {
      isRecorded[condition.tag, default: false] =
        isRecorded[condition.tag] == true || matcher.isRecorded[index]
    }
    (self.found, self.open) = (found, open)
    for tag in options.valuesOf { isRecorded[tag] = isRecorded[tag] ?? false }
    if loads, !options.valuesOf.isEmpty { readValues() }
  }

  /// The values that records have of the elements that were asked for, and which files are needed
  /// for the others.
  private mutating func readValues() {
    var reader = AncestorReader(fileSet.directory)
    var opened: [Int: Int] = [:]
    for (index, open) in open.enumerated() { opened[open.place] = index }
    for place in found.indices {
      reader.advance(to: found[place].number)
      found[place].values = options.valuesOf.map { reader.text(of: $0) }
      var missing: [Int] = []
      for (index, tag) in options.valuesOf.enumerated() {
        if found[place].values[index] == nil {
          missing.append(index)
        } else {
          isRecorded[tag] = true
        }
      }
      guard !missing.isEmpty else { continue }
      if let index = opened[place] {
        open[index].values = missing
      } else {
        open.append(Open(place: place, conditions: [], values: missing))
      }
    }
    open.sort { $0.place < $1.place }
  }

  /// How many files are given to the workers at a time; progress is told between.
  private static var batch: Int { 512 }

  mutating func searchFiles(_ progress: (Int, Int) -> Bool) {
    var locator = FileLocator(fileSet)
    var start = 0
    while start < open.count, progress(start, open.count) {
      let batch = open[start..<min(start + Self.batch, open.count)]
      let numbers = batch.map { found[$0.place].number }
      let paths = numbers.map { number -> String? in
        guard case .found(let file)? = locator.locate(number) else { return nil }
        return "\(fileSet.root)/\(file.path)"
      }
      let (items, query, options) = (Array(batch), query, options)
      let answers = Parallel.map(items.count, jobs: options.jobs) { index in
        Self.read(paths[index], items[index], query, options)
      }
      for (index, answer) in answers.enumerated() {
        let (place, number) = (items[index].place, numbers[index])
        switch answer {
        case .success(let answer):
          if !items[index].conditions.isEmpty { found[place].isMatch = answer.holds }
          for (value, wanted) in zip(answer.values, items[index].values) {
            found[place].values[wanted] = value
          }
        case .failure(.noFile):
          failures.append((number, .noFile(fileSet.directory.fileID(of: number))))
        case .failure(let error): failures.append((number, error))
        }
      }
      start += batch.count
    }
  }

  /// Reads what is open of one instance.
  private static func read(
    _ path: String?, _ open: Open, _ query: Query, _ options: SearchOptions
  ) -> Result<Answer, SearchError> {
    guard let path else { return .failure(.noFile(nil)) }
    do throws(ReadError) {
      let file = try Part10File(path: path, limits: options.limits)
      let tags = options.valuesOf
      let holds = open.conditions.allSatisfy { index in
        let condition = query.conditions[index]
        return condition.holds(for: condition.values(in: [file.dataSet, file.meta]))
      }
      let values = open.values.map { index in
        file.dataSet.text(of: tags[index]) ?? file.meta.text(of: tags[index])
      }
      return .success(Answer(holds: holds, values: values))
    } catch {
      return .failure(.unreadable(path, error))
    }
  }

  mutating func result() -> SearchResult {
    var result = SearchResult()
    var values = options.valuesOf.map { ElementValues($0) }
    var reader = AncestorReader(fileSet.directory)
    for found in found where found.isMatch {
      result.instances.append(found.number)
      guard !values.isEmpty else { continue }
      if options.loadsFiles {
        for (index, value) in found.values.enumerated() { values[index].count(value) }
        continue
      }
      reader.advance(to: found.number)
      for index in values.indices {
        let value = reader.text(of: values[index].tag)
        values[index].count(value)
        if value != nil { isRecorded[values[index].tag] = true }
      }
    }
    result.values = values
    result.unrecorded = isRecorded.filter { !$0.value }.keys.sorted()
    result.failures = failures
    return result
  }
}
