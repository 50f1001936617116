import DICOM
import Foundation
import Support
import Testing

@Suite("Files that are not what their records say (PS3.3 §F.3.2.2)")
struct WrongFileTests {
  let media: MediaFolder
  /// A disc of one patient, whose first file is another one's.
  let disc: String
  let out: String

  init() throws {
    media = try MediaFolder()
    (disc, out) = (media.path("disc"), media.path("out"))
    let copied = try Tool.run("cp", TestMedia.path("clinic"), disc, "PatientID=TM0001")
    #expect(copied.status == 0, "\(copied.errors)")
    let edited = try Tool.run(
      "set", disc + "/ANNA/CT/IM1", "PatientID=EVIL", "PatientName=Other^Person", "--in-place")
    #expect(edited.status == 0, "\(edited.errors)")
  }

  private func uids(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".dcm") }
      .compactMap { try Part10File(path: "\(folder)/\($0)").dataSet.string(.sopInstanceUID) }
  }

  @Test(
    "are refused where another patient is expected",
    arguments: ["--dicom", "--png", "--npy", "--jpeg"])
  func refused(format: String) throws {
    let result = try Tool.run("export", disc, out, format, "--expect", "PatientID=TM0001")
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "--expect: \(disc)/ANNA/CT/IM1: has another PatientID than expected, or none; nothing was "
          + "written"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: out))
    let manifest = ["--manifest", media.path("m.jsonl")]
    for more in [["--dry-run"], manifest] {
      let again = try Tool.run(["export", disc, out, "--expect", "PatientID=TM0001"] + more)
      #expect(again.status == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: manifest[1]))
  }

  @Test("are no slices of a volume")
  func volume() throws {
    let result = try Tool.run(
      "export", disc, out, "--npy", "--volume", "Modality=CT", "--expect", "PatientID=TM0001")
    #expect(result.status == 1)
    #expect(result.errors.contains("IM1: has another PatientID than expected"))
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test("are told of without an expectation")
  func warned() throws {
    let result = try Tool.run("export", disc, out)
    #expect(result.status == 0)
    #expect(result.errors.contains("warning: \(disc)/ANNA/CT/IM1: its Patient ID is not that of"))
    let copy = try Tool.run("cp", disc, media.path("copy"))
    #expect(copy.status == 0)
    #expect(copy.errors.contains("Patient ID is not that of"))
    let check = try Tool.run("check", "--deep", "--all", media.path("copy"))
    #expect(!check.output.contains("wrong-patient"), "\(check.output)")
  }

  @Test("let nothing be copied where another patient is expected")
  func copyRefused() throws {
    let result = try Tool.run("cp", disc, media.path("copy"), "--expect", "PatientID=TM0001")
    #expect(result.status == 1)
    #expect(!FileManager.default.fileExists(atPath: media.path("copy") + "/DICOMDIR"))
  }

  @Test("but those of another record, are errors")
  func otherRecord() throws {
    let medium = try media.copy("broken/one_file_twice")
    let manifest = media.path("m.jsonl")
    let result = try Tool.run("export", medium, out, "--manifest", manifest)
    #expect(result.status == 1)
    #expect(result.errors.contains("exported 3 instances, 1 failed"))
    #expect(
      result.errors.contains("/A/CT/IM1: its file is not the instance that the record at byte"))
    #expect(Set(try uids(out)).count == 3)
    #expect(try Tool.run("check", "--manifest", manifest).output.contains("1 not exported"))
    let copy = try Tool.run("cp", medium, media.path("copy"))
    #expect(copy.status == 1)
    #expect(copy.errors.contains("copied 3 instances, 1 failed"))
    let check = try Tool.run("check", "--deep", media.path("copy"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("are labelled with their own UIDs")
  func ownUIDs() throws {
    let medium = try media.copy("broken/wrong_uids")
    let manifest = media.path("m.jsonl")
    let result = try Tool.run("export", medium, out, "--manifest", manifest, "--json")
    #expect(result.status == 0)
    #expect(result.errors.contains("its SOP Instance UID is not that of its record at byte"))
    let own = Set(try uids(out))
    for text in [try String(contentsOfFile: manifest, encoding: .utf8), result.output] {
      let lines = text.split(separator: "\n")
      #expect(lines.count == own.count)
      let stated = try lines.map { try media.json(String($0))["SOPInstanceUID"] as? String }
      #expect(Set(stated.compactMap(\.self)) == own)
    }
    // Who goes on with it finds everything there.
    let again = try Tool.run("export", medium, out, "--skip-existing")
    #expect(again.errors.contains("exported 0 instances, 0 failed, 4 skipped"))
    let copy = try Tool.run("cp", medium, media.path("copy"))
    #expect(copy.status == 0, "\(copy.errors)")
    let check = try Tool.run("check", "--deep", media.path("copy"))
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(
    "are asked where records do not say what is expected",
    arguments: [
      ("PatientBirthDate=19610415", 0, "exported"),
      ("PatientBirthDate=19990101", 1, "a file of the PATIENT record at byte"),
      ("StationName=X", 1, "neither the SERIES record at byte"),
    ] as [(String, Int32, String)])
  func asked(expectation: String, status: Int32, message: String) throws {
    let arguments = [TestMedia.path("clinic"), out, "--expect", expectation]
    _ = try Tool.run("cp", TestMedia.path("clinic"), media.path("sound"), "PatientID=TM0001")
    let result = try Tool.run(["export", media.path("sound")] + arguments.dropFirst())
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    let listed = try Tool.run("ls", media.path("sound"), "--expect", expectation)
    #expect(listed.status == status)
  }
}
