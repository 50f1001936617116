/// Codes quantised blocks as bits (T.81 §F.1.2).
struct JPEGHuffmanEncoder {
  private var writer = JPEGBitWriter()
  /// The last DC coefficient of luminance, and of both chrominances.
  private var luminanceDC = 0
  private var chrominanceDC = (0, 0)

  /// The number of words that a block takes at most: 22 bits of DC and 63 × 26 of AC.
  static let wordsPerBlock = 27

  /// Codes MCUs, each of some blocks of luminance and none or two of chrominance.
  ///
  /// - Parameters:
  ///   - blocks: The blocks as ``JPEGCoefficients`` lays them out.
  ///   - words: What is written; has room for ``wordsPerBlock`` each.
  @inline(never)
  mutating func encode(
    _ blocks: Span<JPEGRow>, count: Int, layout: JPEGLayout, into words: inout [UInt64]
  ) {
    let (brightCodes, colourCodes) = (JPEGHuffmanCodes.luminance, JPEGHuffmanCodes.chrominance)
    let (luminance, chrominance) = (brightCodes.entries.span, colourCodes.entries.span)
    let (places, masks) = (JPEGTables.zigZag, JPEGCoefficients.masks)
    let order = JPEGCodedOrder(places: places.span, masks: masks.span)
    var words = words.mutableSpan
    // Copies, because what `self` holds would be stored after each code.
    var writer = writer
    var dc = luminanceDC
    var (blueDC, redDC) = chrominanceDC
    var row = 0
    for _ in 0..<count {
      for _ in 0..<layout.luminanceBlocks {
        writer.encode(
          blocks, row: row, codes: luminance, order: order, predictor: &dc, into: &words)
        row &+= JPEGCoefficients.rows
      }
      for _ in 0..<layout.chrominanceBlocks {
        writer.encode(
          blocks, row: row, codes: chrominance, order: order, predictor: &blueDC, into: &words)
        row &+= JPEGCoefficients.rows
        swap(&blueDC, &redDC)
      }
    }
    self.writer = writer
    luminanceDC = dc
    chrominanceDC = (blueDC, redDC)
  }

  /// Writes the words as bytes and makes them free; see ``JPEGBitWriter``.
  mutating func flush(_ words: Span<UInt64>, into output: inout JPEGOutput) {
    writer.flush(words, into: &output)
  }

  /// Appends what is left after the last flush.
  mutating func finish(into output: inout JPEGOutput) { writer.finish(into: &output) }
}

extension JPEGBitWriter {
  /// Codes one block, the coefficients that are not zero by way of a mask of them.
  @inline(__always)
  fileprivate mutating func encode(
    _ blocks: Span<JPEGRow>, row: Int, codes: Span<UInt32>, order: JPEGCodedOrder,
    predictor: inout Int, into words: inout MutableSpan<UInt64>
  ) {
    let (places, masks) = (order.places, order.masks)
    guard codes.count == JPEGHuffmanCodes.count, places.count == 64, masks.count == 8 * 256 else {
      return
    }
    let current = Int(blocks[row][0])
    put(current &- predictor, JPEGHuffmanCodes.dc, codes: codes, into: &words)
    predictor = current

    let flags = blocks[row &+ 8] & 255
    var pending: UInt64 = 0
    for lane in 0..<8 { pending |= masks[lane &<< 8 | Int(flags[lane])] }
    pending &= ~1
    var last = 0
    while pending != 0 {
      let next = pending.trailingZeroBitCount
      pending &= pending &- 1
      let place = places[next]
      let value = Int(blocks[row &+ Int(place &>> 3)][Int(place & 7)])
      let run = next &- last &- 1
      last = next
      let slot = value &+ 64
      if UInt(bitPattern: slot | run &<< 3) < 128 {
        put(codes[(run &<< 7 | slot) & 2047], into: &words)
      } else {
        put(value, run: run, codes: codes, into: &words)
      }
    }
    if last != 63 { put(codes[JPEGHuffmanCodes.ac], into: &words) }  // end of block
  }

  /// Codes a coefficient that is large or that follows many zeros.
  @inline(__always)
  private mutating func put(
    _ value: Int, run: Int, codes: Span<UInt32>, into words: inout MutableSpan<UInt64>
  ) {
    var run = run
    while run >= 16 {
      put(codes[JPEGHuffmanCodes.ac &+ 0xF0], into: &words)
      run &-= 16
    }
    put(value, JPEGHuffmanCodes.ac &+ run &<< 4, codes: codes, into: &words)
  }

  /// Codes a value by its size: one code of those from `base` on, and additional bits.
  @inline(__always)
  private mutating func put(
    _ value: Int, _ base: Int, codes: Span<UInt32>, into words: inout MutableSpan<UInt64>
  ) {
    let size = JPEGMagnitude.size(of: value)
    let entry = codes[base &+ size]
    put(
      UInt64(entry &>> 8) &<< UInt64(size) | JPEGMagnitude.bits(of: value, size: size),
      Int(entry & 255) &+ size, into: &words)
  }

  /// Writes a code that stands above its length.
  @inline(__always)
  private mutating func put(_ entry: UInt32, into words: inout MutableSpan<UInt64>) {
    put(UInt64(entry &>> 8), Int(entry & 255), into: &words)
  }
}

/// The tables of the zig-zag order, at hand.
private struct JPEGCodedOrder: ~Escapable {
  let places: Span<UInt8>
  let masks: Span<UInt64>
}
