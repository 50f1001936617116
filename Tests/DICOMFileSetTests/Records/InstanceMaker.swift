import DICOM
import DICOMFileSet
import Testing

/// A record type, a SOP class that gets it, and the keys that its records must have, with values.
struct RecordSample: Sendable, CustomTestStringConvertible {
  let type: RecordType
  let sopClass: String
  let section: String
  /// Keys of type 1.
  let required: [(String, Value)]
  /// Keys of type 2.
  let optional: [String]
  var testDescription: String { type.rawValue }

  /// A data set with all of these and what places it in the tree.
  func instance() throws -> DataSet {
    var dataSet = InstanceMaker.minimal(sopClass: sopClass)
    for (keyword, value) in required {
      let tag = try #require(DataDictionary.tag(forKeyword: keyword))
      try dataSet.set(tag, to: value)
    }
    return dataSet
  }
}

/// Makes instances in memory.
enum InstanceMaker {
  /// An instance with all that the PATIENT, STUDY and SERIES records need, and no more.
  static func minimal(sopClass: String = "1.2.840.10008.5.1.4.1.1.2") -> DataSet {
    var dataSet = DataSet()
    dataSet.SOPClassUID = .uids([UID(rawValue: sopClass)])
    dataSet.SOPInstanceUID = "2.25.1001"
    dataSet.PatientName = "TEST^ANNA"
    dataSet.PatientID = "T1"
    dataSet.StudyDate = "20240229"
    dataSet.StudyTime = "101500"
    dataSet.StudyID = "S1"
    dataSet.StudyInstanceUID = "2.25.1002"
    dataSet.Modality = "CT"
    dataSet.SeriesInstanceUID = "2.25.1003"
    dataSet.SeriesNumber = 1
    return dataSet
  }

  /// A code, as an item of a code sequence.
  static var code: Value {
    var item = DataSet()
    item.CodeValue = "113000"
    item.CodingSchemeDesignator = "DCM"
    item.CodeMeaning = "Of Interest"
    return .items([item])
  }

  /// A sequence of one item with an element.
  static func item(_ keyword: String, _ value: Value) -> Value {
    var item = DataSet()
    if let tag = DataDictionary.tag(forKeyword: keyword) { _ = try? item.set(tag, to: value) }
    return .items([item])
  }
}

extension RecordBuilder {
  /// The keys of a record as a data set, after a check that they stand in order.
  func record(
    _ type: RecordType? = nil, of dataSet: DataSet, number: Int = 1, problems: inout [Problem]
  ) throws -> DataSet {
    let file = Part10File(dataSet)
    let identity = try identity(of: file, problems: &problems)
    let bytes = try keys(
      type ?? identity.type, of: file, identity: identity, number: number, problems: &problems)
    return try Self.parse(bytes)
  }

  /// The keys of a record where no problem is expected.
  func record(_ type: RecordType? = nil, of dataSet: DataSet) throws -> DataSet {
    var problems: [Problem] = []
    let record = try record(type, of: dataSet, problems: &problems)
    #expect(problems == [])
    return record
  }

  static func parse(_ bytes: [UInt8]) throws -> DataSet {
    var problems: [Problem] = []
    let file = try FileBytes(bytes, named: "record")
    let record = try DataSet(
      file, in: 0..<bytes.count, encoding: .explicitLittle, problems: &problems)
    #expect(problems == [])
    return record
  }
}

extension RecordSample {
  private static let content: [(String, Value)] = [
    ("ContentDate", "20240301"), ("ContentTime", "120000"),
  ]
  private static let named: [(String, Value)] = [("InstanceNumber", 7), ("ContentLabel", "LABEL")]
  private static let presentation: [(String, Value)] = [
    ("PresentationCreationDate", "20240301"), ("PresentationCreationTime", "120000"),
  ]

  /// One sample for each record type of PS3.3 §F.5 that refers to an instance.
  static let all: [RecordSample] = [
    sample("IMAGE", "2", "F.5.4", [("InstanceNumber", 7)]),
    sample(
      "RT DOSE", "481.2", "F.5.19", [("InstanceNumber", 7), ("DoseSummationType", "PLAN")]),
    sample(
      "RT STRUCTURE SET", "481.3", "F.5.20",
      [("InstanceNumber", 7), ("StructureSetLabel", "SET")],
      ["StructureSetDate", "StructureSetTime"]),
    sample(
      "RT PLAN", "481.5", "F.5.21", [("InstanceNumber", 7), ("RTPlanLabel", "PLAN")],
      ["RTPlanDate", "RTPlanTime"]),
    sample(
      "RT TREAT RECORD", "481.4", "F.5.22", [("InstanceNumber", 7)],
      ["TreatmentDate", "TreatmentTime"]),
    sample(
      "PRESENTATION", "11.1", "F.5.23", presentation + named, ["ContentDescription"]),
    sample("WAVEFORM", "9.1.1", "F.5.24", content + [("InstanceNumber", 7)]),
    sample(
      "SR DOCUMENT", "88.11", "F.5.25",
      content + [
        ("InstanceNumber", 7), ("CompletionFlag", "COMPLETE"), ("VerificationFlag", "UNVERIFIED"),
        ("ConceptNameCodeSequence", InstanceMaker.code),
      ]),
    sample(
      "KEY OBJECT DOC", "88.59", "F.5.26",
      content + [("InstanceNumber", 7), ("ConceptNameCodeSequence", InstanceMaker.code)]),
    sample(
      "SPECTROSCOPY", "4.2", "F.5.27",
      content + [
        ("ImageType", ["ORIGINAL", "PRIMARY", "SPECTROSCOPY", "NONE"]), ("InstanceNumber", 7),
        ("NumberOfFrames", 1), ("Rows", 2), ("Columns", 3), ("DataPointRows", 1),
        ("DataPointColumns", 1024),
      ]),
    sample("RAW DATA", "66", "F.5.28", content, ["InstanceNumber"]),
    sample("REGISTRATION", "66.1", "F.5.29", content + named, ["ContentDescription"]),
    sample("FIDUCIAL", "66.2", "F.5.30", content + named, ["ContentDescription"]),
    sample(
      "ENCAP DOC", "104.1", "F.5.32",
      [("InstanceNumber", 7), ("MIMETypeOfEncapsulatedDocument", "application/pdf")],
      ["ContentDate", "ContentTime", "DocumentTitle", "ConceptNameCodeSequence"]),
    sample("VALUE MAP", "67", "F.5.34", content + named, ["ContentDescription"]),
    sample("STEREOMETRIC", "77.1.5.3", "F.5.35", []),
    sample("PLAN", "481.21", "F.5.40", []),
    sample("MEASUREMENT", "78.1", "F.5.41", content + named, ["ContentDescription"]),
    sample("SURFACE", "66.5", "F.5.42", content + named, ["ContentDescription"]),
    sample("SURFACE SCAN", "68.1", "F.5.43", content),
    sample("TRACT", "66.6", "F.5.44", content + named, ["ContentDescription"]),
    sample(
      "ASSESSMENT", "90.1", "F.5.45",
      [("InstanceNumber", 7), ("InstanceCreationDate", "20240301")],
      ["InstanceCreationTime"]),
    sample(
      "RADIOTHERAPY", "481.10", "F.5.46", [("InstanceNumber", 7)],
      ["ContentDescription", "ContentCreatorName"]),
    sample("ANNOTATION", "91.1", "F.5.47", content + named, ["ContentDescription"]),
    sample("WF PRESENTATION", "9.100.1", "F.5.49", presentation + named, ["ContentDescription"]),
    sample(
      "HANGING PROTOCOL", "1.2.840.10008.5.1.4.38.1", "F.5.31",
      [
        ("HangingProtocolName", "CT"), ("HangingProtocolDescription", "two by two"),
        ("HangingProtocolLevel", "SITE"), ("HangingProtocolCreator", "TEST"),
        ("HangingProtocolCreationDateTime", "20240301120000"),
        ("HangingProtocolDefinitionSequence", InstanceMaker.item("Modality", "CT")),
        ("NumberOfPriorsReferenced", 0),
      ], ["HangingProtocolUserIdentificationCodeSequence"]),
    sample(
      "PALETTE", "1.2.840.10008.5.1.4.39.1", "F.5.36", [("ContentLabel", "RAINBOW")],
      ["ContentDescription"]),
    sample(
      "IMPLANT", "1.2.840.10008.5.1.4.43.1", "F.5.37",
      [("Manufacturer", "ACME"), ("ImplantName", "HIP"), ("ImplantPartNumber", "1")]),
    sample(
      "IMPLANT ASSY", "1.2.840.10008.5.1.4.44.1", "F.5.38",
      [
        ("Manufacturer", "ACME"), ("ImplantAssemblyTemplateName", "HIP"),
        ("ProcedureTypeCodeSequence", InstanceMaker.code),
      ]),
    sample(
      "IMPLANT GROUP", "1.2.840.10008.5.1.4.45.1", "F.5.39",
      [("ImplantTemplateGroupName", "HIPS"), ("ImplantTemplateGroupIssuer", "ACME")]),
    sample(
      "INVENTORY", "201.1", "F.5.48",
      content + [
        ("InventoryLevel", "STUDY"), ("InventoryCompletionStatus", "COMPLETE"),
        ("TotalNumberOfStudyRecords", 12),
      ], ["InventoryPurpose", "ScopeOfInventorySequence"]),
  ]

  private static func sample(
    _ type: RecordType, _ sopClass: String, _ section: String, _ required: [(String, Value)],
    _ optional: [String] = []
  ) -> RecordSample {
    let uid = sopClass.hasPrefix("1.2.840.") ? sopClass : "1.2.840.10008.5.1.4.1.1." + sopClass
    return RecordSample(
      type: type, sopClass: uid, section: "PS3.3 §\(section)", required: required,
      optional: optional)
  }
}
