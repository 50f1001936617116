import DICOM
import Deflate
import Support
import Testing

@Suite("Reading Part 10 files (PS3.10 §7)")
struct Part10FileTests {
  /// One data set in each encoding: text, a number, a sequence, bytes.
  static func sample(_ maker: inout ElementMaker) {
    maker.text(0x0008_0018, "UI", "2.25.77")
    let item = ElementMaker.with(isExplicit: maker.isExplicit, isBigEndian: maker.isBigEndian) {
      $0.text(0x0008_0100, "SH", "CODE")
    }
    maker.sequence(0x0008_1032, items: [item, []])
    maker.text(0x0010_0010, "PN", "Test^Anna")
    maker.element(0x0028_0010, "US", maker.number(UInt16(512)))
  }

  struct Encoded: CustomTestStringConvertible {
    var testDescription: String
    var transferSyntax: String
    var isExplicit = true
    var isBigEndian = false
    var hasPreamble = true
  }

  @Test(
    "gives the same elements in every encoding",
    arguments: [
      Encoded(testDescription: "explicit little", transferSyntax: "1.2.840.10008.1.2.1"),
      Encoded(
        testDescription: "implicit little", transferSyntax: "1.2.840.10008.1.2", isExplicit: false),
      Encoded(
        testDescription: "explicit big", transferSyntax: "1.2.840.10008.1.2.2", isBigEndian: true),
      Encoded(
        testDescription: "no preamble", transferSyntax: "1.2.840.10008.1.2.1", hasPreamble: false),
      Encoded(
        testDescription: "stated implicit, written explicit", transferSyntax: "1.2.840.10008.1.2"),
    ])
  func readsEncodings(encoded: Encoded) throws {
    let dataSet = ElementMaker.with(
      isExplicit: encoded.isExplicit, isBigEndian: encoded.isBigEndian, Self.sample)
    let bytes = FileMaker.part10(
      dataSet, transferSyntax: encoded.transferSyntax, hasPreamble: encoded.hasPreamble)
    let file = try Part10File(try FileMaker.file(bytes))
    #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
    #expect(file.dataSet.int(Tag(0x0028, 0x0010)) == 512)
    let items = file.dataSet.items(Tag(0x0008, 0x1032))
    #expect(items.count == 2)
    #expect(items.first?.string(Tag(0x0008, 0x0100)) == "CODE")
    #expect(file.dataSet.elements.map(\.tag) == file.dataSet.elements.map(\.tag).sorted())
  }

  @Test("reads a data set without any meta information")
  func readsBareDataSet() throws {
    for isExplicit in [true, false] {
      let bytes = ElementMaker.with(isExplicit: isExplicit, Self.sample)
      let file = try Part10File(try FileMaker.file(bytes))
      #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
      #expect(file.problems.map(\.code).contains(.noTransferSyntax))
    }
  }

  @Test("refuses what is not DICOM", arguments: ["", "DICM", "Hello, this is a text file.\n\n"])
  func refuses(text: String) throws {
    let file = try FileMaker.file(Array(text.utf8))
    #expect(throws: ReadError.notDICOM(path: "test")) { try Part10File(file) }
  }

  @Test("inflates a deflated data set, with offsets that count behind the meta information")
  func inflates() throws {
    let dataSet = ElementMaker.with(Self.sample)
    let deflated = Deflate.deflate(dataSet.span, level: .fast)
    let head = FileMaker.part10([], transferSyntax: "1.2.840.10008.1.2.1.99")
    let file = try Part10File(try FileMaker.file(head + deflated))
    #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
    #expect(file.dataSet.elements.first?.offset == head.count)
    #expect(file.problems.isEmpty)
  }

  @Test("stops a deflated bomb at the limit")
  func stopsBomb() throws {
    let bomb = Deflate.deflate([UInt8](repeating: 0, count: 4 << 20).span, level: .fast)
    let head = FileMaker.part10([], transferSyntax: "1.2.840.10008.1.2.1.99")
    var limits = ReadLimits()
    limits.inflatedBytes = 1 << 16
    limits.inflatedRatio = 1
    let file = try Part10File(try FileMaker.file(head + bomb), limits: limits)
    #expect(file.problems.map(\.code).contains(.inflateLimit))
    #expect(file.dataSet.source.count <= head.count + 1 << 16)
  }

  @Test("does not take for a fault what the limit cuts off of a sound deflated file")
  func isCutByLimit() throws {
    let dataSet = ElementMaker.with {
      $0.text(0x0010_0010, "PN", "Test^Anna")
      $0.element(0x7FE0_0010, "OW", [UInt8](repeating: 7, count: 1 << 16))
    }
    let head = FileMaker.part10([], transferSyntax: "1.2.840.10008.1.2.1.99")
    let bytes = head + Deflate.deflate(dataSet.span, level: .fast)
    var limits = ReadLimits()
    (limits.inflatedBytes, limits.inflatedRatio) = (1 << 10, 0)
    let file = try Part10File(try FileMaker.file(bytes), limits: limits)
    #expect(file.problems.map(\.code) == [.inflateLimit])
    #expect(file.problems.first?.message.contains("--limit-inflated") == true)
    #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
    limits.inflatedBytes = 1 << 17
    #expect(try Part10File(try FileMaker.file(bytes), limits: limits).problems.isEmpty)
  }

  @Test("keeps what is whole of a file that is cut off at any byte")
  func survivesTruncation() throws {
    let bytes = FileMaker.part10(ElementMaker.with(Self.sample))
    for count in 0..<bytes.count {
      let source = try FileMaker.file(Array(bytes.prefix(count)))
      guard count >= 144 else {
        #expect(throws: ReadError.self) { try Part10File(source) }
        continue
      }
      let file = try Part10File(source)
      #expect(file.dataSet.elements.allSatisfy { $0.value.upperBound <= count })
      _ = file.dataSet.items(Tag(0x0008, 0x1032))
    }
  }

  @Test("reports a value that is longer than the file, and keeps what is there")
  func reportsOverlong() throws {
    let dataSet = ElementMaker.with {
      $0.text(0x0010_0010, "PN", "Test^Anna")
      $0.element(0x7FE0_0010, "OW", [1, 2, 3, 4], length: 4000)
    }
    let file = try Part10File(try FileMaker.file(FileMaker.part10(dataSet)))
    #expect(file.problems.map(\.code) == [.overlong])
    #expect(file.dataSet[.pixelData]?.value.count == 4)
  }

  @Test("ignores zeros behind the last element, as burnt discs have")
  func ignoresPadding() throws {
    let bytes = FileMaker.part10(ElementMaker.with(Self.sample))
    let file = try Part10File(try FileMaker.file(bytes + [UInt8](repeating: 0, count: 700)))
    #expect(file.problems.isEmpty)
    #expect(file.dataSet.elements.count == 4)
  }

  @Test("looks at elements without reading the pixels", arguments: [false, true])
  func leavesPixels(isEncapsulated: Bool) throws {
    let folder = try TemporaryFolder()
    let pixels = [UInt8](repeating: 7, count: 8 << 20)
    var maker = ElementMaker()
    Self.sample(&maker)
    if isEncapsulated {
      maker.element(0x7FE0_0010, "OB", [], length: .max)
      maker.raw([0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0, 0xE0])
      maker.raw(maker.number(UInt32(pixels.count)) + pixels + maker.delimiter(0xE0DD))
    } else {
      maker.element(0x7FE0_0010, "OW", pixels)
    }
    maker.text(0xFFFC_FFFC, "OB", "END!")
    try folder.write(FileMaker.part10(maker.bytes), to: "image")
    let source = try FileBytes(path: folder.path + "/image")
    let file = try Part10File(source)
    #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Test^Anna")
    #expect(file.dataSet.elements.last?.tag == Tag(0xFFFC, 0xFFFC))
    #expect(source.loadedBytes <= 3 << 16)
    let element = try #require(file.dataSet[.pixelData])
    #expect(try file.dataSet.bytes(of: element).byteCount >= pixels.count)
    #expect(source.loadedBytes == source.count)
  }
}
