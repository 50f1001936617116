import DICOM
import Support
import Testing

@testable import DICOMImaging

@Suite("Pixels are samples where the byte order changes (PS3.5 §7.3, §8)")
struct ByteOrderTests {
  /// Three pixels of that many bits, whose values tell each byte from the others.
  private static func image(_ bits: Int, _ vr: String, isBigEndian: Bool) throws -> Part10File {
    var maker = ImageMaker(columns: 4, bits: bits, isBigEndian: isBigEndian)
    maker.pixelVR = vr
    let little = (0..<4).flatMap { pixel in (1...bits / 8).map { UInt8(16 * pixel + $0) } }
    // Bytes by themselves turn with the words that they are in.
    let size = max(bits / 8, vr == "OW" ? 2 : 1)
    maker.pixels = [isBigEndian ? Self.swapped(little, size) : little]
    return try maker.file()
  }

  private static func swapped(_ bytes: [UInt8], _ size: Int) -> [UInt8] {
    bytes.indices.map { bytes[$0 / size * size + size - 1 - $0 % size] }
  }

  private static func samples(_ file: Part10File) throws -> PixelArray {
    try DICOMImage(file).pixelArray(.stored)
  }

  @Test(
    "laying a file out in the other byte order", arguments: [8, 16, 32], ["OB", "OW"])
  func laidOut(bits: Int, vr: String) throws {
    let little = try Self.image(bits, vr, isBigEndian: false)
    let big = try Self.image(bits, vr, isBigEndian: true)
    #expect(try Self.samples(big) == Self.samples(little))
    for (file, target) in [
      (little, TransferSyntax.explicitVRBigEndian), (big, .explicitVRLittleEndian),
    ] {
      var options = WriteOptions()
      options.transferSyntax = target
      let other = try Part10File(FileMaker.file(file.bytes(options: options)))
      #expect(try Self.samples(other) == Self.samples(little), "\(target)")
      #expect(try other.dataSet.differences(from: file.dataSet).isEmpty)
      let transcoded = try TranscoderTests.transcoded(file, to: target)
      #expect(try Self.samples(transcoded) == Self.samples(little))
    }
  }

  @Test("words are counted from the start of the value, wherever in the file that is")
  func atOddOffset() throws {
    var maker = ImageMaker(columns: 4, bits: 8, isBigEndian: true)
    maker.set(0x0009_1001, bytes: [1, 2, 3], vr: "OB")
    maker.pixels = [[2, 1, 4, 3]]
    #expect(try Self.samples(maker.file()).bytes == [1, 2, 3, 4])
  }

  @Test("bytes taken from one file and set in the other", arguments: [8, 16, 32], ["OB", "OW"])
  func setAgain(bits: Int, vr: String) throws {
    let little = try Self.image(bits, vr, isBigEndian: false)
    var big = try Self.image(bits, vr, isBigEndian: true)
    let value = little.dataSet.value(.pixelData)
    try big.dataSet.set(.pixelData, to: value)
    let again = try Part10File(FileMaker.file(big.bytes()))
    #expect(try Self.samples(again) == Self.samples(little))
  }
}
