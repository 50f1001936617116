import DICOM
import Foundation
import Support
import Testing

@Suite("Saving over a file is all or nothing")
struct SavingFaultTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/image.dcm"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT/IM1"), toPath: path)
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  private func edited() throws -> Part10File {
    var file = try Part10File(path: path)
    try file.dataSet.set(Tag(0x0010, 0x0020), to: "NEW")
    return file
  }

  private var replacing: WriteOptions {
    var options = WriteOptions()
    options.existing = .replace
    options.isSynced = true
    return options
  }

  @Test(
    "the old file stays, whatever call fails",
    arguments: [FileWriter.Call.create, .write, .sync, .name], [ENOSPC, EACCES, EIO])
  func keepsOld(call: FileWriter.Call, code: Int32) throws {
    let before = try bytes()
    let writer = FileWriter { failing, _ in failing == call ? code : nil }
    let error = #expect(throws: WriteError.self) {
      try edited().write(to: path, options: replacing, by: writer)
    }
    guard case .file(let cause)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.code == code)
    #expect(try bytes() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["image.dcm"])
  }

  @Test("the new file has the permissions of the old one", arguments: [0o600, 0o640, 0o444])
  func keepsMode(mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try edited().write(to: path, options: replacing)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == mode)
    #expect(try Part10File(path: path).dataSet.string(Tag(0x0010, 0x0020)) == "NEW")
  }

  @Test("what somebody else has written meanwhile stays", arguments: [false, true])
  func noticesChanges(isReplaced: Bool) throws {
    let file = try edited()
    if isReplaced { try FileManager.default.removeItem(atPath: path) }
    let other = Data("somebody else's work, longer or shorter".utf8)
    try other.write(to: URL(filePath: path))
    #expect(throws: WriteError.outdated(path: path)) {
      try file.write(to: path, options: replacing)
    }
    #expect(try bytes() == Array(other))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["image.dcm"])
  }

  @Test("another file can be replaced nevertheless, and a new one made")
  func writesElsewhere() throws {
    let other = "\(folder.path)/other.dcm"
    try Data([1]).write(to: URL(filePath: other))
    try edited().write(to: other, options: replacing)
    try edited().write(to: "\(folder.path)/new.dcm")
    #expect(try Part10File(path: other).dataSet.string(Tag(0x0010, 0x0020)) == "NEW")
    #expect(throws: WriteError.self) { try edited().write(to: other) }
  }
}
