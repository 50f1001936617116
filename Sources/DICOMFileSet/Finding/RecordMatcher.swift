import DICOM

/// Decides which instances conditions mean, record by record from the root down.
///
/// What a patient's record says is compared once, and stands for all that is below it. A record whose
/// elements are in order is read only where a wanted one may stand, without making a data set of it.
struct RecordMatcher {
  private let directory: Directory
  private let conditions: [Query.Condition]
  /// What to look for, by tag.
  private let wanted: [Wanted]
  /// Whether a record can be read without making a data set of it.
  private let isPlain: Bool
  /// Which conditions some record has a value for.
  private(set) var isRecorded: [Bool]

  /// An element that a condition looks for.
  private struct Wanted {
    var tag: Tag
    var condition: Int
    /// Whether it counts only where the element that the condition names is absent.
    var isSubstitute: Bool
  }

  init(_ query: Query, _ directory: Directory) {
    self.directory = directory
    conditions = query.conditions
    isPlain = directory.encoding.isExplicit && !directory.encoding.isBigEndian
    isRecorded = conditions.map { _ in false }
    wanted = conditions.enumerated().flatMap { number, condition in
      let own = Wanted(tag: condition.tag, condition: number, isSubstitute: false)
      let substitute = condition.tag.inRecords
      return substitute == condition.tag
        ? [own] : [own, Wanted(tag: substitute, condition: number, isSubstitute: true)]
    }.sorted { $0.tag < $1.tag }
  }

  /// Visits each instance that is in use, with what its record and those above it say.
  mutating func run(_ visit: (_ number: Int, _ verdicts: ArraySlice<Verdict>) -> Void) {
    let count = conditions.count
    let source = directory.source
    let bytes = source.bytes
    var walker = ElementWalker(source, in: 0..<source.count, encoding: directory.encoding)
    var walk = RecordWalk(directory, onlyInUse: true)
    // Those of the records above one another, from the root down.
    var verdicts: [Verdict] = []
    while let (number, depth) = walk.next(directory.records) {
      let start = depth * count
      verdicts.removeSubrange(min(start, verdicts.count)...)
      for _ in 0..<count { verdicts.append(.absent) }
      judge(number, &walker, bytes, &verdicts, at: start)
      if depth > 0 {
        for index in start..<start + count where verdicts[index] == .absent {
          verdicts[index] = verdicts[index - count]
        }
      }
      if directory.records[number].hasFile { visit(number, verdicts[start...]) }
    }
  }

  /// Enters what a record itself says.
  private mutating func judge(
    _ number: Int, _ walker: inout ElementWalker, _ bytes: RawSpan, _ verdicts: inout [Verdict],
    at start: Int
  ) {
    guard let first = wanted.first else { return }
    let record = directory.records[number]
    guard isPlain, record.flags.contains(.isOrderly) else {
      return judgeSlowly(number, &verdicts, at: start)
    }
    let end = record.elements.upperBound
    walker.position = record.elements.lowerBound
    if first.tag > .referencedFileID, let fileID = directory.fileIDValue(of: number) {
      walker.position = fileID.upperBound
    }
    var place = 0
    do throws(ReadError) {
      while walker.position < end, let header = try walker.next(), header.tag.group != 0xFFFE {
        let value = try walker.skip(header)
        while wanted[place].tag < header.tag {
          place += 1
          if place == wanted.count { return }
        }
        while wanted[place].tag == header.tag {
          let value = bytes.extracting(value)
          guard enter(value, header.vr, wanted[place], &verdicts, at: start) else {
            return judgeSlowly(number, &verdicts, at: start)
          }
          place += 1
          if place == wanted.count { return }
        }
      }
    } catch {
      judgeSlowly(number, &verdicts, at: start)
    }
  }

  /// Enters what the value of an element says.
  ///
  /// - Returns: Whether its bytes are enough to tell.
  private mutating func enter(
    _ value: RawSpan, _ vr: VR, _ wanted: Wanted, _ verdicts: inout [Verdict], at start: Int
  ) -> Bool {
    let place = start + wanted.condition
    if wanted.isSubstitute, verdicts[place] != .absent { return true }
    guard let verdict = conditions[wanted.condition].verdict(on: value, of: vr) else {
      return false
    }
    guard verdict != .absent else { return true }
    verdicts[place] = verdict
    isRecorded[wanted.condition] = true
    return true
  }

  private mutating func judgeSlowly(
    _ number: Int, _ verdicts: inout [Verdict], at start: Int
  ) {
    let dataSet = directory.dataSet(of: number)
    for (index, condition) in conditions.enumerated() {
      let verdict = condition.verdict(in: [dataSet])
      verdicts[start + index] = verdict
      if verdict != .absent { isRecorded[index] = true }
    }
  }
}

extension Query.Condition {
  /// What data sets say, the nearest first.
  func verdict(in dataSets: some Collection<DataSet>) -> Verdict {
    let values = values(in: dataSets)
    return values.isEmpty ? .absent : holds(for: values) ? .holds : .fails
  }

  /// What the bytes of a value say; `nil` if they are not enough to tell.
  fileprivate func verdict(on value: RawSpan, of vr: VR) -> Verdict? {
    let verdict = pattern.verdict(on: value, of: vr)
    guard isNegated else { return verdict }
    return switch verdict {
    case .holds?: .fails
    case .fails?: .holds
    case .absent?, nil: verdict
    }
  }
}

extension Sequence<Verdict> {
  /// Whether all conditions hold, where what is absent is taken for what it is.
  func decide(_ conditions: [Query.Condition]) -> Bool {
    // Most instances are other ones than those that are meant.
    if contains(.fails) { return false }
    return zip(self, conditions).allSatisfy { verdict, condition in
      verdict == .holds || condition.allowsAbsence
    }
  }
}
