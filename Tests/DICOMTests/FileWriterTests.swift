import Foundation
import Support
import Synchronization
import Testing

@testable import DICOM

@Suite("Files appear whole under their names, or not at all")
struct FileWriterTests {
  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  private func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test("makes the folders that are missing")
  func makesFolders() throws {
    let folder = try TemporaryFolder()
    try FileWriter().write([1, 2, 3], to: "\(folder.path)/a/b/c/file", isSynced: true)
    #expect(try bytes(of: "\(folder.path)/a/b/c/file") == [1, 2, 3])
    #expect(try names(in: folder) == ["a", "a/b", "a/b/c", "a/b/c/file"])
    try FileWriter().makeFolder("\(folder.path)/a/b")
    try FileWriter().flush(folder.path)
  }

  @Test("leaves a file that exists, unless it is to be replaced")
  func respectsExisting() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    try FileWriter().write([1], to: path)
    let error = try #require(throws: FileError.self) { try FileWriter().write([2], to: path) }
    #expect(error.code == EEXIST)
    #expect(try bytes(of: path) == [1])
    try FileWriter().write([3], to: path, existing: .replace)
    #expect(try bytes(of: path) == [3])
    #expect(try names(in: folder) == ["file"])
  }

  @Test(
    "leaves nothing behind, whatever call fails",
    arguments: [FileWriter.Call.create, .write, .sync, .name], [ENOSPC, EACCES, EIO, EROFS])
  func leavesNothing(call: FileWriter.Call, code: Int32) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    let writer = FileWriter { failing, _ in failing == call ? code : nil }
    let error = try #require(throws: FileError.self) {
      try writer.write([1, 2, 3], to: path, isSynced: true)
    }
    #expect(error.code == code)
    #expect(error.path == path)
    #expect(try names(in: folder) == [])
  }

  @Test("keeps the old file when the new one fails", arguments: [FileWriter.Call.write, .name])
  func keepsOld(call: FileWriter.Call) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    try FileWriter().write([1], to: path)
    let writer = FileWriter { failing, _ in failing == call ? ENOSPC : nil }
    #expect(throws: FileError.self) { try writer.write([2], to: path, existing: .replace) }
    #expect(try bytes(of: path) == [1])
    #expect(try names(in: folder) == ["file"])
  }

  @Test("names files on discs that have no links")
  func worksWithoutLinks() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    // Only the first way to give a name fails, as on FAT.
    let names = Mutex(0)
    let writer = FileWriter { call, _ in
      guard call == .name else { return nil }
      return names.withLock { count in
        count += 1
        return count % 2 == 1 ? EPERM : nil
      }
    }
    try writer.write([1], to: path)
    #expect(try bytes(of: path) == [1])
    let error = try #require(throws: FileError.self) { try writer.write([2], to: path) }
    #expect(error.code == EEXIST)
    #expect(try self.names(in: folder) == ["file"])
  }

  @Test("drops what is not finished")
  func dropsUnfinished() throws {
    let folder = try TemporaryFolder()
    do {
      var file = try FileWriter().begin("\(folder.path)/file")
      try file.append([1, 2, 3])
      #expect(try names(in: folder).count == 1)
      #expect(file.count == 3)
    }
    #expect(try names(in: folder) == [])
  }

  @Test("copies files of all sizes", arguments: [0, 1, 4096, 300_001, 5_000_000])
  func copies(size: Int) throws {
    let folder = try TemporaryFolder()
    let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(content, to: "source")
    let target = "\(folder.path)/deep/er/target"
    #expect(try FileWriter().copy("\(folder.path)/source", to: target) == size)
    #expect(try bytes(of: target) == content)
  }

  @Test("says on which side a copy failed")
  func tellsSides() throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2], to: "source")
    func failure(_ source: String, _ target: String, _ writer: FileWriter) throws -> CopyError {
      try #require(throws: CopyError.self) {
        try writer.copy("\(folder.path)/\(source)", to: "\(folder.path)/\(target)")
      }
    }
    let plain = FileWriter()
    let full = FileWriter { call, _ in call == .write ? ENOSPC : nil }
    let scratched = FileWriter { call, _ in call == .read ? EIO : nil }
    guard case .source(let missing) = try failure("nothing", "a", plain),
      case .source = try failure(".", "a", plain),
      case .source(let bad) = try failure("source", "a", scratched),
      case .destination(let space) = try failure("source", "a", full),
      case .destination(let taken) = try failure("source", "source", plain)
    else {
      Issue.record("a failure of the wrong side")
      return
    }
    #expect([missing.code, bad.code, space.code, taken.code] == [ENOENT, EIO, ENOSPC, EEXIST])
    #expect(try names(in: folder) == ["source"])
  }

  @Test("gives up on a folder behind a link to nowhere", .timeLimit(.minutes(20)))
  func refusesDanglingLink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/nowhere/at/all")
    #expect(throws: FileError.self) {
      try FileWriter().write([1], to: folder.path + "/link/below/file")
    }
  }
}
