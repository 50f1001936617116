import DICOM
import DICOMFileSet
import Foundation
import Support
import Synchronization
import Testing

@Suite("What a repair does only if a person says so")
struct RepairChoiceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var root: String { folder.path + "/m" }

  /// Repairs a medium, and gives what was decided.
  private func repair(
    _ medium: SoundMedium, _ choose: (inout RepairOptions) -> Void = { _ in }
  ) throws -> [RepairDecision] {
    try? FileManager.default.removeItem(atPath: root)
    let scratch = try TemporaryFolder()
    try medium.write(to: scratch)
    try FileManager.default.copyItem(atPath: scratch.path, toPath: root)
    var options = RepairOptions()
    choose(&options)
    let repair = try Repair(root, options)
    _ = try repair.commit(options: RepairTests.unsynced)
    return repair.decisions
  }

  /// The errors that a check finds afterwards.
  private func errors() throws -> [Problem.Code] {
    try CheckTests.findings(at: root).filter { $0.problem.severity == .error }.map(\.problem.code)
  }

  private func actions(_ decisions: [RepairDecision]) -> [RepairDecision.Action] {
    decisions.map(\.action)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(root)/\(path)")
  }

  // MARK: Character sets

  @Test("states the character set of text that has none, and keeps its bytes")
  func declares() throws {
    var medium = SoundMedium()
    medium.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC])
    #expect(try actions(repair(medium)) == [.left])
    let decisions = try repair(medium) { $0.declaredCharacterSet = ["ISO_IR 100"] }
    #expect(actions(decisions) == [.mended])
    #expect(decisions.first?.reason.contains("its text is in ISO_IR 100") == true)
    #expect(try errors() == [])
    let patient = try FileSet.open(root).directory.dataSet(of: 0)
    #expect(patient.strings(Tag(0x0008, 0x0005)) == ["ISO_IR 100"])
    #expect(patient.string(Tag(0x0010, 0x0010)) == "Mü")
    // What is not in that set either is left.
    #expect(
      try actions(repair(medium) { $0.declaredCharacterSet = ["ISO_IR 192"] }) == [.mended, .left])
  }

  @Test(
    "takes the character set from the file, where that has the same bytes",
    arguments: [true, false])
  func takesFromFile(isSame: Bool) throws {
    var medium = SoundMedium()
    medium.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC])
    for path in ["IM/IMG1", "IM/IMG2"] {
      medium.files[path]?.elements.set(0x0008_0005, "CS", "ISO_IR 100")
      medium.files[path]?.elements[0x0010_0010] = ("PN", [0x4D, isSame ? 0xFC : 0xE4])
    }
    #expect(try actions(repair(medium)) == [isSame ? .mended : .left])
    #expect(try errors().isEmpty == isSame)
  }

  // MARK: Names

  @Test("gives valid names to files that have none")
  func renames() throws {
    let path = "A/B/C/D/E/F/G/H/IMG1"
    var medium = SoundMedium()
    medium.files[path] = medium.files.removeValue(forKey: "IM/IMG1")
    medium.records[3].elements.set(
      0x0004_1500, "CS", path.replacingOccurrences(of: "/", with: "\\"))
    var other = medium.files["IM/IMG2"]
    other?.elements.set(0x0008_0018, "UI", "2.25.49")
    other?.meta.set(0x0002_0003, "UI", "2.25.49")
    medium.files["im/x.dcm"] = other

    #expect(try Set(actions(repair(medium))) == [.left])
    #expect(exists(path) && exists("im/x.dcm"))
    let decisions = try repair(medium) { $0.renamesFiles = true }
    #expect(Set(actions(decisions)) == [.renamed, .added])
    #expect(try errors() == [])
    #expect(!exists(path) && !exists("im/x.dcm"))
    #expect(try FileSet.open(root).instances.count == 4)
    #expect(try Repair(root).isNeeded == false)
  }

  // MARK: Identities

  @Test("joins two names of one Patient ID, or tells them apart")
  func conflicts() throws {
    var medium = SoundMedium()
    medium.records[5].elements.set(0x0010_0020, "LO", "A1")
    #expect(try actions(repair(medium)) == [.left])

    #expect(try actions(repair(medium) { $0.conflict = .join }) == [.joined])
    #expect(try errors() == [])
    #expect(try FileSet.open(root).find(Query(["PatientName=TEST^ANNA"])).count == 3)

    #expect(try actions(repair(medium) { $0.conflict = .separate }) == [.mended])
    #expect(try errors() == [])
    #expect(try FileSet.open(root).find(Query(["PatientID=A1"])).count == 2)
    #expect(
      try FileSet.open(root).find(Query(["PatientID=MADE-*", "PatientName=*BERT"])).count == 1)
  }

  @Test("makes Patient IDs that a check knows, and that later files of the patient get, too")
  func separates() throws {
    var medium = SoundMedium()
    medium.records[5].elements.set(0x0010_0020, "LO", "A1")
    medium.files["IM/SR1"]?.elements.set(0x0010_0020, "LO", "A1")
    medium.files["IM/SR1"]?.elements.set(0x0010_0030, "DA", "19700101")
    #expect(
      try actions(repair(medium) { ($0.conflict, $0.isDeep) = (.separate, true) }) == [.mended])
    var options = CheckOptions()
    options.isDeep = true
    let found = try CheckTests.findings(at: root, options)
    #expect(found.map(\.problem.code) == ["made-up-key"])
    #expect(found.first?.problem.message.contains("is somebody else's too") == true)

    var report = try #require(medium.files["IM/SR1"])
    report.elements.set(0x0008_0018, "UI", "2.25.49")
    report.meta.set(0x0002_0003, "UI", "2.25.49")
    try folder.write(report.bytes, to: "new")
    var adding = AddOptions()
    adding.conflict = .separate
    var fileSet = try FileSet.open(root)
    _ = try fileSet.add(contentsOf: [folder.path + "/new"], options: adding)
    _ = try fileSet.commit(options: RepairTests.unsynced)
    #expect(fileSet.directory.children(of: nil).count == 2)
    #expect(try CheckTests.findings(at: root, options).map(\.problem.code) == ["made-up-key"])

    // A made Patient ID does not hide that a file is of another patient.
    report.elements.set(0x0010_0010, "PN", "TEST^CARL")
    try Data(report.bytes).write(to: URL(filePath: root + "/IM/SR1"))
    #expect(
      try CheckTests.findings(at: root, options).contains { $0.problem.code == "wrong-patient" })
  }

  @Test("gives three people of one Patient ID three, and leaves nothing for a second repair")
  func separatesThree() throws {
    var medium = SoundMedium()
    for number in [5, 0] {
      medium.records[number].elements.set(0x0010_0020, "LO", "A1")
      medium.records[number].elements.set(0x0010_0010, "PN", "TEST^ANNA")
      medium.records[number].elements.set(0x0010_0021, "LO", "ISSUER\(number)")
    }
    medium.records.append(SoundMedium.Record(type: "PATIENT", elements: medium.records[0].elements))
    medium.records[9].elements.set(0x0010_0021, "LO", "ISSUER9")
    medium.records[5].next = 9
    _ = try repair(medium) { $0.conflict = .separate }
    #expect(try !errors().contains(.identityConflict))
    var options = RepairOptions()
    options.conflict = .separate
    #expect(try !Repair(root, options).isNeeded)
  }

  @Test("gives the record that stays the name of one that is joined with it")
  func joinsNameless() throws {
    var medium = SoundMedium()
    medium.records[0].elements.set(0x0010_0010, "PN", "")
    medium.records[5].elements.set(0x0010_0020, "LO", "A1")
    #expect(try actions(repair(medium)) == [.joined])
    #expect(try errors() == [])
    #expect(try FileSet.open(root).find(Query(["PatientName=TEST^BERT"])).count == 3)
  }

  @Test("does not join who have one Patient ID and name, but another birth date or issuer")
  func birthDates() throws {
    for (tag, vr, values) in [
      (UInt32(0x0010_0030), "DA", ["19700101", "19710101"]), (0x0010_0021, "LO", ["ONE", "TWO"]),
    ] {
      var medium = SoundMedium()
      for (record, value) in zip([0, 5], values) {
        medium.records[record].elements.set(0x0010_0020, "LO", "A1")
        medium.records[record].elements.set(0x0010_0010, "PN", "TEST^ANNA")
        medium.records[record].elements.set(tag, vr, value)
      }
      #expect(try actions(repair(medium)) == [.left])
      #expect(try errors() == [.identityConflict])
      #expect(try actions(repair(medium) { $0.conflict = .join }) == [.joined])
    }
  }

  // MARK: Twins

  @Test("keeps one record of a file that is there twice, and deletes the copy if that is wanted")
  func copies() throws {
    var medium = SoundMedium()
    medium.others["IM/COPY"] = medium.files["IM/IMG1"]?.bytes
    let left = try repair(medium)
    #expect(actions(left) == [.left])
    #expect(left.first?.file == "IM/COPY")
    #expect(
      left.first?.reason.contains("as IM/IMG1, which has the record, and has the same") == true)
    #expect(exists("IM/COPY"))
    #expect(try actions(repair(medium) { $0.twins = .deleteCopies }) == [.deleted])
    #expect(!exists("IM/COPY") && exists("IM/IMG1"))
    #expect(try errors() == [])
  }

  @Test("names two files of one SOP Instance that differ, and deletes one only if that is wanted")
  func twins() throws {
    var medium = SoundMedium()
    medium.files["IM/IMG2"]?.elements.set(0x0008_0018, "UI", "2.25.43")
    medium.files["IM/IMG2"]?.meta.set(0x0002_0003, "UI", "2.25.43")
    medium.records[4].elements.set(0x0004_1511, "UI", "2.25.43")
    for twins in [RepairOptions.Twins.keep, .deleteCopies] {
      let decisions = try repair(medium) { $0.twins = twins }
      #expect(Set(actions(decisions)) == [.dropped, .left])
      #expect(decisions.contains { $0.file == "IM/IMG2" && $0.reason.contains("another content") })
      #expect(exists("IM/IMG2"))
    }
    #expect(Set(try actions(repair(medium) { $0.twins = .delete })) == [.dropped, .deleted])
    #expect(!exists("IM/IMG2") && exists("IM/IMG1"))
    #expect(try errors() == [])
  }

  // MARK: Without files

  @Test("keeps all records of a DICOMDIR that is all that there is, and puts the links right")
  func alone() throws {
    var medium = SoundMedium()
    medium.files = [:]
    medium.shift = 8
    let decisions = try repair(medium)
    #expect(Set(actions(decisions)) == [.rewritten, .left])
    #expect(decisions.count { $0.action == .left } == 1)
    #expect(decisions.contains { $0.reason.hasPrefix("none of the files") })
    #expect(try FileSet.open(root).directory.records.count == 9)
    #expect(Set(try errors()) == ["missing-file"])
    #expect(try Repair(root).isNeeded == false)
  }

  // MARK: Progress

  @Test("tells how far it is, and stops where it is told to")
  func progress() throws {
    try SoundMedium().write(to: folder)
    let stages = Mutex<[RepairOptions.Stage]>([])
    var options = RepairOptions()
    options.progress = { stage, done, total in
      stages.withLock { if $0.last != stage { $0.append(stage) } }
      return done <= total
    }
    _ = try Repair(folder.path, options)
    #expect(stages.withLock { $0 } == [.checking, .mending, .checkingResult])
    for last in [RepairOptions.Stage.checking, .mending, .checkingResult] {
      options.progress = { stage, _, _ in stage != last }
      #expect(throws: RepairError.interrupted) { try Repair(folder.path, options) }
    }
  }
}
