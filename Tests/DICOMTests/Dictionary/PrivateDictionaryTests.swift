import DICOM
import Testing

// Testing has a `Tag`, too.
private typealias Tag = DICOM.Tag

@Suite("Looking up private elements (PS3.5 §7.8)")
struct PrivateDictionaryTests {
  @Test(
    "finds them in any block",
    arguments: [
      (0x07A1_1040, "ELSCINT1", "Tamar Study Body Part"),
      (0x07A1_FE40, "ELSCINT1", "Tamar Study Body Part"),
      (0x07A1_1040, " ELSCINT1 ", "Tamar Study Body Part"),
      (0x07A1_1040, "ELSCINT1\0", "Tamar Study Body Part"),
      (0x0029_1010, "SIEMENS CSA HEADER", "CSA Image Header Info"),
      (0x0019_10BB, "GEMS_ACQU_01", "User data 20"),
    ] as [(UInt32, String, String)])
  func names(tag: UInt32, creator: String, name: String) throws {
    let entry = try #require(PrivateDictionary.entry(for: Tag(rawValue: tag), creator: creator))
    #expect(entry.name == name)
  }

  @Test("knows VR and VM")
  func fields() throws {
    let entry = try #require(
      PrivateDictionary.entry(for: Tag(0x07A1, 0x1040), creator: "ELSCINT1"))
    #expect(entry.vrs == [.CS])
    #expect(entry.vr == .CS)
    #expect(entry.vm == "1")
  }

  @Test("finds elements whose tag is given whole, and those of all groups of a range")
  func otherMasks() throws {
    let whole = PrivateDictionary.entry(for: Tag(0x0029, 0x0090), creator: "CANON_MEC_MR3")
    #expect(whole?.name == "Reversed EVRLE DataSet")
    let block = PrivateDictionary.entry(for: Tag(0x0011, 0x10AB), creator: "BioPri3D")
    #expect(block?.name == "Private Segmentation Data")
  }

  @Test(
    "finds nothing for others",
    arguments: [
      (0x07A1_1041, ""), (0x07A1_1040, "Elscint1"), (0x07A1_1040, "ELSCINT"),
      (0x07A1_1040, "ELSCINT11"), (0x07A0_1040, "ELSCINT1"), (0x07A1_10FF, "ELSCINT1"),
      (0x0009_1001, "\u{10FFFF}"), (0x0009_1001, "   "),
    ] as [(UInt32, String)])
  func unknown(tag: UInt32, creator: String) {
    #expect(PrivateDictionary.entry(for: Tag(rawValue: tag), creator: creator) == nil)
  }
}
