import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Several records of one file (PS3.3 §F.2.1)")
struct SharedFileTests {
  let folder: TemporaryFolder
  let medium: String
  var fileSet: FileSet

  /// A medium of one image that two records refer to.
  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    fileSet = try FileSet.new(at: medium)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "I1"]))
    fileSet.change("test") { staging in
      guard let image = staging.index?.instance("2.25.9.1"),
        let made = staging.tree.made(image), let series = staging.tree.parent(of: image),
        let other = staging.tree.made(series)
      else { return }
      let twin = staging.append(other, below: staging.tree.parent(of: series))
      _ = staging.append(made, below: twin)
    }
    try fileSet.commit()
    try #require(fileSet.instances.count == 2)
  }

  private func edit(_ change: (inout DataSet) -> Void) throws -> FileSet.Edit {
    let path = "\(medium)/A/I1"
    let original = try Part10File(path: path)
    var edited = original
    change(&edited.dataSet)
    return FileSet.Edit(path: path, original: original, edited: edited)
  }

  @Test("the file gets no other name for one of them")
  mutating func isNotMoved() throws {
    let error = StagingError.sharedFile(FileID(["A", "I1"]), others: 1, .moved)
    #expect(throws: error) {
      try fileSet.move(Query(["InstanceNumber=1"]), to: FileID(["B", "I1"]))
    }
    #expect(error.description.contains("'fileset repair --in-place'"))
    #expect(!fileSet.isStaged && Medium.files(medium) == ["A/I1"])
  }

  @Test("all of them follow an edit")
  mutating func follow() throws {
    try fileSet.replace([
      try edit {
        $0.InstanceNumber = 9
        $0.SeriesNumber = 8
      }
    ])
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    #expect(fileSet.instances.map { $0["InstanceNumber"].int } == [9, 9])
    #expect(fileSet.instances.map { $0["SeriesNumber"].int } == [8, 8])
    #expect(Medium.files(medium) == ["A/I1"])
  }

  @Test("the file does not become one of another patient for one of them")
  mutating func isNotGivenAway() throws {
    let edits = [try edit { $0.PatientID = "P7" }]
    #expect(throws: StagingError.sharedFile(FileID(["A", "I1"]), others: 1, .edited)) {
      try fileSet.replace(edits)
    }
    #expect(!fileSet.isStaged)
  }
}
