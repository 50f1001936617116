import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What a check advises where only a person can know what is right")
struct AdviceToolTests {
  let folder: TemporaryFolder
  let medium: String

  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: medium)
  }

  /// The codes that a check of the files finds.
  private func codes(_ path: String) throws -> Set<String> {
    let result = try Tool.run("check", "--deep", "--json", path)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let problems = (document as? [String: Any])?["problems"] as? [[String: Any]]
    return Set(try #require(problems, "\(result.output)").compactMap { $0["code"] as? String })
  }

  private func set(_ file: String, _ assignment: String) throws {
    let result = try Tool.run("set", "--media", medium, "\(medium)/\(file)", assignment)
    #expect(result.status == 0, "\(result.errors)")
  }

  private func setAlone(_ file: String, _ assignment: String) throws {
    #expect(try Tool.run("set", "\(medium)/\(file)", assignment, "--in-place").status == 0)
  }

  /// What the records say of an instance of the other patient.
  private func value(_ keyword: String) throws -> String {
    let found = try FileSet.open(medium).find(Query(["ReferencedFileID=ANNA\\CT\\IM1"]))
    return try #require(found.first?[keyword].string)
  }

  private func advises(_ code: String, _ command: String) {
    #expect(CheckRule.rule(for: Problem.Code(rawValue: code)).advice.contains(command))
  }

  @Test("to correct a file that is of another patient than its record, helps")
  func correctsPatient() throws {
    advises("wrong-patient", "'fileset set --media'")
    try setAlone("ANNA/CT/IM2", "PatientID=C3")
    #expect(try codes(medium) == ["wrong-patient"])
    try set("ANNA/CT/IM2", "PatientID=TM0001")
    #expect(try codes(medium) == [])
  }

  @Test("to make a new medium of the files, where those are right, helps")
  func copiesFiles() throws {
    advises("wrong-patient", "'fileset cp --scan'")
    try setAlone("ANNA/CT/IM2", "PatientID=C3")
    _ = try Tool.run("cp", "--scan", medium, folder.path + "/new")
    #expect(try !codes(folder.path + "/new").contains("wrong-patient"))
  }

  @Test(
    "to give one of two people another UID helps",
    arguments: [
      ("duplicate-study", "StudyInstanceUID"), ("duplicate-series", "SeriesInstanceUID"),
    ])
  func tellsApart(code: String, keyword: String) throws {
    advises(code, "'fileset set --media'")
    try set("EMIL/CR/HAND", "\(keyword)=\(value(keyword))")
    #expect(try codes(medium).contains(code))
    try set("EMIL/CR/HAND", "\(keyword)=2.25.4711")
    #expect(try !codes(medium).contains(code))
  }

  @Test("to correct what one file of a study says otherwise helps")
  func correctsKey() throws {
    advises("key-mismatch", "'fileset set --media'")
    let before = try value("StudyDescription")
    try setAlone("ANNA/CT/IM2", "StudyDescription=Other")
    #expect(try codes(medium) == ["key-mismatch"])
    let repair = try Tool.run("repair", "--deep", "--dry-run", medium)
    #expect(repair.output.contains("files of one STUDY disagree about StudyDescription"))
    try set("ANNA/CT/IM2", "StudyDescription=\(before)")
    #expect(try codes(medium) == [])
  }
}
