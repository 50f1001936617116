import DICOM
import DICOMImaging
import ImageCodecs
import Support
import Testing

@Suite("Coded samples of more bits than are stored (PS3.5 §8.1.1)")
struct ExcessBitsTests {
  /// A file of frames with streams of 16 bits, of which 12 are stored.
  private static func file(
    _ frames: [[UInt16]], syntax: TransferSyntax = .jpegLSLossless,
    _ change: (inout ImageMaker) -> Void = { _ in }
  ) throws -> Part10File {
    var maker = ImageMaker(columns: frames[0].count, stored: 12)
    if frames.count > 1 { maker.set(0x0028_0008, "\(frames.count)", vr: "IS") }
    change(&maker)
    maker.transferSyntax = syntax.uid.rawValue
    maker.pixels = [[]]
    for frame in frames {
      let samples = Samples(
        columns: frame.count, rows: 1, components: 1, planes: .words(frame), precision: 16)
      let stream =
        try syntax == .jpegLSLossless
        ? JPEGLSEncoder().encode(samples) : JPEGLosslessEncoder.encode(samples)
      maker.pixels.append(stream + (stream.count % 2 == 0 ? [] : [0]))
    }
    return try maker.file()
  }

  @Test(
    "are kept with a warning, or cut in lossless JPEG, as by the peers",
    arguments: [
      (.jpegLSLossless, false, [7, 4101, 65535], [7, 4101, 65535], true),
      (.jpegLSLossless, false, [7, 2048, 4095], [7, 2048, 4095], false),
      (.jpegLSLossless, true, [7, 2048, 65533], [7, 2048, 65533], true),
      (.jpegLSLossless, true, [7, 2047, 65533], [7, 2047, 65533], false),
      (.jpegLSLossless, true, [7, 2047, 2048, 4095], [7, 2047, -2048, -1], false),
      (.jpegLosslessSV1, false, [7, 4101, 65535], [7, 5, 4095], true),
      (.jpegLosslessSV1, false, [7, 2048, 4095], [7, 2048, 4095], false),
    ] as [(TransferSyntax, Bool, [UInt16], [Int], Bool)])
  func values(
    syntax: TransferSyntax, isSigned: Bool, cells: [UInt16], values: [Int], isReported: Bool
  ) throws {
    let file = try Self.file([cells], syntax: syntax) { $0.set(0x0028_0103, isSigned ? 1 : 0) }
    let image = try DICOMImage(file)
    let array = try image.pixelArray(.stored)
    #expect(array.bytes == ImageMaker.words(values))
    #expect(array.problems.map(\.code) == (isReported ? [.excessBits] : []))
    #expect(try image.raster(frame: 0).problems == array.problems)
    #expect(array.damage.isEmpty)
  }

  @Test("what is whiter than white is not black")
  func render() throws {
    let image = try DICOMImage(Self.file([[0, 4095, 4101]]))
    let options = RenderOptions(window: .values(0...4095))
    #expect(try image.raster(frame: 0, options: options).pixels == .grey8([0, 255, 255]))
  }

  @Test("overlays above the samples are none of them")
  func overlays() throws {
    let file = try Self.file([[7, 0x1005, 0x1FFF]]) { maker in
      maker.set(0x6000_0010, 1)
      maker.set(0x6000_0011, 3)
      maker.set(0x6000_0050, words: [1, 1], vr: "SS")
      maker.set(0x6000_0100, 16)
      maker.set(0x6000_0102, 12)
    }
    let array = try DICOMImage(file).pixelArray(.stored)
    #expect(array.bytes == ImageMaker.words([7, 5, 0xFFF]) && array.problems.isEmpty)
  }

  @Test(
    "stay when they are coded anew, whichever frame has them",
    arguments: [TransferSyntax.explicitVRLittleEndian, .rleLossless, .jpegLosslessSV1])
  func transcode(target: TransferSyntax) throws {
    for frames in [[[7, 5000]], [[1, 2], [3, 65535]], [[65535, 1], [2, 3]]] as [[[UInt16]]] {
      let there = try Transcoder(TranscodeOptions(target)).transcode(Self.file(frames))
      #expect(there.problems.contains { $0.code == .excessBits })
      let image = try DICOMImage(Part10File(FileMaker.file(there.bytes())))
      #expect(image.description.bitsStored == 16 && image.description.highBit == 15)
      #expect(
        try image.pixelArray(.stored).bytes == ImageMaker.words(frames.joined().map { Int($0) }))
    }
    let sound = try Transcoder(TranscodeOptions(target)).transcode(Self.file([[7, 4095]]))
    let image = try DICOMImage(Part10File(FileMaker.file(sound.bytes())))
    #expect(sound.problems.isEmpty && image.description.bitsStored == 12)
  }

  @Test("bits above the samples of lossless JPEG stay where cells are kept")
  func cells() throws {
    let file = try Self.file([[7, 0xF005]], syntax: .jpegLosslessSV1)
    let there = try Transcoder(TranscodeOptions(.explicitVRLittleEndian)).transcode(file)
    #expect(there.problems.map(\.code) == [.excessBits])
    let native = try Part10File(FileMaker.file(there.bytes()))
    let element = try #require(native.dataSet[.pixelData])
    #expect(try native.dataSet.copy(of: element) == ImageMaker.words([7, 0xF005]))
    #expect(try DICOMImage(native).pixelArray(.stored).bytes == ImageMaker.words([7, 5]))
  }
}
