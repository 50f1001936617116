import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Replacing all that is of a patient, study or series (PS3.3 §F.5)")
struct ReplacingTests {
  let folder: TemporaryFolder
  let medium: String
  var fileSet: FileSet

  /// A medium of one patient with two images of one series, and a third in another study.
  init() throws {
    folder = try TemporaryFolder()
    medium = folder.path + "/medium"
    fileSet = try FileSet.new(at: medium)
    for number in 1...3 { try fileSet.add(Self.image(number), as: FileID(["A", "I\(number)"])) }
    try fileSet.commit()
  }

  private static func image(_ number: Int, _ values: [String: Value] = [:]) throws -> Part10File {
    var dataSet = Medium.instance(number, patient: 1, study: number == 3 ? 2 : 1).dataSet
    dataSet.StudyDescription = "OLD"
    for (keyword, value) in values {
      try dataSet.set(try #require(DataDictionary.tag(forKeyword: keyword)), to: value)
    }
    return Part10File(dataSet)
  }

  /// Adds files that have some values.
  private mutating func replace(
    _ numbers: [Int], _ values: [[String: Value]], _ conflict: AddOptions.Conflict
  ) throws -> FileSet.Additions {
    var write = WriteOptions()
    write.meta = .complete
    try? FileManager.default.removeItem(atPath: folder.path + "/in")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in", withIntermediateDirectories: true)
    for (place, number) in numbers.enumerated() {
      try Self.image(number, values[place % values.count])
        .write(to: folder.path + "/in/F\(number)", options: write)
    }
    var options = AddOptions()
    options.duplicate = .replace
    options.conflict = conflict
    return try fileSet.add(contentsOf: [folder.path + "/in"], options: options)
  }

  @Test(
    "has the records above say the new, and there is no conflict, also with new ones",
    arguments: [AddOptions.Conflict.warn, .refuse, .separate], [[1, 2, 3], [0, 1, 2, 3]])
  mutating func renews(conflict: AddOptions.Conflict, numbers: [Int]) throws {
    let values: [String: Value] = ["PatientName": "New^Name", "StudyDescription": "NEW"]
    let additions = try replace(numbers, [values], conflict)
    #expect(additions.added == numbers.count && additions.failures.isEmpty)
    #expect(fileSet.stagedProblems == [])
    let changed = try fileSet.plan().changed.map(\.type)
    #expect(changed.filter { $0 == .patient }.count == 1)
    #expect(changed.filter { $0 == .study }.count == 2)
    #expect(changed.filter { $0 == .series } == [])
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    #expect(fileSet.instances.count == numbers.count)
    for instance in fileSet.instances {
      #expect(instance["PatientID"].string == "P1")
      #expect(instance["PatientName"].string == "New^Name")
      #expect(instance["StudyDescription"].string == "NEW")
    }
  }

  @Test("is taken back as one")
  mutating func isTakenBack() throws {
    _ = try replace([1, 2, 3], [["PatientName": "New^Name"]], .refuse)
    fileSet.undo()
    #expect(!fileSet.isStaged)
    _ = try replace([1], [["PatientName": "Test^P1"]], .refuse)
    #expect(fileSet.instances.allSatisfy { $0["PatientName"].string == "Test^P1" })
    let other = try Self.image(9, ["PatientName": "New^Name"])
    var options = AddOptions()
    options.conflict = .refuse
    #expect(throws: StagingError.self) { try fileSet.add(other, options: options) }
  }

  @Test(
    "leaves the conflict where others stay",
    arguments: [AddOptions.Conflict.warn, .refuse, .separate])
  mutating func leavesConflicts(conflict: AddOptions.Conflict) throws {
    let additions = try replace([1, 2], [["PatientName": "New^Name"]], conflict)
    #expect(additions.failures.count == (conflict == .refuse ? 2 : 0))
    #expect(fileSet.stagedProblems.isEmpty == (conflict == .refuse))
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    let names = fileSet.instances.map { $0["PatientName"].string ?? "" }
    #expect(
      names.sorted()
        == (conflict == .separate
          ? ["New^Name", "New^Name", "Test^P1"] : ["Test^P1", "Test^P1", "Test^P1"]))
    // Their study is renewed where both of its files are replaced, whoever the patient is.
    #expect(fileSet.instances.count == 3)
  }

  @Test("leaves a study's record alone that a file which is there already bears out")
  mutating func leavesOthers() throws {
    let additions = try replace(
      [1, 2, 3], [["StudyDescription": "NEW"], [:], ["StudyDescription": "NEW"]], .warn)
    #expect(additions.added == 2 && additions.present == 1)
    #expect(fileSet.stagedProblems.map(\.code) == [.inconsistentFiles])
    try fileSet.commit()
    let said = fileSet.instances.map { $0["StudyDescription"].string ?? "" }
    #expect(said == ["OLD", "OLD", "NEW"])
  }

  @Test("forgets what no file says any more")
  mutating func forgets() throws {
    _ = try replace([1, 2, 3], [["StudyDescription": .empty]], .warn)
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(fileSet.instances.allSatisfy { $0["StudyDescription"].string == nil })
  }

  @Test("refuses all where they are of two people, and takes the first where it only warns")
  mutating func isOfTwo() throws {
    let values: [[String: Value]] = [["PatientName": "New^A"], ["PatientName": "New^B"]]
    let refused = try replace([1, 2, 3], values, .refuse)
    #expect(refused.failures.count == 3)
    let additions = try replace([1, 2, 3], values, .warn)
    #expect(additions.added == 3)
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
    try fileSet.commit()
    #expect(fileSet.instances.allSatisfy { $0["PatientName"].string == "New^A" })
  }

  @Test("tells of an edited series that is one of another study, too, then")
  mutating func tellsOfEditedSeries() throws {
    let path = "\(medium)/A/I3"
    let original = try Part10File(path: path)
    var edited = original
    edited.dataSet.SeriesInstanceUID = "2.25.7.1.1.1"
    try fileSet.replace([FileSet.Edit(path: path, original: original, edited: edited)])
    #expect(fileSet.stagedProblems.map(\.code) == [.identityConflict])
    #expect(fileSet.stagedProblems[0].message.contains("its series belongs to another study"))
  }

  @Test("of one instance, as a file by itself")
  mutating func replacesOne() throws {
    try fileSet.remove(Query(["StudyID=1"]))
    try fileSet.commit()
    var options = AddOptions()
    options.duplicate = .replace
    options.conflict = .refuse
    try fileSet.add(try Self.image(3, ["PatientName": "New^Name"]), options: options)
    #expect(fileSet.stagedProblems == [])
    try fileSet.commit()
    #expect(fileSet.instances.map { $0["PatientName"].string } == ["New^Name"])
  }

  @Test("among the files that are added: what comes last stays")
  func replacesAmong() throws {
    var write = WriteOptions()
    write.meta = .complete
    for (name, values) in [("A1", ["StudyDescription": "DX"]), ("B1", [:]), ("B2", [:])] {
      let file = try Self.image(name == "B2" ? 2 : 1, values.mapValues { .texts([$0]) })
      try FileManager.default.createDirectory(
        atPath: folder.path + "/in", withIntermediateDirectories: true)
      try file.write(to: folder.path + "/in/\(name)", options: write)
    }
    var other = try FileSet.new(at: folder.path + "/other")
    var options = AddOptions()
    options.duplicate = .replace
    _ = try other.add(contentsOf: [folder.path + "/in"], options: options)
    #expect(other.stagedProblems == [])
    try other.commit()
    #expect(other.instances.map { $0["StudyDescription"].string } == ["OLD", "OLD"])
  }

  @Test(
    "never leaves a record with what no file says, where all of it was replaced", arguments: 1...40)
  mutating func saysWhatFilesSay(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let conflict: AddOptions.Conflict =
      [.warn, .refuse, .separate].randomElement(using: &numbers) ?? .warn
    var values: [[String: Value]] = []
    for _ in 0..<3 {
      let name = ["Test^P1", "New^A", "New^B"].randomElement(using: &numbers) ?? ""
      let study = ["OLD", "NEW", ""].randomElement(using: &numbers) ?? ""
      values.append([
        "PatientName": .texts([name]), "StudyDescription": study.isEmpty ? .empty : .texts([study]),
      ])
    }
    let additions = try replace([1, 2, 3], values, conflict)
    try fileSet.commit()
    #expect(Medium.faults(medium) == [])
    #expect(fileSet.instances.count == 3)
    #expect(additions.added + additions.present + additions.failures.count == 3)
    #expect(conflict == .refuse || additions.failures.isEmpty)
    // What each record says, and what the files below it say.
    for tag in [Tag.patientName, Tag(0x0008, 0x1030)] {
      let key = tag == .patientName ? "PatientID" : "StudyInstanceUID"
      let groups = Dictionary(grouping: fileSet.instances) {
        "\($0["PatientID"]) \($0[key])"
      }
      for (_, instances) in groups {
        let stated = instances[0].value(tag).string ?? ""
        let said = try instances.map { try $0.load().dataSet.value(tag).string ?? "" }
        #expect(stated.isEmpty || said.contains(stated), "\(conflict) \(values)")
      }
    }
  }
}
