import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Repairing where something cannot be read")
struct RepairUnreadableTests {
  /// The superuser may read everything.
  private static let isSuperuser = geteuid() == 0

  @Test(
    "keeps records whose files may be there, whatever they lack",
    .disabled(if: isSuperuser, "the superuser may list every folder"),
    arguments: [("IM", 0), ("IM", 0o444), ("IM/IMG1", 0)])
  func keeps(path: String, permissions: Int) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements[0x0020_0013] = nil
    medium.shift = 8
    try medium.write(to: folder)
    let place = "\(folder.path)/\(path)"
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: place)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    }
    let repair = try Repair(folder.path)
    #expect(!repair.decisions.contains { $0.action == .dropped })
    #expect(repair.leavesErrors)
    _ = try repair.commit(options: RepairTests.unsynced)
    #expect(try FileSet.open(folder.path).directory.records.count == 9)
    #expect(try !Repair(folder.path).isNeeded)
  }

  @Test(
    "takes out a record whose file can never be there",
    arguments: ["LOOP", "LOOP/IMG1", "IM/IMG2/IMG1", String(repeating: "A", count: 300)])
  func dropsImpossible(path: String) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements.set(
      0x0004_1500, "CS", path.replacingOccurrences(of: "/", with: "\\"))
    medium.files["IM/IMG1"] = nil
    medium.shift = 8
    try medium.write(to: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/LOOP", withDestinationPath: "LOOP")
    var locator = FileLocator(try FileSet.open(folder.path))
    let location = locator.locate(3)
    #expect(location == .missing)
    let repair = try Repair(folder.path)
    #expect(repair.decisions.contains { $0.action == .dropped })
    #expect(!repair.leavesErrors)
    _ = try repair.commit(options: RepairTests.unsynced)
    let found = try CheckTests.findings(at: folder.path, CheckOptions())
    #expect(!found.contains { $0.problem.severity == .error })
  }
}
