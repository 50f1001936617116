import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Choices about the DICOMDIR that is written (PS3.3 §F.3.2.2, PS3.5 §7.5)")
struct DirectoryOptionsTests {
  private static var unsynced: CommitOptions {
    var options = CommitOptions()
    options.isSynced = false
    return options
  }

  // MARK: Inactive records

  /// A medium of three instances of which the records of some are not in use.
  private func medium(inactive types: [RecordType]) throws -> (TemporaryFolder, FileSet) {
    let folder = try TemporaryFolder()
    var fileSet = try FileSet.new(at: folder.path + "/m")
    for number in 1...3 { try fileSet.add(Medium.instance(number, patient: number)) }
    try fileSet.commit(options: Self.unsynced)
    var bytes = try CommitTests.bytes(fileSet)
    for type in types {
      // The second one of its type.
      let number = try #require(
        fileSet.directory.records.indices.filter { fileSet.directory.type(of: $0) == type }
          .dropFirst().first)
      let flag = fileSet.directory.records[number].offset + 28
      #expect(bytes[flag..<flag + 2] == [0xFF, 0xFF])
      bytes.replaceSubrange(flag..<flag + 2, with: [0, 0])
    }
    try folder.write(bytes, to: "m/DICOMDIR")
    return (folder, try FileSet.open(folder.path + "/m"))
  }

  @Test(
    "keeps inactive records in their places",
    arguments: [[RecordType.image], [.patient], [.series, .image]])
  func keepsInactive(types: [RecordType]) throws {
    var (folder, fileSet) = try medium(inactive: types)
    let before = try CommitTests.bytes(fileSet)
    fileSet.directoryOptions.inactive = .keep
    #expect(fileSet.instances.count == 2)
    try fileSet.add(Medium.instance(9, patient: 9))
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.instances.count == 3)
    #expect(fileSet.directory.records.count { !$0.isInUse } == types.count)
    #expect(fileSet.problems == [])
    try fileSet.remove(sopInstanceUID: "2.25.9.9")
    try fileSet.commit(options: Self.unsynced)
    #expect(try CommitTests.bytes(fileSet) == before)
    _ = folder
  }

  @Test(
    "drops inactive records, and leaves their files", arguments: [[RecordType.image], [.patient]])
  func dropsInactive(types: [RecordType]) throws {
    var (folder, fileSet) = try medium(inactive: types)
    try fileSet.add(Medium.instance(9, patient: 9))
    #expect(try !fileSet.plan().dropped.isEmpty)
    #expect(try !fileSet.plan().files.contains { $0.kind == .delete })
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.directory.records.allSatisfy { $0.isInUse })
    #expect(Medium.files(fileSet.root).count == 4)
    _ = folder
  }

  @Test("an inactive record goes with the record above it")
  func goesWithParent() throws {
    var (folder, fileSet) = try medium(inactive: [.image])
    fileSet.directoryOptions.inactive = .keep
    try fileSet.add(Medium.instance(9, patient: 2))
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.directory.records.count { !$0.isInUse } == 1)
    try fileSet.remove(Query(["PatientID=P2"]))
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.directory.records.allSatisfy { $0.isInUse })
    #expect(fileSet.problems == [])
    _ = folder
  }

  // MARK: Lengths

  @Test(
    "ends all sequences and items by lengths or delimiters",
    arguments: ["reports", "several", "clinic", "toplevel"])
  func endsSequences(name: String) throws {
    var (folder, fileSet) = try CommitTests.copy(name)
    let before = try CommitTests.bytes(fileSet)
    let isDelimited = try Self.ends(fileSet.directory.dataSet).byDelimiter > 0
    // The other form first, then that of the file.
    fileSet.directoryOptions.lengths = isDelimited ? .defined : .undefined
    try fileSet.add(Medium.instance(1, patient: 77))
    let planned = try fileSet.plan().directoryBytes
    try fileSet.commit(options: Self.unsynced)
    #expect(try CommitTests.bytes(fileSet).count == planned)
    #expect(fileSet.problems == [])
    let others = try Self.ends(fileSet.directory.dataSet)
    #expect((isDelimited ? others.byDelimiter : others.byLength) == 0)
    #expect(others.byDelimiter + others.byLength > fileSet.directory.records.count)
    fileSet.directoryOptions.lengths = isDelimited ? .undefined : .defined
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.problems == [])
    #expect(try CommitTests.bytes(fileSet) == before)
    _ = folder
  }

  /// How many sequences and items there are of each kind.
  private static func ends(_ dataSet: DataSet) throws -> (byLength: Int, byDelimiter: Int) {
    var counts = (0, 0)
    var pending = [dataSet]
    while let next = pending.popLast() {
      for element in next.elements where element.vr == .SQ {
        var problems: [Problem] = []
        if element.isUndefinedLength { counts.1 += 1 } else { counts.0 += 1 }
        for item in try next.items(of: element, problems: &problems) {
          pending.append(item)
          let start = (item.elements.first?.offset ?? 0) - 4
          let isDelimited = next.source.bytes.extracting(start..<start + 4).octets.indices
            .allSatisfy { next.source.bytes[start + $0] == 0xFF }
          if isDelimited { counts.1 += 1 } else { counts.0 += 1 }
        }
        #expect(problems == [])
      }
    }
    return counts
  }

  // MARK: What is not rewritten

  @Test(
    "a DICOMDIR that has errors is only written anew when told to",
    arguments: ["orphan", "mid_record", "truncated", "no_first_root"])
  func refusesDamaged(name: String) throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    try FileManager.default.copyItem(atPath: TestMedia.path("broken/\(name)"), toPath: root)
    var fileSet = try FileSet.open(root)
    let before = try CommitTests.bytes(fileSet)
    let first = try #require(fileSet.problems.first { $0.severity == .error })
    try fileSet.add(Medium.instance(1, patient: 77))
    _ = try fileSet.plan()
    #expect(throws: CommitError.damaged(fileSet.source, first)) { try fileSet.commit() }
    #expect(try CommitTests.bytes(fileSet) == before)
    #expect(fileSet.isStaged)
    var options = Self.unsynced
    options.acceptsProblems = true
    try fileSet.commit(options: options)
    #expect(fileSet.problems.filter { $0.code != .noRecordType } == [])
  }

  @Test("warnings do not stop it", arguments: ["big_endian", "implicit_vr", "unknown_type"])
  func acceptsWarnings(name: String) throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    try FileManager.default.copyItem(atPath: TestMedia.path("broken/\(name)"), toPath: root)
    var fileSet = try FileSet.open(root)
    #expect(!fileSet.problems.isEmpty)
    try fileSet.add(Medium.instance(1, patient: 77))
    try fileSet.commit(options: Self.unsynced)
  }

  @Test("a DICOMDIR that is cut off before its records is damaged")
  func isCutOff() throws {
    var (folder, fileSet) = try CommitTests.copy("clinic")
    let sequence = try #require(fileSet.directory.dataSet[Tag(0x0004, 0x1220)]).offset
    let first = try #require(fileSet.directory.dataSet[Tag(0x0004, 0x1200)]).offset
    for end in [sequence, first] {
      try folder.write(Array(CommitTests.bytes(fileSet)[..<end]), to: "medium/DICOMDIR")
      fileSet = try FileSet.open(fileSet.root)
      try fileSet.add(Medium.instance(1, patient: 77))
      #expect(throws: CommitError.self) { try fileSet.commit() }
    }
  }

  @Test("a DICOMDIR that is a link is neither followed nor replaced")
  func refusesLink() throws {
    var (folder, fileSet) = try CommitTests.copy("clinic")
    try FileManager.default.moveItem(atPath: fileSet.source, toPath: folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: fileSet.source, withDestinationPath: "../elsewhere")
    let before = try CommitTests.bytes(fileSet)
    fileSet = try FileSet.open(fileSet.root)
    try fileSet.remove(Query(["Modality=CT"]))
    #expect(throws: CommitError.isLink(fileSet.source)) { try fileSet.commit() }
    #expect(Folder.isLink(fileSet.source))
    #expect(try CommitTests.bytes(fileSet) == before)
  }
}
