import DICOM
import Support
import Testing

@testable import DICOMFileSet

@Suite("Conditions on instances (PS3.4 §C.2.2.2)")
struct QueryTests {
  @Test(
    "compares values as their representation wants it",
    arguments: [
      (VR.LO, "A*", ["ABC"], true), (.LO, "A*", ["BAC"], false), (.LO, "*C", ["ABC"], true),
      (.LO, "A?C", ["ABC"], true), (.LO, "A?C", ["AC"], false), (.LO, "?", ["é"], true),
      (.LO, "*a*b*", ["xxaxxbxx"], true), (.LO, "abc", ["ABC"], false), (.LO, "*", [], false),
      (.LO, "", [], true), (.LO, "", ["x"], false), (.LO, "x", [], false), (.LO, "", [""], true),
      (.CS, "CT\\MR", ["MR"], true), (.CS, "CT\\MR", ["US"], false), (.CS, "B", ["A", "B"], true),
      (.PN, "doe^john", ["DOE^John"], true), (.PN, "DOE*", ["Doe^Jane"], true),
      (.PN, "Miller^Richard", ["Miller^Richard^^^"], true), (.PN, "山田*", ["Yamada=山田^太郎"], true),
      (.PN, "müller", ["MÜLLER"], true), (.PN, "doe", ["doering"], false),
      (.DA, "20200101-20201231", ["20200630"], true),
      (.DA, "20200101-20201231", ["20210101"], false),
      (.DA, "20200101-", ["20300101"], true), (.DA, "-20200101", ["20200101"], true),
      (.DA, "-20200101", ["20200102"], false), (.DA, "2020-2021", ["20211231"], true),
      (.DA, "20200102", ["2020.01.02"], true), (.DA, "2020-01-02", ["20200102"], true),
      (.DA, "2020-01-02-2020-01-09", ["20200105"], true), (.DA, "2020*", ["20200105"], true),
      (.TM, "10-12", ["113000"], true), (.TM, "1000-1130", ["113059.5"], true),
      (.TM, "1015", ["101500.000"], true), (.TM, "10:15", ["101500"], true),
      (.TM, "1000-", ["10"], true), (.TM, "100000-103000", ["10"], true),
      (.TM, "1030-", ["10"], false), (.TM, "1000-", ["0959"], false),
      (.TM, "100000.5-", ["100000"], false), (.TM, "100000.0-", ["10"], true),
      (.DA, "20200102-", ["2020"], true), (.DA, "20200102-", ["2019"], false),
      (.TM, "1015", ["101501"], false), (.DT, "20200101-20200102", ["20200102103000"], true),
      (.DT, "20200101120000-0500", ["20200101120000-0500"], true),
      (.IS, "7", ["007"], true), (.IS, "1*", ["12"], true),
      (.DS, "1.50", ["1.5"], true), (.IS, "7", ["70"], false), (.UI, "1.2.*", ["1.2.3"], true),
    ] as [(VR, String, [String], Bool)])
  func matches(vr: VR, pattern: String, values: [String], expected: Bool) {
    let pattern = ValuePattern(pattern, vr: vr)
    #expect(pattern.matches(values) == expected)
    // What the bytes of a record tell, if they do, is the same.
    let bytes = Array((values.joined(separator: "\\") + " ").utf8)
    let isSimple = values.count == 1 && values[0].utf8.allSatisfy { Self.isSimple($0) }
    switch pattern.verdict(on: bytes.span.raw, of: vr) {
    case nil: #expect(!isSimple || vr == .TM)
    case .absent: #expect(values.joined().isEmpty)
    case .holds: #expect(expected)
    case .fails: #expect(!expected)
    }
  }

  @Test(
    "holds for what does not match, where that is wanted",
    arguments: [
      ("Modality!=CT", ["MR"], true), ("Modality!=CT", ["CT"], false), ("Modality!=CT", [], false),
      ("Modality!=", [], false), ("Modality!=", ["CT"], true), ("Modality!=CT\\MR", ["MR"], false),
      ("PatientID!=A*", ["AB"], false), ("0008,0060!=C?", ["CT"], false),
      ("0x00080060!=CT", ["MR"], true), ("Modality=!CT", ["MR"], false),
    ] as [(String, [String], Bool)])
  func negates(condition: String, values: [String], expected: Bool) throws {
    let query = try Query([condition])
    var record = DataSet()
    if !values.isEmpty { try record.set(query.conditions[0].tag, to: .texts(values)) }
    #expect(query.matches([record]) == expected)
    // As the matcher sees it, from the bytes of records.
    let folder = try TemporaryFolder()
    var fileSet = try FileSet.new(at: folder.path + "/m")
    var instance = Medium.instance(1, patient: 1).dataSet
    for tag in [Tag(0x0008, 0x0060), Tag(0x0010, 0x0020)] {
      try instance.set(tag, to: .texts(values))
    }
    var options = AddOptions()
    options.missing = .fill
    try fileSet.add(Part10File(instance), options: options)
    try fileSet.commit()
    // A record has a value of a key of type 1 in any case; of others none may be known.
    if !values.isEmpty { #expect(fileSet.find(query).isEmpty != expected) }
    #expect(fileSet.find(try Query(["SliceThickness!=5"])).isEmpty)
  }

  private static func isSimple(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, UInt8(ascii: "^"): true
    default: false
    }
  }

  @Test("takes time in proportion to the lengths, whatever the wildcards", .timeLimit(.minutes(20)))
  func endsSoon() {
    let text = String(repeating: "a", count: 2000)
    let pattern = String(repeating: "a*", count: 100) + "b"
    #expect(!ValuePattern(pattern, vr: .LO).matches([text]))
  }

  @Test(
    "finds instances by what their record and those above it say",
    arguments: [
      ([], 15), (["PatientID=TM0202"], 7), (["PatientID=TM0202", "InstanceNumber=2"], 3),
      (["PatientID=nobody"], 0), (["SOPClassUID=1.2.840.10008.5.1.4.1.1.7.2"], 15),
      (["StudyDate=20240101-20240131"], 5), (["PatientName=*"], 15), (["PatientID="], 0),
      (["0010,0020=TM0203"], 3), (["PatientID=TM0201\\TM0203", "SeriesNumber=2"], 2),
    ] as [([String], Int)])
  func findsInstances(conditions: [String], count: Int) throws {
    let fileSet = try FileSet.open(TestMedia.path("several"))
    let found = try Query(conditions).instances(in: fileSet.directory)
    #expect(found.count == count)
    #expect(found.allSatisfy { fileSet.directory.records[$0].hasFile })
  }

  @Test(
    "says what is no condition",
    arguments: [
      ("Modality", QueryError.noPattern("Modality")), ("=CT", .noPattern("=CT")),
      ("Modalty=CT", .unknownKeyword("Modalty")),
      ("ContentSequence=1", .sequence("ContentSequence")),
    ])
  func refuses(condition: String, error: QueryError) {
    #expect(throws: error) { try Query([condition]) }
  }

  @Test(
    "refuses what no value can match, and says what is expected",
    arguments: [
      ("StudyDate=notadate", "'notadate' is no date; write YYYYMMDD"),
      ("StudyDate=2024", "or a range such as 2024-2024"),
      ("StudyDate=20241", "is no date"), ("StudyDate=20201231-20200101", "ends before it begins"),
      ("StudyDate=20200230-20201231", "'20200230' is no date that a range"),
      ("StudyDate=2020-13", "'13' is no date that a range"),
      ("StudyDate=-", "begin or end somewhere"),
      ("StudyDate=20200101-2020*", "is no date"), ("StudyDate=20?a*", "is no date"),
      ("StudyDate=20240101\\x", "'x' is no date"), ("StudyTime=noon", "'noon' is no time"),
      ("StudyTime=12-10", "the earlier time first"), ("StudyTime=25", "is no time"),
      ("ContentDate=2020-2019", "ends before it begins"),
      ("AcquisitionDateTime=yesterday", "is no date and time; write YYYYMMDDHHMMSS"),
      ("SeriesNumber=1-5", "ranges are for dates and times only"),
      ("SeriesNumber=one", "'one' is no number"), ("SliceThickness=1..2", "is no number"),
      ("Rows=512-1024", "ranges are for dates and times only"), ("Rows=5x*", "is no number"),
      ("PatientAge=030Y-040Y", "ranges are for dates and times only"),
      ("SOPClassUID=CT Image Storage", "is no UID"), ("PixelData=1", "binary data"),
    ])
  func refusesImpossible(condition: String, message: String) throws {
    do throws(QueryError) {
      _ = try Query([condition])
      Issue.record("\(condition) passed")
    } catch {
      #expect("\(error)".contains(message), "\(error)")
    }
  }

  @Test(
    "takes all that a value may be, also on a damaged disc",
    arguments: [
      "StudyDate=00000000", "StudyDate=2024.01.02", "StudyDate=2024-01-02", "StudyDate=20240230",
      "StudyDate=", "StudyDate=*", "StudyDate=2024*", "StudyDate=2024-01-*", "StudyDate=????0101",
      "StudyDate=2020-", "StudyDate=-202012", "StudyDate=2020-01-01-2020-12-31",
      "StudyDate=20200101\\20210101", "StudyDate=2020-2020", "StudyTime=10", "StudyTime=10:15:00.5",
      "StudyTime=10:15-11:00", "StudyTime=10*", "AcquisitionDateTime=2020",
      "AcquisitionDateTime=20200101120000.5+0100", "AcquisitionDateTime=2020-2021",
      "SeriesNumber=1\\2", "SeriesNumber=1*", "SeriesNumber=-1", "SliceThickness=1.5e0",
      "PatientID=100-200", "SeriesDescription=2020-2021", "Modality=C-T", "BodyPartExamined=Chest",
      "PatientAge=045?", "SOPClassUID=1.2.840*", "PatientName=*", "0009,1001=anything",
    ])
  func takes(condition: String) throws {
    #expect(try Query([condition]).conditions.count == 1)
  }

  @Test("notices another patient, and a File-set without any")
  func noticesMismatch() throws {
    let several = try FileSet.open(TestMedia.path("several")).directory
    let one = try FileSet.open(TestMedia.path("reports")).directory
    #expect(try Query(["PatientID=TM0001"]).mismatch(in: one) == nil)
    #expect(try Query(["PatientName=test^anna", "PatientID=TM*"]).mismatch(in: one) == nil)
    guard
      case .record(_, keyword: "PatientID")? = try Query(["PatientID=TM0001"]).mismatch(in: several)
    else {
      Issue.record("a disc of several patients passed")
      return
    }
    let folder = try TemporaryFolder()
    var maker = DirectoryMaker([])
    maker.first = .none
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    let empty = try FileSet.open(folder.path).directory
    #expect(try Query(["PatientID=1"]).mismatch(in: empty) == .nobody)
  }

  @Test("counts patients, not their records")
  func countsPatients() throws {
    func record(_ id: String, _ name: String, next: Int?) -> DirectoryMaker.Record {
      DirectoryMaker.Record(
        "PATIENT", next: next.map { .to($0) } ?? .none,
        elements: ElementMaker.with {
          $0.text(0x0010_0010, "PN", name)
          $0.text(0x0010_0020, "LO", id)
        })
    }
    let maker = DirectoryMaker([
      record("1", "Doe^John", next: 1), record("1", "DOE^John^^", next: 2),
      record("1", "Roe^Jane", next: 3), record("2", "Doe^John", next: nil),
    ])
    let folder = try TemporaryFolder()
    try folder.write(maker.make().bytes, to: "DICOMDIR")
    #expect(try FileSet.open(folder.path).directory.patientCount == 3)
  }
}
