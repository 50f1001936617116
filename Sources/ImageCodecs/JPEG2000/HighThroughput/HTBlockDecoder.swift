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
    ///     ``HTLayout/stride``; so many zeros as ``HTLayout/sampleCount``.
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
      var runs = HTRuns(middle..<last)
      var words = HTBackwardBits<Access>(codewords: middle..<range.upperBound, bytes)
      let magnitudes = HTForwardBits<Access>(
        range.lowerBound..<middle, of: bytes, filling: .max)
      var place = 0
      // For each quad of a row the entry of its codeword, and above it the residual.
      var quads = [UInt32](repeating: 0, count: layout.quadsAcross + 1)
      // For each column, behind a margin of one, twice a magnitude less one in the row above, or 0.
      var above = [UInt32](repeating: 0, count: layout.stride + 3)
      let codes = HTCodes.shared
      guard codes.quads.count == 2048, codes.residuals.count == 256 else { return false }
      for row in 0..<(layout.height + 1) / 2 {
        if row == 0 {
          readFirstRow(layout, bytes, codes, &runs, &words, &quads)
        } else {
          readRow(layout, bytes, codes, &runs, &words, above.span, &quads)
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

    /// The codewords of the first row of quads, each in the context of the one before (§7.3.5).
    private static func readFirstRow(
      _ layout: HTLayout, _ bytes: Span<UInt8>, _ codes: HTCodes, _ runs: inout HTRuns,
      _ words: inout HTBackwardBits<Access>, _ output: inout [UInt32]
    ) {
      let table = codes.quads.span
      var quads = output.mutableSpan
      var context = 0
      var quad = 0
      while quad < layout.quadsAcross {
        words.refill(bytes)
        let first = word(context, 0, table, bytes, &runs, &words)
        let bits = first.significance
        context = (bits | bits >> 1) & 1 | bits >> 1 & 6
        var second = HTQuad(entry: 0)
        if quad + 1 < layout.quadsAcross {
          second = word(context, 0, table, bytes, &runs, &words)
          let bits = second.significance
          context = (bits | bits >> 1) & 1 | bits >> 1 & 6
        }
        var (one, two) = (0, 0)
        if first.hasResidual, second.hasResidual {
          if runs.event(bytes) {
            (one, two) = residuals(true, true, codes, &words)
            one += 2
            two += 2
          } else {
            (one, two) = shortResiduals(&words)
          }
        } else {
          (one, two) = residuals(first.hasResidual, second.hasResidual, codes, &words)
        }
        Access.write(&quads, quad, UInt32(first.entry) | UInt32(one) << 16)
        if quad + 1 < layout.quadsAcross {
          Access.write(&quads, quad + 1, UInt32(second.entry) | UInt32(two) << 16)
        }
        quad += 2
      }
    }

    /// The codewords of another row, in the context of the samples above and on the left.
    private static func readRow(
      _ layout: HTLayout, _ bytes: Span<UInt8>, _ codes: HTCodes, _ runs: inout HTRuns,
      _ words: inout HTBackwardBits<Access>, _ above: Span<UInt32>, _ output: inout [UInt32]
    ) {
      let table = codes.quads.span
      var quads = output.mutableSpan
      var left = 0
      var quad = 0
      while quad < layout.quadsAcross {
        words.refill(bytes)
        let first = word(
          Self.context(quad, left, above), 1024, table, bytes, &runs, &words)
        left = first.significance
        var second = HTQuad(entry: 0)
        let hasSecond = quad + 1 < layout.quadsAcross
        if hasSecond {
          second = word(
            Self.context(quad + 1, left, above), 1024, table, bytes, &runs, &words)
          left = second.significance
        }
        let (one, two) = residuals(first.hasResidual, second.hasResidual, codes, &words)
        Access.write(&quads, quad, UInt32(first.entry) | UInt32(one) << 16)
        if hasSecond { Access.write(&quads, quad + 1, UInt32(second.entry) | UInt32(two) << 16) }
        quad += 2
      }
    }

    @inline(__always)
    private static func context(_ quad: Int, _ left: Int, _ above: Span<UInt32>) -> Int {
      let column = 2 &* quad
      let behind = Access.read(above, column) | Access.read(above, column &+ 1)
      let ahead = Access.read(above, column &+ 2) | Access.read(above, column &+ 3)
      return (behind == 0 ? 0 : 1) | (left & 12 == 0 ? 0 : 2) | (ahead == 0 ? 0 : 4)
    }

    @inline(__always)
    private static func word(
      _ context: Int, _ row: Int, _ table: Span<UInt16>, _ bytes: Span<UInt8>,
      _ runs: inout HTRuns, _ words: inout HTBackwardBits<Access>
    ) -> HTQuad {
      if context == 0, !runs.event(bytes) { return HTQuad(entry: 0) }
      let quad = HTQuad(
        entry: Access.read(
          table, row | context &<< 7 | Int(truncatingIfNeeded: words.bits & 127)))
      words.drop(quad.length)
      return quad
    }
  }
}
