import DICOM
import ImageCodecs

extension DICOMImage {
  /// Finds out whether any of several frames has ``ExcessBits``, so that all of them get the same form.
  ///
  /// Only streams that have more bits than are stored are decoded for that.
  mutating func findExcessBits() throws(TranscodeError) {
    guard frameCount > 1, !decoder.hasEmbeddedOverlays, decoder.syntax.pixelCoding.hasOwnPrecision,
      let precision = streamPrecision, precision > description.bitsStored
    else { return }
    for frame in 0..<frameCount {
      let found = try withFrame(frame) { stored in stored.problems }
      guard !found.isEmpty else { continue }
      decoder.hasExcessBits = true
      if frame > 0 { problems += found }
      return
    }
  }

  /// The bits of a sample that the stream of the first frame states.
  private var streamPrecision: Int? {
    guard case .encapsulated(let frames) = decoder.frames.layout else { return nil }
    do throws(ImagingError) {
      return try decoder.frames.withCoded(frames, 0) { bytes, _ in
        switch decoder.syntax.pixelCoding {
        case .jpegLS: JPEGLS.precision(of: bytes.octets)
        case .jpeg2000, .jpeg2000Multicomponent, .htj2k:
          JPEG2000.precision(of: bytes.octets)?.bits
        default: JPEG.header(of: bytes.octets)?.precision
        }
      }
    } catch {
      return nil  // What is wrong is said when the stream is decoded.
    }
  }
}
