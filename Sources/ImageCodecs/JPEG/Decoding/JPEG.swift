/// Decodes JPEG streams (ITU-T T.81): baseline, extended sequential and progressive, with 8 or 12
/// bits, and lossless, with 2 to 16 bits; all with Huffman codes.
///
/// | standard | here |
/// |---|---|
/// | marker segments (§B.1.1.4) | `JPEGStream` |
/// | frame header, scan header (§B.2.2, §B.2.3) | `JPEGFrame`, `JPEGScan` |
/// | tables and miscellaneous (§B.2.4) | `JPEGTableSet` |
/// | MCU, data unit (§A.2) | `JPEGGrid`, `JPEGScanPart` |
/// | entropy-coded segments, restart intervals (§E.2) | `JPEGEntropyData`, `JPEGIntervals`, `JPEGLostIntervals` |
/// | Decode, Receive, Extend (§F.2.2) | `JPEGDecodingTable`, `JPEGBitReader` |
/// | sequential, progressive, lossless scans (§F.2, §G.2, §H.2) | `JPEGSequentialPicture`, `JPEGProgressivePicture`, `JPEGLosslessPicture` |
public enum JPEG {
  /// Scans that a stream may have; encoders make a dozen.
  static let scanLimit = 512

  /// Decodes one frame.
  ///
  /// What the header of the stream says is decoded, whatever bits, rows and columns the shape has.
  /// - Parameters:
  ///   - bytes: The whole frame, its fragments joined; what follows the end of the image is padding.
  ///   - shape: The limit, and what to do with damage.
  /// - Returns: Unsigned samples of the stream's own precision, sub-sampled components in full size.
  /// - Throws: ``CodecError/jpeg(_:)``, ``CodecError/overdue``.
  public static func decode(
    _ bytes: Span<UInt8>, as shape: FrameShape
  ) throws(CodecError) -> Samples {
    try shape.deadline.guarding { () throws(CodecError) in try samples(bytes, shape) }
  }

  private static func samples(
    _ bytes: Span<UInt8>, _ shape: FrameShape
  ) throws(CodecError) -> Samples {
    var stream = JPEGStream(bytes)
    var tables = JPEGTableSet()
    let frame: JPEGFrame
    do throws(JPEGError) {
      frame = try header(&stream, &tables)
    } catch {
      throw .jpeg(error)
    }
    let decoder = JPEGDecoder(frame: frame, tables: tables, shape: shape)
    switch (frame.process, frame.precision > 8) {
    case (.lossless, false):
      return try decoder.decode(&stream, JPEGLosslessPicture<UInt8>.self) { .bytes($0) }
    case (.lossless, true):
      return try decoder.decode(&stream, JPEGLosslessPicture<UInt16>.self) { .words($0) }
    case (.progressive, false):
      return try decoder.decode(&stream, JPEGProgressivePicture<UInt8>.self) { .bytes($0) }
    case (.progressive, true):
      return try decoder.decode(&stream, JPEGProgressivePicture<UInt16>.self) { .words($0) }
    case (_, false):
      return try decoder.decode(&stream, JPEGSequentialPicture<UInt8>.self) { .bytes($0) }
    case (_, true):
      return try decoder.decode(&stream, JPEGSequentialPicture<UInt16>.self) { .words($0) }
    }
  }

  /// What the headers of a stream say.
  public struct Header: Hashable, Sendable {
    /// The coding process.
    public let process: JPEGProcess
    /// The bits of a sample.
    public let precision: Int
    /// The number of components.
    public let components: Int
    /// What the components are.
    public let colour: Samples.Colour
  }

  /// Reads the headers of a stream, of which the beginning is enough.
  ///
  /// - Returns: `nil` if there is no sound frame header.
  public static func header(of bytes: Span<UInt8>) -> Header? {
    var stream = JPEGStream(bytes)
    var tables = JPEGTableSet()
    do throws(JPEGError) {
      let frame = try header(&stream, &tables)
      return Header(
        process: frame.process, precision: frame.precision, components: frame.components.count,
        colour: tables.colour(frame.components))
    } catch {
      return nil  // What is wrong is said when the stream is decoded.
    }
  }

  /// Reads all segments up to the frame header.
  private static func header(
    _ stream: inout JPEGStream, _ tables: inout JPEGTableSet
  ) throws(JPEGError) -> JPEGFrame {
    guard let first = try stream.next(), first.marker == JPEGMarker.startOfImage else {
      throw .noStart
    }
    while let segment = try stream.next() {
      if let process = JPEGProcess(marker: segment.marker) {
        return try JPEGFrame(segment, process, in: stream)
      }
      guard segment.marker != JPEGMarker.startOfScan, segment.marker != JPEGMarker.endOfImage
      else { throw .noScan(offset: segment.offset) }
      try tables.read(segment, in: stream)
    }
    throw .noScan(offset: stream.bytes.count)
  }
}
