/// Writes blocks in whichever form is shortest (RFC 1951 §3.2.3).
struct BlockWriter {
  /// Litarals and lengths have codes of at most that many bits, so that four fit into a word.
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
    let sequences = block.sequences
    withRoom(for: min(fixedCost, dynamicCost) / 8 + 64) { sink, room in
      sink.add((isLast ? 1 : 0) | (isFixed ? 2 : 4), 3)
      if !isFixed { header.write(to: &sink, &room) }
      sink.flush(to: &room)
      Self.write(
        sequences, of: input, from: bytes.lowerBound, used, usedDistances, to: &sink, &room)
    }
  }

  /// Writes all symbols of a block and its end.
  private static func write(
    _ sequences: [MatchSequence], of input: RawSpan, from start: Int, _ literals: PrefixCode,
    _ distances: PrefixCode, to sink: inout BitSink, _ room: inout MutableRawSpan
  ) {
    let codes = literals.codes.span
    let distanceCodes = distances.codes.span
    let lengthSymbols = DeflateSymbols.lengthSymbols
    let lengthBases = DeflateSymbols.lengthBases
    let lengthExtraBits = DeflateSymbols.lengthExtraBits
    var out = sink
    var place = start
    for sequence in sequences {
      let end = place + Int(sequence.literals)
      while place + 4 <= end {
        let word = input.halfWord(at: place)
        out.add(codes[Int(word & 0xFF)])
        out.add(codes[Int(word >> 8 & 0xFF)])
        out.add(codes[Int(word >> 16 & 0xFF)])
        out.add(codes[Int(word >> 24)])
        out.flush(to: &room)
        place += 4
      }
      while place < end {
        out.add(codes[Int(input.byte(at: place))])
        place += 1
      }
      out.flush(to: &room)
      guard sequence.length != 0 else { continue }
      let length = Int(sequence.length)
      let lengthSymbol = Int(lengthSymbols[length - 3])
      out.add(codes[257 + lengthSymbol])
      out.add(
        UInt64(length - Int(lengthBases[lengthSymbol])), UInt64(lengthExtraBits[lengthSymbol]))
      let distance = Int(sequence.distance)
      let symbol = DeflateSymbols.distanceSymbol(distance)
      out.add(distanceCodes[symbol])
      out.add(
        UInt64(distance - DeflateSymbols.distanceBase(symbol)),
        UInt64(DeflateSymbols.distanceExtraBits(symbol)))
      out.flush(to: &room)
      place += length
    }
    out.add(codes[256])
    out.flush(to: &room)
    sink = out
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
