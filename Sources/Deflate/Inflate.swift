/// Reading of deflated streams (RFC 1951).
public enum Inflate {
  /// Expands a raw deflated stream, one without a zlib or gzip header.
  ///
  /// Damage does not throw: what came before it is returned beside the error. Memory grows with
  /// what is written, never with what the stream claims; at most twice the written bytes are held,
  /// while they move three times as many.
  /// - Parameters:
  ///   - input: The stream; bytes behind its last block are left alone.
  ///   - limit: The most bytes that may be written.
  /// - Returns: The bytes, how much of `input` they took, and what stopped the reading, if it was
  ///   not the end of the stream.
  /// - Complexity: Linear in the sizes of input and output.
  public static func inflate(_ input: RawSpan, limit: Int) -> Inflated {
    var reader = InflateReader(limit: limit)
    let error = reader.read(input)
    return Inflated(bytes: reader.takeOutput(), consumed: reader.bits.consumed, error: error)
  }

  /// Expands a raw deflated stream, as ``inflate(_:limit:)`` does of a `RawSpan`.
  public static func inflate(_ input: Span<UInt8>, limit: Int) -> Inflated {
    inflate(input.raw, limit: limit)
  }

  /// Expands a raw deflated stream by the safe loop alone, for tests to compare with.
  static func inflateSafely(_ input: Span<UInt8>, limit: Int) -> Inflated {
    var reader = InflateReader(limit: limit)
    reader.isSafeOnly = true
    let error = reader.read(input.raw)
    return Inflated(bytes: reader.takeOutput(), consumed: reader.bits.consumed, error: error)
  }
}

/// What came out of a deflated stream, whole or up to where it is damaged.
public struct Inflated: Sendable {
  /// The expanded bytes.
  public var bytes: [UInt8]
  /// How many bytes of the input were read; where there is no error, all up to the end of the last
  /// block.
  public var consumed: Int
  /// What stopped the reading, or `nil` where the stream is whole.
  public var error: InflateError?
}
