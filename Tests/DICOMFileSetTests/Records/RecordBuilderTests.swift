import DICOM
import DICOMFileSet
import Testing

@Suite("Records made of instances (PS3.3 §F.5)")
struct RecordBuilderTests {
  @Test("the words for what a record lacks have a record, also where its type is not known")
  func wordsMissing() {
    let unknown = RecordError.missing(.sopInstanceUID, RecordType(rawValue: ""), section: "")
    #expect(unknown.description.contains("has no value, which every record must have;"))
    let known = RecordError.missing(Tag(0x0010, 0x0020), .patient, section: "")
    #expect(known.description.contains("has no value, which the PATIENT record must have;"))
  }

  @Test(
    "have the type of their SOP class, and its keys of type 1 and 2", arguments: RecordSample.all)
  func hasKeys(sample: RecordSample) throws {
    let dataSet = try sample.instance()
    let builder = RecordBuilder()
    var problems: [Problem] = []
    let identity = try builder.identity(of: Part10File(dataSet), problems: &problems)
    #expect(identity.type == sample.type)
    #expect(identity.isAtRoot == (sample.type.level == .rootInstance))
    let record = try builder.record(of: dataSet)
    for (keyword, _) in sample.required {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      let key = try #require(record[tag], "\(keyword)")
      #expect(key.vr == DataDictionary.vr(of: tag))
      if key.vr != .SQ { #expect(record.value(tag).strings == dataSet.value(tag).strings) }
    }
    for keyword in sample.optional {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      #expect(try #require(record[tag], "\(keyword)").isEmpty)
    }
    #expect(record.elements.count == sample.required.count + sample.optional.count)
  }

  @Test("say which key an instance lacks, and by which rule", arguments: RecordSample.all)
  func refuses(sample: RecordSample) throws {
    let whole = try sample.instance()
    for (keyword, _) in sample.required {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      for empties in [false, true] {
        var dataSet = whole
        if empties { try dataSet.set(tag, to: .empty) } else { try dataSet.delete(tag) }
        let error = RecordError.missing(tag, sample.type, section: sample.section)
        #expect(throws: error) { try RecordBuilder().record(of: dataSet) }
        #expect(error.description.contains(keyword) && error.description.contains(sample.section))
      }
    }
  }

  @Test(
    "of patient, study and series lack nothing either",
    arguments: [
      ("PatientID", RecordType.patient, "F.5.1"), ("StudyInstanceUID", .study, "F.5.2"),
      ("StudyDate", .study, "F.5.2"), ("StudyTime", .study, "F.5.2"), ("StudyID", .study, "F.5.2"),
      ("Modality", .series, "F.5.3"), ("SeriesInstanceUID", .series, "F.5.3"),
      ("SeriesNumber", .series, "F.5.3"),
    ])
  func refusesAbove(keyword: String, type: RecordType, section: String) throws {
    var dataSet = InstanceMaker.minimal()
    let tag = try #require(DataDictionary.tag(forKeyword: keyword))
    try dataSet.delete(tag)
    #expect(throws: RecordError.missing(tag, type, section: "PS3.3 §\(section)")) {
      try RecordBuilder().record(type, of: dataSet)
    }
  }

  @Test("of patient, study and series have the keys of type 2 empty")
  func hasEmptyKeys() throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.PatientName = .absent
    let builder = RecordBuilder()
    #expect(try builder.record(.patient, of: dataSet).keywords == ["PatientName", "PatientID"])
    #expect(
      try builder.record(.study, of: dataSet).keywords == [
        "StudyDate", "StudyTime", "AccessionNumber", "StudyDescription", "StudyInstanceUID",
        "StudyID",
      ])
    #expect(
      try builder.record(.series, of: dataSet).keywords == [
        "Modality", "SeriesInstanceUID", "SeriesNumber",
      ])
  }

  @Test(
    "need to know what and which the instance is",
    arguments: [
      ("SOPClassUID", "PS3.3 §F.3.2.2"), ("SOPInstanceUID", "PS3.3 §F.3.2.2"),
    ])
  func needsUIDs(keyword: String, section: String) throws {
    var dataSet = InstanceMaker.minimal()
    let tag = try #require(DataDictionary.tag(forKeyword: keyword))
    try dataSet.delete(tag)
    #expect(throws: RecordError.missing(tag, RecordType(rawValue: ""), section: section)) {
      try RecordBuilder(missing: .fill).record(of: dataSet)
    }
  }

  @Test(
    "of classes that no table has are made by choice",
    arguments: [
      (UnknownClasses.byContent, false, RecordType.privateRecord), (.byContent, true, .image),
      (.image, false, .image), (.privateRecord, true, .privateRecord),
    ])
  func placesUnknown(choice: UnknownClasses, hasPixels: Bool, type: RecordType) throws {
    var dataSet = InstanceMaker.minimal(sopClass: "2.25.77")
    dataSet.InstanceNumber = 1
    if hasPixels { dataSet.PixelData = .bytes([0, 0]) }
    var builder = RecordBuilder()
    builder.unknownClasses = choice
    var problems: [Problem] = []
    let identity = try builder.identity(of: Part10File(dataSet), problems: &problems)
    #expect(identity.type == type)
    #expect(identity.privateRecordUID == (type == .privateRecord ? "2.25.77" : nil))
    #expect(!identity.isAtRoot)
  }

  @Test(
    "of classes without a record type can be refused",
    arguments: ["2.25.77", "1.2.840.10008.5.1.4.1.1.200.1"])
  func refusesUnknown(sopClass: String) throws {
    var builder = RecordBuilder()
    builder.unknownClasses = .refuse
    #expect(throws: RecordError.noRecordType(sopClassUID: sopClass)) {
      try builder.record(of: InstanceMaker.minimal(sopClass: sopClass))
    }
  }

  @Test("of an instance without study and series that needs a private record stand at the root")
  func placesAtRoot() throws {
    var dataSet = DataSet()
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.200.1"
    dataSet.SOPInstanceUID = "2.25.1"
    var problems: [Problem] = []
    let identity = try RecordBuilder().identity(of: Part10File(dataSet), problems: &problems)
    #expect(identity.isAtRoot)
    #expect(identity.type == .privateRecord)
  }

  @Test("of another patient than the file says have the patient of the identity")
  func followsIdentity() throws {
    let file = Part10File(InstanceMaker.minimal())
    var problems: [Problem] = []
    let builder = RecordBuilder()
    var identity = try builder.identity(of: file, problems: &problems)
    identity.patientID = "Ä2"
    let bytes = try builder.keys(
      .patient, of: file, identity: identity, number: 1, problems: &problems)
    let record = try RecordBuilder.parse(bytes)
    #expect(record.string(Tag(0x0010, 0x0020)) == "Ä2")
    #expect(record.strings(.specificCharacterSet) == ["ISO_IR 192"])
  }
}
