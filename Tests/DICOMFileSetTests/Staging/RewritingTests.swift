import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("What a DICOMDIR is like after it was written anew (PS3.3 §F.3)")
struct RewritingTests {
  private static var unsynced: CommitOptions {
    var options = CommitOptions()
    options.isSynced = false
    options.acceptsProblems = true
    return options
  }

  /// The bytes after an instance was added and removed again.
  private func rewritten(_ fileSet: inout FileSet) throws -> [UInt8] {
    try fileSet.add(Medium.instance(1, patient: 77))
    try fileSet.commit(options: Self.unsynced)
    #expect(fileSet.problems.filter { $0.severity == .error } == [])
    try fileSet.remove(sopInstanceUID: "2.25.9.1")
    try fileSet.commit(options: Self.unsynced)
    return try CommitTests.bytes(fileSet)
  }

  /// The DICOMDIRs of the corpus's File-sets.
  private static var directories: [URL] {
    guard let sets = Corpus.folder?.appending(path: "filesets") else { return [] }
    let names = FileManager.default.enumerator(atPath: sets.path)?.allObjects as? [String] ?? []
    return names.filter { $0.split(separator: "/").last?.hasPrefix("DICOMDIR") == true }.sorted()
      .map { sets.appending(path: $0) }
  }

  @Test(
    "is what it was, or as the standard wants it, when what was added is removed",
    .enabled(if: !directories.isEmpty, "FILESET_CORPUS names no corpus"), arguments: directories)
  func restores(directory: URL) throws {
    let folder = try TemporaryFolder()
    let before = [UInt8](try Data(contentsOf: directory))
    try folder.write(before, to: "DICOMDIR")
    var fileSet = try FileSet.open(folder.path)
    let original = fileSet.directory
    let codes = Set(fileSet.problems.map(\.code))
    let after = try rewritten(&fileSet)
    if !codes.isDisjoint(with: [.noRoot, .missingElement, .wrongSyntax, .unreachable]) {
      // Philips's old tree of DIRFILEs has no offsets, flags or links: records get those they lack.
      // What no offset leads to gets one. What is not in Explicit VR Little Endian is put into it.
      #expect(fileSet.directory.records.count == original.records.count)
      for number in original.records.indices {
        func keys(_ directory: Directory) -> [String] {
          let record = directory.dataSet(of: number)
          return record.elements.filter { $0.tag >= .directoryRecordType }
            .map { "\($0.tag) \(record.texts(of: $0))" }
        }
        #expect(keys(fileSet.directory) == keys(original))
      }
    } else if codes.contains(.wrongLastRoot) {
      // The producers give the offset of the last record of all, not of the last of the root.
      let last = try #require(original.dataSet[Tag(0x0004, 0x1202)]).value
      let differing = before.indices.filter { before[$0] != after[$0] }
      #expect(before.count == after.count)
      #expect(differing.allSatisfy(last.contains))
    } else {
      let isSame = after == before
      #expect(isSame)
    }
    // Once it is right, nothing of it changes any more.
    let isLasting = try rewritten(&fileSet) == after
    #expect(isLasting)
  }

  @Test(
    "has no MRDR any more; records have the File ID that they shared", arguments: [false, true])
  func resolvesMultiReferenced(isPlanned: Bool) throws {
    let folder = try TemporaryFolder()
    var write = WriteOptions()
    write.meta = .complete
    try folder.write([], to: "MR/NOTHING")
    try Medium.instance(5, patient: 5).write(to: folder.path + "/MR/SHARED", options: write)
    var maker = DirectoryMaker.plain(images: 2)
    maker.records.append(.init("MRDR", fileID: "MR\\SHARED"))
    // The offsets do not depend on the value that the reference will have.
    for offset in [0, nil] {
      let target = offset ?? maker.make().offsets[5]
      for number in 3...4 {
        maker.records[number].fileID = nil
        maker.records[number].elements = ElementMaker.with {
          $0.element(0x0004_1504, "UL", $0.number(UInt32(target)))
          $0.text(0x0004_1510, "UI", "1.2.840.10008.5.1.4.1.1.7")
          $0.text(0x0004_1511, "UI", "2.25.\(number)")
        }
      }
    }
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    var fileSet = try FileSet.open(folder.path)
    #expect(fileSet.problems == [])
    try fileSet.add(Medium.instance(1, patient: 77))
    if isPlanned { fileSet.directoryOptions.lengths = .undefined }
    try fileSet.commit(options: Self.unsynced)
    let directory = fileSet.directory
    let types = directory.records.indices.map { directory.type(of: $0) }
    #expect(!types.contains(.multiReferenced))
    let shared = try fileSet.find(Query(["SOPInstanceUID=2.25.3\\2.25.4"]))
    #expect(shared.compactMap(\.fileID?.path) == ["MR/SHARED", "MR/SHARED"])
    for number in directory.records.indices {
      #expect(!directory.dataSet(of: number).contains(Tag(0x0004, 0x1504)))
    }
    // The file stays as long as one of them does.
    try fileSet.remove(sopInstanceUID: "2.25.3")
    try fileSet.commit(options: Self.unsynced)
    #expect(Medium.files(folder.path).contains("MR/SHARED"))
    try fileSet.remove(sopInstanceUID: "2.25.4")
    try fileSet.commit(options: Self.unsynced)
    #expect(!Medium.files(folder.path).contains("MR/SHARED"))
  }

  @Test("is refused before anything is written where offsets would not reach all of it")
  func isTooLarge() throws {
    let folder = try TemporaryFolder()
    let root = folder.path + "/m"
    var fileSet = try FileSet.new(at: root)
    try fileSet.add(Medium.instance(1, patient: 1))
    let size = try fileSet.plan().directoryBytes
    fileSet.directoryOptions.byteLimit = size - 1
    #expect(throws: CommitError.tooLarge(size)) { try fileSet.plan() }
    #expect(throws: CommitError.tooLarge(size)) { try fileSet.commit(options: Self.unsynced) }
    #expect(!FileManager.default.fileExists(atPath: root))
    fileSet.directoryOptions.byteLimit = size
    try fileSet.commit(options: Self.unsynced)
    let before = try CommitTests.bytes(fileSet)
    try fileSet.add(Medium.instance(2, patient: 1))
    #expect(throws: CommitError.self) { try fileSet.commit(options: Self.unsynced) }
    #expect(try CommitTests.bytes(fileSet) == before)
    #expect(Medium.files(root) == ["PT000000/ST000000/SE000000/IM000000"])
    #expect(DirectoryOptions().byteLimit == 0xFFFF_FFFF)
  }
}
