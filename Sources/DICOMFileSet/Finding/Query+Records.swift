import DICOM

/// The records on the way from the root to the one that a walk has come to; the elements of each are
/// read when somebody asks for them.
struct RecordPath {
  private var steps: [(number: Int, dataSet: DataSet?)] = []

  /// Goes on to a record at a depth, 0 at the root.
  mutating func enter(_ number: Int, depth: Int) {
    steps.removeSubrange(min(depth, steps.count)...)
    steps.append((number, nil))
  }

  /// The elements of the records, the nearest first.
  mutating func dataSets(reading read: (_ number: Int) -> DataSet?) -> [DataSet] {
    for index in steps.indices where steps[index].dataSet == nil {
      steps[index].dataSet = read(steps[index].number)
    }
    return steps.reversed().compactMap(\.dataSet)
  }
}

extension Query {
  /// Whether a record by itself tells that a condition does not hold, seen from the bytes of one
  /// element; most instances are settled by that where a UID is asked for.
  func excludes(_ number: Int, in directory: Directory) -> Bool {
    conditions.contains { condition in
      guard let exact = condition.exactValues else { return false }
      guard let value = directory.value(of: condition.tag, or: condition.tag.inRecords, in: number)
      else { return false }
      let bytes = directory.source.bytes
      guard let text = bytes.plainText(in: value) else { return false }
      let octets = bytes.extracting(text)
      for offset in 0..<octets.byteCount where !octets[offset].isPlainCharacter { return false }
      return !exact.contains { octets.hasSameBytes(as: $0.span.raw) }
    }
  }
}

extension Directory {
  /// Where the value of the first of two elements of a record stands that has one; `nil` for neither.
  fileprivate func value(of tag: Tag, or second: Tag, in number: Int) -> Range<Int>? {
    var walker = ElementWalker(source, in: records[number].elements, encoding: encoding)
    let last = max(tag.rawValue, second.rawValue)
    var found: Range<Int>?
    do throws(ReadError) {
      while let header = try walker.next(), header.tag.rawValue <= last {
        let value = try walker.skip(header)
        guard !value.isEmpty else { continue }
        if header.tag == tag { return value }
        if header.tag == second { found = value }
      }
    } catch {
      return nil
    }
    return found
  }
}

extension UInt8 {
  /// Whether it is a character of a value of its own: none that controls, or separates values.
  fileprivate var isPlainCharacter: Bool { (0x20..<0x7F).contains(self) && self != 0x5C }
}
