import DICOM
import Foundation
import Support
import Testing

// Testing has a `Tag`, too.
private typealias Tag = DICOM.Tag

@Suite("The text form of data sets")
struct TextFormElementTests {
  @Test("prints a file: meta information between two lines, then its data set")
  func file() throws {
    let bytes = FileMaker.part10(ElementMaker.with { $0.text(0x0008_0060, "CS", "CT") })
    let file = try Part10File(try FileMaker.file(bytes))
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(file, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        Dataset.file_meta -------------------------------
        (0002,0000) File Meta Information Group Length  UL: 90
        (0002,0001) File Meta Information Version       OB: b'\\x00\\x01'
        (0002,0002) Media Storage SOP Class UID         UI: Secondary Capture Image Storage
        (0002,0003) Media Storage SOP Instance UID      UI: 2.25.1
        (0002,0010) Transfer Syntax UID                 UI: Explicit VR Little Endian
        -------------------------------------------------
        (0008,0060) Modality                            CS: 'CT'

        """)
  }

  @Test("indents the items of sequences", arguments: [false, true])
  func sequences(isDelimited: Bool) throws {
    let inner = ElementMaker.with { $0.text(0x0008_0100, "SH", "CODE") }
    let outer = ElementMaker.with {
      $0.sequence(0x0040_A168, items: [inner], isDelimited: isDelimited)
    }
    let dataSet = try FormFixture.dataSet {
      $0.sequence(0x0040_A730, items: [outer, []], isDelimited: isDelimited)
      $0.sequence(0x0040_DB73, items: [], isDelimited: isDelimited)
    }
    #expect(
      try FormFixture.lines(dataSet) == [
        "(0040,A730)  Content Sequence  2 item(s) ---- ",
        "   (0040,A168)  Concept Code Sequence  1 item(s) ---- ",
        "      (0008,0100) Code Value                          SH: 'CODE'",
        "      ---------",
        "   ---------",
        "",
        "   ---------",
        "(0040,DB73)  Referenced Content Item Identifier  0 item(s) ---- ",
      ])
  }

  @Test("names elements of all kinds")
  func names() throws {
    let dataSet = try FormFixture.dataSet {
      $0.element(0x0008_0000, "UL", [1, 0, 0, 0])
      $0.text(0x0008_0010, "SH", "x")
      $0.text(0x0009_0001, "SH", "x")
      $0.text(0x0009_1001, "SH", "x")
      $0.text(0x0011_1001, "SH", "x")
      $0.text(0x0038_0007, "SH", "x")
      $0.text(0x0040_4011, "SH", "x")
      $0.text(0x07A1_0010, "LO", "ELSCINT1")
      $0.text(0x07A1_1040, "CS", "x")
      $0.text(0x07A1_10FF, "CS", "x")
      $0.text(0x6002_0022, "LO", "x")
    }
    #expect(
      try FormFixture.lines(dataSet).map { $0.prefix(47).drop { $0 != " " }.dropFirst() } == [
        "Group Length                       ", "Recognition Code                   ",
        "Private Creator                    ", "Private tag data                   ",
        "Private tag data                   ", "                                   ",
        "Expected Completion DateTime       ", "Private Creator                    ",
        "[Tamar Study Body Part]            ", "Private tag data                   ",
        "Overlay Description                ",
      ])
  }

  @Test("finds the representation where the file names none or UN", arguments: [false, true])
  func unknown(isExplicit: Bool) throws {
    let dataSet = try FormFixture.dataSet(isExplicit: isExplicit) {
      $0.element(0x0008_0000, "UL", [1, 0, 0, 0])
      $0.text(0x0010_0010, "UN", "A^B ")
      $0.text(0x0010_0011, "UN", "")
      $0.text(0x0028_0007, "UN", "x")
      $0.text(0x07A1_0010, "UN", "ELSCINT1")
      $0.text(0x07A1_1040, "UN", "HEAD")
      $0.text(0x07A1_10FF, "UN", "HEAD")
    }
    #expect(
      try FormFixture.values(dataSet) == [
        "UL: 1", "PN: 'A^B'", "UN: b'x '", "LO: 'ELSCINT1'", "CS: 'HEAD'", "UN: b'HEAD'",
      ])
    #expect(try FormFixture.lines(dataSet)[2].hasSuffix("Sequence  0 item(s) ---- "))
  }

  @Test(
    "takes samples for signed where Pixel Representation says so", arguments: [0, 1] as [UInt16])
  func ambiguous(representation: UInt16) throws {
    var maker = ElementMaker(isExplicit: false)
    maker.element(0x0040_9211, "", [0xFE, 0xFF])
    let dataSet = try FormFixture.dataSet(isExplicit: false) {
      $0.element(0x0028_0103, "", $0.number(representation))
      $0.element(0x0028_0106, "", [0xFF, 0xFF])
      $0.element(0x0028_1101, "", [0, 0x80, 0, 0x80, 16, 0])
      $0.sequence(0x0040_9096, items: [maker.bytes])
      $0.element(0x5000_3000, "", [1, 2])
      $0.element(0x6000_3000, "", [1, 2])
      $0.element(0x7FE0_0010, "", [1, 2])
    }
    let isSigned = representation == 1
    let vr = isSigned ? "SS" : "US"
    #expect(
      try FormFixture.values(dataSet) == [
        "US: \(representation)", "\(vr): \(isSigned ? "-1" : "65535")",
        "\(vr): [32768, \(isSigned ? "-32768" : "32768"), 16]",
        "\(vr): \(isSigned ? "-2" : "65534")",
        "OB or OW: b'\\x01\\x02'", "OW: b'\\x01\\x02'", "OW: b'\\x01\\x02'",
      ])
  }

  @Test("reads items of UN, in implicit little endian or as the file is", arguments: [false, true])
  func itemsOfUnknown(isExplicit: Bool) throws {
    let item = ElementMaker.with(isExplicit: isExplicit) { $0.text(0x0008_0100, "SH", "CODE") }
    let sequence = ElementMaker.with { $0.sequence(0x0040_A043, items: [item]) }
    let dataSet = try FormFixture.dataSet {
      $0.element(0x0040_A043, "UN", Array(sequence.dropFirst(12)))
    }
    #expect(
      try FormFixture.lines(dataSet).dropFirst().first
        == "   (0008,0100) Code Value                          SH: 'CODE'")
  }

  @Test("reads items up to the next one where a length is wrong (PS3.5 §7.5)")
  func wrongItemLength() throws {
    let item = ElementMaker.with { $0.text(0x0008_0100, "SH", "CODE") }
    var value: [UInt8] = []
    for length in [UInt32(item.count - 2), UInt32(item.count)] {
      value += [0xFE, 0xFF, 0x00, 0xE0] + ElementMaker().number(length) + item
    }
    let dataSet = try FormFixture.dataSet { $0.element(0x0040_A043, "SQ", value) }
    #expect(try FormFixture.lines(dataSet).filter { $0.hasSuffix("SH: 'CODE'") }.count == 2)
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(dataSet, to: &output)
    #expect(form.problems.map(\.code) == [.wrongItemLength])
    #expect(form.problems.first?.offset == 12)
  }

  @Test("stops at the nesting limit and says so")
  func nesting() throws {
    var bytes: [UInt8] = []
    for _ in 0..<100 {
      bytes = ElementMaker.with { $0.sequence(0x0040_A730, items: [bytes]) }
    }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(dataSet, to: &output)
    #expect(form.problems.map(\.code) == [.tooDeep])
  }

  @Test("shows the chosen elements only, with all that is in them")
  func chosen() throws {
    let item = ElementMaker.with { $0.text(0x0008_0100, "SH", "CODE") }
    let dataSet = try FormFixture.dataSet {
      $0.text(0x0008_0060, "CS", "CT")
      $0.text(0x0010_0020, "LO", "ID")
      $0.sequence(0x0040_A043, items: [item])
    }
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(
      dataSet, tags: [Tag(rawValue: 0x0010_0020), Tag(rawValue: 0x0040_A043)], to: &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map { $0.prefix(11) } == ["(0010,0020)", "(0040,A043)", "   (0008,01", "   --------"])
  }

  @Test("does not read long values")
  func lazy() throws {
    let folder = try TemporaryFolder()
    let pixels = [UInt8](repeating: 7, count: 8 << 20)
    let bytes = FileMaker.part10(ElementMaker.with { $0.element(0x7FE0_0010, "OW", pixels) })
    try folder.write(bytes, to: "large.dcm")
    let file = try FileBytes(path: folder.url.appending(path: "large.dcm").path)
    var form = TextForm()
    var output: [UInt8] = []
    try form.append(try Part10File(file), to: &output)
    #expect(String(decoding: output, as: UTF8.self).hasSuffix("OW: Array of 8388608 elements\n"))
    #expect(file.loadedBytes < 1 << 18)
  }
}
