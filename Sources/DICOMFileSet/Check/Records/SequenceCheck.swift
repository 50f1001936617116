import DICOM

/// Checks what stands inside of the sequences of a record: nested keys, icons, the content of reports.
struct SequenceCheck {
  let rules: RecordRules
  let record: Int

  /// Checks a record.
  func check(_ dataSet: DataSet, _ list: inout FindingList) {
    for key in rules.keys.keys where key.vr == .SQ {
      check(key, in: dataSet, path: "", &list)
    }
    checkIcon(dataSet, &list)
    if rules.isDocument { checkDocument(dataSet, &list) }
  }

  /// Checks the items of a sequence, and the keys in them (PS3.3 §F.5).
  private func check(
    _ key: RecordKey, in dataSet: DataSet, path: String, _ list: inout FindingList
  ) {
    guard let element = dataSet[key.tag], element.vr == .SQ, !element.isEmpty else { return }
    let items = dataSet.items(key.tag)
    if let fault = key.faultOfCount(items.count) {
      list.add(
        .multiplicity, record: record, offset: element.offset, section: rules.keys.section,
        "\(path)\(RecordError.name(of: key.tag)): \(fault)")
    }
    for (number, item) in items.enumerated() {
      let place = "item \(number + 1) of \(path)\(RecordError.name(of: key.tag))"
      for nested in key.nested {
        if nested.isNeeded(in: item) {
          checkPresence(of: nested, in: item, place, element.offset, &list)
        }
        if nested.vr == .SQ {
          check(nested, in: item, path: "\(RecordError.name(of: key.tag)) > ", &list)
        }
      }
    }
  }

  private func checkPresence(
    of key: RecordKey, in item: DataSet, _ place: String, _ offset: Int, _ list: inout FindingList
  ) {
    guard let element = item[key.tag] else {
      return list.add(
        .missingKey, record: record, offset: offset, section: rules.keys.section,
        "\(place) lacks \(RecordError.name(of: key.tag)), a key of type \(key.requirement.rawValue)"
      )
    }
    guard key.requirement == .one || key.requirement == .oneIf, key.isBlank(in: item) else {
      return
    }
    list.add(
      .emptyKey, record: record, offset: element.offset, section: rules.keys.section,
      "\(RecordError.name(of: key.tag)) in \(place) has no value, which it must have")
  }

  /// Checks the icon (PS3.3 §F.7).
  private func checkIcon(_ dataSet: DataSet, _ list: inout FindingList) {
    guard let element = dataSet[.iconImageSequence] else { return }
    func add(_ message: String) {
      list.add(.badIcon, record: record, offset: element.offset, message)
    }
    guard rules.mayHaveIcon || rules.level == .any else {
      return add("a \(rules.type) record has no icon; those of images and series may")
    }
    let items = dataSet.items(.iconImageSequence)
    if let fault = IconImage.fault(of: items) { add(fault) }
    guard items.count == 1, let item = items.first, IconImage.isSound(item) else { return }
    if let form = profileIcon, let size = form.size, !IconImage.isSound(item, form) {
      let interpretations =
        form.interpretations.isEmpty ? "" : ", " + form.interpretations.joined(separator: " or ")
      list.add(
        .profileKey, record: record, offset: element.offset, section: rules.profileKeys?.section,
        "the profile wants an icon of \(size) × \(size) pixels of 8 bits\(interpretations)")
    }
  }

  private var profileIcon: IconForm? {
    for case .icon(let form) in rules.profileKeys?.keys.map(\.rule) ?? [] { return form }
    return nil
  }

  /// Checks what a report says of itself (PS3.3 §F.5.25, §F.5.26).
  private func checkDocument(_ dataSet: DataSet, _ list: inout FindingList) {
    for key in rules.keys.keys where !key.values.isEmpty {
      guard let value = dataSet.string(key.tag), !value.isEmpty, !key.values.contains(value) else {
        continue
      }
      list.add(
        .invalidValue, record: record, offset: dataSet[key.tag]?.offset, section: "PS3.3 §C.17.2",
        "\(RecordError.name(of: key.tag)) is \(value.quoted); it has to be "
          + key.values.joined(separator: " or "))
    }
    if rules.keys.keys.contains(where: { $0.rule == .verification }),
      dataSet.string(.verificationFlag) == "VERIFIED",
      dataSet[.verificationDateTime]?.isEmpty ?? true
    {
      list.add(
        .missingKey, record: record, offset: dataSet[.verificationFlag]?.offset,
        section: rules.keys.section,
        "the document is VERIFIED, but Verification DateTime (0040,A030), a key of type 1C, is missing"
      )
    }
    let others = dataSet.items(.contentSequence).count {
      $0.string(.relationshipType) != "HAS CONCEPT MOD"
    }
    guard others > 0 else { return }
    list.add(
      .extraContent, record: record, offset: dataSet[.contentSequence]?.offset,
      section: rules.keys.section,
      "Content Sequence has \(others) \(others == 1 ? "item" : "items") with another relationship "
        + "than HAS CONCEPT MOD")
  }
}
