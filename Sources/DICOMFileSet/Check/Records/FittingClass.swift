import DICOM

/// Whether a SOP class and a transfer syntax go with a type of record and with a profile; kept from
/// one record to the next, as most are the same.
struct FittingClass {
  private var type = RecordType(rawValue: "")
  private var sopClass = ""
  private var syntax = ""
  /// Why the type does not go with the class; `nil` if it does.
  private(set) var typeMessage: String?
  /// What the profile does not allow.
  private(set) var problems: [Problem] = []

  /// Whether another combination was looked at last.
  func isNew(_ type: RecordType, _ sopClass: String, _ syntax: String) -> Bool {
    self.type != type || self.sopClass != sopClass || self.syntax != syntax
  }

  /// Looks at a combination.
  ///
  /// - Parameter record: The elements of the record, for profiles that want to know more.
  mutating func update(
    _ rules: RecordRules, _ profile: MediaProfile?, _ sopClass: String, _ syntax: String,
    _ record: () -> DataSet
  ) {
    (type, self.sopClass, self.syntax) = (rules.type, sopClass, syntax)
    typeMessage = nil
    problems = []
    if !rules.fits(sopClass: sopClass), let wanted = RecordType(sopClass: sopClass) {
      typeMessage =
        "the record is of type \(rules.type), but instances of \(UID.name(of: sopClass) ?? sopClass) "
        + "get \(wanted) records"
    }
    // Where the number of frames counts, records need not tell.
    guard let profile, !profile.needsFrames else { return }
    let identity = InstanceIdentity(
      type: rules.type, sopClassUID: sopClass, sopInstanceUID: "", transferSyntaxUID: syntax)
    problems = profile.membershipProblems(
      of: record(), in: TransferSyntax(UID(rawValue: syntax)), identity)
  }
}
