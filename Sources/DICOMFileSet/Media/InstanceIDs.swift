import DICOM

/// What identifies an instance, as its file says it.
public struct InstanceIDs: Hashable, Sendable {
  /// SOP Class UID.
  public var sopClassUID: String?
  /// SOP Instance UID.
  public var sopInstanceUID: String?
  /// Study Instance UID.
  public var studyInstanceUID: String?
  /// Series Instance UID.
  public var seriesInstanceUID: String?

  /// Takes them from a file, or where its data set has none, from its meta information.
  public init(of file: Part10File) {
    let dataSet = file.dataSet
    sopClassUID = dataSet.string(.sopClassUID) ?? file.meta.string(.mediaStorageSOPClassUID)
    sopInstanceUID =
      dataSet.string(.sopInstanceUID) ?? file.meta.string(.mediaStorageSOPInstanceUID)
    studyInstanceUID = dataSet.string(.studyInstanceUID)
    seriesInstanceUID = dataSet.string(.seriesInstanceUID)
  }
}
