import DICOM
import ImageCodecs
import Support
import Testing

@testable import DICOMImaging

@Suite("The form of instances in other transfer syntaxes (PS3.5 §A.4)")
struct TranscoderFormTests {
  private func transcoded(
    _ file: Part10File, to syntax: TransferSyntax,
    _ change: (inout TranscodeOptions) -> Void = { _ in }
  ) throws -> Part10File {
    try TranscoderTests.transcoded(file, to: syntax, change)
  }

  @Test("offset tables lead to frames, whose fragments have even lengths")
  func offsetTables() throws {
    let image = TranscodedImage(name: "", frames: 4)
    for syntax in [TransferSyntax.jpegLSLossless, .encapsulatedUncompressed] {
      let basic = try transcoded(image.maker.file(), to: syntax)
      let element = try #require(basic.dataSet[.pixelData])
      #expect(element.vr == .OB && element.isUndefinedLength)
      var problems: [Problem] = []
      let items = try basic.dataSet.fragments(of: element, problems: &problems)
      #expect(problems == [] && items.count == 5 && items[0].count == 16)
      #expect(items.allSatisfy { $0.count % 2 == 0 })
      let table = try basic.dataSet.copy(of: element)[8..<24]
      let offsets = stride(from: table.startIndex, to: table.endIndex, by: 4).map { place in
        (0..<4).reduce(0) { $0 | Int(table[place + $1]) << (8 * $1) }
      }
      #expect(offsets == items.dropFirst().map { $0.lowerBound - items[1].lowerBound })

      let extended = try transcoded(image.maker.file(), to: syntax) { $0.offsetTable = .extended }
      #expect(extended.dataSet.ints(.extendedOffsetTable) == offsets)
      let lengths = extended.dataSet.ints(.extendedOffsetTableLengths)
      #expect(zip(lengths, items.dropFirst()).allSatisfy { (0...1).contains($1.count - $0) })
      let array = try DICOMImage(extended).pixelArray(.stored)
      #expect(try array == DICOMImage(image.maker.file()).pixelArray(.stored))
      let back = try transcoded(extended, to: .explicitVRLittleEndian)
      #expect(!back.dataSet.contains(.extendedOffsetTable))
      #expect(!back.dataSet.contains(.extendedOffsetTableLengths))
    }
  }

  @Test("what a data set has beside its pixels stays")
  func keepsOthers() throws {
    var maker = TranscodedImage(name: "", allocated: 16, stored: 12).maker
    maker.set(0x0010_0010, "Odd^Name ", vr: "PN")
    maker.set(0x0009_0010, "ACME")
    maker.set(0x0009_1001, bytes: [1, 2, 3, 4], vr: "UN")
    maker.set(0x0028_0120, 0xF800)
    maker.set(0x0008_1140) { $0.set(0x0008_1155, "2.25.7", vr: "UI") }
    let original = try maker.file()
    for syntax in [TransferSyntax.rleLossless, .jpegLosslessSV1, .deflatedExplicitVRLittleEndian] {
      let there = try transcoded(original, to: syntax)
      let differences = try there.dataSet.differences(from: original.dataSet)
      #expect(differences.allSatisfy { $0.path.tag == .pixelData })
    }
    var edited = original
    try edited.dataSet.set(Tag(0x0010, 0x0010), to: "New^Name")
    let there = try transcoded(edited, to: .jpegLSLossless)
    #expect(there.dataSet.string(Tag(0x0010, 0x0010)) == "New^Name")
  }

  @Test("a file without SOP Instance UID is none the worse for it")
  func withoutUIDs() throws {
    var file = try Part10File(path: TestMedia.path("clinic/ANNA/CT/IM1"))
    try file.dataSet.delete(.sopInstanceUID)
    try file.meta.delete(.mediaStorageSOPInstanceUID)
    let coded = try transcoded(file, to: .jpegLSLossless)
    #expect(coded.transferSyntax == .jpegLSLossless)
    #expect(try DICOMImage(coded).pixelArray() == DICOMImage(file).pixelArray())
  }

  @Test("icons leave the coding with their data set")
  func icons() throws {
    let stream = try JPEGLSEncoder().encode(
      Samples(columns: 2, rows: 1, components: 1, planes: .bytes([7, 9]), precision: 8))
    let even = stream + (stream.count % 2 == 0 ? [] : [0])
    var maker = ImageMaker(columns: 2, bits: 8)
    maker.transferSyntax = TransferSyntax.jpegLSLossless.uid.rawValue
    maker.pixels = [[], even]
    maker.set(0x0088_0200) { icon in
      let whole = ImageMaker(columns: 2, bits: 8)
      for (tag, element) in whole.elements { icon.set(tag, bytes: element.value, vr: element.vr) }
      icon.set(0x7FE0_0010, fragments: [even])
    }
    let original = try maker.file()
    for syntax in [TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian, .rleLossless] {
      let file = try transcoded(original, to: syntax)
      let icon = try #require(file.dataSet.items(Tag(0x0088, 0x0200)).first)
      let pixels = try #require(icon[.pixelData])
      #expect(!pixels.isUndefinedLength)
      #expect(try icon.copy(of: pixels) == [7, 9])
      #expect(try DICOMImage(file).pixelArray().bytes == [7, 9])
    }
  }

  @Test("overlays in unused bits that cannot be moved are refused, not lost")
  func lostOverlays() throws {
    var maker = ImageMaker(rows: 2, columns: 4, bits: 16, stored: 12)
    maker.pixels = [ImageMaker.words([0x1001, 2, 3, 0x1004, 5, 0x1FFF, 7, 8])]
    maker.set(0x6000_0010, 1)
    maker.set(0x6000_0011, 4)
    maker.set(0x6000_0050, 2, 1, vr: "SS")
    maker.set(0x6000_0100, 16)
    maker.set(0x6000_0102, 12)
    let original = try maker.file()
    #expect(throws: TranscodeError.embeddedOverlay(Tag(0x6000, 0x0102))) {
      try transcoded(original, to: .jpegLSLossless)
    }
    #expect(try transcoded(original, to: .rleLossless).dataSet.int(Tag(0x6000, 0x0102)) == 12)
  }

  @Test(
    "a derived image says so, unless its Image Type had to say how (PS3.3 §C.8.17.2.1.4)",
    arguments: [
      ("1.2.840.10008.5.1.4.1.1.2", "ORIGINAL\\PRIMARY", "DERIVED"),
      ("1.2.840.10008.5.1.4.1.1.77.1.5.1", "ORIGINAL\\PRIMARY", "ORIGINAL"),
      ("1.2.840.10008.5.1.4.1.1.77.1.5.1", "ORIGINAL\\PRIMARY\\MONTAGE", "DERIVED"),
    ])
  func imageType(sopClass: String, type: String, first: String) throws {
    var maker = TranscodedImage(name: "").maker
    maker.set(0x0008_0008, type, vr: "CS")
    maker.set(0x0008_0016, sopClass, vr: "UI")
    maker.set(0x0008_0018, "2.25.7", vr: "UI")
    let near = try transcoded(maker.file(), to: .jpegLSNearLossless).dataSet
    #expect(near.string(.sopInstanceUID) != "2.25.7")
    #expect(
      near.strings(Tag(0x0008, 0x0008))
        == [first] + type.split(separator: "\\").dropFirst().map(String.init))
  }

  @Test("a ratio of compression is never 0", arguments: [(0, 1), (1, 1_000), (1, 100), (7, 2)])
  func ratios(bytes: Double, coded: Int) {
    #expect((Double(LossyHistory.ratio(bytes, coded)) ?? 0) >= 0.01)
  }

  @Test("overlays of another size move where no bit is set beside them")
  func smallOverlays() throws {
    var maker = ImageMaker(rows: 3, columns: 4, bits: 16, stored: 12)
    maker.pixels = [ImageMaker.words([1, 2, 3, 4, 5, 0x1006, 7, 8, 9, 0x100A, 0x1FFF, 12])]
    maker.set(0x6000_0010, 2)
    maker.set(0x6000_0011, 2)
    maker.set(0x6000_0050, 2, 2, vr: "SS")
    maker.set(0x6000_0100, 16)
    maker.set(0x6000_0102, 12)
    let coded = try transcoded(maker.file(), to: .jpegLSLossless)
    #expect(coded.dataSet.ints(Tag(0x6000, 0x0050)) == [2, 2])
    #expect(coded.dataSet.int(Tag(0x6000, 0x0100)) == 1)
    let data = try #require(coded.dataSet[Tag(0x6000, 0x3000)])
    #expect(try coded.dataSet.copy(of: data) == [0b1101, 0])
    for (origin, columns) in [([2, 1], 2), ([3, 2], 2), ([2, 4], 2), ([2, 2], 5)] {
      maker.set(0x6000_0050, origin[0], origin[1], vr: "SS")
      maker.set(0x6000_0011, columns)
      let original = try maker.file()
      #expect(throws: TranscodeError.embeddedOverlay(Tag(0x6000, 0x0102))) {
        try transcoded(original, to: .jpegLSLossless)
      }
    }
  }

  @Test(
    "overlays of some frames in unused bits stay overlays of these",
    arguments: [
      (frames: 3, count: "2", first: 2, stated: [2, 2]), (3, "7", 1, [3, 1]), (3, "", 1, [3, 1]),
      (1, "3", 1, []), (1, "3\\4", 1, []),
    ])
  func overlaysOfFrames(frames: Int, count: String, first: Int, stated: [Int]) throws {
    var maker = ImageMaker(rows: 1, columns: 4, bits: 16, stored: 12)
    if frames > 1 { maker.set(0x0028_0008, "\(frames)", vr: "IS") }
    maker.pixels = [
      ImageMaker.words(
        [0x1001, 2, 3, 4, 5, 0x1006, 7, 8, 9, 10, 0x100B, 12].prefix(4 * frames).map(\.self))
    ]
    maker.set(0x6000_0010, 1)
    maker.set(0x6000_0011, 4)
    maker.set(0x6000_0015, count, vr: "IS")
    maker.set(0x6000_0050, 1, 1, vr: "SS")
    maker.set(0x6000_0051, first)
    maker.set(0x6000_0100, 16)
    maker.set(0x6000_0102, 12)
    let original = try maker.file()
    let coded = try transcoded(original, to: .jpegLSLossless)
    #expect(
      coded.dataSet.ints(Tag(0x6000, 0x0015)) + coded.dataSet.ints(Tag(0x6000, 0x0051)) == stated)
    let (before, after) = (try DICOMImage(original), try DICOMImage(coded))
    #expect(after.problems == [])
    let options = RenderOptions(window: .explicit(center: 2048, width: 4096), burnsOverlays: true)
    for frame in 0..<frames {
      #expect(
        try after.raster(frame: frame, options: options).pixels
          == before.raster(frame: frame, options: options).pixels)
    }
  }

  @Test("an overlay in unused bits that is of no frame is refused where only samples are coded")
  func overlayOfNoFrame() throws {
    var maker = ImageMaker(columns: 4, bits: 16, stored: 12)
    maker.pixels = [ImageMaker.words([0x1001, 2, 3, 4])]
    maker.set(0x6000_0010, 1)
    maker.set(0x6000_0011, 4)
    maker.set(0x6000_0015, "1", vr: "IS")
    maker.set(0x6000_0051, 2)
    maker.set(0x6000_0102, 12)
    let original = try maker.file()
    #expect(throws: TranscodeError.embeddedOverlay(Tag(0x6000, 0x0102))) {
      try transcoded(original, to: .jpegLSLossless)
    }
  }

  @Test("overlays in unused bits move to Overlay Data where only samples are coded")
  func overlays() throws {
    var maker = ImageMaker(rows: 2, columns: 4, bits: 16, stored: 12)
    maker.pixels = [ImageMaker.words([0x1001, 2, 3, 0x1004, 5, 0x1FFF, 7, 8])]
    maker.set(0x6000_0010, 2)
    maker.set(0x6000_0011, 4)
    maker.set(0x6000_0040, "G", vr: "CS")
    maker.set(0x6000_0050, 1, 1, vr: "SS")
    maker.set(0x6000_0100, 16)
    maker.set(0x6000_0102, 12)
    let original = try maker.file()
    let coded = try transcoded(original, to: .jpegLSLossless)
    #expect(coded.dataSet.int(Tag(0x6000, 0x0100)) == 1)
    #expect(coded.dataSet.int(Tag(0x6000, 0x0102)) == 0)
    let data = try #require(coded.dataSet[Tag(0x6000, 0x3000)])
    #expect(try coded.dataSet.copy(of: data) == [0b0010_1001, 0])
    var options = RenderOptions()
    options.burnsOverlays = true
    #expect(
      try DICOMImage(coded).raster(frame: 0, options: options)
        == DICOMImage(original).raster(frame: 0, options: options))
    // Run lengths keep all bits of a cell.
    let packed = try transcoded(original, to: .rleLossless)
    #expect(try packed.dataSet.differences(from: original.dataSet).map(\.path.tag) == [.pixelData])
  }

  @Test(
    "compressed media decode to what they show",
    arguments: [
      "JPEG8", "JPEG12", "JPEG422", "JPEGFILM", "LOSSLESS", "JPEGLS", "NEARLS", "J2K", "J2KRGB",
      "HTJ2K", "RLE",
    ])
  func media(name: String) throws {
    let original = try Part10File(path: TestMedia.path("compressed/\(name)"))
    let image = try DICOMImage(original)
    for syntax in [TransferSyntax.explicitVRLittleEndian, .rleLossless, .jpegLSLossless] {
      let file = try transcoded(original, to: syntax)
      #expect(try DICOMImage(file).pixelArray() == image.pixelArray())
      let isLossy = ["JPEG8", "JPEG12", "JPEG422", "JPEGFILM", "NEARLS"].contains(name)
      if syntax != original.transferSyntax, isLossy {
        #expect(file.dataSet.string(Tag(0x0028, 0x2110)) == "01")
        #expect(!file.dataSet.strings(Tag(0x0028, 0x2112)).isEmpty)
      }
      let photometric = file.dataSet.string(Tag(0x0028, 0x0004))
      if image.description.samplesPerPixel == 3 { #expect(photometric == "RGB") }
    }
  }

  @Test("without pixels, only the layout changes")
  func withoutPixels() throws {
    let original = try Part10File(path: TestMedia.path("clinic/ANNA/CT/IM1"))
    var report = original
    try report.dataSet.delete(.pixelData)
    #expect(try transcoded(report, to: .jpegLSLossless).transferSyntax == .explicitVRLittleEndian)
    #expect(
      try transcoded(report, to: .implicitVRLittleEndian).transferSyntax == .implicitVRLittleEndian)
  }
}
