import DICOM

/// Who and what an instance is: what decides where in a File-set its record stands (PS3.3 §F.5).
public struct InstanceIdentity: Hashable, Sendable {
  /// The type of its record.
  public var type: RecordType
  /// SOP Class UID.
  public var sopClassUID: String
  /// SOP Instance UID.
  public var sopInstanceUID: String
  /// Transfer Syntax UID.
  public var transferSyntaxUID: String
  /// Related General SOP Class UID; mostly none.
  public var relatedGeneralSOPClassUIDs: [String] = []
  /// Patient ID, as the PATIENT record has it; empty where the record stands below no patient.
  public var patientID = ""
  /// Patient's Name, only for comparison: it decides nothing.
  public var patientName = ""
  /// Study Instance UID; empty where the record stands below no study.
  public var studyInstanceUID = ""
  /// Series Instance UID; empty where the record stands below no series.
  public var seriesInstanceUID = ""
  /// Private Record UID of a PRIVATE record, which is the SOP Class UID (PS3.3 §F.6.1).
  public var privateRecordUID: String?

  /// Whether the record stands directly below the root: the instance belongs to no patient.
  public var isAtRoot: Bool { seriesInstanceUID.isEmpty }

  /// Creates an identity that is below no patient.
  public init(
    type: RecordType, sopClassUID: String, sopInstanceUID: String, transferSyntaxUID: String
  ) {
    self.type = type
    self.sopClassUID = sopClassUID
    self.sopInstanceUID = sopInstanceUID
    self.transferSyntaxUID = transferSyntaxUID
  }
}
