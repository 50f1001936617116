import DICOM
import Support
import Testing

// Testing has a `Tag`, too.
private typealias Tag = DICOM.Tag

@Suite("Paths of elements")
struct ElementPathTests {
  @Test(
    "reads keywords, numbers and items",
    arguments: [
      ("PatientName", 0x0010_0010, []), ("0010,0010", 0x0010_0010, []),
      ("(0010,0010)", 0x0010_0010, []), ("00100010", 0x0010_0010, []),
      ("ContentSequence[0].CodeValue", 0x0008_0100, [0]),
      ("ContentSequence[2].0040A168[10].0008,0100", 0x0008_0100, [2, 10]),
    ] as [(String, UInt32, [Int])])
  func reads(text: String, tag: UInt32, items: [Int]) throws {
    let path = try #require(ElementPath(text))
    #expect(path.tag == Tag(rawValue: tag))
    #expect(path.steps.map(\.item) == items)
  }

  @Test(
    "refuses what is no path",
    arguments: [
      "", ".", "PatientNam", "0010,001", "ContentSequence[0]", "ContentSequence.CodeValue",
      "ContentSequence[].CodeValue", "ContentSequence[-1].CodeValue", "[0].CodeValue",
      "ContentSequence[0]].CodeValue", "ContentSequence[99999999999999999999].CodeValue",
    ])
  func refuses(text: String) {
    #expect(ElementPath(text) == nil)
  }

  @Test(
    "leads to values in plain text",
    arguments: [
      ("Modality", "CT"), ("ImageType", "ORIGINAL\\AXIAL"),
      ("TransferSyntaxUID", "1.2.840.10008.1.2.1"),
      ("PixelSpacing", "0.50\\0.50"), ("Rows", "512"), ("PatientName", "A^B"), ("PatientID", ""),
      ("ConceptNameCodeSequence", "2 items"), ("ConceptNameCodeSequence[1].CodeValue", "TWO"),
      ("PixelData", "4 bytes"), ("FrameIncrementPointer", "(0018,1063)"),
      ("ConceptNameCodeSequence[2].CodeValue", nil), ("StudyDate", nil), ("Rows[0].CodeValue", nil),
      ("ConceptCodeSequence[0].CodeValue", nil),
    ] as [(String, String?)])
  func values(text: String, value: String?) throws {
    var output: [UInt8] = []
    var problems: [Problem] = []
    let path = try #require(ElementPath(text))
    let found = try Self.file().appendValue(at: path, to: &output, problems: &problems)
    #expect((found ? String(decoding: output, as: UTF8.self) : nil) == value)
  }

  @Test(
    "leads to single values and items",
    arguments: [
      ("ImageType", 1, ["AXIAL"]), ("ImageType", nil, ["ORIGINAL", "AXIAL"]), ("ImageType", 2, []),
      ("PixelSpacing", 0, ["0.50"]), ("Rows", nil, ["512"]), ("Rows", -1, []),
      ("Modality", 0, ["CT"]),
      ("ConceptNameCodeSequence", 1, ["CodeValue=TWO"]), ("ConceptNameCodeSequence", 2, []),
      ("ConceptNameCodeSequence", nil, ["CodeValue=ONE", "CodeValue=TWO"]), ("StudyDate", nil, []),
      ("ConceptNameCodeSequence[1].CodeValue", 0, ["TWO"]), ("PixelData", 0, []),
      ("FrameIncrementPointer", 0, ["(0018,1063)"]),
    ] as [(String, Int?, [String])])
  func parts(text: String, number: Int?, expected: [String]) throws {
    var parts: [String] = []
    var problems: [Problem] = []
    let path = try #require(ElementPath(text))
    let found = try Self.file().forEachPart(number, at: path, problems: &problems) {
      parts.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(parts == expected && found != expected.isEmpty)
  }

  @Test("takes an item out of a sequence, or all")
  func deletesItems() throws {
    let sequence = Tag(0x0040, 0xA043)
    var dataSet = try Self.file().dataSet
    #expect(try !dataSet.deleteItem(2, of: sequence))
    #expect(!dataSet.isModified)
    #expect(try dataSet.deleteItem(0, of: sequence))
    #expect(dataSet.items(sequence).map { $0.string(Tag(0x0008, 0x0100)) } == ["TWO"])
    #expect(try dataSet.deleteItem(nil, of: sequence))
    #expect(dataSet.contains(sequence) && dataSet.items(sequence).isEmpty)
    #expect(try !dataSet.deleteItem(nil, of: sequence))
    #expect(try !dataSet.deleteItem(0, of: Tag(0x0008, 0x1140)))
    #expect(throws: ValueError.noItem(Tag(0x0028, 0x0010), number: 0)) {
      try dataSet.deleteItem(0, of: Tag(0x0028, 0x0010))
    }
  }

  private static func file() throws -> Part10File {
    let items = ["ONE", "TWO"].map { code in
      ElementMaker.with { $0.text(0x0008_0100, "SH", code) }
    }
    let bytes = FileMaker.part10(
      ElementMaker.with {
        $0.text(0x0008_0008, "CS", "ORIGINAL\\AXIAL")
        $0.text(0x0008_0060, "CS", "CT")
        $0.text(0x0010_0010, "PN", "A^B")
        $0.text(0x0010_0020, "LO", "")
        $0.element(0x0028_0009, "AT", [0x18, 0, 0x63, 0x10])
        $0.element(0x0028_0010, "US", [0, 2])
        $0.text(0x0028_0030, "DS", " 0.50\\0.50")
        $0.sequence(0x0040_A043, items: items)
        $0.element(0x7FE0_0010, "OW", [1, 2, 3, 4])
      })
    return try Part10File(try FileMaker.file(bytes))
  }
}
