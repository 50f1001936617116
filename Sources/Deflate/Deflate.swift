/// Writing of deflated streams (RFC 1951).
public enum Deflate {
  /// How much work is put into a small result.
  public enum Level: Hashable, Sendable {
    /// One look for each match.
    case fast
    /// Chains of candidates, and a second look before a match is taken.
    case balanced
    /// For the filtered rows of an image, all of that many bytes, the first of which is no part of
    /// a pixel: noise is not searched for matches that cost more than they save.
    case filtered(pixelBytes: Int, rowBytes: Int)
  }

  /// Compresses bytes to a raw deflated stream, one without a zlib or gzip header.
  ///
  /// - Complexity: Linear in the size of the input; holds 1 to 2 MB beside input and output.
  public static func deflate(_ input: Span<UInt8>, level: Level) -> [UInt8] {
    var output: [UInt8] = []
    deflate(input, level: level, appendingTo: &output)
    return output
  }

  /// Compresses bytes to a raw deflated stream behind what `output` has already.
  public static func deflate(
    _ bytes: Span<UInt8>, level: Level, appendingTo output: inout [UInt8]
  ) {
    let input = bytes.raw
    var writer = BlockWriter(output)
    output = []
    var block = DeflateBlock()
    switch level {
    case .balanced:
      var matcher = ChainMatcher()
      repeat {
        let bytes = matcher.fill(&block, from: input)
        writer.write(block, of: input, bytes: bytes, isLast: bytes.upperBound == input.byteCount)
      } while matcher.position < input.byteCount
    case .fast, .filtered:
      var matcher = GreedyMatcher(level)
      repeat {
        let bytes = matcher.fill(&block, from: input)
        writer.write(block, of: input, bytes: bytes, isLast: bytes.upperBound == input.byteCount)
      } while matcher.position < input.byteCount
    }
    output = writer.finish()
  }
}
