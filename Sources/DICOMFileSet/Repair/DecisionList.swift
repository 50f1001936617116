import DICOM

/// What was decided about records, files and the directory, in the order in which it was; of a million
/// records that all go, the sentences are the same ones.
struct DecisionList {
  private var decisions: [RepairDecision] = []
  /// The numbers of the records that they are about; -1 for none.
  private var records: [Int32] = []
  /// The sentences that came up, which are kept once.
  private var reasons: Set<String> = []

  /// So many sentences are looked for.
  private static var reasonLimit: Int { 10_000 }

  /// Whether nothing was decided.
  var isEmpty: Bool { decisions.isEmpty }

  /// Takes note of a decision.
  ///
  /// - Parameter number: The number of the record; `nil` where it is about none.
  mutating func append(_ decision: RepairDecision, of number: Int?) {
    var decision = decision
    if reasons.count < Self.reasonLimit {
      decision.reason = reasons.insert(decision.reason).memberAfterInsert
    } else if let place = reasons.firstIndex(of: decision.reason) {
      decision.reason = reasons[place]
    }
    decisions.append(decision)
    records.append(number.map { Int32(truncatingIfNeeded: $0) } ?? -1)
  }

  /// The decisions in the order of the DICOMDIR, what it has no place for last.
  ///
  /// - Parameter isKept: Whether one about a record still holds.
  consuming func sorted(
    keeping isKept: (_ number: Int, _ action: RepairDecision.Action) -> Bool
  ) -> [RepairDecision] {
    reasons = []
    var kept = 0
    for (index, record) in records.enumerated()
    where record < 0 || isKept(Int(record), decisions[index].action) {
      if kept < index { decisions[kept] = decisions[index] }
      kept += 1
    }
    decisions.removeLast(decisions.count - kept)
    records = []
    func offset(_ index: Int) -> Int { decisions[index].offset ?? .max }
    guard decisions.indices.dropFirst().contains(where: { offset($0) < offset($0 - 1) }) else {
      return decisions
    }
    return decisions.indices.sorted { (offset($0), $0) < (offset($1), $1) }
      .map { decisions[$0] }
  }
}
