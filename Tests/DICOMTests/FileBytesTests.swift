import DICOM
import Foundation
import Support
import Testing

@Suite("Files that are read when they are needed")
struct FileBytesTests {
  /// A file in a folder of its own, which goes away with the test.
  func withFile(_ size: Int, _ body: (String, [UInt8]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(seed: 3)
    let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file = folder.appending(path: "file")
    try Data(bytes).write(to: file)
    try body(file.path, bytes)
  }

  @Test("loads what is asked for, in any order", arguments: [1, 65_536, 65_537, 400_000])
  func loadsRanges(size: Int) throws {
    try withFile(size) { path, bytes in
      let file = try FileBytes(path: path)
      for start in stride(from: size - 1, through: 0, by: -70_001) {
        let range = start..<min(start + 10, size)
        try file.load(range)
        for offset in range {
          #expect(file.bytes.integer(at: offset, as: UInt8.self) == bytes[offset])
        }
      }
      try file.loadAll()
      #expect((0..<size).allSatisfy { file.bytes.integer(at: $0, as: UInt8.self) == bytes[$0] })
    }
  }

  @Test("keeps what was loaded of a large file that becomes shorter")
  func keepsLoaded() throws {
    try withFile(5 << 20) { path, bytes in
      let file = try FileBytes(path: path)
      try file.load(0..<10)
      try file.loadAll()
      try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 0)
      let last = bytes.count - 1
      #expect(file.bytes.integer(at: last, as: UInt8.self) == bytes[last])
      #expect(file.bytes.integer(at: 0, as: UInt8.self) == bytes[0])
    }
  }

  @Test("says that a file became shorter, and does not die of it")
  func reportsShortened() throws {
    try withFile(300_000) { path, _ in
      let file = try FileBytes(path: path)
      try file.load(0..<10)
      try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: 100_000)
      #expect(throws: FileError.self) { try file.load(200_000..<200_010) }
      #expect(throws: FileError.self) { try file.loadAll() }
    }
  }

  @Test("names the path and the reason", arguments: ["/nowhere/at/all", "/"])
  func reportsMissing(path: String) throws {
    let error = try #require(throws: FileError.self) { try FileBytes(path: path) }
    #expect(error.description.hasPrefix("\(path): cannot "))
  }
}
