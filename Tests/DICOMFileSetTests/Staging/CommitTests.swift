import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Staging and committing changes of a File-set (PS3.10 §8.3)")
struct CommitTests {
  /// A copy of a File-set of the repository in a folder of its own.
  static func copy(_ name: String) throws -> (TemporaryFolder, FileSet) {
    let folder = try TemporaryFolder()
    let target = folder.url.appending(path: "medium")
    try FileManager.default.copyItem(at: TestMedia.folder.appending(path: name), to: target)
    return (folder, try FileSet.open(target.path))
  }

  static func bytes(_ fileSet: FileSet) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: fileSet.source)))
  }

  static let sets = [
    "clinic", "several", "reports", "languages", "toplevel", "greys", "colours", "collisions",
    "iso9660", "lowercase", "plain",
  ]

  @Test("touches nothing when nothing is staged", arguments: sets)
  func touchesNothing(name: String) throws {
    var (folder, fileSet) = try Self.copy(name)
    let before = try Self.bytes(fileSet)
    let result = try fileSet.commit()
    #expect(result.plan.isEmpty)
    #expect(try Self.bytes(fileSet) == before)
    _ = folder
  }

  @Test("gives the first DICOMDIR again when what was added is removed", arguments: sets)
  func addsAndRemoves(name: String) throws {
    var (folder, fileSet) = try Self.copy(name)
    let before = try Self.bytes(fileSet)
    let count = fileSet.instances.count
    #expect(fileSet.problems.filter { $0.severity == .error } == [])
    var instance = DataSet()
    instance.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    instance.SOPInstanceUID = "2.25.4711"
    instance.PatientID = "SOMEBODY ELSE"
    instance.PatientName = "Else^Somebody"
    instance.StudyInstanceUID = "2.25.4712"
    instance.StudyDate = "20240101"
    instance.StudyTime = "1200"
    instance.StudyID = "1"
    instance.SeriesInstanceUID = "2.25.4713"
    instance.SeriesNumber = 1
    instance.InstanceNumber = 1
    instance.Modality = "OT"
    #expect(try fileSet.add(Part10File(instance)))
    #expect(try !fileSet.plan().isEmpty)
    #expect(fileSet.instances.count == count + 1)
    try fileSet.commit()
    #expect(fileSet.instances.count == count + 1)
    #expect(fileSet.problems.filter { $0.severity == .error } == [])
    let path = try #require(fileSet.find(Query(["PatientID=SOMEBODY ELSE"])).first?.path)
    #expect(try Part10File(path: path).dataSet.string(.sopInstanceUID) == "2.25.4711")
    #expect(try Self.bytes(fileSet) != before)
    #expect(try fileSet.remove(Query(["PatientID=SOMEBODY ELSE"])) == 1)
    try fileSet.commit()
    if name == "plain" {
      // Its producer has written a wrong offset of the last root record; ours is right.
      #expect(fileSet.problems == [])
    } else {
      #expect(try Self.bytes(fileSet) == before)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = folder
  }

  @Test("takes a staged change back")
  func undoesStaged() throws {
    var (folder, fileSet) = try Self.copy("clinic")
    let count = fileSet.instances.count
    let preview = try fileSet.preview().directory.records.count
    #expect(try fileSet.remove(Query([])) == count)
    #expect(fileSet.instances.isEmpty)
    #expect(fileSet.undo() == "remove")
    #expect(fileSet.instances.count == count)
    #expect(try fileSet.preview().directory.records.count == preview)
    #expect(!fileSet.isStaged)
    _ = folder
  }

  @Test("builds a File-set from a folder of another", arguments: sets)
  func builds(name: String) throws {
    let folder = try TemporaryFolder()
    let original = try FileSet.open(TestMedia.path(name))
    var fileSet = try FileSet.new(at: folder.path + "/new", fileSetID: "TEST")
    var options = AddOptions()
    options.jobs = 2
    options.missing = .fill
    let additions = try fileSet.add(contentsOf: [TestMedia.path(name)], options: options)
    #expect(additions.failures.map(\.path) == [])
    try fileSet.commit()
    #expect(fileSet.directory.fileSetID == "TEST")
    #expect(fileSet.problems == [])
    #expect(fileSet.instances.allSatisfy { $0.path != nil && ($0.fileID?.isConformant ?? false) })
    #expect(fileSet.instances.count == original.instances.count)
  }

  @Test("takes a commit back, if it was made so that it can be")
  func undoesCommit() throws {
    var (folder, fileSet) = try Self.copy("clinic")
    let before = try Self.bytes(fileSet)
    let paths = fileSet.instances.compactMap(\.path)
    let first = try #require(fileSet.instances.first)
    try fileSet.remove(sopInstanceUID: try #require(first["SOPInstanceUID"].string))
    var options = CommitOptions()
    options.isUndoable = true
    try fileSet.commit(options: options)
    #expect(try Self.bytes(fileSet) != before)
    try FileSet.undoLastCommit(at: fileSet.root)
    #expect(try Self.bytes(fileSet) == before)
    for path in paths { #expect(FileManager.default.fileExists(atPath: path), "\(path)") }
    #expect(throws: CommitError.self) { try FileSet.undoLastCommit(at: fileSet.root) }
    _ = folder
  }
}
