import DICOM

extension MediaProfile {
  /// The tables of keys that profiles add to directory records, in the form of ``RecordKeys/table``.
  enum KeyTable: String, Sendable {
    /// No more than the standard wants of all records.
    case none
    /// General purpose (PS3.11 Table D.3-2).
    case general
    /// Basic cardiac X-ray angiography (PS3.11 Table A.3-2).
    case xabc
    /// 1024 X-ray angiography (PS3.11 Table B.3-2).
    case xa1k
    /// CT and MR images (PS3.11 Table E.3-2).
    case ctmr
    /// General purpose with compression: DVD, BD, flash memory (PS3.11 Table H.3-2).
    case shared
    /// DVD with MPEG-2 (PS3.11 Table I.3-2).
    case mpeg2
  }

  /// The keys that this profile adds to the records of each type, or makes stricter.
  var keys: [RecordType: RecordKeys] { Self.keys[keyTable] ?? [:] }

  /// The keys of the general purpose profiles, which serve where no profile is wanted.
  static var generalPurposeKeys: [RecordType: RecordKeys] { keys[.general] ?? [:] }

  private static let keys: [KeyTable: [RecordType: RecordKeys]] = [
    .general: RecordKeys.parse(generalTable, standard: "PS3.11"),
    .xabc: RecordKeys.parse(xabcTable, standard: "PS3.11"),
    .xa1k: RecordKeys.parse(xa1kTable, standard: "PS3.11"),
    .ctmr: RecordKeys.parse(ctmrTable, standard: "PS3.11"),
    .shared: RecordKeys.parse(sharedTable, standard: "PS3.11"),
    .mpeg2: RecordKeys.parse(mpeg2Table, standard: "PS3.11"),
  ]

  private static let generalTable: StaticString = """
    = D.3.3 IMAGE
    00080008 CS 1C ImageType
    00081140 SQ 1C ReferencedImageSequence
    """

  private static let xabcTable: StaticString = """
    = A.3.3 PATIENT
    00100030 DA 2 PatientBirthDate
    00100040 CS 2 PatientSex
    = A.3.3 SERIES
    00080080 LO 2 InstitutionName
    00080081 ST 2 InstitutionAddress
    00081050 PN 2 PerformingPhysicianName
    = A.3.3 IMAGE
    00080008 CS 1 ImageType
    00081140 SQ 1C ReferencedImageSequence needed:biplane
    00500004 CS 2 CalibrationImage
    00880200 SQ 1 IconImageSequence icon:128
    """

  private static let xa1kTable: StaticString = """
    = B.3.3 PATIENT
    00100030 DA 2 PatientBirthDate
    00100040 CS 2 PatientSex
    = B.3.3 SERIES
    00080080 LO 2 InstitutionName
    00080081 ST 2 InstitutionAddress
    00081050 PN 2 PerformingPhysicianName
    = B.3.3 IMAGE
    00080008 CS 1C ImageType needed:angiography
    00081140 SQ 1C ReferencedImageSequence needed:biplane
    00500004 CS 2 CalibrationImage
    00880200 SQ 1 IconImageSequence icon:128:MONOCHROME2
    """

  private static let ctmrTable: StaticString = """
    = E.3.3 IMAGE
    00081140 SQ 1C ReferencedImageSequence
    00200032 DS 1C ImagePositionPatient
    00200037 DS 1C ImageOrientationPatient
    00200052 UI 1C FrameOfReferenceUID
    00280010 US 1 Rows
    00280011 US 1 Columns
    00280030 DS 1C PixelSpacing
    00880200 SQ 3 IconImageSequence icon:64:MONOCHROME2,PALETTE
    """

  private static let sharedTable: StaticString = """
    = H.3.3 PATIENT
    00100030 DA 1C PatientBirthDate
    00100040 CS 1C PatientSex
    = H.3.3 SERIES
    00080080 LO 1C InstitutionName
    00080081 ST 1C InstitutionAddress
    00081050 PN 1C PerformingPhysicianName
    = H.3.3 IMAGE
    00080008 CS 1C ImageType
    0008002A DT 1C AcquisitionDateTime
    00081140 SQ 1C ReferencedImageSequence shared
    00181800 CS 1C AcquisitionTimeSynchronized
    00200032 DS 1C ImagePositionPatient shared:00209113
    00200037 DS 1C ImageOrientationPatient shared:00209116
    00200052 UI 1C FrameOfReferenceUID
    00200200 UI 1C SynchronizationFrameOfReferenceUID
    00280008 IS 1C NumberOfFrames
    00280010 US 1 Rows
    00280011 US 1 Columns
    00280030 DS 1C PixelSpacing shared:00289110
    00282112 DS 1C LossyImageCompressionRatio
    00500004 CS 1C CalibrationImage
    = H.3.3 SPECTROSCOPY
    0008002A DT 1C AcquisitionDateTime
    00081140 SQ 1C ReferencedImageSequence shared
    00181800 CS 1C AcquisitionTimeSynchronized
    00200032 DS 1C ImagePositionPatient shared:00209113
    00200037 DS 1C ImageOrientationPatient shared:00209116
    00200052 UI 1C FrameOfReferenceUID
    00200200 UI 1C SynchronizationFrameOfReferenceUID
    00280030 DS 1C PixelSpacing shared:00289110
    """

  private static let mpeg2Table: StaticString = """
    = I.3.3 PATIENT
    00100030 DA 1C PatientBirthDate
    00100040 CS 1C PatientSex
    = I.3.3 SERIES
    00080080 LO 1C InstitutionName
    00080081 ST 1C InstitutionAddress
    00081050 PN 1C PerformingPhysicianName
    = I.3.3 IMAGE
    00080008 CS 1C ImageType
    00280010 US 1 Rows
    00280011 US 1 Columns
    00282112 DS 1C LossyImageCompressionRatio
    """
}
