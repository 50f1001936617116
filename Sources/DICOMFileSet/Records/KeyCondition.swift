import DICOM

/// What makes a key of type 1C needed, beside that the instance has it.
enum KeyCondition: String, Sendable {
  /// Image Type says that the image is one of two planes (PS3.11 §A.3.3).
  case biplane
  /// It is an X-ray angiographic image (PS3.11 Table B.3-2).
  case angiography
  /// The document is an HL7 structured document (PS3.3 §F.5.32).
  case structuredDocument = "hl7"

  /// Whether records have the key where it is not needed, if the instance has it.
  var isCopiedAnyway: Bool { self == .angiography }

  /// Why a record needs the key, as half a sentence.
  var reason: String {
    switch self {
    case .biplane: "Image Type says that there is an image of another plane"
    case .angiography:
      "the file has no value, though it is an X-ray angiographic image; set it there"
    case .structuredDocument:
      "the file has no value, though it is an HL7 structured document; set it there"
    }
  }

  /// Whether the record of an instance needs the key.
  func holds(for dataSet: DataSet) -> Bool {
    switch self {
    case .biplane: dataSet.strings(.imageType).contains { $0.hasPrefix("BIPLANE") }
    case .angiography:
      MediaProfile.Classes.xa.contains(dataSet.identifier(.sopClassUID))
    case .structuredDocument:
      dataSet.identifier(.sopClassUID) == Self.encapsulatedCDA
        || Self.structuredTypes.contains(dataSet.identifier(.mimeType).lowercased())
    }
  }

  /// Encapsulated CDA Storage (PS3.4 §B.5).
  private static var encapsulatedCDA: String { "1.2.840.10008.5.1.4.1.1.104.2" }

  /// The media types of HL7 structured documents (PS3.3 §A.45.2).
  private static var structuredTypes: [String] {
    ["text/xml", "application/hl7-cda+xml", "application/hl7-sda+xml"]
  }
}

extension RecordKey {
  /// Whether the record of an instance cannot do without a value.
  func demandsValue(for dataSet: DataSet) -> Bool {
    switch rule {
    case .verification: true
    case .conditional(let condition): condition.holds(for: dataSet)
    default: requirement == .one
    }
  }
}

extension Tag {
  /// MIME Type of Encapsulated Document (PS3.3 §C.24.2).
  fileprivate static var mimeType: Tag { Tag(0x0042, 0x0012) }
}
