/// JPEG 2000: the codestream of part 1 (T.800), that of part 15, whose code-blocks are coded for
/// high throughput (T.814), and both in a JP2 file.
///
/// | standard | here |
/// |---|---|
/// | Codestream, marker segments (T.800 §A) | ``Codestream``, ``Size``, ``Parameters`` |
/// | Tile-component, resolution, sub-band, precinct, code-block (§B) | ``Tile`` and what it holds |
/// | Progression (§B.12) | ``PacketOrder`` |
/// | Packet header, tag tree (§B.10) | ``PacketReader``, ``TagTree`` |
/// | Arithmetic decoder (§C) | ``MQDecoder`` |
/// | Coefficient bit modelling (§D) | ``BlockDecoder``, ``BlockContexts`` |
/// | Quantization (§E), inverse wavelet transformation (§F) | ``Wavelet`` |
/// | DC shift, component transformations (§G) | ``TileOutput`` |
/// | Region of interest (§H) | `regionShift` |
/// | JP2 (§I) | ``FileBoxes`` |
/// | HT block decoding (T.814 §7) | ``HTBlockDecoder`` |
public enum JPEG2000 {
  /// Decodes one frame.
  ///
  /// - Parameters:
  ///   - bytes: The codestream, or a JP2 file; what follows EOC is padding.
  ///   - shape: What may be made of it. The numbers of the stream's own header are those of the
  ///     result, also where they differ from the shape's.
  /// - Returns: Planes of full size, sub-sampled components repeated. Component transformations
  ///   are undone, palettes applied.
  /// - Throws: ``CodecError/jpeg2000(_:)`` or
  ///   ``CodecError/tooLarge(rows:columns:components:limit:)``.
  public static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape
  ) throws(CodecError) -> Samples {
    try decode(bytes, as: shape, reducedBy: 0, using: OneWorker())
  }

  /// Decodes one frame, or a smaller picture of it.
  ///
  /// - Parameters:
  ///   - bytes: The codestream, or a JP2 file.
  ///   - shape: What may be made of it.
  ///   - reduction: How many resolution levels to leave out: each halves rows and columns, rounded
  ///     up. At most the least number of decomposition levels of a component.
  ///   - workers: Does independent parts of the work at once. The result does not depend on it.
  /// - Throws: As ``decode(_:as:)``.
  public static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape, reducedBy reduction: Int,
    using workers: some Workers
  ) throws(CodecError) -> Samples {
    try decode(bytes, as: shape, reducedBy: reduction, using: workers, checksIndices: false)
  }

  /// Decodes one frame.
  ///
  /// What is generic over a type of another module is not specialized, so from here on it is `any`.
  /// - Parameter checksIndices: Whether all loops check their indices: for tests, which compare.
  static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape, reducedBy reduction: Int,
    using workers: any Workers, checksIndices: Bool
  ) throws(CodecError) -> Samples {
    try shape.deadline.guarding { () throws(CodecError) in
      try samples(bytes, shape, reduction, workers, checksIndices)
    }
  }

  private static func samples(
    _ bytes: Span<UInt8>, _ shape: FrameShape, _ reduction: Int, _ workers: any Workers,
    _ checksIndices: Bool
  ) throws(CodecError) -> Samples {
    do throws(Failure) {
      let boxes = try FileBoxes(bytes)
      let stream = try Codestream(
        bytes, boxes.codestream, keepsDamaged: shape.damage == .keepDecoded)
      var picture = try Picture(stream, reduction, limit: shape.sampleLimit, bytes: bytes.count)
      picture.checksIndices = checksIndices
      picture.deadline = shape.deadline
      let damage = try picture.decode(bytes, stream, shape.damage, workers)
      return try picture.samples(boxes, damage)
    } catch {
      switch error {
      case .stream(let error): throw .jpeg2000(error)
      case .tooLarge(let rows, let columns, let components):
        throw .tooLarge(
          rows: rows, columns: columns, components: components, limit: shape.sampleLimit)
      }
    }
  }

  /// The number of bits of a sample of the first component, and whether it is signed, as the beginning
  /// of a stream says; `nil` if that is not sound.
  public static func precision(of bytes: Span<UInt8>) -> (bits: Int, isSigned: Bool)? {
    do throws(Failure) {
      let start = try FileBoxes(bytes).codestream.lowerBound
      // SOC, SIZ and the length stand before the segment.
      guard start <= bytes.count - 6, bytes[start + 2] == 0xFF, bytes[start + 3] == 0x51 else {
        return nil
      }
      var reader = SegmentReader(bytes, start + 6..<bytes.count)
      do throws(JPEG2000Error) {
        return try Size(&reader).components.first.map { ($0.precision, $0.isSigned) }
      } catch {
        return nil  // What is wrong is said when the stream is decoded.
      }
    } catch {
      return nil
    }
  }

  /// How many samples a byte may stand for at most. Nothing in the coding forbids an image of a
  /// gigabyte in a hundred bytes, but no picture has one byte for four code-blocks of 64 × 64.
  static var samplesPerByte: Int { 1 << 14 }
  /// So many samples are decoded from however few bytes: a blank picture of the largest detectors.
  static var freeSamples: Int { 1 << 26 }

  /// What the parts of the decoder throw.
  enum Failure: Error {
    case stream(JPEG2000Error)
    case tooLarge(rows: Int, columns: Int, components: Int)
  }
}
