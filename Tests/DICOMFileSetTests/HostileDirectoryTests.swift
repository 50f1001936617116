import DICOM
import Support
import Testing

@testable import DICOMFileSet

/// Small media that are made to cost time: what is done for each record must not depend on how large
/// or how many the others are.
@Suite("Directories and folders that are made to cost time")
struct HostileDirectoryTests {
  typealias Record = DirectoryMaker.Record

  // MARK: Depth

  @Test("places records that are nested without end at most 16 levels deep, and loses none")
  func boundsDepth() throws {
    let count = 12_000
    let maker = DirectoryMaker(
      (0..<count).map { number in
        Record("IMAGE", lower: number + 1 < count ? .to(number + 1) : .none, fileID: "IM1")
      })
    let fileSet = try DirectoryReaderTests.open(maker.make().bytes)
    var reached = 0
    var deepest = 0
    fileSet.directory.walk { _, depth in
      reached += 1
      deepest = max(deepest, depth)
    }
    #expect(reached == count)
    #expect(deepest == 15)
    let problem = try #require(fileSet.problems.first { $0.code == .recordTooDeep })
    #expect(problem.offset == fileSet.directory.records[15].offset)
    #expect(problem.message.hasPrefix("the record stands 16 levels deep"))
  }

  // MARK: MRDR

  /// A directory of images without files of their own that point to one record.
  private func pointing(
    images: Int, to target: Record
  ) throws -> FileSet {
    var maker = DirectoryMaker.plain(images: images)
    maker.records.append(target)
    // What it is pointed with does not change where the last record stands.
    for number in 3..<3 + images {
      maker.records[number].fileID = nil
      maker.records[number].elements = Self.pointer(0)
    }
    let offset = maker.make().offsets[3 + images]
    for number in 3..<3 + images { maker.records[number].elements = Self.pointer(offset) }
    return try DirectoryReaderTests.open(maker.make().bytes)
  }

  private static func pointer(_ offset: Int) -> [UInt8] {
    ElementMaker.with { $0.element(0x0004_1504, "UL", $0.number(UInt32(offset))) }
  }

  @Test("reads the File ID of a large MRDR for each of the records that point to it")
  func readsMRDR() throws {
    let elements = ElementMaker.with { maker in
      for number: UInt32 in 0..<50_000 { maker.element(0x0009_1000 + number, "UI", []) }
    }
    let target = Record("MRDR", fileID: "IM\\A 1 ", elements: elements)
    let directory = try pointing(images: 4_000, to: target).directory
    let expected = FileID(["IM", "A 1"])
    #expect((3..<4_003).allSatisfy { directory.fileID(of: $0) == expected })
  }

  @Test(
    "does not take the File ID of another record, nor one that is far too long",
    arguments: [
      ("MRDR", "IM\\A1", true), ("IMAGE", "IM\\A1", false),
      ("MRDR", String(repeating: "A\\", count: 511) + "AA", true),
      ("MRDR", String(repeating: "A\\", count: 512) + "AA", false),
      ("MRDR", String(repeating: "A\\", count: 32_000) + "B", false),
    ])
  func refusesTarget(type: String, fileID: String, isTaken: Bool) throws {
    let fileSet = try pointing(images: 1, to: Record(type, fileID: fileID))
    #expect((fileSet.directory.fileID(of: 3) != nil) == isTaken)
    var locator = FileLocator(fileSet)
    _ = locator.locate(3)
    #expect(locator.problems.contains { $0.message.contains("the MRDR") } == !isTaken)
  }

  // MARK: Elements

  @Test("leaves many elements of a record out in one pass")
  func leavesElementsOut() throws {
    let bytes = ElementMaker.with { maker in
      for group: UInt32 in 1...3 {
        for number: UInt32 in 0..<50_000 { maker.element(group << 16 | number, "CS", []) }
      }
      maker.text(0x0004_1430, "CS", "IMAGE")
      maker.text(0x0020_0013, "IS", "1")
    }
    var problems: [Problem] = []
    let dataSet = try DataSet(
      try FileMaker.file(bytes), in: 0..<bytes.count, encoding: .explicitLittle,
      problems: &problems)
    #expect(dataSet.elements.count == 150_002)
    #expect(try dataSet.recordElements() == ElementMaker.with { $0.text(0x0020_0013, "IS", "1") })
  }

  @Test("finds the elements that many problems are about, and leaves them out")
  func findsFaulty() throws {
    var maker = DirectoryMaker.plain(images: 1)
    maker.records[3].elements = ElementMaker.with { maker in
      for number: UInt32 in 0..<50_000 {
        maker.element(0x0006_0000 + number, "CS", number.isMultiple(of: 2) ? [] : [0x41, 0x20])
      }
    }
    let directory = try DirectoryReaderTests.open(maker.make().bytes).directory
    let mender = RecordMender(directory: directory, number: 3)
    let elements = directory.dataSet(of: 3).elements.filter { $0.tag.group == 6 }
    #expect(elements.count == 50_000)
    #expect(mender.faulty([]) == [])
    #expect(mender.faulty([elements[1].offset + 9]) == [elements[1].tag])
    let faulty = mender.faulty(elements.dropLast().map(\.offset))
    #expect(faulty == Set(elements.dropLast().map(\.tag)))
    let mended = mender.mended(without: faulty, from: [])
    #expect(mended.suffix(10) == ElementMaker.with { $0.text(0x0006_C34F, "CS", "A") }[...])
    #expect(mended.count < 40)
  }

  // MARK: People

  @Test("tells many people of one Patient ID apart, and finds each of them again")
  func tellsPeopleApart() throws {
    let folder = try TemporaryFolder()
    let people = 2_000
    for number in 0..<people + 100 {
      let person = number < people ? number : people - 1 - number % 100
      let file = FileSetOpenTests.instance(
        "A", "1.\(number)", "1.\(number).1", 1, name: "Name\(person)^Test")
      try folder.write(file, to: "\(10_000 + number)")
    }
    let fileSet = try FileSet.open(folder.path)
    #expect(DirectoryReaderTests.tree(fileSet).count { $0 == "PATIENT" } == people)
  }
}
