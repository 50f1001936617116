import DICOM
import ImageCodecs
import Support
import Testing

@testable import DICOMImaging

@Suite("Frames in JPEG-LS (PS3.5 §8.2.3, §A.4.3)")
struct JPEGLSFrameTests {
  /// An image whose only frame is a stream of these samples.
  static func image(
    _ planes: Samples.Planes, precision: Int, columns: Int, samples: Int = 1, maker: ImageMaker,
    _ encoder: JPEGLSEncoder = JPEGLSEncoder()
  ) throws -> DICOMImage {
    var stream = try encoder.encode(
      Samples(
        columns: columns, rows: 1, components: samples, planes: planes, precision: precision))
    if stream.count % 2 != 0 { stream.append(0) }
    var maker = maker
    maker.transferSyntax = "1.2.840.10008.1.2.4.80"
    maker.pixels = [[], stream]
    return try DICOMImage(maker.file())
  }

  @Test(
    "negative samples are signed in the precision of the stream, or as many bits as are stored",
    arguments: [
      (12, 12, [0xFFB, 0x7FF, 0x800]), (16, 12, [0xFFFB, 0x7FF, 0xF800]),
      (16, 12, [0x0FFB, 0x7FF, 0x800]), (12, 16, [0xFFB, 0x7FF, 0x800]),
    ] as [(Int, Int, [UInt16])])
  func signs(precision: Int, stored: Int, cells: [UInt16]) throws {
    let image = try Self.image(
      .words(cells), precision: precision, columns: 3,
      maker: ImageMaker(columns: 3, stored: stored, isSigned: true))
    let array = try image.pixelArray(PixelArray.Options())
    #expect(array.type == .i2)
    #expect(array.bytes == ImageMaker.words([-5, 2047, -2048]))
  }

  @Test("few bits in wide cells, wherever High Bit is", arguments: [7, 11, 15])
  func narrow(highBit: Int) throws {
    let image = try Self.image(
      .bytes([0, 100, 255]), precision: 8, columns: 3,
      maker: ImageMaker(columns: 3, stored: 8, highBit: highBit))
    let array = try image.pixelArray(PixelArray.Options())
    #expect(array.type == .u2)
    #expect(array.bytes.count == 6)
    #expect(try FramesTests.values(image) == [0, 100, 255])
  }

  @Test(
    "colours come as pixels in all interleave modes", arguments: JPEGLSEncoder.Interleave.allCases)
  func colours(interleave: JPEGLSEncoder.Interleave) throws {
    let image = try Self.image(
      .bytes([1, 2, 30, 40, 200, 250]), precision: 8, columns: 2, samples: 3,
      maker: ImageMaker(columns: 2, bits: 8, photometric: "RGB", samples: 3),
      JPEGLSEncoder(interleave: interleave))
    #expect(try image.raster(frame: 0).pixels == .rgb8([1, 30, 200, 2, 40, 250]))
  }

  @Test("another size than the data set's is an error")
  func sizes() throws {
    let image = try Self.image(
      .bytes([1, 2, 3]), precision: 8, columns: 3, maker: ImageMaker(columns: 2, bits: 8))
    #expect(
      throws: ImagingError.decodedShape(frame: 1, rows: 1, columns: 3, components: 1)
    ) { try image.raster(frame: 0) }
  }
}
