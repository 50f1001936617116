import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Colours (PS3.3 §C.7.6.3.1.2)")
struct ColourTests {
  static func colours(_ maker: ImageMaker) throws -> Raster.Pixels {
    try DICOMImage(maker.file()).raster(frame: 0).pixels
  }

  @Test("the exact inverse of YBR_FULL, halves up, for each pair of chrominances")
  func everyChrominance() {
    /// The nearest integer to a fraction, halves up.
    func rounded(_ numerator: Int, _ denominator: Int) -> Int {
      Int((Double(2 * numerator + denominator) / Double(2 * denominator)).rounded(.down))
    }
    func clamped(_ value: Int) -> UInt8 { UInt8(min(max(value, 0), 255)) }
    var differences = 0
    let reds = (0...255).map(UInt8.init)
    for cb in 0...255 {
      for y in [0, 19, 100, 128, 255] {
        let pixels = reds.flatMap { [UInt8(y), UInt8(cb), $0] }
        let found = ColourPlanes(
          pixels.span, pixels: 256, layout: .interleaved, isYBR: true
        ).interleaved()
        for cr in 0...255 {
          let (blue, red) = (cb - 128, cr - 128)
          let expected = [
            clamped(y + rounded(1402 * red, 1000)),
            clamped(y + rounded(-202_008 * blue - 419_198 * red, 587_000)),
            clamped(y + rounded(1772 * blue, 1000)),
          ]
          if found[3 * cr..<3 * cr + 3] != expected[...] { differences += 1 }
        }
      }
    }
    #expect(differences == 0)
  }

  @Test(
    "YBR_FULL to RGB",
    arguments: [
      ([76, 85, 255], [254, 0, 0]), ([150, 44, 21], [0, 255, 1]), ([29, 255, 107], [0, 0, 254]),
      ([255, 128, 128], [255, 255, 255]), ([0, 128, 128], [0, 0, 0]),
      ([124, 86, 182], [200, 100, 50]), ([30, 143, 115], [12, 34, 57]),
    ] as [([UInt8], [UInt8])])
  func vectors(ybr: [UInt8], rgb: [UInt8]) throws {
    var maker = ImageMaker(columns: 1, bits: 8, photometric: "YBR_FULL", samples: 3)
    maker.pixels = [ybr + [0]]
    #expect(try Self.colours(maker) == .rgb8(rgb))
    let image = try DICOMImage(maker.file())
    #expect(try image.pixelArray().bytes == rgb)
    #expect(try image.pixelArray(.stored).bytes == ybr)
    #expect(try image.pixelArray().shape == [1, 1, 3])
  }

  @Test("two pixels share their chrominances in YBR_FULL_422")
  func subsampled() throws {
    var maker = ImageMaker(columns: 4, bits: 8, photometric: "YBR_FULL_422", samples: 3)
    maker.pixels = [[10, 20, 128, 129, 30, 40, 100, 200]]
    let image = try DICOMImage(maker.file())
    #expect(
      try image.pixelArray(.stored).bytes
        == [10, 128, 129, 20, 128, 129, 30, 100, 200, 40, 100, 200])
    let full = ImageMaker(columns: 4, bits: 8, photometric: "YBR_FULL", samples: 3)
    var same = full
    same.pixels = [[10, 128, 129, 20, 128, 129, 30, 100, 200, 40, 100, 200]]
    #expect(try Self.colours(maker) == Self.colours(same))
    // With all samples there, they are taken as they are.
    maker.pixels = same.pixels
    let notShared = try DICOMImage(maker.file())
    #expect(notShared.problems.map(\.code) == [.notSubsampled])
    #expect(try notShared.raster(frame: 0).pixels == Self.colours(same))
  }

  @Test("sub-sampling that other elements contradict")
  func contradictions() throws {
    var bits = ImageMaker(columns: 8, bits: 1, photometric: "YBR_FULL_422", samples: 3)
    bits.pixels = [[0x0F, 0xF0]]
    #expect(try DICOMImage(bits.file()).pixelArray(.stored).bytes.count == 24)
    for samples in [1, 4] {
      var maker = ImageMaker(columns: 4, bits: 8, photometric: "YBR_FULL_422", samples: samples)
      maker.pixels = [[UInt8](0..<UInt8(4 * samples))]
      let image = try DICOMImage(maker.file())
      #expect(try image.pixelArray().bytes == [UInt8](0..<UInt8(4 * samples)))
      #expect(throws: ImagingError.self) { try image.raster(frame: 0) }
    }
  }

  @Test("pieces of many pixels, in all layouts, give the same")
  func pieces() {
    var generator = SeededGenerator(seed: 7)
    let count = 5000
    let planes = (0..<3).map { component in
      (0..<count).map { index in
        // The second of two neighbours has the chrominances of the first.
        UInt8(truncatingIfNeeded: (component == 0 ? index : index / 2) * (7 + component))
      }
    }
    func colours(_ bytes: [UInt8], _ layout: StoredFrame.Layout) -> [UInt8] {
      ColourPlanes(bytes.span, pixels: count, layout: layout, isYBR: true).interleaved()
    }
    let pixels = (0..<count).flatMap { index in planes.map { $0[index] } }
    let shared = stride(from: 0, to: count, by: 2).flatMap { index in
      [planes[0][index], planes[0][index + 1], planes[1][index], planes[2][index]]
    }
    let all = colours(pixels, .interleaved)
    #expect(all == colours(planes.flatMap(\.self), .planar))
    #expect(all == colours(shared, .shared422))
    for _ in 0..<100 {
      let index = Int.random(in: 0..<count, using: &generator)
      let one = ColourPlanes(
        pixels[3 * index..<3 * index + 3].span, pixels: 1, layout: .interleaved, isYBR: true
      ).interleaved()
      #expect(one == Array(all[3 * index..<3 * index + 3]))
    }
  }

  @Test("an odd number of pixels cannot share")
  func odd() {
    var maker = ImageMaker(columns: 3, bits: 8, photometric: "YBR_FULL_422", samples: 3)
    maker.pixels = [[1, 2, 3, 4, 5, 6]]
    #expect(
      ImageDescriptionTests.error(of: maker)
        == .invalid(.columns, value: 3, rule: .evenPixels))
  }

  @Test("both planar configurations, 8 and 16 bits")
  func planar() throws {
    for isPlanar in [false, true] {
      var maker = ImageMaker(columns: 2, bits: 8, photometric: "RGB", samples: 3)
      maker.set(0x0028_0006, isPlanar ? 1 : 0)
      maker.pixels = [isPlanar ? [1, 4, 2, 5, 3, 6] : [1, 2, 3, 4, 5, 6]]
      #expect(try Self.colours(maker) == .rgb8([1, 2, 3, 4, 5, 6]))
      #expect(try DICOMImage(maker.file()).pixelArray().bytes == [1, 2, 3, 4, 5, 6])

      maker = ImageMaker(columns: 2, photometric: "RGB", samples: 3)
      maker.set(0x0028_0006, isPlanar ? 1 : 0)
      let words = isPlanar ? [0, 257, 65535, 128, 129, 514] : [0, 65535, 129, 257, 128, 514]
      maker.pixels = [ImageMaker.words(words)]
      #expect(try Self.colours(maker) == .rgb8([0, 255, 1, 1, 0, 2]))
      #expect(
        try DICOMImage(maker.file()).pixelArray().bytes
          == ImageMaker.words([0, 65535, 129, 257, 128, 514]))
    }
  }

  @Test("meanings without a picture are named; their samples can still be had")
  func notRenderable() throws {
    for (photometric, samples) in [("HSV", 3), ("ARGB", 4), ("RGB", 1), ("MONOCHROME2", 3)] {
      var maker = ImageMaker(columns: 1, bits: 8, photometric: photometric, samples: samples)
      maker.pixels = [[1, 2, 3, 4]]
      let image = try DICOMImage(maker.file())
      #expect(
        throws: ImagingError.notRenderable(
          PhotometricInterpretation(rawValue: photometric), samplesPerPixel: samples)
      ) { try image.raster(frame: 0) }
      #expect(try image.pixelArray(frame: 0).bytes == Array([1, 2, 3, 4].prefix(samples)))
    }
  }
}

@Suite("Palettes (PS3.3 §C.7.6.3.1.5, §C.7.9)")
struct PaletteTests {
  static func maker(
    _ pixels: [UInt8], descriptor: [Int], _ tables: [[UInt8]], isSegmented: Bool = false
  ) -> ImageMaker {
    var maker = ImageMaker(columns: pixels.count, bits: 8, photometric: "PALETTE COLOR")
    let first: UInt32 = isSegmented ? 0x0028_1221 : 0x0028_1201
    for component in 0..<3 {
      maker.set(0x0028_1101 + UInt32(component), words: descriptor)
      maker.set(first + UInt32(component), bytes: tables[component], vr: "OW")
    }
    maker.pixels = [pixels]
    return maker
  }

  static func words(_ values: [Int]) -> [UInt8] { ImageMaker.words(values) }

  @Test("16-bit entries, values outside take the first or the last")
  func plain() throws {
    let maker = Self.maker(
      [0, 1, 2, 3, 4, 5, 6, 255], descriptor: [4, 2, 16],
      [
        Self.words([0, 32768, 65535, 1]), Self.words([65535, 0, 257, 2]),
        Self.words([1, 2, 3, 4]),
      ])
    let first: [UInt8] = [0, 255, 0]
    let last: [UInt8] = [0, 0, 0]
    #expect(
      try ColourTests.colours(maker)
        == .rgb8(first + first + first + [128, 0, 0] + [255, 1, 0] + last + last + last))
    #expect(try DICOMImage(maker.file()).pixelArray().bytes == [0, 1, 2, 3, 4, 5, 6, 255])
  }

  @Test("entries of 8 bits, in bytes, in words, and where 16 bits are only claimed")
  func narrow() throws {
    for (bits, table) in [
      (8, [10, 20, 30, 0]), (8, Self.words([10, 20, 30])),
      (16, Self.words([10, 20, 30])), (16, [10, 20, 30, 0]),
    ] as [(Int, [UInt8])] {
      let maker = Self.maker([1, 2], descriptor: [3, 0, bits], [table, table, table])
      #expect(try ColourTests.colours(maker) == .rgb8([20, 20, 20, 30, 30, 30]))
    }
  }

  static func expand(
    _ words: [UInt16], to count: Int = 1 << 16, isBytes: Bool = false
  ) throws -> [UInt16] {
    try SegmentedTable(words, isBytes: isBytes, tag: .segmentedRedPaletteData).expanded(to: count)
  }

  @Test(
    "segments",
    arguments: [
      (
        [0, 3, 0, 10, 20, 1, 5, 70, 0, 2, 65, 60], false,
        [0, 10, 20, 30, 40, 50, 60, 70, 65, 60]
      ),
      (
        [0, 2, 100, 200, 1, 3, 500, 2, 2, 0, 0], false,
        [100, 200, 300, 400, 500, 100, 200, 300, 400, 500]
      ),
      ([0, 2, 5, 9, 1, 4, 17], true, [5, 9, 11, 13, 15, 17]),
      ([0, 1, 7, 2, 1, 0, 0, 0, 0], true, [7, 7]),
      // A last word alone is padding.
      ([0, 1, 7, 0], false, [7]),
    ] as [([UInt16], Bool, [UInt16])])
  func segments(words: [UInt16], isBytes: Bool, entries: [UInt16]) throws {
    #expect(try Self.expand(words, isBytes: isBytes) == entries)
  }

  @Test("a straight line over a whole table")
  func line() throws {
    #expect(try Self.expand([0, 1, 0, 1, 255, 65535]) == (0...255).map { UInt16(257 * $0) })
  }

  @Test(
    "segments that lead nowhere",
    arguments: [
      ([1, 2, 3], LookUpTableRule.opcode(1, word: 0)), ([2, 1, 0, 0], .opcode(2, word: 0)),
      ([3, 1, 0], .opcode(3, word: 0)), ([0, 3, 1, 2], .segment(word: 0)),
      ([0, 1, 5, 1, 2], .segment(word: 3)), ([0, 1, 5, 2, 1, 0], .segment(word: 3)),
      ([0, 1, 5, 2, 1, 0, 9], .segment(word: 294912)),
      // An indirect segment that leads to itself.
      ([0, 1, 5, 2, 1, 6, 0], .opcode(2, word: 3)),
    ] as [([UInt16], LookUpTableRule)])
  func badSegments(words: [UInt16], rule: LookUpTableRule) {
    #expect(throws: ImagingError.lookUpTable(.segmentedRedPaletteData, rule)) {
      try Self.expand(words)
    }
  }

  @Test("empty segments that are repeated without end stop")
  func endless() {
    // 65,535 times the empty segment before it, 10,000 times over.
    var words: [UInt16] = [0, 1, 5, 0, 0]
    for _ in 0..<10_000 { words += [2, 65535, 6, 0] }
    #expect(throws: ImagingError.self) { try Self.expand(words) }
  }

  @Test("tables of different sizes, absent ones, and descriptors that say nothing")
  func badTables() throws {
    let table = Self.words([1, 2, 3])
    var unequal = Self.maker([0], descriptor: [3, 0, 16], [table, table, [1, 0]])
    #expect(throws: ImagingError.lookUpTable(.redPaletteDescriptor, .unequal)) {
      try ColourTests.colours(unequal)
    }
    unequal.remove(0x0028_1203)
    #expect(throws: ImagingError.missing(Tag(0x0028, 0x1203))) {
      try ColourTests.colours(unequal)
    }
    unequal.remove(0x0028_1101)
    #expect(throws: ImagingError.lookUpTable(.redPaletteDescriptor, .descriptor)) {
      try ColourTests.colours(unequal)
    }
    let empty = Self.maker([0], descriptor: [0, 0, 16], [[], [], []])
    #expect(throws: ImagingError.self) { try ColourTests.colours(empty) }
    let narrow = Self.maker([0], descriptor: [3, 0, 0], [table, table, table])
    #expect(throws: ImagingError.lookUpTable(.redPaletteDescriptor, .bits(0))) {
      try ColourTests.colours(narrow)
    }
  }

  @Test("with a supplemental palette small values stay grey")
  func supplemental() throws {
    var maker = ImageMaker(columns: 3)
    maker.set(0x0008_9205, "COLOR", vr: "CS")
    maker.set(0x0028_1050, "128", vr: "DS")
    maker.set(0x0028_1051, "256", vr: "DS")
    for (component, value) in [0x8000, 0x4000, 0xFF00].enumerated() {
      maker.set(0x0028_1101 + UInt32(component), 1, 256, 16)
      maker.set(0x0028_1201 + UInt32(component), value, vr: "OW")
    }
    maker.pixels = [ImageMaker.words([0, 77, 256])]
    #expect(try ColourTests.colours(maker) == .rgb8([0, 0, 0, 77, 77, 77, 128, 64, 255]))
  }
}
