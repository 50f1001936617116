/// Reads a deflated stream block by block into an array that grows with what is written.
struct InflateReader {
  /// Where in the stream the next bits are.
  var bits = InflateBits()
  /// Room for the output; the first `written` bytes of it count.
  var output: [UInt8] = []
  /// How many bytes were written.
  var written = 0
  /// The most bytes that may be written.
  let limit: Int
  /// Whether the unsafe loop stays unused.
  var isSafeOnly = false

  /// The codes of the block that is being read.
  var codes = InflateCodes()

  init(limit: Int) { self.limit = max(0, limit) }

  /// The written bytes, which leave the reader.
  consuming func takeOutput() -> [UInt8] {
    output.removeLast(output.count - written)
    return output
  }

  /// Reads up to the end of the last block; returns what stopped that.
  mutating func read(_ input: RawSpan) -> InflateError? {
    do throws(InflateError) {
      var isLast = false
      while !isLast {
        guard let header = bits.take(3, from: input) else {
          throw .truncated(offset: input.byteCount)
        }
        isLast = header & 1 != 0
        switch header >> 1 {
        case 0: try readStored(input)
        case 1:
          codes.useFixed()
          try readSymbols(input)
        case 2:
          try readCodes(input)
          try readSymbols(input)
        default:
          bits.seek(toBit: bits.next * 8 - bits.count - 2, in: input)
          throw .badBlockType(offset: bits.offset)
        }
      }
      return nil
    } catch {
      return error
    }
  }

  /// Copies a stored block (RFC 1951 §3.2.4).
  private mutating func readStored(_ input: RawSpan) throws(InflateError) {
    bits.alignToByte()
    let offset = bits.next
    guard let length = bits.take(16, from: input), let check = bits.take(16, from: input) else {
      throw .truncated(offset: input.byteCount)
    }
    guard length == ~check & 0xFFFF else { throw .badStoredLength(offset: offset) }
    bits.alignToByte()
    let wanted = min(length, input.byteCount - bits.next)
    let fitting = min(wanted, limit - written)
    makeRoom(for: fitting, input: input)
    let (source, place) = (bits.next, written)
    var room = output.mutableSpan
    for index in 0..<fitting { room[place + index] = input.byte(at: source + index) }
    written += fitting
    bits.next += fitting
    guard fitting == wanted else { throw .limitExceeded(limit: limit, offset: bits.next) }
    guard wanted == length else { throw .truncated(offset: input.byteCount) }
  }

  /// Reads the symbols of a block up to its end (RFC 1951 §3.2.3).
  private mutating func readSymbols(_ input: RawSpan) throws(InflateError) {
    while true {
      makeRoom(for: min(InflateLoop.outputMargin, limit - written), input: input)
      let isAtEnd =
        if isSafeOnly {
          InflateLoop.runSafely(input, &bits, codes, &output, &written)
        } else {
          InflateLoop.run(input, &bits, codes, &output, &written)
        }
      if isAtEnd { return }
      if try readSymbol(input) { return }
    }
  }

  /// Makes some more room for output, within the limit, which must not be reached.
  ///
  /// Memory is touched only a step ahead of the output. What is reserved beyond that is four times
  /// as much as was written, or as the input has bytes, so that little has to be copied.
  private mutating func grow(for input: RawSpan) {
    if output.capacity < min(limit, output.count + 32_768) {
      let (quadruple, isHuge) = max(output.count, input.byteCount, 8192)
        .multipliedReportingOverflow(by: 4)
      output.reserveCapacity(min(limit, isHuge ? .max : quadruple))
    }
    let step = min(limit - output.count, 131_072)
    let size = min(step, max(output.capacity - output.count, 1))
    output.append(addingCapacity: size) { $0.append(repeating: 0, count: size) }
  }

  /// Makes room for `count` more bytes, which must be within the limit.
  mutating func makeRoom(for count: Int, input: RawSpan) {
    while output.count - written < count { grow(for: input) }
  }
}
