/// Finds the line of a tag in the table of data elements: a hash table with open addresses.
///
/// Masks such as `60xx3000` are kept under their first tag in the next, odd group, here
/// (6001,3000), which no element of the registry can have.
struct TagIndex: Sendable {
  /// One line of the table.
  struct Line: Sendable {
    /// The tag, or the place of a mask.
    var key: UInt32
    /// Where the line starts, in bytes.
    var start: UInt32
    /// The first value representation.
    var vr: VR
    /// Where the keyword starts, in bytes from ``start``; 0 for none.
    var keyword: UInt8
  }

  /// Where the first value representation stands in a line, behind the tag and a space.
  static let vrOffset = 9
  /// The value representation of tags that have none, in the table.
  static var noVR: VR { VR(rawValue: 0x2D2D) }

  /// The lines in the order of the table.
  let lines: [Line]
  /// For each hash, the number of a line plus 1, or 0. At most two thirds are taken.
  private let slots: [UInt16]
  private static let bits: UInt32 = 13

  init(_ table: String) {
    let text = TableText(table.utf8.span)
    var lines: [Line] = []
    lines.reserveCapacity(5_400)
    var slots = [UInt16](repeating: 0, count: 1 << Int(Self.bits))
    var slot = slots.mutableSpan
    var start = 0
    while start < text.count {
      let line = Self.line(in: text, at: start)
      lines.append(line)
      var place = Self.hash(line.key)
      while slot[place] != 0 { place = (place + 1) & (slot.count - 1) }
      slot[place] = UInt16(truncatingIfNeeded: lines.count)
      start = text.lineEnd(from: start + Int(max(line.keyword, UInt8(Self.vrOffset)))) + 1
    }
    self.lines = lines
    self.slots = slots
  }

  /// The line of an element, or of the repeating group that it belongs to.
  func line(of tag: Tag) -> Line? {
    guard !tag.isPrivate else { return nil }
    return find(tag.rawValue) ?? Self.mask(of: tag).flatMap(find)
  }

  private func find(_ key: UInt32) -> Line? {
    var place = Self.hash(key)
    while true {
      let number = Int(slots[place])
      guard number > 0 else { return nil }
      let line = lines[number - 1]
      if line.key == key { return line }
      place = (place + 1) & (slots.count - 1)
    }
  }

  private static func hash(_ key: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) >> (32 - bits))
  }

  /// The place of the mask that covers a tag, or `nil` (PS3.6 §6, elements with `x`).
  private static func mask(of tag: Tag) -> UInt32? {
    let digits: UInt32? =
      switch tag.group {
      case 0x0020 where tag.element >> 8 == 0x31: 0xFFFF_FF00
      case 0x0028 where tag.element >> 8 == 0x04 || tag.element >> 8 == 0x08: 0xFFFF_FF0F
      case 0x1000: 0xFFFF_000F
      case 0x1010: 0xFFFF_0000
      case 0x5000...0x50FF, 0x6000...0x60FF, 0x7F00...0x7FFF: 0xFF00_FFFF
      default: nil
      }
    return digits.map { tag.rawValue & $0 | 0x1_0000 }
  }

  private static func line(in text: borrowing TableText, at start: Int) -> Line {
    var key: UInt32 = 0
    var mask: UInt32 = 0
    for position in start..<start + 8 {
      let byte = UInt32(text[position])
      if byte == 0x78 { mask = 0x1_0000 }
      let digit = byte & 0x0F &+ (byte >> 6) &* 9  // letters have bit 6
      key = key << 4 | (byte == 0x78 ? 0 : digit)
    }
    let vrs = text.field(at: start + vrOffset)
    let keyword = text.field(at: vrs.upperBound + 1).upperBound + 1
    return Line(
      key: key | mask, start: UInt32(truncatingIfNeeded: start), vr: text.vr(at: start + vrOffset),
      keyword: text[keyword] == 0x2D ? 0 : UInt8(truncatingIfNeeded: keyword - start))
  }
}
