extension InflateLoop {
  /// Does what ``runSafely(_:_:_:_:_:)`` does, without asking for each byte whether it is inside.
  static func run(
    _ input: RawSpan, _ bits: inout InflateBits, _ codes: borrowing InflateCodes,
    _ output: inout [UInt8], _ position: inout Int
  ) -> Bool {
    guard bits.next <= input.byteCount - inputMargin, position <= output.count - outputMargin
    else { return false }
    let (start, written, lastOutput) = (bits, position, output.count - outputMargin)
    let (literals, distances) = (codes.literals.entries.span, codes.distances.entries.span)
    var result = Result(bits: start, written: written)
    unsafe input.withUnsafeBytes { source in
      unsafe literals.withUnsafeBufferPointer { literals in
        unsafe distances.withUnsafeBufferPointer { distances in
          unsafe output.withUnsafeMutableBytes { target in
            guard let source = source.baseAddress, let target = target.baseAddress,
              let literals = literals.baseAddress, let distances = distances.baseAddress
            else { return }
            unsafe result = Pointers(
              source: source, target: target, literals: literals, distances: distances,
              lastInput: input.byteCount - inputMargin, lastOutput: lastOutput
            ).run(start, written)
          }
        }
      }
    }
    bits = result.bits
    if let damage = result.damage { bits.seek(toBit: damage, in: input) }
    position = result.written
    return result.isAtEnd
  }

  private struct Result {
    var bits: InflateBits
    var written: Int
    var isAtEnd = false
    var damage: Int?
  }

  /// What the loop works on.
  ///
  /// Bounds, for all that is unsafe below:
  /// - `source`: a turn begins where `next <= lastInput`, `inputMargin` before the end; it loads
  ///   8 bytes twice, and moves on by at most 7 before the second time.
  /// - `literals`, `distances`: the main parts have 2^11 and 2^8 entries, to which the indices are
  ///   masked; a subtable has all entries that its own mask reaches, since `DecodingTable` wrote
  ///   them, through spans.
  /// - `target`: a turn begins where `written <= lastOutput`, `outputMargin` before the end, and
  ///   writes at most 3 literals or 2, a match, and 24 bytes over its end. It reads where
  ///   `distance <= written`, and no farther than it has written before.
  @safe private struct Pointers {
    let source: UnsafeRawPointer
    let target: UnsafeMutableRawPointer
    let literals: UnsafePointer<UInt32>
    let distances: UnsafePointer<UInt32>
    let lastInput: Int
    let lastOutput: Int

    func run(_ start: InflateBits, _ position: Int) -> Result {
      var state = start
      var written = position
      refill(&state)
      // The entry of the next symbol is always loaded before the work on the last one is done.
      var entry = unsafe literals[Int(state.bits & 2047)]
      while state.next <= lastInput, written <= lastOutput {
        if entry & Entry.isLiteral != 0 {
          put(&entry, &state, &written)
          if entry & Entry.isLiteral != 0 {
            put(&entry, &state, &written)
            if entry & Entry.isLiteral != 0 {
              put(&entry, &state, &written)
              refill(&state)
              continue
            }
          }
        }
        let start = state.next &<< 3 &- state.count
        if entry & Entry.isSpecial != 0 {
          if entry & Entry.isSubtable != 0 {
            state.drop(11)
            entry = unsafe literals[InflateLoop.index(in: entry, state.bits)]
            if entry & Entry.isLiteral != 0 {
              put(&entry, &state, &written)
              refill(&state)
              continue
            }
          }
          if entry & Entry.isSpecial != 0 {
            let isAtEnd = entry & Entry.isEnd != 0
            if isAtEnd { state.drop(Int(entry & 0xFF)) }
            return Result(
              bits: state, written: written, isAtEnd: isAtEnd, damage: isAtEnd ? nil : start)
          }
        }
        let length = InflateLoop.value(of: entry, &state)
        refill(&state)
        entry = unsafe distances[Int(state.bits & 255)]
        if entry & Entry.isSubtable != 0, entry & Entry.isSpecial != 0 {
          state.drop(8)
          entry = unsafe distances[InflateLoop.index(in: entry, state.bits)]
        }
        let distance = InflateLoop.value(of: entry, &state)
        guard entry & Entry.isSpecial == 0, distance <= written else {
          return Result(bits: state, written: written, damage: start)
        }
        entry = unsafe literals[Int(state.bits & 2047)]
        refill(&state)
        copy(length, from: distance, at: written)
        written &+= length
      }
      return Result(bits: state, written: written)
    }

    @inline(__always)
    private func refill(_ state: inout InflateBits) {
      let word = unsafe source.loadUnaligned(fromByteOffset: state.next, as: UInt64.self)
      state.add(UInt64(littleEndian: word))
    }

    /// Writes a literal and loads the entry of the symbol behind it.
    @inline(__always)
    private func put(_ entry: inout UInt32, _ state: inout InflateBits, _ written: inout Int) {
      state.drop(Int(entry & 0xFF))
      let literal = UInt8(truncatingIfNeeded: entry >> 16)
      entry = unsafe literals[Int(state.bits & 2047)]
      unsafe target.storeBytes(of: literal, toByteOffset: written, as: UInt8.self)
      written &+= 1
    }

    /// Copies a match by words.
    @inline(__always)
    private func copy(_ length: Int, from distance: Int, at start: Int) {
      var to = unsafe target + start
      let end = unsafe to + length
      if distance >= 8 {
        for _ in 0..<3 { unsafe copyWord(&to, distance) }
        while unsafe to < end { unsafe copyWord(&to, distance) }
      } else {
        let first = unsafe (to - distance).loadUnaligned(as: UInt64.self)
        let pattern = InflateLoop.repeated(UInt64(littleEndian: first), every: distance)
        let step = 8 &- 8 % distance
        repeat {
          unsafe to.storeBytes(of: pattern.littleEndian, as: UInt64.self)
          unsafe to += step
        } while unsafe to < end
      }
    }

    @inline(__always)
    private func copyWord(_ to: inout UnsafeMutableRawPointer, _ distance: Int) {
      let word = unsafe (to - distance).loadUnaligned(as: UInt64.self)
      unsafe to.storeBytes(of: word, as: UInt64.self)
      unsafe to += 8
    }
  }
}
