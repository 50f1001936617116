import DICOM
import Foundation
import Support
import Testing

@Suite("The examples of data sets in README.md")
struct DataSetExampleTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func jobs(_ path: String, _ copy: String) throws {
    // begin jobs
    var file = try Part10File(path: path)
    var text: [UInt8] = []
    var form = TextForm()
    try form.append(file, to: &text)  // what pydicom's print(ds) prints

    let name = file.dataSet.PatientName  // typed by its representation
    let family = name.name?.alphabetic.family
    let rows: Int? = file.dataSet.Rows
    let element = file.dataSet[0x0010, 0x0010]  // tag, keyword, representation, values
    let syntax = file.meta.TransferSyntaxUID.uid

    let keywords = file.dataSet.keywords(containing: "pat")
    let hasName = file.dataSet.contains("PatientName")
    var problems: [Problem] = []
    try file.dataSet.walk(problems: &problems) { element, _, place in print(place, element.vr) }

    file.dataSet.PatientName = "ROSSI^MARIO"
    try file.dataSet.add(Tag(0x0018, 0x1050), .DS, ["1.0", "1.0"])
    try file.dataSet.delete(Tag(0x0010, 0x4000))
    if let place = ElementPath("OtherPatientIDsSequence[0].PatientID") {
      try file.dataSet.set(place, to: "4711")
    }
    let block = try file.dataSet.reservePrivateBlock(group: 0x0029, creator: "ACME 1.1")
    try file.dataSet.set(block.tag(0x01), .LO, to: "mine")
    try file.dataSet.set(.specificCharacterSet, to: "ISO_IR 192")  // writes all text anew

    var options = WriteOptions()
    options.transferSyntax = .implicitVRLittleEndian
    options.meta = .complete
    try file.write(to: copy, options: options)
    let differences = try file.dataSet.differences(from: Part10File(path: copy).dataSet)
    // end jobs
    #expect(family == "Test" && rows != nil && hasName && element?.vr == .PN)
    #expect(syntax?.rawValue == "1.2.840.10008.1.2.1")
    #expect(keywords.contains("PatientID"))
    #expect(!text.isEmpty && problems.isEmpty)
    // Implicit VR does not say what the private element is.
    #expect(differences.map(\.path.tag) == [block.tag(1)])
  }

  private func mend(_ data: String, _ fixed: String) throws {
    // begin case
    for slice in try Folder.entries(of: data) {
      var file = try Part10File(path: "\(data)/\(slice.name)")
      if file.dataSet.SliceLocation.isAbsent { file.dataSet.SliceLocation = 0.0 }
      file.dataSet.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
      try file.write(to: "\(fixed)/\(slice.name)")
    }
    // end case
  }

  /// What stands between two marks of this file.
  private func code(_ name: String) throws -> String {
    let here = try String(contentsOfFile: #filePath, encoding: .utf8)
    return here.components(separatedBy: "// begin \(name)\n")[1]
      .components(separatedBy: "    // end \(name)")[0]
      .replacing("\n    ", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func readme() throws -> String {
    let repository = TestMedia.folder.deletingLastPathComponent()
    return try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("run, and are those that are printed")
  func runs() throws {
    try jobs(TestMedia.path("clinic/ANNA/CT/IM1"), folder.path + "/copy.dcm")
    let printed = try code("jobs").replacing("path: path", with: "path: \"IM000001\"")
      .replacing("to: copy", with: "to: \"copy.dcm\"")
      .replacing("path: copy", with: "path: \"copy.dcm\"")
    #expect(try readme().contains(printed))
  }

  @Test("mend a series")
  func mends() throws {
    let data = folder.path + "/data"
    try FileManager.default.copyItem(atPath: TestMedia.path("clinic/ANNA/CT"), toPath: data)
    try mend(data, folder.path + "/fixed")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/fixed")
    #expect(names.count == 5)
    for name in names {
      let fixed = try Part10File(path: "\(folder.path)/fixed/\(name)").dataSet
      #expect(fixed.ImageOrientationPatient.doubles == [1, 0, 0, 0, 1, 0])
      #expect(!fixed.SliceLocation.isAbsent)
    }
    let printed = try code("case").replacing("of: data", with: "of: \"data\"")
      .replacing("\\(data)", with: "data").replacing("\\(fixed)", with: "fixed")
    #expect(try readme().contains(printed))
  }
}
