import Foundation
import Support
import Testing

@Suite("fileset find")
struct FindTests {
  private static let clinic = TestMedia.path("clinic")

  @Test("prints a path and conditions that find the instance again")
  func text() throws {
    let result = try Tool.run("find", "Modality=SR", in: Self.clinic)
    #expect(
      result.output.hasPrefix(
        "ANNA/CT/REPORT  PatientID=TM0001 PatientName=Test^Anna StudyDate=20240304 Modality=SR "))
    #expect(result.status == 0 && result.errors.isEmpty)
    let conditions = result.output.split(separator: " ").dropFirst().map {
      $0.trimmingCharacters(in: .newlines)
    }
    #expect(try Tool.run(["find"] + conditions, in: Self.clinic).output == result.output)
  }

  @Test("prints paths that can be opened from here, with NULs where they are wanted")
  func paths() throws {
    let lines = try Tool.run("find", Self.clinic, "Modality=CT", "--paths").output
    let paths = lines.split(separator: "\n").map(String.init)
    #expect(paths.count == 4)
    #expect(paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    let nuls = try Tool.run("find", Self.clinic, "Modality=CT", "-0").output
    #expect(nuls == paths.map { $0 + "\0" }.joined())
  }

  @Test("prints the rows that `ls --csv` has of the same instances")
  func csv() throws {
    let all = try Tool.run("ls", "--csv", Self.clinic).output.split(separator: "\n")
    let some = try Tool.run("find", "--csv", Self.clinic, "Modality=CT").output
      .split(separator: "\n")
    #expect(some.count == 5)
    #expect(some[...] == all.filter { some.contains($0) }[...])
    #expect(try Tool.run("find", "--csv", Self.clinic).output.split(separator: "\n") == all)
  }

  @Test("prints a JSON object a line, with what all records say")
  func json() throws {
    let result = try Tool.run("find", "--json", Self.clinic, "InstanceNumber=2", "Modality=CT")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["file"] as? String == "ANNA/CT/IM2")
    #expect(object["offset"] is Int && object["exists"] as? Bool == true)
    let attributes = try #require(object["attributes"] as? [String: Any])
    #expect(attributes["PatientName"] as? String == "Test^Anna")
    #expect(attributes["InstanceNumber"] as? String == "2")
    #expect(attributes["Modality"] as? String == "CT")
  }

  @Test("counts values")
  func values() throws {
    let text = try Tool.run("find", Self.clinic, "--values", "PatientName,SliceThickness")
    #expect(
      text.output == """
        PatientName: 2 values
          6  Test^Anna
          4  Probe^Emil
        SliceThickness: 0 values
          10  (no value)

        """)
    #expect(
      text.errors
        == "no directory record has a value of SliceThickness; with --load, the files are asked too\n"
    )
    let rows = try Tool.run(
      "find", Self.clinic, "--values", "Modality", "--csv", "PatientID=TM0002")
    #expect(rows.output.hasPrefix("keyword,value,instances\nModality,"))
    let document = try Tool.run("find", Self.clinic, "--values=SliceThickness", "--load", "--json")
    #expect(document.output.contains(#"{"value": "10.0", "instances": 4}"#))
    #expect(document.output.contains(#"{"value": null, "instances": "#))
  }

  @Test("names what it cannot read, and fails then")
  func failures() throws {
    let missing = TestMedia.path("broken/missing_file")
    let loaded = try Tool.run("find", missing, "--load", "PhotometricInterpretation=MONO*")
    #expect(loaded.status == 1)
    #expect(loaded.errors.contains(#"the file A\MR\IM1 of the record is not on the disc"#))
    #expect(loaded.output.split(separator: "\n").count == 3)
    #expect(try Tool.run("find", missing, "--paths").status == 1)
    #expect(try Tool.run("find", missing).status == 0)
  }

  @Test(
    "says what is wrong with the command line, and what was meant",
    arguments: [
      (["Modalty=CT"], "did you mean 'Modality'?"), (["--values", "Modalty"], "'Modality'?"),
      (["--values", "Modality", "--paths"], "not paths"), (["a", "b"], "one SOURCE"),
      (["--jobs", "2"], "needs --load"), (["--csv", "--json"], "exclude each other"),
      (["--values", "ContentSequence"], "sequences have no values"),
      (["--values"], "needs a value"), (["StudyDate=notadate"], "write YYYYMMDD"),
      (["StudyDate=20201231-20200101"], "ends before it begins"),
      (["SeriesNumber=1-5"], "dates and times only"), (["--expect", "StudyDate=x"], "is no date"),
    ])
  func usage(arguments: [String], message: String) throws {
    let result = try Tool.run(["find"] + arguments, in: Self.clinic)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("says where a range was taken as text, if it found nothing")
  func rangeOfText() throws {
    let result = try Tool.run("find", Self.clinic, "PatientID=TM0001-TM0002")
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors.contains("what PatientID has to be was taken as text"))
    #expect(!(try Tool.run("find", Self.clinic, "PatientID=X").errors.contains("ranges")))
  }

  @Test("works on a folder that is scanned, and on one file")
  func otherSources() throws {
    let folder = TestMedia.path("clinic/ANNA/CT")
    #expect(
      try Tool.run("find", folder, "Modality=CT", "--paths").output.split(separator: "\n").count
        == 4)
    #expect(
      try Tool.run("find", folder + "/IM1", "--paths").output == folder + "/IM1\n")
    #expect(
      try Tool.run("find", folder, "Modality=XX").errors.hasPrefix("no instance of "))
  }
}
