import DICOM

/// What records of one type must have and be, put together once for each type of a directory.
struct RecordRules {
  let type: RecordType
  let level: RecordType.Level
  /// The keys of the type, and the section that has them.
  let keys: RecordKeys
  /// What the profile adds or makes stricter; none without a profile.
  let profileKeys: RecordKeys?
  /// The element that tells records of this level apart.
  let identifier: Tag
  /// Whether the standard has given up the type.
  let isRetired: Bool
  /// Whether more than the presence of keys has to be looked at: what a report says of itself.
  let isDocument: Bool

  init(_ type: RecordType, profile: MediaProfile?) {
    self.type = type
    level = type.level
    keys = RecordKeys.standard[type] ?? .none
    profileKeys = profile?.keys[type]
    isRetired = type.isRetired
    isDocument = keys.keys.contains { $0.rule == .modifiers || $0.rule == .verification }
    identifier =
      switch level {
      case .patient: .patientID
      case .study: .studyInstanceUID
      case .series: .seriesInstanceUID
      case .instance, .rootInstance, .any: .referencedSOPInstanceUIDInFile
      }
  }

  /// Whether records of the type have a file.
  var isInstance: Bool { (level == .instance || level == .rootInstance) && !isRetired }

  /// Whether records of the type may have an icon (PS3.3 §F.7).
  var mayHaveIcon: Bool {
    switch type {
    case .series, .image, "RT DOSE", "SPECTROSCOPY", "RAW DATA": true
    default: false
    }
  }

  /// Whether the record of an instance of a class may be of this type; PRIVATE may be for all
  /// (PS3.3 §F.6.1).
  func fits(sopClass: String) -> Bool {
    guard let wanted = RecordType(sopClass: sopClass), type != .privateRecord else { return true }
    if wanted == type { return true }
    // The standard leaves open which of the two these are.
    let radiotherapy: Set<RecordType> = ["PLAN", "RADIOTHERAPY"]
    return radiotherapy.contains(wanted) && radiotherapy.contains(type)
  }
}

extension Tag {
  static var fileSetDescriptorFileID: Tag { Tag(0x0004, 0x1141) }
  static var descriptorCharacterSet: Tag { Tag(0x0004, 0x1142) }
  static var contentSequence: Tag { Tag(0x0040, 0xA730) }
  static var verificationDateTime: Tag { Tag(0x0040, 0xA030) }
}
