import DICOM
import DICOMFileSet
import Testing

@Suite("Keys that profiles add (PS3.11 Tables A.3-2 to I.3-2)")
struct ProfileKeyTests {
  private func image() -> DataSet {
    var dataSet = InstanceMaker.minimal(sopClass: "1.2.840.10008.5.1.4.1.1.12.1")
    dataSet.InstanceNumber = 1
    dataSet.ImageType = ["ORIGINAL", "PRIMARY", "SINGLE PLANE"]
    dataSet.Rows = 512
    dataSet.Columns = 256
    return dataSet
  }

  private static func icon(_ size: Int, _ interpretation: Value = "MONOCHROME2") -> DataSet {
    var item = DataSet()
    item.SamplesPerPixel = 1
    item.PhotometricInterpretation = interpretation
    item.Rows = .integers([size])
    item.Columns = .integers([size])
    item.BitsAllocated = 8
    item.BitsStored = 8
    item.HighBit = 7
    item.PixelRepresentation = 0
    item.PixelData = .bytes([UInt8](repeating: 9, count: size * size))
    return item
  }

  private let icon = Tag(0x0088, 0x0200)

  @Test("of patient and series are there without a value, or left out, as the profile says")
  func addsAbove() throws {
    let dataSet = image()
    let cardiac = RecordBuilder(profile: try MediaProfile(named: "STD-XABC-CD"))
    #expect(
      try cardiac.record(.patient, of: dataSet).keywords == [
        "PatientName", "PatientID", "PatientBirthDate", "PatientSex",
      ])
    #expect(
      try cardiac.record(.series, of: dataSet).keywords == [
        "Modality", "InstitutionName", "InstitutionAddress", "PerformingPhysicianName",
        "SeriesInstanceUID", "SeriesNumber",
      ])
    var named = dataSet
    named.InstitutionName = "Hôpital"
    named.PatientSex = "F"
    let stick = RecordBuilder(profile: try MediaProfile(named: "STD-GEN-USB-JPEG"))
    #expect(
      try stick.record(.patient, of: named).keywords == [
        "PatientName", "PatientID", "PatientSex",
      ])
    #expect(
      try stick.record(.series, of: named).keywords == [
        "SpecificCharacterSet", "Modality", "InstitutionName", "SeriesInstanceUID", "SeriesNumber",
      ])
  }

  @Test("of images are found in the shared functional groups as well")
  func findsShared() throws {
    var spacing = DataSet()
    spacing.PixelSpacing = ["0.5", "0.25"]
    var position = DataSet()
    position.ImagePositionPatient = ["1", "2", "3"]
    var reference = DataSet()
    reference.ReferencedSOPInstanceUID = "2.25.5"
    var shared = DataSet()
    shared.PixelMeasuresSequence = .items([spacing])
    shared.PlanePositionSequence = .items([position])
    shared.ReferencedImageSequence = .items([reference])
    var dataSet = image()
    dataSet.SharedFunctionalGroupsSequence = .items([shared])
    let builder = RecordBuilder(profile: try MediaProfile(named: "STD-GEN-DVD-J2K"))
    let record = try builder.record(of: dataSet)
    #expect(record.strings(Tag(0x0028, 0x0030)) == ["0.5", "0.25"])
    #expect(record.strings(Tag(0x0020, 0x0032)) == ["1", "2", "3"])
    #expect(record.items(Tag(0x0008, 0x1140)).first?.string(Tag(0x0008, 0x1155)) == "2.25.5")
    #expect(!record.contains(Tag(0x0020, 0x0037)))
    dataSet.PixelSpacing = ["1", "1"]
    #expect(try builder.record(of: dataSet).strings(Tag(0x0028, 0x0030)) == ["1", "1"])
  }

  @Test("of images of one of two planes refer to the other plane")
  func needsOtherPlane() throws {
    var dataSet = image()
    var other = DataSet()
    other.ReferencedSOPInstanceUID = "2.25.5"
    dataSet.ReferencedImageSequence = .items([other])
    dataSet.IconImageSequence = .items([Self.icon(128)])
    let builder = RecordBuilder(profile: try MediaProfile(named: "STD-XABC-CD"))
    let tag = Tag(0x0008, 0x1140)
    #expect(try !builder.record(of: dataSet).contains(tag))
    dataSet.ImageType = ["ORIGINAL", "PRIMARY", "BIPLANE A"]
    #expect(try builder.record(of: dataSet).items(tag).count == 1)
    dataSet.ReferencedImageSequence = .absent
    let error = #expect(throws: RecordError.self) { try builder.record(of: dataSet) }
    guard case .unusable(tag, .image, _, section: "PS3.11 §A.3.3")? = error else {
      Issue.record("not the error that was expected: \(String(describing: error))")
      return
    }
  }

  @Test("are an icon of the right size: the instance's, one that is made, or none")
  func addsIcons() throws {
    var builder = RecordBuilder(profile: try MediaProfile(named: "STD-XABC-CD"))
    var dataSet = image()
    #expect(throws: RecordError.missing(icon, .image, section: "PS3.11 §A.3.3")) {
      try builder.record(of: dataSet)
    }
    builder.icon = { _, size in Self.icon(size) }
    #expect(try builder.record(of: dataSet).items(icon).first?.int(Tag(0x0028, 0x0010)) == 128)
    builder.icon = { _, _ in Self.icon(64) }
    #expect(throws: RecordError.self) { try builder.record(of: dataSet) }
    dataSet.IconImageSequence = .items([Self.icon(128)])
    #expect(try builder.record(of: dataSet).items(icon).count == 1)
    builder = RecordBuilder(missing: .fill, profile: builder.profile)
    dataSet.IconImageSequence = .absent
    var problems: [Problem] = []
    let black = try builder.record(of: dataSet, problems: &problems)
    #expect(problems.map(\.code) == [.madeValue])
    let item = try #require(black.items(icon).first)
    #expect(item[.pixelData]?.value.count == 128 * 128)
    let general = RecordBuilder(profile: try MediaProfile(named: "STD-GEN-CD"))
    dataSet.IconImageSequence = .items([Self.icon(128)])
    #expect(try !general.record(of: dataSet).contains(icon))
  }

  @Test(
    "are icons of a photometric interpretation that the profile has, or else made ones",
    arguments: [
      ("STD-XA1K-CD", 128, ["MONOCHROME2"]), ("STD-CTMR-CD", 64, ["MONOCHROME2", "PALETTE COLOR"]),
      ("STD-XABC-CD", 128, ["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR"]),
    ])
  func refusesInterpretation(profile: String, size: Int, allowed: [String]) throws {
    let profile = try MediaProfile(named: profile)
    var builder = RecordBuilder(profile: profile)
    builder.icon = { _, size in Self.icon(size, "MONOCHROME2") }
    for interpretation in ["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR"] {
      var dataSet = image()
      var own = Self.icon(size, .texts([interpretation]))
      own.PixelData = .bytes([UInt8](repeating: 1, count: size * size))
      own.RedPaletteColorLookupTableDescriptor = [256, 0, 8]
      own.RedPaletteColorLookupTableData = .bytes([UInt8](repeating: 1, count: 256))
      dataSet.IconImageSequence = .items([own])
      let item = try #require(try builder.record(of: dataSet).items(icon).first)
      let isOwn = try item.copy(of: #require(item[.pixelData])).first == 1
      #expect(isOwn == allowed.contains(interpretation), "\(interpretation)")
    }
  }

  @Test(
    "say what type of image it is, without which an angiogram has no record (PS3.11 Table B.3-2)",
    arguments: ["STD-XA1K-CD", "STD-XA1K-DVD"], [MissingKeys.refuse, .fill])
  func needsImageType(profile: String, missing: MissingKeys) throws {
    let builder = RecordBuilder(missing: missing, profile: try MediaProfile(named: profile))
    var dataSet = image()
    dataSet.IconImageSequence = .items([Self.icon(128)])
    let type = Tag(0x0008, 0x0008)
    #expect(try builder.record(of: dataSet).strings(type).count == 3)
    dataSet.ImageType = .absent
    let error = #expect(throws: RecordError.self) { try builder.record(of: dataSet) }
    guard case .unusable(type, .image, _, section: "PS3.11 §B.3.3")? = error else {
      Issue.record("not the error that was expected: \(String(describing: error))")
      return
    }
    dataSet.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    #expect(try !builder.record(of: dataSet).contains(type))
    dataSet.ImageType = ["DERIVED", "SECONDARY"]
    #expect(try builder.record(of: dataSet).contains(type))
  }

  @Test("name the section of the profile that needs them")
  func namesSection() throws {
    var dataSet = image()
    dataSet.Rows = .absent
    let builder = RecordBuilder(missing: .fill, profile: try MediaProfile(named: "STD-GEN-BD-J2K"))
    #expect(throws: RecordError.missing(Tag(0x0028, 0x0010), .image, section: "PS3.11 §H.3.3")) {
      try builder.record(of: dataSet)
    }
  }
}
