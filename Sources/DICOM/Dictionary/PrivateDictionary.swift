/// Private data elements as their vendors describe them, by creator (PS3.5 §7.8).
///
/// These are facts about files in the field, not part of the standard. The first question builds
/// an index of the creators in about 0.1 ms.
public enum PrivateDictionary {
  /// What is known about a private element.
  ///
  /// - Parameters:
  ///   - tag: Any tag of the element: the block that the creator reserved may be any.
  ///   - creator: The value of the private creator element of that block; spaces around it and
  ///     NULs behind it do not matter, upper and lower case do.
  public static func entry(for tag: Tag, creator: String) -> PrivateEntry? {
    guard tag.isPrivate else { return nil }
    let source = table
    let text = TableText(source.utf8.span)
    guard let section = section(of: creator.utf8.span, in: text) else { return nil }
    for mask in Mask.allCases {
      let key = mask.key(of: tag)
      guard let line = text.line(startingWith: key.span, in: section) else { continue }
      let vrs = text.field(at: line + key.count + 1)
      let vm = text.field(at: vrs.upperBound + 1)
      let name = text.rest(after: vm.upperBound)
      // A space behind the VM begins a name, which may be an empty one.
      let isUnknown = text.lineEnd(from: vm.upperBound) == vm.upperBound
      return PrivateEntry(
        name: isUnknown ? "Unknown" : text.string(name), vrs: text.vrs(vrs),
        vm: text.string(vm))
    }
    return nil
  }

  /// How the tag of a line can be written, the exact one first.
  private enum Mask: UInt32, CaseIterable {
    case none = 0
    case block = 0x0000_FF00
    case element = 0x0000_00FF
    case groupAndBlock = 0x00FF_FF00

    /// The tag as a line would have it: eight digits, `x` where the mask is.
    func key(of tag: Tag) -> [8 of UInt8] {
      [8 of UInt8] { index in
        let shift = UInt32(28 - 4 * index)
        guard rawValue >> shift & 0xF == 0 else { return 0x78 }
        let digit = UInt8(truncatingIfNeeded: tag.rawValue >> shift & 0xF)
        return digit < 10 ? 0x30 + digit : 0x37 + digit
      }
    }
  }

  /// The lines of one creator.
  private struct Section: Sendable {
    /// Where its name stands.
    var creator: Range<Int>
    /// Where its lines stand.
    var lines: Range<Int>
  }

  /// The sections in the order of their creators' bytes.
  private static let sections: [Section] = {
    let source = table
    let text = TableText(source.utf8.span)
    var sections: [Section] = []
    sections.reserveCapacity(450)
    var start = 0
    while start < text.count {
      let end = text.lineEnd(from: start)
      if text[start] == 0x3A {
        sections.append(Section(creator: start + 1..<end, lines: end + 1..<end + 1))
      } else if let last = sections.indices.last {
        sections[last].lines = sections[last].lines.lowerBound..<end
      }
      start = end + 1
    }
    return sections
  }()

  private static func section(
    of creator: Span<UInt8>, in text: borrowing TableText
  ) -> Range<Int>? {
    let key = trimmed(creator)
    let sections = sections
    var low = 0
    var high = sections.count
    while low < high {
      let middle = low + (high - low) / 2
      let order = compare(text.bytes(sections[middle].creator), key)
      if order == 0 { return sections[middle].lines }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  @_lifetime(copy bytes)
  private static func trimmed(_ bytes: Span<UInt8>) -> Span<UInt8> {
    var start = 0
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0 { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    return bytes.extracting(start..<end)
  }

  private static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return Int(left[index]) - Int(right[index])
    }
    return left.count - right.count
  }
}
