import DICOM
import DICOMFileSet
import Testing

@Suite("What a check would call wrong is not written without a word (PS3.3 §F.5, §F.7)")
struct RecordSoundnessTests {
  private let icon = Tag(0x0088, 0x0200)
  private let names = Tag(0x0040, 0xA043)
  private let blending = Tag(0x0070, 0x0402)

  private func sample(_ type: String) throws -> DataSet {
    try #require(RecordSample.all.first { $0.type.rawValue == type }).instance()
  }

  private func item(bits: Int = 8, interpretation: String = "MONOCHROME2") -> DataSet {
    var item = DataSet()
    item.SamplesPerPixel = interpretation == "RGB" ? 3 : 1
    item.PhotometricInterpretation = .texts([interpretation])
    item.Rows = 2
    item.Columns = 2
    item.BitsAllocated = .integers([bits])
    item.BitsStored = .integers([bits])
    item.HighBit = .integers([bits - 1])
    item.PixelRepresentation = 0
    item.PixelData = .bytes([UInt8](repeating: 9, count: 12))
    return item
  }

  @Test(
    "icons of all types are as icons of images have to be, or left out with a warning",
    arguments: ["RT DOSE", "SPECTROSCOPY", "RAW DATA"], [MissingKeys.refuse, .fill])
  func checksIcons(type: String, missing: MissingKeys) throws {
    var dataSet = try sample(type)
    dataSet.IconImageSequence = .items([item()])
    let builder = RecordBuilder(missing: missing)
    #expect(try builder.record(of: dataSet).items(icon).count == 1)
    var colour = item(interpretation: "RGB")
    colour.PlanarConfiguration = 0
    for icons in [
      [colour], [item(bits: 16)], [item(), item()], [item(interpretation: "PALETTE COLOR")],
    ] {
      dataSet.IconImageSequence = .items(icons)
      var problems: [Problem] = []
      #expect(try !builder.record(of: dataSet, problems: &problems).contains(icon))
      #expect(problems.map(\.code) == [.droppedKey])
    }
  }

  @Test(
    "the first item of a sequence that may have one is taken, or the instance refused",
    arguments: ["SR DOCUMENT", "KEY OBJECT DOC", "ENCAP DOC"])
  func takesFirst(type: String) throws {
    var dataSet = try sample(type)
    var items: [DataSet] = []
    for value in ["1", "2"] {
      var code = DataSet()
      code.CodeValue = .texts([value])
      code.CodingSchemeDesignator = "99TEST"
      code.CodeMeaning = "Test"
      items.append(code)
    }
    dataSet.ConceptNameCodeSequence = .items(items)
    var problems: [Problem] = []
    let record = try RecordBuilder(missing: .fill).record(of: dataSet, problems: &problems)
    #expect(record.items(names).map { $0.string(Tag(0x0008, 0x0100)) } == ["1"])
    #expect(problems.map(\.code) == [.multiplicity])
    let error = #expect(throws: RecordError.self) { try RecordBuilder().record(of: dataSet) }
    guard case .unusable(names, _, _, _)? = error else {
      Issue.record("not the error that was expected: \(String(describing: error))")
      return
    }
  }

  @Test("flags with a value that they cannot have are said", arguments: ["CompletionFlag"])
  func warnsOfFlags(keyword: String) throws {
    var dataSet = try sample("SR DOCUMENT")
    let tag = try #require(DataDictionary.tag(forKeyword: keyword))
    try dataSet.set(tag, to: "DONE")
    var problems: [Problem] = []
    #expect(try RecordBuilder().record(of: dataSet, problems: &problems).string(tag) == "DONE")
    #expect(problems.map(\.code) == [.invalidValue])
    #expect(problems.first?.message.hasSuffix("it has to be PARTIAL or COMPLETE") ?? false)
  }

  @Test("a blending of other than two images is said", arguments: [1, 2, 3])
  func countsBlending(count: Int) throws {
    var dataSet = try sample("PRESENTATION")
    var series = DataSet()
    series.SeriesInstanceUID = "2.25.32"
    series.ReferencedImageSequence = InstanceMaker.code
    var item = DataSet()
    item.StudyInstanceUID = "2.25.33"
    item.ReferencedSeriesSequence = .items([series])
    dataSet.BlendingSequence = .items(Array(repeating: item, count: count))
    var problems: [Problem] = []
    let record = try RecordBuilder().record(of: dataSet, problems: &problems)
    #expect(record.items(blending).count == count)
    #expect(problems.map(\.code) == (count == 2 ? [] : [.multiplicity]))
  }

  @Test("a blending of other than two images is found by a check", arguments: [1, 2])
  func checksBlending(count: Int) throws {
    var medium = SoundMedium()
    medium.records[8].type = "PRESENTATION"
    var item: ElementTable = [:]
    item.set(0x0020_000D, "UI", "2.25.33")
    medium.records[8].elements.set(0x0070_0402, items: Array(repeating: item, count: count))
    let found = try CheckTests.findings(medium).map(\.problem).filter { $0.code == .multiplicity }
    #expect(found.count == (count == 2 ? 0 : 1))
  }
}
