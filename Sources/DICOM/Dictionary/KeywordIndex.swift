/// Finds the tag of a keyword in the table of data elements: a hash table with open addresses.
struct KeywordIndex: Sendable {
  private let tags: TagIndex
  /// For each hash, the number of a line plus 1, or 0. At most two thirds are taken.
  private let slots: [UInt16]
  private static let bits: UInt32 = 13

  init(_ table: String, _ tags: TagIndex) {
    let text = TableText(table.utf8.span)
    var slots = [UInt16](repeating: 0, count: 1 << Int(Self.bits))
    var slot = slots.mutableSpan
    for (number, line) in tags.lines.enumerated() where line.keyword != 0 {
      let keyword = text.field(at: Int(line.start) + Int(line.keyword))
      var place = Self.hash(text.bytes(keyword))
      while slot[place] != 0 { place = (place + 1) & (slot.count - 1) }
      slot[place] = UInt16(truncatingIfNeeded: number + 1)
    }
    self.tags = tags
    self.slots = slots
  }

  /// The tag of a keyword; where a mask shares its keyword with an element, the element's.
  ///
  /// The table has masks last, so they are also last among equals here.
  func tag(forKeyword keyword: String, in table: String) -> Tag? {
    let text = TableText(table.utf8.span)
    let key = keyword.utf8.span
    var place = Self.hash(key)
    while true {
      let number = Int(slots[place])
      guard number > 0 else { return nil }
      let line = tags.lines[number - 1]
      let start = Int(line.start) + Int(line.keyword)
      if text.compare(at: start, with: key) == 0, text.field(at: start).count == key.count {
        return Tag(rawValue: line.key & ~0x1_0000)
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// FNV-1a.
  private static func hash(_ keyword: Span<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<keyword.count { hash = (hash ^ UInt32(keyword[index])) &* 0x0100_0193 }
    return Int((hash ^ hash >> bits) & (1 << bits - 1))
  }
}
