import DICOM

/// A palette in segments: points, straight lines, and repetitions (PS3.3 §C.7.9.2).
struct SegmentedTable {
  private let words: [UInt16]
  private let isBytes: Bool
  private let tag: Tag
  private var entries: [UInt16] = []
  /// Segments that make no entries could be repeated without end; no true table has so many.
  private var steps = 1 << 18

  /// Takes the words of a table, each of one byte if `isBytes`.
  init(_ words: [UInt16], isBytes: Bool, tag: Tag) {
    self.words = words
    self.isBytes = isBytes
    self.tag = tag
  }

  /// Expands the table to at most `count` entries.
  ///
  /// - Throws: ``ImagingError/lookUpTable(_:_:)`` with the rule and the word where it is broken.
  consuming func expanded(to count: Int) throws(ImagingError) -> [UInt16] {
    var position = 0
    // A last single word is padding, as all segments are longer.
    while position + 1 < words.count, entries.count < count {
      try expandSegment(at: &position, mayRepeat: true, limit: count)
    }
    return entries.count > count ? Array(entries.prefix(count)) : entries
  }

  private mutating func expandSegment(
    at position: inout Int, mayRepeat: Bool, limit: Int
  ) throws(ImagingError) {
    let start = position
    guard start >= 0, start + 1 < words.count, steps > 0 else {
      throw .lookUpTable(tag, .segment(word: start))
    }
    steps -= 1
    let opcode = Int(words[start])
    let length = Int(words[start + 1])
    position += 2
    switch opcode {
    case 0:
      guard length <= words.count - position else {
        throw .lookUpTable(tag, .segment(word: start))
      }
      entries.append(contentsOf: words[position..<position + length])
      position += length
    case 1:
      guard let last = entries.last else { throw .lookUpTable(tag, .opcode(1, word: start)) }
      guard position < words.count else { throw .lookUpTable(tag, .segment(word: start)) }
      appendLine(from: Double(last), to: Double(words[position]), count: length)
      position += 1
    case 2 where mayRepeat && !entries.isEmpty:
      let offset = try byteOffset(at: &position, of: start)
      var repeated = offset
      for _ in 0..<length where entries.count < limit {
        try expandSegment(at: &repeated, mayRepeat: false, limit: limit)
      }
    default: throw .lookUpTable(tag, .opcode(opcode, word: start))
    }
  }

  /// `count` values on the line from, without, one value to, with, another; halves to even.
  private mutating func appendLine(from first: Double, to last: Double, count: Int) {
    // In the order of operations of NumPy's `linspace`, so that no rounding differs from it.
    let start = first + (last - first) / Double(max(count, 1))
    let step = (last - start) / Double(max(count - 1, 1))
    for index in 0..<count {
      let value = index + 1 == count ? last : Double(index) * step + start
      entries.append(UInt16(value.rounded(.toNearestOrEven)))
    }
  }

  /// Where an indirect segment leads, as the number of a word.
  private func byteOffset(at position: inout Int, of start: Int) throws(ImagingError) -> Int {
    let size = isBytes ? 4 : 2
    guard words.count - position >= size else { throw .lookUpTable(tag, .segment(word: start)) }
    var offset = 0
    for index in (0..<size).reversed() {
      offset = offset << (isBytes ? 8 : 16) | Int(words[position + index])
    }
    position += size
    return isBytes ? offset : offset / 2
  }
}
