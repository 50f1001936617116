import DICOM
public enum MissingKeys: Hashable, Sendable { case refuse, fill }
public struct MediaProfile: Hashable, Sendable {}
public enum RecordError: Error, Hashable, Sendable { case missing(String) }
public struct InstanceIdentity: Hashable, Sendable {
  var type: RecordType; var sopClassUID, sopInstanceUID, transferSyntaxUID: String;
  var relatedGeneralSOPClassUIDs: [String]
  var patientID, patientName, studyInstanceUID, seriesInstanceUID: String;
  var privateRecordUID: String?
  public init(
    type: RecordType, sopClassUID: String, sopInstanceUID: String, transferSyntaxUID: String
  ) {
    self.type = type; self.sopClassUID = sopClassUID; self.sopInstanceUID = sopInstanceUID;
    self.transferSyntaxUID = transferSyntaxUID
    relatedGeneralSOPClassUIDs = []; patientID = ""; patientName = ""; studyInstanceUID = "";
    seriesInstanceUID = ""
  }
}
struct RecordBuilder: Sendable {
  var missing: MissingKeys = .refuse
  var profile: MediaProfile?
  var icon: (@Sendable (Part10File, _ size: Int) -> DataSet?)?
  func identity(of file: Part10File, problems: inout [Problem]) throws(RecordError)
    -> InstanceIdentity
  {
    let d = file.dataSet
    guard let uid = d.string(.sopInstanceUID), let c = d.string(.sopClassUID) else {
      throw .missing("SOPInstanceUID")
    }
    var i = InstanceIdentity(
      type: RecordType(for: d, sopClass: c), sopClassUID: c, sopInstanceUID: uid,
      transferSyntaxUID: file.transferSyntax.uid.rawValue)
    i.patientID = d.string(Tag(0x10, 0x20)) ?? "NONE";
    i.patientName = d.string(Tag(0x10, 0x10)) ?? "";
    i.studyInstanceUID = d.string(Tag(0x20, 0xD)) ?? "";
    i.seriesInstanceUID = d.string(Tag(0x20, 0xE)) ?? ""
    return i
  }
  func keys(
    _ type: RecordType, of file: Part10File, identity: InstanceIdentity, number: Int,
    problems: inout [Problem]
  ) throws(RecordError) -> [UInt8] {
    switch type {
    case .patient: RecordMaker.keys(.patient, from: file.dataSet)
    case .study: RecordMaker.keys(.study, from: file.dataSet)
    case .series: RecordMaker.keys(.series, from: file.dataSet)
    default: RecordMaker.leaf(file.dataSet)
    }
  }
}
extension RecordMaker {
  static func leaf(_ d: DataSet) -> [UInt8] {
    var w = ElementWriter();
    if let n = d.string(Tag(0x20, 0x13)) { w.write(Tag(0x20, 0x13), .IS, n) }; return w.bytes
  }
}
