import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Finding records and files among many (PS3.10 §8.2)")
struct LookingUpTests {
  /// Three values, two of them the same.
  private static let text = "1.2.31.2.41.2.3"

  @Test("finds the last record of a value, few times and often")
  func findsValues() throws {
    let source = try FileBytes(Array(Self.text.utf8), named: "text")
    var table = ValueTable(source, expecting: 3)
    var found = table.find("1.2.3")
    #expect(found == nil)
    let inserted = [0, 5, 10, 15].enumerated().map { number, start in
      table.insert(number, start..<start + 5)
    }
    #expect(inserted == [true, true, true, false], "the last ends behind the bytes")
    for _ in 0..<20 {
      for (value, number) in [("1.2.3", 2), ("1.2.4", 1), ("1.2.5", nil), ("1.2", nil), ("", nil)] {
        found = table.find(value)
        #expect(found == number)
      }
    }
  }

  @Test("finds all of many values in both ways")
  func findsMany() throws {
    let values = (0..<1000).map { "VALUE\($0 * 7)" }
    let source = try FileBytes(Array(values.joined().utf8), named: "text")
    var table = ValueTable(source, expecting: 10)
    var start = 0
    let inserted = values.enumerated().map { number, value in
      defer { start += value.utf8.count }
      return table.insert(number, start..<start + value.utf8.count)
    }
    #expect(inserted.allSatisfy { $0 })
    let found = values.map { table.find($0) }
    #expect(found == Array(0..<1000))
  }

  @Test(
    "gives names that discs show differently the same mark",
    arguments: [
      ("IM000001", "im000001.dcm;1", true), ("A\\B\\IM1 ", "x/im1.", true), ("IM1", "IM2", false),
      (" IM1", "IM1", true), ("IM000001X", "im000001y", true), ("A-B", "a.dcm", true),
      ("IM1\\A", "IM1", false),
    ] as [(String, String, Bool)])
  func marksNames(one: String, other: String, isSame: Bool) {
    let marks = [one, other].map { FileNameMark(Array($0.utf8).span.raw) }
    #expect(marks[0] != nil && marks[1] != nil)
    #expect((marks[0] == marks[1]) == isSame)
  }

  @Test("gives names beyond ASCII no mark", arguments: ["Ä", "A\\IMÄ", "\u{212A}1"])
  func marksNoOthers(name: String) {
    #expect(FileNameMark(Array(name.utf8).span.raw) == nil)
  }

  @Test("settles by the bytes of a record only what its values settle", arguments: CommitTests.sets)
  func excludes(name: String) throws {
    let fileSet = try FileSet.open(TestMedia.path(name))
    let directory = fileSet.directory
    let uid = try #require(fileSet.instances.first).value(.sopInstanceUID).description
    let conditions = [
      "SOPInstanceUID=\(uid)", "SOPInstanceUID=1.2\\\(uid)", "SOPInstanceUID=",
      "SOPInstanceUID=1.*",
      "ReferencedSOPInstanceUIDInFile=\(uid)", "SOPClassUID=1.2.840.10008.5.1.4.1.1.2",
      "TransferSyntaxUID=1.2.840.10008.1.2.1", "Modality=CT", "StudyInstanceUID=1.2.3",
    ]
    for condition in conditions {
      let query = try Query([condition])
      var found: [Int] = []
      var above: [DataSet] = []
      directory.walk { number, depth in
        above.removeSubrange(min(depth, above.count)...)
        above.append(directory.dataSet(of: number))
        guard directory.records[number].hasFile else { return }
        let matches = query.matches(above.reversed())
        if matches { found.append(number) }
        #expect(!(matches && query.excludes(number, in: directory)), "\(condition) \(number)")
      }
      #expect(query.instances(in: directory) == found, "\(condition)")
    }
  }

  @Test("makes the same fingerprint of the same bytes in any pieces", arguments: [1, 3, 8, 31, 64])
  func fingerprints(size: Int) {
    let bytes = (0..<333).map { UInt8(truncatingIfNeeded: $0 * $0) }
    var whole = Fingerprint()
    whole.add(bytes.span.raw)
    var pieces = Fingerprint()
    for start in stride(from: 0, to: bytes.count, by: size) {
      pieces.add(Array(bytes[start..<min(start + size, bytes.count)]).span.raw)
    }
    #expect(pieces == whole)
    var other = Fingerprint()
    other.add(Array(bytes.reversed()).span.raw)
    #expect(other != whole)
  }
}
