import DICOM
import Support
import Testing

@Suite("Typed values of elements (PS3.5 §6.2)")
struct DataSetValueTests {
  struct Text: CustomTestStringConvertible {
    var testDescription: String
    var vr: String
    var bytes: String
    var values: [String]
  }

  @Test(
    "splits and trims text as its representation wants",
    arguments: [
      Text(testDescription: "several", vr: "CS", bytes: "A\\ B \\C ", values: ["A", "B", "C"]),
      Text(
        testDescription: "an empty one between", vr: "LO", bytes: "A\\\\C", values: ["A", "", "C"]),
      Text(testDescription: "NUL at the end", vr: "UI", bytes: "1.2\0", values: ["1.2"]),
      Text(testDescription: "a backslash in text", vr: "LT", bytes: " A\\B ", values: [" A\\B"]),
      Text(testDescription: "nothing", vr: "SH", bytes: "", values: []),
    ])
  func splits(text: Text) throws {
    let bytes = ElementMaker.with { $0.element(0x0011_1001, text.vr, Array(text.bytes.utf8)) }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    #expect(dataSet.strings(Tag(0x0011, 0x1001)) == text.values)
  }

  @Test("reads numbers in both byte orders", arguments: [false, true])
  func readsNumbers(isBigEndian: Bool) throws {
    let maker = ElementMaker(isBigEndian: isBigEndian)
    let bytes = ElementMaker.with(isBigEndian: isBigEndian) {
      $0.element(0x0011_1001, "US", maker.number(UInt16(1)) + maker.number(UInt16(65535)))
      $0.element(0x0011_1002, "SS", maker.number(Int16(-2)))
      $0.element(0x0011_1003, "FD", maker.number(Double(2.5).bitPattern))
      $0.text(0x0011_1004, "DS", "1.5\\-2e1")
      $0.text(0x0011_1005, "IS", " 42 ")
      $0.text(0x0011_1006, "IS", "forty")
      $0.element(0x0011_1007, "UV", maker.number(UInt64.max))
    }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count,
      encoding: ElementEncoding(isExplicit: true, isBigEndian: isBigEndian), problems: &problems)
    #expect(dataSet.ints(Tag(0x0011, 0x1001)) == [1, 65535])
    #expect(dataSet.int(Tag(0x0011, 0x1002)) == -2)
    #expect(dataSet.double(Tag(0x0011, 0x1003)) == 2.5)
    #expect(dataSet.doubles(Tag(0x0011, 0x1004)) == [1.5, -20])
    #expect(dataSet.int(Tag(0x0011, 0x1005)) == 42)
    #expect(dataSet.int(Tag(0x0011, 0x1006)) == nil)
    #expect(dataSet.ints(Tag(0x0011, 0x1007)).isEmpty)
  }

  @Test("inherits the character set from the data set around an item")
  func inheritsCharacterSet() throws {
    let item = ElementMaker.with { $0.element(0x0008_0104, "LO", [0xC4, 0x20]) }
    let bytes = ElementMaker.with {
      $0.text(0x0008_0005, "CS", "ISO_IR 100")
      $0.sequence(0x0008_1032, items: [item])
    }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    #expect(dataSet.items(Tag(0x0008, 0x1032)).first?.string(Tag(0x0008, 0x0104)) == "Ä")
  }

  @Test("reports bytes that the character set does not have")
  func reportsUndecodable() throws {
    let bytes = ElementMaker.with {
      $0.element(0x0010_0010, "PN", [0x4D, 0xFC, 0x6C, 0x6C])
      $0.text(0x0010_0020, "LO", "ASCII")
    }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    let texts = try dataSet.elements.map { try dataSet.text(of: $0, problems: &problems) }
    #expect(texts == [["Müll"], ["ASCII"]])
    #expect(problems.map(\.code) == [.undecodableText])
    #expect(problems.first?.offset == 0)
  }
}
