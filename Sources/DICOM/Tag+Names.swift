extension Tag {
  /// Transfer Syntax UID (PS3.10 §7.1).
  @inlinable public static var transferSyntaxUID: Tag { Tag(0x0002, 0x0010) }
  /// Media Storage SOP Class UID (PS3.10 §7.1).
  @inlinable public static var mediaStorageSOPClassUID: Tag { Tag(0x0002, 0x0002) }
  /// Media Storage SOP Instance UID (PS3.10 §7.1).
  @inlinable public static var mediaStorageSOPInstanceUID: Tag { Tag(0x0002, 0x0003) }
  /// Specific Character Set (PS3.3 §C.12.1.1.2).
  @inlinable public static var specificCharacterSet: Tag { Tag(0x0008, 0x0005) }
  /// SOP Class UID.
  @inlinable public static var sopClassUID: Tag { Tag(0x0008, 0x0016) }
  /// SOP Instance UID.
  @inlinable public static var sopInstanceUID: Tag { Tag(0x0008, 0x0018) }
  /// Pixel Representation: whether samples are signed (PS3.3 §C.7.6.3).
  @inlinable public static var pixelRepresentation: Tag { Tag(0x0028, 0x0103) }
  /// Pixel Data (PS3.5 §8).
  @inlinable public static var pixelData: Tag { Tag(0x7FE0, 0x0010) }
}
