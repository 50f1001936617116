import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Removing leaves nothing behind (PS3.3 §F.5)")
struct RemovingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Where records without files hang in addition to those of a sound medium.
  enum Extra: CaseIterable {
    case privateBelowPatient, studyBelowPatient, privateBelowSeries, patientAlone

    /// Adds a record that says "secret", below the first patient or beside it.
    func add(to medium: inout SoundMedium) {
      let number = medium.records.count
      var record = SoundMedium.Record(type: "PRIVATE")
      record.elements.set(0x0004_1432, "UI", "2.25.99")
      switch self {
      case .privateBelowPatient: medium.records[1].next = number
      case .studyBelowPatient:
        record = SoundMedium.Record(type: "STUDY", elements: medium.records[1].elements)
        record.elements.set(0x0020_000D, "UI", "2.25.299")
        medium.records[1].next = number
      case .privateBelowSeries: medium.records[4].next = number
      case .patientAlone:
        record = SoundMedium.Record(type: "PATIENT", elements: medium.records[0].elements)
        medium.records[5].next = number
      }
      record.elements.set(0x0010_4000, "LT", "secret")
      medium.records.append(record)
    }
  }

  private func open(_ extra: Extra) throws -> FileSet {
    var medium = SoundMedium()
    extra.add(to: &medium)
    try medium.write(to: folder)
    return try FileSet.open(folder.path)
  }

  /// Whether the DICOMDIR has a text in it, after a commit without a flush.
  private func holds(_ text: String, _ fileSet: inout FileSet) throws -> Bool {
    try fileSet.commit(options: RepairTests.unsynced)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/DICOMDIR"))
    return bytes.range(of: Data(text.utf8)) != nil
  }

  @Test("all records of a patient go, with those that have no file", arguments: Extra.allCases)
  func patient(extra: Extra) throws {
    var fileSet = try open(extra)
    #expect(try fileSet.remove(Query(["PatientID=A1"])) == 2)
    #expect(try !holds("secret", &fileSet))
    #expect(try !holds("ANNA", &fileSet))
    #expect(fileSet.instances.count == 1)
    #expect(Medium.files(folder.path) == ["IM/SR1"])
  }

  @Test("a patient without an instance goes with the last one")
  func lastInstance() throws {
    var fileSet = try open(.studyBelowPatient)
    try fileSet.remove(sopInstanceUID: "2.25.43")
    #expect(fileSet.instances.count == 2)
    try fileSet.remove(sopInstanceUID: "2.25.44")
    #expect(try !holds("ANNA", &fileSet))
    #expect(try !holds("secret", &fileSet))
  }

  @Test("records of which only others are meant stay")
  func others() throws {
    var fileSet = try open(.privateBelowPatient)
    #expect(try fileSet.remove(Query(["InstanceNumber=1", "Modality=OT"])) == 1)
    #expect(try holds("secret", &fileSet))
    #expect(try holds("ANNA", &fileSet))
  }

  @Test("a patient who has no instance at all can be removed, and that be taken back")
  func nobody() throws {
    var fileSet = try open(.patientAlone)
    try fileSet.remove(Query(["PatientID=A1"]))
    #expect(try !fileSet.plan().dropped.isEmpty)
    fileSet.undo()
    #expect(!fileSet.isStaged)
    try fileSet.remove(Query(["PatientID=A1", "Modality=OT"]))
    try fileSet.commit(options: RepairTests.unsynced)
    // The record beside has the same Patient ID, and no modality.
    #expect(try fileSet.remove(Query(["PatientID=A1"])) == 0)
    #expect(fileSet.isStaged)
    #expect(try !holds("ANNA", &fileSet))
    #expect(try fileSet.remove(Query(["PatientID=A1"])) == 0)
    #expect(!fileSet.isStaged)
  }

  @Test("a record that cannot have an element is not one without a value")
  func cannotSay() throws {
    var fileSet = try open(.patientAlone)
    #expect(try fileSet.remove(Query(["StudyDate="])) == 0)
    #expect(!fileSet.isStaged)
  }

  @Test("everything is removed of a medium of which everything is to go", arguments: Extra.allCases)
  func all(extra: Extra) throws {
    var fileSet = try open(extra)
    #expect(try fileSet.remove(.all) == 3)
    #expect(try !holds("secret", &fileSet))
    #expect(fileSet.directory.records.isEmpty)
    #expect(Medium.files(folder.path) == [])
  }

  @Test("a file that the DICOMDIR itself names stays")
  func descriptor() throws {
    var medium = SoundMedium()
    medium.directory.elements.set(0x0004_1141, "CS", "IM\\IMG1")
    try medium.write(to: folder)
    var fileSet = try FileSet.open(folder.path)
    try fileSet.remove(Query(["PatientID=A1"]))
    try fileSet.commit(options: RepairTests.unsynced)
    #expect(Medium.files(folder.path) == ["IM/IMG1", "IM/SR1"])
  }
}
