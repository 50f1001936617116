import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Damaged files give pictures or errors, and nothing else")
struct DamageTests {
  /// Images that together go through all of the module.
  static func makers() -> [ImageMaker] {
    var grey = ImageMaker(rows: 2, columns: 3, stored: 12, isSigned: true)
    grey.set(0x0028_0008, "2", vr: "IS")
    grey.set(0x0028_0120, -2000, vr: "SS")
    grey.set(0x0028_1050, "40\\50", vr: "DS")
    grey.set(0x0028_1051, "400\\60", vr: "DS")
    grey.set(0x5200_9230, items: [FunctionalGroupsTests.rescale("2")])
    grey.pixels = [[UInt8](0..<24)]

    var tables = ImageMaker(columns: 4)
    for (tag, bits) in [(0x0028_3000, 16), (0x0028_3010, 8), (0x2050_0010, 12)] as [(UInt32, Int)] {
      tables.set(tag) { item in
        item.set(0x0028_3002, 4, 0, bits)
        item.set(0x0028_3006, 1, 2, 3, 4, vr: "OW")
      }
    }
    tables.pixels = [[UInt8](0..<8)]

    var palette = PaletteTests.maker(
      [0, 1, 2, 3], descriptor: [10, 0, 16],
      [[UInt8]](
        repeating: ImageMaker.words([0, 2, 100, 200, 1, 3, 500, 2, 2, 0, 0]), count: 3),
      isSegmented: true)
    palette.set(0x6000_0010, 1)
    palette.set(0x6000_0011, 4)
    palette.set(0x6000_3000, bytes: [5, 0], vr: "OW")

    var colour = ImageMaker(columns: 4, bits: 8, photometric: "YBR_FULL_422", samples: 3)
    colour.pixels = [[10, 20, 128, 129, 30, 40, 100, 200]]

    var rle = ImageMaker(columns: 2, bits: 8)
    rle.transferSyntax = FramesTests.rle
    rle.set(0x0028_0008, "2", vr: "IS")
    let frame = FramesTests.pixel(1) + [0, 2]
    rle.pixels = [[0, 0, 0, 0, 76, 0, 0, 0], frame, frame]

    var bits = ImageMaker(rows: 3, columns: 3, bits: 1)
    bits.set(0x0028_0008, "2", vr: "IS")
    bits.pixels = [[0xD5, 0x1C, 0x02, 0]]
    return [grey, tables, palette, colour, rle, bits]
  }

  @Test("bytes changed and ends cut off at random", arguments: 0..<6)
  func mutations(number: Int) throws {
    let sound = Self.makers()[number].bytes()
    _ = try DICOMImage(Part10File(FileMaker.file(sound))).raster(frame: 0)
    var generator = SeededGenerator(seed: UInt64(number))
    var limits = ImageLimits()
    limits.samplesPerFrame = 1 << 16
    limits.samplesPerArray = 1 << 16
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 132..<bytes.count, using: &generator)
        bytes[place] =
          [0, 1, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &generator)]
          .randomElement(using: &generator) ?? 0
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<bytes.count - 132, using: &generator))
      }
      try Self.use(FileMaker.file(bytes), limits)
    }
  }

  @Test("elements that contradict one another", arguments: 0..<4)
  func combinations(number: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + number))
    func pick<Value>(_ values: [Value]) throws -> Value {
      try #require(values.randomElement(using: &generator))
    }
    for _ in 0..<250 {
      let allocated = try pick([1, 8, 16, 32, 64])
      let stored = Int.random(in: 1...allocated, using: &generator)
      var maker = ImageMaker(
        rows: try pick([1, 2, 3]), columns: try pick([1, 2, 5, 8]), bits: allocated, stored: stored,
        highBit: Int.random(in: stored - 1...allocated - 1, using: &generator),
        isSigned: try pick([false, true]),
        photometric: try pick([
          "MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_FULL_422", "X",
        ]),
        samples: try pick([1, 3, 4]), isBigEndian: try pick([false, true]))
      maker.set(0x0028_0006, try pick([0, 1]))
      maker.set(0x0028_0008, try pick(["", "1", "2", "3"]), vr: "IS")
      maker.set(0x0028_0120, try pick([0, -2000, 65535]), vr: "SS")
      maker.set(0x0028_1052, try pick(["0", "-1024", "1e308", "nan"]), vr: "DS")
      maker.set(0x0028_1053, try pick(["1", "0", "-2", "1e308"]), vr: "DS")
      for component: UInt32 in 0..<3 {
        maker.set(0x0028_1101 + component, try pick([0, 2, 4]), try pick([0, 1, 65535]), 16)
        maker.set(0x0028_1201 + component, 1, 2, 3, 4, vr: "OW")
      }
      maker.pixels = [[UInt8](0..<UInt8(try pick([0, 8, 64, 255]) / 2 * 2))]
      if try pick([true, false]) { maker.pixels.append(FramesTests.pixel(3)) }
      maker.transferSyntax = try pick([
        "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.1.98",
        "1.2.840.10008.1.2.8.1", "1.2.840.10008.1.2.4.50",
      ])
      try Self.use(FileMaker.file(maker.bytes()), ImageLimits())
    }
  }

  @Test("samples that are no numbers, behind a modality LUT", arguments: [8, 16])
  func notNumbers(bits: Int) throws {
    let item = ElementMaker.with {
      $0.element(
        0x0028_3002, "US", $0.number(UInt16(2)) + $0.number(UInt16(0)) + $0.number(UInt16(bits)))
      $0.element(0x0028_3006, "OW", $0.number(UInt16(1)) + $0.number(UInt16(2)))
    }
    let bytes = ElementMaker.with { maker in
      maker.element(0x0028_0002, "US", maker.number(UInt16(1)))
      maker.text(0x0028_0004, "CS", "MONOCHROME2")
      maker.element(0x0028_0010, "US", maker.number(UInt16(1)))
      maker.element(0x0028_0011, "US", maker.number(UInt16(4)))
      maker.element(0x0028_0100, "US", maker.number(UInt16(32)))
      maker.sequence(0x0028_3000, items: [item])
      let samples: [Float] = [.nan, .infinity, -.infinity, 1e30]
      maker.element(0x7FE0_0008, "OF", samples.flatMap { maker.number($0.bitPattern) })
    }
    try Self.use(FileMaker.file(FileMaker.part10(bytes)), ImageLimits())
  }

  /// Asks for everything; what is thrown must be a typed error that can be printed.
  static func use(_ bytes: FileBytes, _ limits: ImageLimits) throws {
    do {
      let image = try DICOMImage(Part10File(bytes), limits: limits)
      var cache = RenderCache()
      for frame in 0..<min(image.frameCount, 3) {
        let options = RenderOptions(depth: .bits16, burnsOverlays: true)
        do throws(ImagingError) {
          let raster = try image.raster(frame: frame, options: options, cache: &cache)
          let count = raster.rows * raster.columns
          switch raster.pixels {
          case .grey8(let levels): #expect(levels.count == count)
          case .grey16(let levels): #expect(levels.count == count)
          case .rgb8(let levels): #expect(levels.count == 3 * count)
          }
        } catch {
          #expect(!error.description.isEmpty)
        }
      }
      let array = try image.pixelArray(PixelArray.Options(appliesModality: true))
      #expect(array.bytes.count == array.shape.reduce(array.type.size, *))
    } catch let error as ImagingError {
      #expect(!error.description.isEmpty)
    } catch let error as ReadError {
      #expect(!error.description.isEmpty)
    }
  }
}
