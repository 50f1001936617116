import DICOM

/// What a check found of records, by the numbers of those: a damaged DICOMDIR has several findings for
/// each of a million, which take 24 bytes and share their sentences.
struct RecordFindings {
  private struct Entry {
    var offset: Int
    var record: Int32
    /// How many came before it, so that those of a record stay in their order.
    var place: UInt32
    /// The number of the sentence; -1 for that of the rule.
    var message: Int32
    var code: UInt16
  }

  private var entries: [Entry] = []
  /// Where those of each record begin, and the last ones end.
  private var starts: [UInt32] = []
  private var codes: [Problem.Code] = []
  private var codeNumbers: [Problem.Code: UInt16] = [:]
  private var messages: [String] = []
  private var messageNumbers: [String: Int32] = [:]

  /// So many different sentences are kept; findings beyond have that of their rule.
  private static var messageLimit: Int { 50_000 }

  /// Nothing was found.
  init() {}

  /// Takes findings, each with the number of its record.
  init(_ findings: RecordFindings, recordCount: Int) {
    self = findings
    entries.sort { ($0.record, $0.place) < ($1.record, $1.place) }
    messageNumbers = [:]
    starts = Array(repeating: 0, count: recordCount + 1)
    var entry = 0
    for record in 0..<recordCount {
      while entry < entries.count, entries[entry].record < record { entry += 1 }
      starts[record] = UInt32(truncatingIfNeeded: entry)
    }
    starts[recordCount] = UInt32(truncatingIfNeeded: entries.count)
  }

  /// Takes note of a finding; ``init(_:recordCount:)`` makes it known.
  mutating func add(_ problem: Problem, of record: Int) {
    entries.append(
      Entry(
        offset: problem.offset ?? -1, record: Int32(truncatingIfNeeded: record),
        place: UInt32(truncatingIfNeeded: entries.count), message: number(of: problem.message),
        code: number(of: problem.code)))
  }

  private mutating func number(of message: String) -> Int32 {
    if let known = messageNumbers[message] { return known }
    guard messages.count < Self.messageLimit else { return -1 }
    let number = Int32(truncatingIfNeeded: messages.count)
    messages.append(message)
    messageNumbers[message] = number
    return number
  }

  private mutating func number(of code: Problem.Code) -> UInt16 {
    if let known = codeNumbers[code] { return known }
    let number = UInt16(truncatingIfNeeded: codes.count)
    codes.append(code)
    codeNumbers[code] = number
    return number
  }

  private func range(_ record: Int) -> Range<Int> {
    guard record >= 0, record + 1 < starts.count else { return 0..<0 }
    return Int(starts[record])..<Int(starts[record + 1])
  }

  /// What was found of a record, in the order in which it was.
  subscript(record: Int) -> [Finding] {
    range(record).map { place in
      let entry = entries[place]
      let rule = CheckRule.rule(for: codes[Int(entry.code)])
      let message = entry.message < 0 ? rule.summary : messages[Int(entry.message)]
      return Finding(
        problem: Problem(
          rule.severity, rule.code, offset: entry.offset < 0 ? nil : entry.offset, message),
        record: record)
    }
  }

  /// Whether a record has a finding of one of some codes.
  func has(_ record: Int, _ wanted: Set<Problem.Code>) -> Bool {
    let range = range(record)
    guard !range.isEmpty else { return false }
    return range.contains { wanted.contains(codes[Int(entries[$0].code)]) }
  }

  /// The records of which something was found, in their order.
  var records: [Int] { starts.indices.dropLast().filter { starts[$0] < starts[$0 + 1] } }
}
