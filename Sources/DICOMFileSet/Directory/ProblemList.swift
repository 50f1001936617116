import DICOM

/// Problems as they are found; of each kind a number is kept and the rest is counted, so that a
/// hostile disc cannot fill the memory with them.
struct ProblemList {
  /// How many problems of one code are kept.
  private let limit: Int
  private(set) var problems: [Problem] = []
  private var counts: [Problem.Code: Int] = [:]
  /// The code of the last problem if there are enough of it, and how many came since: a disc
  /// without its files has one for each record.
  private var last: Problem.Code?
  private var overflow = 0
  /// The last sentence of each code, which the next may share: a damaged disc has a million.
  private var sentences: [Problem.Code: String] = [:]

  init(limit: Int = ReadLimits().problemsPerKind) { self.limit = limit }

  /// Adds a problem; its sentence is made only if it is kept.
  mutating func add(
    _ severity: Problem.Severity, _ code: Problem.Code, offset: Int? = nil,
    section: String? = nil, _ message: @autoclosure () -> String
  ) {
    if let last, last == code {
      overflow += 1
      return
    }
    flush()
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= limit else {
      last = code
      return
    }
    var sentence = message()
    if let before = sentences[code], before == sentence {
      sentence = before
    } else {
      sentences[code] = sentence
    }
    problems.append(Problem(severity, code, offset: offset, sentence, section: section))
  }

  /// Counts a problem of a kind of which enough are kept, as the last ones were.
  ///
  /// - Returns: Whether it is counted; if not, it is to be added.
  mutating func counts(_ code: Problem.Code) -> Bool {
    guard let last, last == code else { return false }
    overflow += 1
    return true
  }

  mutating func add(_ problem: Problem) {
    add(
      problem.severity, problem.code, offset: problem.offset, section: problem.section,
      problem.message)
  }

  private mutating func flush() {
    if let last { counts[last, default: 0] += overflow }
    last = nil
    overflow = 0
  }

  /// All that were kept in the order of their bytes, and for each kind the number of the others.
  var summary: [Problem] {
    var copy = self
    copy.flush()
    let counts = copy.counts
    var result = inOrder
    for (code, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where count > limit {
      let severity = problems.first { $0.code == code }?.severity ?? .error
      var rest = Problem(severity, code, "and \(count - limit) more problems of this kind")
      rest.count = count - limit
      result.append(rest)
    }
    return result
  }

  /// All that were kept in the order of their bytes; mostly they are found in it.
  private var inOrder: [Problem] {
    func offset(_ number: Int) -> Int { problems[number].offset ?? -1 }
    guard problems.indices.dropFirst().contains(where: { offset($0) < offset($0 - 1) }) else {
      return problems
    }
    return problems.indices.sorted { (offset($0), $0) < (offset($1), $1) }.map { problems[$0] }
  }

  /// Takes out all that were kept since the last time, in the order in which they were found.
  mutating func take() -> [Problem] {
    guard !problems.isEmpty else { return [] }
    defer { problems.removeAll(keepingCapacity: true) }
    return problems
  }
}

extension Problem.Code {
  /// An offset points to no record.
  public static var badOffset: Self { "bad-offset" }
  /// All or most offsets are wrong by the same number.
  public static var shiftedOffsets: Self { "shifted-offsets" }
  /// A record is reached by more than one offset.
  public static var linkedTwice: Self { "linked-twice" }
  /// A record stands much deeper than the standard has levels.
  public static var recordTooDeep: Self { "record-too-deep" }
  /// A record is reached by no offset.
  public static var unreachable: Self { "unreachable-record" }
  /// There are records, but the root is empty.
  public static var noRoot: Self { "no-root" }
  /// The offset of the last root record is wrong.
  public static var wrongLastRoot: Self { "wrong-last-root" }
  /// An item is not as long as it says.
  public static var itemLength: Self { "wrong-item-length" }
  /// A record type stands where the standard does not allow it.
  public static var wrongParent: Self { "wrong-parent" }
  /// A record has no type.
  public static var noRecordType: Self { "no-record-type" }
  /// A record type that the standard does not know.
  public static var unknownRecordType: Self { "unknown-record-type" }
  /// A required element is absent or malformed.
  public static var missingElement: Self { "missing-element" }
  /// A group length is wrong.
  public static var groupLength: Self { "wrong-group-length" }
  /// The DICOMDIR is not in Explicit VR Little Endian.
  public static var wrongSyntax: Self { "wrong-transfer-syntax" }
  /// The File-set ID is not as the standard wants it.
  public static var badFileSetID: Self { "bad-file-set-id" }
  /// The consistency flag is not 0000H.
  public static var consistencyFlag: Self { "consistency-flag" }
}
