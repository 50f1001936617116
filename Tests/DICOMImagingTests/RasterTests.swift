import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Pictures with square pixels (PS3.3 §C.7.6.3.1.7)")
struct RasterTests {
  @Test("rows are added where pixels are taller than wide")
  func tall() {
    let raster = Raster(
      columns: 2, rows: 2, pixels: .grey8([0, 100, 200, 100]),
      pixelAspect: PixelAspect(vertical: 2, horizontal: 1))
    let square = raster.squared()
    #expect(square.rows == 4)
    #expect(square.columns == 2)
    #expect(square.pixelAspect == .square)
    #expect(square.pixels == .grey8([0, 100, 50, 100, 150, 100, 200, 100]))
  }

  @Test("columns are added where they are wider than tall")
  func wide() {
    let raster = Raster(
      columns: 2, rows: 1, pixels: .rgb8([0, 10, 20, 200, 10, 220]),
      pixelAspect: PixelAspect(vertical: 1, horizontal: 2))
    #expect(
      raster.squared().pixels == .rgb8([0, 10, 20, 50, 10, 70, 150, 10, 170, 200, 10, 220]))
    let words = Raster(
      columns: 2, rows: 1, pixels: .grey16([0, 60000]),
      pixelAspect: PixelAspect(vertical: 2, horizontal: 3))
    #expect(words.squared().pixels == .grey16([0, 30000, 60000]))
  }

  @Test("square pixels, and pictures that would grow beyond all formats, stay as they are")
  func unchanged() {
    let square = Raster(columns: 1, rows: 1, pixels: .grey8([1]))
    #expect(square.squared() == square)
    for (rows, height) in [(100, 17.0), (5000, 15)] {
      let extreme = Raster(
        columns: 1, rows: rows, pixels: .grey8([UInt8](repeating: 0, count: rows)),
        pixelAspect: PixelAspect(vertical: height, horizontal: 1))
      #expect(extreme.squared() == extreme)
    }
  }
}

@Suite("Arrays as NumPy has them")
struct PixelArrayTests {
  static func array(
    _ maker: ImageMaker, _ options: PixelArray.Options = PixelArray.Options()
  ) throws -> PixelArray {
    try DICOMImage(maker.file()).pixelArray(options)
  }

  @Test("the lowest bits of a cell, signed as they are, wherever High Bit is")
  func cut() throws {
    for (isSigned, expected) in [(false, [0xABC, 0x7FF]), (true, [0xFABC, 0x7FF])] {
      for highBit in [11, 15] {
        var maker = ImageMaker(columns: 2, stored: 12, highBit: highBit, isSigned: isSigned)
        maker.pixels = [ImageMaker.words([0x5ABC, 0xF7FF])]
        let array = try Self.array(maker)
        #expect(array.bytes == ImageMaker.words(expected))
        #expect(array.type == (isSigned ? .i2 : .u2))
        #expect(array.shape == [1, 2])
      }
    }
  }

  @Test("a rescale gives real numbers, a table what it holds")
  func modality() throws {
    var maker = ImageMaker(columns: 2, isSigned: true)
    maker.set(0x0028_1052, "-1024.5", vr: "DS")
    maker.set(0x0028_1053, "2", vr: "DS")
    maker.pixels = [ImageMaker.words([-1, 512])]
    let options = PixelArray.Options(appliesModality: true)
    let rescaled = try Self.array(maker, options)
    #expect(rescaled.type == .f8)
    #expect(
      rescaled.bytes == [-1026.5, -0.5].flatMap { ElementMaker().number($0.bitPattern) })
    for (bits, type) in [(8, PixelArray.ElementType.u1), (12, .u2)] {
      maker.set(0x0028_3000) { item in
        item.set(0x0028_3002, 2, 0, bits)
        item.set(0x0028_3006, 7, 9, vr: "OW")
      }
      let mapped = try Self.array(maker, options)
      #expect(mapped.type == type)
      #expect(mapped.bytes == (bits == 8 ? [7, 9] : [7, 0, 9, 0]))
    }
  }

  @Test("all frames together must fit the limit")
  func limit() throws {
    var maker = ImageMaker(columns: 2)
    maker.set(0x0028_0008, "2", vr: "IS")
    maker.pixels = [[0, 0, 0, 0, 0, 0, 0, 0]]
    var limits = ImageLimits()
    limits.samplesPerArray = 3
    let image = try DICOMImage(maker.file(), limits: limits)
    #expect(throws: ImagingError.self) { try image.pixelArray() }
    #expect(try image.pixelArray(frame: 1).shape == [1, 2])
  }
}
