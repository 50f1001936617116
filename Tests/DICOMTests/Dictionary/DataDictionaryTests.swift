import Testing

@testable import DICOM

// Testing has a `Tag`, too.
private typealias Tag = DICOM.Tag

@Suite("Looking up data elements (PS3.6 §6)")
struct DataDictionaryTests {
  @Test(
    "knows an element by all the ways in which its number is written",
    arguments: [
      "WindowCenter", "00281050", "0028,1050", "(0028,1050)", "0x00281050", "0X00281050",
      "0x281050",
      "0x0028,0x1050", "(0x0028,0x1050)",
    ])
  func readsNumbers(name: String) { #expect(Tag(named: name) == Tag(0x0028, 0x1050)) }

  @Test(
    "knows none by other texts",
    arguments: [
      "281050", "0x", "0x2810", "0x002810500", "0028,", "0x0028,", "0x28,0x1050", "0x0x281050",
    ])
  func refusesNumbers(name: String) { #expect(Tag(named: name) == nil) }

  @Test("knows an element by its tag")
  func patientName() throws {
    let entry = try #require(DataDictionary.entry(for: Tag(0x0010, 0x0010)))
    #expect(entry.keyword == "PatientName")
    #expect(entry.name == "Patient's Name")
    #expect(entry.vrs == [.PN])
    #expect(entry.vm == "1")
    #expect(!entry.isRetired)
  }

  @Test(
    "knows VRs, VM and status",
    arguments: [
      Expected(0x0000_0002, "AffectedSOPClassUID", "Affected SOP Class UID", [.UI]),
      Expected(0x0002_0010, "TransferSyntaxUID", "Transfer Syntax UID", [.UI]),
      Expected(0x0004_1220, "DirectoryRecordSequence", "Directory Record Sequence", [.SQ]),
      Expected(0x0008_0001, "LengthToEnd", "Length to End", [.UL], isRetired: true),
      Expected(0x0008_0005, "SpecificCharacterSet", "Specific Character Set", [.CS], vm: "1-n"),
      Expected(
        0x0028_0106, "SmallestImagePixelValue", "Smallest Image Pixel Value", [.US, .SS]),
      Expected(0x0028_1201, nil, nil, [.OW]),
      Expected(0x0028_3006, "LUTData", "LUT Data", [.US, .OW], vm: "1-n"),
      Expected(
        0x0018_9810, "ZeroVelocityPixelValue", "Zero Velocity Pixel Value", [.US, .SS]),
      Expected(0x7FE0_0010, "PixelData", "Pixel Data", [.OB, .OW]),
      Expected(0x0018_0061, "", "", [.DS], isRetired: true),
      Expected(
        0x0008_114C, "ReferencedSegmentationSequence", "Referenced Segmentation Sequence", [.SQ]),
      Expected(0x0010_0012, "NameToUse", "Name To Use", [.LT]),
      Expected(0xFFFE_E000, "Item", "Item", []),
    ])
  func entries(expected: Expected) throws {
    let entry = try #require(DataDictionary.entry(for: expected.tag))
    #expect(entry.tag == expected.tag)
    if let keyword = expected.keyword { #expect(entry.keyword == keyword) }
    if let name = expected.name { #expect(entry.name == name) }
    #expect(entry.vrs == expected.vrs)
    #expect(entry.vr == expected.vrs.first ?? .UN)
    #expect(entry.vm == expected.vm)
    #expect(entry.isRetired == expected.isRetired)
  }

  @Test(
    "finds elements of repeating groups by any of their tags",
    arguments: [
      (0x6000_3000, "OverlayData"), (0x601E_3000, "OverlayData"), (0x60FE_0010, "OverlayRows"),
      (0x5000_0005, "CurveDimensions"), (0x5010_2500, "CurveLabel"),
      (0x0020_3100, "SourceImageIDs"), (0x0020_31FF, "SourceImageIDs"),
      (0x0028_0400, "TransformLabel"), (0x0028_0410, "RowsForNthOrderCoefficients"),
      (0x0028_04F0, "RowsForNthOrderCoefficients"), (0x0028_0878, "ImageDataLocation"),
      (0x1000_FFF5, "ShiftTableTriplet"), (0x1010_ABCD, "ZonalMap"),
      (0x7F02_0010, "VariablePixelData"), (0x7FE0_0010, "PixelData"),
    ] as [(UInt32, String)])
  func repeatingGroups(tag: UInt32, keyword: String) {
    let tag = Tag(rawValue: tag)
    #expect(DataDictionary.keyword(of: tag) == keyword)
    #expect(DataDictionary.entry(for: tag)?.tag == tag)
  }

  @Test(
    "has no entry for private and unknown elements",
    arguments: [
      0x0009_0010, 0x0009_1001, 0x6001_3000, 0x5003_0005, 0x1001_0000, 0x0021_3100, 0x0010_FFFF,
      0x0020_3200, 0x6000_FFFF, 0xFFFF_FFFF, 0x0000_FFFF,
    ] as [UInt32])
  func unknown(tag: UInt32) {
    #expect(DataDictionary.entry(for: Tag(rawValue: tag)) == nil)
    #expect(DataDictionary.keyword(of: Tag(rawValue: tag)) == nil)
  }

  @Test(
    "gives the VR that implicit VR data needs",
    arguments: [
      (0x0010_0010, .PN), (0x6002_3000, .OB), (0x7FE0_0010, .OB), (0x0009_0010, .LO),
      (0x0009_00FF, .LO), (0x0009_0100, nil), (0x0009_1001, nil), (0x0009_0000, .UL),
      (0x0010_0000, .UL), (0x0010_FFFF, nil), (0xFFFE_E000, nil), (0xFFFE_E0DD, nil),
    ] as [(UInt32, VR?)])
  func vr(tag: UInt32, vr: VR?) {
    #expect(DataDictionary.vr(of: Tag(rawValue: tag)) == vr)
  }

  @Test("finds every keyword of the table by its tag, and the tag by its keyword")
  func bothWays() {
    var count = 0
    for line in DataDictionary.index.lines where line.keyword != 0 {
      let isMask = line.key & 0x1_0000 != 0
      let tag = Tag(rawValue: line.key & ~0x1_0000)
      guard let keyword = DataDictionary.keyword(of: tag) else {
        Issue.record("\(tag) has no keyword")
        continue
      }
      var bytes: [UInt8] = []
      #expect(DataDictionary.appendKeyword(of: tag, to: &bytes))
      #expect(bytes == Array(keyword.utf8))
      #expect(DataDictionary.entry(for: tag)?.keyword == keyword)
      guard let found = DataDictionary.tag(forKeyword: keyword) else {
        Issue.record("\(keyword) is not found")
        continue
      }
      #expect(found == tag || isMask)
      count += 1
    }
    #expect(count == 5_363)
    #expect(DataDictionary.index.lines.count == 5_370)
  }

  @Test(
    "knows no other keywords",
    arguments: ["", "-", "patientName", "PatientNam", "PatientName ", "PatientName 1", "Ünder"])
  func unknownKeywords(keyword: String) {
    #expect(DataDictionary.tag(forKeyword: keyword) == nil)
  }

  @Test("finds the first tag of a repeating group by its keyword")
  func maskKeywords() {
    #expect(DataDictionary.tag(forKeyword: "OverlayData") == Tag(0x6000, 0x3000))
    #expect(DataDictionary.tag(forKeyword: "ZonalMap") == Tag(0x1010, 0x0004))
  }

  /// What an entry should be; `nil` where it is not compared.
  struct Expected: Sendable, CustomTestStringConvertible {
    let tag: DICOM.Tag
    let keyword: String?
    let name: String?
    let vrs: [VR]
    let vm: String
    let isRetired: Bool

    init(
      _ tag: UInt32, _ keyword: String?, _ name: String?, _ vrs: [VR], vm: String? = nil,
      isRetired: Bool = false
    ) {
      self.tag = Tag(rawValue: tag)
      self.keyword = keyword
      self.name = name
      self.vrs = vrs
      self.vm = vm ?? "1"
      self.isRetired = isRetired
    }

    var testDescription: String { "\(tag) \(keyword ?? "")" }
  }
}
