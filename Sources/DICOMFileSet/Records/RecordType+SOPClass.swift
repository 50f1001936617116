import DICOM

extension RecordType {
  /// The type of the record for an instance (PS3.3 §F.5).
  ///
  /// The SOP class decides. For a class that the table does not have, what the instance holds does:
  /// pixels make an IMAGE, a document an ENCAP DOC, a waveform a WAVEFORM, a content tree an SR
  /// DOCUMENT, and anything else a PRIVATE record.
  public init(for instance: DataSet, sopClass: String) {
    if let type = RecordType(sopClass: sopClass) {
      self = type
    } else if instance.contains(.pixelData) || instance.contains(Tag(0x7FE0, 0x0008))
      || instance.contains(Tag(0x7FE0, 0x0009))
    {
      self = .image
    } else if instance.contains(Tag(0x0042, 0x0011)) {
      self = "ENCAP DOC"
    } else if instance.contains(Tag(0x5400, 0x0100)) {
      self = "WAVEFORM"
    } else if instance.contains(Tag(0x0040, 0xA040)) {
      self = "SR DOCUMENT"
    } else {
      self = .privateRecord
    }
  }

  /// The type of the record for instances of a SOP class; `nil` for a class that the table does not
  /// have.
  init?(sopClass: String) {
    guard let type = RecordType.bySOPClass[sopClass] else { return nil }
    self = type
  }

  private static let bySOPClass: [String: RecordType] = {
    var types: [String: RecordType] = [:]
    for line in sopClassTable.description.utf8.split(separator: 0x0A) {
      guard let space = line.firstIndex(of: 0x20) else { continue }
      types[String(Substring(line[..<space]))] = RecordType(
        rawValue: String(Substring(line[line.index(after: space)...])))
    }
    return types
  }()
}
