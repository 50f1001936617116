/// Elements in Explicit VR Little Endian in the making, the lengths of which are filled in when
/// they are known (PS3.5 §7.1.2).
struct ElementBuffer {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// An element, and where it stands.
  struct Entry {
    var tag: Tag
    var range: Range<Int>
  }

  /// The number of bytes so far.
  var count: Int { bytes.count }

  /// Drops all bytes from an offset on.
  mutating func truncate(to count: Int) { bytes.removeLast(max(0, bytes.count - count)) }

  /// Appends an element; a value of odd length is padded as its representation wants.
  ///
  /// A value that is too long for a short header becomes `UN` (PS3.5 §6.2.2).
  mutating func append(_ tag: Tag, _ vr: VR, _ value: [UInt8]) {
    let count = value.count + value.count % 2
    let written = vr.hasShortLength && count > 0xFFFE ? VR.UN : vr
    appendHead(tag, written)
    if written.hasShortLength {
      append(UInt16(truncatingIfNeeded: count))
    } else {
      append(UInt16(0))
      append(UInt32(truncatingIfNeeded: count))
    }
    bytes.append(contentsOf: value)
    if value.count % 2 == 1 { bytes.append(vr.isText && vr != .UI ? 0x20 : 0) }
  }

  /// Appends an encapsulated value, the items of which end with a delimiter (PS3.5 §A.4).
  mutating func append(fragments: [UInt8], _ tag: Tag, _ vr: VR) {
    appendHead(tag, vr)
    append(UInt16(0))
    append(UInt32.max)
    bytes.append(contentsOf: fragments)
    append(Tag.sequenceDelimitationItem)
    append(UInt32(0))
  }

  /// Appends the beginning of a sequence, the length of which is filled in later.
  ///
  /// - Returns: What to call ``end(_:)`` with.
  mutating func beginSequence(_ tag: Tag) -> Int {
    appendHead(tag, .SQ)
    append(UInt16(0))
    append(UInt32(0))
    return bytes.count
  }

  /// Appends the beginning of an item, the length of which is filled in later.
  ///
  /// - Returns: What to call ``end(_:)`` with.
  mutating func beginItem() -> Int {
    append(Tag.item)
    append(UInt32(0))
    return bytes.count
  }

  /// Fills in the length of a sequence or item.
  ///
  /// - Returns: Whether there is a number for it.
  mutating func end(_ start: Int) -> Bool {
    let length = bytes.count - start
    guard length < UInt32.max else { return false }
    for index in 0..<4 {
      bytes[start - 4 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
    }
    return true
  }

  /// Brings the elements from an offset on in the order of the entries, and drops all others.
  mutating func arrange(_ entries: inout [Entry], from start: Int) {
    let unsorted = Array(bytes[start...])
    bytes.removeLast(unsorted.count)
    for index in entries.indices {
      let range = entries[index].range
      entries[index].range = bytes.count..<bytes.count + range.count
      bytes.append(contentsOf: unsorted[range.lowerBound - start..<range.upperBound - start])
    }
  }

  private mutating func appendHead(_ tag: Tag, _ vr: VR) {
    append(tag)
    append(vr.rawValue)
  }

  private mutating func append(_ tag: Tag) {
    append(tag.group)
    append(tag.element)
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
