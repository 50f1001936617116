import DICOM
import DICOMFileSet
import Foundation
import Support
import Testing

@Suite("Checking a File-set (PS3.3 §F, PS3.10 §8)")
struct CheckTests {
  /// What a check finds on a medium.
  static func findings(
    _ medium: SoundMedium, _ options: CheckOptions = CheckOptions()
  ) throws -> [Finding] {
    let folder = try TemporaryFolder()
    try medium.write(to: folder)
    return try findings(at: folder.path, options)
  }

  /// What a check finds at a path.
  static func findings(
    at path: String, _ options: CheckOptions = CheckOptions()
  ) throws -> [Finding] {
    var check = Check(try FileSet.open(path), options)
    var findings: [Finding] = []
    while let more = check.next() { findings += more }
    return findings
  }

  /// A medium that has no fault for a scope.
  static func sound(_ scope: CheckCase.Scope) -> SoundMedium {
    var medium = SoundMedium()
    if scope == .pdi { medium.others["README.TXT"] = Array("Made by a test\r\n".utf8) }
    return medium
  }

  @Test("gives the code of the fault", arguments: CheckCase.all)
  func finds(example: CheckCase) throws {
    var medium = Self.sound(example.scope)
    example.spoil(&medium)
    let findings = try Self.findings(medium, example.scope.options)
    let found = try #require(
      findings.first { $0.problem.code == example.code }, "\(findings.map(\.problem.code.rawValue))"
    )
    let rule = try #require(CheckRule.all.first { $0.code == example.code })
    #expect(found.problem.severity == rule.severity)
    #expect(found.problem.section?.isEmpty == false)
  }

  @Test("finds nothing on a sound medium", arguments: [CheckCase.Scope.directory, .deep, .pdi])
  func sound(scope: CheckCase.Scope) throws {
    #expect(try Self.findings(Self.sound(scope), scope.options) == [])
  }

  @Test(
    "gives no code of a profile for a medium that keeps its rules",
    arguments: ["STD-GEN-CD", "STD-GEN-DVD-JPEG"])
  func soundProfile(name: String) throws {
    var medium = SoundMedium()
    medium.records[3].elements.set(0x0020_0052, "UI", "2.25.77")
    medium.files["IM/IMG1"]?.elements.set(0x0020_0052, "UI", "2.25.77")
    #expect(try Self.findings(medium, CheckCase.Scope.profile(name).options) == [])
  }

  @Test("finds nothing on a medium with what may be there")
  func soundExtras() throws {
    var medium = SoundMedium()
    medium.setIcon { $0.set(0x0028_0034, "IS", "1\\1") }
    medium.records[3].elements[0x0004_1504] = ("UL", [0, 0, 0, 0])
    medium.records[8].elements.set(0x0040_A493, "CS", "UNVERIFIED")
    #expect(try Self.findings(medium) == [])
    medium.others["README.TXT"] = Array("Made by a test".utf8)
    medium.others["NOTES/NOTES.TXT"] = [1]
    medium.others["IHE_PDI/A.HTM"] = [1]
    medium.others["INDEX.HTM"] = Array(
      "<a href='IHE_PDI/A.HTM'>images</a> <a href='README.TXT'>about</a>".utf8)
    #expect(try Self.findings(medium, CheckCase.Scope.pdi.options) == [])
    // Some systems show the names of a CD in lower case.
    medium.others["setup.exe"] = [1]
    let onDisc = try Self.findings(medium, CheckCase.Scope.profile("STD-GEN-CD").options)
    #expect(!onDisc.contains { $0.problem.code == "profile-name" })
    // A DVD may have longer names, of files that are no DICOM.
    medium.others["Viewer setup program.exe"] = [1]
    let options = CheckCase.Scope.profile("STD-GEN-DVD-JPEG").options
    #expect(try !Self.findings(medium, options).contains { $0.problem.code == "profile-name" })
  }

  @Test("tells at which byte of a file its pixels, or what describes them, are wrong")
  func tellsByteInFile() throws {
    for code: Problem.Code in ["undecodable-pixels", "profile-image"] {
      let example = try #require(CheckCase.all.first { $0.code == code })
      var medium = Self.sound(example.scope)
      example.spoil(&medium)
      let found = try Self.findings(medium, example.scope.options)
        .filter { $0.problem.code == code }
      #expect(!found.isEmpty && found.allSatisfy { $0.isInFile && $0.problem.offset != nil })
    }
  }

  @Test(
    "knows which icons a profile has (PS3.11 §B.3.3, §E.3.3)",
    arguments: [
      ("STD-CTMR-CD", "MONOCHROME1", "MONOCHROME2 or PALETTE COLOR"),
      ("STD-CTMR-CD", "MONOCHROME2", nil), ("STD-XABC-CD", "MONOCHROME1", nil),
      ("STD-XA1K-CD", "PALETTE COLOR", "8 bits, MONOCHROME2"),
    ] as [(String, String, String?)])
  func knowsIcons(profile: String, interpretation: String, fault: String?) throws {
    let size: UInt16 = profile == "STD-CTMR-CD" ? 64 : 128
    var medium = SoundMedium()
    medium.setIcon {
      $0.set(0x0028_0004, "CS", interpretation)
      $0.set(0x0028_0010, size)
      $0.set(0x0028_0011, size)
      $0[0x7FE0_0010] = ("OB", [UInt8](repeating: 1, count: Int(size) * Int(size)))
    }
    let found = try Self.findings(medium, CheckCase.Scope.profile(profile).options)
      .map(\.problem.message).filter { $0.contains("the profile wants an icon") }
    #expect(found.count == (fault == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.hasSuffix(fault ?? "") }, "\(found)")
  }

  @Test(
    "knows from the records alone what a profile for images of several frames has no place for",
    arguments: [true, false])
  func judgesRecords(isDeep: Bool) throws {
    var options = CheckOptions()
    options.isDeep = isDeep
    options.profile = try MediaProfile(named: "STD-DVD-MPEG2-MPML")
    func codes(_ medium: SoundMedium) throws -> [String] {
      try Self.findings(medium, options).map(\.problem.code.rawValue)
        .filter { ["profile-sop-class", "profile-transfer-syntax"].contains($0) }.sorted()
    }
    var medium = SoundMedium()
    let images = Array(repeating: "profile-transfer-syntax", count: 2)
    #expect(try codes(medium) == ["profile-sop-class"] + images)
    // The records say that it is a video; the file need not say how many frames it has.
    medium.records[3].elements.set(0x0004_1512, "UI", "1.2.840.10008.1.2.4.100")
    #expect(try codes(medium).count == 2)
    options.profile = try MediaProfile(named: "STD-GEN-BD-MPEG2-MPML")
    #expect(try codes(SoundMedium()) == [])
  }

  /// Where nothing is wrong, but all is looked at that the case of a code needs.
  static func soundFindings(for code: Problem.Code) throws -> [Finding] {
    let example = try #require(CheckCase.all.first { $0.code == code })
    var probe = sound(example.scope)
    example.spoil(&probe)
    var medium = sound(example.scope)
    // What is said of folders without a DICOMDIR is looked for in one.
    medium.directoryName = probe.directoryName == nil ? nil : medium.directoryName
    var scope = example.scope
    if case .profile = scope { scope = .profile("STD-GEN-CD") }
    return try findings(medium, scope.options)
  }

  @Test("does not give a code where nothing is wrong", arguments: CheckRule.all.map(\.code))
  func doesNotFind(code: Problem.Code) throws {
    // That there is no DICOMDIR is what is wrong with a folder.
    guard code != "no-directory" else { return }
    let found = try Self.soundFindings(for: code).map(\.problem.code)
    #expect(!found.contains(code), "\(found)")
  }

  @Test("has a case for every code, and a rule for every case")
  func isCovered() {
    #expect(Set(CheckRule.all.map(\.code)) == Set(CheckCase.all.map(\.code)))
    #expect(Set(CheckRule.all.map(\.code)).count == CheckRule.all.count)
  }

  @Test("keeps so many findings of a code, and counts the rest")
  func keepsSome() throws {
    var medium = SoundMedium()
    medium.files = [:]
    let folder = try TemporaryFolder()
    try medium.write(to: folder)
    var options = CheckOptions()
    options.kept = 2
    var check = Check(try FileSet.open(folder.path), options)
    var findings: [Finding] = []
    while let more = check.next() { findings += more }
    #expect(findings.map(\.problem.code) == ["missing-file", "missing-file"])
    #expect(check.counts.map(\.count) == [3])
  }

  @Test("tells which record and which byte a finding is about")
  func tellsWhere() throws {
    var medium = SoundMedium()
    medium.records[4].elements.set(0x0020_0013, "IS", "1.5")
    let finding = try #require(try Self.findings(medium).first)
    #expect(finding.record == 4)
    #expect(finding.problem.offset != nil)
    #expect(
      finding.problem.message
        == "InstanceNumber (0020,0013) is '1.5': character 2 is none that a value of IS may have"
    )
  }

  @Test("says of a key of a parent only once that the files have another one")
  func saysOnce() throws {
    var medium = SoundMedium()
    for path in ["IM/IMG1", "IM/IMG2"] {
      medium.files[path]?.elements.set(0x0010_0010, "PN", "OTHER")
    }
    let findings = try Self.findings(medium, CheckCase.Scope.deep.options)
    #expect(findings.map(\.problem.code) == ["key-mismatch"])
    #expect(findings.map(\.record) == [0])
  }

  @Test("reads files in parallel as it does one by one", arguments: [1, 4])
  func isOrdered(jobs: Int) throws {
    var medium = SoundMedium()
    medium.files["IM/IMG1"]?.elements.set(0x0020_000E, "UI", "2.25.9")
    medium.files["IM/SR1"]?.elements.set(0x0020_000E, "UI", "2.25.9")
    var options = CheckCase.Scope.deep.options
    options.jobs = jobs
    #expect(try Self.findings(medium, options).map(\.file) == ["IM/IMG1", "IM/SR1"])
  }

  @Test("documents every code as the table has it")
  func isDocumented() throws {
    let article = TestMedia.folder.deletingLastPathComponent().appending(
      path: "Sources/DICOMFileSet/DICOMFileSet.docc/Problems.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.hasSuffix(CheckRule.listing))
  }
}
