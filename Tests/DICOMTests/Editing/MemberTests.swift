import DICOM
import Support
import Testing

@Suite("Values by keyword, number and context (PS3.6 §6)")
struct MemberTests {
  static let path = TestMedia.path("plain")

  static func dataSet() throws -> DataSet {
    var dataSet = DataSet()
    try dataSet.set(Tag(0x0010, 0x0010), to: "ROSSI^MARIO")
    try dataSet.set(Tag(0x0010, 0x0030), to: "19521224")
    try dataSet.set(Tag(0x0010, 0x0040), to: .empty)
    try dataSet.set(Tag(0x0010, 0x1010), to: "067Y")
    try dataSet.set(Tag(0x0018, 0x0050), to: 1.5)
    try dataSet.set(Tag(0x0020, 0x0013), to: 7)
    try dataSet.set(Tag(0x0020, 0x0032), to: [-12.5, 0, 33.25])
    try dataSet.set(Tag(0x0028, 0x0010), to: 512)
    return dataSet
  }

  @Test("gives values in the type of their representation")
  func typesByRepresentation() throws {
    let dataSet = try Self.dataSet()
    #expect(dataSet.PatientName.name?.alphabetic.family == "ROSSI")
    #expect(dataSet.PatientBirthDate.date == DateValue("19521224"))
    #expect(dataSet.PatientAge.age == AgeValue("067Y"))
    #expect(dataSet.SliceThickness.double == 1.5)
    #expect(dataSet.ImagePositionPatient.doubles == [-12.5, 0, 33.25])
    #expect(dataSet.Rows.int == 512)
    #expect("\(dataSet.ImagePositionPatient)" == "-12.5\\0\\33.25")
    #expect("\(dataSet.PatientName)" == "ROSSI^MARIO")
  }

  @Test("gives values in the type that the context wants")
  func typesByContext() throws {
    let dataSet = try Self.dataSet()
    let thickness: Double? = dataSet.SliceThickness
    let position: [Double]? = dataSet.ImagePositionPatient
    let name: String? = dataSet.PatientName
    let rows: Int? = dataSet.Rows
    let date: DateValue? = dataSet.PatientBirthDate
    let none: Int? = dataSet.PatientName
    #expect(thickness == 1.5)
    #expect(position == [-12.5, 0, 33.25])
    #expect(name == "ROSSI^MARIO")
    #expect(rows == 512)
    #expect(date?.year == 1952)
    #expect(none == nil)
  }

  @Test("sets values by keyword")
  func setsByKeyword() throws {
    var dataSet = try Self.dataSet()
    let given = "BIANCHI^LUCIA"
    dataSet.PatientName = given
    dataSet.SliceLocation = 0.0
    dataSet.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataSet.Columns = 256
    dataSet.StudyDate = DateValue("20240229")
    dataSet.PatientAge = .absent
    #expect(dataSet.string(Tag(0x0010, 0x0010)) == given)
    #expect(dataSet.strings(Tag(0x0020, 0x0037)) == ["1", "0", "0", "0", "1", "0"])
    #expect(dataSet.int(Tag(0x0028, 0x0011)) == 256)
    #expect(dataSet.string(Tag(0x0008, 0x0020)) == "20240229")
    #expect(dataSet.PatientAge.isAbsent)
    #expect(dataSet.invalidValues.isEmpty)
  }

  @Test("tells absent, empty and unparsable apart")
  func tellsAnswersApart() throws {
    var dataSet = try Self.dataSet()
    try dataSet.set(Tag(0x0008, 0x0020), to: "20230231", checking: .lenient)
    #expect(dataSet.StudyTime.isAbsent)
    #expect(dataSet.PatientSex.isEmpty && !dataSet.PatientSex.isAbsent)
    guard case .unparsable(["20230231"]) = dataSet.StudyDate else {
      Issue.record("a 31st of February: \(dataSet.StudyDate)")
      return
    }
  }

  @Test("finds the whole element by keyword, pair and number")
  func findsElements() throws {
    var dataSet = try Self.dataSet()
    let byKeyword = try #require(dataSet["PatientName"])
    let byPair = try #require(dataSet[0x0010, 0x0010])
    let byNumber = try #require(dataSet[0x0010_0010])
    for element in [byKeyword, byPair, byNumber] {
      #expect(element.tag == Tag(0x0010, 0x0010))
      #expect(element.vr == .PN)
      #expect(element.keyword == "PatientName")
      #expect(element.name == "Patient's Name")
      #expect(element.multiplicity == 1)
      #expect(element.value.string == "ROSSI^MARIO")
    }
    dataSet["PatientName"]?.value = "NewName"
    #expect(dataSet[0x0010_0010]?.value.string == "NewName")
    dataSet[0x0010, 0x0010] = nil
    #expect(!dataSet.contains("PatientName"))
    #expect(dataSet["NoSuchKeyword"] == nil)
  }

  @Test("searches the keywords without regard to case")
  func searchesKeywords() throws {
    let dataSet = try Self.dataSet()
    #expect(
      dataSet.keywords(containing: "PAT") == [
        "PatientName", "PatientBirthDate", "PatientSex", "PatientAge", "ImagePositionPatient",
      ])
    #expect(dataSet.keywords.count == 8)
  }

  @Test("refuses to write what was set by a keyword that is none")
  func refusesUnknownKeywords() throws {
    var dataSet = try Self.dataSet()
    #expect(dataSet.PatientNmae.isAbsent)
    let none: String? = dataSet.PatientNmae
    #expect(none == nil)
    dataSet.PatientNmae = "ROSSI"
    #expect(throws: WriteError.invalid(.unknownKeyword("PatientNmae"))) {
      try Part10File(dataSet).bytes()
    }
  }

  @Test("edits inside of sequences")
  func editsSequences() throws {
    var dataSet = try Self.dataSet()
    var item = DataSet()
    item.PatientID = "OTHER"
    dataSet.OtherPatientIDsSequence = .items([item, DataSet()])
    dataSet.OtherPatientIDsSequence[1].PatientID = "SECOND"
    dataSet.OtherPatientIDsSequence.items.append(item)
    #expect(dataSet.OtherPatientIDsSequence.count == 3)
    let path = try #require(ElementPath("OtherPatientIDsSequence[1].PatientID"))
    #expect(dataSet.value(at: path).string == "SECOND")
    try dataSet.set(path, to: "AGAIN")
    #expect(dataSet.OtherPatientIDsSequence[1].PatientID.string == "AGAIN")
    #expect(try dataSet.delete(path))
    #expect(dataSet.OtherPatientIDsSequence[1].elements.isEmpty)
    let far = try #require(ElementPath("OtherPatientIDsSequence[9].PatientID"))
    #expect(throws: ValueError.noItem(Tag(0x0010, 0x1002), number: 9)) {
      try dataSet.set(far, to: "X")
    }
  }

  @Test("keeps what was set wrongly until it is written, and refuses it then")
  func refusesOnWriting() throws {
    var dataSet = try Self.dataSet()
    dataSet.PatientSex = "much too long and in lower case"
    #expect(dataSet.PatientSex.string == "much too long and in lower case")
    var file = Part10File(dataSet)
    #expect(throws: WriteError.self) { try file.bytes() }
    var options = WriteOptions()
    options.checking = .lenient
    _ = try file.bytes(options: options)
    file.dataSet.Rows = "many"
    #expect(throws: WriteError.invalid(.outOfRange(Tag(0x0028, 0x0010), .US, number: 1))) {
      try file.bytes(options: options)
    }
    file.dataSet.Rows = 3
    file.dataSet.PatientSex = "F"
    _ = try file.bytes()
  }
}
