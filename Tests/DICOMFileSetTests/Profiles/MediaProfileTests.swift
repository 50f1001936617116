import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("Application profiles of media (PS3.11)")
struct MediaProfileTests {
  private func image(
    _ sopClass: String, syntax: String = "1", rows: UInt16 = 512, stored: UInt16 = 8,
    allocated: UInt16 = 8, interpretation: String = "MONOCHROME2", modality: String = "OT",
    _ more: (inout ElementMaker) -> Void = { _ in }
  ) throws -> (Part10File, InstanceIdentity) {
    let dataSet = ElementMaker.with {
      $0.text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1." + sopClass)
      $0.text(0x0008_0018, "UI", "2.25.1001")
      $0.text(0x0008_0060, "CS", modality)
      $0.text(0x0010_0020, "LO", "T1")
      more(&$0)
      $0.text(0x0020_000D, "UI", "2.25.1002")
      $0.text(0x0020_000E, "UI", "2.25.1003")
      $0.text(0x0020_0013, "IS", "1")
      $0.text(0x0028_0004, "CS", interpretation)
      $0.element(0x0028_0010, "US", $0.number(rows))
      $0.element(0x0028_0011, "US", $0.number(rows))
      $0.element(0x0028_0100, "US", $0.number(allocated))
      $0.element(0x0028_0101, "US", $0.number(stored))
      $0.element(0x0028_0102, "US", $0.number(stored - 1))
      $0.element(0x0028_0103, "US", $0.number(UInt16(0)))
    }
    let file = try Part10File(
      FileMaker.file(
        FileMaker.part10(dataSet, transferSyntax: "1.2.840.10008.1.2." + syntax)))
    var problems: [Problem] = []
    return (file, try RecordBuilder().identity(of: file, problems: &problems))
  }

  @Test(
    "are found by their names",
    arguments: [
      ("STD-GEN-CD", "PS3.11 §D"), ("std-gen-usb-jpeg", "PS3.11 §J"), ("GEN-DVD-J2K", "PS3.11 §H"),
      ("APL-CTMR-CD", "PS3.11 §E"), ("STD-US-SC-MF-CDR", "PS3.11 §C"),
      ("STD-DTL-SEC-ZIP-MAIL", "PS3.11 §L"), ("STD-GEN-BD-MPEG4-SHPLV42", "PS3.11 §N"),
    ])
  func findsByName(name: String, section: String) throws {
    #expect(try MediaProfile(named: name).section == section)
  }

  @Test(
    "are suggested where a name is none of theirs",
    arguments: [
      ("STD-GEN-DC", ["STD-GEN-BD", "STD-GEN-CD", "STD-DEN-CD"]), ("what is this at all", []),
    ] as [(String, [String])])
  func suggests(name: String, nearest: [String]) throws {
    let error = #expect(throws: UnknownProfile.self) { try MediaProfile(named: name) }
    #expect(error?.nearest == nearest)
    #expect(error?.description.contains(name) == true)
  }

  @Test("have different names, and tell which need encryption")
  func isComplete() {
    let names = Set(MediaProfile.all.map(\.identifier))
    #expect(names.count == MediaProfile.all.count)
    #expect(MediaProfile.all.count == 84)
    #expect(MediaProfile.all.count { $0.isSecure } == 25)
  }

  @Test(
    "allow some SOP classes in some transfer syntaxes",
    arguments: [
      ("STD-GEN-CD", "2", "1", nil), ("STD-GEN-CD", "2", "4.70", .profileSyntax),
      ("STD-GEN-USB-JPEG", "2", "4.70", nil), ("STD-GEN-USB-JPEG", "2", "4.90", .profileSyntax),
      ("STD-GEN-USB-J2K", "2", "4.91", nil), ("STD-XABC-CD", "2", "4.70", .profileClass),
      ("STD-CTMR-CD", "2", "4.70", nil), ("STD-CTMR-CD", "128", "1", .profileClass),
      ("STD-US-ID-SF-CDR", "6.1", "5", nil), ("STD-US-ID-SF-CDR", "3.1", "1", .profileClass),
      ("STD-GEN-MIME", "2", "4.80", nil), ("STD-GEN-BD-MPEG2-MPML", "2", "1", nil),
      ("STD-GEN-BD-MPEG2-MPML", "2", "4.100", .profileSyntax),
    ] as [(String, String, String, Problem.Code?)])
  func checksSyntax(name: String, sopClass: String, syntax: String, code: Problem.Code?) throws {
    let (file, identity) = try image(sopClass, syntax: syntax)
    let profile = try MediaProfile(named: name)
    let problems = profile.conformanceProblems(of: file, identity: identity)
    #expect(problems.map(\.code) == (code.map { [$0] } ?? []))
    #expect(problems.allSatisfy { $0.severity == .error && $0.section == profile.section + ".3.1" })
  }

  @Test(
    "allow some images",
    arguments: [
      ("STD-XABC-CD", "12.1", 512, 8, "MONOCHROME2", 0),
      ("STD-XABC-CD", "12.1", 1024, 8, "MONOCHROME2", 1),
      ("STD-XABC-CD", "12.1", 512, 10, "MONOCHROME2", 1),
      ("STD-XA1K-CD", "12.1", 1024, 10, "MONOCHROME2", 0),
      ("STD-XA1K-CD", "12.1", 1025, 9, "MONOCHROME2", 2),
      ("STD-CTMR-CD", "4", 512, 12, "MONOCHROME2", 0),
      ("STD-CTMR-CD", "4", 512, 10, "MONOCHROME1", 2),
      ("STD-CTMR-CD", "7", 512, 8, "PALETTE COLOR", 0), ("STD-CTMR-CD", "7", 512, 8, "RGB", 1),
      ("STD-US-ID-SF-DVD", "6.1", 512, 8, "YBR_FULL", 1),
      ("STD-US-SC-SF-DVD", "6.1", 512, 8, "RGB", 1),
      ("STD-DEN-CD", "1.1", 512, 14, "MONOCHROME2", 6),
    ] as [(String, String, UInt16, UInt16, String, Int)])
  func checksImages(
    name: String, sopClass: String, rows: UInt16, stored: UInt16, interpretation: String, count: Int
  ) throws {
    let profile = try MediaProfile(named: name)
    let isXA = sopClass == "12.1"
    let (file, identity) = try image(
      sopClass, syntax: isXA ? "4.70" : "1", rows: rows, stored: stored,
      allocated: stored > 8 ? 16 : 8, interpretation: interpretation, modality: isXA ? "XA" : "OT")
    let problems = profile.conformanceProblems(of: file, identity: identity)
    #expect(problems.count == count)
    #expect(problems.allSatisfy { $0.code == .profileImage })
    #expect(problems.allSatisfy { $0.section == profile.section + ".3.4" })
  }

  @Test(
    "say what would make an instance conform",
    arguments: [
      ("STD-GEN-CD", "2", "4.70", "1", nil, 0), ("STD-GEN-CD", "2", "1", nil, nil, 0),
      ("STD-GEN-CD", "2", "4.50", "1", nil, 0), ("STD-GEN-CD", "2", "4.100", nil, nil, 1),
      ("STD-XABC-CD", "12.1", "1", "4.70", 128, 0), ("STD-XABC-CD", "2", "1", nil, 128, 1),
      ("STD-CTMR-CD", "2", "4.90", "1", nil, 0),
    ] as [(String, String, String, String?, Int?, Int)])
  func findsConversion(
    name: String, sopClass: String, syntax: String, target: String?, icon: Int?, remaining: Int
  ) throws {
    let (file, identity) = try image(sopClass, syntax: syntax, modality: "XA")
    let conversion = try MediaProfile(named: name).conversion(for: file, identity: identity)
    #expect(conversion.transferSyntax?.uid.rawValue == target.map { "1.2.840.10008.1.2." + $0 })
    #expect(conversion.iconSize == icon)
    #expect(conversion.remaining.count == remaining)
    #expect(conversion.isEmpty == (target == nil && icon == nil && remaining == 0))
  }

  @Test(
    "want RLE for ultrasound in YBR_FULL, and have others decompressed (PS3.11 §C.3.4)",
    arguments: [
      ("1", "YBR_FULL", "5"), ("4.70", "YBR_FULL", "5"), ("5", "YBR_FULL", nil),
      ("1", "RGB", nil), ("5", "RGB", nil), ("4.90", "RGB", "1"), ("4.50", "YBR_FULL_422", nil),
    ] as [(String, String, String?)])
  func convertsUltrasound(syntax: String, interpretation: String, target: String?) throws {
    let (file, identity) = try image("6.1", syntax: syntax, interpretation: interpretation)
    let profile = try MediaProfile(named: "STD-US-ID-SF-CDR")
    let conversion = profile.conversion(for: file, identity: identity)
    #expect(conversion.transferSyntax?.uid.rawValue == target.map { "1.2.840.10008.1.2." + $0 })
    #expect(conversion.remaining == [])
  }
}
