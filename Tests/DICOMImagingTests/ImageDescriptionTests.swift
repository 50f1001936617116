import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("The Image Pixel module (PS3.3 §C.7.6.3)")
struct ImageDescriptionTests {
  static func error(of maker: ImageMaker) -> ImagingError? {
    do {
      _ = try DICOMImage(maker.file())
      return nil
    } catch {
      return error as? ImagingError
    }
  }

  @Test("what a sound image says")
  func sound() throws {
    var maker = ImageMaker(rows: 2, columns: 3, stored: 12, isSigned: true)
    maker.set(0x0028_0034, "6\\5", vr: "IS")
    maker.pixels = [[UInt8](repeating: 0, count: 12)]
    let image = try DICOMImage(maker.file())
    #expect(image.description.rows == 2)
    #expect(image.description.columns == 3)
    #expect(image.description.bitsStored == 12)
    #expect(image.description.highBit == 11)
    #expect(image.description.isSigned)
    #expect(image.description.pixelAspect == PixelAspect(vertical: 6, horizontal: 5))
    #expect(image.frameCount == 1)
    #expect(image.problems.isEmpty)
  }

  @Test(
    "values that break a rule",
    arguments: [
      (0x0028_0010, 0, ImageRule.positive), (0x0028_0011, 0, .positive),
      (0x0028_0002, 0, .samplesPerPixel), (0x0028_0002, 2, .samplesPerPixel),
      (0x0028_0002, 5, .samplesPerPixel), (0x0028_0100, 7, .bitsAllocated),
      (0x0028_0100, 0, .bitsAllocated), (0x0028_0100, 65535, .bitsAllocated),
      (0x0028_0101, 0, .bitsStored(allocated: 16)), (0x0028_0101, 17, .bitsStored(allocated: 16)),
      (0x0028_0102, 10, .highBit(allocated: 16, stored: 12)),
      (0x0028_0102, 16, .highBit(allocated: 16, stored: 12)), (0x0028_0103, 2, .flag),
    ] as [(UInt32, Int, ImageRule)])
  func rules(tag: UInt32, value: Int, rule: ImageRule) {
    var maker = ImageMaker(columns: 1, stored: 12)
    maker.set(tag, value)
    maker.pixels = [[0, 0]]
    #expect(Self.error(of: maker) == .invalid(Tag(rawValue: tag), value: value, rule: rule))
  }

  @Test(
    "elements that must be there",
    arguments: [0x0028_0002, 0x0028_0010, 0x0028_0011, 0x0028_0100, 0x0028_0101] as [UInt32])
  func missing(tag: UInt32) {
    var maker = ImageMaker(columns: 1)
    maker.remove(tag)
    maker.pixels = [[0, 0]]
    #expect(Self.error(of: maker) == .missing(Tag(rawValue: tag)))
  }

  @Test("no pixels at all")
  func noPixels() {
    #expect(Self.error(of: ImageMaker(columns: 1)) == .noPixelData)
  }

  @Test("elements that have a usual value")
  func usual() throws {
    var maker = ImageMaker(columns: 1, photometric: "RGB", samples: 3)
    for tag: UInt32 in [0x0028_0102, 0x0028_0103, 0x0028_0006] { maker.remove(tag) }
    maker.set(0x0028_0008, "", vr: "IS")
    maker.pixels = [[0, 0, 0, 0, 0, 0]]
    let image = try DICOMImage(maker.file())
    #expect(
      image.problems.map(\.code) == [
        .badNumberOfFrames, .missingImageElement, .missingImageElement, .missingImageElement,
      ])
    #expect(image.description.highBit == 15)
  }

  @Test("the greatest size there is, with no data, takes no memory")
  func hugeWithoutData() throws {
    var maker = ImageMaker(rows: 65535, columns: 65535)
    maker.pixels = [[0, 0]]
    let limit = ImageLimits().samplesPerFrame
    #expect(
      Self.error(of: maker)
        == .tooLarge(rows: 65535, columns: 65535, samplesPerPixel: 1, frames: 1, limit: limit))
    var limits = ImageLimits()
    limits.samplesPerFrame = .max
    let image = try DICOMImage(maker.file(), limits: limits)
    #expect(throws: ImagingError.self) { try image.raster(frame: 0) }
    #expect(throws: ImagingError.self) { try image.pixelArray() }
  }

  @Test(
    "spacings that are not square are an aspect too",
    arguments: [
      ("0.5\\0.25", 2.0), ("1\\1", 1), ("0\\1", 1), ("1", 1), ("a\\b", 1), ("1e99\\1", 1),
    ])
  func spacing(text: String, ratio: Double) throws {
    var maker = ImageMaker(columns: 1)
    maker.set(0x0028_0030, text, vr: "DS")
    maker.pixels = [[0, 0]]
    let aspect = try DICOMImage(maker.file()).description.pixelAspect
    #expect(aspect.vertical / aspect.horizontal == ratio)
  }

  @Test("errors say where, what and which rule")
  func sentences() {
    let error = ImagingError.invalid(.bitsAllocated, value: 7, rule: .bitsAllocated)
    #expect(
      error.description
        == "(0028,0100) Bits Allocated is 7; it must be 1, 8, 16, 32 or 64 (PS3.5 §8.1.1)")
    #expect(
      ImagingError.notDecodable(.jpeg2000).description
        == "JPEG 2000 Image Compression (1.2.840.10008.1.2.4.91) is not decoded yet")
  }
}
