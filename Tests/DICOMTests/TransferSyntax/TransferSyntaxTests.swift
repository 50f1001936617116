import DICOM
import Testing

@Suite("Transfer syntaxes (PS3.5 §10)")
struct TransferSyntaxTests {
  @Test(
    "knows how pixels are coded",
    arguments: [
      ("1.2.840.10008.1.2", .native), ("1.2.840.10008.1.2.1", .native),
      ("1.2.840.10008.1.2.1.98", .encapsulatedUncompressed),
      ("1.2.840.10008.1.2.4.50", .jpegBaseline), ("1.2.840.10008.1.2.4.51", .jpegExtended),
      ("1.2.840.10008.1.2.4.55", .jpegProgressive), ("1.2.840.10008.1.2.4.57", .jpegLossless),
      ("1.2.840.10008.1.2.4.66", .jpegHierarchical), ("1.2.840.10008.1.2.4.70", .jpegLossless),
      ("1.2.840.10008.1.2.4.81", .jpegLS), ("1.2.840.10008.1.2.4.90", .jpeg2000),
      ("1.2.840.10008.1.2.4.93", .jpeg2000Multicomponent), ("1.2.840.10008.1.2.4.94", .jpip),
      ("1.2.840.10008.1.2.4.100.1", .mpeg2), ("1.2.840.10008.1.2.4.106", .h264),
      ("1.2.840.10008.1.2.4.108", .hevc), ("1.2.840.10008.1.2.4.112", .jpegXL),
      ("1.2.840.10008.1.2.4.203", .htj2k), ("1.2.840.10008.1.2.5", .rle),
      ("1.2.840.10008.1.2.7.1", .streamed), ("1.2.840.10008.1.2.8.1", .deflatedFrame),
      ("1.2.840.10008.1.20", .native), ("1.2.840.10008.1.2.6.2", .unknown),
    ] as [(UID, TransferSyntax.PixelCoding)])
  func codings(uid: UID, coding: TransferSyntax.PixelCoding) {
    #expect(TransferSyntax(uid).pixelCoding == coding)
    #expect(TransferSyntax(uid).uid == uid)
  }

  @Test("takes unknown ones for Explicit VR Little Endian with pixels that cannot be decoded")
  func unknown() {
    for uid: UID in ["", "1.2.3", "1.2.840.10008.1.2.4.999", "not a UID"] {
      let syntax = TransferSyntax(uid)
      #expect(syntax.isExplicitVR && !syntax.isBigEndian && !syntax.isDeflated)
      #expect(syntax.pixelCoding == .unknown && !syntax.isEncapsulated)
      #expect(syntax.name == nil)
      #expect(syntax.description == uid.rawValue)
    }
  }

  @Test("knows the four that are not plain Explicit VR Little Endian")
  func forms() {
    let implicit = TransferSyntax.implicitVRLittleEndian
    #expect(!implicit.isExplicitVR && !implicit.isBigEndian && !implicit.isEncapsulated)
    let bigEndian = TransferSyntax.explicitVRBigEndian
    #expect(bigEndian.isExplicitVR && bigEndian.isBigEndian && !bigEndian.isDeflated)
    let deflated = TransferSyntax.deflatedExplicitVRLittleEndian
    #expect(deflated.isDeflated && deflated.isExplicitVR && deflated.pixelCoding == .native)
    let privateGE = TransferSyntax("1.2.840.113619.5.2")
    #expect(!privateGE.isExplicitVR && !privateGE.isBigEndian)
    #expect(privateGE.hasBigEndianPixelData && privateGE.pixelCoding == .native)
    let jpip = TransferSyntax("1.2.840.10008.1.2.4.205")
    #expect(jpip.isDeflated && !jpip.isEncapsulated)
  }

  @Test(
    "has well-known ones that equal those of the table in everything",
    arguments: [
      .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
      .deflatedExplicitVRLittleEndian, .encapsulatedUncompressed, .jpegBaseline, .jpegExtended,
      .jpegLossless, .jpegLosslessSV1, .jpegLSLossless, .jpegLSNearLossless, .jpeg2000Lossless,
      .jpeg2000, .rleLossless,
    ] as [TransferSyntax])
  func wellKnown(syntax: TransferSyntax) {
    let other = TransferSyntax(syntax.uid)
    #expect(other == syntax)
    #expect(other.pixelCoding == syntax.pixelCoding)
    #expect(other.isExplicitVR == syntax.isExplicitVR)
    #expect(other.isBigEndian == syntax.isBigEndian)
    #expect(other.isDeflated == syntax.isDeflated)
    #expect(other.hasBigEndianPixelData == syntax.hasBigEndianPixelData)
    #expect(syntax.name != nil)
  }

  @Test("tells video from frames")
  func video() {
    #expect(TransferSyntax("1.2.840.10008.1.2.4.102").isVideo)
    #expect(TransferSyntax("1.2.840.10008.1.2.4.102").isEncapsulated)
    #expect(!TransferSyntax.jpegBaseline.isVideo)
    #expect(TransferSyntax.rleLossless.isEncapsulated)
  }
}
