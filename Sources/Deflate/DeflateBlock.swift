/// Some literal bytes and the match behind them.
struct MatchSequence {
  /// How many bytes stand for themselves.
  var literals: UInt32
  /// How many bytes the match has: 3 to 258, or 0 at the end of a block.
  var length: UInt16
  /// How far back the match begins: 1 to 32,768.
  var distance: UInt16
}

/// What a matcher made of a part of the input, with how often each symbol is needed.
struct DeflateBlock {
  /// A block holds at most this many matches.
  static var capacity: Int { 12_288 }
  /// A block holds at most about this many bytes.
  static var byteCapacity: Int { 131_072 }

  /// The matches in order, of which `count` are used; the last one may have a length of 0.
  private(set) var sequences: [MatchSequence] = []
  /// How many of the matches are used.
  private(set) var count = 0
  /// How often each literal and length symbol is used.
  private(set) var literalFrequencies = [UInt32](repeating: 0, count: 286)
  /// How often each distance symbol is used.
  private(set) var distanceFrequencies = [UInt32](repeating: 0, count: 30)
  /// How many extra bits all lengths and distances have.
  private(set) var extraBits = 0

  /// The room for matches, to be given back by ``fill(_:count:of:from:)``.
  mutating func takeSequences() -> [MatchSequence] {
    // The pieces of a single match may go over the capacity.
    guard !sequences.isEmpty else {
      return [MatchSequence](
        repeating: MatchSequence(literals: 0, length: 0, distance: 0),
        count: Self.capacity + Self.byteCapacity / 255 + 2)
    }
    var taken: [MatchSequence] = []
    swap(&taken, &sequences)
    return taken
  }

  /// Makes the block that of the first `count` matches, whose literals begin at `start`.
  mutating func fill(
    _ sequences: consuming [MatchSequence], count: Int, of input: RawSpan, from start: Int
  ) {
    let used = sequences.span.extracting(0..<count)
    literalFrequencies = Self.literalCounts(used, of: input, from: start)
    distanceFrequencies = Self.countMatches(used, &literalFrequencies)
    extraBits = 0
    for symbol in 257..<286 {
      extraBits +=
        Int(literalFrequencies[symbol]) * Int(DeflateSymbols.lengthExtraBits[symbol - 257])
    }
    for symbol in 0..<30 {
      extraBits += Int(distanceFrequencies[symbol]) * DeflateSymbols.distanceExtraBits(symbol)
    }
    self.sequences = sequences
    self.count = count
  }

  /// Counts into four tables in turn, since the same value often follows itself.
  private static func literalCounts(
    _ sequences: Span<MatchSequence>, of input: RawSpan, from start: Int
  ) -> [UInt32] {
    var tables = [UInt32](repeating: 0, count: 1027)
    var counts = tables.mutableSpan
    let lastWord = input.byteCount - 4
    var place = start
    for index in sequences.indices {
      let sequence = sequences[index]
      guard sequence.literals != 0 else {
        place += Int(sequence.length)
        continue
      }
      let end = place + Int(sequence.literals)
      while place + 4 <= end {
        let word = input.halfWord(at: place)
        counts[Int(word & 0xFF)] &+= 1
        counts[256 + Int(word >> 8 & 0xFF)] &+= 1
        counts[512 + Int(word >> 16 & 0xFF)] &+= 1
        counts[768 + Int(word >> 24)] &+= 1
        place += 4
      }
      if place <= lastWord {
        // As in ``SymbolWriter``: those too many are counted where nobody looks.
        let (word, left) = (input.halfWord(at: place), end - place)
        counts[left > 0 ? Int(word & 0xFF) : 1024] &+= 1
        counts[left > 1 ? 256 + Int(word >> 8 & 0xFF) : 1025] &+= 1
        counts[left > 2 ? 512 + Int(word >> 16 & 0xFF) : 1026] &+= 1
        place = end
      }
      while place < end {
        counts[Int(input.byte(at: place))] &+= 1
        place += 1
      }
      place += Int(sequence.length)
    }
    var frequencies = [UInt32](repeating: 0, count: 286)
    for value in 0..<256 {
      frequencies[value] =
        counts[value] &+ counts[256 + value] &+ counts[512 + value] &+ counts[768 + value]
    }
    return frequencies
  }

  /// Adds the end of the block and the lengths to the literals; returns the counts of distances.
  private static func countMatches(
    _ sequences: Span<MatchSequence>, _ literals: inout [UInt32]
  ) -> [UInt32] {
    let lengthSymbols = DeflateSymbols.lengthSymbols
    let symbols = lengthSymbols.span
    var distances = [UInt32](repeating: 0, count: 30)
    var lengthCounts = literals.mutableSpan
    var distanceCounts = distances.mutableSpan
    lengthCounts[256] = 1
    for index in sequences.indices {
      let sequence = sequences[index]
      guard sequence.length != 0 else { continue }
      lengthCounts[257 + Int(symbols[Int(sequence.length) - 3])] &+= 1
      distanceCounts[DeflateSymbols.distanceSymbol(Int(sequence.distance))] &+= 1
    }
    return distances
  }
}
