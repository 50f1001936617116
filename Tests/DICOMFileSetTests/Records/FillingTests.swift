import DICOM
import DICOMFileSet
import Testing

@Suite("Filling in what an instance lacks")
struct FillingTests {
  private static let builder = RecordBuilder(missing: .fill)

  private func value(
    _ keyword: String, in type: RecordType, of dataSet: DataSet, number: Int = 1
  ) throws -> (String?, [Problem]) {
    var problems: [Problem] = []
    let record = try Self.builder.record(
      type, of: dataSet, number: number, problems: &problems)
    return (record.string(try #require(DataDictionary.tag(forKeyword: keyword))), problems)
  }

  @Test(
    "takes the study's date and time from the series, the acquisition or the content",
    arguments: [
      ([("SeriesDate", "20200102")], "20200102", "000000"),
      ([("AcquisitionDate", "20200103"), ("SeriesTime", "1130")], "20200103", "1130"),
      ([("AcquisitionDateTime", "20200104113000.5+0100")], "20200104", "113000.5"),
      ([("ContentDate", "20200105"), ("ContentTime", "12")], "20200105", "12"),
      ([("SeriesDate", "2020.01.02"), ("ContentDate", "20200105")], "20200105", "000000"),
      ([], "19000101", "000000"),
    ] as [([(String, String)], String, String)])
  func fillsStudyDate(elements: [(String, String)], date: String, time: String) throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.StudyDate = .absent
    dataSet.StudyTime = .empty
    for (keyword, value) in elements {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      try dataSet.set(tag, to: .texts([value]), checking: .lenient)
    }
    let (filled, problems) = try value("StudyDate", in: .study, of: dataSet)
    #expect(filled == date)
    #expect(try value("StudyTime", in: .study, of: dataSet).0 == time)
    #expect(problems.map(\.code) == [.madeValue, .madeValue])
    #expect(problems.allSatisfy { $0.severity == .warning && $0.section == "PS3.3 §F.5.2" })
  }

  @Test(
    "numbers what has no number by its place",
    arguments: [
      ("SeriesNumber", RecordType.series, "4"), ("InstanceNumber", .image, "4"),
    ])
  func numbers(keyword: String, type: RecordType, expected: String) throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.SeriesNumber = .absent
    let (filled, problems) = try value(keyword, in: type, of: dataSet, number: 4)
    #expect(filled == expected)
    #expect(problems.map(\.code) == [.madeValue])
  }

  @Test("makes the same Patient ID for the same name and birth date, and no other")
  func makesPatientID() throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.PatientID = .empty
    dataSet.PatientBirthDate = "19700101"
    let (first, problems) = try value("PatientID", in: .patient, of: dataSet)
    #expect(first?.count == 16 && first?.hasPrefix("MADE-") == true)
    #expect(problems.map(\.code) == [.madeValue])
    #expect(!problems.contains { $0.message.contains("ANNA") })
    dataSet.StudyInstanceUID = "2.25.9"
    #expect(try value("PatientID", in: .patient, of: dataSet).0 == first)
    dataSet.PatientBirthDate = "19700102"
    #expect(try value("PatientID", in: .patient, of: dataSet).0 != first)
  }

  @Test("keeps nameless patients of different studies apart")
  func separatesNameless() throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.PatientID = .absent
    dataSet.PatientName = .empty
    let first = try value("PatientID", in: .patient, of: dataSet).0
    dataSet.StudyInstanceUID = "2.25.9"
    #expect(try value("PatientID", in: .patient, of: dataSet).0 != first)
  }

  @Test("makes a Study ID that fits, and is the same for the same study")
  func makesStudyID() throws {
    var dataSet = InstanceMaker.minimal()
    dataSet.StudyID = .absent
    let first = try value("StudyID", in: .study, of: dataSet, number: 1).0
    #expect(first?.count == 16)
    #expect(try value("StudyID", in: .study, of: dataSet, number: 2).0 == first)
  }

  @Test("never makes up what an instance is or says", arguments: RecordSample.all)
  func refuses(sample: RecordSample) throws {
    let whole = try sample.instance()
    for (keyword, _) in sample.required {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      let vr = DataDictionary.vr(of: tag)
      var dataSet = whole
      try dataSet.delete(tag)
      var problems: [Problem] = []
      if keyword == "InstanceNumber" || vr == .DA || vr == .TM || vr == .DT {
        let record = try Self.builder.record(of: dataSet, problems: &problems)
        #expect(record.string(tag) != nil)
        #expect(problems.map(\.code) == [.madeValue])
      } else {
        #expect(throws: RecordError.missing(tag, sample.type, section: sample.section)) {
          try Self.builder.record(of: dataSet, problems: &problems)
        }
      }
    }
  }

  @Test("does not touch what is there")
  func keepsValues() throws {
    let dataSet = InstanceMaker.minimal()
    for type in [RecordType.patient, .study, .series] {
      let strict = try RecordBuilder().record(type, of: dataSet)
      #expect(try strict.differences(from: Self.builder.record(type, of: dataSet)) == [])
    }
  }
}
