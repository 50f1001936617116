import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Repairing where something cannot be read")
struct RepairUnreadableTests {
  /// The superuser may read everything; a name that no system takes cannot be looked at by anybody.
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

  @Test("keeps a record whose file the system cannot look at")
  func keepsUnknown() throws {
    // A link that leads to itself is there, but nobody can tell what it is.
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements.set(0x0004_1500, "CS", "LOOP")
    medium.files["IM/IMG1"] = nil
    medium.shift = 8
    try medium.write(to: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/LOOP", withDestinationPath: "LOOP")
    var locator = FileLocator(try FileSet.open(folder.path))
    let location = locator.locate(3)
    guard case .unreadable? = location else {
      Issue.record("\(String(describing: location))")
      return
    }
    let repair = try Repair(folder.path)
    #expect(!repair.decisions.contains { $0.action == .dropped })
    #expect(repair.leavesErrors)
  }
}
