import Support
import Testing

@testable import DICOM
@testable import DICOMFileSet

/// PRIVATE records in copies (PS3.3 §F.6.1).
@Suite struct PrivateRecordTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  /// The types of the records of a medium, in the order of the tree, each with its depth.
  private func types(_ medium: String) throws -> [String] {
    let directory = try FileSet.open(medium).directory
    var types: [String] = []
    directory.walkInUse { types.append("\($1) \(directory.type(of: $0))") }
    return types
  }

  @Test("of instances stay what they are, byte for byte")
  func keepsInstances() throws {
    let made = try Tool.run(
      "set", TestMedia.path("clinic") + "/ANNA/CT/IM1", "SOPClassUID=2.25.4711", "--output",
      media.path("in"), "--lenient")
    #expect(made.status == 0, "\(made.errors)")
    let (medium, copy) = (media.path("medium"), media.path("copy"))
    #expect(
      try Tool.run("create", medium, media.path("in"), "--unknown-class", "private").status == 0)
    let copied = try Tool.run("cp", medium, copy)
    #expect(copied.status == 0 && !copied.errors.contains("warning"), "\(copied.errors)")
    #expect(try types(copy) == ["0 PATIENT", "1 STUDY", "2 SERIES", "3 PRIVATE"])
    let records = try [medium, copy].map { path -> [UInt8]? in
      let directory = try FileSet.open(path).directory
      return directory.item(of: 3).map { Array(directory.source.bytes.extracting($0).copy) }
    }
    #expect(records[0] != nil && records[0] == records[1])
  }

  /// A copy of a medium with more records, which refer to no file.
  private func mediumWithCompanions() throws -> String {
    let medium = try media.copy("clinic")
    var fileSet = try FileSet.open(medium)
    let record = MadeRecord.new(
      NewRecord(type: .privateRecord, privateRecordUID: "2.25.4711", reference: nil, keys: []))
    fileSet.change("test") { staging in
      _ = staging.append(record, below: nil)
      let patients = staging.tree.children(of: nil).prefix(2)
      for patient in patients { _ = staging.append(record, below: patient) }
    }
    try fileSet.commit()
    return medium
  }

  @Test("without a file stay below what is copied, once")
  func keepsCompanions() throws {
    let (medium, copy) = (try mediumWithCompanions(), media.path("copy"))
    let all = try types(medium).sorted()
    #expect(all.count { $0.hasSuffix("PRIVATE") } == 3)
    #expect(try Tool.run("cp", medium, copy).status == 0)
    #expect(try types(copy).sorted() == all)
    let chosen = media.path("chosen")
    let result = try Tool.run("cp", medium, chosen, "PatientID=TM0001")
    #expect(result.status == 0 && !result.errors.contains("left out"), "\(result.errors)")
    #expect(try types(chosen).filter { $0.hasSuffix("PRIVATE") } == ["1 PRIVATE"])
  }

  @Test("without a file are said where a profile leaves them out")
  func saysWhatIsLeft() throws {
    let medium = try mediumWithCompanions()
    let result = try Tool.run("cp", medium, media.path("copy"), "--profile", "STD-GEN-CD")
    #expect(result.errors.contains("records without a file are left out, 3 in all"))
  }
}
