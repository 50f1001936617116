/// The two codes of a block: one for literals and lengths, one for distances.
struct InflateCodes {
  /// The code of literals, the end of the block, and lengths.
  var literals = DecodingTable(indexBits: 11, capacity: 2342)
  /// The code of distances.
  var distances = DecodingTable(indexBits: 8, capacity: 402)
  private var areFixed = false

  /// Makes both codes from their lengths, one behind the other; returns whether they are codes.
  mutating func build(_ lengths: Span<UInt8>, literalCount: Int) -> Bool {
    areFixed = false
    let literalSymbols = DeflateSymbols.literals
    let distanceSymbols = DeflateSymbols.distances
    return literals.build(
      lengths: lengths.extracting(0..<literalCount), symbols: literalSymbols.span,
      allowsIncomplete: true)
      && distances.build(
        lengths: lengths.extracting(literalCount..<lengths.count), symbols: distanceSymbols.span,
        allowsIncomplete: true)
  }

  /// Makes the codes that the standard fixes (RFC 1951 §3.2.6).
  mutating func useFixed() {
    guard !areFixed else { return }
    var lengths = InlineArray<320, UInt8>(repeating: 8)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    for symbol in 288..<320 { lengths[symbol] = 5 }
    areFixed = build(lengths.span, literalCount: 288)
  }
}
