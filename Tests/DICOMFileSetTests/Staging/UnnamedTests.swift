import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Records that only their files tell apart (PS3.3 §F.3.2.2)")
struct UnnamedTests {
  let folder: TemporaryFolder
  var fileSet: FileSet

  /// A medium where the record of the first image has no SOP Instance UID.
  init() throws {
    folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.records[3].elements[0x0004_1511] = nil
    try medium.write(to: folder)
    fileSet = try FileSet.open(folder.path)
  }

  private var path: String { folder.path + "/IM/IMG1" }

  @Test("get no twin", arguments: [false, true])
  mutating func getNoTwin(isCopy: Bool) throws {
    var source = path
    if isCopy {
      source = folder.path + "/copy"
      try FileManager.default.copyItem(atPath: path, toPath: source)
    }
    #expect(try !fileSet.add(source))
    #expect(!fileSet.isStaged || fileSet.instances.count == 3)
  }

  @Test("are replaced")
  mutating func areReplaced() throws {
    var file = try Part10File(path: path)
    file.dataSet.ImageComments = "new"
    var options = AddOptions()
    options.duplicate = .replace
    #expect(try fileSet.add(Part10File(file.dataSet), options: options))
    try fileSet.commit()
    #expect(fileSet.instances.count == 3)
    #expect(fileSet.instances.contains { $0["SOPInstanceUID"].string == "2.25.43" })
    #expect(try Part10File(path: path).dataSet.ImageComments.string == "new")
  }

  @Test("are removed", arguments: [false, true])
  mutating func areRemoved(isQuery: Bool) throws {
    if isQuery {
      #expect(try fileSet.remove(Query(["SOPInstanceUID=2.25.43"])) == 1)
    } else {
      try fileSet.remove(sopInstanceUID: "2.25.43")
    }
    #expect(throws: StagingError.self) { try fileSet.remove(sopInstanceUID: "2.25.77") }
    #expect(try fileSet.remove(Query(["SOPInstanceUID=2.25.77"])) == 0)
    try fileSet.commit()
    #expect(fileSet.instances.count == 2)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("are edited")
  mutating func areEdited() throws {
    let original = try Part10File(path: path)
    var edited = original
    edited.dataSet.InstanceNumber = 77
    try fileSet.replace([FileSet.Edit(path: path, original: original, edited: edited)])
    try fileSet.commit()
    #expect(fileSet.instances.count == 3)
    #expect(fileSet.instances.contains { $0["InstanceNumber"].string == "77" })
  }
}
