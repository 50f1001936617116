import DICOM

extension Tag {
  /// Where directory records keep an element of the file: SOP Class UID, SOP Instance UID and
  /// Transfer Syntax UID stand there as those of the referenced file (PS3.3 §F.3.2.2).
  public var inRecords: Tag {
    switch self {
    case .sopClassUID: .referencedSOPClassUIDInFile
    case .sopInstanceUID: .referencedSOPInstanceUIDInFile
    case .transferSyntaxUID: .referencedTransferSyntaxUIDInFile
    default: self
    }
  }
}

extension Tag {
  /// Referenced SOP Class UID in File.
  public static var referencedSOPClassUIDInFile: Tag { Tag(0x0004, 0x1510) }
  /// Referenced SOP Instance UID in File.
  public static var referencedSOPInstanceUIDInFile: Tag { Tag(0x0004, 0x1511) }
  /// Referenced Transfer Syntax UID in File.
  public static var referencedTransferSyntaxUIDInFile: Tag { Tag(0x0004, 0x1512) }
}
