import DICOM

/// A record that is not in the DICOMDIR, or not as it is there.
enum MadeRecord: Sendable {
  /// Made from an instance.
  case new(NewRecord)
  /// A record of the DICOMDIR with other elements: all behind Directory Record Type, in Explicit VR
  /// Little Endian.
  case edited(RecordType, elements: [UInt8])
}

/// A record that was made from an instance.
struct NewRecord: Hashable, Sendable {
  /// Directory Record Type.
  var type: RecordType
  /// Private Record UID, for those of type PRIVATE.
  var privateRecordUID: String?
  /// The file, for records of instances.
  var reference: FileReference?
  /// The keys from group 0008 on, in Explicit VR Little Endian.
  var keys: [UInt8]

  /// All elements behind Directory Record Type, in Explicit VR Little Endian.
  var elements: [UInt8] {
    var writer = ElementWriter()
    if let privateRecordUID { writer.write(.privateRecordUID, .UI, privateRecordUID) }
    if let reference {
      writer.write(.referencedFileID, .CS, reference.fileID.description)
      writer.write(.referencedSOPClassUIDInFile, .UI, reference.sopClassUID)
      writer.write(.referencedSOPInstanceUIDInFile, .UI, reference.sopInstanceUID)
      writer.write(.referencedTransferSyntaxUIDInFile, .UI, reference.transferSyntaxUID)
      if !reference.relatedGeneralSOPClassUIDs.isEmpty {
        writer.write(
          .referencedRelatedGeneralSOPClassUIDInFile, .UI,
          reference.relatedGeneralSOPClassUIDs.joined(separator: "\\"))
      }
    }
    writer.write(raw: keys)
    return writer.bytes
  }
}

/// What a record says of its file (PS3.3 §F.3.2.2).
struct FileReference: Hashable, Sendable {
  var fileID: FileID
  var sopClassUID: String
  var sopInstanceUID: String
  var transferSyntaxUID: String
  var relatedGeneralSOPClassUIDs: [String]
}

extension Tag {
  /// Private Record UID.
  static var privateRecordUID: Tag { Tag(0x0004, 0x1432) }
  /// Referenced Related General SOP Class UID in File.
  static var referencedRelatedGeneralSOPClassUIDInFile: Tag { Tag(0x0004, 0x151A) }
}
