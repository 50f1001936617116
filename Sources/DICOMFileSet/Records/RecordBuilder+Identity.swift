import DICOM

extension RecordBuilder {
  /// Who and what an instance is: the keys that decide its place.
  ///
  /// Instances that belong to no patient, such as hanging protocols, stand at the root, and so do
  /// those of a class without a record type that name no study and series.
  /// - Parameters:
  ///   - file: The instance.
  ///   - problems: A Patient ID that was made up, a retired record type, and meta information of
  ///     another instance are added here.
  /// - Throws: ``RecordError/missing(_:_:section:)`` for SOP Class UID and the UIDs of the instance,
  ///   its series and study, and where nothing may be filled in, for Patient ID;
  ///   ``RecordError/noRecordType(sopClassUID:)``.
  public func identity(
    of file: Part10File, problems: inout [Problem]
  ) throws(RecordError) -> InstanceIdentity {
    let dataSet = file.dataSet
    let sopClassUID = try Self.uid(
      .sopClassUID, of: file, or: .mediaStorageSOPClassUID, &problems)
    let sopInstanceUID = try Self.uid(
      .sopInstanceUID, of: file, or: .mediaStorageSOPInstanceUID, &problems)
    var identity = InstanceIdentity(
      type: try type(of: dataSet, sopClassUID: sopClassUID), sopClassUID: sopClassUID,
      sopInstanceUID: sopInstanceUID, transferSyntaxUID: file.transferSyntax.uid.rawValue)
    if dataSet.contains(.relatedGeneralSOPClassUID) {
      identity.relatedGeneralSOPClassUIDs = dataSet.strings(.relatedGeneralSOPClassUID)
    }
    if identity.type == .privateRecord { identity.privateRecordUID = sopClassUID }
    if identity.type.isRetired {
      problems.append(
        Problem(
          .warning, .retiredRecordType,
          "the record type \(identity.type) of this SOP class is retired", section: "PS3.3 §F.4"))
    }
    if identity.type.level == .rootInstance { return identity }
    identity.studyInstanceUID = dataSet.identifier(.studyInstanceUID)
    identity.seriesInstanceUID = dataSet.identifier(.seriesInstanceUID)
    if identity.type == .privateRecord,
      identity.studyInstanceUID.isEmpty || identity.seriesInstanceUID.isEmpty
    {
      identity.studyInstanceUID = ""
      identity.seriesInstanceUID = ""
      return identity
    }
    guard !identity.studyInstanceUID.isEmpty else {
      throw .missing(.studyInstanceUID, .study, section: "PS3.3 §F.5.2")
    }
    guard !identity.seriesInstanceUID.isEmpty else {
      throw .missing(.seriesInstanceUID, .series, section: "PS3.3 §F.5.3")
    }
    identity.patientName = dataSet.identifier(.patientName)
    identity.patientID = dataSet.identifier(.patientID)
    if identity.patientID.isEmpty {
      let section = "PS3.3 §F.5.1"
      guard missing == .fill else { throw .missing(.patientID, .patient, section: section) }
      let made = KeyFiller.patientID(of: dataSet, study: identity.studyInstanceUID)
      identity.patientID = made.value
      problems.append(Self.madeValue(.patientID, .patient, made.origin, section: section))
    }
    return identity
  }

  private func type(
    of dataSet: DataSet, sopClassUID: String
  ) throws(RecordError) -> RecordType {
    let known = RecordType(sopClass: sopClassUID)
    let type: RecordType =
      switch unknownClasses {
      case .byContent, .refuse, .skip: known ?? RecordType(for: dataSet, sopClass: sopClassUID)
      case .image: known ?? .image
      case .privateRecord: known ?? .privateRecord
      }
    if unknownClasses == .refuse || unknownClasses == .skip, known == nil || type == .privateRecord
    {
      throw .noRecordType(sopClassUID: sopClassUID)
    }
    return type
  }

  /// A UID that identifies the instance; of the meta information where the data set has none.
  private static func uid(
    _ tag: Tag, of file: Part10File, or metaTag: Tag, _ problems: inout [Problem]
  ) throws(RecordError) -> String {
    let uid = file.dataSet.identifier(tag)
    let stated = file.meta.identifier(metaTag)
    guard !uid.isEmpty else {
      guard !stated.isEmpty else {
        throw .missing(tag, RecordType(rawValue: ""), section: "PS3.3 §F.3.2.2")
      }
      problems.append(
        Problem(
          .warning, .metaMismatch,
          "the data set has no \(RecordError.name(of: tag)); that of the meta information is used",
          section: "PS3.10 §7.1"))
      return stated
    }
    if !stated.isEmpty, stated != uid {
      problems.append(
        Problem(
          .warning, .metaMismatch,
          "\(RecordError.name(of: tag)) is not the one of the meta information; it is used",
          section: "PS3.10 §7.1"))
    }
    return uid
  }
}

extension RecordType {
  /// Whether the standard has given up the type.
  var isRetired: Bool {
    switch self {
    case "OVERLAY", "MODALITY LUT", "VOI LUT", "CURVE", "STORED PRINT", "TOPIC", "VISIT", "RESULTS",
      "STUDY COMPONENT", "INTERPRETATION", "MRDR", "HL7 STRUC DOC", "PRINT QUEUE", "FILM SESSION",
      "FILM BOX", "IMAGE BOX":
      true
    default: false
    }
  }
}

extension Tag {
  /// Related General SOP Class UID (PS3.4 §B.3.1.4).
  fileprivate static var relatedGeneralSOPClassUID: Tag { Tag(0x0008, 0x001A) }
}
