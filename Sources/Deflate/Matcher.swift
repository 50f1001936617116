/// Finds what a stream repeats, block after block (RFC 1951 §4).
protocol Matcher {
  /// Where the next block begins.
  var position: Int { get set }

  /// Lists the matches from the list's anchor on, until it is full or `end` is reached.
  mutating func findMatches(
    in input: RawSpan, to end: Int, _ list: inout SequenceList,
    _ sequences: inout MutableSpan<MatchSequence>
  )
}

extension Matcher {
  /// Fills a block and returns which bytes it stands for.
  mutating func fill(_ block: inout DeflateBlock, from input: RawSpan) -> Range<Int> {
    let start = position
    let end = min(input.byteCount, start + DeflateBlock.byteCapacity)
    var sequences = block.takeSequences()
    var list = SequenceList(start: start)
    var span = sequences.mutableSpan
    findMatches(in: input, to: end, &list, &span)
    position = list.finish(at: end, &span)
    block.fill(sequences, count: list.count, of: input, from: start)
    return start..<position
  }
}
