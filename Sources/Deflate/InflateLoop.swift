/// The inner loops of inflate, which run as long as neither input nor output is near its end.
enum InflateLoop {
  /// How many bytes of input one turn may load.
  static var inputMargin: Int { 16 }
  /// How many bytes one turn may write: literals, a match, and words over its end.
  static var outputMargin: Int { 3 + 258 + 24 }

  /// Reads symbols until the block or the room ends, or the next one is damaged.
  ///
  /// - Returns: Whether the block is at its end; else the reader stands before a symbol.
  static func runSafely(
    _ input: RawSpan, _ bits: inout InflateBits, _ codes: borrowing InflateCodes,
    _ output: inout [UInt8], _ position: inout Int
  ) -> Bool {
    guard output.count >= outputMargin else { return false }
    var state = bits
    var written = position
    let lastInput = input.byteCount - inputMargin
    let lastOutput = output.count - outputMargin
    var isAtEnd = false
    var damage: Int?
    let (literals, distances) = (codes.literals.entries.span, codes.distances.entries.span)
    var span = output.mutableSpan
    var room = span.raw
    while state.next <= lastInput, written <= lastOutput {
      state.refillInside(of: input)
      var entry = literals[Int(state.bits & 2047)]
      if entry & Entry.isLiteral != 0 {
        put(entry, &state, &room, &written)
        entry = literals[Int(state.bits & 2047)]
        if entry & Entry.isLiteral != 0 {
          put(entry, &state, &room, &written)
          entry = literals[Int(state.bits & 2047)]
        }
      }
      let start = state.next << 3 &- state.count
      if entry & Entry.isSpecial != 0, entry & Entry.isLiteral == 0 {
        if entry & Entry.isSubtable != 0 {
          state.drop(11)
          entry =
            literals[index(in: entry, state.bits)]
        }
        if entry & Entry.isSpecial != 0, entry & Entry.isLiteral == 0 {
          if entry & Entry.isEnd != 0 {
            state.drop(Int(entry & 0xFF))
            isAtEnd = true
          } else {
            damage = start
          }
          break
        }
      }
      if entry & Entry.isLiteral != 0 {
        put(entry, &state, &room, &written)
        continue
      }
      let length = value(of: entry, &state)
      state.refillInside(of: input)
      entry = distances[Int(state.bits & 255)]
      if entry & Entry.isSubtable != 0, entry & Entry.isSpecial != 0 {
        state.drop(8)
        entry =
          distances[index(in: entry, state.bits)]
      }
      let distance = value(of: entry, &state)
      guard entry & Entry.isSpecial == 0, distance <= written else {
        damage = start
        break
      }
      copy(length, from: distance, &room, at: written)
      written += length
    }
    bits = state
    if let damage { bits.seek(toBit: damage, in: input) }
    position = written
    return isAtEnd
  }

  @inline(__always)
  private static func put(
    _ entry: UInt32, _ state: inout InflateBits, _ room: inout MutableRawSpan, _ written: inout Int
  ) {
    state.drop(Int(entry & 0xFF))
    room.storeBytes(
      of: UInt8(truncatingIfNeeded: entry >> 16), toByteOffset: written, as: UInt8.self)
    written &+= 1
  }

  /// Where in the table the subtable of an entry has the next bits.
  @inline(__always)
  static func index(in entry: UInt32, _ bits: UInt64) -> Int {
    Int(entry >> 16) &+ Int(bits & (1 &<< UInt64(entry >> 8 & 15) &- 1))
  }

  /// Takes the bits of a length or distance and returns it.
  @inline(__always)
  static func value(of entry: UInt32, _ state: inout InflateBits) -> Int {
    let all = state.bits & (1 &<< UInt64(entry & 0xFF) &- 1)
    state.drop(Int(entry & 0xFF))
    return Int(entry >> 16) &+ Int(all &>> UInt64(entry >> 8 & 15))
  }

  /// Copies a match by words; up to 7 bytes behind it are overwritten too.
  @inline(__always)
  private static func copy(
    _ length: Int, from distance: Int, _ room: inout MutableRawSpan, at start: Int
  ) {
    var place = start
    let end = start + length
    if distance >= 8 {
      repeat {
        room.setWord(room.word(at: place - distance), at: place)
        place += 8
      } while place < end
    } else {
      let pattern = repeated(room.word(at: start - distance), every: distance)
      let step = 8 - 8 % distance
      repeat {
        room.setWord(pattern, at: place)
        place += step
      } while place < end
    }
  }

  /// The first `count` bytes of a word, repeated to fill it.
  @inline(__always)
  static func repeated(_ word: UInt64, every count: Int) -> UInt64 {
    let width = UInt64(count) * 8
    var pattern = word & (1 << width - 1)
    pattern |= pattern << width
    pattern |= pattern << (2 * width)
    return pattern | pattern << (4 * width)
  }
}
