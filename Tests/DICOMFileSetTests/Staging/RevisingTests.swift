import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Records follow edited files, and keep all else that they say (PS3.3 §F.5)")
struct RevisingTests {
  let folder: TemporaryFolder
  let medium: String
  var fileSet: FileSet

  /// A medium of two images of one series, with records that say more than they have to.
  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    fileSet = try FileSet.new(at: medium)
    for number in 1...2 {
      var file = Medium.instance(number, patient: 1)
      file.dataSet.PatientBirthDate = "19610415"
      file.dataSet.PatientSex = "F"
      file.dataSet.ReferringPhysicianName = "Who^Ever"
      file.dataSet.InstitutionName = "Clinic"
      file.dataSet.Rows = 2
      file.dataSet.WindowCenter = 40
      try fileSet.add(file, as: FileID(["A", "I\(number)"]))
    }
    fileSet.change("test") { staging in
      staging.tree.walk { number, depth in
        guard case .new(var record)? = staging.tree.made(number) else { return }
        var keys = record.keyDataSet ?? DataSet()
        switch depth {
        case 0:
          keys.PatientBirthDate = "19610415"
          keys.PatientSex = "F"
          keys.PatientComments = "of the desk"
        case 1: keys.ReferringPhysicianName = "Who^Ever"
        case 2: keys.InstitutionName = "Clinic"
        default:
          keys.Rows = 2
          keys.ImageType = ["ORIGINAL", "PRIMARY"]
          keys.assign("VENDOR", to: Tag(0x0009, 0x0010), .LO)
          keys.assign("more", to: Tag(0x0009, 0x1001), .LO)
          var icon = DataSet()
          icon.Rows = 1
          keys.IconImageSequence = .items([icon])
        }
        record.keys = keys.keysBehindReference ?? []
        staging.setMade(.new(record), of: number)
      }
    }
    try fileSet.commit()
  }

  private func edit(_ number: Int, _ change: (inout DataSet) -> Void) throws -> FileSet.Edit {
    let path = "\(medium)/A/I\(number)"
    let original = try Part10File(path: path)
    var edited = original
    change(&edited.dataSet)
    return FileSet.Edit(path: path, original: original, edited: edited)
  }

  /// The records of a type on the medium.
  private func records(_ type: RecordType) throws -> [DataSet] {
    let directory = try FileSet.open(medium).directory
    var found: [DataSet] = []
    directory.walkInUse { number, _ in
      if directory.type(of: number) == type { found.append(directory.dataSet(of: number)) }
    }
    return found
  }

  @Test(
    "brings optional keys in step, also of a patient who gets another ID", arguments: [false, true])
  mutating func followsOptional(isMoved: Bool) throws {
    let change: (inout DataSet) -> Void = {
      $0.PatientBirthDate = .empty
      $0.PatientSex = "O"
      $0.ReferringPhysicianName = "New^One"
      $0.InstitutionName = .absent
      if isMoved { $0.PatientID = "P7" }
    }
    try fileSet.replace([try edit(1, change), try edit(2, change)])
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    let patients = try records(.patient)
    try #require(patients.count == 1)
    #expect(patients[0].string(.patientID) == (isMoved ? "P7" : "P1"))
    #expect(patients[0].PatientBirthDate.string == nil)
    #expect(patients[0].PatientSex.string == "O")
    #expect(patients[0].PatientComments.string == "of the desk")
    #expect(try records(.study).map { $0.ReferringPhysicianName.string } == ["New^One"])
    #expect(try records(.series).map { $0.contains("InstitutionName") } == [false])
    #expect(try records(.image).allSatisfy { $0.contains("IconImageSequence") })
  }

  @Test(
    "keeps keys, private elements and icons, also where it gets another place",
    arguments: [("InstanceNumber", "9"), ("SeriesInstanceUID", "2.25.99")])
  mutating func keepsOthers(keyword: String, value: String) throws {
    let tag = try #require(DataDictionary.tag(forKeyword: keyword))
    try fileSet.replace([try edit(1) { $0.assign(.texts([value]), to: tag) }])
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    for record in try records(.image) {
      #expect(record.Rows.int == 2)
      #expect(record.contains("ImageType") && record.contains("IconImageSequence"))
      #expect(record.string(Tag(0x0009, 0x1001)) == "more")
    }
  }

  @Test("leaves the icon out where the pixels are edited, with a warning")
  mutating func dropsIcon() throws {
    try fileSet.replace([try edit(1) { $0.WindowCenter = 99 }])
    #expect(fileSet.stagedProblems.map(\.code) == [.droppedKey])
    try fileSet.commit()
    #expect(try records(.image).map { $0.contains("IconImageSequence") } == [false, true])
    #expect(try records(.image).allSatisfy { $0.Rows.int == 2 })
  }

  @Test("says what it makes up for what is taken out of all files")
  mutating func tellsOfMade() throws {
    var options = AddOptions()
    options.missing = .fill
    let change: (inout DataSet) -> Void = { $0.StudyTime = .absent }
    try fileSet.replace([try edit(1, change), try edit(2, change)], options: options)
    #expect(fileSet.stagedProblems.map(\.code) == [.madeValue])
    try fileSet.commit()
    #expect(try records(.study).allSatisfy { $0.StudyTime.string != "1200" })
  }

  @Test("says which optional keys stay as not all are edited")
  mutating func tellsOfOptional() throws {
    try fileSet.replace([try edit(1) { $0.PatientSex = "O" }])
    try #require(fileSet.stagedProblems.count == 1)
    #expect(
      fileSet.stagedProblems[0].message.contains(
        "the PATIENT record stays as it was in PatientSex"))
    try fileSet.commit()
    #expect(try records(.patient).map { $0.PatientSex.string } == ["F"])
  }

  @Test("keeps what one of the edited files still says, and says so")
  mutating func keepsDisputed() throws {
    let edits = [
      try edit(1) { $0.PatientSex = "O" }, try edit(2) { $0.PatientName = "New^Name" },
    ]
    try fileSet.replace(edits)
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
    try fileSet.commit()
    #expect(try records(.patient).map { $0.PatientSex.string } == ["F"])
  }

  @Test("writes text of two character sets in one")
  mutating func joinsCharacterSets() throws {
    let directory = fileSet.directory
    fileSet.change("test") { staging in
      staging.tree.walk { number, depth in
        guard depth == 0 else { return }
        var keys = directory.dataSet(of: number)
        keys.SpecificCharacterSet = "ISO_IR 100"
        keys.PatientComments = "Müller"
        staging.setMade(
          .new(NewRecord(type: .patient, keys: keys.keysBehindReference ?? [])), of: number)
      }
    }
    try fileSet.commit()
    let change: (inout DataSet) -> Void = {
      $0.SpecificCharacterSet = "ISO_IR 144"
      $0.PatientName = "Иванов"
    }
    try fileSet.replace([try edit(1, change), try edit(2, change)])
    try fileSet.commit()
    let patient = try #require(try records(.patient).first)
    #expect(patient.PatientName.string == "Иванов")
    #expect(patient.PatientComments.string == "Müller")
    #expect(patient.SpecificCharacterSet.string == "ISO_IR 192")
  }
}
