import DICOM
import Foundation
import Support
import Testing

@Suite("fileset create, and command lines of media commands")
struct CreateTests {
  let media: MediaFolder

  init() throws { media = try MediaFolder() }

  @Test("makes a File-set of a folder")
  func creates() throws {
    let result = try Tool.run(
      "create", media.path("new"), TestMedia.path("clinic"), "--id", "NEW_1")
    #expect(result.status == 0)
    let pattern =
      /created a File-set of 10 instances, 0 failed, 1 passed over, [0-9.]+ kB in [0-9.]+ s\n/
    #expect(result.errors.wholeMatch(of: pattern) != nil, "\(result.errors)")
    let files = try media.files(media.path("new"))
    #expect(files.count == 10)
    #expect(files.first == "PT000000/ST000000/SE000000/IM000000")
    let document = try media.json(Tool.run("ls", "--json", media.path("new")).output)
    #expect(document["fileSetID"] as? String == "NEW_1")
  }

  @Test(
    "names files as it is told to",
    arguments: [
      ("standard", "PT000001/ST000001/SE000000/IM000000"),
      ("pydicom", "PT000001/ST000001/SE000000/IM000000"), ("dcmtk", "EMIL/MR/IM1"),
      ("keep", "EMIL/MR/IM1"),
    ])
  func names(scheme: String, name: String) throws {
    let new = media.path("new")
    let result = try Tool.run(
      "create", new, TestMedia.path("clinic"), "--names", scheme, "--lengths", "undefined")
    #expect(result.status == 0)
    #expect(try media.files(new).contains(name))
    let copied = try Tool.run("cp", TestMedia.path("clinic"), media.path("copy"), "--names", scheme)
    #expect(copied.status == 0)
    #expect(try media.files(media.path("copy")).contains(name))
  }

  @Test("indexes files where they are, or under names that it makes valid")
  func indexesInPlace() throws {
    let medium = try media.copy("scan")
    let before = try media.contents(medium)
    let refused = try Tool.run("create", "--in-place", medium)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("with --rename"))
    #expect(try media.contents(medium) == before)
    #expect(try Tool.run("create", "--in-place", medium, "--rename").status == 0)
    #expect(try media.files(medium).sorted() == ["HAND", "SERIES/SLICE1", "SERIES/SLICE2"])
    #expect(try media.contents(medium)["SERIES/SLICE1"] == before["series/slice1.dcm"])
    #expect(try media.contents(medium).count == before.count + 1)
    let again = try Tool.run("create", "--in-place", medium)
    #expect(again.status == 4)
    #expect(again.errors.contains("there is a DICOMDIR already"))
  }

  @Test("indexes valid names without touching the files")
  func indexesValidNames() throws {
    let medium = try media.copy("several")
    try FileManager.default.removeItem(atPath: medium + "/DICOMDIR")
    let before = try media.contents(medium)
    #expect(try Tool.run("create", "--in-place", medium).status == 0)
    var after = try media.contents(medium)
    #expect(after.removeValue(forKey: "DICOMDIR") != nil)
    #expect(after == before)
    #expect(try media.files(medium).count == before.count)
  }

  @Test("goes on with the others when a file cannot be added")
  func goesOn() throws {
    try media.folder.write(Array("no DICOM file".utf8), to: "text")
    let result = try Tool.run(
      "create", media.path("new"), media.path("text"), media.path("missing"),
      TestMedia.path("clinic/ANNA/CT"))
    #expect(result.status == 1)
    #expect(result.errors.contains("\(media.path("text")): not a DICOM file"))
    #expect(result.errors.contains("\(media.path("missing")): cannot open"))
    #expect(try media.files(media.path("new")).count == 5)
  }

  @Test("writes nothing where there is nothing to add, or something in the way")
  func refusesToCreate() throws {
    #expect(try Tool.run("create", media.path("new"), media.path("missing")).status == 3)
    #expect(!FileManager.default.fileExists(atPath: media.path("new")))
    let medium = try media.copy("clinic")
    let before = try media.contents(medium)
    let result = try Tool.run("create", medium, TestMedia.path("several"))
    #expect(result.status == 4)
    try media.folder.write([1], to: "other/file")
    let other = try Tool.run("create", media.path("other"), TestMedia.path("several"))
    #expect(other.status == 4)
    #expect(other.errors.contains("--in-place"))
    #expect(try media.contents(medium) == before)
  }

  @Test("refuses a disc of somebody else before anything is written", arguments: ["create", "cp"])
  func expects(command: String) throws {
    let (new, clinic) = (media.path("new"), TestMedia.path("clinic"))
    let operands = command == "create" ? [new, clinic] : [clinic, new]
    let result = try Tool.run([command] + operands + ["--expect", "PatientID=TM0001"])
    #expect(result.status == 1)
    #expect(result.errors.contains("has another PatientID"))
    #expect(!result.errors.contains("TM0002"))
    // A disc that also has somebody else stays one, whatever is chosen from it, as for export.
    let chosen = try Tool.run(
      [command] + operands + ["PatientID=TM0001", "--expect", "PatientID=TM0001"])
    #expect(chosen.status == 1)
    #expect(!FileManager.default.fileExists(atPath: media.path("new")))
    let (several, own) = (TestMedia.path("reports"), media.path("own"))
    let id = ["PatientID=TM0001", "PatientName=test^anna"]
    let accepted = try Tool.run(
      [command] + (command == "create" ? [own, several] : [several, own]) + ["--expect"] + id)
    #expect(accepted.status == 0, "\(accepted.errors)")
  }

  @Test(
    "refuses a file of somebody else that could not be added anyway",
    arguments: [
      ["SeriesInstanceUID="], ["SOPClassUID=1.2.3.4", "--unknown-class", "skip"],
      ["SOPClassUID=1.2.3.4", "--unknown-class", "refuse"], ["cut off", "--strict"],
      ["PatientBirthDate=19610415", "--strict", "--profile", "STD-XABC-CD"],
    ])
  func expectsOfAll(case arguments: [String]) throws {
    let source = media.path("in")
    for (name, patient) in [("A", "TM0001"), ("B", "TM0002")] {
      let edit = patient == "TM0001" || arguments[0] == "cut off" ? "StationName=X" : arguments[0]
      let made = try Tool.run(
        "set", TestMedia.path("clinic/ANNA/CT/IM1"), "PatientID=\(patient)", edit,
        "SOPInstanceUID=new-uid", "--output", source + name)
      #expect(made.status == 0, "\(made.errors)")
    }
    let other = source + "B/IM1"
    if arguments[0] == "cut off" {
      let bytes = try Data(contentsOf: URL(filePath: other))
      try bytes.prefix(bytes.count / 2).write(to: URL(filePath: other))
    }
    let (new, rest) = (media.path("new"), arguments.dropFirst() + ["--expect", "PatientID=TM0001"])
    let result = try Tool.run(["create", new, source + "A", source + "B"] + rest)
    #expect(result.status == 1)
    #expect(result.errors.contains("--expect: \(other): has another PatientID"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: new))
  }

  @Test(
    "explains command lines that make no sense",
    arguments: [
      ["create", "out"], ["create", "out", "in", "--rename"], ["create", "--in-place"],
      ["create", "--in-place", "x", "--move"], ["create", "out", "in", "--id", "lower case"],
      ["add", "medium"], ["add", "m", "p", "--conflict", "maybe"], ["rm"], ["rm", "m", "file"],
      ["rm", "m", "--all", "Modality=CT"], ["mv", "m", "--to", "A"], ["mv", "m", "Modality=CT"],
      ["cp", "m"], ["undo"], ["create", "out", "in", "--names", "mine"],
      ["create", "out", "in", "--names", "keep", "--keep-names"],
      ["create", "--in-place", "x", "--names", "keep"],
      ["rm", "m", "--all", "--inactive", "maybe"],
      ["add", "m", "p", "--unknown-class", "x"], ["add", "m", "p", "--lengths", "long"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Tool.run(arguments, in: media.folder.path)
    #expect(result.status == 2)
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: media.folder.path) == [])
  }
}
