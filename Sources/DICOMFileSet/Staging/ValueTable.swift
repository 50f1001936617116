import DICOM

/// Finds records by the text of one of their values, where it stands in the DICOMDIR: none of it is
/// copied.
///
/// The first few times it looks through all of them; only when it is asked again and again it makes
/// a table, so that adding one instance to a million does not take what adding a million takes.
struct ValueTable: Sendable {
  private struct Entry {
    var start: UInt32 = 0
    var length: UInt16 = 0
    /// A part of the hash value, which tells most others apart without a look at their bytes.
    var mark: UInt16 = 0
    /// The number of the record, or -1.
    var number: Int32 = -1
  }

  private let source: FileBytes
  private var entries: [Entry] = []
  /// The entries by their hash values, with room for others between them; empty until it is needed.
  private var slots: [Entry] = []
  private var searches = 0

  /// How often all entries are looked through before a table is made.
  private static var patience: Int { 8 }

  /// Creates an empty table for values in some bytes, with room for as many as are expected.
  init(_ source: FileBytes, expecting expected: Int) {
    self.source = source
    entries.reserveCapacity(expected)
  }

  /// Enters a record, before anything is looked for; it goes before one with the same value.
  ///
  /// - Returns: Whether it was entered; values that are very long, or far away, are not.
  mutating func insert(_ number: Int, _ value: Range<Int>) -> Bool {
    guard let start = UInt32(exactly: value.lowerBound), let length = UInt16(exactly: value.count),
      let number = Int32(exactly: number), value.upperBound <= source.count, slots.isEmpty
    else { return false }
    entries.append(Entry(start: start, length: length, number: number))
    return true
  }

  /// The number of the record with a value, or `nil`.
  mutating func find(_ text: String) -> Int? {
    guard !entries.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    let span = bytes.span.raw
    if searches < Self.patience {
      searches += 1
      return search(span)
    }
    if slots.isEmpty { makeTable() }
    let number = slots[place(of: span, Self.hash(span))].number
    return number < 0 ? nil : Int(number)
  }

  private func search(_ text: RawSpan) -> Int? {
    let bytes = source.bytes
    let entries = self.entries.span
    for index in entries.indices.reversed() where Int(entries[index].length) == text.byteCount {
      let start = Int(entries[index].start)
      // Names of files, and UIDs, most often differ at their end.
      if bytes[start + text.byteCount - 1] == text[text.byteCount - 1],
        bytes.extracting(start..<start + text.byteCount).hasSameBytes(as: text)
      {
        return Int(entries[index].number)
      }
    }
    return nil
  }

  private mutating func makeTable() {
    var size = 16
    while size / 2 < entries.count { size *= 2 }
    slots = Array(repeating: Entry(), count: size)
    let source = source
    let bytes = source.bytes
    for var entry in entries {
      let start = Int(entry.start)
      let text = bytes.extracting(start..<start + Int(entry.length))
      let hash = Self.hash(text)
      entry.mark = UInt16(truncatingIfNeeded: hash)
      slots[place(of: text, hash)] = entry
    }
  }

  /// The slot of a value, or the empty one that it would get; there always is one.
  private func place(of text: RawSpan, _ hash: Int) -> Int {
    let bytes = source.bytes
    let slots = self.slots.span
    let mark = UInt16(truncatingIfNeeded: hash)
    // The mark is of the lowest bits, the place of those above.
    var place = hash >> 16 & (slots.count - 1)
    while slots[place].number >= 0 {
      let slot = slots[place]
      let start = Int(slot.start)
      if slot.mark == mark, Int(slot.length) == text.byteCount,
        text.hasSameBytes(as: bytes.extracting(start..<start + Int(slot.length)))
      {
        return place
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// With the seed of the process, so that nobody can make a medium whose values all collide.
  private static func hash(_ text: RawSpan) -> Int {
    var hasher = Hasher()
    var offset = 0
    while offset + 8 <= text.byteCount {
      hasher.combine(text.integer(at: offset, as: UInt64.self, isBigEndian: false))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.byteCount {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    hasher.combine(rest)
    return hasher.finalize()
  }
}

extension RawSpan {
  /// Whether both are the same bytes.
  func hasSameBytes(as other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var offset = 0
    while offset + 8 <= byteCount {
      guard
        integer(at: offset, as: UInt64.self, isBigEndian: false)
          == other.integer(at: offset, as: UInt64.self, isBigEndian: false)
      else { return false }
      offset += 8
    }
    while offset < byteCount {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
