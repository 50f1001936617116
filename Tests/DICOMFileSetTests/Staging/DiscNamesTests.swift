import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Changes of media whose names are not those of the File IDs (PS3.10 §8.2)")
struct DiscNamesTests {
  private let folder: TemporaryFolder
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = folder.path + "/medium"
  }

  private func open(_ name: String) throws -> FileSet {
    try FileManager.default.copyItem(atPath: TestMedia.path(name), toPath: root)
    return try FileSet.open(root)
  }

  /// A medium with three instances of one patient, in `A/ONE`, `A/TWO` and `B/THREE`.
  private func small() throws -> FileSet {
    var fileSet = try FileSet.new(at: root)
    for (number, name) in ["A\\ONE", "A\\TWO", "B\\THREE"].enumerated() {
      let fileID = FileID(name.split(separator: "\\").map(String.init))
      try fileSet.add(Medium.instance(number, patient: 1), as: fileID)
    }
    try fileSet.commit()
    return fileSet
  }

  /// The files, each with its SOP Instance UID.
  private func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in Medium.files(root) where !name.lowercased().hasPrefix("dicomdir") {
      files[name] = try Part10File(path: "\(root)/\(name)").dataSet.string(.sopInstanceUID)
    }
    return files
  }

  private func missing() throws -> Int { try FileSet.open(root).instances.count { $0.path == nil } }

  @Test("put new files into the folder that is there")
  func usesFolder() throws {
    var fileSet = try open("lowercase")
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["CT", "NEW"]))
    #expect(try fileSet.plan().files.map(\.path) == ["ct/NEW"])
    try fileSet.commit()
    #expect(Set(try files().keys) == ["ct/img1", "ct/img2", "ct/NEW"])
    #expect(try missing() == 0)
    let uid = try #require(fileSet.instances.first?["SOPInstanceUID"].string)
    try fileSet.move(sopInstanceUID: uid, to: FileID(["CT", "OTHER"]))
    try fileSet.commit()
    #expect(Set(try files().keys) == ["ct/OTHER", "ct/img2", "ct/NEW"])
    #expect(try files()["ct/OTHER"] == uid)
    #expect(try missing() == 0)
  }

  @Test("refuse a name that a file of the folder has")
  func refusesTaken() throws {
    var fileSet = try open("lowercase")
    try folder.write([1], to: "medium/ct/NOTES")
    #expect(throws: StagingError.self) {
      try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["CT", "NOTES"]))
    }
  }

  @Test(
    "replace the file that is there when it is edited", arguments: ["lowercase", "iso9660"],
    [true, false])
  func replacesFile(name: String, isOtherPatient: Bool) throws {
    var fileSet = try open(name)
    let before = try files()
    let edits = try fileSet.instances.map { instance in
      let original = try instance.load()
      var edited = original
      edited.dataSet.PatientName = .texts(["Anon^A"])
      if isOtherPatient { edited.dataSet.PatientID = .texts(["ANON"]) }
      return FileSet.Edit(
        path: try #require(instance.path), original: original, edited: edited)
    }
    try fileSet.replace(edits)
    #expect(try fileSet.plan().files.allSatisfy(\.isReplacement))
    try fileSet.commit()
    #expect(try files() == before)
    for name in before.keys {
      let file = try Part10File(path: "\(root)/\(name)")
      #expect(file.dataSet.string(Tag(0x0010, 0x0010)) == "Anon^A")
    }
    #expect(try missing() == 0)
  }

  @Test("keep a file under its name while another record refers to it")
  func keepsShared() throws {
    var fileSet = try small()
    // Both records are of one file then.
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: root + "/DICOMDIR")))
    let (two, one) = (Array("A\\TWO".utf8), Array("A\\ONE".utf8))
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: two) })
    bytes.replaceSubrange(place..<place + two.count, with: one)
    try folder.write(bytes, to: "medium/DICOMDIR")
    fileSet = try FileSet.open(root)
    #expect(throws: StagingError.sharedFile(FileID(["A", "ONE"]), others: 1, .moved)) {
      try fileSet.move(sopInstanceUID: "2.25.9.0", to: FileID(["NEW", "ONE"]))
    }
    #expect(!fileSet.isStaged)
    try fileSet.remove(sopInstanceUID: "2.25.9.0")
    try fileSet.commit()
    #expect(try missing() == 0)
    #expect(try files()["A/ONE"] == "2.25.9.0")
    try fileSet.move(sopInstanceUID: "2.25.9.2", to: FileID(["NEW", "THREE"]))
    try fileSet.commit()
    #expect(try files()["B/THREE"] == nil)
  }

  @Test("put what a link stands for on the medium", arguments: [Transfer.move, .hardLink, .copy])
  func followsLinks(transfer: Transfer) throws {
    try Medium.instance(1, patient: 1).write(to: folder.path + "/real")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    var fileSet = try FileSet.new(at: root)
    var options = AddOptions()
    options.transfer = transfer
    try fileSet.add(link, as: FileID(["A", "ONE"]), options: options)
    try fileSet.commit()
    #expect(!Folder.isLink(root + "/A/ONE"))
    #expect(try files() == ["A/ONE": "2.25.9.1"])
    #expect(FileWriter.exists(folder.path + "/real"))
    #expect(FileWriter.exists(link) == (transfer != .move))
  }

  @Test("move the file of a link within the medium")
  func movesLink() throws {
    var fileSet = try small()
    try FileManager.default.moveItem(atPath: root + "/A/ONE", toPath: root + "/REAL")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/A/ONE", withDestinationPath: "../REAL")
    try fileSet.move(sopInstanceUID: "2.25.9.0", to: FileID(["X", "Y", "Z"]))
    try fileSet.commit()
    #expect(try files()["X/Y/Z"] == "2.25.9.0")
    #expect(try missing() == 0)
  }

  @Test("keep a file that another record reaches through a link")
  func keepsLinkedTo() throws {
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "ONE"]))
    try fileSet.add(Medium.instance(2, patient: 1), as: FileID(["B", "ONE"]))
    try fileSet.commit()
    try FileManager.default.removeItem(atPath: root + "/B")
    try FileManager.default.createSymbolicLink(atPath: root + "/B", withDestinationPath: "A")
    fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.commit()
    #expect(try missing() == 0)
  }

  @Test("keep a file that another record reaches, as that is a link to it")
  func keepsFileLinkedTo() throws {
    var fileSet = try small()
    try FileManager.default.removeItem(atPath: root + "/B/THREE")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/B/THREE", withDestinationPath: "../A/ONE")
    fileSet = try FileSet.open(root)
    try fileSet.remove(sopInstanceUID: "2.25.9.0")
    try fileSet.commit()
    #expect(try missing() == 0)
    #expect(FileWriter.exists(root + "/A/ONE"))
    // The link itself goes with its record, and what it leads to is named.
    try fileSet.remove(sopInstanceUID: "2.25.9.2")
    let problem = try #require(fileSet.plan().problems.last)
    #expect(problem.message.hasPrefix("B/THREE is a symbolic link"))
    try fileSet.commit()
    #expect(!FileWriter.exists(root + "/B/THREE"))
    #expect(FileWriter.exists(root + "/A/ONE"))
  }

  @Test("warn of files that are moved out of another File-set")
  func warnsOfMoving() throws {
    _ = try small()
    var fileSet = try FileSet.new(at: folder.path + "/other")
    var options = AddOptions()
    options.transfer = .move
    #expect(try fileSet.add(contentsOf: [root], options: options).added == 3)
    let problem = try #require(fileSet.stagedProblems.last)
    #expect(problem.message.contains("refers to 3 of the files"))
  }

  @Test("replace an instance by a file of the medium, which stays where it is")
  func replacesByOwnFile() throws {
    var fileSet = try small()
    var write = WriteOptions()
    write.meta = .complete
    try Medium.instance(0, patient: 1, comment: "new").write(
      to: root + "/NEWFILE", options: write)
    var options = AddOptions()
    options.duplicate = .replace
    #expect(try fileSet.add(contentsOf: [root + "/NEWFILE"], options: options).added == 1)
    try fileSet.commit()
    #expect(try files()["NEWFILE"] == "2.25.9.0")
    #expect(try files()["A/ONE"] == nil)
    let content = try Medium.content(root)
    #expect(content["2.25.9.0"] == "NEWFILE")
    #expect(try missing() == 0)
  }
}
