extension JPEG2000 {
  /// What a block needs to be decoded.
  struct HTLayout {
    let width: Int
    let height: Int
    /// Bit-planes below the one of the cleanup pass.
    let lowPlanes: Int
    /// The most bits that a magnitude's code can have.
    let exponentLimit: Int

    var quadsAcross: Int { (width + 1) / 2 }
    /// Samples in a row of the result.
    var stride: Int { 2 * quadsAcross }
    var sampleCount: Int { stride * ((height + 1) / 2 * 2) }
  }

  /// Decodes the cleanup pass of high-throughput code-blocks (T.814 §7).
  ///
  /// Samples are worked on in quads of two columns and two rows, and the codewords of quads in pairs.
  ///
  /// Bounds: there are as many quads in a row, and two columns more than twice as many above, as the
  /// arrays are made for; the tables have 2,048 and 256 entries, and indices 11 and 8 bits.
  enum HTBlockDecoder<Access: SpanAccess> {
    /// Decodes a cleanup segment.
    ///
    /// - Parameters:
    ///   - range: The segment in `bytes`.
    ///   - samples: Takes magnitudes in half units with the sign in the highest bit, in rows of
    ///     ``HTLayout/stride``, as many zeros as ``HTLayout/sampleCount``.
    /// - Returns: Whether the segment is sound.
    static func decode(
      _ layout: HTLayout, _ bytes: Span<UInt8>, _ range: Range<Int>,
      into samples: inout MutableSpan<UInt32>
    ) -> Bool {
      guard range.count >= 2, samples.count >= layout.sampleCount else { return false }
      let last = range.upperBound - 1
      let suffix = Int(bytes[last]) << 4 | Int(bytes[last - 1]) & 15
      guard suffix >= 2, suffix <= range.count, suffix <= 4079 else { return false }
      let middle = range.upperBound - suffix
      var reader = Codewords(middle..<range.upperBound, bytes)
      let magnitudes = HTForwardBits<Access>(
        range.lowerBound..<middle, of: bytes, filling: .max)
      var place = 0
      // For each quad of a row the entry of its codeword, and above it the residual.
      var quads = [UInt32](repeating: 0, count: layout.quadsAcross + 2)
      // For each column, behind a margin of one, twice a magnitude less one in the row above, or 0.
      var above = [UInt32](repeating: 0, count: layout.stride + 3)
      let codes = HTCodes.shared
      guard codes.quads.count == 2048, codes.residuals.count == 256 else { return false }
      for row in 0..<(layout.height + 1) / 2 {
        if row == 0 {
          readFirstRow(layout, bytes, codes, &reader, &quads)
        } else {
          readRow(layout, bytes, codes, &reader, &quads)
        }
        var lines = samples._mutatingExtracting(
          2 * row * layout.stride..<2 * (row + 1) * layout.stride)
        guard
          readMagnitudes(
            layout, magnitudes.words.span, quads.span, &above, &place, into: &lines)
        else { return false }
      }
      return true
    }

    /// Where codewords are read from: runs from the front, all else from the end.
    struct Codewords {
      var runs: HTRuns<Access>
      /// What is left of the current run.
      var run: Int
      var words: HTBackwardBits<Access>

      init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
        runs = HTRuns(range.lowerBound..<range.upperBound - 1, bytes)
        run = runs.next(bytes)
        words = HTBackwardBits(codewords: range, bytes)
      }

      /// Whether the next quad that is asked about has significant samples.
      @inline(__always)
      mutating func event(_ bytes: Span<UInt8>) -> Bool {
        run &-= 2
        let isEvent = run == -1
        if run < 0 { run = runs.next(bytes) }
        return isEvent
      }

      /// The entry of a quad.
      ///
      /// - Parameter context: In bits 7 to 9, and in bit 10 whether the row is not the first.
      @inline(__always)
      mutating func word(_ context: Int, _ table: Span<UInt16>, _ bytes: Span<UInt8>) -> HTQuad {
        if context & 0x380 == 0, !event(bytes) { return HTQuad(entry: 0) }
        let quad = HTQuad(
          entry: Access.read(table, context | Int(truncatingIfNeeded: words.bits & 127)))
        words.drop(quad.length)
        return quad
      }
    }

    /// The codewords of the first row of quads, each in the context of the one before (§7.3.5).
    private static func readFirstRow(
      _ layout: HTLayout, _ bytes: Span<UInt8>, _ codes: HTCodes, _ source: inout Codewords,
      _ output: inout [UInt32]
    ) {
      let table = codes.quads.span
      let residuals = codes.residuals.span
      var quads = output.mutableSpan
      var reader = source
      var context = 0
      var quad = 0
      while quad < layout.quadsAcross {
        reader.words.refill(bytes)
        let first = reader.word(context &<< 7, table, bytes)
        let bits = first.significance
        context = (bits | bits >> 1) & 1 | bits >> 1 & 6
        var second = HTQuad(entry: 0)
        if quad + 1 < layout.quadsAcross {
          second = reader.word(context &<< 7, table, bytes)
          let bits = second.significance
          context = (bits | bits >> 1) & 1 | bits >> 1 & 6
        }
        var (one, two): (Int, Int)
        if first.hasResidual, second.hasResidual {
          if reader.event(bytes) {
            (one, two) = self.residuals(first, second, residuals, &reader.words)
            one += 2
            two += 2
          } else {
            (one, two) = shortResiduals(&reader.words)
          }
        } else {
          (one, two) = self.residuals(first, second, residuals, &reader.words)
        }
        Access.write(&quads, quad, UInt32(first.entry) | UInt32(one) << 16)
        Access.write(&quads, quad + 1, UInt32(second.entry) | UInt32(two) << 16)
        quad += 2
      }
      source = reader
    }

    /// The codewords of another row, in the context of the samples above and on the left.
    ///
    /// - Parameter output: The quads of the row above, which those of this one replace.
    private static func readRow(
      _ layout: HTLayout, _ bytes: Span<UInt8>, _ codes: HTCodes, _ source: inout Codewords,
      _ output: inout [UInt32]
    ) {
      let table = codes.quads.span
      let residuals = codes.residuals.span
      var quads = output.mutableSpan
      var reader = source
      var left = 0
      var behind = 0
      var above = Int(Access.read(quads, 0))
      var quad = 0
      while quad < layout.quadsAcross {
        reader.words.refill(bytes)
        var ahead = Int(Access.read(quads, quad &+ 1))
        let first = reader.word(Self.context(left, behind, above, ahead), table, bytes)
        left = first.significance
        (behind, above) = (above, ahead)
        var second = HTQuad(entry: 0)
        if quad &+ 1 < layout.quadsAcross {
          ahead = Int(Access.read(quads, quad &+ 2))
          second = reader.word(Self.context(left, behind, above, ahead), table, bytes)
          left = second.significance
          (behind, above) = (above, ahead)
        }
        let (one, two) = self.residuals(first, second, residuals, &reader.words)
        Access.write(&quads, quad, UInt32(first.entry) | UInt32(truncatingIfNeeded: one) << 16)
        Access.write(
          &quads, quad &+ 1, UInt32(second.entry) | UInt32(truncatingIfNeeded: two) << 16)
        quad &+= 2
      }
      source = reader
    }

    /// Which of the samples around a quad are significant: some above on the left or above it, on its
    /// left, and above on the right or above it (§7.3.5).
    @inline(__always)
    private static func context(_ left: Int, _ behind: Int, _ above: Int, _ ahead: Int) -> Int {
      let first = (behind &>> 3 | above &>> 1) & 1
      let second = (left &>> 2 | left &>> 3) & 1
      let third = (above &>> 3 | ahead &>> 1) & 1
      return 1024 | first &<< 7 | second &<< 8 | third &<< 9
    }
  }
}
