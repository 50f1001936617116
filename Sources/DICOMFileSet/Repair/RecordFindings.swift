import DICOM

/// What a check found of records, by the numbers of those: a damaged DICOMDIR has several findings for
/// each of a million, which take 16 bytes and share their sentences.
struct RecordFindings {
  private struct Entry {
    /// How far behind the start of the record it is; ``RecordFindings/noOffset`` for nowhere.
    var distance: Int32
    var record: Int32
    /// How many came before it, so that those of a record stay in their order.
    var place: UInt32
    /// The number of the sentence; ``RecordFindings/ofRule`` for that of the rule.
    var message: UInt16
    var code: UInt16
  }

  private var entries: [Entry] = []
  /// Where those of each record begin, and the last ones end.
  private var starts: [UInt32] = []
  private var codes: [Problem.Code] = []
  private var codeNumbers: [Problem.Code: UInt16] = [:]
  private var messages: [String] = []
  private var messageNumbers: [String: UInt16] = [:]
  private let known: [DirectoryRecord]

  /// So many different sentences are kept; findings beyond have that of their rule.
  private static var messageLimit: Int { 50_000 }
  private static var ofRule: UInt16 { .max }
  private static var noOffset: Int32 { .max }

  /// Nothing was found of the records of a directory.
  init(_ directory: Directory) { known = directory.records }

  /// Makes what was added known: until then, nothing is found.
  mutating func index() {
    let recordCount = known.count
    func place(_ index: Int) -> (Int32, UInt32) { (entries[index].record, entries[index].place) }
    // Mostly they come in the order of the records.
    if entries.indices.dropFirst().contains(where: { place($0) < place($0 - 1) }) {
      entries.sort { ($0.record, $0.place) < ($1.record, $1.place) }
    }
    messageNumbers = [:]
    starts = Array(repeating: 0, count: recordCount + 1)
    var entry = 0
    for record in 0..<recordCount {
      while entry < entries.count, entries[entry].record < record { entry += 1 }
      starts[record] = UInt32(truncatingIfNeeded: entry)
    }
    starts[recordCount] = UInt32(truncatingIfNeeded: entries.count)
  }

  /// Takes note of a finding; ``index()`` makes it known.
  mutating func add(_ problem: Problem, of record: Int) {
    let distance = problem.offset.flatMap { Int32(exactly: $0 - known[record].offset) }
    entries.append(
      Entry(
        distance: distance ?? Self.noOffset, record: Int32(truncatingIfNeeded: record),
        place: UInt32(truncatingIfNeeded: entries.count), message: number(of: problem.message),
        code: number(of: problem.code)))
  }

  private mutating func number(of message: String) -> UInt16 {
    if let known = messageNumbers[message] { return known }
    guard messages.count < Self.messageLimit else { return Self.ofRule }
    let number = UInt16(truncatingIfNeeded: messages.count)
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
      let message = entry.message == Self.ofRule ? rule.summary : messages[Int(entry.message)]
      return Finding(
        problem: Problem(
          rule.severity, rule.code,
          offset: entry.distance == Self.noOffset
            ? nil : known[record].offset + Int(entry.distance), message),
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
