import DICOM
import Support
import Testing

@testable import DICOMFileSet

@Suite("HL7 Instance Identifier in ENCAP DOC records (PS3.3 §F.5.32)")
struct StructuredDocumentTests {
  private let tag = Tag(0x0040, 0xE001)

  /// A document of a storage class and a media type.
  private func document(_ sopClass: String, _ type: String) throws -> DataSet {
    var dataSet = try #require(RecordSample.all.first { $0.type == "ENCAP DOC" }).instance()
    dataSet.SOPClassUID = .uids([UID(rawValue: "1.2.840.10008.5.1.4.1.1.104." + sopClass)])
    dataSet.MIMETypeOfEncapsulatedDocument = .texts([type])
    return dataSet
  }

  @Test(
    "is demanded of structured documents, whatever may be filled in",
    arguments: [
      ("2", "text/XML"), ("2", "application/octet-stream"), ("1", "text/xml"),
      ("1", "application/hl7-cda+xml"),
    ], [MissingKeys.refuse, .fill])
  func demands(document: (sopClass: String, type: String), missing: MissingKeys) throws {
    var dataSet = try self.document(document.sopClass, document.type)
    let builder = RecordBuilder(missing: missing)
    for value in [Value.absent, .empty] {
      dataSet.HL7InstanceIdentifier = value
      let error = #expect(throws: RecordError.self) { try builder.record(of: dataSet) }
      guard case .unusable(tag, "ENCAP DOC", _, section: "PS3.3 §F.5.32")? = error else {
        Issue.record("not the error that was expected: \(String(describing: error))")
        return
      }
    }
    dataSet.HL7InstanceIdentifier = "2.16.840.1.113883.19.5"
    #expect(try builder.record(of: dataSet).string(tag) == "2.16.840.1.113883.19.5")
  }

  @Test("may be missing where the only record of an instance is saved, which is said")
  func keepsIncomplete() throws {
    let dataSet = try document("2", "text/XML")
    var builder = RecordBuilder(missing: .fill)
    builder.keepsIncomplete = true
    var problems: [Problem] = []
    #expect(try !builder.record(of: dataSet, problems: &problems).contains(tag))
    #expect(problems.map(\.code) == [.missingElement])
  }

  @Test("is not copied from other documents", arguments: ["application/pdf", "model/stl"])
  func leavesOut(type: String) throws {
    var dataSet = try document("1", type)
    dataSet.HL7InstanceIdentifier = "2.16.840.1.113883.19.5"
    #expect(try !RecordBuilder().record(of: dataSet).contains(tag))
  }

  @Test("is missed by a check that reads the files", arguments: [nil, "", "2.16.840"])
  func isChecked(identifier: String?) throws {
    var medium = SoundMedium()
    medium.records[8].type = "ENCAP DOC"
    let sopClass = "1.2.840.10008.5.1.4.1.1.104.2"
    medium.records[8].elements.set(0x0004_1510, "UI", sopClass)
    medium.files["IM/SR1"]?.meta.set(0x0002_0002, "UI", sopClass)
    func fill(_ elements: inout ElementTable) {
      for tag: UInt32 in [0x0040_A491, 0x0040_A493] { elements[tag] = nil }
      elements.set(0x0042_0010, "ST", "Report")
      elements.set(0x0042_0012, "LO", "text/XML")
      if let identifier { elements.set(0x0040_E001, "ST", identifier) }
    }
    fill(&medium.records[8].elements)
    medium.files["IM/SR1"]?.elements.set(0x0008_0016, "UI", sopClass)
    if var elements = medium.files["IM/SR1"]?.elements {
      fill(&elements)
      medium.files["IM/SR1"]?.elements = elements
    }
    let found = try CheckTests.findings(medium, CheckCase.Scope.deep.options)
    #expect(found.map(\.problem.code) == (identifier == "2.16.840" ? [] : ["missing-key"]))
    #expect(found.map(\.record) == (identifier == "2.16.840" ? [] : [8]))
  }
}
