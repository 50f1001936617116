import DICOM
import Foundation
import Support
import Testing

@Suite("The articles about DICOM")
struct ArticleTests {
  private let place: Places

  init() throws { place = try Places(["IM000001": TestMedia.path("clinic/ANNA/CT/IM1")]) }

  @Test("show code that is tested here", arguments: try Documentation.pages(of: "DICOM"))
  func showsTestedCode(page: Documentation.Page) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    #expect(try page.untestedCode(in: folder) == [])
    #expect(try page.brokenLinks(in: "DICOM") == [])
  }

  @Test("begin with a file and its values")
  func begins() throws {
    do {
      let file = try Part10File(path: place["IM000001"])
      print(file.dataSet.PatientName, file.dataSet.Modality, file.transferSyntax.uid)
    }
    let file = try Part10File(path: place["IM000001"])
    let name = file.dataSet.PatientName.name?.alphabetic.family ?? "nobody"
    let rows: Int? = file.dataSet.Rows
    let spacing = file.dataSet.PixelSpacing.doubles
    print(name, rows ?? 0, spacing)
    for problem in file.problems { print("IM000001:", problem) }
    #expect(name == "Test" && rows == 96 && spacing == [4, 4] && file.problems.isEmpty)
  }

  @Test("edit a data set")
  func edits() throws {
    var file = try Part10File(path: place["IM000001"])
    let element = file.dataSet[0x0010, 0x0010]
    print(element?.keyword ?? "", element?.vr ?? .UN, element?.value ?? .absent)

    let keywords = file.dataSet.keywords(containing: "pat")
    var problems: [Problem] = []
    try file.dataSet.walk(problems: &problems) { element, _, path in print(path, element.vr) }
    #expect(element?.vr == .PN && keywords.contains("PatientID") && problems.isEmpty)

    file.dataSet.PatientName = "ROSSI^MARIO"
    file.dataSet.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    if file.dataSet.SliceLocation.isAbsent { file.dataSet.SliceLocation = 0.0 }
    try file.dataSet.set(Tag(0x0008, 0x0020), to: "20240304")
    try file.dataSet.add(Tag(0x0018, 0x1050), .DS, ["1.0", "1.0"])
    try file.dataSet.delete(Tag(0x0010, 0x4000))

    if let path = ElementPath("OtherPatientIDsSequence[0].PatientID") {
      try file.dataSet.set(path, to: "4711")
    }
    let block = try file.dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    try file.dataSet.set(block.tag(0x01), .LO, to: "mine")

    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 192")

    try file.write(to: place["copy.dcm"])

    var options = WriteOptions()
    options.transferSyntax = .implicitVRLittleEndian
    options.meta = .complete
    options.existing = .replace
    try file.write(to: place["copy.dcm"], options: options)

    let copy = try Part10File(path: place["copy.dcm"])
    for difference in try file.dataSet.differences(from: copy.dataSet) {
      print(difference.path, difference.kind)
    }
    #expect(copy.dataSet.PatientName.string == "ROSSI^MARIO")
    #expect(copy.transferSyntax.uid == TransferSyntax.implicitVRLittleEndian.uid)
  }

  @Test("edit many files")
  func editsMany() throws {
    try FileManager.default.copyItem(
      atPath: TestMedia.path("clinic/ANNA/CT"), toPath: place["data"])
    for entry in try Folder.entries(of: place["data"]) where entry.kind == .file {
      do {
        var slice = try Part10File(path: place["data/\(entry.name)"])
        slice.dataSet.PatientID = "4711"
        try slice.write(to: place["fixed/\(entry.name)"])
      } catch {
        print("\(entry.name): \(error)")
      }
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: place["data"]) {
      #expect(try Part10File(path: place["fixed/\(name)"]).dataSet.PatientID.string == "4711")
    }
  }

  @Test("print and read other forms")
  func printsForms() throws {
    let file = try Part10File(path: place["IM000001"])
    var text: [UInt8] = []
    var textForm = TextForm()
    try textForm.append(file, to: &text)

    var json: [UInt8] = []
    var jsonForm = JSONForm(bulk: .inline)
    try jsonForm.append(file.dataSet, to: &json)

    var problems: [Problem] = []
    let dataSet = try DataSet(json: json, problems: &problems)
    var options = WriteOptions()
    options.meta = .complete
    try Part10File(dataSet).write(to: place["from.dcm"], options: options)

    let back = try Part10File(path: place["from.dcm"])
    #expect(try file.dataSet.differences(from: back.dataSet).isEmpty)
    #expect(!text.isEmpty && problems.isEmpty)
  }
}
