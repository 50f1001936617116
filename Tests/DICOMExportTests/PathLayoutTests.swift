import DICOM
import Testing

@testable import DICOMExport

@Suite("Layouts of exported files")
struct PathLayoutTests {
  private func path(_ template: String, _ values: [String: String]) throws -> String {
    let layout = try PathLayout(template)
    let ordered = layout.fields.map { values[$0.keyword] }
    return layout.components.indices.map { layout.name(of: $0, values: ordered) }
      .joined(separator: "/")
  }

  @Test(
    "puts values in, and zeros before numbers",
    arguments: [
      ("{PatientID}/{InstanceNumber}", "4711/7"),
      ("{PatientID}/{SeriesNumber:3}/{InstanceNumber:4}", "4711/-012/0007"),
      ("{StudyDate}-{StudyDescription}/x{InstanceNumber}", "20240304-CT _ thorax/x7"),
      ("all/{Modality:4}", "all/CT"), ("{InstanceNumber:1}", "7"), ("{0010,0020}", "4711"),
      ("{00100020}x", "4711x"), ("{AccessionNumber}", "no-AccessionNumber"),
      ("{StudyTime}/{InstanceNumber}", "no-StudyTime/7"), ("{PatientID}}", nil), ("{", nil),
      ("{PatientID", nil), ("a{b{c}}", nil), ("{Nonsense}", nil), ("{PatientID:0}", nil),
      ("{PatientID:x}", nil), ("{PatientID:1:2}", nil), ("", nil), ("/a", nil), ("a//b", nil),
      ("a/", nil), ("{ContentSequence}", nil),
    ] as [(String, String?)])
  func renders(template: String, expected: String?) throws {
    let values = [
      "PatientID": "4711", "InstanceNumber": "7", "SeriesNumber": "-12", "StudyDate": "20240304",
      "StudyDescription": "CT / thorax", "Modality": "CT", "StudyTime": "", "0010,0020": "4711",
      "00100020": "4711",
    ]
    if let expected {
      #expect(try path(template, values) == expected)
    } else {
      #expect(throws: PathLayoutError.self) { try PathLayout(template) }
    }
  }

  @Test(
    "says what is wrong with a template",
    arguments: [
      ("{PatientID", PathLayoutError.unbalanced("{PatientID")),
      ("{PatentID}", .unknownKeyword("PatentID")), ("{PatientID:99}", .badWidth("{PatientID:99}")),
      ("a//b", .emptyComponent("a//b")),
    ])
  func explains(template: String, error: PathLayoutError) {
    #expect(throws: error) { try PathLayout(template) }
    #expect(error.description.hasPrefix("layout"))
  }

  @Test("has the standard layout of the command line")
  func standard() throws {
    let layout = try PathLayout("{PatientID}/{StudyDate}/{SeriesNumber}/{InstanceNumber}")
    #expect(PathLayout.standard.fields == layout.fields)
    #expect(PathLayout.standard.components == layout.components)
  }

  @Test("leaves room for frame numbers and extensions")
  func leavesRoom() throws {
    let name = try path("{PatientName}", ["PatientName": String(repeating: "ä", count: 99)])
    #expect(name.utf8.count + "-10000.html".utf8.count <= 100)
  }
}
