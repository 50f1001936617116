import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("A record that refers to the DICOMDIR itself (PS3.3 §F.2.1)")
struct DirectoryAsFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let names = ["DICOMDIR", "dicomdir", "DICOMDIR;1", "DICOMDIR.", "HERE\\DICOMDIR"]

  /// A sound medium whose first image is said to be in the DICOMDIR.
  private func medium(_ name: String) throws -> FileSet {
    var medium = SoundMedium()
    medium.records[3].elements.set(0x0004_1500, "CS", name)
    try medium.write(to: folder)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/HERE", withDestinationPath: ".")
    return try FileSet.open(folder.path)
  }

  @Test("is an error of a check", arguments: names)
  func isFound(name: String) throws {
    let fileSet = try medium(name)
    var locator = FileLocator(fileSet)
    guard case .refused(let problem)? = locator.locate(3) else {
      Issue.record("it is not refused")
      return
    }
    #expect(problem.code == .badFileID)
    #expect(problem.message.contains("it is the DICOMDIR itself"))
    let found = try CheckTests.findings(at: folder.path).filter { $0.problem.code == .badFileID }
    #expect(found.contains { $0.problem.severity == .error && $0.record == 3 })
  }

  @Test("goes alone, whatever is done with it", arguments: names, [true, false])
  func goesAlone(name: String, isUndoable: Bool) throws {
    var fileSet = try medium(name)
    var options = RepairTests.unsynced
    options.isUndoable = isUndoable
    try fileSet.remove(Query(["PatientID=A1"]))
    let plan = try fileSet.plan()
    #expect(!plan.files.contains { $0.path.lowercased().contains("dicomdir") })
    #expect(plan.problems.contains { $0.message.contains("it is the DICOMDIR itself") })
    try fileSet.commit(options: options)
    #expect(try FileSet.open(folder.path).instances.count == 1)
    if isUndoable {
      _ = try FileSet.undoLastCommit(at: folder.path)
      #expect(try FileSet.open(folder.path).instances.count == 3)
    }
  }

  @Test("cannot be moved", arguments: names)
  func moves(name: String) throws {
    var fileSet = try medium(name)
    #expect(throws: (any Error).self) {
      try fileSet.move(sopInstanceUID: "2.25.43", to: FileID(["NEW", "A"]))
    }
    #expect(try FileSet.open(folder.path).instances.count == 3)
  }

  @Test("gets the file that its instance is in, by a repair", arguments: names, [true, false])
  func repairs(name: String, isDeep: Bool) throws {
    _ = try medium(name)
    var options = RepairOptions()
    options.isDeep = isDeep
    options.twins = .delete
    _ = try Repair(folder.path, options).commit(options: RepairTests.unsynced)
    #expect(Medium.faults(folder.path) == [])
    #expect(try FileSet.open(folder.path).instances.count == 3)
    #expect(Medium.files(folder.path).isSuperset(of: ["IM/IMG1", "IM/IMG2", "IM/SR1"]))
  }
}
