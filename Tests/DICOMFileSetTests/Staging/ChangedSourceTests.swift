import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Files that others change between staging and commit")
struct ChangedSourceTests {
  let folder: TemporaryFolder
  var root: String { folder.path + "/m" }

  init() throws { folder = try TemporaryFolder() }

  /// A file of one instance, with another time of writing than the next one.
  private func write(_ number: Int, patient: Int, to name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try? FileManager.default.removeItem(atPath: path)
    try Medium.write(Medium.instance(number, patient: patient), to: path)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000 + Double(number))],
      ofItemAtPath: path)
    return path
  }

  @Test(
    "are not taken for what they were",
    arguments: [Transfer.copy, .hardLink, .move], [false, true])
  func sources(transfer: Transfer, skips: Bool) throws {
    var fileSet = try FileSet.new(at: root)
    var options = AddOptions()
    options.transfer = transfer
    try fileSet.add(try write(1, patient: 1, to: "one"), options: options)
    let changed = try write(2, patient: 1, to: "two")
    try fileSet.add(changed, options: options)
    _ = try write(3, patient: 2, to: "two")
    var commit = CommitOptions()
    commit.skipsUnreadable = skips
    guard skips else {
      #expect(throws: CommitError.source(.changed(changed))) {
        try fileSet.commit(options: commit)
      }
      #expect(!FileWriter.exists(root))
      return
    }
    let result = try fileSet.commit(options: commit)
    #expect(result.unreadable == [.changed(changed)])
    #expect(try FileSet.open(root).find(.all).count == 1)
    #expect(Medium.files(root).count == 1)
    #expect(FileWriter.exists(changed))
  }

  @Test("are not left out where records above were made from them")
  func deciding() throws {
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "ONE"]))
    try fileSet.commit()
    var new = Medium.instance(1, patient: 1).dataSet
    new.PatientName = "New^Name"
    let path = folder.path + "/new"
    try Medium.write(Part10File(new), to: path)
    var options = AddOptions()
    options.duplicate = .replace
    _ = try fileSet.add(contentsOf: [path], options: options)
    _ = try write(2, patient: 2, to: "new")
    var commit = CommitOptions()
    commit.skipsUnreadable = true
    #expect(throws: CommitError.source(.changed(path))) { try fileSet.commit(options: commit) }
    #expect(try "\(#require(FileSet.open(root).instances.first)["PatientName"])" == "Test^P1")
  }

  @Test("are not indexed where they are")
  func indexed() throws {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    let path = try write(1, patient: 1, to: "m/ONE")
    var fileSet = try FileSet.new(at: root)
    var options = AddOptions()
    options.transfer = .inPlace
    _ = try fileSet.add(contentsOf: [path], options: options)
    _ = try write(2, patient: 2, to: "m/ONE")
    #expect(throws: CommitError.source(.changed(path))) { try fileSet.commit() }
    #expect(!FileWriter.exists(root + "/DICOMDIR"))
  }

  @Test("are not overwritten with what was edited")
  func edited() throws {
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "ONE"]))
    try fileSet.commit()
    let path = root + "/A/ONE"
    let original = try Part10File(path: path)
    var edited = original
    try edited.dataSet.set(Tag(0x0008, 0x1030), .LO, to: .texts(["new"]))
    try fileSet.replace([.init(path: path, original: original, edited: edited)])
    _ = try write(1, patient: 1, to: "m/A/ONE")
    #expect(throws: CommitError.destination(.changed(path))) { try fileSet.commit() }
    #expect(try !Part10File(path: path).dataSet.contains(Tag(0x0008, 0x1030)))
    #expect(Medium.files(root) == ["A/ONE"])
  }
}
