extension RecordKeys {
  /// What the records of files without a DICOMDIR have beside the keys of the standard, so that they
  /// can be told apart and found; the last list is for instances of all types.
  static let tableForReading: StaticString = """
    = F.5.1 PATIENT
    00100030 DA 3 PatientBirthDate
    00100040 CS 3 PatientSex
    = F.5.2 STUDY
    = F.5.3 SERIES
    00080021 DA 3 SeriesDate
    00080031 TM 3 SeriesTime
    0008103E LO 3 SeriesDescription
    = F.5 *
    00080008 CS 3 ImageType
    00080023 DA 3 ContentDate
    00080033 TM 3 ContentTime
    00200013 IS 3 InstanceNumber
    00280008 IS 3 NumberOfFrames
    00420010 ST 3 DocumentTitle
    00420012 LO 3 MIMETypeOfEncapsulatedDocument
    00700080 CS 3 ContentLabel
    00700081 LO 3 ContentDescription
    """
}
