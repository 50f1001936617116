import DICOM

/// Whether a SOP class and a transfer syntax go with a type of record and with a profile; kept from
/// one record to the next, as most are the same.
struct FittingClass {
  private var type = UInt16.max
  private var sopClass: [UInt8] = []
  private var syntax: [UInt8] = []
  /// Why the type does not go with the class; `nil` if it does.
  private(set) var typeMessage: String?
  /// What the profile does not allow.
  private(set) var problems: [Problem] = []

  /// Whether there is anything to say of the combination.
  var hasFault: Bool { typeMessage != nil || !problems.isEmpty }

  /// Whether this is the combination that was looked at last.
  func isKnown(_ type: UInt16, _ sopClass: RawSpan, _ syntax: RawSpan) -> Bool {
    self.type == type && sopClass.isEqual(to: self.sopClass) && syntax.isEqual(to: self.syntax)
  }

  /// Looks at a combination.
  mutating func update(
    _ type: UInt16, _ rules: RecordRules, _ profile: MediaProfile?, _ classBytes: RawSpan,
    _ syntaxBytes: RawSpan
  ) {
    (self.type, sopClass, syntax) = (type, classBytes.array, syntaxBytes.array)
    let sopClass = Self.text(classBytes)
    let syntax = Self.text(syntaxBytes)
    typeMessage = nil
    problems = []
    if !rules.fits(sopClass: sopClass), let wanted = RecordType(sopClass: sopClass) {
      let type = rules.type.rawValue.isEmpty ? "has no type" : "is of type \(rules.type)"
      typeMessage =
        "the record \(type), but instances of \(UID.name(of: sopClass) ?? sopClass) get \(wanted) "
        + "records"
    }
    guard let profile else { return }
    let identity = InstanceIdentity(
      type: rules.type, sopClassUID: sopClass, sopInstanceUID: "", transferSyntaxUID: syntax)
    problems = profile.membershipProblems(stated: identity)
  }

  private static func text(_ value: RawSpan) -> String {
    String(repairing: value.extracting(0..<DataSet.trimmedCount(value)).octets)
  }
}

extension RawSpan {
  /// Whether these are the same bytes.
  func isEqual(to other: [UInt8]) -> Bool {
    guard byteCount == other.count else { return false }
    for offset in other.indices where self[offset] != other[offset] { return false }
    return true
  }
}
