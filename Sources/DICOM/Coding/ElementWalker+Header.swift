extension VR {
  /// Whether an explicit header has 16 bits of length: of the known representations, these
  /// (PS3.5 §7.1.2).
  @inlinable public var hasShortLength: Bool {
    switch self {
    case .UI, .CS, .DA, .TM, .PN, .LO, .SH, .UL, .US, .IS, .DS, .AE, .AS, .AT, .DT, .FL, .FD, .LT,
      .SL, .SS, .ST:
      true
    default: false
    }
  }

  /// Whether an explicit header of this representation has 32 bits of length (PS3.5 §7.1.2).
  var hasLongLength: Bool {
    switch self {
    case .OB, .OW, .SQ, .UN, .UT, .OD, .OF, .OL, .OV, .SV, .UC, .UR, .UV: true
    default: false
    }
  }

  /// Whether both characters are upper-case letters, as those of every representation are.
  var isPlausible: Bool {
    let letters = UInt16(0x41)...UInt16(0x5A)
    return letters.contains(rawValue & 0xFF) && letters.contains(rawValue >> 8)
  }
}

extension ElementWalker {
  /// All headers but the explicit little-endian ones with a short length.
  @usableFromInline
  mutating func nextSlowly(_ head: UInt64) throws(ReadError) -> ElementHeader {
    let isBig = encoding.isBigEndian
    let raw = UInt64(littleEndian: head)
    func word(_ shift: UInt64) -> UInt16 {
      let value = UInt16(truncatingIfNeeded: raw >> shift)
      return isBig ? value.byteSwapped : value
    }
    let tag = Tag(word(0), word(16))
    let characters = VR(rawValue: UInt16(truncatingIfNeeded: raw >> 32))
    let low = UInt32(truncatingIfNeeded: raw >> 32)
    let length32 = isBig ? low.byteSwapped : low
    func header(_ vr: VR, _ size: Int, _ length: UInt32) -> ElementHeader {
      ElementHeader(
        tag: tag, vr: vr, offset: position, valueOffset: position + size, length: length)
    }

    var result = header(ElementHeader.unnamed, 8, length32)
    if encoding.isExplicit, tag.group != 0xFFFE {
      if characters.hasShortLength {
        result = header(characters, 8, UInt32(word(48)))
      } else if characters.hasLongLength {
        guard end - position >= 12 else {
          throw .truncated(needed: 12, available: end - position, offset: position)
        }
        result = header(characters, 12, longLength())
      } else if characters.isPlausible {
        // A representation of a later edition has the long form; older private ones had the short.
        let isLong = word(48) == 0 && end - position >= 12
        result =
          isLong
          ? header(characters, 12, longLength()) : header(characters, 8, UInt32(word(48)))
      } else if Int(length32) > end - position - 8 {
        // Not two letters, and no element of an implicit data set either: a length of 16 bits.
        result = header(.UN, 8, UInt32(word(48)))
      }
    }
    position = result.valueOffset
    return result
  }

  /// The 32 bits of length at the end of a long explicit header.
  private func longLength() -> UInt32 {
    bytes.integer(at: position + 8, as: UInt32.self, isBigEndian: encoding.isBigEndian)
  }

  /// Skips a value of undefined length, with all sequences and items inside of it.
  ///
  /// It needs no recursion: what is open is kept in a list, of at most a few bytes a level.
  @usableFromInline
  mutating func skipUndefined(_ header: ElementHeader) throws(ReadError) -> Range<Int> {
    /// Whether each open level is a sequence (or fragments) or an item, and how it is laid out.
    var levels = [(isSequence: true, encoding: contents(of: header))]
    var inner = self
    inner.position = header.valueOffset
    var valueEnd = header.valueOffset
    while let level = levels.last {
      deepest = max(deepest, levels.count / 2)
      inner.encoding = level.encoding
      valueEnd = inner.position
      guard let found = try inner.next() else {
        position = end
        throw .truncated(needed: 8, available: 0, offset: end)
      }
      switch (found.tag, level.isSequence) {
      case (.sequenceDelimitationItem, true), (.itemDelimitationItem, false): levels.removeLast()
      case (.sequenceDelimitationItem, false):  // the item's own delimiter is missing
        levels.removeLast(2)
      case (.item, true):
        if found.isUndefinedLength {
          levels.append((isSequence: false, encoding: level.encoding))
        } else {
          _ = try inner.skip(found)
        }
      case (_, true):
        position = found.offset
        throw .noItem(found: found.tag, offset: found.offset)
      default:
        if found.isUndefinedLength {
          levels.append((isSequence: true, encoding: inner.contents(of: found)))
        } else {
          _ = try inner.skip(found)
          try inner.skipPlain()
        }
      }
    }
    position = inner.position
    return header.valueOffset..<valueEnd
  }

  /// Moves behind the elements that have a length, up to one without, an item or a delimiter.
  private mutating func skipPlain() throws(ReadError) {
    while let found = try next() {
      guard found.tag.group != 0xFFFE, !found.isUndefinedLength else {
        position = found.offset
        return
      }
      _ = try skip(found)
    }
  }

  /// How the items of a sequence are laid out: those of `UN` always in implicit little endian
  /// (PS3.5 §6.2.2).
  func contents(of header: ElementHeader) -> ElementEncoding {
    encoding.isExplicit && header.vr == .UN ? .implicitLittle : encoding
  }
}

extension Tag {
  /// Item (PS3.5 §7.5).
  @inlinable public static var item: Tag { Tag(0xFFFE, 0xE000) }
  /// Item Delimitation Item (PS3.5 §7.5).
  @inlinable public static var itemDelimitationItem: Tag { Tag(0xFFFE, 0xE00D) }
  /// Sequence Delimitation Item (PS3.5 §7.5).
  @inlinable public static var sequenceDelimitationItem: Tag { Tag(0xFFFE, 0xE0DD) }
}
