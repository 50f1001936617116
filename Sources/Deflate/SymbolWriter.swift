/// Writes the symbols of one block, by a table for each kind.
///
/// Entries are those of ``PrefixCode``: bits in the order of the stream, and from bit 24 how many.
struct SymbolWriter {
  private let literals: [UInt32]
  /// For each length from 0, its code with its extra bits.
  private let lengths: [UInt32]
  private let distances: [UInt32]
  private let end: UInt32

  init(_ literals: PrefixCode, _ distances: PrefixCode) {
    self.literals = literals.codes
    self.distances = distances.codes
    end = literals.codes[256]
    var lengths = [UInt32](repeating: 0, count: 259)
    for symbol in 0..<29 {
      let code = literals.codes[257 + symbol]
      let base = Int(DeflateSymbols.lengthBases[symbol])
      let extraBits = UInt32(DeflateSymbols.lengthExtraBits[symbol])
      for extra in 0..<1 << extraBits where base + extra <= 258 {
        let bits = code & 0xFF_FFFF | UInt32(extra) << (code >> 24)
        lengths[base + extra] = bits | (code >> 24 + extraBits) << 24
      }
    }
    self.lengths = lengths
  }

  /// Writes all symbols of a block and its end.
  func write(
    _ sequences: Span<MatchSequence>, of input: RawSpan, from start: Int, to sink: inout BitSink,
    _ room: inout MutableRawSpan
  ) {
    let (literals, lengths, distances) = (literals.span, lengths.span, distances.span)
    let lastWord = input.byteCount - 4
    var out = sink
    var place = start
    for index in sequences.indices {
      let sequence = sequences[index]
      if sequence.literals != 0 {
        let stop = place + Int(sequence.literals)
        write(input, place..<stop, literals, lastWord, &out, &room)
        place = stop
      }
      guard sequence.length != 0 else { continue }
      out.add(lengths[Int(sequence.length)])
      let symbol = DeflateSymbols.distanceSymbol(Int(sequence.distance))
      out.add(distances[symbol])
      // The least distance of a symbol, less 1, has zeros where the extra bits are.
      let extraBits = UInt64(truncatingIfNeeded: DeflateSymbols.distanceExtraBits(symbol))
      out.add(UInt64(sequence.distance &- 1) & (1 &<< extraBits &- 1), extraBits)
      out.flush(to: &room)
      place += Int(sequence.length)
    }
    out.add(end)
    out.flush(to: &room)
    sink = out
  }

  @inline(__always)
  private func write(
    _ input: RawSpan, _ bytes: Range<Int>, _ literals: Span<UInt32>, _ lastWord: Int,
    _ out: inout BitSink, _ room: inout MutableRawSpan
  ) {
    var place = bytes.lowerBound
    while place + 4 <= bytes.upperBound {
      let word = input.halfWord(at: place)
      out.add(literals[Int(word & 0xFF)])
      out.add(literals[Int(word >> 8 & 0xFF)])
      out.add(literals[Int(word >> 16 & 0xFF)])
      out.add(literals[Int(word >> 24)])
      out.flush(to: &room)
      place += 4
    }
    let left = bytes.upperBound - place
    if place <= lastWord {
      // How many remain cannot be foretold: all three are looked up, and those too many made 0.
      let word = input.halfWord(at: place)
      let first = literals[Int(word & 0xFF)]
      let second = literals[Int(word >> 8 & 0xFF)]
      let third = literals[Int(word >> 16 & 0xFF)]
      out.add(left > 0 ? first : 0)
      out.add(left > 1 ? second : 0)
      out.add(left > 2 ? third : 0)
    } else {
      for index in place..<bytes.upperBound { out.add(literals[Int(input.byte(at: index))]) }
    }
    out.flush(to: &room)
  }
}
