import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("Text and numbers in records (PS3.3 §F.3.2.2, PS3.5 §6.1)")
struct RecordTextTests {
  /// An instance as it stands in a file, with a name in some character set.
  private func file(
    characterSet: String?, name: [UInt8], isExplicit: Bool = true, isBigEndian: Bool = false,
    _ more: (inout ElementMaker) -> Void = { _ in }
  ) throws -> Part10File {
    let dataSet = ElementMaker.with(isExplicit: isExplicit, isBigEndian: isBigEndian) {
      if let characterSet { $0.text(0x0008_0005, "CS", characterSet) }
      $0.text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
      $0.text(0x0008_0018, "UI", "2.25.1001")
      $0.element(0x0010_0010, "PN", name)
      $0.text(0x0010_0020, "LO", "T1")
      $0.text(0x0020_000D, "UI", "2.25.1002")
      $0.text(0x0020_000E, "UI", "2.25.1003")
      more(&$0)
    }
    let syntax =
      isBigEndian ? "1.2.840.10008.1.2.2" : isExplicit ? "1.2.840.10008.1.2.1" : "1.2.840.10008.1.2"
    return try Part10File(FileMaker.file(FileMaker.part10(dataSet, transferSyntax: syntax)))
  }

  private func record(
    _ type: RecordType, of file: Part10File, problems: inout [Problem],
    _ builder: RecordBuilder = RecordBuilder(missing: .fill)
  ) throws -> DataSet {
    let identity = try builder.identity(of: file, problems: &problems)
    problems = []
    return try RecordBuilder.parse(
      builder.keys(type, of: file, identity: identity, number: 1, problems: &problems))
  }

  @Test(
    "have a Specific Character Set where their own text needs it, and the bytes of the file",
    arguments: [
      ("ISO_IR 100", Array("Buc^J".utf8) + [0xE9, 0x72, 0xF4, 0x6D, 0x65], true),
      ("ISO_IR 100", Array("Miller^A".utf8), false),
      ("ISO_IR 192", Array("Wang^XiaoDong=王^小东".utf8), true),
      (
        "\\ISO 2022 IR 87",
        Array("Yamada=".utf8) + [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44]
          + [0x1B, 0x28, 0x42], true
      ),
      ("ISO_IR 13", Array("A~B ".utf8), true), ("ISO_IR 100", Array("A~B ".utf8), false),
    ])
  func carriesCharacterSet(terms: String, name: [UInt8], isNeeded: Bool) throws {
    let padded = name.count % 2 == 0 ? name : name + [0x20]
    let file = try file(characterSet: terms, name: padded)
    var problems: [Problem] = []
    let record = try record(.patient, of: file, problems: &problems)
    #expect(record.contains(.specificCharacterSet) == isNeeded)
    #expect(try record.copy(of: #require(record[Tag(0x0010, 0x0010)])) == padded)
    #expect(record.strings(Tag(0x0010, 0x0010)) == file.dataSet.strings(Tag(0x0010, 0x0010)))
    #expect(problems == [])
    #expect(
      try !self.record(.series, of: file, problems: &problems).contains(.specificCharacterSet))
  }

  @Test("say that text has bytes that the character set of the file does not have")
  func warnsOfUndecodable() throws {
    let name = Array("Buc^J".utf8) + [0xE9, 0x72, 0xF4, 0x6D, 0x65]
    var problems: [Problem] = []
    let record = try record(
      .patient, of: file(characterSet: "ISO_IR 192", name: name), problems: &problems)
    #expect(problems.map(\.code) == [.undecodableText])
    #expect(try record.copy(of: #require(record[Tag(0x0010, 0x0010)])) == name)
    problems = []
    let image = try file(characterSet: "ISO_IR 192", name: []) {
      $0.text(0x0020_0013, "IS", "1")
      let item = ElementMaker.with { $0.element(0x0008_0104, "LO", [0x72, 0xE9]) }
      $0.sequence(0x0008_1140, items: [item])
    }
    #expect(
      try self.record(.image, of: image, problems: &problems).items(Tag(0x0008, 0x1140)).count == 1)
    #expect(problems.map(\.code) == [.undecodableText])
  }

  @Test("say that nobody knows what the text means, where the file does not")
  func warnsOfUndeclared() throws {
    let name = Array("Buc^J".utf8) + [0xE9, 0x72, 0xF4, 0x6D, 0x65]
    var problems: [Problem] = []
    let record = try record(
      .patient, of: file(characterSet: nil, name: name), problems: &problems)
    #expect(problems.map(\.code).contains(.undeclaredText))
    #expect(try record.copy(of: #require(record[Tag(0x0010, 0x0010)])) == name)
  }

  @Test(
    "are in explicit little endian, whatever the instance is in",
    arguments: [(true, false), (false, false), (true, true)])
  func convertsEncoding(isExplicit: Bool, isBigEndian: Bool) throws {
    let profile = try MediaProfile(named: "STD-CTMR-CD")
    let file = try file(
      characterSet: nil, name: Array("A^B".utf8) + [0], isExplicit: isExplicit,
      isBigEndian: isBigEndian
    ) { maker in
      maker.text(0x0020_0013, "IS", "12")
      maker.text(0x0020_0032, "DS", "1\\2\\3")
      maker.element(0x0028_0010, "US", maker.number(UInt16(512)))
      maker.element(0x0028_0011, "US", maker.number(UInt16(256)))
      let item = ElementMaker.with(isExplicit: isExplicit, isBigEndian: isBigEndian) {
        $0.text(0x0008_1150, "UI", "1.2.840.10008.5.1.4.1.1.2")
        $0.text(0x0008_1155, "UI", "2.25.5")
        $0.element(0x0008_1160, "IS", Array("7 ".utf8))
      }
      maker.sequence(0x0008_1140, items: [item, item], isDelimited: true)
    }
    var problems: [Problem] = []
    let record = try record(
      .image, of: file, problems: &problems, RecordBuilder(profile: profile))
    #expect(record.int(Tag(0x0028, 0x0010)) == 512)
    #expect(record.int(Tag(0x0028, 0x0011)) == 256)
    #expect(record.strings(Tag(0x0020, 0x0032)) == ["1", "2", "3"])
    let items = record.items(Tag(0x0008, 0x1140))
    #expect(items.count == 2)
    #expect(items.map { $0.string(Tag(0x0008, 0x1155)) } == ["2.25.5", "2.25.5"])
    #expect(record.elements.map(\.tag) == record.elements.map(\.tag).sorted())
  }

  @Test("know the representation of a value that the file calls unknown, or by another name")
  func knowsRepresentation() throws {
    var problems: [Problem] = []
    let profile = try MediaProfile(named: "STD-CTMR-CD")
    let file = try file(characterSet: nil, name: []) {
      $0.element(0x0020_0013, "UN", Array("12".utf8))
      $0.element(0x0028_0010, "UN", [0, 2])
      $0.text(0x0028_0011, "IS", "256")
    }
    let record = try record(
      .image, of: file, problems: &problems, RecordBuilder(profile: profile))
    #expect(record[Tag(0x0020, 0x0013)]?.vr == .IS)
    #expect(record.int(Tag(0x0028, 0x0010)) == 512)
    #expect(record[Tag(0x0028, 0x0011)]?.vr == .US)
    #expect(record.int(Tag(0x0028, 0x0011)) == 256)
    #expect(problems == [])
  }

  @Test(
    "warn of values that break the rules of their representation",
    arguments: [
      (0x0010_0020, "LO", String(repeating: "x", count: 70), RecordType.patient),
      (0x0010_0020, "LO", "A\\B", .patient), (0x0008_0060, "CS", "lower", .series),
      (0x0020_0011, "IS", "1.5", .series), (0x0008_0020, "DA", "20241332", .study),
      (0x0008_0020, "DA", "2024.01.01", .study), (0x0008_0030, "TM", "25", .study),
      (0x0020_0010, "SH", "12345678901234567", .study), (0x0020_000D, "UI", "1.02", .study),
    ] as [(UInt32, String, String, RecordType)])
  func warnsOfBadValues(tag: UInt32, vr: String, value: String, type: RecordType) throws {
    let tag = Tag(rawValue: tag)
    var dataSet = InstanceMaker.minimal()
    try dataSet.set(tag, to: .texts([value]), checking: .lenient)
    var problems: [Problem] = []
    let record = try RecordBuilder().record(type, of: dataSet, problems: &problems)
    let codes = problems.map(\.code)
    #expect(codes == [value.contains("\\") ? .multiplicity : .invalidValue])
    #expect(record.strings(tag).joined(separator: "\\") == value)
    #expect(!problems.contains { $0.message.contains(value) })
  }

  @Test("take padding for no value, and end values with their own")
  func trimsPadding() throws {
    var problems: [Problem] = []
    let blank = try file(characterSet: nil, name: [0x20, 0x20]) {
      $0.element(0x0020_0013, "IS", [0x20, 0])
    }
    #expect(throws: RecordError.self) {
      try self.record(.image, of: blank, problems: &problems, RecordBuilder())
    }
    let padded = try file(characterSet: nil, name: Array("A^B".utf8) + [0, 0, 0]) {
      $0.element(0x0020_0013, "IS", [0x37, 0])
    }
    let record = try record(.image, of: padded, problems: &problems)
    #expect(try record.copy(of: #require(record[Tag(0x0020, 0x0013)])) == Array("7 ".utf8))
    let patient = try self.record(.patient, of: padded, problems: &problems)
    #expect(try patient.copy(of: #require(patient[Tag(0x0010, 0x0010)])) == Array("A^B ".utf8))
  }

  @Test("leave out a sequence that is cut off, and say so")
  func dropsDamaged() throws {
    let file = try file(characterSet: nil, name: []) {
      $0.text(0x0020_0013, "IS", "1")
      $0.element(0x0008_1140, "SQ", [0xFE, 0xFF, 0x00, 0xE0, 0x40, 0, 0, 0, 1, 2])
    }
    var problems: [Problem] = []
    let record = try record(.image, of: file, problems: &problems)
    #expect(!record.contains(Tag(0x0008, 0x1140)))
    #expect(problems.map(\.code) == [.droppedKey])
  }
}
