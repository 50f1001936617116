import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("A DICOMDIR that is looked through while the rest of it is read")
struct LargeDirectoryTests {
  private static let count = 20_000

  private func make(_ change: (inout DirectoryMaker) -> Void) throws -> (
    bytes: [UInt8], offsets: [Int]
  ) {
    var maker = DirectoryMaker.plain(images: Self.count)
    change(&maker)
    let made = maker.make()
    // From here on another thread reads it.
    try #require(made.bytes.count > 1 << 20)
    return (made.bytes, made.offsets)
  }

  @Test("has all of its records", arguments: zip([false, true, false], [true, true, false]))
  func isWhole(isDelimited: Bool, isExplicit: Bool) throws {
    let (bytes, offsets) = try make {
      $0.isDelimited = isDelimited
      $0.isExplicit = isExplicit
    }
    let fileSet = try DirectoryReaderTests.open(bytes)
    #expect(fileSet.directory.records.map(\.offset) == offsets)
    #expect(fileSet.directory.records.indices.allSatisfy { fileSet.directory.type(of: $0) != "" })
    #expect(fileSet.problems.filter { $0.severity == .error } == [])
  }

  @Test("tells of damage, whatever the disc has read by then", arguments: [2, 5, 9])
  func damaged(tenth: Int) throws {
    var (bytes, offsets) = try make { _ in }
    let place = bytes.count / 10 * tenth
    bytes.removeSubrange(place..<place + 10_001)
    let first = try DirectoryReaderTests.open(bytes)
    #expect(first.problems.contains { $0.severity == .error })
    let before = offsets.prefix { $0 < place }.dropLast()
    #expect(first.directory.records.map(\.offset).starts(with: before))
    let again = try DirectoryReaderTests.open(bytes)
    #expect(again.problems == first.problems)
    #expect(again.directory.records.map(\.offset) == first.directory.records.map(\.offset))
  }
}
