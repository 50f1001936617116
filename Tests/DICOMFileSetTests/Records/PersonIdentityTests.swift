import DICOM
import Support
import Testing

@testable import DICOMFileSet

@Suite("Who is one person, by name (PS3.5 §6.2.1)")
struct PersonIdentityTests {
  @Test(
    "is told by letters and digits alone",
    arguments: [
      ("Doe^Ann", "DOE^ANN^^^", true), ("Doe^Ann", " Doe  ^Ann ", true),
      ("Doe^Ann", "Doe, Ann", true), ("O'Hara^Mary Jane", "OHARA^MARYJANE", true),
      ("Stra\u{DF}e^Jo", "STRASSE^JO", true), ("M\u{FC}ller^Eva", "M\u{DC}LLER^EVA", true),
      ("Doe^Ann", "Doe^Anna", false), ("Doe^Ann", "Ann^Doe", false),
      ("Patient^1", "Patient^2", false), ("", "Doe^Ann", true), ("^^^=", "Doe^Ann", true),
      ("Yamada^Tarou=\u{5C71}\u{7530}^\u{592A}\u{90CE}", "YAMADA^TAROU", true),
      ("Yamada^Tarou=\u{5C71}\u{7530}", "Yamada^Tarou=\u{5C71}\u{672C}", false),
      ("=\u{5C71}\u{7530}", "Yamada", false),
    ])
  func agrees(first: String, second: String, isSame: Bool) {
    let (one, two) = (NameIdentity(first), NameIdentity(second))
    #expect(one.agrees(with: two) == isSame)
    #expect(two.agrees(with: one) == isSame)
    #expect(VR.PN.agrees(first, second) == isSame)
    func record(_ name: String) -> DataSet {
      var record = DataSet()
      record.PatientName = .texts([name])
      return record
    }
    #expect((PatientComparison(record(first), record(second)) == nil) == isSame)
  }

  @Test(
    "is also told by birth date and issuer, where both say one",
    arguments: [
      ("PatientBirthDate", "19700101", "19700102", false),
      ("PatientBirthDate", "19700101", "1970.01.01", true),
      ("PatientBirthDate", "19700101", "", true), ("IssuerOfPatientID", "ONE", "TWO", false),
      ("IssuerOfPatientID", "ONE", "", true),
    ])
  func comparesOthers(keyword: String, first: String, second: String, isSame: Bool) throws {
    func record(_ value: String) throws -> DataSet {
      var record = DataSet()
      record.PatientName = "Doe^Ann"
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      try record.set(tag, to: value.isEmpty ? .empty : .texts([value]), checking: .lenient)
      return record
    }
    let found = PatientComparison(try record(first), try record(second))
    #expect((found == nil) == isSame)
    #expect(found.map { $0.tag == DataDictionary.tag(forKeyword: keyword) } ?? true)
  }

  @Test("counts patients of a directory by the same rule")
  func counts() throws {
    var medium = SoundMedium()
    medium.records[5].elements.set(0x0010_0020, "LO", "A1")
    medium.records[5].elements.set(0x0010_0010, "PN", "Test, Anna")
    let folder = try TemporaryFolder()
    try medium.write(to: folder)
    #expect(try FileSet.open(folder.path).directory.patientCount == 1)
  }
}
