import Support
import Testing

/// `set --media` where only a part of a study or series would get another place (PS3.3 §F.5).
@Suite struct PartedStudyTests {
  let media: MediaFolder
  let medium: String

  init() throws {
    media = try MediaFolder()
    medium = try media.copy("clinic")
  }

  @Test(
    "is refused, with advice that helps",
    arguments: [
      ("PatientID=NEW1", "StudyInstanceUID=new-uid SeriesInstanceUID=new-uid"),
      ("StudyInstanceUID=2.25.77", "SeriesInstanceUID=new-uid"),
    ])
  func refuses(edit: String, advice: String) throws {
    let before = try media.contents(medium)
    let arguments = ["set", "--media", medium, "\(medium)/ANNA/CT/IM1", edit]
    let result = try Tool.run(arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains(advice), "\(result.errors)")
    #expect(try media.contents(medium) == before)
    let advised = try Tool.run(arguments + advice.split(separator: " ").map(String.init))
    #expect(advised.status == 0, "\(advised.errors)")
    let checked = try Tool.run("check", "--deep", medium)
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test("goes on where both parts may stand apart, and where all of it goes")
  func goesOn() throws {
    let apart = try Tool.run(
      "set", "--media", medium, "\(medium)/ANNA/CT/IM1", "PatientID=NEW1", "--conflict",
      "separate")
    #expect(apart.status == 0, "\(apart.errors)")
    #expect(try Tool.run("check", medium).output.contains("duplicate-study"))
    let other = try media.copy("clinic", as: "other")
    let whole = try Tool.run(
      "set", "--media", other, "-r", "\(other)/ANNA", "PatientID=NEW1")
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(try Tool.run("check", "--deep", other).status == 0)
  }
}
