import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Files that disagree about their patient, study or series (PS3.3 §A.1.2, §F.5)")
struct ParentKeyTests {
  let folder: TemporaryFolder
  var medium: String { folder.path + "/medium" }

  init() throws { folder = try TemporaryFolder() }

  /// An instance of one series, with other values.
  static func instance(_ number: Int, _ values: [String: Value] = [:]) throws -> Part10File {
    var dataSet = Medium.instance(number, patient: 1).dataSet
    for (keyword, value) in values {
      try dataSet.set(try #require(DataDictionary.tag(forKeyword: keyword)), to: value)
    }
    return Part10File(dataSet)
  }

  private func write(_ files: [Part10File]) throws -> String {
    var options = WriteOptions()
    options.meta = .complete
    for (number, file) in files.enumerated() {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/in", withIntermediateDirectories: true)
      try file.write(to: folder.path + "/in/F\(number)", options: options)
    }
    return folder.path + "/in"
  }

  @Test(
    "are reported once for each record and element, with both files",
    arguments: [
      ("PatientSex", "F", "M", "PATIENT"), ("StudyDate", "20240101", "20240102", "STUDY"),
      ("StudyTime", "1200", "1300", "STUDY"), ("StudyDescription", "HEAD", "NECK", "STUDY"),
      ("AccessionNumber", "A1", "A2", "STUDY"), ("StudyID", "1", "2", "STUDY"),
      ("Modality", "OT", "CT", "SERIES"), ("SeriesNumber", "1", "2", "SERIES"),
    ])
  func areReported(keyword: String, first: String, other: String, type: String) throws {
    let source = try write([
      Self.instance(1, [keyword: .texts([first])]), Self.instance(2, [keyword: .texts([other])]),
      Self.instance(3, [keyword: .texts([other])]), Self.instance(4, [keyword: .texts([first])]),
    ])
    for isScan in [false, true] {
      var problems: [Problem]
      if isScan {
        problems = try FileSet.open(source).problems
      } else {
        var fileSet = try FileSet.new(at: medium)
        #expect(try fileSet.add(contentsOf: [source]).added == 4)
        problems = fileSet.stagedProblems
      }
      try #require(problems.map(\.code) == [.inconsistentFiles])
      let text = problems[0].message
      #expect(problems[0].severity == .warning)
      #expect(text.contains("F1: \(keyword) ") && text.contains("F0, though both"))
      #expect(text.contains("of one \(type)"))
      #expect(text.contains("'\(other)', but '\(first)'") == (type != "PATIENT"))
    }
  }

  @Test("are found beside records that are kept, and among later files")
  func areFoundBesideRecords() throws {
    var fileSet = try FileSet.new(at: medium)
    try fileSet.add(Self.instance(1))
    try fileSet.commit()
    try fileSet.add(
      Self.instance(2, ["StudyID": "9", "SeriesNumber": "1", "PatientSex": "F"]))
    try fileSet.add(Self.instance(3, ["StudyID": "9", "SeriesNumber": "4", "PatientSex": "M"]))
    #expect(
      fileSet.stagedProblems.map(\.code) == [
        .inconsistentFiles, .inconsistentFiles,
        .inconsistentFiles,
      ])
    let messages = fileSet.stagedProblems.map(\.message)
    #expect(messages[0].hasPrefix("2.25.9.2: StudyID (0020,0010) is '9', but '1' in the STUDY"))
    #expect(messages[0].contains("record at byte "))
    #expect(messages[1].contains("PatientSex (0010,0040) is another one than in 2.25.9.2"))
    #expect(messages[2].contains("SeriesNumber (0020,0011) is '4', but '1' in the SERIES"))
    try fileSet.commit()
    #expect(fileSet.instances.allSatisfy { $0["StudyID"].string == "1" })
  }

  @Test("do not disagree where they only write it otherwise, or say nothing")
  func agree() throws {
    var fileSet = try FileSet.new(at: medium)
    let values: [[String: Value]] = [
      ["PatientName": "Test^P1", "StudyTime": "1200", "SeriesNumber": "01", "PatientSex": "F"],
      ["PatientName": "Test^P1^^", "StudyTime": "120000.000", "SeriesNumber": "1 "],
      ["PatientName": "", "StudyTime": "12", "AccessionNumber": "A", "PatientSex": "F"],
      ["StudyDescription": "X", "StudyTime": "120000"],
    ]
    for (number, values) in values.enumerated() {
      try fileSet.add(Self.instance(number, values))
    }
    var latin = Medium.instance(7, patient: 1).dataSet
    latin.SpecificCharacterSet = "ISO_IR 100"
    latin.StudyDescription = "Sch\u{E4}del"
    var unicode = Medium.instance(8, patient: 1).dataSet
    unicode.SpecificCharacterSet = "ISO_IR 192"
    unicode.StudyDescription = "Sch\u{E4}del"
    unicode.StudyInstanceUID = "2.25.77"
    latin.StudyInstanceUID = "2.25.77"
    latin.SeriesInstanceUID = "2.25.78"
    unicode.SeriesInstanceUID = "2.25.78"
    try fileSet.add(Part10File(latin))
    try fileSet.add(Part10File(unicode))
    #expect(fileSet.stagedProblems == [])
  }

  @Test(
    "are of two people where name, birth date or issuer of one Patient ID differ",
    arguments: ["PatientName", "PatientBirthDate", "IssuerOfPatientID"])
  func isOfTwo(keyword: String) throws {
    let first = try Self.instance(1, [keyword: .texts(["19700101"])])
    let second = try Self.instance(2, [keyword: .texts(["19700102"])])
    let third = try Self.instance(3, [keyword: .texts(["19700102"])])
    var options = AddOptions()
    var fileSet = try FileSet.new(at: medium)
    for file in [first, second, third] { try fileSet.add(file, options: options) }
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
    #expect(!(fileSet.stagedProblems.first?.message.contains("19700") ?? true))
    #expect(fileSet.directory.records.isEmpty)

    fileSet = try FileSet.new(at: medium)
    options.conflict = .refuse
    try fileSet.add(first, options: options)
    let tag = try #require(DataDictionary.tag(forKeyword: keyword))
    #expect(throws: StagingError.otherPatient("2.25.9.2", keyword: RecordError.name(of: tag))) {
      try fileSet.add(second, options: options)
    }
    try fileSet.add(try Self.instance(4, [keyword: .texts(["19700101"])]), options: options)

    fileSet = try FileSet.new(at: medium)
    options.conflict = .separate
    for file in [first, second, third] { try fileSet.add(file, options: options) }
    try fileSet.add(try Self.instance(4, [keyword: .texts(["19700101"])]), options: options)
    try fileSet.commit()
    #expect(fileSet.problems == [])
    // One study of two patients is below both, once.
    #expect(fileSet.directory.records.count == 2 + 2 + 2 + 4)
    let patients = Set(fileSet.instances.map { $0["PatientID"].string ?? "" })
    #expect(patients.count == 2 && patients.contains("P1"))
  }

  @Test("are of as many people as there are names, and each is told once")
  func tellsAll() throws {
    let names = ["A^A", "B^B", "C^C", "B^B", "b^b", "D^D", "A^A"]
    let source = try write(
      try names.enumerated().map { try Self.instance($0, ["PatientName": .texts([$1])]) })
    var fileSet = try FileSet.new(at: medium)
    #expect(try fileSet.add(contentsOf: [source]).added == 7)
    let problems = fileSet.stagedProblems
    #expect(problems.map(\.code) == [.identityConflict, .identityConflict, .identityConflict])
    #expect(zip(problems, ["F1", "F2", "F5"]).allSatisfy { $0.message.contains("/\($1): ") })
    fileSet.undo()
    #expect(try fileSet.add(contentsOf: [source]).added == 7)
    #expect(fileSet.stagedProblems.count == 3)
  }

  @Test("are forgotten with a change that is taken back")
  func areForgotten() throws {
    var fileSet = try FileSet.new(at: medium)
    try fileSet.add(Self.instance(1))
    try fileSet.add(Self.instance(2, ["PatientBirthDate": "19700101"]))
    #expect(fileSet.undo() != nil)
    var options = AddOptions()
    options.conflict = .refuse
    try fileSet.add(Self.instance(3, ["PatientBirthDate": "19700102"]), options: options)
    #expect(throws: StagingError.self) {
      try fileSet.add(Self.instance(4, ["PatientBirthDate": "19700101"]), options: options)
    }
  }

  @Test(
    "stand below the patient of their file where one of a study becomes another's",
    arguments: [AddOptions.Conflict.warn, .separate])
  func keepStudies(conflict: AddOptions.Conflict) throws {
    var fileSet = try FileSet.new(at: medium)
    for number in 1...3 {
      try fileSet.add(Self.instance(number), as: FileID(["A", "I\(number)"]))
    }
    try fileSet.add(Medium.instance(9, patient: 2), as: FileID(["A", "I9"]))
    try fileSet.commit()
    var options = AddOptions()
    options.duplicate = .replace
    options.conflict = conflict
    for number in 1...2 {
      let other = try Self.instance(number, ["PatientID": "P2", "PatientName": "Test^P2"])
      try fileSet.add(other, options: options)
    }
    #expect(fileSet.stagedProblems.first?.code == .identityConflict)
    try fileSet.add(Self.instance(4), as: FileID(["A", "I4"]), options: options)
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    let owners = fileSet.instances.filter { $0["StudyInstanceUID"].string == "2.25.8.1.1" }
      .map { "\($0.fileID?.path ?? "") \($0["PatientID"])" }
    #expect(Set(owners) == ["A/I1 P2", "A/I2 P2", "A/I3 P1", "A/I4 P1"])
    #expect(fileSet.directory.records.count == 13)
  }

  @Test("stand below the patient of their study where their file names none")
  func joinStudies() throws {
    var fileSet = try FileSet.new(at: medium)
    try fileSet.add(Self.instance(1))
    var options = AddOptions()
    options.missing = .fill
    try fileSet.add(try Self.instance(2, ["PatientID": .empty]), options: options)
    try fileSet.commit()
    #expect(fileSet.instances.map { "\($0["PatientID"])" } == ["P1", "P1"])
  }
}
