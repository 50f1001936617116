import DICOM
import Support
import Testing

@Suite("Changing Specific Character Set (PS3.3 §C.12.1.1.2)")
struct CharacterSetConversionTests {
  private static let name = Tag(0x0010, 0x0010)

  /// Latin 1 outside and in a sequence, and an item with a character set of its own.
  private static func file() throws -> Part10File {
    let inner = ElementMaker.with {
      $0.element(0x0008_0104, "LO", Array("Sch".utf8) + [0xE4] + Array("del".utf8) + [0x20])
    }
    let own = ElementMaker.with {
      $0.text(0x0008_0005, "CS", "ISO_IR 192")
      $0.text(0x0008_0104, "LO", "é")
    }
    let dataSet = ElementMaker.with {
      $0.text(0x0008_0005, "CS", "ISO_IR 100")
      $0.text(0x0008_0060, "CS", "CT")
      $0.sequence(0x0008_2218, items: [inner, own], isDelimited: true)
      $0.element(0x0010_0010, "PN", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72])
      $0.text(0x0010_0020, "LO", "PLAIN ")
    }
    return try Part10File(FileMaker.file(FileMaker.part10(dataSet)))
  }

  @Test("writes all text anew, also in sequences")
  func converts() throws {
    var file = try Self.file()
    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 192")
    let bytes = try file.bytes()
    let again = try Part10File(FileMaker.file(bytes)).dataSet
    #expect(again.PatientName.string == "Müller")
    #expect(again.AnatomicRegionSequence[0].CodeMeaning.string == "Schädel")
    #expect(again.AnatomicRegionSequence[1].CodeMeaning.string == "é")
    #expect(try again.copy(of: #require(again[Self.name])) == Array("Müller ".utf8))
    #expect(again[Tag(0x0008, 0x2218)]?.isUndefinedLength == true)
  }

  @Test("brings every byte back when it is changed back")
  func returns() throws {
    let original = try Self.file().bytes()
    var file = try Self.file()
    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 192")
    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 100")
    #expect(try file.bytes() == original)
  }

  @Test(
    "changes nothing when text has no place in the new set",
    arguments: ["ISO_IR 144", "ISO_IR 13", ""])
  func refuses(terms: String) throws {
    var file = try Self.file()
    let original = try file.bytes()
    let error = #expect(throws: ValueError.self) {
      try file.dataSet.set(.specificCharacterSet, to: Value(stringLiteral: terms))
    }
    if case .text? = error {
    } else if case .write? = error {
    } else {
      Issue.record("\(String(describing: error))")
    }
    #expect(!file.dataSet.isModified)
    #expect(try file.bytes() == original)
  }

  @Test("changes nothing when the old set does not explain the text")
  func refusesUndecodable() throws {
    let dataSet = ElementMaker.with {
      $0.text(0x0008_0005, "CS", "ISO_IR 192")
      $0.element(0x0010_0010, "PN", [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72])
    }
    var file = try Part10File(FileMaker.file(FileMaker.part10(dataSet)))
    #expect(throws: ValueError.undecodable(Self.name)) {
      try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 100")
    }
    #expect(!file.dataSet.isModified)
  }

  @Test("declares another set without touching the text")
  func declares() throws {
    var file = try Self.file()
    file.dataSet.declare(characterSet: ["ISO_IR 109"])
    let again = try Part10File(FileMaker.file(file.bytes())).dataSet
    #expect(again.string(.specificCharacterSet) == "ISO_IR 109")
    let name = try #require(again[Self.name])
    #expect(try again.copy(of: name) == [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72])
  }

  @Test("writes new text in the set that the file has", arguments: ["\u{FC}", "\u{416}"])
  func encodes(text: String) throws {
    var file = try Self.file()
    if text == "\u{FC}" {
      try file.dataSet.set(Self.name, to: .texts([text]))
      let name = try #require(file.dataSet[Self.name])
      #expect(try file.dataSet.copy(of: name) == [0xFC, 0x20])
    } else {
      #expect(throws: ValueError.self) { try file.dataSet.set(Self.name, to: .texts([text])) }
      #expect(!file.dataSet.isModified)
    }
  }

  @Test("writes Unicode where a new data set has more than ASCII, and says so")
  func newDataSets() throws {
    var dataSet = DataSet()
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataSet.SOPInstanceUID = "2.25.1"
    dataSet.PatientName = "山田^太郎"
    let again = try EncodingCase(syntax: .explicitVRLittleEndian).written(dataSet).dataSet
    #expect(again.string(.specificCharacterSet) == "ISO_IR 192")
    #expect(again.PatientName.string == "山田^太郎")
  }
}
