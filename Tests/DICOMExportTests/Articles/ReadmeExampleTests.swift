import DICOM
import DICOMFileSet
import DICOMImaging
import Foundation
import Support
import Testing

@Suite("The examples of code in README.md")
struct ReadmeExampleTests {
  private let place: Places

  init() throws {
    place = try Places([
      "/media/cdrom": TestMedia.path("clinic"), "IM000001": TestMedia.path("clinic/ANNA/CT/IM1"),
    ])
  }

  @Test("are those that are tested here")
  func areTested() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    #expect(try Documentation.readme().untestedCode(in: folder) == [])
    #expect(try Documentation.readme().code.count == 4)
  }

  @Test("make pictures of a disc")
  func makesPictures() throws {
    let disc = try FileSet.open(place["/media/cdrom"])
    for instance in disc.instances where instance.type == .image {
      let image = try DICOMImage(instance.load())
      let picture = try image.raster(frame: 0)
      print(instance["PatientName"], instance["StudyDate"], picture.columns, picture.rows)
    }
    for problem in disc.problems { print(problem) }
    #expect(disc.problems.isEmpty)
  }

  @Test("stack slices")
  func stacksSlices() throws {
    let paths = (1...4).map { TestMedia.path("clinic/ANNA/CT/IM\($0)") }
    let volume = try Volume(files: paths, PixelArray.Options(appliesModality: true))
    let spacing = volume.stack.spacing
    print(volume.array.shape, spacing.slices, spacing.rows, spacing.columns)
    let place = volume.stack.affine.point(column: 48, row: 48, slice: 2)
    let value = volume.array.withSamples(as: Double.self) { samples in samples[2, 48, 48] }
    print(place, value ?? .nan, volume.stack.problems)
    #expect(place == SIMD3(0, 0, -20) && value != nil && volume.stack.problems.isEmpty)
  }

  @Test("read, search, edit and save a data set")
  func edits() throws {
    var file = try Part10File(path: place["IM000001"])
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
    try file.write(to: place["copy.dcm"], options: options)
    let copy = try Part10File(path: place["copy.dcm"])
    let differences = try file.dataSet.differences(from: copy.dataSet)

    #expect(family == "Test" && rows != nil && hasName && element?.vr == .PN)
    #expect(syntax?.rawValue == "1.2.840.10008.1.2.1")
    #expect(keywords.contains("PatientID"))
    #expect(!text.isEmpty && problems.isEmpty)
    // Implicit VR does not say what the private element is.
    #expect(differences.map(\.path.tag) == [block.tag(1)])
  }

  @Test("mend a series")
  func mends() throws {
    try FileManager.default.copyItem(
      atPath: TestMedia.path("clinic/ANNA/CT"), toPath: place["data"])
    for slice in try Folder.entries(of: place["data"]) {
      var file = try Part10File(path: place["data/\(slice.name)"])
      if file.dataSet.SliceLocation.isAbsent { file.dataSet.SliceLocation = 0.0 }
      file.dataSet.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
      try file.write(to: place["fixed/\(slice.name)"])
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: place["fixed"])
    #expect(names.count == 5)
    for name in names {
      let fixed = try Part10File(path: place["fixed/\(name)"]).dataSet
      #expect(fixed.ImageOrientationPatient.doubles == [1, 0, 0, 0, 1, 0])
      #expect(!fixed.SliceLocation.isAbsent)
    }
  }
}
