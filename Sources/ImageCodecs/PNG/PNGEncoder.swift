import Deflate

/// Writing of PNG files: grey or RGB, 8 or 16 bits a sample, without interlacing.
public enum PNGEncoder {
  /// What the samples of a pixel are (PNG §6.1).
  public enum Colour: Hashable, Sendable {
    /// One sample, of which 0 is black.
    case grey
    /// Red, green and blue, one behind the other.
    case rgb
  }

  /// Encodes an image of 8 bits a sample.
  ///
  /// - Parameters:
  ///   - samples: Rows × columns × samples of a pixel, interleaved, from the top left.
  ///   - density: How large a pixel is, or `nil` where that is not known.
  /// - Throws: ``PNGError`` where an image of that size cannot be, or has not that many samples.
  /// - Complexity: Linear; holds the samples once more beside the result.
  public static func encode(
    _ samples: Span<UInt8>, columns: Int, rows: Int, colour: Colour, density: PNGDensity? = nil
  ) throws(PNGError) -> [UInt8] {
    let header = try PNGHeader(
      columns: columns, rows: rows, colour: colour, bits: 8, sampleCount: samples.count)
    return file(header, PNGRows(samples, header), density)
  }

  /// Encodes an image of 16 bits a sample.
  ///
  /// - Parameters:
  ///   - samples: Rows × columns × samples of a pixel, interleaved, from the top left.
  ///   - density: How large a pixel is, or `nil` where that is not known.
  /// - Throws: ``PNGError`` where an image of that size cannot be, or has not that many samples.
  /// - Complexity: Linear; holds the samples once more beside the result.
  public static func encode(
    _ samples: Span<UInt16>, columns: Int, rows: Int, colour: Colour, density: PNGDensity? = nil
  ) throws(PNGError) -> [UInt8] {
    let header = try PNGHeader(
      columns: columns, rows: rows, colour: colour, bits: 16, sampleCount: samples.count)
    return file(header, PNGRows(samples, header), density)
  }

  /// The whole file around the filtered rows (PNG §5).
  private static func file(
    _ header: PNGHeader, _ rows: PNGRows, _ density: PNGDensity?
  ) -> [UInt8] {
    var file = PNGChunks()
    file.append(.header, header.bytes)
    if let density { file.append(.density, density.bytes) }
    file.appendCompressed(rows.bytes.span, of: header)
    file.append(.end, [])
    return file.bytes
  }
}
