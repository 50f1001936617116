import DICOM
import Support
import Testing

@testable import DICOMImaging

/// A small image with samples that use all of their bits.
struct TranscodedImage: CustomTestStringConvertible, Sendable {
  var name: String
  var allocated = 8
  var stored = 8
  var highBit: Int?
  var isSigned = false
  var photometric = "MONOCHROME2"
  var samples = 1
  var isPlanar = false
  var frames = 1
  var isBigEndian = false

  var testDescription: String { name }

  static let rows = 7
  static let columns = 9

  var maker: ImageMaker {
    var maker = ImageMaker(
      rows: Self.rows, columns: Self.columns, bits: allocated, stored: stored, highBit: highBit,
      isSigned: isSigned, photometric: photometric, samples: samples, isBigEndian: isBigEndian)
    if samples > 1 { maker.set(0x0028_0006, isPlanar ? 1 : 0) }
    if frames > 1 { maker.set(0x0028_0008, "\(frames)", vr: "IS") }
    if photometric == "PALETTE COLOR" {
      for tag: UInt32 in [0x0028_1101, 0x0028_1102, 0x0028_1103] { maker.set(tag, 4, 0, 16) }
      for tag: UInt32 in [0x0028_1201, 0x0028_1202, 0x0028_1203] {
        maker.set(tag, words: [0, 20_000, 40_000, 65_535], vr: "OW")
      }
    }
    var generator = SeededGenerator(seed: UInt64(allocated * stored + frames))
    let count = Self.rows * Self.columns * samples * frames
    let shift = (highBit ?? stored - 1) + 1 - stored
    // Half of them smooth, half random, so that coders meet runs as well as jumps.
    let values = (0..<count).map { index -> Int in
      let smooth = index % 50 < 25
      let value = smooth ? index / 30 : Int(generator.next() >> 1)
      let bits = value & (1 << stored - 1)
      let isNegative = isSigned && bits >> (stored - 1) == 1
      return (isNegative ? bits - 1 << stored : bits) << shift
    }
    switch allocated {
    case 1:
      let bytes = values.map { UInt8($0 & 1) }.packedBits
      maker.pixels = [bytes + (bytes.count % 2 == 0 ? [] : [0])]
      maker.pixelVR = "OB"
    case 8:
      let bytes = values.map { UInt8(truncatingIfNeeded: $0) }
      maker.pixels = [bytes + (count % 2 == 0 ? [] : [0])]
      maker.pixelVR = "OB"
    case 16: maker.pixels = [ImageMaker.words(values, isBigEndian)]
    default:
      maker.pixels = [
        values.flatMap { value in
          let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
          return isBigEndian ? bytes.reversed() : bytes
        }
      ]
    }
    return maker
  }

  static let all = [
    TranscodedImage(name: "grey 8"),
    TranscodedImage(name: "grey 8, signed", isSigned: true),
    TranscodedImage(name: "grey 5 in 8", stored: 5),
    TranscodedImage(name: "grey 12", allocated: 16, stored: 12),
    TranscodedImage(name: "grey 12, signed", allocated: 16, stored: 12, isSigned: true),
    TranscodedImage(name: "grey 16", allocated: 16, stored: 16),
    TranscodedImage(name: "grey 16, signed", allocated: 16, stored: 16, isSigned: true),
    TranscodedImage(name: "high bit 15 of 12", allocated: 16, stored: 12, highBit: 15),
    TranscodedImage(name: "big endian", allocated: 16, stored: 16, isBigEndian: true),
    TranscodedImage(name: "colour", photometric: "RGB", samples: 3),
    TranscodedImage(name: "colour by plane", photometric: "RGB", samples: 3, isPlanar: true),
    TranscodedImage(
      name: "colour 16", allocated: 16, stored: 16, photometric: "RGB", samples: 3),
    TranscodedImage(name: "luminance", photometric: "YBR_FULL", samples: 3),
    TranscodedImage(name: "palette", stored: 2, photometric: "PALETTE COLOR"),
    TranscodedImage(name: "frames of odd length", frames: 5),
    TranscodedImage(
      name: "frames of colour", photometric: "RGB", samples: 3, isPlanar: true, frames: 3),
  ]

  static let few = [
    TranscodedImage(name: "1 bit", allocated: 1, stored: 1),
    TranscodedImage(name: "1 bit, frames", allocated: 1, stored: 1, frames: 3),
    TranscodedImage(name: "grey 32", allocated: 32, stored: 32),
  ]
}

extension TransferSyntax {
  static var deflatedFrames: TransferSyntax { TransferSyntax("1.2.840.10008.1.2.8.1") }

  fileprivate static let coded: [TransferSyntax] = [
    .rleLossless, .jpegLossless, .jpegLosslessSV1, .jpegLSLossless, .encapsulatedUncompressed,
    .deflatedFrames,
  ]

  fileprivate static let written: [TransferSyntax] =
    coded + [
      .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
      .deflatedExplicitVRLittleEndian,
    ]
}

@Suite("Writing instances in other transfer syntaxes (PS3.5 §8.2, §A)")
struct TranscoderTests {
  static func transcoded(
    _ file: Part10File, to syntax: TransferSyntax,
    _ change: (inout TranscodeOptions) -> Void = { _ in }
  ) throws -> Part10File {
    var options = TranscodeOptions(syntax)
    change(&options)
    let bytes = try Transcoder(options).transcode(file).bytes()
    let result = try Part10File(FileMaker.file(bytes))
    #expect(result.problems == [])
    return result
  }

  private static func samples(_ file: Part10File) throws -> PixelArray {
    let image = try DICOMImage(file)
    #expect(image.problems == [])
    return try image.pixelArray(.stored)
  }

  /// The values at High Bit, which arrays do not know.
  private static func values(_ file: Part10File) throws -> [Double] {
    let image = try DICOMImage(file)
    return try image.decoder.withFrame(0) { stored in
      var values = [Double](repeating: 0, count: stored.samples)
      var span = values.mutableSpan
      stored.read(from: 0, into: &span)
      return values
    }
  }

  @Test(
    "samples stay the same, there and back", arguments: TranscodedImage.all,
    TransferSyntax.written)
  func keepsSamples(image: TranscodedImage, syntax: TransferSyntax) throws {
    let original = try image.maker.file()
    let there = try Self.transcoded(original, to: syntax)
    #expect(there.transferSyntax == syntax)
    if image.highBit == nil {
      #expect(try Self.samples(there) == Self.samples(original))
    } else {
      #expect(try Self.values(there) == Self.values(original))
    }
    // The representations of this image are not the dictionary's, which implicit VR leaves alone.
    guard syntax.isExplicitVR else { return }
    let back = try Self.transcoded(there, to: original.transferSyntax)
    #expect(
      try back.dataSet.differences(from: original.dataSet).map(\.path.tag).filter {
        // What is coded by samples comes back pixel by pixel, with samples at the lowest bit.
        $0 != .planarConfiguration && $0 != .highBit && $0 != .pixelData
      } == [])
    if syntax != .jpegLossless, syntax != .jpegLosslessSV1, syntax != .jpegLSLossless {
      #expect(try back.dataSet.differences(from: original.dataSet).isEmpty)
    }
  }

  @Test("cells of 1 and 32 bits", arguments: TranscodedImage.few, TransferSyntax.written)
  func keepsCells(image: TranscodedImage, syntax: TransferSyntax) throws {
    let original = try image.maker.file()
    if syntax.pixelCoding == .jpegLossless || syntax.pixelCoding == .jpegLS {
      #expect(
        throws: TranscodeError.bits(
          allocated: image.allocated, stored: image.stored, syntax)
      ) { try Self.transcoded(original, to: syntax) }
      return
    }
    let there = try Self.transcoded(original, to: syntax)
    #expect(try Self.samples(there) == Self.samples(original))
    guard syntax.isExplicitVR else { return }
    let back = try Self.transcoded(there, to: original.transferSyntax)
    #expect(try back.dataSet.differences(from: original.dataSet).isEmpty)
  }

  @Test("from each coding to each other", arguments: TransferSyntax.coded, TransferSyntax.coded)
  func betweenCodings(from: TransferSyntax, to: TransferSyntax) throws {
    let original = try TranscodedImage(
      name: "", allocated: 16, stored: 12, isSigned: true, frames: 3
    ).maker.file()
    let first = try Self.transcoded(original, to: from)
    let second = try Self.transcoded(first, to: to) { $0.jobs = 3 }
    #expect(try Self.samples(second) == Self.samples(original))
  }

  @Test("near-lossless samples differ by what is allowed, and the data set says so")
  func nearLossless() throws {
    var maker = TranscodedImage(name: "", allocated: 16, stored: 12).maker
    maker.set(0x0008_0008, "ORIGINAL\\PRIMARY", vr: "CS")
    maker.set(0x0008_0016, "1.2.840.10008.5.1.4.1.1.7", vr: "UI")
    maker.set(0x0008_0018, "2.25.1", vr: "UI")
    let original = try maker.file()
    let near = try Self.transcoded(original, to: .jpegLSNearLossless) { $0.near = 3 }
    let values = try zip(Self.values(near), Self.values(original)).map { abs($0 - $1) }
    #expect((values.max() ?? 9) <= 3 && values.contains { $0 > 0 })
    let dataSet = near.dataSet
    #expect(dataSet.string(Tag(0x0028, 0x2110)) == "01")
    #expect(dataSet.strings(Tag(0x0028, 0x2112)).count == 1)
    #expect(dataSet.strings(Tag(0x0028, 0x2114)) == ["ISO_14495_1"])
    #expect(dataSet.strings(Tag(0x0008, 0x0008)) == ["DERIVED", "PRIMARY"])
    let uid = try #require(dataSet.string(.sopInstanceUID))
    #expect(uid != "2.25.1" && UID(rawValue: uid).isValid)
    #expect(near.meta.string(.mediaStorageSOPInstanceUID) == uid)
    let source = try #require(dataSet.items(Tag(0x0008, 0x2112)).first)
    #expect(source.string(Tag(0x0008, 0x1155)) == "2.25.1")
    let same = try Self.transcoded(original, to: .jpegLSNearLossless) { $0.lossyIdentity = .same }
    #expect(same.dataSet.string(.sopInstanceUID) == "2.25.1")
    #expect(same.dataSet.strings(Tag(0x0008, 0x0008)) == ["ORIGINAL", "PRIMARY"])
    // Once lossy, always lossy.
    let back = try Self.transcoded(near, to: .explicitVRLittleEndian)
    #expect(back.dataSet.string(Tag(0x0028, 0x2110)) == "01")
    #expect(
      back.dataSet.strings(Tag(0x0028, 0x2112)) == dataSet.strings(Tag(0x0028, 0x2112)))
    // Nothing is lost where nothing may differ.
    let exact = try Self.transcoded(original, to: .jpegLSNearLossless) { $0.near = 0 }
    #expect(try Self.samples(exact) == Self.samples(original))
    #expect(!exact.dataSet.contains(Tag(0x0028, 0x2110)))
  }
}
