import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What undoing would do")
struct UndoPlanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Removes from a sound medium so that it can be taken back.
  private func remove(_ conditions: [String], from medium: SoundMedium) throws {
    try medium.write(to: folder)
    var fileSet = try FileSet.open(folder.path)
    try fileSet.remove(Query(conditions))
    var options = RepairTests.unsynced
    options.isUndoable = true
    try fileSet.commit(options: options)
  }

  @Test("tells records of one key apart by what they say", arguments: [0, 1, 5])
  func twins(removed: Int) throws {
    var medium = SoundMedium()
    var last = 5
    for number in 0..<6 {
      var record = SoundMedium.Record(type: "PATIENT")
      record.elements.set(0x0010_0010, "PN", "A\(number)")
      record.elements.set(0x0010_0020, "LO", "X")
      medium.records[last].next = medium.records.count
      last = medium.records.count
      medium.records.append(record)
    }
    try remove(["PatientID=X", "PatientName=A\(removed)"], from: medium)
    let plan = try FileSet.planOfUndo(at: folder.path)
    #expect(plan.added.map(\.key) == ["X"])
    #expect(plan.changed.isEmpty)
    #expect(plan.dropped.isEmpty)
    #expect(plan.kept == 14)
  }

  @Test("is nothing where it was done, and only what was kept is left")
  func isDone() throws {
    try remove(["PatientID=A1"], from: SoundMedium())
    let kept = folder.path + "/.fileset-undo"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).first {
        $0.hasPrefix(".fileset-undo")
      })
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/\(name)", toPath: folder.path + "/kept")
    try FileSet.undoLastCommit(at: folder.path, options: RepairTests.unsynced)
    #expect(throws: CommitError.self) { try FileSet.planOfUndo(at: folder.path) }
    // As if it had been stopped before the last step.
    try FileManager.default.moveItem(
      atPath: folder.path + "/kept", toPath: "\(folder.path)/\(name)")
    let plan = try FileSet.planOfUndo(at: folder.path)
    #expect(plan.added.isEmpty && plan.dropped.isEmpty && plan.files.isEmpty)
    try FileSet.undoLastCommit(at: folder.path, options: RepairTests.unsynced)
    #expect(!FileManager.default.fileExists(atPath: kept))
    #expect(try FileSet.open(folder.path).instances.count == 3)
  }
}
