import DICOM

/// Which instances are meant: those for which every condition holds (PS3.4 §C.2.2.2).
///
/// A condition is `KEYWORD=PATTERN`, or `KEYWORD!=PATTERN` for what has a value that does not match.
/// It sees the values of the instance's own record, and where that has none, those of the records
/// above it.
public struct Query: Sendable {
  /// One `KEYWORD=PATTERN`, or `KEYWORD!=PATTERN`.
  public struct Condition: Sendable {
    /// The element, as files have it.
    public let tag: Tag
    /// The element as the condition names it.
    public let keyword: String
    /// What its value has to be, or must not be.
    public let pattern: ValuePattern
    /// Whether it holds where there is a value, and the pattern does not match it.
    public let isNegated: Bool
    /// The values that it matches as they stand there; `nil` if it may match others.
    let exactValues: [[UInt8]]?

    /// Reads a condition.
    ///
    /// - Throws: ``QueryError``.
    public init(_ text: String) throws(QueryError) {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw .noPattern(text)
      }
      isNegated = text[..<equals].hasSuffix("!")
      keyword = String(text[..<equals].dropLast(isNegated ? 1 : 0))
      guard let tag = Tag(named: keyword) else { throw .unknownKeyword(keyword) }
      let vr = DataDictionary.vr(of: tag) ?? .UN
      guard vr != .SQ else { throw .sequence(keyword) }
      guard !vr.isBinary else { throw .binary(keyword) }
      let wanted = String(text[text.index(after: equals)...])
      if let reason = ValuePattern.fault(in: wanted, vr: vr) {
        throw .impossible(text, reason: reason)
      }
      self.tag = tag
      pattern = ValuePattern(wanted, vr: vr)
      exactValues = isNegated ? nil : pattern.exactValues
    }

    /// Whether it holds for the values of the element, of which there may be none.
    func holds(for values: [String]) -> Bool {
      // Of what says nothing it is not known that it is something else: nobody wants it removed.
      values.isEmpty ? allowsAbsence : pattern.matches(values) != isNegated
    }

    /// Whether it holds where there is no value.
    var allowsAbsence: Bool { pattern.allowsAbsence && !isNegated }

    /// The values of the element in the first data set that has any, or none.
    func values(in dataSets: some Collection<DataSet>) -> [String] {
      let recordTag = tag.inRecords
      for dataSet in dataSets {
        for tag in recordTag == tag ? [tag] : [tag, recordTag] {
          guard let element = dataSet[tag], !element.isEmpty else { continue }
          let values = dataSet.texts(of: element)
          if values.contains(where: { !$0.isEmpty }) { return values }
        }
      }
      return []
    }
  }

  /// The conditions, all of which have to hold.
  public let conditions: [Condition]

  /// Reads conditions.
  ///
  /// - Parameter conditions: Each `KEYWORD=PATTERN`.
  /// - Throws: ``QueryError`` for the first that is none.
  public init(_ conditions: [String]) throws(QueryError) {
    var read: [Condition] = []
    for condition in conditions { read.append(try Condition(condition)) }
    self.conditions = read
  }

  /// No condition, so that every instance is meant.
  public static var all: Query { Query(conditions: []) }

  private init(conditions: [Condition]) { self.conditions = conditions }

  /// Whether there is no condition, so that every instance is meant.
  public var isEmpty: Bool { conditions.isEmpty }

  /// Whether all conditions hold.
  ///
  /// - Parameter dataSets: Where to look, the nearest first: the instance's record, then those
  ///   above it, or the data set of its file.
  public func matches(_ dataSets: some Collection<DataSet>) -> Bool {
    conditions.allSatisfy { $0.holds(for: $0.values(in: dataSets)) }
  }

  /// The numbers of the instances that are meant, in the order of the directory.
  ///
  /// Takes time in proportion to the number of records.
  public func instances(in directory: Directory) -> [Int] {
    var numbers: [Int] = []
    var matcher = RecordMatcher(self, directory)
    matcher.run { number, verdicts in
      if verdicts.decide(conditions) { numbers.append(number) }
    }
    return numbers
  }
}

extension Query {
  /// Where a File-set is not what the conditions expect, such as a disc of another patient.
  public enum Mismatch: Hashable, Sendable {
    /// A condition does not hold for the record of that number.
    case record(Int, keyword: String)
    /// It does not hold for a file of the record of that number, which itself does not say.
    case file(Int, keyword: String)
    /// Neither the record of that number nor a file of it that can be read says anything.
    case unsaid(Int, keyword: String)
    /// There is neither a patient nor an instance.
    case nobody
  }

  /// The first thing that contradicts the conditions: a patient of another value, or an instance
  /// for which they do not hold; `nil` if the whole File-set is as expected.
  ///
  /// Looks at records only; ``FileSet/mismatch(_:limits:)`` asks files what these do not say.
  public func mismatch(in directory: Directory) -> Mismatch? {
    var mismatch: Mismatch?
    var isEmpty = true
    var above: [[Verdict]] = []
    directory.walkInUse { number, depth in
      guard mismatch == nil else { return }
      above.removeSubrange(min(depth, above.count)...)
      let dataSet = directory.dataSet(of: number)
      above.append(conditions.map { $0.verdict(in: [dataSet]) })
      let isPatient = directory.type(of: number) == .patient
      guard isPatient || directory.records[number].hasFile else { return }
      isEmpty = false
      for (index, condition) in conditions.enumerated() {
        let verdict = above.last { $0[index] != .absent }?[index] ?? .absent
        // What a patient record does not say, the instances below it have to.
        if isPatient, verdict == .absent { continue }
        if verdict == .fails || verdict == .absent && !condition.allowsAbsence {
          mismatch = .record(number, keyword: condition.keyword)
          return
        }
      }
    }
    return mismatch ?? (isEmpty ? .nobody : nil)
  }
}

extension VR {
  /// Whether values are bytes or words that only other elements give a meaning.
  fileprivate var isBinary: Bool {
    switch self {
    case .OB, .OD, .OF, .OL, .OV, .OW: true
    default: false
    }
  }
}

extension DataSet {
  /// The values of an element as text: numbers in decimal, tags as eight digits.
  public func texts(of element: Element) -> [String] {
    switch element.vr {
    case .US, .SS, .UL, .SL, .SV, .UV: ints(element.tag).map(String.init)
    case .FL, .FD: doubles(element.tag).map { "\($0)" }
    default: strings(element.tag)
    }
  }
}

/// Why a condition cannot be used.
public enum QueryError: Error, Hashable, Sendable {
  /// It is not `KEYWORD=PATTERN`.
  case noPattern(String)
  /// No element has that keyword.
  case unknownKeyword(String)
  /// Sequences have no value to compare.
  case sequence(String)
  /// Neither have bytes and words without a meaning of their own.
  case binary(String)
  /// No value can be as the pattern wants it.
  case impossible(String, reason: String)
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .noPattern(let text): "'\(text)' is not KEYWORD=PATTERN, such as Modality=CT"
    case .unknownKeyword(let keyword):
      "no data element is called '\(keyword)'; keywords are those of PS3.6, such as PatientName"
    case .sequence(let keyword): "\(keyword) is a sequence, which has no value to compare"
    case .binary(let keyword): "\(keyword) has binary data, which is no value to compare"
    case .impossible(let condition, let reason):
      "\(condition): the pattern can match nothing: \(reason)"
    }
  }
}
