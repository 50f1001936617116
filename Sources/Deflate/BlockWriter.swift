/// Writes blocks in whichever form is shortest (RFC 1951 §3.2.3).
struct BlockWriter {
  /// Literals and lengths have codes of at most that many bits, so that four fit into a word.
  static var literalLimit: Int { 14 }

  private var output: [UInt8]
  private var sink = BitSink()
  private let fixedLiterals: PrefixCode
  private let fixedDistances: PrefixCode

  /// Begins a stream behind what `output` has.
  init(_ output: consuming [UInt8]) {
    self.output = output
    var lengths = [UInt8](repeating: 8, count: 288)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    fixedLiterals = PrefixCode(lengths: lengths)
    fixedDistances = PrefixCode(lengths: [UInt8](repeating: 5, count: 30))
  }

  /// Writes the bits that remain and gives the stream away.
  consuming func finish() -> [UInt8] {
    if sink.count > 0 { output.append(UInt8(truncatingIfNeeded: sink.bits)) }
    return output
  }

  /// Writes one block, which stands for `bytes` of the input.
  mutating func write(
    _ block: borrowing DeflateBlock, of input: RawSpan, bytes: Range<Int>, isLast: Bool
  ) {
    let literals = PrefixCode(
      frequencies: block.literalFrequencies, limit: Self.literalLimit)
    let distances = PrefixCode(frequencies: block.distanceFrequencies, limit: 15)
    let header = CodeLengths(literals, distances)
    let dynamicCost =
      header.cost + literals.cost(of: block.literalFrequencies)
      + distances.cost(of: block.distanceFrequencies) + block.extraBits
    let fixedCost =
      fixedLiterals.cost(of: block.literalFrequencies)
      + fixedDistances.cost(of: block.distanceFrequencies) + block.extraBits
    let storedCost = bytes.count * 8 + (bytes.count / 65_535 + 1) * 40

    if storedCost < min(dynamicCost, fixedCost) {
      writeStored(input, bytes, isLast: isLast)
      return
    }
    let isFixed = fixedCost <= dynamicCost
    let (used, usedDistances) = isFixed ? (fixedLiterals, fixedDistances) : (literals, distances)
    let (sequences, count) = (block.sequences, block.count)
    withRoom(for: min(fixedCost, dynamicCost) / 8 + 64) { sink, room in
      sink.add((isLast ? 1 : 0) | (isFixed ? 2 : 4), 3)
      if !isFixed { header.write(to: &sink, &room) }
      sink.flush(to: &room)
      let symbols = SymbolWriter(used, usedDistances)
      symbols.write(
        sequences.span.extracting(0..<count), of: input, from: bytes.lowerBound, to: &sink, &room)
    }
  }

  /// Writes bytes as they are, in blocks of at most 65,535 (RFC 1951 §3.2.4).
  private mutating func writeStored(_ input: RawSpan, _ bytes: Range<Int>, isLast: Bool) {
    var place = bytes.lowerBound
    repeat {
      let count = min(65_535, bytes.upperBound - place)
      let isLastPart = isLast && place + count == bytes.upperBound
      withRoom(for: count + 64) { sink, room in
        sink.add(isLastPart ? 1 : 0, 3)
        sink.align(in: &room)
        sink.add(UInt64(count) | UInt64(~count & 0xFFFF) << 16, 32)
        sink.flush(to: &room)
        for index in 0..<count {
          room.storeBytes(
            of: input.byte(at: place + index), toByteOffset: sink.position + index, as: UInt8.self)
        }
        sink.move(to: sink.position + count)
      }
      place += count
    } while place < bytes.upperBound
  }

  /// Lends at least `byteCount` bytes of room behind the output, of which what is used remains.
  private mutating func withRoom(
    for byteCount: Int, _ body: (inout BitSink, inout MutableRawSpan) -> Void
  ) {
    let start = output.count
    output.append(addingCapacity: byteCount) { $0.append(repeating: 0, count: byteCount) }
    var sink = self.sink
    sink.move(to: start)
    var span = output.mutableSpan
    var room = span.raw
    body(&sink, &room)
    output.removeLast(start + byteCount - sink.position)
    self.sink = sink
  }
}
