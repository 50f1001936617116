/// JPEG-LS, lossless and near-lossless (ITU-T T.87, ISO/IEC 14495-1).
///
/// | standard | here |
/// |---|---|
/// | MAXVAL, NEAR, T1–T3, RESET, RANGE, qbpp, LIMIT (§A.1, §C.2.4.1.1) | ``JPEGLSPreset`` |
/// | A, B, C, N, k of a context (§A.2.1) | ``JPEGLSContext`` |
/// | A, N, Nn of a run's end, RItype (§A.7.2) | ``JPEGLSRunContext`` |
/// | J, RUNindex (§A.2.1) | ``JPEGLSRun``, `runIndex` |
/// | Q1, Q2, Q3: regions of gradients (§A.3.3) | ``JPEGLSGradients`` |
/// | Ra, Rb, Rc, Rd | `left`, `above…`, `aboveLeft`, `aboveRight` |
/// | Errval, MErrval | `error`, `mapped` |
/// | ILV (§C.2.3) | ``JPEGLSScan/Interleave`` |
public enum JPEGLS {
  /// Decodes one frame.
  ///
  /// - Parameters:
  ///   - bytes: The whole frame, its fragments joined; what follows the last scan is ignored.
  ///   - shape: Its size bounds the picture, and is used where the stream leaves the rows open. All
  ///     else is that of the stream.
  /// - Returns: Unsigned samples; their ``Samples/precision`` is that of the stream.
  /// - Throws: ``CodecError/jpegLS(_:)``, ``CodecError/tooLarge(rows:columns:components:limit:)``,
  ///   ``CodecError/overdue``.
  public static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape
  ) throws(CodecError) -> Samples {
    try shape.deadline.guarding { () throws(CodecError) in
      try JPEGLSDecoder(source: bytes.raw, shape: shape).decode()
    }
  }

  /// The number of bits of a sample, as the beginning of a stream says; `nil` if that is not sound.
  public static func precision(of bytes: Span<UInt8>) -> Int? {
    do throws(JPEGLSError) {
      var header = try JPEGLSHeader(bytes.raw)
      _ = try header.nextScan(bytes.raw)
      return header.frame?.precision
    } catch {
      return nil  // What is wrong is said when the stream is decoded.
    }
  }
}
