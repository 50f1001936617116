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

  @Test(
    "need what their items must have, whatever may be filled in",
    arguments: [
      ("PRESENTATION", "ReferencedSeriesSequence[0].SeriesInstanceUID", "type 1"),
      ("PRESENTATION", "ReferencedSeriesSequence[0].ReferencedImageSequence", "type 1"),
      ("PRESENTATION", "BlendingSequence[0].StudyInstanceUID", "type 1"),
      ("PRESENTATION", "BlendingSequence[0].ReferencedSeriesSequence", "type 1"),
      (
        "PRESENTATION", "BlendingSequence[0].ReferencedSeriesSequence[0].SeriesInstanceUID",
        "type 1"
      ),
      ("WF PRESENTATION", "ReferencedSeriesSequence[0].SeriesInstanceUID", "type 1"),
      ("HANGING PROTOCOL", "HangingProtocolDefinitionSequence[0].Modality", "type 1C"),
    ], [Value.absent, .empty])
  func demandsInside(case test: (type: String, path: String, rule: String), lack: Value) throws {
    var dataSet = try sample(RecordType(rawValue: test.type))
    for (name, value) in [
      ("ReferencedSeriesSequence[0].SeriesInstanceUID", "2.25.32" as Value),
      ("ReferencedSeriesSequence[0].ReferencedImageSequence", InstanceMaker.code),
      ("BlendingSequence[0].StudyInstanceUID", "2.25.33"),
      ("BlendingSequence[0].ReferencedSeriesSequence[0].SeriesInstanceUID", "2.25.32"),
      (
        "BlendingSequence[0].ReferencedSeriesSequence[0].ReferencedImageSequence",
        InstanceMaker.code
      ),
      ("BlendingSequence[1].StudyInstanceUID", "2.25.33"),
      ("BlendingSequence[1].ReferencedSeriesSequence[0].SeriesInstanceUID", "2.25.34"),
      (
        "BlendingSequence[1].ReferencedSeriesSequence[0].ReferencedImageSequence",
        InstanceMaker.code
      ),
    ] where test.type.hasSuffix("PRESENTATION") {
      try dataSet.set(try #require(ElementPath(name)), to: value)
    }
    _ = try RecordBuilder().record(of: dataSet)
    let path = try #require(ElementPath(test.path))
    if lack.isAbsent { try dataSet.delete(path) } else { try dataSet.set(path, to: lack) }
    for missing in [MissingKeys.refuse, .fill] {
      let error = #expect(throws: RecordError.self) {
        try RecordBuilder(missing: missing).record(of: dataSet)
      }
      let text = error?.description ?? ""
      #expect(text.hasPrefix("\(test.path) (") && text.contains("must have"), "\(text)")
      #expect(text.contains("PS3.3 §F.5.") && text.hasSuffix(", \(test.rule))"), "\(text)")
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
