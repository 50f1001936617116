import DICOM
import DICOMFileSet
import Support
import Testing

@Suite("What a check says")
struct CheckWordsTests {
  /// A fault, and what the sentence about it has to show.
  struct Words: Sendable, CustomTestStringConvertible {
    let code: Problem.Code
    let scope: CheckCase.Scope
    let message: String
    let spoil: @Sendable (inout SoundMedium) -> Void
    var testDescription: String { "\(code.rawValue): \(message)" }

    init(
      _ code: Problem.Code, _ message: String, _ scope: CheckCase.Scope = .directory,
      _ spoil: @escaping @Sendable (inout SoundMedium) -> Void
    ) {
      (self.code, self.message, self.scope, self.spoil) = (code, message, scope, spoil)
    }
  }

  static let values: [Words] = [
    Words("invalid-value", "StudyDate (0008,0020) is '20241301': a value of DA has to be a day") {
      $0.records[1].elements.set(0x0008_0020, "DA", "20241301")
    },
    // If the fraction is not given, its point shall not be either (PS3.5 Table 6.2-1).
    Words("invalid-value", "StudyTime (0008,0030) is '101010.': a value of TM has to be a time") {
      $0.records[1].elements.set(0x0008_0030, "TM", "101010.")
    },
    Words("value-multiplicity", "StudyID (0020,0010) has 2 values, 'A\\B'; 1 is allowed") {
      $0.records[1].elements.set(0x0020_0010, "SH", "A\\B")
    },
    Words(
      "undeclared-text",
      "PatientName (0010,0010) has text beyond ASCII, but no Specific Character Set says which"
    ) {
      $0.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC])
    },
    Words(
      "undecodable-text",
      "Specific Character Set, 'ISO_IR 192', does not have; it reads 'M\u{FFFD}'"
    ) {
      $0.records[0].elements.set(0x0008_0005, "CS", "ISO_IR 192")
      $0.records[0].elements[0x0010_0010] = ("PN", [0x4D, 0xFC])
    },
    Words("bad-file-set-id", "the File-set ID 'A DISC' has other characters") {
      $0.directory.elements.set(0x0004_1130, "CS", "A DISC")
    },
    Words("meta-value", "ImplementationClassUID (0002,0012) is '1.02': a value of UI") {
      $0.directory.meta.set(0x0002_0012, "UI", "1.02")
    },
    Words("wrong-media-class", "is '1.2.840.10008.1.3.9'; that of a DICOMDIR is") {
      $0.directory.meta.set(0x0002_0002, "UI", "1.2.840.10008.1.3.9")
    },
    Words("invalid-value", "is '\(String(repeating: "A", count: 64))…': a value of LO has at most")
    {
      $0.records[1].elements.set(0x0008_1030, "LO", String(repeating: "A", count: 200))
    },
  ]

  static let comparisons: [Words] = [
    Words("identity-conflict", "'A1', but is named 'TEST^BERT', the other 'TEST^ANNA'") {
      $0.records[5].elements.set(0x0010_0020, "LO", "A1")
    },
    Words("duplicate-study", "has the StudyInstanceUID (0020,000D) of the record at byte") {
      $0.records[6].elements.set(0x0020_000D, "UI", "2.25.21")
    },
    Words("duplicate-instance", ", '2.25.43'") {
      $0.records[8].elements.set(0x0004_1511, "UI", "2.25.43")
    },
    Words("wrong-class-uid", "(CT Image Storage), but that of IM/IMG1 is '1.2.840", .deep) {
      $0.records[3].elements.set(0x0004_1510, "UI", "1.2.840.10008.5.1.4.1.1.2")
    },
    Words("wrong-instance-uid", "is '2.25.99', but that of IM/IMG1 is '2.25.43'", .deep) {
      $0.records[3].elements.set(0x0004_1511, "UI", "2.25.99")
    },
    Words("wrong-patient", "of IM/IMG1 is 'C3', but 'A1' in the PATIENT record at byte", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0010_0020, "LO", "C3")
    },
    Words("key-mismatch", "of the IMAGE record is '1', but '7' in IM/IMG1", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0020_0013, "IS", "7")
    },
    Words("made-up-key", "of the IMAGE record is '1', but IM/IMG1 has no value", .deep) {
      $0.files["IM/IMG1"]?.elements[0x0020_0013] = nil
    },
    Words("meta-mismatch", "is '2.25.43', but '2.25.9' in the meta information", .deep) {
      $0.files["IM/IMG1"]?.meta.set(0x0002_0003, "UI", "2.25.9")
    },
    Words("inconsistent-files", "is '19700101' in IM/IMG1, but '19700102' in IM/IMG2", .deep) {
      $0.files["IM/IMG1"]?.elements.set(0x0010_0030, "DA", "19700101")
      $0.files["IM/IMG2"]?.elements.set(0x0010_0030, "DA", "19700102")
    },
  ]

  static let scans: [Words] = [
    Words("missing-key", "StudyInstanceUID (0020,000D) has no value") {
      $0.directoryName = nil
      $0.files["IM/IMG1"]?.elements[0x0020_000D] = nil
    },
    Words("duplicate-instance", "has the SOPInstanceUID (0008,0018) of IM/IMG1, '2.25.43'") {
      $0.directoryName = nil
      $0.files["IM/IMG2"]?.elements.set(0x0008_0018, "UI", "2.25.43")
      $0.files["IM/IMG2"]?.meta.set(0x0002_0003, "UI", "2.25.43")
    },
    Words("duplicate-study", "IM/SR1 has the StudyInstanceUID (0020,000D) of IM/IMG1, '2.25.21'") {
      $0.directoryName = nil
      $0.files["IM/SR1"]?.elements.set(0x0020_000D, "UI", "2.25.21")
    },
  ]

  @Test("shows the values that are wrong", arguments: values + comparisons + scans)
  func shows(words: Words) throws {
    var medium = CheckTests.sound(words.scope)
    words.spoil(&medium)
    let findings = try CheckTests.findings(medium, words.scope.options)
    let found = findings.filter { $0.problem.code == words.code }.map(\.problem.message)
    #expect(found.contains { $0.contains(words.message) }, "\(found)")
  }

  @Test("names the file of each finding about one where there is no DICOMDIR", arguments: scans)
  func namesFile(words: Words) throws {
    var medium = SoundMedium()
    words.spoil(&medium)
    let found = try CheckTests.findings(medium).filter { $0.problem.code == words.code }
    #expect(!found.isEmpty && found.allSatisfy { $0.file != nil })
  }

  @Test("leaves the section and the byte to whoever prints the sentence", arguments: CheckCase.all)
  func saysSectionOnce(example: CheckCase) throws {
    var medium = CheckTests.sound(example.scope)
    example.spoil(&medium)
    for finding in try CheckTests.findings(medium, example.scope.options) {
      let message = finding.problem.message
      #expect(!message.contains("(PS3.") && !message.contains("§"), "\(message)")
      #expect(!message.hasPrefix("byte "), "\(message)")
    }
  }
}
