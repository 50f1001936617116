import DICOM

extension FileSet {
  /// The first thing that contradicts conditions, as ``Query/mismatch(in:)`` finds it; what the
  /// records do not say is asked of files.
  ///
  /// One file answers for its patient where an element of the patient is asked for, and else for its
  /// series; files that cannot be read are passed over.
  public func mismatch(_ query: Query, limits: ReadLimits = ReadLimits()) -> Query.Mismatch? {
    var mismatch: Query.Mismatch?
    var isEmpty = true
    var questions = FileQuestions(self, query, limits)
    var above: [(number: Int, verdicts: [Verdict])] = []
    directory.walkInUse { number, depth in
      guard mismatch == nil else { return }
      above.removeSubrange(min(depth, above.count)...)
      let dataSet = directory.dataSet(of: number)
      above.append((number, query.conditions.map { $0.verdict(in: [dataSet]) }))
      let isPatient = directory.type(of: number) == .patient
      guard isPatient || directory.records[number].hasFile else { return }
      isEmpty = false
      for (index, condition) in query.conditions.enumerated() {
        // The record that says it is the one to blame.
        if let said = above.last(where: { $0.verdicts[index] != .absent }) {
          if said.verdicts[index] == .fails {
            mismatch = .record(said.number, keyword: condition.keyword)
          }
        } else if !isPatient {
          mismatch = questions.ask(index, of: number, below: above.dropLast().map(\.number))
        }
        if mismatch != nil { return }
      }
    }
    return mismatch ?? questions.unanswered ?? (isEmpty ? .nobody : nil)
  }
}

/// Asks files what records do not say.
private struct FileQuestions: ~Copyable {
  /// A condition, and the record for whose instances one file answers.
  private struct Question: Hashable {
    var condition: Int
    var record: Int
  }

  private let fileSet: FileSet
  private let query: Query
  private let limits: ReadLimits
  private var locator: FileLocator
  private var answered: Set<Question> = []
  private var open: [Question] = []
  /// The file that was read last, which may have several questions to answer.
  private var last: (record: Int, dataSet: DataSet?) = (-1, nil)

  init(_ fileSet: FileSet, _ query: Query, _ limits: ReadLimits) {
    self.fileSet = fileSet
    self.query = query
    self.limits = limits
    locator = FileLocator(fileSet)
  }

  /// What no file could answer.
  var unanswered: Query.Mismatch? {
    open.first { !answered.contains($0) }
      .map { .unsaid($0.record, keyword: query.conditions[$0.condition].keyword) }
  }

  /// Asks the file of an instance, unless another one has answered for it.
  mutating func ask(_ index: Int, of instance: Int, below above: [Int]) -> Query.Mismatch? {
    let condition = query.conditions[index]
    let isOfPatient = condition.tag.group == 0x0010
    let record = (isOfPatient ? above.first : above.last) ?? instance
    let question = Question(condition: index, record: record)
    guard !answered.contains(question) else { return nil }
    guard let dataSet = dataSet(of: instance) else {
      if open.last != question { open.append(question) }
      return nil
    }
    answered.insert(question)
    let values = condition.values(in: [dataSet])
    if condition.holds(for: values) { return nil }
    return values.isEmpty
      ? .unsaid(record, keyword: condition.keyword) : .file(record, keyword: condition.keyword)
  }

  private mutating func dataSet(of instance: Int) -> DataSet? {
    if last.record == instance { return last.dataSet }
    last = (instance, nil)
    guard case .found(let file)? = locator.locate(instance) else { return nil }
    do throws(ReadError) {
      last.dataSet = try Part10File(path: "\(fileSet.root)/\(file.path)", limits: limits).dataSet
    } catch {
      return nil  // Who reads the instance says what is wrong with its file.
    }
    return last.dataSet
  }
}
