import DICOM
import DICOMImaging
import ImageCodecs
import Support
import Testing

@Suite("JPEG frames (PS3.5 §8.2.1)")
struct JPEGFramesTests {
  /// A lossless stream of one row.
  private static func stream(
    _ cells: [Int], precision: Int, components: Int = 1
  ) throws -> [UInt8] {
    let planes: Samples.Planes =
      precision <= 8
      ? .bytes(cells.map { UInt8(truncatingIfNeeded: $0) })
      : .words(cells.map { UInt16(truncatingIfNeeded: $0) })
    let bytes = try JPEGLosslessEncoder.encode(
      Samples(
        columns: cells.count / components, rows: 1, components: components, planes: planes,
        precision: precision, isSigned: true))
    return bytes.count % 2 == 0 ? bytes : bytes + [0]
  }

  private static func image(
    _ maker: ImageMaker, _ stream: [UInt8], syntax: String = "1.2.840.10008.1.2.4.70"
  ) throws -> DICOMImage {
    var maker = maker
    maker.transferSyntax = syntax
    maker.pixels = [[], stream]
    return try DICOMImage(maker.file())
  }

  @Test(
    "streams of another precision than the data set come out as from pydicom",
    arguments: [
      // Precision of the stream, Bits Allocated, Bits Stored, sign, type of the array, numbers.
      (8, 16, 12, false, PixelArray.ElementType.u2, [0, 8, 200]),
      (8, 16, 16, true, .i2, [0, 8, 200]),
      (12, 16, 16, true, .i2, [0, 2048, 4095]), (12, 16, 12, true, .i2, [0, -2048, -1]),
      (16, 16, 12, false, .u2, [0, 2048, 65535 & 4095]), (16, 16, 12, true, .i2, [-7, 5, 2047]),
      (12, 8, 8, false, .u2, [0, 2048, 4095]), (16, 8, 8, true, .i2, [-7, 5, 2047]),
    ] as [(Int, Int, Int, Bool, PixelArray.ElementType, [Int])])
  func precision(
    precision: Int, allocated: Int, stored: Int, isSigned: Bool, type: PixelArray.ElementType,
    numbers: [Int]
  ) throws {
    let maker = ImageMaker(columns: 3, bits: allocated, stored: stored, isSigned: isSigned)
    let image = try Self.image(maker, Self.stream(numbers, precision: precision))
    let array = try image.pixelArray()
    #expect(array.type == type)
    let words = stride(from: 0, to: array.bytes.count, by: 2).map { index in
      let word = UInt16(array.bytes[index]) | UInt16(array.bytes[index + 1]) << 8
      return isSigned ? Int(Int16(bitPattern: word)) : Int(word)
    }
    #expect(words == numbers)
  }

  @Test("a fill byte in coded data is a warning, and no damage")
  func fillByte() throws {
    let cells = (0..<200).map { $0 * 7919 & 0xFFFF }
    var stream = try Self.stream(cells, precision: 16)
    let maker = ImageMaker(columns: 200, bits: 16)
    let sound = try Self.image(maker, stream).pixelArray()
    let place = try #require(
      stream.indices.dropLast().last { stream[$0] == 0xFF && stream[$0 + 1] == 0 })
    stream.insert(contentsOf: [0xFF, 0xFF], at: place)
    let image = try Self.image(maker, stream)
    let array = try image.pixelArray()
    #expect(array.bytes == sound.bytes && array.damage.isEmpty)
    #expect(array.problems.map(\.code) == [.doubtfulFrame])
    #expect(array.problems.first?.message.contains("fill byte") == true)
    let raster = try image.raster(frame: 0)
    #expect(raster.problems == array.problems)
    let file = try Transcoder(TranscodeOptions(.rleLossless)).transcode(Self.file(maker, stream))
    #expect(file.problems.map(\.code) == [.doubtfulFrame])
  }

  private static func file(_ maker: ImageMaker, _ stream: [UInt8]) throws -> Part10File {
    var maker = maker
    maker.transferSyntax = TransferSyntax.jpegLosslessSV1.uid.rawValue
    maker.pixels = [[], stream]
    return try maker.file()
  }

  @Test("High Bit moves samples that reach so far, and no others")
  func highBit() throws {
    let maker = ImageMaker(columns: 3, stored: 12, highBit: 15)
    let options = RenderOptions(window: .values(0...4095))
    let shifted = try Self.image(maker, Self.stream([0, 0x800 << 4, 0xFFF << 4], precision: 16))
    let lowest = try Self.image(maker, Self.stream([0, 0x800, 0xFFF], precision: 12))
    #expect(try shifted.raster(frame: 0, options: options).pixels == .grey8([0, 128, 255]))
    #expect(try lowest.raster(frame: 0, options: options).pixels == .grey8([0, 128, 255]))
  }

  @Test("a stream of another shape is an error")
  func shape() throws {
    let maker = ImageMaker(columns: 3, bits: 8)
    let image = try Self.image(maker, Self.stream([1, 2, 3, 4], precision: 8))
    #expect(throws: ImagingError.decodedShape(frame: 1, rows: 1, columns: 4, components: 1)) {
      try image.raster(frame: 0)
    }
  }

  @Test(
    "all transfer syntaxes of the family read all streams of it",
    arguments: [50, 51, 53, 55, 57, 58, 60, 66, 70])
  func syntaxes(number: Int) throws {
    let image = try Self.image(
      ImageMaker(columns: 3, bits: 8), Self.stream([1, 2, 3], precision: 8),
      syntax: "1.2.840.10008.1.2.4.\(number)")
    #expect(try image.pixelArray().bytes == [1, 2, 3])
  }

  @Test("colours are converted if the stream or else the data set says so")
  func colours() throws {
    let cells = [76, 255, 85, 10, 255, 20]  // Y of two pixels, their CB, their CR
    let stream = try Self.stream(cells, precision: 8, components: 3)
    let header: [UInt8] = [0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]
    let marked = stream.prefix(2) + header + stream.dropFirst(2)
    let plain: [UInt8] = [76, 85, 255, 255, 10, 20]
    for (photometric, bytes, isConverted) in [
      ("RGB", stream, false), ("YBR_FULL", stream, true), ("RGB", Array(marked), true),
      ("YBR_FULL_422", stream, true),
    ] {
      let maker = ImageMaker(columns: 2, bits: 8, photometric: photometric, samples: 3)
      let array = try Self.image(maker, bytes, syntax: "1.2.840.10008.1.2.4.57").pixelArray()
      #expect((array.bytes != plain) == isConverted)
    }
  }

  @Test("what the stream and the data set disagree in is a problem")
  func problems() throws {
    let wide = try Self.image(
      ImageMaker(columns: 3, bits: 8), Self.stream([0, 2048, 4095], precision: 12))
    #expect(wide.problems.map(\.code) == [.codedOtherwise])
    let sound = try Self.image(
      ImageMaker(columns: 3, stored: 12), Self.stream([0, 2048, 4095], precision: 12))
    #expect(sound.problems.isEmpty)
    let stream = try Self.stream([1, 2, 3], precision: 8, components: 3)
    let header: [UInt8] = [0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]
    let marked = stream.prefix(2) + header + stream.dropFirst(2)
    for (photometric, codes) in [("RGB", [Problem.Code.codedOtherwise]), ("YBR_FULL", [])] {
      let maker = ImageMaker(columns: 1, bits: 8, photometric: photometric, samples: 3)
      #expect(try Self.image(maker, Array(marked)).problems.map(\.code) == codes)
    }
  }

  @Test("a stream without fragments around it is read, with a problem")
  func bareStream() throws {
    var maker = ImageMaker(columns: 3, bits: 8)
    maker.transferSyntax = "1.2.840.10008.1.2.4.70"
    maker.pixelVR = "OB"
    maker.pixels = [try Self.stream([1, 2, 3], precision: 8)]
    let image = try DICOMImage(maker.file())
    #expect(image.problems.map(\.code) == [.pixelEncapsulation])
    #expect(try image.pixelArray().bytes == [1, 2, 3])
  }
}
