import DICOM

/// Makes the elements of directory records from the data set of an instance (PS3.3 §F.5).
struct RecordMaker {
  /// Where a key comes from: its tag, and the text that the record gets.
  private static let patientKeys: [Tag] = [
    .specificCharacterSet, Tag(0x0010, 0x0010), Tag(0x0010, 0x0020), Tag(0x0010, 0x0030),
    Tag(0x0010, 0x0040),
  ]
  private static let studyKeys: [Tag] = [
    .specificCharacterSet, Tag(0x0008, 0x0020), Tag(0x0008, 0x0030), Tag(0x0008, 0x0050),
    Tag(0x0008, 0x1030), Tag(0x0020, 0x000D), Tag(0x0020, 0x0010),
  ]
  private static let seriesKeys: [Tag] = [
    .specificCharacterSet, Tag(0x0008, 0x0021), Tag(0x0008, 0x0031), Tag(0x0008, 0x0060),
    Tag(0x0008, 0x103E), Tag(0x0020, 0x000E), Tag(0x0020, 0x0011),
  ]
  private static let instanceKeys: [Tag] = [
    .specificCharacterSet, Tag(0x0008, 0x0008), Tag(0x0008, 0x0023), Tag(0x0008, 0x0033),
    Tag(0x0020, 0x0013), Tag(0x0028, 0x0008), Tag(0x0042, 0x0010), Tag(0x0042, 0x0012),
    Tag(0x0070, 0x0080), Tag(0x0070, 0x0081),
  ]

  /// The elements of the record of a level above the instance, without offsets.
  static func keys(_ level: RecordType.Level, from instance: DataSet) -> [UInt8] {
    var writer = ElementWriter()
    let tags =
      switch level {
      case .patient: patientKeys
      case .study: studyKeys
      default: seriesKeys
      }
    write(tags, of: instance, to: &writer)
    return writer.bytes
  }

  /// The elements of an instance's own record, without offsets.
  static func instance(_ file: Part10File, fileID: FileID, sopClass: String) -> [UInt8] {
    var writer = ElementWriter()
    writer.write(.referencedFileID, .CS, fileID.description)
    writer.write(Tag(0x0004, 0x1510), .UI, sopClass)
    writer.write(Tag(0x0004, 0x1511), .UI, file.dataSet.string(.sopInstanceUID) ?? "")
    writer.write(Tag(0x0004, 0x1512), .UI, file.transferSyntax.uid.rawValue)
    write(instanceKeys, of: file.dataSet, to: &writer)
    return writer.bytes
  }

  /// Copies elements whose values are text, and so the same bytes in every transfer syntax.
  private static func write(_ tags: [Tag], of instance: DataSet, to writer: inout ElementWriter) {
    for tag in tags {
      guard let element = instance[tag], element.vr.isText else { continue }
      do throws(ReadError) {
        writer.write(tag, element.vr, try instance.copy(of: element))
      } catch {
        writer.write(tag, element.vr, "")
      }
    }
  }
}
