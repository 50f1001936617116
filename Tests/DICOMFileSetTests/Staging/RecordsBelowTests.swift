import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Records below those of instances go with them (PS3.3 §F.6.1)")
struct RecordsBelowTests {
  let folder: TemporaryFolder
  let medium: String
  var fileSet: FileSet

  /// A medium of two images; below the record of the first are private ones, with and without a
  /// file.
  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    fileSet = try FileSet.new(at: medium)
    try fileSet.add(Medium.instance(1, patient: 1), as: FileID(["A", "I1"]))
    try fileSet.add(Medium.instance(2, patient: 1, series: 2), as: FileID(["A", "I2"]))
    try fileSet.add(Medium.instance(3, patient: 1), as: FileID(["A", "P1"]))
    let record = MadeRecord.new(
      NewRecord(
        type: .privateRecord, privateRecordUID: "2.25.4711", reference: nil, keys: Self.keys))
    fileSet.change("test") { staging in
      guard let image = staging.index?.instance("2.25.9.1"),
        let file = staging.index?.instance("2.25.9.3"),
        case .new(var made)? = staging.tree.made(file)
      else { return }
      made.type = .privateRecord
      made.privateRecordUID = "2.25.4712"
      made.keys = Self.keys
      staging.setMade(.new(made), of: file)
      staging.move(file, below: image)
      _ = staging.append(record, below: image)
    }
    try fileSet.commit()
    #expect(try tree() == Self.whole)
  }

  /// A name, as a private record may have it.
  private static var keys: [UInt8] {
    var writer = ElementWriter()
    writer.write(Tag(0x0010, 0x0010), .PN, "Test^P1")
    return writer.bytes
  }

  private static let whole = [
    "0 PATIENT", "1 STUDY", "2 SERIES", "3 IMAGE A/I1", "4 PRIVATE A/P1", "4 PRIVATE", "2 SERIES",
    "3 IMAGE A/I2",
  ]

  /// The records with their depths and files.
  private func tree() throws -> [String] {
    let directory = try FileSet.open(medium).directory
    var tree: [String] = []
    directory.walkInUse { number, depth in
      let file = directory.fileID(of: number).map { " \($0.path)" } ?? ""
      tree.append("\(depth) \(directory.type(of: number))\(file)")
    }
    return tree
  }

  private func edit(_ name: String, _ change: (inout DataSet) -> Void) throws -> FileSet.Edit {
    let path = "\(medium)/A/\(name)"
    let original = try Part10File(path: path)
    var edited = original
    change(&edited.dataSet)
    return FileSet.Edit(path: path, original: original, edited: edited)
  }

  private static let moved = [
    "0 PATIENT", "1 STUDY", "2 SERIES", "3 IMAGE A/I2", "2 SERIES", "3 IMAGE A/I1",
    "4 PRIVATE A/P1", "4 PRIVATE",
  ]

  @Test("where the instance is edited, with a warning for a file that is not")
  mutating func follow() throws {
    try fileSet.replace([try edit("I1") { $0.SeriesInstanceUID = "2.25.77" }])
    let problems = fileSet.stagedProblems
    #expect(problems.map(\.code) == [.inconsistentFiles])
    #expect(problems.first?.message.contains("PRIVATE record of A\\P1") ?? false)
    try fileSet.commit()
    #expect(try tree() == Self.moved)
    #expect(Medium.faults(medium) == [])
    #expect(Medium.files(medium) == ["A/I1", "A/I2", "A/P1"])
  }

  @Test("where they are edited, too, whatever comes first", arguments: [false, true])
  mutating func areEdited(isFirst: Bool) throws {
    let change: (inout DataSet) -> Void = {
      $0.PatientID = "P7"
      $0.PatientName = "Seven"
    }
    var edits = [try edit("I1", change), try edit("P1", change), try edit("I2", change)]
    if isFirst { edits.swapAt(0, 1) }
    try fileSet.replace(edits)
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(try tree() == Self.whole)
    #expect(Medium.faults(medium) == [])
    let instances = fileSet.instances
    #expect(instances.allSatisfy { $0["PatientID"].string == "P7" })
    #expect(instances.allSatisfy { $0["PatientName"].string == "Seven" })
    #expect(try Part10File(path: medium + "/A/P1").dataSet.string(.patientID) == "P7")
  }

  @Test("where only they are edited, with a warning if that is another patient's then")
  mutating func areEditedAlone() throws {
    try fileSet.replace([try edit("P1") { $0.PatientID = "P7" }])
    try #require(fileSet.stagedProblems.map(\.code) == [.inconsistentFiles])
    #expect(
      fileSet.stagedProblems[0].message.contains("stays below that of an instance of another"))
    try fileSet.commit()
    #expect(try tree() == Self.whole)
  }

  @Test("where the instance is replaced by one of another series, and back")
  mutating func followReplaced() throws {
    var options = AddOptions()
    options.duplicate = .replace
    try fileSet.add(Medium.instance(1, patient: 1, series: 5), options: options)
    #expect(fileSet.undo() != nil)
    try fileSet.add(Medium.instance(1, patient: 1, series: 5), options: options)
    try fileSet.commit()
    #expect(try tree() == Self.moved)
    #expect(Medium.faults(medium) == [])
    #expect(Medium.files(medium) == ["A/I1", "A/I2", "A/P1"])
  }
}
