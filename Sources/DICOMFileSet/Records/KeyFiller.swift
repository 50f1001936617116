import DICOM

/// Makes values for keys that a record must have and an instance lacks.
///
/// A value depends on the instance and on its place among its siblings, on nothing else: not on the
/// day, nor on files that come before.
struct KeyFiller {
  let dataSet: DataSet
  let identity: InstanceIdentity
  let number: Int

  /// A value and where it comes from, as the end of a sentence.
  typealias Filling = (value: String, origin: String)

  /// Whether values are made for a key at all: for numbers, dates, times and names of things that
  /// only serve to sort; never for what an instance is or says.
  static func canFill(_ tag: Tag, _ vr: VR) -> Bool {
    switch tag {
    case .patientID, .studyID, .modality, .instanceNumber, .seriesNumber, .overlayNumber,
      .lutNumber, .curveNumber:
      true
    default: vr == .DA || vr == .TM || vr == .DT
    }
  }

  /// A value for a key, or `nil` if none can be made.
  func value(for tag: Tag, _ vr: VR) -> Filling? {
    guard Self.canFill(tag, vr) else { return nil }
    switch tag {
    case .patientID: return (identity.patientID, "a made one")
    case .studyID:
      return (Self.name(of: [identity.studyInstanceUID]), "one made from Study Instance UID")
    case .modality: return ("OT", "OT, other")
    case .studyDate: return date(.studyDateSources)
    case .studyTime: return time(.studyTimeSources)
    default: break
    }
    switch vr {
    case .DA: return date(.dateSources)
    case .TM: return time(.timeSources)
    case .DT: return dateTime()
    default: return (String(number), "the place among its siblings")
    }
  }

  /// A Patient ID: made from the name and birth date, so that it is the same in all files of a
  /// patient; without a name, from the study.
  ///
  /// - Parameter issuer: Whether Issuer of Patient ID tells patients apart, too.
  static func patientID(
    of dataSet: DataSet, study: String, issuer: Bool = false
  ) -> Filling {
    let name = dataSet.identifier(.patientName)
    guard !name.isEmpty else {
      return (Self.name(of: ["", study]), "one made from Study Instance UID")
    }
    let birthDate = dataSet.identifier(.patientBirthDate)
    let rest = issuer ? [dataSet.identifier(.issuerOfPatientID)] : []
    return (
      Self.name(of: [name, birthDate] + rest), "one made from the patient's name and birth date"
    )
  }

  /// Whether the Patient ID of a record was made by ``patientID(of:study:issuer:)``, as that of its file
  /// is somebody else's too, and nothing says that the file is not of the record's patient.
  static func isMade(_ identifier: String, in record: DataSet, of file: DataSet) -> Bool {
    guard identifier.hasPrefix(prefix), PatientComparison(record, file) == nil else { return false }
    let study = file.identifier(.studyInstanceUID)
    return [file, record].contains { dataSet in
      [false, true].contains { issuer in
        patientID(of: dataSet, study: study, issuer: issuer).value == identifier
      }
    }
  }

  private static var prefix: String { "MADE-" }

  /// A name of 16 characters that is always the same for the same texts (FNV-1a in 55 bits).
  private static func name(of texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = Array("0123456789ABCDEFGHJKLMNPQRSTUVWX".utf8)
    let mixed = hash ^ hash >> 32
    let name = (0..<11).map { digits[Int(mixed >> (5 * UInt64($0)) & 31)] }
    return prefix + String(decoding: name, as: UTF8.self)
  }

  // MARK: Dates and times

  private func date(_ sources: [Tag]) -> Filling {
    for tag in sources {
      guard let text = dataSet.string(tag) else { continue }
      let day = tag.isDateTime ? String(text.prefix(8)) : text
      if let date = DateValue(day), !date.isLegacy { return (day, "that of \(name(tag))") }
    }
    return ("19000101", "19000101, as the instance has no date")
  }

  private func time(_ sources: [Tag]) -> Filling {
    for tag in sources {
      guard let text = dataSet.string(tag) else { continue }
      let isDateTime = tag.isDateTime
      let time = isDateTime ? text.dropFirst(8).prefix { $0 != "+" && $0 != "-" } : text[...]
      if let value = TimeValue(String(time)), !value.isLegacy {
        return (value.text, "that of \(name(tag))")
      }
    }
    return ("000000", "000000, as the instance has no time")
  }

  private func dateTime() -> Filling {
    for (dateTag, timeTag) in zip([Tag].dateSources, [Tag].timeSources) {
      guard let text = dataSet.string(dateTag) else { continue }
      if dateTag.isDateTime, DateTimeValue(text) != nil {
        return (text, "that of \(name(dateTag))")
      }
      guard let date = DateValue(text), !date.isLegacy else { continue }
      let time = dataSet.string(timeTag).flatMap(TimeValue.init)
      return (text + (time.map { $0.isLegacy ? "" : $0.text } ?? ""), "that of \(name(dateTag))")
    }
    return ("19000101", "19000101, as the instance has no date")
  }

  private func name(_ tag: Tag) -> String { DataDictionary.keyword(of: tag) ?? tag.description }
}

extension [Tag] {
  fileprivate static var studyDateSources: [Tag] {
    [.seriesDate, .acquisitionDate, .acquisitionDateTime, .contentDate]
  }
  fileprivate static var studyTimeSources: [Tag] {
    [.seriesTime, .acquisitionTime, .acquisitionDateTime, .contentTime]
  }
  fileprivate static var dateSources: [Tag] {
    [
      .contentDate, .acquisitionDate, .acquisitionDateTime, .instanceCreationDate, .seriesDate,
      .studyDate,
    ]
  }
  fileprivate static var timeSources: [Tag] {
    [
      .contentTime, .acquisitionTime, .acquisitionDateTime, .instanceCreationTime, .seriesTime,
      .studyTime,
    ]
  }
}

extension Tag {
  fileprivate var isDateTime: Bool { self == .acquisitionDateTime }
  fileprivate static var instanceCreationDate: Tag { Tag(0x0008, 0x0012) }
  fileprivate static var instanceCreationTime: Tag { Tag(0x0008, 0x0013) }
  fileprivate static var studyDate: Tag { Tag(0x0008, 0x0020) }
  fileprivate static var seriesDate: Tag { Tag(0x0008, 0x0021) }
  fileprivate static var acquisitionDate: Tag { Tag(0x0008, 0x0022) }
  fileprivate static var contentDate: Tag { Tag(0x0008, 0x0023) }
  fileprivate static var acquisitionDateTime: Tag { Tag(0x0008, 0x002A) }
  fileprivate static var studyTime: Tag { Tag(0x0008, 0x0030) }
  fileprivate static var seriesTime: Tag { Tag(0x0008, 0x0031) }
  fileprivate static var acquisitionTime: Tag { Tag(0x0008, 0x0032) }
  fileprivate static var contentTime: Tag { Tag(0x0008, 0x0033) }
  fileprivate static var modality: Tag { Tag(0x0008, 0x0060) }
  static var patientBirthDate: Tag { Tag(0x0010, 0x0030) }
  fileprivate static var studyID: Tag { Tag(0x0020, 0x0010) }
  fileprivate static var seriesNumber: Tag { Tag(0x0020, 0x0011) }
  fileprivate static var instanceNumber: Tag { Tag(0x0020, 0x0013) }
  fileprivate static var overlayNumber: Tag { Tag(0x0020, 0x0022) }
  fileprivate static var curveNumber: Tag { Tag(0x0020, 0x0024) }
  fileprivate static var lutNumber: Tag { Tag(0x0020, 0x0026) }
}
