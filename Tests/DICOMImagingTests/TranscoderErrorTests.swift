import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("What cannot be written in another transfer syntax")
struct TranscoderErrorTests {
  private func error(
    _ file: Part10File, _ syntax: TransferSyntax,
    _ change: (inout TranscodeOptions) -> Void = { _ in }
  ) -> TranscodeError? {
    var options = TranscodeOptions(syntax)
    change(&options)
    do throws(TranscodeError) {
      _ = try Transcoder(options).transcode(file).bytes()
      Issue.record("it was written")
      return nil
    } catch {
      #expect(!error.description.isEmpty)
      return error
    }
  }

  @Test("codings without an encoder, videos and floats are named")
  func names() throws {
    let image = try TranscodedImage(name: "").maker.file()
    #expect(error(image, .jpeg2000Lossless) == .noEncoder(.jpeg2000Lossless))
    #expect(error(image, .jpegBaseline) == .noEncoder(.jpegBaseline))
    var video = TranscodedImage(name: "").maker
    video.transferSyntax = "1.2.840.10008.1.2.4.102"
    video.pixels = [[], [0, 0, 0, 1]]
    #expect(
      error(try video.file(), .explicitVRLittleEndian)
        == .video(TransferSyntax("1.2.840.10008.1.2.4.102")))
    var floats = ImageMaker(columns: 1, bits: 32)
    floats.pixelTag = 0x7FE0_0008
    floats.pixelVR = "OF"
    floats.pixels = [[0, 0, 0x80, 0x3F]]
    #expect(error(try floats.file(), .rleLossless) == .floatPixelData(.rleLossless))
    let swapped = try TranscoderTests.transcoded(floats.file(), to: .explicitVRBigEndian)
    #expect(try DICOMImage(swapped).pixelArray() == DICOMImage(floats.file()).pixelArray())
  }

  @Test("meanings, bits and differences that a coding has no place for (PS3.5 §8.2)")
  func places() throws {
    let palette = try TranscodedImage(name: "", stored: 2, photometric: "PALETTE COLOR").maker
      .file()
    #expect(
      error(palette, .jpegLSNearLossless) { $0.near = 1 }
        == .photometric(.paletteColor, samplesPerPixel: 1, .jpegLSNearLossless))
    let grey = try TranscodedImage(name: "", stored: 5).maker.file()
    #expect(error(grey, .jpegLSNearLossless) { $0.near = 16 } == .near(16, limit: 15))
    var signed = ImageMaker(columns: 3, stored: 12, isSigned: true)
    signed.pixels = [ImageMaker.words([-2047, 0, 5])]
    #expect(error(try signed.file(), .jpegLSNearLossless) == .signedNear(2))
    signed.pixels = [ImageMaker.words([-2046, -1, 2045])]
    let near = try TranscoderTests.transcoded(signed.file(), to: .jpegLSNearLossless)
    let values = try #require(DICOMImage(near).pixelArray().values(as: Int16.self))
    #expect(zip(values, [-2046, -1, 2045]).allSatisfy { abs(Int($0) - $1) <= 2 })
    let odd = try TranscodedImage(name: "", photometric: "HSV", samples: 3).maker.file()
    #expect(
      error(odd, .rleLossless)
        == .photometric(
          PhotometricInterpretation(rawValue: "HSV"), samplesPerPixel: 3, .rleLossless))
  }

  @Test("pixels that are cut off, and frames that are missing")
  func damage() throws {
    var short = TranscodedImage(name: "", frames: 3).maker
    short.pixels[0].removeLast(80)
    #expect(error(try short.file(), .rleLossless) == .missingFrames(found: 1, stated: 3))
    let coded = try TranscoderTests.transcoded(
      TranscodedImage(name: "", frames: 2).maker.file(), to: .jpegLSLossless)
    let bytes = try coded.bytes()
    let cut = try Part10File(FileMaker.file(Array(bytes.dropLast(40))))
    let failure = error(cut, .explicitVRLittleEndian)
    switch failure {
    case .imaging, .write(.incomplete), .missingFrames: break
    default: Issue.record("\(String(describing: failure))")
    }
  }

  @Test("any damage is an error or leaves something that can be read, for seeded mutations")
  func mutations() throws {
    var generator = SeededGenerator(seed: 11)
    let sources = try [TransferSyntax.rleLossless, .jpegLSLossless, .jpegLosslessSV1].map {
      try TranscoderTests.transcoded(
        TranscodedImage(name: "", allocated: 16, stored: 12, frames: 2).maker.file(), to: $0
      ).bytes()
    }
    for _ in 0..<150 {
      var bytes = sources.randomElement(using: &generator) ?? []
      for _ in 0..<3 {
        bytes[Int.random(in: 132..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let target = [TransferSyntax.explicitVRLittleEndian, .jpegLSLossless, .rleLossless]
        .randomElement(using: &generator)
      var options = TranscodeOptions(target ?? .rleLossless)
      options.limits.samplesPerFrame = 1 << 16
      do {
        let file = try Part10File(FileMaker.file(bytes))
        let written = try Transcoder(options).transcode(file).bytes()
        _ = try Part10File(FileMaker.file(written))
      } catch is TranscodeError {
      } catch is ReadError {
      }
    }
  }
}
