import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

/// Instances whose records are not in use any more (PS3.3 §F.3.2.2), and File-sets with such.
@Suite struct InactiveToolTests {
  let media: MediaFolder
  let medium: String
  /// The path of the instance whose record is not in use.
  let path = "ANNA/CT/IM2"

  init() throws {
    media = try MediaFolder()
    medium = try media.copy("clinic")
    let fileSet = try FileSet.open(medium)
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(medium)/DICOMDIR")))
    let path = path
    let number = try #require(
      fileSet.directory.records.indices.first {
        fileSet.directory.fileID(of: $0)?.path == path
      })
    let flag = try #require(fileSet.directory.dataSet(of: number)[Tag(0x0004, 0x1410)])
    bytes[flag.value.lowerBound] = 0
    bytes[flag.value.lowerBound + 1] = 0
    try Data(bytes).write(to: URL(filePath: "\(medium)/DICOMDIR"))
  }

  @Test("come back with the file that is there", arguments: ["drop", "keep"])
  func revives(inactive: String) throws {
    let before = try media.contents(medium).keys.sorted()
    let result = try Tool.run(
      "add", medium, TestMedia.path("clinic") + "/\(path)", "--inactive", inactive)
    #expect(result.status == 0)
    #expect(result.errors.contains("added 1 instance"), "\(result.errors)")
    #expect(try media.contents(medium).keys.sorted() == before)
    let checked = try Tool.run("check", "--deep", "--all", medium)
    #expect(checked.status == 0 && !checked.output.contains("not in use"), "\(checked.output)")
  }

  @Test("come back without the file that was to be moved, which is said")
  func revivesMoved() throws {
    let given = media.path("given")
    try FileManager.default.copyItem(atPath: "\(medium)/\(path)", toPath: given)
    let result = try Tool.run("add", medium, given, "--move")
    #expect(result.status == 0)
    #expect(result.errors.contains("as \(path), so the given one stays where it is"))
    #expect(FileManager.default.fileExists(atPath: given))
    #expect(try Tool.run("check", "--deep", medium).status == 0)
  }

  @Test("do not come back with the File-set that they were deleted from")
  func staysAway() throws {
    let target = media.path("target")
    #expect(try Tool.run("create", target, TestMedia.path("several")).status == 0)
    for source in [medium, "\(medium)/DICOMDIR"] {
      let added = try Tool.run("add", target, source)
      #expect(added.status == 0, "\(added.errors)")
      #expect(added.errors.contains(source == medium ? "added 9 inst" : "9 there already"))
    }
    #expect(try Tool.run("check", target).status == 0)
    let chosen = media.path("chosen")
    #expect(try Tool.run("create", chosen, TestMedia.path("several")).status == 0)
    let some = try Tool.run("add", chosen, medium, "PatientID=TM0001")
    #expect(some.errors.contains("added 5 instances"), "\(some.errors)")
    let refused = try Tool.run("add", chosen, medium, "--expect", "PatientID=TM0001")
    #expect(refused.status == 1)
  }

  @Test("beside those that keep their records, icons included, when a File-set is added")
  func keepsIcons() throws {
    let target = media.path("target")
    #expect(try Tool.run("create", target, TestMedia.path("several")).status == 0)
    #expect(try Tool.run("add", target, TestMedia.path("reports")).status == 0)
    let icons = try [TestMedia.path("reports"), target].map { path in
      let directory = try FileSet.open(path).directory
      return directory.records.indices.count {
        directory.dataSet(of: $0).contains(Tag(0x0088, 0x0200))
      }
    }
    #expect(icons[0] > 0 && icons[0] == icons[1])
  }
}
