import DICOM

/// Recognising offsets that are all wrong by the same number.
///
/// It happens when a value changes its length after the offsets were computed, when a preamble is
/// removed, or when they are counted from another byte than the first. Each offset votes for the
/// distances to the records near it; the distance that makes most links plausible wins.
extension DirectoryReader {
  /// How many offsets vote.
  private static var voters: Int { 4096 }
  /// How many records on each side an offset may vote for.
  private static var neighbours: Int { 8 }

  /// The number that has to be added to the offsets, if there is one.
  ///
  /// - Parameter first: The offset of the first root record as it stands in the file.
  func findShift(first: UInt32) -> Shift {
    let resolver = LinkResolver(types: types)
    let straight = score(resolver, first, delta: 0)
    guard straight.bad > 0 else { return Shift() }
    let total = straight.good + straight.bad

    var votes: [Int: Int] = [:]
    var strideCount = 0
    let step = max(1, straight.bad / Self.voters)
    forEachLink(first) { offset, number, isLower in
      if let target = resolver.number(at: Int(offset), near: number, in: records),
        resolver.isPlausible(target, from: number, isLower: isLower, in: records)
      {
        return
      }
      strideCount += 1
      guard strideCount % step == 0 else { return }
      let middle = resolver.lowerBound(of: Int(offset), in: records)
      let near = max(0, middle - Self.neighbours)..<min(records.count, middle + Self.neighbours)
      // Writers go depth first, so the record behind this one is meant more often than not.
      let behind = (number ?? -1) + 1
      let extra = behind < records.count && !near.contains(behind) ? [behind] : []
      for target in extra + near
      where resolver.isPlausible(target, from: number, isLower: isLower, in: records) {
        votes[records[target].offset - Int(offset), default: 0] += 1
      }
    }
    let candidates = votes.filter { $0.key != 0 && $0.value > 1 }
      .sorted { ($0.value, -abs($0.key), $0.key) > ($1.value, -abs($1.key), $1.key) }.prefix(8)
    var best = Shift()
    var bestScore = straight.good
    for (delta, _) in candidates {
      let shifted = score(resolver, first, delta: delta)
      let combined = score(resolver, first, delta: delta, orStraight: true)
      // All offsets, or all that do not fit as they stand; the rest may be damaged one by one.
      if shifted.good > bestScore, shifted.good * 4 >= total * 3 {
        best = Shift(delta: delta, count: shifted.good, total: total, isUniform: true)
        bestScore = shifted.good
      } else if combined.good > bestScore, (combined.good - straight.good) * 2 > straight.bad {
        best = Shift(
          delta: delta, count: combined.good - straight.good, total: total, isUniform: false)
        bestScore = combined.good
      }
    }
    return best.count >= 2 ? best : Shift()
  }

  /// How many links are good with a shift, and how many are not.
  private func score(
    _ resolver: LinkResolver, _ first: UInt32, delta: Int, orStraight: Bool = false
  ) -> (good: Int, bad: Int) {
    var good = 0
    var bad = 0
    func isGood(_ offset: Int, _ number: Int?, _ isLower: Bool) -> Bool {
      resolver.number(at: offset, near: number, in: records).map {
        resolver.isPlausible($0, from: number, isLower: isLower, in: records)
      } ?? false
    }
    forEachLink(first) { offset, number, isLower in
      let fits =
        isGood(Int(offset) + delta, number, isLower)
        || (orStraight && isGood(Int(offset), number, isLower))
      if fits { good += 1 } else { bad += 1 }
    }
    return (good, bad)
  }

  private func forEachLink(
    _ first: UInt32, _ body: (_ offset: UInt32, _ from: Int?, _ isLower: Bool) -> Void
  ) {
    if first != 0 { body(first, nil, true) }
    for number in links.indices {
      if links[number].next != 0 { body(links[number].next, number, false) }
      if links[number].lower != 0 { body(links[number].lower, number, true) }
    }
  }
}
