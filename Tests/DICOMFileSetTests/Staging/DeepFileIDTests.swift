import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("File IDs with far more than eight components (PS3.10 §8.2)")
struct DeepFileIDTests {
  /// A medium on which the second of two images has a File ID of so many components.
  private func medium(_ count: Int) throws -> (folder: TemporaryFolder, fileSet: FileSet) {
    var maker = DirectoryMaker.plain(images: 2)
    maker.records[4].fileID = String(repeating: "A\\", count: count - 1) + "B"
    let folder = try TemporaryFolder()
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    try folder.write([1], to: "IM/I0")
    return (folder, try FileSet.open(folder.path))
  }

  @Test("are looked for to a depth, and refused beyond it", arguments: [64, 65, 32_000])
  func refuses(count: Int) throws {
    let (folder, fileSet) = try medium(count)
    let path = String(repeating: "A/", count: 63) + "B"
    try folder.write([2], to: path)
    var locator = FileLocator(fileSet)
    switch locator.locate(4) {
    case .found(let file): #expect(count == 64 && file.path == path)
    case .refused(let problem):
      #expect(count > 64)
      #expect(problem.code == .badFileID)
      #expect(problem.message.contains("it has \(count) components, and up to 8 are allowed"))
      #expect(problem.message.utf8.count < 400)
    default: Issue.record("the file is neither found nor refused")
    }
  }

  @Test("are walked by nobody who makes names for new files", arguments: [64, 65, 32_000])
  func staysShallow(count: Int) throws {
    let (folder, fileSet) = try medium(count)
    let fileID = try #require(fileSet.directory.fileID(of: 4))
    #expect(fileID.components.count == count)
    var allocator = FileIDAllocator(
      fileSet.directory, Staging(fileSet.directory), root: fileSet.root)
    #expect(allocator.hasFile(fileID) == (count == 64))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/a", withIntermediateDirectories: false)
    var names = FolderNames(fileSet.directory, root: fileSet.root)
    let path = names.path(of: fileID.components.dropLast())
    #expect(path.hasPrefix("a/") == (count <= 65))
  }
}
