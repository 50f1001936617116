import DICOM

/// A name as far as it tells people of one Patient ID apart, for whoever compares names: staging,
/// scans, `check` and `repair`.
///
/// Only letters and digits count, and not their case: one device writes `Doe^Ann`, another one
/// `DOE^ANN^^`, a third one `Doe, Ann`. Empty components and component groups at the end mean nothing
/// by themselves (PS3.5 §6.2.1). A group that only one of two names has tells nobody apart as long as
/// they have another one in common; a name without any letter tells nobody apart at all.
struct NameIdentity: Hashable {
  /// What counts of each component group, without empty ones at the end.
  private let groups: [String]

  /// Reads a value of PN.
  init(_ text: String) {
    var groups = text.split(separator: "=", omittingEmptySubsequences: false).map { group in
      group.uppercased().filter { $0.isLetter || $0.isNumber }
    }
    while groups.last?.isEmpty ?? false { groups.removeLast() }
    self.groups = groups
  }

  /// A text that is the same for names whose groups are.
  var key: String { groups.joined(separator: "=") }

  /// Whether nothing tells the people apart.
  func agrees(with other: NameIdentity) -> Bool {
    if groups.isEmpty || other.groups.isEmpty { return true }
    let pairs = zip(groups, other.groups).filter { !$0.isEmpty && !$1.isEmpty }
    return !pairs.isEmpty && pairs.allSatisfy(==)
  }
}

/// In what two PATIENT records of one Patient ID differ so that they may be of two people.
struct PatientComparison {
  /// Patient's Name, Patient's Birth Date or Issuer of Patient ID.
  let tag: Tag
  /// What the records say.
  let first: String
  let second: String

  /// Compares two records; `nil` if nothing tells them apart. What only one of them says does not.
  init?(_ first: DataSet, _ second: DataSet) {
    for tag in Self.tags {
      let (one, two) = (first.identifier(tag), second.identifier(tag))
      if (tag == .patientName ? VR.PN : tag == .patientBirthDate ? .DA : .LO).agrees(one, two) {
        continue
      }
      (self.tag, self.first, self.second) = (tag, one, two)
      return
    }
    return nil
  }

  /// The elements that tell people of one Patient ID apart (PS3.3 §F.5.1).
  static var tags: [Tag] { [.patientName, .patientBirthDate, .issuerOfPatientID] }
}
