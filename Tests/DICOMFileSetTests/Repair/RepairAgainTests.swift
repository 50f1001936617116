import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("Repairing what only another repair makes repairable")
struct RepairAgainTests {
  /// A medium of which one look at each record does not tell everything.
  struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var spoil: @Sendable (inout SoundMedium) -> Void

    static var all: [Example] {
      [
        Example(testDescription: "a record whose only file stands elsewhere yet") {
          $0.records[5].elements.set(0x0010_0010, "PN", "TEST^BERT\\X")
          $0.records[5].lower = nil
          $0.records[2].next = 6
        },
        Example(testDescription: "items where the elements of the data set have to stand") {
          $0.patch = { bytes, offsets in bytes.removeSubrange(offsets[0] - 12..<offsets[0]) }
        },
        Example(testDescription: "an element of the File Meta Information twice") {
          $0.patch = { bytes, _ in bytes.replace([2, 0, 3, 0], with: [2, 0, 0x10, 0], from: 132) }
        },
        Example(testDescription: "an unknown representation in the File Meta Information") {
          $0.patch = { bytes, _ in
            bytes.replace(
              [2, 0, 0x12, 0, 0x55, 0x49], with: [2, 0, 0x12, 0, 0x55, 0x4E], from: 132)
          }
        },
        Example(testDescription: "a record that begins with something overlong") {
          $0.patch = { bytes, offsets in
            let junk: [UInt8] = [0x34, 0x30, 0x2E, 0x31, 0x4F, 0x42, 0, 0, 0x30, 0x38, 0, 0]
            bytes.replaceSubrange(offsets[3] + 8..<offsets[3] + 20, with: junk)
          }
        },
        Example(testDescription: "an offset twice in a record") {
          $0.patch = { bytes, offsets in
            bytes.replace([0x04, 0, 0x10, 0x15], with: [0x04, 0, 0x20, 0x14], from: offsets[3])
          }
        },
        Example(testDescription: "an odd length in a record that is not in use") {
          $0.records[4].inUse = 0
          $0.records[4].elements[0x0008_0008] = ("CS", Array("DERIVED".utf8))
        },
        Example(testDescription: "something overlong below a record that is not in use") {
          $0.records[2].inUse = 0
          $0.patch = { bytes, offsets in
            bytes.replace(
              Array("CS".utf8) + [0x10, 0], with: [0x43, 0x53, 0xFF, 0x7F], from: offsets[3])
          }
        },
        Example(testDescription: "a thousand items without elements") {
          $0.patch = { bytes, offsets in bytes.appendEmptyItems(1000, behind: offsets[0]) }
        },
        Example(testDescription: "a command in a record") {
          $0.patch = { bytes, offsets in
            bytes.replace([0x20, 0, 0x11, 0], with: [0, 0, 0, 0], from: offsets[2])
          }
        },
      ]
    }
  }

  @Test("leaves no error, and nothing for a second repair", arguments: Example.all)
  func repairs(example: Example) throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    example.spoil(&medium)
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    #expect(repair.isNeeded)
    _ = try repair.commit(options: RepairTests.unsynced)
    let found = try CheckTests.findings(at: folder.path)
    #expect(found.filter { $0.problem.severity == .error } == [], "\(repair.decisions)")
    #expect(!repair.leavesErrors)
    #expect(try !Repair(folder.path).isNeeded)
  }

  @Test("says once of all records without elements that they are none")
  func saysOnce() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    medium.patch = { bytes, offsets in bytes.appendEmptyItems(1000, behind: offsets[0]) }
    try medium.write(to: folder)
    let found = try CheckTests.findings(at: folder.path)
    #expect(found.count { $0.problem.code == "no-record-type" } == 1)
    #expect(found.allSatisfy { $0.problem.code != "unreachable-record" })
    let dropped = try Repair(folder.path).decisions.filter { $0.action == .dropped }
    #expect(dropped.map(\.reason) == ["it and 999 more records have no elements"])
  }

  @Test("takes the place of the DICOMDIR that was read, and of no other")
  func noticesChange() throws {
    let folder = try TemporaryFolder()
    var medium = SoundMedium()
    try #require(Example.all.first).spoil(&medium)
    try medium.write(to: folder)
    let repair = try Repair(folder.path)
    try folder.write(SoundMedium().directoryBytes(), to: "DICOMDIR")
    #expect(throws: CommitError.changed(folder.path + "/DICOMDIR")) {
      try repair.commit(options: RepairTests.unsynced)
    }
  }
}

extension [UInt8] {
  /// Appends items without elements to the sequence whose first item begins at an offset.
  fileprivate mutating func appendEmptyItems(_ count: Int, behind first: Int) {
    for _ in 0..<count { self += [0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0] }
    replaceSubrange(first - 4..<first, with: ElementMaker().number(UInt32(self.count - first)))
  }

  /// Replaces the first occurrence of some bytes by as many others.
  fileprivate mutating func replace(_ old: [UInt8], with new: [UInt8], from start: Int) {
    let places = Swift.stride(from: start, to: count - old.count, by: 1)
    guard let place = places.first(where: { Array(self[$0..<$0 + old.count]) == old }) else {
      return
    }
    replaceSubrange(place..<place + old.count, with: new)
  }
}
