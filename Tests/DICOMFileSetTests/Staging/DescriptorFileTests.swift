import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What copies have beside records and their files (PS3.3 §F.3.2.1)")
struct DescriptorFileTests {
  private let folder: TemporaryFolder
  private let text = Array("Read me first".utf8)

  init() throws { folder = try TemporaryFolder() }

  /// A medium with a descriptor file.
  private func medium(_ fileID: String = "DOC\\README", path: String = "DOC/README") -> SoundMedium
  {
    var medium = SoundMedium()
    medium.directory.elements.set(0x0004_1141, "CS", fileID)
    medium.directory.elements.set(0x0004_1142, "CS", "ISO_IR 100")
    medium.others[path] = text
    return medium
  }

  /// A copy, and what is said of it.
  private func copy(
    _ medium: SoundMedium, filter: Query? = nil
  ) throws -> (FileSet, problems: [Problem]) {
    let source = try TemporaryFolder()
    try medium.write(to: source)
    var copy = try FileSet.new(at: folder.path + "/copy", fileSetID: "COPY")
    var options = AddOptions()
    options.naming = .asTheyAre
    options.filter = filter
    _ = try copy.add(from: try FileSet.open(source.path), options: options)
    let problems = copy.stagedProblems
    try copy.commit()
    return (try FileSet.open(folder.path + "/copy"), problems)
  }

  private func names(_ fileSet: FileSet) -> [String] {
    fileSet.directory.dataSet.strings(Tag(0x0004, 0x1141))
  }

  @Test("is the descriptor file of all instances", arguments: ["DOC/README", "doc/readme"])
  func carries(path: String) throws {
    let (fileSet, problems) = try copy(medium(path: path))
    #expect(problems == [])
    #expect(fileSet.problems == [] && fileSet.directory.fileSetID == "COPY")
    #expect(names(fileSet) == ["DOC", "README"])
    #expect(fileSet.directory.dataSet.string(Tag(0x0004, 0x1142)) == "ISO_IR 100")
    #expect(try Data(contentsOf: URL(filePath: "\(fileSet.root)/DOC/README")) == Data(text))
    #expect(try CheckTests.findings(at: fileSet.root) == [])
  }

  @Test("is no descriptor file where only some instances are copied, which is said")
  func leavesOut() throws {
    let query = try Query(["PatientID=A1"])
    let (fileSet, problems) = try copy(medium(), filter: query)
    #expect(problems.map(\.code) == ["descriptor-file"])
    #expect(names(fileSet) == [])
    #expect(!FileManager.default.fileExists(atPath: "\(fileSet.root)/DOC"))
  }

  @Test(
    "is no file that a File-set cannot have as its descriptor file",
    arguments: [
      ("DOC\\OTHER", "not on the disc"), ("DICOMDIR", "the directory itself"),
      ("IM\\IMG1", "another instance"), ("..\\SECRET", "A-Z"), ("IM", "folder"),
      ("DOC\\SECRET", "leaves the File-set"), ("DOC\\IMAGE", "is DICOM"),
    ])
  func refuses(fileID: String, reason: String) throws {
    var medium = medium(fileID)
    medium.others["DOC/IMAGE"] = medium.files["IM/IMG1"]?.bytes
    let source = try TemporaryFolder()
    try medium.write(to: source)
    try folder.write([1], to: "SECRET")
    try FileManager.default.createSymbolicLink(
      atPath: "\(source.path)/DOC/SECRET", withDestinationPath: folder.path + "/SECRET")
    var copy = try FileSet.new(at: folder.path + "/copy")
    var options = AddOptions()
    options.naming = .asTheyAre
    _ = try copy.add(from: try FileSet.open(source.path), options: options)
    #expect(copy.stagedProblems.map(\.code) == ["descriptor-file"])
    #expect(copy.stagedProblems.first?.message.contains(reason) ?? false, "\(copy.stagedProblems)")
    try copy.commit()
    let made = try FileSet.open(folder.path + "/copy")
    #expect(names(made) == [])
    #expect(Medium.files(made.root) == ["IM/IMG1", "IM/IMG2", "IM/SR1"])
  }

  @Test("says which elements of the DICOMDIR are left out")
  func saysElements() throws {
    var medium = SoundMedium()
    var elements: ElementTable = [:]
    elements.set(0x0009_0010, "LO", "MAKER")
    elements.set(0x0009_1001, "LO", "SERIAL")
    medium.directory.tail = elements.bytes
    let (fileSet, problems) = try copy(medium)
    #expect(problems.map(\.code) == ["dropped-key"])
    #expect(problems.first?.message.contains("(0009,0010)") ?? false)
    #expect(fileSet.problems == [])
  }

  @Test("takes a descriptor file back with the copy")
  func undoes() throws {
    let source = try TemporaryFolder()
    try medium().write(to: source)
    var copy = try FileSet.new(at: folder.path + "/copy")
    _ = try copy.add(from: try FileSet.open(source.path))
    #expect(try copy.plan().files.contains { $0.path == "DOC/README" })
    copy.undo()
    #expect(try copy.plan().files.map(\.path) == [])
    try copy.commit()
    #expect(names(try FileSet.open(folder.path + "/copy")) == [])
  }
}
