import DICOM
import Foundation
import Support
import Testing

@testable import DICOMFileSet

@Suite("Finding instances by their records and files")
struct SearchTests {
  private static let conditions: [[String]] = [
    [], ["PatientID=TM0001"], ["PatientName=*anna*"], ["Modality=CT\\MR"], ["InstanceNumber=1"],
    ["InstanceNumber=0*"], ["SOPInstanceUID=2.25.*"], ["StudyDate=20240101-20240630"],
    ["StudyTime=09-10"], ["StudyTime=0930"], ["Rows=16"], ["Rows="], ["SeriesDescription="],
    ["TransferSyntaxUID=1.2.840.10008.1.2.1", "Modality=?R"], ["ImageType=ORIGINAL"],
    ["DirectoryRecordType=IMAGE"], ["ReferencedFileID=IM1"], ["PatientName=Test^Anna^"],
  ]

  @Test("sees in the bytes of records what their data sets say", arguments: conditions)
  func agreesWithDataSets(conditions: [String]) throws {
    let query = try Query(conditions)
    for name in try FileManager.default.subpathsOfDirectory(atPath: TestMedia.folder.path)
    where name.uppercased().hasSuffix("DICOMDIR") {
      guard let fileSet = try? FileSet.open(TestMedia.path(name)) else { continue }
      let directory = fileSet.directory
      var expected: [Int] = []
      var above: [DataSet] = []
      directory.walkInUse { number, depth in
        above.removeSubrange(min(depth, above.count)...)
        above.append(directory.dataSet(of: number))
        if directory.records[number].hasFile, query.matches(above.reversed()) {
          expected.append(number)
        }
      }
      #expect(query.instances(in: directory) == expected, "\(name)")
    }
  }

  private static func tree(_ image: [UInt8]) throws -> Directory {
    func text(_ tag: UInt32, _ vr: String, _ value: String) -> [UInt8] {
      ElementMaker.with { $0.text(tag, vr, value) }
    }
    let maker = DirectoryMaker([
      .init("PATIENT", lower: .to(1), elements: text(0x0010_0020, "LO", "P1")),
      .init("STUDY", lower: .to(2)), .init("SERIES", lower: .to(3)),
      .init("IMAGE", next: .to(4), fileID: "IM1", elements: image),
      .init("IMAGE", fileID: "IM2", elements: text(0x0020_0013, "IS", "2")),
    ])
    let folder = try TemporaryFolder()
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    return try FileSet.open(folder.path).directory
  }

  @Test(
    "lets the nearest record that has a value decide, however its elements stand",
    arguments: [
      // Its own value comes before the patient's; an empty one does not.
      ([(0x0010_0020, "LO", "P2")], "PatientID=P1", 1),
      ([(0x0010_0020, "LO", "  ")], "PatientID=P1", 2),
      // Out of order, and twice: the way of data sets, which the last of them or the first rules.
      ([(0x0020_0013, "IS", "1"), (0x0010_0020, "LO", "P2")], "PatientID=P2", 1),
      ([(0x0020_0013, "IS", "1"), (0x0010_0020, "LO", "P2")], "InstanceNumber=1", 1),
      ([(0x0010_0020, "UN", "P2")], "PatientID=P2", 1),
      ([(0x0010_0010, "PN", "=山田")], "PatientName=山*", 1),
    ] as [([(UInt32, String, String)], String, Int)])
  func nearest(elements: [(UInt32, String, String)], condition: String, count: Int) throws {
    let isUnicode = elements.contains { $0.2.utf8.contains { $0 > 0x7F } }
    let directory = try Self.tree(
      ElementMaker.with { maker in
        if isUnicode { maker.text(0x0008_0005, "CS", "ISO_IR 192") }
        for (tag, vr, value) in elements { maker.text(tag, vr, value) }
      })
    #expect(try Query([condition]).instances(in: directory).count == count)
  }

  @Test("asks files for what records do not say, and only then")
  func loads() throws {
    let fileSet = try FileSet.open(TestMedia.path("clinic"))
    var options = SearchOptions()
    let query = try Query(["PhotometricInterpretation=MONO*", "Modality=CT"])
    let without = fileSet.search(query, options: options)
    #expect(without.instances.isEmpty)
    #expect(without.unrecorded == [Tag(0x0028, 0x0004)])
    options.loadsFiles = true
    options.jobs = 2
    var files = 0
    let found = fileSet.search(query, options: options) { _, total in
      files = total
      return true
    }
    #expect(found.instances.count == 4)
    #expect(found.failures.isEmpty)
    #expect(files == 4)
  }

  @Test("counts values in the order in which they come, instances without any too")
  func countsValues() throws {
    let fileSet = try FileSet.open(TestMedia.path("clinic"))
    var options = SearchOptions()
    options.valuesOf = [Tag(0x0008, 0x0060), Tag(0x0018, 0x0050)]
    let records = fileSet.search(.all, options: options)
    #expect(records.values[0].counts.map(\.value) == ["CT", "SR", "US", "CR", "MR", "DOC"])
    #expect(records.values[0].counts.map(\.instances) == [4, 1, 1, 1, 2, 1])
    #expect(records.values[1].counts.map(\.value) == [nil])
    options.loadsFiles = true
    let files = fileSet.search(.all, options: options)
    #expect(files.values[0].counts.map(\.instances) == [4, 1, 1, 1, 2, 1])
    #expect(files.values[1].counts.map(\.value) == ["10.0", nil, "5.0"])
  }

  @Test("names the files that it cannot read, and finds the others")
  func namesFailures() throws {
    let folder = try TemporaryFolder()
    let medium = folder.path + "/medium"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic"), toPath: medium)
    try FileManager.default.removeItem(atPath: medium + "/ANNA/CT/IM2")
    try Data("nonsense".utf8).write(to: URL(filePath: medium + "/ANNA/CT/IM3"))
    var options = SearchOptions()
    options.loadsFiles = true
    let result = try FileSet.open(medium).search(
      Query(["SliceThickness=10", "Modality=CT"]), options: options)
    #expect(result.instances.count == 2)
    #expect(result.failures.count == 2)
    guard case .noFile? = result.failures.first?.error,
      case .unreadable(let path, _)? = result.failures.last?.error
    else {
      Issue.record("\(result.failures)")
      return
    }
    #expect(path == medium + "/ANNA/CT/IM3")
  }
}
