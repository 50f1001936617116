import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("fileset set --media")
struct SetMediaTests {
  let folder: TemporaryFolder
  let medium: String

  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: medium)
  }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(["set", "--media", medium] + arguments)
  }

  /// What the records say, and what the files say.
  private func values(_ query: String, _ keyword: String) throws -> [String] {
    let fileSet = try FileSet.open(medium)
    #expect(fileSet.problems == [])
    return try fileSet.find(Query([query])).map { instance in
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      let record = "\(instance.value(tag))"
      #expect(try "\(instance.load().dataSet.value(tag))" == record)
      return record
    }
  }

  @Test(
    "brings the records of a patient in step", arguments: ["PatientID=7", "PatientName=New^Name"])
  func editsPatient(assignment: String) throws {
    let parts = assignment.split(separator: "=").map(String.init)
    let result = try run("-r", medium, assignment, "--undoable")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("edited 10 instances"))
    #expect(try Set(values("Modality=*", parts[0])) == [parts[1]])
    #expect(try values("Modality=*", parts[0]).count == 10)
    let fileSet = try FileSet.open(medium)
    let patients = fileSet.directory.records.indices.filter {
      fileSet.directory.type(of: $0) == .patient
    }
    #expect(patients.count == 2)
    let names = fileSet.instances.compactMap { $0.fileID?.path }
    #expect(names.contains("ANNA/CT/IM1"))
    #expect(try Tool.run("undo", medium).status == 0)
    #expect(
      FileManager.default.contentsEqual(atPath: medium, andPath: TestMedia.path("clinic")))
  }

  @Test("moves the record of an instance below another patient")
  func movesBelowOther() throws {
    let result = try run(medium + "/EMIL/CR/HAND", "PatientID=TM0001", "PatientName=Test^Anna")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try values("Modality=CR", "PatientID") == ["TM0001"])
    #expect(try values("PatientID=TM0002", "Modality").count == 3)
    let fileSet = try FileSet.open(medium)
    #expect(try fileSet.find(Query(["Modality=CR"])).first?.fileID?.path == "EMIL/CR/HAND")
    #expect(fileSet.instances.count == 10)
  }

  @Test("says when a record cannot follow, because other instances did not change")
  func leavesShared() throws {
    let result = try run(medium + "/ANNA/CT/IM1", "SeriesNumber=9", "InstanceNumber=40")
    #expect(result.status == 0)
    #expect(result.errors.contains("the SERIES record stays as it was"))
    #expect(try values("InstanceNumber=40", "InstanceNumber") == ["40"])
  }

  @Test("leaves records alone that do not say what was changed")
  func leavesRecords() throws {
    let before = try Data(contentsOf: URL(filePath: medium + "/DICOMDIR"))
    let result = try run(medium + "/ANNA/CT/IM1", "InstitutionName=Elsewhere")
    #expect(result.status == 0)
    #expect(try Data(contentsOf: URL(filePath: medium + "/DICOMDIR")) == before)
    let file = try Part10File(path: medium + "/ANNA/CT/IM1")
    #expect(file.dataSet.string(Tag(0x0008, 0x0080)) == "Elsewhere")
  }

  @Test("changes nothing in a dry run, nor for files of elsewhere")
  func changesNothing() throws {
    let planned = try run(medium + "/ANNA/CT/IM1", "InstanceNumber=40", "--dry-run")
    #expect(planned.status == 0)
    #expect(planned.output.contains("write   ANNA/CT/IM1 (replaced)"))
    let foreign = try run(TestMedia.path("clinic/ANNA/CT/IM1"), "InstanceNumber=40")
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("no record of the File-set refers to this file"))
    #expect(
      FileManager.default.contentsEqual(atPath: medium, andPath: TestMedia.path("clinic")))
  }
}
