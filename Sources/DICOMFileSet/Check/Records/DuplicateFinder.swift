import DICOM

/// Finds records of one level that say to be the same, by numbers of their identifiers: 16 bytes a
/// record, so that a million of them need no million strings.
struct DuplicateFinder {
  private struct Entry {
    var hash: UInt64
    var number: Int32
    var start: UInt32
    var count: UInt32
  }
  private var entries: [Entry] = []

  /// Notes the identifier of a record.
  mutating func note(_ number: Int, _ value: Range<Int>, in bytes: RawSpan) {
    let text = bytes.extracting(value)
    let count = DataSet.trimmedCount(text)
    guard count > 0, let number = Int32(exactly: number),
      let start = UInt32(exactly: value.lowerBound)
    else { return }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<count { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
    entries.append(
      Entry(hash: hash, number: number, start: start, count: UInt32(truncatingIfNeeded: count)))
  }

  /// The pairs of records that have one identifier, the second of each in the order of the records.
  mutating func takePairs(in bytes: RawSpan) -> [(first: Int, second: Int)] {
    entries.sort { ($0.hash, $0.number) < ($1.hash, $1.number) }
    var pairs: [(first: Int, second: Int)] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > 1 { append(start..<end, bytes, &pairs) }
      start = end
    }
    entries = []
    return pairs.sorted { $0.second < $1.second }
  }

  /// Texts of one hash are nearly always the same; whoever makes others gains nothing by it.
  private func append(
    _ range: Range<Int>, _ bytes: RawSpan, _ pairs: inout [(first: Int, second: Int)]
  ) {
    var groups: [[UInt8]: Int] = [:]
    for entry in entries[range] {
      let value = Int(entry.start)..<Int(entry.start) + Int(entry.count)
      let text = bytes.extracting(value).array
      if let first = groups[text] {
        pairs.append((first, Int(entry.number)))
      } else {
        groups[text] = Int(entry.number)
      }
    }
  }
}
