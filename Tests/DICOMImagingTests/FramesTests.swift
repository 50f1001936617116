import DICOM
import ImageCodecs
import Support
import Testing

@testable import DICOMImaging

@Suite("Where frames are and what stands in them (PS3.5 §8.1.1, §A.4)")
struct FramesTests {
  /// The stored values of a frame, cut and signed, as the pipeline sees them.
  static func stored(_ image: DICOMImage, _ frame: Int = 0) throws -> [Double] {
    try image.decoder.withFrame(frame) { stored in
      var values = [Double](repeating: 0, count: stored.samples)
      var span = values.mutableSpan
      stored.read(from: 0, into: &span)
      return values
    }
  }

  @Test(
    "bits above and below the sample are cut off",
    arguments: [
      (11, false, [2748, 4095, 2048, 2047]), (11, true, [-1348, -1, -2048, 2047]),
      (15, false, [4011, 255, 128, 127]),
    ] as [(Int, Bool, [Double])])
  func cut(highBit: Int, isSigned: Bool, values: [Double]) throws {
    for isBigEndian in [false, true] {
      var maker = ImageMaker(
        columns: 4, stored: 12, highBit: highBit, isSigned: isSigned, isBigEndian: isBigEndian)
      maker.pixels = [ImageMaker.words([0xFABC, 0x0FFF, 0x0800, 0x07FF], isBigEndian)]
      #expect(try Self.stored(DICOMImage(maker.file())) == values)
    }
  }

  @Test("packed bits, the first pixel lowest; frames may begin inside of a byte")
  func bits() throws {
    var maker = ImageMaker(columns: 16, bits: 1)
    maker.pixels = [[0x0D, 0x81]]
    let one = try DICOMImage(maker.file())
    #expect(try Self.stored(one) == [1, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1])

    maker = ImageMaker(rows: 3, columns: 3, bits: 1)
    maker.set(0x0028_0008, "2", vr: "IS")
    maker.pixels = [[0xD5, 0x1C, 0x02, 0]]
    let two = try DICOMImage(maker.file())
    #expect(two.frameCount == 2)
    #expect(try Self.stored(two, 0) == [1, 0, 1, 0, 1, 0, 1, 1, 0])
    #expect(try Self.stored(two, 1) == [0, 1, 1, 1, 0, 0, 0, 0, 1])
    #expect(try two.pixelArray().shape == [2, 3, 3])
  }

  @Test("small cells in big-endian words change places, over the borders of odd frames too")
  func swapped() throws {
    for (vr, expected) in [("OW", [[1, 2, 3], [4, 5, 6]]), ("OB", [[2, 1, 4], [3, 6, 5]])] {
      var maker = ImageMaker(columns: 3, bits: 8, isBigEndian: true)
      maker.pixelVR = vr
      maker.set(0x0028_0008, "2", vr: "IS")
      maker.pixels = [[2, 1, 4, 3, 6, 5]]
      let image = try DICOMImage(maker.file())
      for frame in 0..<2 {
        #expect(try Self.stored(image, frame) == expected[frame].map(Double.init))
      }
    }
  }

  @Test("whole frames are used, cut ones reported, further ones too")
  func counts() throws {
    var maker = ImageMaker(columns: 2)
    maker.set(0x0028_0008, "3", vr: "IS")
    maker.pixels = [[1, 0, 2, 0, 3, 0, 4, 0, 5, 0]]
    let short = try DICOMImage(maker.file())
    #expect(short.frameCount == 2)
    #expect(short.problems.map(\.code) == [.frameCount])
    #expect(try Self.stored(short, 1) == [3, 4])
    #expect(throws: ImagingError.noFrame(3, count: 2)) { try short.raster(frame: 2) }
    #expect(throws: ImagingError.noFrame(0, count: 2)) { try short.raster(frame: -1) }

    maker.set(0x0028_0008, "1", vr: "IS")
    let long = try DICOMImage(maker.file())
    #expect(long.frameCount == 2)
    #expect(long.problems.map(\.severity) == [.warning])

    maker.pixels = [[1, 0]]
    let none = try DICOMImage(maker.file())
    #expect(none.frameCount == 1)
    #expect {
      try none.raster(frame: 0)
    } throws: { error in
      guard
        case ImagingError.truncatedFrame(1, needed: 4, available: 2, offset: _)? = error
          as? ImagingError
      else {
        return false
      }
      return true
    }
  }

  @Test(
    "thousands of tiny frames that nobody stated are none, and there is a limit to those stated")
  func limitsFrames() throws {
    var maker = ImageMaker(columns: 2)
    maker.set(0x0028_0008, "1", vr: "IS")
    maker.pixels = [[UInt8](repeating: 1, count: 4 * 1000)]
    let image = try DICOMImage(maker.file())
    #expect(image.frameCount == 1)
    #expect(image.problems.map(\.code) == [.frameCount])

    maker.set(0x0028_0008, "1000", vr: "IS")
    #expect(try DICOMImage(maker.file()).frameCount == 1000)
    var limits = ImageLimits()
    limits.frames = 999
    #expect(throws: ImagingError.tooManyFrames(1000, limit: 999)) {
      try DICOMImage(maker.file(), limits: limits)
    }
  }

  @Test("a number of frames that nothing bears out costs nothing")
  func manyFrames() throws {
    var maker = ImageMaker(columns: 2)
    maker.set(0x0028_0008, "9223372036854775807", vr: "IS")
    maker.pixels = [[1, 0, 2, 0]]
    #expect(try DICOMImage(maker.file()).frameCount == 1)
  }

  static let rle = "1.2.840.10008.1.2.5"

  /// An RLE frame of one pixel of 8 bits.
  static func pixel(_ value: UInt8) -> [UInt8] {
    [1, 0, 0, 0, 64, 0, 0, 0] + [UInt8](repeating: 0, count: 56) + [0, value]
  }

  static func fragments(
    _ table: [UInt32], _ fragments: [[UInt8]], frames: Int,
    _ more: (inout ImageMaker) -> Void = { _ in }
  ) throws -> DICOMImage {
    var maker = ImageMaker(columns: 1, bits: 8)
    maker.transferSyntax = rle
    maker.set(0x0028_0008, "\(frames)", vr: "IS")
    let offsets = table.flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    maker.pixels = [offsets] + fragments
    more(&maker)
    return try DICOMImage(maker.file())
  }

  static func values(_ image: DICOMImage) throws -> [Double] {
    try (0..<image.frameCount).flatMap { try stored(image, $0) }
  }

  @Test("with a table, without one, and with frames in pieces")
  func encapsulated() throws {
    let (one, two) = (Self.pixel(1), Self.pixel(2))
    let head = Array(one.prefix(64))
    let tail = Array(one.suffix(2))
    #expect(try Self.values(Self.fragments([0, 74], [one, two], frames: 2)) == [1, 2])
    #expect(try Self.values(Self.fragments([], [one, two], frames: 2)) == [1, 2])
    #expect(try Self.values(Self.fragments([], [head, tail], frames: 1)) == [1])
    #expect(try Self.values(Self.fragments([0, 82], [head, tail, two], frames: 2)) == [1, 2])
    let found = try Self.fragments([], [head, tail, two], frames: 2)
    #expect(try Self.values(found) == [1, 2])
    #expect(found.problems.isEmpty)
  }

  @Test(
    "tables that lead nowhere are replaced by what the fragments say",
    arguments: [[4, 74], [0, 73], [74, 0], [0, 0], [0, 1 << 31], [0], [0, 74, 148]] as [[UInt32]])
  func wrongTables(table: [UInt32]) throws {
    let image = try Self.fragments(table, [Self.pixel(1), Self.pixel(2)], frames: 2)
    #expect(try Self.values(image) == [1, 2])
    #expect(image.problems.map(\.code) == [.badOffsetTable])
  }

  @Test("the extended table gives the lengths as well")
  func extended() throws {
    func number(_ value: Int) -> [UInt8] { ElementMaker().number(UInt64(value)) }
    let padded = Self.pixel(1) + [0, 0]
    for (offsets, lengths, code) in [
      ([0, 76], [66, 66], nil), ([0, 75], [66, 66], Problem.Code.badOffsetTable),
      ([0, 76], [66, 69], .badOffsetTable), ([0], [66], .badOffsetTable),
    ] as [([Int], [Int], Problem.Code?)] {
      let image = try Self.fragments([], [padded, Self.pixel(2)], frames: 2) { maker in
        maker.set(0x7FE0_0001, bytes: offsets.flatMap(number), vr: "OV")
        maker.set(0x7FE0_0002, bytes: lengths.flatMap(number), vr: "OV")
      }
      #expect(try Self.values(image) == [1, 2])
      #expect(image.problems.first?.code == code)
    }
  }

  @Test("fewer fragments than frames")
  func missingFragments() throws {
    let image = try Self.fragments([], [Self.pixel(1)], frames: 3)
    #expect(image.frameCount == 1)
    #expect(image.problems.map(\.code) == [.frameCount])
    let none = try Self.fragments([], [[]], frames: 1)
    #expect(throws: ImagingError.self) { try none.raster(frame: 0) }
  }

  @Test("a cut fragment is an error with its place in the file")
  func cutFragment() throws {
    let image = try Self.fragments([], [Array(Self.pixel(1).prefix(64))], frames: 1)
    #expect {
      try image.raster(frame: 0)
    } throws: { error in
      guard
        case ImagingError.codec(.endOfData(offset: 64), frame: 1, let offset)? = error
          as? ImagingError
      else { return false }
      return offset > 132
    }
  }

  @Test(
    "codings without a decoder are named",
    arguments: ["1.2.840.10008.1.2.4.110", "1.2.840.10008.1.2.4.100", "1.2.3.4"])
  func notDecodable(syntax: String) throws {
    var maker = ImageMaker(columns: 1, bits: 8)
    maker.transferSyntax = syntax
    maker.pixels = [[], [0xFF, 0x4F, 0xFF, 0x51]]
    let image = try DICOMImage(maker.file())
    #expect(throws: ImagingError.notDecodable(TransferSyntax(UID(rawValue: syntax)))) {
      try image.raster(frame: 0)
    }
  }

  @Test("frames without compression, in fragments")
  func uncompressed() throws {
    var maker = ImageMaker(columns: 3, bits: 8)
    maker.transferSyntax = "1.2.840.10008.1.2.1.98"
    maker.pixels = [[], [1, 2, 3, 0]]
    #expect(try Self.values(DICOMImage(maker.file())) == [1, 2, 3])
    maker.pixels = [[], [1, 2]]
    let short = try DICOMImage(maker.file())
    #expect(throws: ImagingError.self) { try short.raster(frame: 0) }
  }

  @Test("deflated frames")
  func deflated() throws {
    var maker = ImageMaker(columns: 3, bits: 8)
    maker.transferSyntax = "1.2.840.10008.1.2.8.1"
    // One stored block of the three bytes.
    maker.pixels = [[], [1, 3, 0, 0xFC, 0xFF, 7, 8, 9]]
    #expect(try Self.values(DICOMImage(maker.file())) == [7, 8, 9])
    maker.pixels = [[], [1, 2, 0, 0xFD, 0xFF, 7, 8, 0]]
    let short = try DICOMImage(maker.file())
    #expect(throws: ImagingError.self) { try short.raster(frame: 0) }
  }
}
