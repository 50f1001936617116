import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Finding the files of records on the disc (PS3.10 §8.2)")
struct FileLocatorTests {
  /// A File-set of one image with a File ID, on a disc with one file.
  func locate(
    _ fileID: String, on folder: TemporaryFolder
  ) throws -> (location: FileLocation?, problems: [Problem]) {
    var maker = DirectoryMaker.plain(images: 1)
    maker.records[3].fileID = fileID
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    var locator = FileLocator(try FileSet.open(folder.path))
    let location = locator.locate(3)
    return (location, locator.problems)
  }

  @Test(
    "finds names as media have them",
    arguments: [
      ("IM\\A1", "IM/A1"), ("IM\\A1", "im/a1"), ("im\\a1", "IM/A1"), ("IM\\A1", "IM/A1;1"),
      ("IM\\A1", "im/a1.;1"), ("IM\\A1", "IM/A1."), ("IM\\A1", "IM/A1.dcm"),
      ("IM\\A1", "Im/a1.DCM;1"), ("IM\\A1;1", "IM/A1"), ("A1", "A1"), ("IM\\A1 ", "IM/A1"),
    ])
  func findsNames(fileID: String, name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([1, 2, 3], to: name)
    let (location, problems) = try locate(fileID, on: folder)
    guard case .found(let file)? = location else {
      Issue.record("not found: \(String(describing: location))")
      return
    }
    #expect(file.path == name)
    #expect(file.bytes == 3)
    #expect(problems.isEmpty)
  }

  @Test("prefers the exact name to one that differs in case")
  func prefersExact() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "IM/a1")
    try folder.write([1, 2], to: "IM/A1")
    guard case .found(let file)? = try locate("IM\\A1", on: folder).location else {
      Issue.record("not found")
      return
    }
    #expect(file.name == "A1")
  }

  @Test(
    "never leaves the root",
    arguments: [
      "..\\SECRET", "IM\\..\\..\\SECRET", "\\SECRET", "/etc/passwd", "C:\\SECRET", ".", "IM\\.",
      "IM\\\\A1", "IM\\..",
    ])
  func staysInside(fileID: String) throws {
    let outside = try TemporaryFolder()
    try outside.write([1], to: "SECRET")
    try outside.write([1], to: "disc/IM/A1")
    let (location, problems) = try locate(fileID, on: try TemporaryFolder(inside: outside, "disc"))
    guard case .refused? = location else {
      Issue.record("not refused: \(String(describing: location))")
      return
    }
    #expect(problems.map(\.code) == [.badFileID])
  }

  @Test("refuses links that leave the root, and follows those that do not")
  func checksLinks() throws {
    let outside = try TemporaryFolder()
    try outside.write([1], to: "SECRET")
    let disc = try TemporaryFolder()
    try disc.write([1, 2], to: "REAL/A1")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: disc.path + "/OUT", withDestinationPath: outside.path)
    try manager.createSymbolicLink(
      atPath: disc.path + "/FILE", withDestinationPath: outside.path + "/SECRET")
    try manager.createSymbolicLink(atPath: disc.path + "/IN", withDestinationPath: "REAL")
    for fileID in ["OUT\\SECRET", "FILE"] {
      guard case .refused? = try locate(fileID, on: disc).location else {
        Issue.record("\(fileID) was not refused")
        continue
      }
    }
    guard case .found(let file)? = try locate("IN\\A1", on: disc).location else {
      Issue.record("a link inside was not followed")
      return
    }
    #expect(file.bytes == 2)
  }

  @Test("reports a missing file and one that two records share")
  func reportsMissingAndShared() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "IM/A1")
    var maker = DirectoryMaker.plain(images: 3)
    maker.records[3].fileID = "IM\\A1"
    maker.records[4].fileID = "IM\\GONE"
    maker.records[5].fileID = "IM\\A1"
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    var locator = FileLocator(try FileSet.open(folder.path))
    #expect(locator.locate(0) == nil)
    for number in 3...5 { _ = locator.locate(number) }
    #expect(locator.problems.map(\.code) == [.missingFile, .sharedFile])
  }

  @Test("resolves an MRDR, which several records may share")
  func resolvesMultiReferenced() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: "MR/SHARED")
    var maker = DirectoryMaker.plain(images: 2)
    maker.records.append(.init("MRDR", fileID: "MR\\SHARED"))
    maker.records[3].fileID = nil
    maker.records[4].fileID = nil
    // The offsets do not depend on the value that the reference will have.
    for number in 3...4 {
      maker.records[number].elements = ElementMaker.with {
        $0.element(0x0004_1504, "UL", [0, 0, 0, 0])
      }
    }
    let offset = UInt32(maker.make().offsets[5])
    for number in 3...4 {
      maker.records[number].elements = ElementMaker.with {
        $0.element(0x0004_1504, "UL", $0.number(offset))
      }
    }
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    let fileSet = try FileSet.open(folder.path)
    var locator = FileLocator(fileSet)
    for number in 3...4 {
      guard case .found(let file)? = locator.locate(number) else {
        Issue.record("record \(number) was not found")
        continue
      }
      #expect(file.path == "MR/SHARED")
    }
    #expect(locator.problems.isEmpty && fileSet.problems.isEmpty)
    #expect(fileSet.directory.children(of: nil) == [0])
  }
}
