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
  static var capacity: Int { 16_384 }
  /// A block holds at most about this many bytes.
  static var byteCapacity: Int { 131_072 }

  /// The matches in order; the last one may have a length of 0.
  private(set) var sequences: [MatchSequence] = []
  /// How often each literal and length symbol is used.
  private(set) var literalFrequencies = [UInt32](repeating: 0, count: 286)
  /// How often each distance symbol is used.
  private(set) var distanceFrequencies = [UInt32](repeating: 0, count: 30)
  /// How many extra bits all lengths and distances have.
  private(set) var extraBits = 0

  /// Makes the block that of `sequences`, the literals of which begin at `start`.
  mutating func take(_ sequences: consuming [MatchSequence], of input: RawSpan, from start: Int) {
    self.sequences = sequences
    countLiterals(of: input, from: start)
    countMatches()
  }

  /// The array to fill next, empty but with room.
  mutating func reuse() -> [MatchSequence] {
    var empty: [MatchSequence] = []
    swap(&empty, &sequences)
    empty.removeAll(keepingCapacity: true)
    empty.reserveCapacity(Self.capacity + 1)
    return empty
  }

  /// Counts into four tables in turn, since the same value often follows itself.
  private mutating func countLiterals(of input: RawSpan, from start: Int) {
    var tables = [UInt32](repeating: 0, count: 1024)
    var counts = tables.mutableSpan
    var place = start
    for sequence in sequences {
      let end = place + Int(sequence.literals)
      while place + 8 <= end {
        var word = input.word(at: place)
        for _ in 0..<2 {
          counts[Int(word & 0xFF)] &+= 1
          counts[256 + Int(word >> 8 & 0xFF)] &+= 1
          counts[512 + Int(word >> 16 & 0xFF)] &+= 1
          counts[768 + Int(word >> 24 & 0xFF)] &+= 1
          word >>= 32
        }
        place += 8
      }
      while place < end {
        counts[Int(input.byte(at: place))] &+= 1
        place += 1
      }
      place += Int(sequence.length)
    }
    var frequencies = literalFrequencies.mutableSpan
    for value in 0..<256 {
      frequencies[value] =
        counts[value] &+ counts[256 + value] &+ counts[512 + value] &+ counts[768 + value]
    }
  }

  private mutating func countMatches() {
    let sequences = sequences
    var lengths = literalFrequencies.mutableSpan
    for symbol in 256..<286 { lengths[symbol] = 0 }
    lengths[256] = 1
    var distanceCounts = [UInt32](repeating: 0, count: 30)
    var distances = distanceCounts.mutableSpan
    let lengthSymbols = DeflateSymbols.lengthSymbols
    let symbols = lengthSymbols.span
    for sequence in sequences where sequence.length != 0 {
      lengths[257 + Int(symbols[Int(sequence.length) - 3])] &+= 1
      distances[DeflateSymbols.distanceSymbol(Int(sequence.distance))] &+= 1
    }
    var bits = 0
    for symbol in 257..<286 {
      bits += Int(lengths[symbol]) * Int(DeflateSymbols.lengthExtraBits[symbol - 257])
    }
    for symbol in 0..<30 {
      bits += Int(distances[symbol]) * DeflateSymbols.distanceExtraBits(symbol)
    }
    distanceFrequencies = distanceCounts
    extraBits = bits
  }
}
