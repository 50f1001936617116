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
    let file = try Part10File(try FileMaker.file(bytes))
    var output: [UInt8] = []
    var problems: [Problem] = []
    let path = try #require(ElementPath(text))
    let found = try file.appendValue(at: path, to: &output, problems: &problems)
    #expect((found ? String(decoding: output, as: UTF8.self) : nil) == value)
  }
}
