import DICOM
import Foundation
import Support
import Testing

/// Who is who, when instances are added (PS3.3 §F.5).
@Suite struct IdentityToolTests {
  let media: MediaFolder
  let medium: String

  init() throws {
    media = try MediaFolder()
    medium = try media.copy("clinic")
  }

  /// An instance of the medium with other elements, in a folder of its own.
  private func edited(_ name: String, _ elements: String...) throws -> String {
    let result = try Tool.run(
      ["set", "\(medium)/\(name)"] + elements + ["--output", media.path("in")])
    #expect(result.status == 0, "\(result.errors)")
    return media.path("in")
  }

  @Test("refuses an instance that would stand below somebody else than expected")
  func expectsPlace() throws {
    let other = try edited("EMIL/MR/IM1", "PatientName=Other^One", "SOPInstanceUID=2.25.11")
    let before = try media.contents(medium)
    let result = try Tool.run("add", medium, other, "--expect", "PatientName=Other^One")
    #expect(result.status == 1)
    #expect(result.errors.contains("another PatientName than expected"), "\(result.errors)")
    #expect(try media.contents(medium) == before)
    #expect(try Tool.run("add", medium, other).status == 0)
  }

  @Test("puts an instance below the patient that its file names, also where others have its study")
  func ownPatient() throws {
    let other = try edited(
      "EMIL/MR/IM1", "PatientID=OTHER", "SOPInstanceUID=2.25.11", "SeriesInstanceUID=2.25.12")
    let result = try Tool.run("add", medium, other, "--expect", "PatientID=OTHER")
    #expect(result.status == 0)
    #expect(result.errors.contains("its study belongs to another patient"), "\(result.errors)")
    let found = try Tool.run("find", medium, "PatientID=OTHER")
    #expect(found.output.split(separator: "\n").count == 1, "\(found.output)")
  }

  @Test("asks a file of the patient what the record does not say")
  func asksFiles() throws {
    let other = try edited(
      "ANNA/CT/IM1", "PatientBirthDate=19000101", "SOPInstanceUID=2.25.11")
    let result = try Tool.run("add", medium, other, "--conflict", "refuse")
    #expect(result.status == 1)
    #expect(result.errors.contains("another PatientBirthDate"), "\(result.errors)")
    let warned = try Tool.run("add", medium, other)
    #expect(warned.status == 0)
    #expect(
      warned.errors.contains("PatientBirthDate (0010,0030) is another one than in"),
      "\(warned.errors)")
  }

  @Test("leaves the instance that is there, where other contents are only to be warned of")
  func keepsFirst() throws {
    let other = try edited("ANNA/CT/IM1", "SliceThickness=9")
    let before = try media.contents(medium)
    #expect(try Tool.run("add", medium, other, "--conflict", "separate").status == 1)
    #expect(try Tool.run("add", medium, other).status == 1)
    let result = try Tool.run("add", medium, other, "--conflict", "warn")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("with other contents; the one that is there, ANNA\\CT\\IM1, stays"),
      "\(result.errors)")
    #expect(result.errors.contains("added 0 instances, 0 failed, 1 there already"))
    #expect(try media.contents(medium) == before)
  }
}
