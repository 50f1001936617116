import DICOM

extension Query {
  /// The keywords that directory records are likely to have, in alphabetical order: the keys of all
  /// record types (PS3.3 §F.5), those that media profiles add to images (PS3.11), and the SOP class,
  /// instance and transfer syntax of the file.
  public static var recordKeywords: [String] {
    var tags: Set<Tag> = [
      .sopClassUID, .sopInstanceUID, .transferSyntaxUID, Tag(0x0008, 0x0008), Tag(0x0008, 0x0080),
      Tag(0x0008, 0x0090), Tag(0x0008, 0x103E), Tag(0x0008, 0x1050), Tag(0x0010, 0x0030),
      Tag(0x0010, 0x0040), Tag(0x0018, 0x0015), Tag(0x0020, 0x0032), Tag(0x0020, 0x0037),
      Tag(0x0020, 0x0052), Tag(0x0028, 0x0008), Tag(0x0028, 0x0010), Tag(0x0028, 0x0011),
    ]
    for type in RecordKeys.standard.values {
      for key in type.keys where DataDictionary.vr(of: key.tag) != .SQ { tags.insert(key.tag) }
    }
    return tags.compactMap { DataDictionary.keyword(of: $0) }.sorted()
  }
}
