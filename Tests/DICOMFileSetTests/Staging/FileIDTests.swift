import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("File IDs of new and moved instances (PS3.10 §8.2, §8.5)")
struct FileIDTests {
  private struct Obstacle: CustomTestStringConvertible {
    var path: String
    var reason: String
    var testDescription: String { path }
  }

  @Test(
    "says why an instance cannot have a File ID",
    arguments: [
      Obstacle(path: "EMIL/MR/IM1", reason: "another instance has this File ID"),
      Obstacle(path: "EMIL/MR", reason: "this is a folder of the medium, and no name for a file"),
      Obstacle(path: "EMIL/MR/IM1/X", reason: "EMIL\\MR\\IM1 is a file, and no folder for others"),
      Obstacle(path: "DICOMDIR", reason: "this is the name of the directory itself"),
      Obstacle(
        path: "NOTES",
        reason: "the medium has a file of that name, which is no instance of the File-set"),
      Obstacle(path: "NOTES/X", reason: "NOTES is a file, and no folder for others"),
      Obstacle(path: "head", reason: "'head' has other characters than A-Z, 0-9 and _"),
      Obstacle(
        path: "ABCDEFGHI", reason: "'ABCDEFGHI' has 9 characters, and up to 8 are allowed"),
      Obstacle(
        path: "A/B/C/D/E/F/G/H/I", reason: "it has 9 components, and up to 8 are allowed"),
      Obstacle(path: "", reason: "it has no component"),
    ])
  private func obstacles(obstacle: Obstacle) throws {
    var (folder, fileSet) = try CommitTests.copy("clinic")
    try folder.write([1], to: "medium/NOTES")
    let fileID = FileID(path: obstacle.path)
    let expected = StagingError.badFileID(fileID, reason: obstacle.reason)
    let hand = try Query(["Modality=CR"])
    #expect(throws: expected) { try fileSet.move(hand, to: fileID) }
    let instance = Medium.instance(1, patient: 77)
    let named = StagingError.badFileID(fileID, of: "2.25.9.1", reason: obstacle.reason)
    #expect(throws: named) { try fileSet.add(instance, as: fileID) }
    #expect(named.description.hasPrefix("2.25.9.1: cannot become "))
    #expect(!fileSet.isStaged)
  }

  @Test("eight components are allowed, and work")
  func hasEightComponents() throws {
    var (folder, fileSet) = try CommitTests.copy("clinic")
    let fileID = FileID(path: "A/B/C/D/E/F/G/HHHHHHHH")
    var options = CommitOptions()
    options.isSynced = false
    #expect(try fileSet.move(Query(["Modality=CR"]), to: fileID) == 1)
    try fileSet.add(Medium.instance(1, patient: 77), as: FileID(path: "A/B/C/D/E/F/G/I"))
    try fileSet.commit(options: options)
    #expect(Medium.faults(fileSet.root) == [])
    let hand = try #require(fileSet.find(Query(["Modality=CR"])).first)
    #expect(hand.fileID == fileID)
    #expect(hand.path?.hasSuffix("/A/B/C/D/E/F/G/HHHHHHHH") == true)
    try fileSet.remove(Query(["PatientID=P77"]))
    try fileSet.move(Query(["Modality=CR"]), to: FileID(path: "EMIL/CR/HAND"))
    try fileSet.commit(options: options)
    #expect(Folder.status(of: fileSet.root + "/A") == nil)
    _ = folder
  }

  @Test("those that are there already are not moved")
  func countsMoved() throws {
    var (folder, fileSet) = try CommitTests.copy("clinic")
    let head = try Query(["Modality=MR"])
    #expect(try fileSet.move(head, to: FileID(path: "EMIL/MR")) == 0)
    #expect(!fileSet.isStaged)
    // Of several, the names have to differ in the one folder.
    #expect(throws: StagingError.self) {
      try fileSet.move(Query(["Modality=CT\\MR"]), to: FileID(path: "ALL"))
    }
    #expect(!fileSet.isStaged)
    _ = folder
  }

  @Test("are numbered by type, or as pydicom numbers them")
  func isNumbered() throws {
    let folder = try TemporaryFolder()
    func names(_ naming: AddOptions.Naming) throws -> [String] {
      var fileSet = try FileSet.new(at: folder.path + "/new")
      var options = AddOptions()
      options.naming = naming
      var report = Medium.instance(2, patient: 1)
      var dataSet = report.dataSet
      dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.66"
      dataSet.ContentDate = "20240101"
      dataSet.ContentTime = "1200"
      report = Part10File(dataSet)
      try fileSet.add(Medium.instance(1, patient: 1), options: options)
      try fileSet.add(report, options: options)
      try fileSet.add(Medium.instance(3, patient: 1), options: options)
      try fileSet.add(Medium.instance(4, patient: 2, study: 2), options: options)
      return fileSet.instances.compactMap(\.fileID?.path)
    }
    let first = "PT000000/ST000000/SE000000/"
    let last = "PT000001/ST000000/SE000000/IM000000"
    #expect(
      try names(.hierarchy) == [
        first + "IM000000", first + "RW000000", first + "IM000001", last,
      ])
    #expect(
      try names(.pydicom) == [first + "IM000000", first + "RW000001", first + "IM000002", last])
  }

  @Test("are the paths in upper case, as dcmmkdir has them")
  func isUpperCase() throws {
    let folder = try TemporaryFolder()
    for (number, name) in ["in/sub/img1", "in/sub/img2.", "in/IMG3", "in/img4.dcm"].enumerated() {
      var options = WriteOptions()
      options.meta = .complete
      try FileManager.default.createDirectory(
        atPath: folder.path + "/in/sub", withIntermediateDirectories: true)
      try Medium.instance(number, patient: 1).write(
        to: "\(folder.path)/\(name)", options: options)
    }
    var fileSet = try FileSet.new(at: folder.path + "/new")
    var options = AddOptions()
    options.naming = .upperCase
    let additions = try fileSet.add(contentsOf: [folder.path + "/in"], options: options)
    #expect(additions.failures.map(\.path) == [folder.path + "/in/img4.dcm"])
    #expect(
      Set(fileSet.instances.compactMap(\.fileID?.path)) == ["SUB/IMG1", "SUB/IMG2", "IMG3"])
  }

  @Test("instances of unknown classes get the record that is wanted, or none")
  func choosesRecord() throws {
    let folder = try TemporaryFolder()
    var unknown = Medium.instance(1, patient: 1).dataSet
    unknown.SOPClassUID = "1.2.3.4"
    var write = WriteOptions()
    write.meta = .complete
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in", withIntermediateDirectories: true)
    try Part10File(unknown).write(to: folder.path + "/in/a", options: write)
    func add(_ choice: UnknownClasses) throws -> (FileSet.Additions, [RecordType]) {
      var fileSet = try FileSet.new(at: folder.path + "/new")
      var options = AddOptions()
      options.unknownClasses = choice
      let additions = try fileSet.add(contentsOf: [folder.path + "/in"], options: options)
      return (additions, fileSet.instances.map(\.type))
    }
    #expect(try add(.privateRecord).1 == [.privateRecord])
    #expect(try add(.image).1 == [.image])
    let skipped = try add(.skip)
    #expect(skipped.1.isEmpty)
    #expect(skipped.0.passedOver == 1)
    #expect(skipped.0.failures.isEmpty)
    let refused = try add(.refuse)
    #expect(refused.0.failures.count == 1)
    #expect(refused.0.passedOver == 0)
  }
}
