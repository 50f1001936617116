import DICOM

/// In what two PATIENT records of one Patient ID differ so that they may be of two people.
struct PatientComparison {
  /// Patient's Name, Patient's Birth Date or Issuer of Patient ID.
  let tag: Tag
  /// What the records say.
  let first: String
  let second: String

  /// Compares two records; `nil` if nothing tells them apart.
  init?(_ first: DataSet, _ second: DataSet) {
    for tag in [Tag.patientName, .patientBirthDate, .issuerOfPatientID] {
      let texts = [first, second].map { Self.text($0, tag) }
      if texts[0] == texts[1] { continue }
      // A record need not have the others, and says nothing then.
      if tag != .patientName, texts.contains("") { continue }
      (self.tag, self.first, self.second) = (tag, texts[0], texts[1])
      return
    }
    return nil
  }

  private static func text(_ record: DataSet, _ tag: Tag) -> String {
    let text = record.identifier(tag)
    guard tag == .patientName else { return text }
    // Empty components at the end of a name say nothing.
    return String(text.reversed().drop { $0 == "^" || $0 == "=" }.reversed())
  }
}
