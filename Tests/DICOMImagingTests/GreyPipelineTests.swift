import DICOM
import Support
import Testing

@testable import DICOMImaging

/// Levels of some values by one transform, times 255 where they are levels.
private func through(_ values: [Double], _ apply: (inout MutableSpan<Double>) -> Void) -> [Double] {
  var values = values
  var span = values.mutableSpan
  apply(&span)
  return values
}

@Suite("Modality, VOI and presentation (PS3.3 §C.11)")
struct GreyPipelineTests {
  static func table(
    _ descriptor: [Int], _ data: [Int], vr: String = "US", dataVR: String = "OW",
    bytes: [UInt8]? = nil, inputs: ClosedRange<Double> = 0...65535
  ) throws -> LookUpTable {
    var maker = ImageMaker(columns: 1)
    maker.set(0x0028_3000) { item in
      item.set(0x0028_3002, words: descriptor, vr: vr)
      item.set(0x0028_3006, bytes: bytes ?? ImageMaker.words(data), vr: dataVR)
    }
    let item = try #require(try maker.file().dataSet.items(Tag(0x0028, 0x3000)).first)
    return try LookUpTable(item, inputs: inputs, of: .modalityLUTSequence)
  }

  @Test("rescale")
  func rescale() {
    let modality = Modality.rescale(slope: 2.5, intercept: -1024)
    #expect(
      through([0, 1, 1000, 4095]) { modality.apply(to: &$0) } == [-1024, -1021.5, 1476, 9213.5])
    #expect(modality.range(of: 0...4095) == -1024...9213.5)
    #expect(Modality.rescale(slope: -1, intercept: 0).range(of: 0...4095) == -4095...0)
  }

  @Test("a modality LUT clamps at both ends")
  func modalityTable() throws {
    let modality = Modality.table(try Self.table([4, 10, 16], [0, 100, 1000, 65535]))
    #expect(
      through([0, 9, 10, 11, 12, 13, 14, 500]) { modality.apply(to: &$0) }
        == [0, 0, 0, 100, 1000, 65535, 65535, 65535])
  }

  @Test("a VOI LUT with a negative first value, whatever its VR says")
  func voiTable() throws {
    for (vr, first) in [("SS", -2), ("US", 0xFFFE)] {
      let table = try Self.table([3, first, 8], [5, 50, 250], vr: vr, inputs: -1024...3071)
      #expect(table.first == -2)
      #expect(
        through([-100, -3, -2, -1, 0, 1]) { VOI.table(table).apply(to: &$0) }
          .map { ($0 * 255).rounded() } == [5, 5, 5, 50, 250, 250])
    }
    // Where all inputs are positive, the same bits are.
    #expect(try Self.table([3, 0xFFFE, 8], [5, 50, 250]).first == 65534)
  }

  @Test("tables of 8 bits stand in bytes or words; 0 entries are 65,536")
  func entries() throws {
    #expect(try Self.table([3, 0, 8], [], bytes: [1, 2, 3, 0]).entries == [1, 2, 3])
    #expect(try Self.table([3, 0, 8], [1, 2, 3]).entries == [1, 2, 3])
    #expect(try Self.table([0, 0, 16], Array(0..<65536)).entries.count == 65536)
    #expect(try Self.table([-32768, 0, 16], Array(0..<32768), vr: "SS").entries.count == 32768)
    // One that is shorter than it says ends with its last entry.
    #expect(try Self.table([9, 0, 16], [1, 2])[7] == 2)
  }

  @Test(
    "tables that cannot be used",
    arguments: [
      ([4, 0], [1], LookUpTableRule.descriptor), ([], [1], .descriptor),
      ([1, 0, 7], [1], .bits(7)),
      ([1, 0, 17], [1], .bits(17)), ([1, 0, 0], [1], .bits(0)), ([1, 0, -1], [1], .bits(65535)),
      ([1, 0, 16], [], .empty), ([0, 0, 8], [], .empty),
    ] as [([Int], [Int], LookUpTableRule)])
  func badTables(descriptor: [Int], data: [Int], rule: LookUpTableRule) {
    #expect(throws: ImagingError.lookUpTable(.modalityLUTSequence, rule)) {
      try Self.table(descriptor, data)
    }
  }

  @Test(
    "windows",
    arguments: [
      (
        .linear, 40, 400,
        [-160: 0, -159: 0.6391, 0: 102.2556, 40: 127.8195, 100: 166.1654, 239: 255, 240: 255]
      ),
      (
        .linearExact, 40, 400,
        [-160: 0, -159: 0.6375, 0: 102, 40: 127.5, 100: 165.75, 239: 254.3625, 240: 255]
      ),
      (
        .sigmoid, 40, 400,
        [
          -1024: 0.0061, -160: 30.3967, 0: 102.3346, 40: 127.5, 100: 164.6424, 239: 224.3345,
          3000: 255,
        ]
      ),
      (.linear, 0, 100, [-50: 0, -49.5: 1.2879, -0.5: 127.5, 0: 128.7879, 49: 255]),
      (.linear, 128, 256, [0: 0, 1: 1, 127: 127, 128: 128, 255: 255]),
      (.linearExact, 128, 256, [1: 0.9961, 128: 127.5, 255: 254.0039]),
      (.linear, 2048, 4096, [1: 0.0623, 2047: 127.4689, 2048: 127.5311, 4095: 255]),
      (.linear, 100, 1, [99: 0, 99.5: 0, 100: 255]), (.linear, 100, 2, [99: 0, 100: 255]),
    ] as [(WindowFunction, Double, Double, [Double: Double])])
  func windows(
    function: WindowFunction, center: Double, width: Double, levels: [Double: Double]
  ) {
    let voi = VOI.window(center: center, width: width, function: function)
    for (input, level) in levels {
      let found = through([input]) { voi.apply(to: &$0) }[0] * 255
      #expect(abs(found - level) < 0.00006, "\(input) becomes \(found)")
    }
  }

  @Test("the exponential function")
  func exponentials() {
    #expect(exponential(0) == 1)
    #expect(abs(exponential(1) - 2.718281828459045) < 1e-14)
    #expect(abs(exponential(-20) / 2.061153622438558e-9 - 1) < 1e-13)
    #expect(abs(exponential(300) / 1.9424263952412558e130 - 1) < 1e-12)
    #expect(exponential(-1e9) == 0)
    #expect(exponential(1e9) == .infinity)
    #expect(exponential(.nan).isNaN)
  }

  /// The levels of an image of 16-bit words.
  static func levels(
    _ words: [Int], isSigned: Bool = false, photometric: String = "MONOCHROME2",
    _ options: RenderOptions = RenderOptions(), _ change: (inout ImageMaker) -> Void
  ) throws -> Raster.Pixels {
    var maker = ImageMaker(columns: words.count, isSigned: isSigned, photometric: photometric)
    change(&maker)
    maker.pixels = [ImageMaker.words(words)]
    return try DICOMImage(maker.file()).raster(frame: 0, options: options).pixels
  }

  @Test("small values are dark, in MONOCHROME1 bright, and a Presentation LUT decides instead")
  func polarity() throws {
    for (photometric, shape, isInverse) in [
      ("MONOCHROME2", nil, false), ("MONOCHROME1", nil, true), ("MONOCHROME1", "INVERSE", true),
      ("MONOCHROME1", "IDENTITY", false), ("MONOCHROME2", "INVERSE", true),
    ] {
      let levels = try Self.levels([0, 51, 255], photometric: photometric) { maker in
        maker.set(0x0028_1050, "128", vr: "DS")
        maker.set(0x0028_1051, "256", vr: "DS")
        if let shape { maker.set(0x2050_0020, shape, vr: "CS") }
      }
      #expect(levels == .grey8(isInverse ? [255, 204, 0] : [0, 51, 255]))
    }
  }

  @Test("a Presentation LUT Sequence maps the whole range")
  func presentationTable() throws {
    let levels = try Self.levels([0, 128, 255]) { maker in
      maker.set(0x0028_1050, "128", vr: "DS")
      maker.set(0x0028_1051, "256", vr: "DS")
      maker.set(0x2050_0010) { item in
        item.set(0x0028_3002, 3, 0, 10)
        item.set(0x0028_3006, 1023, 0, 341, vr: "OW")
      }
    }
    #expect(levels == .grey8([255, 0, 85]))
  }

  @Test("which window is taken")
  func choices() throws {
    func levels(_ window: RenderOptions.Window) throws -> Raster.Pixels {
      try Self.levels([10, 30, 110], RenderOptions(window: window)) { maker in
        maker.set(0x0028_1050, "5\\60.5\\7", vr: "DS")
        maker.set(0x0028_1051, "0\\101\\-3", vr: "DS")
        maker.set(0x0028_3010) { item in
          item.set(0x0028_3002, 1, 0, 8)
          item.set(0x0028_3006, 77, vr: "OW")
        }
      }
    }
    // The windows of width 0 and -3 count as absent.
    #expect(try levels(.automatic) == .grey8([0, 51, 255]))
    #expect(try levels(.index(0)) == .grey8([0, 51, 255]))
    #expect(try levels(.index(1)) == .grey8([77, 77, 77]))
    #expect(try levels(.minMax) == .grey8([0, 51, 255]))
    #expect(try levels(.explicit(center: 20, width: 1)) == .grey8([0, 255, 255]))
    #expect(throws: ImagingError.noWindow(2, count: 2)) { try levels(.index(2)) }
    #expect(throws: ImagingError.noWindow(-1, count: 2)) { try levels(.index(-1)) }
    #expect(throws: ImagingError.badWindow(center: 1, width: 0)) {
      try levels(.explicit(center: 1, width: 0))
    }
  }

  @Test("a VOI LUT that cannot be used matters only to those who choose it")
  func badVOITable() throws {
    func levels(_ window: RenderOptions.Window) throws -> Raster.Pixels {
      try Self.levels([0, 255], RenderOptions(window: window)) { maker in
        maker.set(0x0028_1050, "128", vr: "DS")
        maker.set(0x0028_1051, "256", vr: "DS")
        maker.set(0x0028_3010) { $0.set(0x0028_3002, 1, 0) }
      }
    }
    #expect(try levels(.automatic) == .grey8([0, 255]))
    #expect(throws: ImagingError.lookUpTable(.voiLUTSequence, .descriptor)) {
      try levels(.index(1))
    }
  }

  @Test("16 levels more: the same transforms, scaled to 65,535")
  func depth() throws {
    let levels = try Self.levels(
      [-1000, 0, 1000], isSigned: true, RenderOptions(window: .minMax, depth: .bits16)
    ) { _ in }
    #expect(levels == .grey16([0, 32768, 65535]))
  }

  @Test("a frame of one value keeps its place in the range")
  func uniform() throws {
    #expect(try Self.levels([0, 0]) { _ in } == .grey8([0, 0]))
    #expect(try Self.levels([65535, 65535]) { _ in } == .grey8([255, 255]))
  }

  @Test("32-bit integers and real numbers, without a table")
  func direct() throws {
    var maker = ImageMaker(columns: 3, bits: 32, isSigned: true)
    maker.pixels = [[-100_000, 0, 100_000].flatMap { ElementMaker().number(Int32($0)) }]
    #expect(
      try DICOMImage(maker.file()).raster(frame: 0).pixels == .grey8([0, 128, 255]))

    maker = ImageMaker(columns: 4, bits: 32)
    maker.pixelTag = 0x7FE0_0008
    maker.pixelVR = "OF"
    maker.pixels = [
      [Float(-0.5), 0.5, .nan, .infinity].flatMap { ElementMaker().number($0.bitPattern) }
    ]
    #expect(
      try DICOMImage(maker.file()).raster(frame: 0).pixels == .grey8([0, 255, 0, 255]))
    #expect(try DICOMImage(maker.file()).pixelArray().type == .f4)
  }

  @Test("tables are shared by what they depend on")
  func cache() throws {
    var cache = RenderCache()
    for (center, level) in [("50", 128), ("100", 0), ("50", 128)] as [(String, UInt8)] {
      var maker = ImageMaker(columns: 1)
      maker.set(0x0028_1050, center, vr: "DS")
      maker.set(0x0028_1051, "1", vr: "DS")
      maker.pixels = [[50, 0]]
      let image = try DICOMImage(maker.file())
      let levels = try image.raster(frame: 0, cache: &cache).pixels
      #expect(levels == .grey8([level == 0 ? 0 : 255]))
    }
  }
}
