import DICOM
import DICOMFileSet
import Foundation
import Support
import Synchronization
import Testing

@Suite("Writing what was repaired")
struct RepairCommitTests {
  /// What is wrong with the DICOMDIR at first.
  enum Fault: CaseIterable {
    case links
    case unreadable

    func spoil(_ medium: inout SoundMedium) {
      switch self {
      case .links: medium.shift = 8
      case .unreadable: medium.patch = { bytes, _ in bytes.removeSubrange(100...) }
      }
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test("keeps the old DICOMDIR, the first one under its name for ever", arguments: Fault.allCases)
  func keepsOld(fault: Fault) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    fault.spoil(&medium)
    try medium.write(to: folder)
    let old = medium.directoryBytes()
    var names: [String?] = []
    for _ in 0..<3 {
      names.append(try Repair(folder.path).commit(options: RepairTests.unsynced).oldName)
      #expect(try CheckTests.findings(at: folder.path) == [])
      try folder.write(old, to: "DICOMDIR")
    }
    #expect(names == ["DICOMDIR.orig", "DICOMDIR.orig~2", "DICOMDIR.orig~3"])
    #expect(try bytes(folder.path + "/DICOMDIR.orig") == old)
  }

  @Test("never overwrites another file, and makes what committing makes")
  func writesElsewhere() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.shift = 8
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    let path = folder.path + "/../\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try repair.write(to: path)
    #expect(throws: CommitError.exists(path)) { try repair.write(to: path) }
    #expect(try bytes(folder.path + "/DICOMDIR") == medium.directoryBytes())
    _ = try repair.commit(options: RepairTests.unsynced)
    #expect(try bytes(folder.path + "/DICOMDIR") == (try bytes(path)))
  }

  @Test(
    "leaves the old DICOMDIR or the new one, whichever call to the system fails",
    arguments: Fault.allCases, [false, true])
  func leavesOldOrNew(fault: Fault, isForGood: Bool) throws {
    var point = 0
    while true {
      let folder = try TemporaryFolder()
      var medium = SoundMedium()
      fault.spoil(&medium)
      try medium.write(to: folder)
      let (old, failing) = (medium.directoryBytes(), point)
      let count = Mutex(0)
      let calls = Calls(count: count)
      var options = CommitOptions()
      options.writer = FileWriter(failing: { _, _ in
        let number = calls.next()
        return number == failing || isForGood && number > failing ? 28 : nil  // ENOSPC
      })
      let repair = try Repair(folder.path)
      var isDone = true
      do { _ = try repair.commit(options: options) } catch { isDone = false }
      let now = try bytes(folder.path + "/DICOMDIR")
      if isDone { #expect(now != old, "\(point)") }
      if now != old { #expect(try bytes(folder.path + "/DICOMDIR.orig") == old, "\(point)") }

      // Whoever comes next clears up, and can go on.
      _ = try FileSet.finishInterruptedCommit(at: folder.path)
      _ = try Repair(folder.path).commit(options: RepairTests.unsynced)
      #expect(try CheckTests.findings(at: folder.path) == [], "\(point)")
      #expect(Medium.files(folder.path).filter { $0.hasPrefix(".") } == [], "\(point)")
      if calls.count <= point { break }
      point += 1
    }
    #expect(point > 5)
  }

  /// Counts calls.
  private final class Calls: Sendable {
    private let number: Mutex<Int>
    init(count: consuming Mutex<Int>) { number = count }
    var count: Int { number.withLock { $0 } }
    func next() -> Int {
      number.withLock { number in
        defer { number += 1 }
        return number
      }
    }
  }
}
