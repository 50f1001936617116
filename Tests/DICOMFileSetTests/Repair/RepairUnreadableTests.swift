import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Repairing where something cannot be read")
struct RepairUnreadableTests {
  /// The superuser may look at everything, so nothing that mode bits forbid is unknown to it.
  private static let isSuperuser = geteuid() == 0

  @Test(
    "keeps records whose files may be there, whatever they lack",
    .disabled(if: isSuperuser, "the superuser may list every folder"),
    arguments: ["IM", "IM/IMG1"])
  func keeps(path: String) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements[0x0020_0013] = nil
    medium.shift = 8
    try medium.write(to: folder)
    let place = "\(folder.path)/\(path)"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: place)
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
    "keeps a record whose file the system cannot look at",
    .disabled(if: isSuperuser, "the superuser may look at every file"))
  func keepsUnknown() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.shift = 8
    try medium.write(to: folder)
    // Without the right to enter a folder its names can be listed, and no more.
    let place = folder.path + "/IM"
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    }
    var locator = FileLocator(try FileSet.open(folder.path))
    let location = locator.locate(3)
    guard case .unreadable(let error)? = location, error.code == EACCES else {
      Issue.record("\(String(describing: location))")
      return
    }
    let repair = try Repair(folder.path)
    #expect(!repair.decisions.contains { $0.action == .dropped })
    #expect(repair.leavesErrors)
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
