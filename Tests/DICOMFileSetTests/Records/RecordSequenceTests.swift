import DICOM
import DICOMFileSet
import Testing

@Suite("Sequences in records (PS3.3 §F.5.23 to §F.5.31)")
struct RecordSequenceTests {
  private func sample(_ type: RecordType) throws -> DataSet {
    try #require(RecordSample.all.first { $0.type == type }).instance()
  }

  private func content(_ relationship: String, _ value: String) -> DataSet {
    var item = DataSet()
    item.RelationshipType = .texts([relationship])
    item.ValueType = "CODE"
    item.TextValue = .texts([value])
    return item
  }

  @Test(
    "hold the content that modifies the title, and no other",
    arguments: ["SR DOCUMENT", "KEY OBJECT DOC"])
  func copiesModifiers(type: String) throws {
    var dataSet = try sample(RecordType(rawValue: type))
    var modifier = content("HAS CONCEPT MOD", "länger")
    modifier.ContentSequence = .items([content("CONTAINS", "inside")])
    dataSet.ContentSequence = .items([
      content("CONTAINS", "one"), modifier, content("HAS OBS CONTEXT", "two"),
    ])
    let record = try RecordBuilder().record(of: dataSet)
    let items = record.items(Tag(0x0040, 0xA730))
    #expect(items.map { $0.string(Tag(0x0040, 0xA160)) } == ["länger"])
    #expect(items.first?.items(Tag(0x0040, 0xA730)).count == 1)
    #expect(record.contains(.specificCharacterSet))
  }

  @Test("hold no content where nothing modifies the title")
  func leavesOutContent() throws {
    var dataSet = try sample("SR DOCUMENT")
    dataSet.ContentSequence = .items([content("CONTAINS", "größer")])
    let record = try RecordBuilder().record(of: dataSet)
    #expect(!record.contains("ContentSequence"))
    // What is left out needs no character set, and is looked at for nothing.
    #expect(!record.contains(.specificCharacterSet))
  }

  @Test("of verified documents say when they were verified last")
  func findsLatestVerification() throws {
    var dataSet = try sample("SR DOCUMENT")
    func observers(_ times: [String]) -> Value {
      .items(
        times.map { time in
          var item = DataSet()
          item.VerificationDateTime = .texts([time])
          return item
        })
    }
    dataSet.VerificationFlag = "VERIFIED"
    dataSet.VerifyingObserverSequence = observers([
      "20240301120000", "20240302080000+0200", "20240302073000+0100", "20230101",
    ])
    let tag = Tag(0x0040, 0xA030)
    #expect(try RecordBuilder().record(of: dataSet).string(tag) == "20240302073000+0100")
    dataSet.VerificationFlag = "UNVERIFIED"
    #expect(try RecordBuilder().record(of: dataSet).string(tag) == nil)
    dataSet.VerificationFlag = "VERIFIED"
    dataSet.VerifyingObserverSequence = .absent
    do {
      _ = try RecordBuilder().record(of: dataSet)
      Issue.record("a verified document without a time passed")
    } catch RecordError.unusable(let key, let type, _, let section) {
      #expect(key == tag && type == "SR DOCUMENT" && section == "PS3.3 §F.5.25")
    }
  }

  @Test("that blend images hold no more than what they refer to")
  func reducesBlending() throws {
    var dataSet = try sample("PRESENTATION")
    var image = DataSet()
    image.ReferencedSOPClassUID = "1.2.840.10008.5.1.4.1.1.2"
    image.ReferencedSOPInstanceUID = "2.25.31"
    var series = DataSet()
    series.SeriesInstanceUID = "2.25.32"
    series.ReferencedImageSequence = .items([image])
    var blending = DataSet()
    blending.StudyInstanceUID = "2.25.33"
    blending.ReferencedSeriesSequence = .items([series])
    blending.BlendingPosition = "SUPERIMPOSED"
    blending.WindowCenter = "40"
    dataSet.BlendingSequence = .items([blending, blending])
    let items = try RecordBuilder().record(of: dataSet).items(Tag(0x0070, 0x0402))
    #expect(items.count == 2)
    for item in items {
      #expect(item.keywords == ["ReferencedSeriesSequence", "StudyInstanceUID"])
      let inner = try #require(item.items(Tag(0x0008, 0x1115)).first)
      #expect(inner.items(Tag(0x0008, 0x1140)).first?.string(Tag(0x0008, 0x1155)) == "2.25.31")
    }
  }

  @Test("get the empty elements that their items must have")
  func completesItems() throws {
    var dataSet = try sample("HANGING PROTOCOL")
    var region = DataSet()
    region.AnatomicRegionSequence = InstanceMaker.code
    dataSet.HangingProtocolDefinitionSequence = .items([region])
    let record = try RecordBuilder().record(of: dataSet)
    let item = try #require(record.items(Tag(0x0072, 0x000C)).first)
    #expect(
      item.keywords == [
        "ProcedureCodeSequence", "AnatomicRegionSequence", "Laterality",
        "ReasonForRequestedProcedureCodeSequence",
      ])
  }

  @Test("are copied whole where the standard says so")
  func copiesWhole() throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.InstanceNumber = 1
    dataSet.ImageType = ["ORIGINAL", "PRIMARY"]
    var image = DataSet()
    image.ReferencedSOPInstanceUID = "2.25.31"
    image.PurposeOfReferenceCodeSequence = InstanceMaker.code
    dataSet.ReferencedImageSequence = .items([image])
    let record = try RecordBuilder().record(of: dataSet)
    #expect(record.keywords == ["ImageType", "ReferencedImageSequence", "InstanceNumber"])
    #expect(
      try record.items(Tag(0x0008, 0x1140))[0].differences(
        from: dataSet.items(Tag(0x0008, 0x1140))[0]) == [])
  }
}
