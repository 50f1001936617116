import DICOM

extension MediaProfile {
  /// What keeps an instance from a medium of this profile: its SOP class, its transfer syntax, its
  /// image. What its directory records lack is said by ``RecordBuilder``.
  ///
  /// - Returns: Errors with the section of PS3.11; none for an instance that conforms.
  public func conformanceProblems(
    of file: Part10File, identity: InstanceIdentity
  ) -> [Problem] {
    conformanceProblems(of: file.dataSet, in: file.transferSyntax, identity)
  }

  /// What keeps an instance from a medium if it is written in some transfer syntax.
  func conformanceProblems(
    of dataSet: DataSet, in transferSyntax: TransferSyntax, _ identity: InstanceIdentity
  ) -> [Problem] {
    let problems = membershipProblems(of: dataSet, in: transferSyntax, identity)
    if problems.contains(where: { $0.code == .profileClass }) { return problems }
    var check = ImageCheck(dataSet: dataSet, transferSyntax: transferSyntax, profile: self)
    check.run(identity)
    return problems + check.problems
  }

  /// What keeps the SOP class and the transfer syntax of an instance from a medium, whatever its
  /// image is like.
  func membershipProblems(
    of dataSet: DataSet, in transferSyntax: TransferSyntax, _ identity: InstanceIdentity
  ) -> [Problem] {
    membershipProblems(identity, hasFrames: dataSet.hasFrames, in: transferSyntax)
  }

  /// What keeps an instance from a medium by what its record states; one that may have frames, of
  /// which records need not tell, counts as having some.
  func membershipProblems(stated identity: InstanceIdentity) -> [Problem] {
    membershipProblems(
      identity, hasFrames: identity.type.mayHaveFrames,
      in: TransferSyntax(UID(rawValue: identity.transferSyntaxUID)))
  }

  private func membershipProblems(
    _ identity: InstanceIdentity, hasFrames: Bool, in transferSyntax: TransferSyntax
  ) -> [Problem] {
    guard let allowed = transferSyntaxes(for: identity, hasFrames: hasFrames) else {
      let name = UID.name(of: identity.sopClassUID) ?? identity.sopClassUID
      return [problem(.profileClass, "\(identifier) has no place for \(name)", "3.1")]
    }
    guard let allowed, !allowed.contains(transferSyntax) else { return [] }
    let names = allowed.map(\.description).joined(separator: ", ")
    return [
      problem(
        .profileSyntax,
        "\(transferSyntax) is none of the transfer syntaxes of \(identifier): \(names)", "3.1")
    ]
  }

  /// Whether the number of frames decides what may be on the medium.
  var needsFrames: Bool { groups.contains { $0.classes == .frames } }

  /// The transfer syntaxes that an instance may have: an empty optional for all of them, `nil` if
  /// its SOP class has no place in the profile.
  func transferSyntaxes(
    for identity: InstanceIdentity, hasFrames: Bool
  ) -> [TransferSyntax]?? {
    let groups = groups.filter {
      $0.classes.contains(identity.sopClassUID, hasFrames: hasFrames)
    }
    guard !groups.isEmpty else { return nil }
    let all = groups.map(\.transferSyntaxes)
    return .some(all.contains { $0 == nil } ? nil : all.flatMap { $0 ?? [] })
  }

  fileprivate func problem(_ code: Problem.Code, _ message: String, _ part: String) -> Problem {
    Problem(.error, code, message, section: "\(section).\(part)")
  }
}

/// The rules of a profile for one image.
private struct ImageCheck {
  let dataSet: DataSet
  let transferSyntax: TransferSyntax
  let profile: MediaProfile
  var problems: [Problem] = []

  mutating func run(_ identity: InstanceIdentity) {
    guard identity.type == .image else { return }
    let isXA = MediaProfile.Classes.xa.contains(identity.sopClassUID)
    let isSC = MediaProfile.Classes.sc.contains(identity.sopClassUID)
    switch profile.imageRules {
    case .none: break
    case .xabc: checkBasicCardiac()
    case .xa1k: checkAngiography(isXA: isXA)
    case .usImage, .usSpatial, .usCombined: checkUltrasound()
    case .ctmr:
      let isMR = MediaProfile.Classes.mr.contains(identity.sopClassUID)
      checkTomography(isSC: isSC, isMR: isMR)
    case .den: checkDental()
    }
  }

  private mutating func checkBasicCardiac() {
    demand(dataSet.string(.modality) == "XA", .modality, "Modality has to be XA")
    demand(fits(512), .rows, "Rows and Columns may be 512 at most")
    demand(
      allocated == 8 && stored == 8, .bitsAllocated,
      "Bits Allocated and Bits Stored have to be 8")
    demand(
      !hasEmbeddedOverlay, .pixelData,
      "overlays have to stand in Overlay Data, not in unused bits of pixels")
  }

  private mutating func checkAngiography(isXA: Bool) {
    demand(fits(1024), .rows, "Rows and Columns may be 1024 at most")
    if isXA {
      demand([8, 10, 12].contains(stored), .bitsStored, "Bits Stored has to be 8, 10 or 12")
    } else {
      demand(
        interpretation == "MONOCHROME2", .photometricInterpretation,
        "Photometric Interpretation has to be MONOCHROME2")
      demand(
        stored == 8 && dataSet.int(.pixelRepresentation) == 0, .bitsStored,
        "pixels have to be 8 bits, unsigned")
      demand(
        !dataSet.elements.contains { $0.tag.isOverlay }, firstOverlay,
        "there may be no overlays (60xx,eeee)")
    }
  }

  private mutating func checkUltrasound() {
    let isRLE = transferSyntax == .rleLossless
    let isNative = transferSyntax == .explicitVRLittleEndian
    switch interpretation {
    case "MONOCHROME2", "RGB", "PALETTE COLOR":
      demand(isNative || isRLE, .pixelData, "\(interpretation) has to be uncompressed or RLE")
    case "YBR_FULL": demand(isRLE, .pixelData, "YBR_FULL has to be RLE")
    case "YBR_FULL_422":
      demand(
        isNative || transferSyntax == .jpegBaseline, .pixelData,
        "YBR_FULL_422 has to be uncompressed or JPEG baseline")
    default:
      demand(
        false, .photometricInterpretation,
        "Photometric Interpretation is none of those that the profile has")
    }
    let regions = dataSet.items(.ultrasoundRegions)
    let isCalibrated = regions.contains { $0.contains(Tag(0x0018, 0x6044)) }
    if profile.imageRules == .usSpatial {
      demand(!regions.isEmpty, .ultrasoundRegions, "Sequence of Ultrasound Regions is missing")
      demand(
        !isCalibrated, .ultrasoundRegions, "Pixel Component Organization belongs to the CC profiles"
      )
    } else if profile.imageRules == .usCombined {
      demand(
        isCalibrated, .ultrasoundRegions,
        "Sequence of Ultrasound Regions has no Pixel Component Organization")
    }
  }

  private mutating func checkTomography(isSC: Bool, isMR: Bool) {
    if isSC {
      let isPalette = interpretation == "PALETTE COLOR"
      demand(
        isPalette || interpretation == "MONOCHROME2",
        .photometricInterpretation,
        "Photometric Interpretation has to be MONOCHROME2 or PALETTE COLOR")
      demand(
        stored == allocated && (allocated == 8 || allocated == 16 && !isPalette), .bitsStored,
        "Bits Stored has to be Bits Allocated: 8, or 16 for grey images")
      return
    }
    demand(
      interpretation == "MONOCHROME2", .photometricInterpretation,
      "Photometric Interpretation has to be MONOCHROME2")
    guard isMR else { return }
    demand(
      stored == 8 || (12...16).contains(stored), .bitsStored, "Bits Stored has to be 8 or 12 to 16")
    demand(
      dataSet.int(.highBit) == stored - 1, .highBit, "High Bit has to be one less than Bits Stored")
  }

  private mutating func checkDental() {
    demand([8, 10, 12, 16].contains(stored), .bitsStored, "Bits Stored has to be 8, 10, 12 or 16")
    demand(
      allocated == (stored == 8 ? 8 : 16), .bitsAllocated,
      "Bits Allocated has to be 8 for 8 bits stored, else 16")
    for tag in Self.dentalElements {
      demand(dataSet.contains(tag), tag, "\(RecordError.name(of: tag)) is missing; it may be empty")
    }
  }

  /// - Parameter tag: What the rule is about; the problem has the offset of that, if it is there.
  private mutating func demand(_ isGood: Bool, _ tag: Tag, _ rule: String) {
    guard !isGood else { return }
    var problem = profile.problem(.profileImage, rule, "3.4")
    problem.offset = (dataSet[tag] ?? dataSet[.sopClassUID])?.offset
    problems.append(problem)
  }

  private var interpretation: String { dataSet.string(.photometricInterpretation) ?? "" }
  private var allocated: Int { dataSet.int(.bitsAllocated) ?? 0 }
  private var stored: Int { dataSet.int(.bitsStored) ?? 0 }

  private func fits(_ limit: Int) -> Bool {
    (dataSet.int(.rows) ?? 0) <= limit && (dataSet.int(.columns) ?? 0) <= limit
  }

  private var firstOverlay: Tag {
    dataSet.elements.first { $0.tag.isOverlay }?.tag ?? .pixelData
  }

  /// Whether an overlay has rows, but no data of its own.
  private var hasEmbeddedOverlay: Bool {
    dataSet.elements.contains { element in
      element.tag.isOverlay && element.tag.element == 0x0010
        && !dataSet.contains(Tag(element.tag.group, 0x3000))
    }
  }

  /// What dental images must have, though their IODs let it out (PS3.11 §K.3.4).
  private static var dentalElements: [Tag] {
    [
      Tag(0x0008, 0x0080), Tag(0x0008, 0x1090), Tag(0x0018, 0x700A), Tag(0x0018, 0x702A),
      Tag(0x0018, 0x702B),
    ]
  }
}

extension DataSet {
  /// Whether it says that it is an image of several frames.
  var hasFrames: Bool { (int(.numberOfFrames) ?? 0) > 0 }
}

extension RecordType {
  /// Whether instances of the type can be images of several frames.
  fileprivate var mayHaveFrames: Bool {
    switch self {
    case .image, .privateRecord, "RT DOSE", "SPECTROSCOPY": true
    default: false
    }
  }
}

extension Tag {
  fileprivate static var modality: Tag { Tag(0x0008, 0x0060) }
  fileprivate static var ultrasoundRegions: Tag { Tag(0x0018, 0x6011) }
  fileprivate var isOverlay: Bool { group & 0xFF00 == 0x6000 && group & 1 == 0 }
}

extension Problem.Code {
  /// A SOP class that the profile does not have.
  public static var profileClass: Self { "profile-sop-class" }
  /// A transfer syntax that the profile does not have.
  public static var profileSyntax: Self { "profile-transfer-syntax" }
  /// An image that the profile does not allow.
  public static var profileImage: Self { "profile-image" }
}
