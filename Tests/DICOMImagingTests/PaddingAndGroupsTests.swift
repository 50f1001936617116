import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Pixel padding (PS3.3 §C.7.5.1.1.2)")
struct PaddingTests {
  static func levels(
    _ words: [Int], stored: Int = 16, isSigned: Bool = true, photometric: String = "MONOCHROME2",
    value: Int, limit: Int? = nil, vr: String = "SS"
  ) throws -> Raster.Pixels {
    var maker = ImageMaker(
      columns: words.count, stored: stored, isSigned: isSigned, photometric: photometric)
    maker.set(0x0028_0120, value, vr: vr)
    if let limit { maker.set(0x0028_0121, limit, vr: vr) }
    maker.pixels = [ImageMaker.words(words)]
    return try DICOMImage(maker.file()).raster(frame: 0).pixels
  }

  @Test("padding is black and does not count for the range, whatever its VR")
  func value() throws {
    for vr in ["SS", "US"] {
      #expect(
        try Self.levels([-2000, 0, 50, 100], value: -2000, vr: vr) == .grey8([0, 0, 128, 255]))
    }
  }

  @Test("padding is no white in MONOCHROME1")
  func inverse() throws {
    #expect(
      try Self.levels([-2000, 0, 50, 100], photometric: "MONOCHROME1", value: -2000)
        == .grey8([0, 255, 128, 0]))
  }

  @Test("a range, in either order")
  func range() throws {
    for (value, limit) in [(-2000, -1000), (-1000, -2000)] {
      #expect(
        try Self.levels([-2000, -1500, -1000, 0, 100], value: value, limit: limit)
          == .grey8([0, 0, 0, 0, 255]))
    }
  }

  @Test("a value that is not extended to 16 bits")
  func notExtended() throws {
    #expect(
      try Self.levels([0x830, 0, 100], stored: 12, value: 0x830) == .grey8([0, 0, 255]))
  }

  @Test("a value that no cell can hold does nothing")
  func outside() throws {
    #expect(
      try Self.levels([0, 50, 100], stored: 12, isSigned: false, value: 63536, vr: "US")
        == .grey8([0, 128, 255]))
  }

  @Test("nothing but padding")
  func all() throws {
    #expect(try Self.levels([-2000, -2000], value: -2000) == .grey8([0, 0]))
  }

  @Test("padding of real numbers")
  func floats() throws {
    var maker = ImageMaker(columns: 3, bits: 32)
    maker.set(0x0028_0122, bytes: ElementMaker().number(Float(-99).bitPattern), vr: "FL")
    maker.pixelTag = 0x7FE0_0008
    maker.pixelVR = "OF"
    maker.pixels = [[Float(-99), 1, 2].flatMap { ElementMaker().number($0.bitPattern) }]
    #expect(try DICOMImage(maker.file()).raster(frame: 0).pixels == .grey8([0, 0, 255]))
    maker.set(0x0028_0122, bytes: ElementMaker().number(Float.nan.bitPattern), vr: "FL")
    #expect(try DICOMImage(maker.file()).raster(frame: 0).pixels == .grey8([0, 252, 255]))
  }
}

@Suite("Functional groups (PS3.3 §C.7.6.16)")
struct FunctionalGroupsTests {
  /// Two frames of one pixel of 100, windowed from 0 to 200 in the units of the modality.
  static func maker() -> ImageMaker {
    var maker = ImageMaker(columns: 1)
    maker.set(0x0028_0008, "2", vr: "IS")
    maker.pixels = [ImageMaker.words([100, 100])]
    return maker
  }

  static func rescale(_ slope: String) -> (inout ImageMaker) -> Void {
    { group in
      group.set(0x0028_9145) { item in
        item.set(0x0028_1052, "0", vr: "DS")
        item.set(0x0028_1053, slope, vr: "DS")
      }
    }
  }

  static func window(_ center: String) -> (inout ImageMaker) -> Void {
    { group in
      group.set(0x0028_9132) { item in
        item.set(0x0028_1050, center, vr: "DS")
        item.set(0x0028_1051, "201", vr: "DS")
      }
    }
  }

  @Test("a frame's own group goes before that of all frames")
  func lookUp() throws {
    var maker = Self.maker()
    maker.set(0x5200_9229, item: Self.window("100.5"))
    maker.set(0x5200_9230, items: [Self.rescale("1"), Self.rescale("2")])
    let image = try DICOMImage(maker.file())
    #expect(try image.raster(frame: 0).pixels == .grey8([128]))
    #expect(try image.raster(frame: 1).pixels == .grey8([255]))
    let array = try image.pixelArray(PixelArray.Options(appliesModality: true))
    #expect(array.type == .f8)
    #expect(array.shape == [2, 1, 1])
    #expect(
      array.bytes == [100.0, 200].flatMap { ElementMaker().number($0.bitPattern) })
  }

  @Test("groups of too few frames, and windows of each frame")
  func fewGroups() throws {
    var maker = Self.maker()
    maker.set(0x5200_9230, items: [Self.window("0.5")])
    let image = try DICOMImage(maker.file())
    #expect(try image.raster(frame: 0).pixels == .grey8([255]))
    // The second frame has no group, and the range of one value is that of all there could be.
    #expect(try image.raster(frame: 1).pixels == .grey8([0]))
  }
}
