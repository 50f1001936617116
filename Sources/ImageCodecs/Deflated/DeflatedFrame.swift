import Deflate

/// A frame as a raw deflate stream (PS3.5 §A.4.13).
public enum DeflatedFrame {
  /// Compresses the bytes of one frame: cells as in native pixel data, 1-bit cells packed.
  ///
  /// - Returns: A raw deflate stream, of any number of bytes.
  public static func deflate(_ bytes: Span<UInt8>) -> [UInt8] {
    Deflate.deflate(bytes, level: .balanced)
  }

  /// Expands one frame to the bytes that it would have without compression.
  ///
  /// - Parameters:
  ///   - bytes: The whole frame, its fragments joined; what follows the stream is padding.
  ///   - count: The number of bytes that the frame has to give.
  /// - Returns: Exactly `count` bytes: cells as in native pixel data, 1-bit cells packed.
  /// - Throws: ``CodecError/deflate(reason:)``, or ``CodecError/endOfData(offset:)`` if the stream is
  ///   whole but gives fewer bytes.
  public static func inflate(
    _ bytes: Span<UInt8>, count: Int
  ) throws(CodecError) -> [UInt8] {
    let (cells, damage) = inflatePart(bytes, count: count)
    if let damage { throw damage }
    return cells
  }

  /// Expands as much of a frame as can be.
  ///
  /// - Returns: At most `count` bytes, and if there are fewer, why.
  public static func inflatePart(
    _ bytes: Span<UInt8>, count: Int
  ) -> (cells: [UInt8], damage: CodecError?) {
    // One byte more than needed, as the even length of native pixel data may be coded too.
    let result = Inflate.inflate(bytes, limit: count + 1)
    guard result.bytes.count >= count else {
      let damage = result.error.map { CodecError.deflate(reason: $0.description) }
      return (result.bytes, damage ?? .endOfData(offset: bytes.count))
    }
    return (result.bytes.count == count ? result.bytes : Array(result.bytes.prefix(count)), nil)
  }
}
