import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("Putting right what records say")
struct RepairMendingTests {
  @Test("follows the files in what they say of a patient, unless they disagree")
  func deepParents() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    for (path, name) in [("IM/IMG1", "OTHER"), ("IM/IMG2", "TEST^ANNA")] {
      medium.files[path]?.elements.set(0x0010_0010, "PN", name)
    }
    try medium.write(to: folder)
    var options = RepairOptions()
    options.isDeep = true
    let disputed = try Repair(folder.path, options)
    #expect(!disputed.isNeeded)
    #expect(disputed.decisions.map(\.action) == [.left])
    #expect(
      disputed.decisions.first?.reason.hasPrefix("files of one PATIENT disagree about PatientName")
        == true)
    medium.files["IM/IMG2"]?.elements.set(0x0010_0010, "PN", "OTHER")
    try folder.write(try #require(medium.files["IM/IMG2"]).bytes, to: "IM/IMG2")
    let mended = try Repair(folder.path, options)
    #expect(mended.decisions.map(\.action) == [.mended])
    _ = try mended.commit(options: RepairTests.unsynced)
    #expect(try CheckTests.findings(at: folder.path, CheckCase.Scope.deep.options) == [])
  }

  @Test("pads a value of odd length that no file tells, and leaves out what has no representation")
  func mendsOddLengths() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.files = [:]
    medium.records[0].elements[0x0010_0010] = ("PN", Array("TEST^ANNA".utf8))
    medium.records[5].elements[0x0010_0010] = ("XX", Array("TEST^BERT".utf8))
    try medium.write(to: folder)
    _ = try Repair(folder.path).commit(options: RepairTests.unsynced)
    let directory = try FileSet.open(folder.path).directory
    #expect(directory.dataSet(of: 0).string(Tag(0x0010, 0x0010)) == "TEST^ANNA")
    #expect(!directory.dataSet(of: 5).contains(Tag(0x0010, 0x0010)))
    #expect(
      try !CheckTests.findings(at: folder.path).contains { $0.problem.code == "odd-length" })
    #expect(try Repair(folder.path).isNeeded == false)
  }

  @Test("puts damaged records right that are not in use, which stay so, and says it")
  func damagedInactive() throws {
    var medium = SoundMedium()
    medium.records[2].inUse = 0
    medium.records[2].elements[0x0008_0060] = ("CS", Array("OT ".utf8))
    let folder = try TemporaryFolder()
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    let decision = try #require(repair.decisions.first { $0.type == .series })
    #expect(decision.action == .mended)
    #expect(decision.reason.hasPrefix("it is not in use, and stays so: "))
    _ = try repair.commit(options: RepairTests.unsynced)
    let result = try FileSet.open(folder.path)
    #expect(result.directory.records.count == 9)
    #expect(!result.directory.records[2].isInUse)
    #expect(result.instances.count == 1)
    #expect(try Repair(folder.path).isNeeded == false)
  }

  @Test("keeps what a presentation state refers to, also where it does not say all of it")
  func keepsIncomplete() throws {
    let sample = try #require(RecordSample.all.first { $0.type == "PRESENTATION" })
    var dataSet = try sample.instance()
    dataSet.ReferencedSeriesSequence = InstanceMaker.item("SeriesInstanceUID", "2.25.32")
    #expect(throws: RecordError.self) { try RecordBuilder().record(of: dataSet) }
    let folder = try TemporaryFolder()
    var options = WriteOptions()
    options.meta = .complete
    try folder.write(Part10File(dataSet).bytes(options: options), to: "PR1")
    try folder.write([0], to: "DICOMDIR")
    let repair = try Repair(folder.path)
    #expect(repair.leavesErrors)
    _ = try repair.commit(options: RepairTests.unsynced)
    let directory = try FileSet.open(folder.path).directory
    let number = try #require(Query.all.instances(in: directory).first)
    #expect(directory.dataSet(of: number).items(Tag(0x0008, 0x1115)).count == 1)
    var deep = RepairOptions()
    deep.isDeep = true
    #expect(try !Repair(folder.path, deep).isNeeded)
  }
}
