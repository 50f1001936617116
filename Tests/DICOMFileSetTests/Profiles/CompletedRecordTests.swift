import DICOM
import Support
import Testing

@testable import DICOMFileSet

@Suite("Records above instances, as files below them complete them (PS3.11 Table H.3-2)")
struct CompletedRecordTests {
  let folder: TemporaryFolder
  var medium: String { folder.path + "/medium" }

  init() throws { folder = try TemporaryFolder() }

  /// An instance of one series that says nothing, or some of what profiles want.
  private func instance(_ number: Int, _ name: String = "Test^P1") -> Part10File {
    var dataSet = Medium.instance(number, patient: 1).dataSet
    dataSet.PatientName = .texts([name])
    dataSet.Rows = 1
    dataSet.Columns = 1
    switch number {
    case 2:
      dataSet.SpecificCharacterSet = "ISO_IR 100"
      dataSet.PatientBirthDate = "19610415"
      dataSet.InstitutionName = "Hôpital"
    case 3: dataSet.PatientSex = "F"
    default: break
    }
    return Part10File(dataSet)
  }

  private func options(_ profile: String?) throws -> AddOptions {
    var options = AddOptions()
    options.profile = try profile.map { try MediaProfile(named: $0) }
    return options
  }

  private func commit(_ fileSet: inout FileSet) throws {
    var options = CommitOptions()
    options.isSynced = false
    try fileSet.commit(options: options)
  }

  /// The records of a type, as the DICOMDIR has them.
  private func record(_ type: RecordType) throws -> DataSet {
    let directory = try FileSet.open(medium).directory
    let number = directory.records.indices.first { directory.type(of: $0) == type }
    return directory.dataSet(of: try #require(number))
  }

  private func missing(_ profile: String) throws -> [String] {
    var options = CheckOptions()
    options.isDeep = true
    options.profile = try MediaProfile(named: profile)
    var check = Check(try FileSet.open(medium), options)
    var found: [String] = []
    while let findings = check.next() {
      found += findings.filter { $0.problem.code == .profileKey }.map(\.problem.message)
    }
    return found
  }

  @Test(
    "have what any of the files says, whichever comes first", arguments: [[1, 2, 3], [3, 2, 1]])
  func completes(order: [Int]) throws {
    var fileSet = try FileSet.new(at: medium)
    for number in order {
      #expect(try fileSet.add(instance(number), options: options("STD-GEN-USB-JPEG")))
    }
    try commit(&fileSet)
    let patient = try record(.patient)
    #expect(patient.string(Tag(0x0010, 0x0030)) == "19610415")
    #expect(patient.string(Tag(0x0010, 0x0040)) == "F")
    #expect(try record(.series).string(Tag(0x0008, 0x0080)) == "Hôpital")
    #expect(try missing("STD-GEN-USB-JPEG") == [])
    #expect(Medium.faults(medium) == [])
  }

  @Test("are said to lack it, once for each key")
  func findsLack() throws {
    var fileSet = try FileSet.new(at: medium)
    for number in [1, 2, 3] {
      try fileSet.add(instance(number), options: options("STD-GEN-CD"))
    }
    try commit(&fileSet)
    let found = try missing("STD-GEN-USB-JPEG").filter { $0.contains("that a file below it has") }
    #expect(
      found.map { String($0.prefix { $0 != "(" }) } == [
        "the PATIENT record has no value of PatientBirthDate ",
        "the SERIES record has no value of InstitutionName ",
        "the PATIENT record has no value of PatientSex ",
      ])
  }

  @Test("that are there already get the keys of the profile, if need be empty")
  func completesOld() throws {
    var fileSet = try FileSet.new(at: medium)
    try fileSet.add(instance(1))
    try commit(&fileSet)
    try fileSet.add(instance(2), options: options("STD-GEN-USB-JPEG"))
    var cardiac = try options("STD-XABC-CD")
    cardiac.missing = .fill
    try fileSet.add(instance(4), options: cardiac)
    let changed = try fileSet.plan().changed
    #expect(changed.map(\.type) == [.patient, .series])
    #expect(changed.first?.elements == [Tag(0x0010, 0x0030), Tag(0x0010, 0x0040)])
    try commit(&fileSet)
    #expect(
      try record(.series).keywords.filter { $0.hasPrefix("Inst") || $0.hasPrefix("Perf") } == [
        "InstitutionName", "InstitutionAddress", "PerformingPhysicianName",
      ])
    #expect(try record(.series).string(Tag(0x0008, 0x0080)) == "Hôpital")
    #expect(try record(.patient)[Tag(0x0010, 0x0040)]?.isEmpty == true)
    #expect(fileSet.undo() == nil)
  }

  @Test("get nothing of somebody else, keep what they say, and lose it with the instance again")
  func leavesOthers() throws {
    var fileSet = try FileSet.new(at: medium)
    let stick = try options("STD-GEN-USB-JPEG")
    try fileSet.add(instance(1), options: stick)
    try fileSet.add(instance(2, "Other^Person"), options: stick)
    try fileSet.add(instance(3), options: stick)
    #expect(fileSet.undo() != nil)
    try commit(&fileSet)
    let patient = try record(.patient)
    #expect(patient.string(Tag(0x0010, 0x0010)) == "Test^P1")
    #expect(!patient.contains(Tag(0x0010, 0x0030)) && !patient.contains(Tag(0x0010, 0x0040)))
  }
}
